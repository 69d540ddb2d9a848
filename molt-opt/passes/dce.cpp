// dce: removes ops without effect whose results nobody uses, block parameters that nobody reads, and unreachable blocks.
#include "ir/edit.h"
#include "pass.h"

namespace molt::opt {
using namespace ir;

namespace {

// Allocation counts as an effect only through failure; building an immutable object that nobody sees does nothing.
bool isRemovable(const Inst& i) {
  if (!i.result.valid() || isTerminator(i.op) || mayFail(i)) return false;
  switch (effectOf(i)) {
    case Effect::Pure: return failureOf(i) == Failure::Never;
    case Effect::Read:
    case Effect::Alloc: return true;
    default: return false;
  }
}

}  // namespace

void removeDeadCode(PassContext& context, Function& f) {
  compact(f);
  Cfg cfg(f);
  // Mark what is needed, starting from ops with effects.
  struct Place {
    uint32_t block, inst;  // inst UINT32_MAX: a parameter
    uint32_t param;
  };
  std::vector<Place> place(f.values.size(), {UINT32_MAX, 0, 0});
  std::vector<char> needed(f.values.size());
  std::vector<uint32_t> work;
  auto need = [&](ValueId v) {
    if (!needed[v.v]) {
      needed[v.v] = 1;
      work.push_back(v.v);
    }
  };
  for (uint32_t b = 0; b < f.blocks.size(); ++b) {
    for (uint32_t p = 0; p < f.blocks[b].params.size(); ++p) place[f.blocks[b].params[p].v] = {b, UINT32_MAX, p};
    for (const Edge& e : cfg.preds[b])  // the boxed result of a clone stays
      if (f[e.from].insts.back().op == Op::CheckClone && e.index == 1) need(f.blocks[b].params[0]);
    for (uint32_t i = 0; i < f.blocks[b].insts.size(); ++i) {
      const Inst& inst = f.blocks[b].insts[i];
      if (inst.result.valid()) place[inst.result.v] = {b, i, 0};
      // What stands before an unwind stays: the op before that would be said to fail always.
      bool last = i + 2 == f.blocks[b].insts.size() && f.blocks[b].insts.back().op == Op::Unwind;
      if (last && inst.result.valid()) need(inst.result);
      if (!isRemovable(inst))
        for (ValueId v : inst.args) need(v);
    }
  }
  while (!work.empty()) {
    Place p = place[work.back()];
    work.pop_back();
    if (p.block == UINT32_MAX) continue;
    if (p.inst != UINT32_MAX) {
      for (ValueId v : f.blocks[p.block].insts[p.inst].args) need(v);
      continue;
    }
    for (const Edge& e : cfg.preds[p.block]) {
      const Inst& end = f[e.from].insts.back();
      size_t shift = end.op == Op::CheckClone && e.index == 1;
      if (p.param >= shift) need(end.succs[e.index].args[p.param - shift]);
    }
  }
  uint64_t removed = 0;
  for (uint32_t b = 0; b < f.blocks.size(); ++b) {
    Block& block = f.blocks[b];
    removed += std::erase_if(block.insts, [&](const Inst& i) { return isRemovable(i) && !needed[i.result.v]; });
    for (size_t n = block.params.size(); n-- > 0;) {
      if (needed[block.params[n].v]) continue;
      block.params.erase(block.params.begin() + static_cast<ptrdiff_t>(n));
      for (const Edge& e : cfg.preds[b]) {
        Inst& end = f[e.from].insts.back();
        size_t shift = end.op == Op::CheckClone && e.index == 1;
        auto& args = end.succs[e.index].args;
        args.erase(args.begin() + static_cast<ptrdiff_t>(n - shift));
      }
      ++removed;
    }
  }
  context.count("dce.removed", removed);
  if (removed) compact(f);
}

}  // namespace molt::opt
