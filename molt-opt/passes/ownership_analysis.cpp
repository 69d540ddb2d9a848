// Analyses of the ownership pass: which locals an exception leaves behind, and which additions may grow their operand.
#include "passes/ownership.h"

#include <algorithm>
#include <map>

namespace molt::opt {
using namespace ir;

bool isExit(const Block& block) {
  const auto& insts = block.insts;
  if (insts.empty() || !block.params.empty() || insts.back().op != Op::Unwind || !insts.back().succs.empty()) return false;
  // A generator's body has one guard that all exceptions pass.
  bool guard = insts.size() == 2 && insts[0].op == Op::CallRt && insts[0].attrs[0] == static_cast<uint64_t>(Rt::stop_iteration_guard);
  return insts.size() == 1 || guard;
}

namespace {

bool leaves(const Function& f, const Block& b) {
  const Inst& end = b.insts.back();
  if (b.insts.size() > 1 && b.insts[b.insts.size() - 2].op == Op::CallResume) return false;  // it has the locals, and keeps them
  if (end.op == Op::Unwind && end.succs.empty()) return !isExit(b);
  return std::any_of(end.succs.begin(), end.succs.end(), [&](const Successor& s) { return isExit(f[s.block]); });
}

// The var_ends right before the op with which block b leaves.
std::vector<uint32_t> takeEnds(Block& b) {
  std::vector<uint32_t> values;
  auto& insts = b.insts;
  if (insts.back().op != Op::Unwind || insts.size() < 3) return values;
  size_t at = insts.size() - 2;
  while (at > 0 && (insts[at - 1].op == Op::VarEnd || isImmediate(insts[at - 1].op))) --at;
  for (size_t i = at; i < insts.size(); ++i)
    if (insts[i].op == Op::VarEnd) values.push_back(insts[i].args[0].v);
  std::erase_if(insts, [&](const Inst& i) { return &i >= &insts[at] && i.op == Op::VarEnd; });
  return values;
}

}  // namespace

KeptLocals::KeptLocals(Function& f, const Function& described, const Cfg& cfg, const std::vector<char>& countable)
    : at(f.blocks.size()), shown(f.blocks.size()), slot(f.values.size(), UINT32_MAX) {
  std::vector<uint32_t> exits, calls;
  std::vector<std::vector<uint32_t>> leaving(f.blocks.size());
  for (BlockId b : cfg.order)
    if (leaves(f, f[b])) {
      exits.push_back(b.v);
      leaving[b.v] = takeEnds(f[b]);
    }
  if (showsLocals(described))
    for (BlockId b : cfg.order)
      if (const auto& insts = f[b].insts; insts.size() > 1 && !isExit(f[b]) && (isCheck(insts.back().op) || mayFail(insts[insts.size() - 2]))) calls.push_back(b.v);
  if ((exits.empty() && calls.empty()) || f.kind == FuncKind::Module || f.kind == FuncKind::ClassBody) return;
  std::map<uint32_t, uint32_t> slots;  // by name
  uint32_t count = 0;
  for (const Param& p : described.params) slots.emplace(p.name.v, count++);
  for (NameId n : described.locals) slots.emplace(n.v, count++);
  for (NameId n : described.cellvars) slots.insert_or_assign(n.v, count++);

  struct Candidate {
    uint32_t value;
    uint32_t home;  // where it exists from: the result of an op that is checked, from the block where it succeeded
  };
  std::vector<Candidate> candidates;
  std::map<uint32_t, uint32_t> namesakes;  // slot -> how many values carry its name
  std::vector<std::vector<uint32_t>> ends(f.values.size());
  std::vector<char> isCaught(f.values.size());
  for (BlockId b : cfg.order) {
    auto add = [&](ValueId v, BlockId home) {
      NameId hint = f.values[v.v].hint;
      if (!hint.valid()) return;
      auto it = slots.find(hint.v);
      if (it == slots.end()) return;
      slot[v.v] = it->second;
      ++namesakes[it->second];
      candidates.push_back({v.v, home.v});
    };
    const Block& block = f[b];
    for (ValueId v : block.params) add(v, b);
    for (size_t i = 0; i < block.insts.size(); ++i) {
      const Inst& inst = block.insts[i];
      BlockId home = b;
      if (i + 2 == block.insts.size() && isCheck(block.insts[i + 1].op)) home = block.insts[i + 1].succs[0].block;
      if (home != b && cfg.preds[home.v].size() != 1) home = {};
      if (i + 2 == block.insts.size() && block.insts[i + 1].op == Op::Unwind && mayFail(inst)) home = {};  // fails always
      bool item = inst.op == Op::TupleItem && !countable[inst.result.v];  // lives no longer than its tuple
      // `as` unbinds its name when the handler is left, and before the match it is not bound; kept, the exception would
      // also hold itself through its own traceback.
      bool caught = inst.op == Op::ExcCatch;
      if (caught || (inst.op == Op::HoldLocal && isCaught[inst.args[0].v])) isCaught[inst.result.v] = 1;
      if (inst.result.valid() && home.valid() && inst.op != Op::Missing && !item && !caught) add(inst.result, home);
      if (inst.op == Op::VarEnd && (ends[inst.args[0].v].empty() || ends[inst.args[0].v].back() != b.v))
        ends[inst.args[0].v].push_back(b.v);
    }
  }
  // Nothing says when a variable stops holding a parameter or a constant: they count where nothing else has their name.
  std::erase_if(candidates, [&](const Candidate& c) { return !countable[c.value] && namesakes[slot[c.value]] > 1; });
  for (uint32_t b : exits)  // a value that two variables hold ends twice
    for (uint32_t v : leaving[b])
      if (countable[v] && !isCaught[v] && slot[v] != UINT32_MAX && std::find(at[b].begin(), at[b].end(), v) == at[b].end()) at[b].push_back(v);
  if (candidates.empty()) return;
  Dominators dom(cfg);
  std::vector<uint32_t> ended(f.blocks.size(), 0), work;
  uint32_t stamp = 0;
  for (const Candidate& c : candidates) {
    // Blocks that the variable's end may reach without passing its definition.
    ++stamp;
    for (uint32_t b : ends[c.value]) work.push_back(b);
    while (!work.empty()) {
      uint32_t b = work.back();
      work.pop_back();
      for (const Successor& s : f.blocks[b].insts.back().succs)
        if (s.block.v != c.home && ended[s.block.v] != stamp) {
          ended[s.block.v] = stamp;
          work.push_back(s.block.v);
        }
    }
    const auto& own = ends[c.value];
    auto isBound = [&](uint32_t b) {
      if (!dom.dominates({c.home}, {b}) || (b != c.home && ended[b] == stamp)) return false;
      return std::find(own.begin(), own.end(), b) == own.end();
    };
    for (uint32_t b : exits)
      if (!isCaught[c.value] && isBound(b) && std::find(leaving[b].begin(), leaving[b].end(), c.value) == leaving[b].end()) at[b].push_back(c.value);
    for (uint32_t b : calls)
      if (isBound(b)) shown[b].push_back(c.value);
  }
  for (auto& list : at)
    if (!std::is_sorted(list.begin(), list.end())) std::sort(list.begin(), list.end());
}

uint64_t giveFirstOperands(Function& f, const Cfg& cfg, const std::vector<char>& owned, std::vector<std::vector<uint32_t>>& in) {
  auto isIn = [&](BlockId b, uint32_t v) { return std::binary_search(in[b.v].begin(), in[b.v].end(), v); };
  uint64_t changed = 0;
  for (BlockId b : cfg.order) {
    auto& insts = f[b].insts;
    if (insts.size() < 2 || insts.back().op != Op::CheckException) continue;
    Inst& add = insts[insts.size() - 2];
    if ((add.op != Op::Binary && add.op != Op::Inplace) || static_cast<BinaryOp>(add.attrs[0]) != BinaryOp::Add) continue;
    ValueId v = add.args[0];
    const Successor& ok = insts.back().succs[0];
    if (!owned[v.v] || v == add.args[1] || std::find(ok.args.begin(), ok.args.end(), v) != ok.args.end()) continue;
    if (isIn(ok.block, v.v)) {
      // Only a variable that ends right there may still hold it.
      auto& next = f[ok.block].insts;
      if (cfg.preds[ok.block.v].size() != 1) continue;
      size_t end = 0;
      while (end < next.size() && next[end].op == Op::VarEnd && next[end].args[0] != v) ++end;
      if (end == next.size() || next[end].op != Op::VarEnd) continue;
      bool used = false;
      for (size_t i = end + 1; i < next.size() && !used; ++i) {
        used = std::find(next[i].args.begin(), next[i].args.end(), v) != next[i].args.end();
        for (const Successor& s : next[i].succs)
          used = used || isIn(s.block, v.v) || std::find(s.args.begin(), s.args.end(), v) != s.args.end();
      }
      if (used) continue;
      next.erase(next.begin() + static_cast<std::ptrdiff_t>(end));
      auto& live = in[ok.block.v];
      live.erase(std::lower_bound(live.begin(), live.end(), v.v));
    }
    add.op = add.op == Op::Binary ? Op::BinaryTake : Op::InplaceTake;
    ++changed;
  }
  return changed;
}

}  // namespace molt::opt
