// The second half of SSA construction: prune, simplify, and turn phis into block parameters.
#include <algorithm>

#include "ssa_builder.h"

namespace molt::lower {

using ir::Inst;

ValueId SsaBuilder::resolved(ValueId v) {
  ValueId root = v;
  while (replaced_[root.v].valid()) root = replaced_[root.v];
  while (replaced_[v.v].valid()) {
    ValueId next = replaced_[v.v];
    replaced_[v.v] = root;
    v = next;
  }
  return root;
}

void SsaBuilder::findReachable() {
  reachable_.assign(fn.blocks.size(), 0);
  std::vector<BlockId> work{BlockId{0}};
  reachable_[0] = 1;
  while (!work.empty()) {
    BlockId b = work.back();
    work.pop_back();
    if (fn[b].insts.empty()) continue;
    for (const ir::Successor& s : fn[b].insts.back().succs) {
      if (reachable_[s.block.v]) continue;
      reachable_[s.block.v] = 1;
      work.push_back(s.block);
    }
  }
}

// Forgets edges from blocks that nothing reaches and edges whose terminator has changed.
void SsaBuilder::pruneEdges() {
  for (uint32_t b = 0; b < fn.blocks.size(); b++) {
    BlockInfo& info = info_[b];
    std::vector<Edge> kept;
    std::vector<char> keep(info.preds.size());
    for (size_t i = 0; i < info.preds.size(); i++) {
      Edge e = info.preds[i];
      bool alive = reachable_[b] && reachable_[e.from.v];
      if (alive) {
        const auto& succs = fn[e.from].insts.back().succs;
        alive = e.index < succs.size() && succs[e.index].block.v == b;
      }
      keep[i] = alive;
      if (alive) kept.push_back(e);
    }
    if (kept.size() == info.preds.size()) continue;
    for (uint32_t p : info.phis) {
      auto& ops = phis_[p].operands;
      std::vector<ValueId> rest;
      for (size_t i = 0; i < ops.size() && i < keep.size(); i++)
        if (keep[i]) rest.push_back(ops[i]);
      ops = std::move(rest);
    }
    info.preds = std::move(kept);
  }
}

void SsaBuilder::dropNeedlessChecks() {
  // A phi may be missing if an operand may be.
  std::vector<std::vector<uint32_t>> users(phis_.size());
  std::vector<char> maybe(phis_.size());
  std::vector<uint32_t> work;
  for (uint32_t b = 0; b < fn.blocks.size(); b++) {
    if (!reachable_[b]) continue;
    for (uint32_t p : info_[b].phis) {
      for (ValueId v : phis_[p].operands) {
        if (uint32_t q = phiOf_[v.v]; q != UINT32_MAX) users[q].push_back(p);
        else if (def_[v.v] == Def::Missing && !maybe[p]) {
          maybe[p] = 1;
          work.push_back(p);
        }
      }
    }
  }
  while (!work.empty()) {
    uint32_t p = work.back();
    work.pop_back();
    for (uint32_t u : users[p])
      if (!maybe[u]) {
        maybe[u] = 1;
        work.push_back(u);
      }
  }
  for (uint32_t b = 0; b < fn.blocks.size(); b++) {
    auto& insts = fn.blocks[b].insts;
    bool lastGone = false;
    auto isNeedless = [&](const Inst& i) {
      if (i.op != ir::Op::CheckBound) return false;
      uint32_t p = phiOf_[i.args[0].v];
      return p != UINT32_MAX && !maybe[p];
    };
    if (insts.size() >= 2 && insts.back().op == ir::Op::CheckException && isNeedless(insts[insts.size() - 2]))
      lastGone = true;
    std::erase_if(insts, isNeedless);
    if (lastGone) {
      insts.back().op = Op::Jump;
      insts.back().pos = 0;
      insts.back().succs.resize(1);
    }
  }
}

void SsaBuilder::removeTrivialPhis() {
  replaced_.assign(fn.values.size(), ValueId{});
  std::vector<std::vector<uint32_t>> users(phis_.size());
  std::vector<uint32_t> work;
  for (uint32_t b = 0; b < fn.blocks.size(); b++) {
    if (!reachable_[b]) continue;
    for (uint32_t p : info_[b].phis) {
      work.push_back(p);
      for (ValueId v : phis_[p].operands)
        if (uint32_t q = phiOf_[v.v]; q != UINT32_MAX) users[q].push_back(p);
    }
  }
  std::vector<char> gone(phis_.size());
  while (!work.empty()) {
    uint32_t p = work.back();
    work.pop_back();
    if (gone[p]) continue;
    Phi& phi = phis_[p];
    ValueId same;
    bool trivial = true;
    for (ValueId v : phi.operands) {
      v = resolved(v);
      if (v == phi.value || v == same) continue;
      if (same.valid()) {
        trivial = false;
        break;
      }
      same = v;
    }
    if (!trivial || !same.valid()) continue;
    gone[p] = 1;
    replaced_[phi.value.v] = same;
    if (!fn.values[same.v].hint.valid() && def_[same.v] != Def::Missing) fn.values[same.v].hint = fn.values[phi.value.v].hint;
    uint32_t target = phiOf_[same.v];
    for (uint32_t u : users[p]) {
      work.push_back(u);
      if (target != UINT32_MAX) users[target].push_back(u);
    }
  }
}

void SsaBuilder::placePhis() {
  // Only phis that some instruction needs, directly or through other phis.
  std::vector<char> live(phis_.size());
  std::vector<uint32_t> work;
  auto mark = [&](ValueId v) {
    uint32_t p = phiOf_[v.v];
    if (p != UINT32_MAX && !live[p]) {
      live[p] = 1;
      work.push_back(p);
    }
  };
  for (uint32_t b = 0; b < fn.blocks.size(); b++) {
    if (!reachable_[b]) continue;
    // What turned out to be a constant or a parameter has no end.
    std::erase_if(fn.blocks[b].insts, [&](const Inst& i) { return i.op == ir::Op::VarEnd && isLent(resolved(i.args[0])); });
    for (Inst& i : fn.blocks[b].insts)
      for (ValueId& v : i.args) {
        v = resolved(v);
        mark(v);
      }
  }
  while (!work.empty()) {
    uint32_t p = work.back();
    work.pop_back();
    for (ValueId& v : phis_[p].operands) {
      v = resolved(v);
      mark(v);
    }
  }
  for (uint32_t b = 0; b < fn.blocks.size(); b++) {
    if (!reachable_[b]) continue;
    const BlockInfo& info = info_[b];
    for (uint32_t p : info.phis) {
      if (!live[p] || replaced_[phis_[p].value.v].valid()) continue;
      fn.blocks[b].params.push_back(phis_[p].value);
      for (size_t i = 0; i < info.preds.size(); i++) {
        Edge e = info.preds[i];
        fn[e.from].insts.back().succs[e.index].args.push_back(phis_[p].operands[i]);
      }
    }
  }
}

// Constants that nobody uses.
void SsaBuilder::dropUnusedConstants() {
  std::vector<char> used(fn.values.size());
  for (uint32_t b = 0; b < fn.blocks.size(); b++) {
    if (!reachable_[b]) continue;
    for (const Inst& i : fn.blocks[b].insts) {
      for (ValueId v : i.args) used[v.v] = 1;
      for (const ir::Successor& s : i.succs)
        for (ValueId v : s.args) used[v.v] = 1;
    }
  }
  for (uint32_t b = 0; b < fn.blocks.size(); b++)
    if (reachable_[b])
      std::erase_if(fn.blocks[b].insts, [&](const Inst& i) {
        return i.result.valid() && !used[i.result.v] && isLent(i.result) && i.op != ir::Op::Param && i.op != ir::Op::BoxBool;
      });
}

void SsaBuilder::mergeAndRenumber() {
  // Straight-line pieces become one block again.
  std::vector<uint32_t> predCount(fn.blocks.size());
  for (uint32_t b = 0; b < fn.blocks.size(); b++)
    if (reachable_[b])
      for (const ir::Successor& s : fn.blocks[b].insts.back().succs) predCount[s.block.v]++;
  for (uint32_t b = 0; b < fn.blocks.size(); b++) {
    if (!reachable_[b]) continue;
    while (true) {
      Inst& last = fn.blocks[b].insts.back();
      if (last.op != ir::Op::Jump) break;
      uint32_t to = last.succs[0].block.v;
      if (to == b || to == 0 || predCount[to] != 1 || !fn.blocks[to].params.empty()) break;
      auto& insts = fn.blocks[b].insts;
      insts.pop_back();
      for (Inst& i : fn.blocks[to].insts) insts.push_back(std::move(i));
      fn.blocks[to].insts.clear();
      reachable_[to] = 0;
    }
  }
  // Reverse postorder, first successor first.
  std::vector<uint32_t> order;
  std::vector<char> seen(fn.blocks.size());
  std::vector<std::pair<uint32_t, size_t>> stack{{0, 0}};
  seen[0] = 1;
  while (!stack.empty()) {
    auto& [b, next] = stack.back();
    const auto& succs = fn.blocks[b].insts.back().succs;
    if (next == succs.size()) {
      order.push_back(b);
      stack.pop_back();
      continue;
    }
    uint32_t to = succs[succs.size() - 1 - next++].block.v;
    if (seen[to]) continue;
    seen[to] = 1;
    stack.push_back({to, 0});
  }
  std::reverse(order.begin(), order.end());
  std::vector<uint32_t> blockNumber(fn.blocks.size());
  for (uint32_t i = 0; i < order.size(); i++) blockNumber[order[i]] = i;
  std::vector<ir::Block> blocks(order.size());
  std::vector<ValueId> valueNumber(fn.values.size());
  std::vector<ir::ValueInfo> values;
  auto define = [&](ValueId& v) {
    valueNumber[v.v] = {static_cast<uint32_t>(values.size())};
    values.push_back(fn.values[v.v]);
    v = valueNumber[v.v];
  };
  for (uint32_t i = 0; i < order.size(); i++) {
    blocks[i] = std::move(fn.blocks[order[i]]);
    for (ValueId& v : blocks[i].params) define(v);
    for (Inst& inst : blocks[i].insts)
      if (inst.result.valid()) define(inst.result);
  }
  for (ir::Block& b : blocks)
    for (Inst& inst : b.insts) {
      for (ValueId& v : inst.args) v = valueNumber[v.v];
      for (ir::Successor& s : inst.succs) {
        s.block = {blockNumber[s.block.v]};
        for (ValueId& v : s.args) v = valueNumber[v.v];
      }
    }
  fn.blocks = std::move(blocks);
  fn.values = std::move(values);
}

void SsaBuilder::finish() {
  for (uint32_t b = 0; b < info_.size(); b++) {
    if (!info_[b].sealed) seal(BlockId{b});
    if (!info_[b].terminated) {
      Inst inst;
      inst.op = Op::Unreachable;
      fn.blocks[b].insts.push_back(std::move(inst));
      info_[b].terminated = true;
    }
  }
  findReachable();
  pruneEdges();
  dropNeedlessChecks();
  findReachable();
  pruneEdges();
  removeTrivialPhis();
  placePhis();
  dropUnusedConstants();
  mergeAndRenumber();
}

}  // namespace molt::lower
