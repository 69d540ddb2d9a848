// methods: one call_method for load_method and call_loaded where nothing can happen between them.
//
// A method is looked up before the arguments of its call are evaluated. Where these are there already (constants, locals
// that are bound, nothing at all) the order cannot show, and looking up and calling in one op needs no reference to the
// function. The position behind the call's is the attribute's: a missing attribute is reported there.
#include "ir/edit.h"
#include "pass.h"

namespace molt::opt {
using namespace ir;

namespace {

struct Place {
  uint32_t block = UINT32_MAX, inst = 0;
};

bool isHarmless(const Inst& i) { return effectOf(i) == Effect::Pure && failureOf(i) == Failure::Never && !isTerminator(i.op); }

}  // namespace

void fuseMethodCalls(PassContext& context, Function& f) {
  std::vector<Place> place;
  std::vector<uint32_t> uses;
  Cfg cfg(f);
  bool any = false;
  for (uint32_t b = 0; b < f.blocks.size(); ++b)
    for (uint32_t n = 0; n < f.blocks[b].insts.size(); ++n) {
      const Inst& i = f.blocks[b].insts[n];
      if (i.op != Op::LoadMethod) continue;
      if (!any) {
        any = true;
        place.resize(f.values.size());
        uses.resize(f.values.size());
      }
      place[i.result.v] = {b, n};
    }
  if (!any) return;
  for (const Block& b : f.blocks)
    for (const Inst& i : b.insts) {
      for (ValueId v : i.args) ++uses[v.v];
      for (const Successor& s : i.succs)
        for (ValueId v : s.args) ++uses[v.v];
    }
  for (uint32_t b = 0; b < f.blocks.size(); ++b) {
    auto& insts = f.blocks[b].insts;
    for (uint32_t n = 0; n < insts.size(); ++n) {
      if (insts[n].op != Op::CallLoaded || uses[insts[n].args[0].v] != 1 || uses[insts[n].args[1].v] != 1) continue;
      Place load = place[insts[n].args[0].v];
      uint32_t from;  // the first instruction of this block after the lookup
      if (load.block == b) {
        from = load.inst + 1;
      } else {
        // Within a handler's reach the lookup ends its block.
        if (load.block == UINT32_MAX || cfg.preds[b].size() != 1) continue;
        const Edge& e = cfg.preds[b][0];
        if (e.from.v != load.block || e.index != 0 || load.inst + 2 != f[e.from].insts.size()) continue;
        from = 0;
      }
      bool harmless = true;
      for (uint32_t k = from; k < n && harmless; ++k) harmless = insts[k].op == Op::IsMethod || isHarmless(insts[k]);
      if (!harmless) continue;
      Inst& call = insts[n];
      Inst& lookup = f.blocks[load.block].insts[load.inst];
      Position whole = f.positions[call.pos], attribute = f.positions[lookup.pos];
      call.pos = static_cast<uint32_t>(f.positions.size());
      f.positions.push_back(whole);
      f.positions.push_back(attribute);
      ValueId flag = call.args[1];
      call.op = Op::CallMethod;
      call.args.erase(call.args.begin(), call.args.begin() + 2);
      // What is gone stands for nothing: compact drops the blocks' holes below.
      lookup = makeInst(Op::Missing, lookup.result);
      if (load.block != b) {
        Inst& check = f.blocks[load.block].insts.back();
        check = makeJump(check.succs[0].block, check.succs[0].args);
      }
      for (Inst& i : insts)
        if (i.op == Op::IsMethod && i.result == flag) i = makeInst(Op::ConstI1, flag, {}, {0});
      context.count("methods.fused");
    }
  }
}

}  // namespace molt::opt
