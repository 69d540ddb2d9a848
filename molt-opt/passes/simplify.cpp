// simplify: makes the control-flow graph small. Constant branches become jumps, empty blocks are skipped, a block is joined
// to its only predecessor, a block parameter that always gets the same value is replaced by it.
#include "ir/edit.h"
#include "pass.h"

namespace molt::opt {
using namespace ir;

namespace {

bool foldBranches(Function& f) {
  std::vector<int8_t> known(f.values.size(), -1);
  for (const Block& b : f.blocks)
    for (const Inst& i : b.insts)
      if (i.op == Op::ConstI1) known[i.result.v] = i.attrs[0] != 0;
  bool changed = false;
  for (Block& b : f.blocks) {
    Inst& end = b.insts.back();
    if (end.op != Op::Branch) continue;
    bool same = end.succs[0].block == end.succs[1].block && end.succs[0].args == end.succs[1].args;
    int8_t k = known[end.args[0].v];
    if (k < 0 && !same) continue;
    Successor to = end.succs[k == 0 ? 1 : 0];
    uint32_t pos = end.pos;
    end = makeJump(to.block, to.args);
    end.pos = pos;
    changed = true;
  }
  return changed;
}

// Edges to a block that only jumps go where it goes.
bool forwardJumps(Function& f) {
  bool changed = false;
  for (Block& b : f.blocks) {
    Inst& end = b.insts.back();
    for (size_t n = 0; n < end.succs.size(); ++n) {
      if (end.op == Op::CheckClone && n == 1) continue;
      for (int steps = 0; steps < 16; ++steps) {
        Successor& s = end.succs[n];
        const Block& to = f[s.block];
        if (to.insts.size() != 1 || to.insts[0].op != Op::Jump || !to.params.empty()) break;
        const Successor& next = to.insts[0].succs[0];
        if (next.block == s.block) break;
        // A check's first edge defines a value: keep its block, later passes may want the place.
        if (!next.args.empty() && end.op != Op::Jump) break;
        Successor copy = next;
        s = std::move(copy);
        changed = true;
      }
    }
  }
  return changed;
}

bool mergeBlocks(Function& f) {
  Cfg cfg(f);
  std::vector<ValueId> replacement(f.values.size());
  bool changed = false, replaced = false;
  std::vector<uint32_t> into(f.blocks.size());
  for (uint32_t b = 0; b < into.size(); ++b) into[b] = b;
  for (BlockId b : cfg.order) {
    uint32_t at = b.v;
    if (f.blocks[at].insts.empty()) continue;  // merged already
    while (true) {
      Inst& end = f.blocks[at].insts.back();
      if (end.op != Op::Jump) break;
      uint32_t to = end.succs[0].block.v;
      if (to == at || to == 0 || cfg.preds[to].size() != 1 || f.blocks[to].insts.empty()) break;
      if (f.blocks[to].insts[0].op == Op::Unwind) break;  // behind an op it would say that the op fails always
      std::vector<ValueId> args = end.succs[0].args;
      for (size_t n = 0; n < args.size(); ++n) {
        replacement[f.blocks[to].params[n].v] = args[n];
        replaced = true;
      }
      f.blocks[at].insts.pop_back();
      for (Inst& i : f.blocks[to].insts) f.blocks[at].insts.push_back(std::move(i));
      f.blocks[to].insts.clear();
      f.blocks[to].params.clear();
      changed = true;
    }
  }
  if (replaced) replaceUses(f, replacement);
  for (Block& b : f.blocks)
    if (b.insts.empty()) b.insts.push_back(makeInst(Op::Unreachable, {}));
  return changed;
}

bool dropParams(Function& f) {
  Cfg cfg(f);
  std::vector<ValueId> replacement(f.values.size());
  bool changed = false;
  for (BlockId b : cfg.order) {
    Block& block = f[b];
    if (block.params.empty() || cfg.preds[b.v].empty()) continue;
    bool implicit = false;
    for (const Edge& e : cfg.preds[b.v]) implicit |= f[e.from].insts.back().op == Op::CheckClone && e.index == 1;
    if (implicit) continue;
    for (size_t n = block.params.size(); n-- > 0;) {
      ValueId only;
      bool same = true;
      for (const Edge& e : cfg.preds[b.v]) {
        ValueId v = f[e.from].insts.back().succs[e.index].args[n];
        while (replacement[v.v].valid()) v = replacement[v.v];
        if (v == block.params[n] || v == only) continue;
        if (only.valid()) {
          same = false;
          break;
        }
        only = v;
      }
      if (!same || !only.valid()) continue;
      replacement[block.params[n].v] = only;
      block.params.erase(block.params.begin() + static_cast<ptrdiff_t>(n));
      for (const Edge& e : cfg.preds[b.v]) {
        auto& args = f[e.from].insts.back().succs[e.index].args;
        args.erase(args.begin() + static_cast<ptrdiff_t>(n));
      }
      changed = true;
    }
  }
  if (changed) replaceUses(f, replacement);
  return changed;
}

}  // namespace

void simplifyFunction(PassContext& context, Function& f) {
  compact(f);
  for (int round = 0; round < 4; ++round) {
    bool changed = foldBranches(f);
    changed |= forwardJumps(f);
    if (changed) compact(f);
    changed |= dropParams(f);
    changed |= mergeBlocks(f);
    compact(f);
    if (!changed) break;
    context.count("simplify.rounds");
  }
}

}  // namespace molt::opt
