// What a clone does about generators that were inlined into it (generators.h): the objects that its exits make of them.
#include "ir/cloner.h"

#include <algorithm>

namespace molt::opt {
using namespace ir;

// What a value of a frame's code is in base, in one of its blocks.
ValueId Cloner::valueIn(uint32_t frame, ValueId own, uint32_t b) const {
  if (t_.splices.empty()) return own;
  for (const FrameValue& v : t_.splices.now[b])
    if (v.frame == frame && v.own == own) return v.value;
  return frame ? t_.splices.all[frame - 1].values[own.v] : own;
}

// What lives at a point, as objects. `given` stands for base's `result`.
std::vector<ValueId> Cloner::handOver(uint32_t frame, uint32_t point, uint32_t b, ValueId result, ValueId given) {
  std::vector<ValueId> words;
  const std::vector<uint32_t> live = frames_[frame].points[point].live;
  for (uint32_t own : live) {
    ValueId v = valueIn(frame, {own}, b);
    auto it = t_.splices.generatorOf.find(v.v);
    words.push_back(v == result ? given : it != t_.splices.generatorOf.end() ? generator(it->second, b) : materialise(v));
  }
  return words;
}

// A generator that goes on at a place of an inlined one's code.
ValueId Cloner::makeAgain(uint32_t frame, uint32_t block, uint32_t inst, uint32_t b, ValueId result, ValueId given) {
  // The parameters have arrived by then.
  if (const auto& insts = frames_[frame].code->blocks[0].insts; block == 0)
    while (insts[inst].op == Op::Param) ++inst;
  uint32_t point = pointAt(frames_[frame], block, inst);
  std::vector<ValueId> words = handOver(frame, point, b, result, given);
  Inst make = makeInst(Op::CallDirect, c_.newValue(Rep::Val), {}, {plans_[index_].again[frame - 1].v});
  make.args.push_back(emit(Op::ConstInt, Rep::Val, {}, {point}));
  make.args.insert(make.args.end(), words.begin(), words.end());
  ValueId made = make.result;
  put(std::move(make));
  return made;
}

// The generator where nothing of it runs: before its start, or behind its yield.
ValueId Cloner::generator(uint32_t inlined, uint32_t b) {
  if (auto it = built_.find(inlined); it != built_.end()) return it->second;
  const Inlined& in = t_.splices.all[inlined];
  bool begun = dominators_->dominates(in.given, {b});
  ValueId made = begun ? makeAgain(inlined + 1, in.yieldBlock, in.yieldInst + 1, b, {}, {}) : makeAgain(inlined + 1, 0, 0, b, {}, {});
  built_[inlined] = made;
  return made;
}

// The rest of a call like sum(generator), called with what the loop has not consumed; its result.
ValueId Cloner::finishReduction(const Origin& at, uint32_t b) {
  const Inlined& in = t_.splices.all[at.frame - 1];
  const Inst& call = frames_[in.parent].code->blocks[in.nextBlock].insts[in.nextInst];
  uint32_t child = static_cast<uint32_t>(t_.splices.all.size());
  for (uint32_t n = 0; n < t_.splices.all.size(); ++n)
    if (t_.splices.all[n].parent == at.frame) child = n;
  ValueId rest = generator(child, b);
  Inst go = makeInst(Op::Call, {}, {boxed(valueIn(in.parent, call.args[0], b)), rest}, {0}, call.pos);
  if (in.what == Inlined::What::Sum) {
    // The result so far, with the item that the loop has just got.
    ValueId so = materialise(valueIn(at.frame, frames_[at.frame].code->blocks[1].params[0], b));
    if (at.block == 2) {
      const Inst& add = frames_[at.frame].code->blocks[2].insts[0];
      so = emit(Op::Binary, Rep::Val, {so, materialise(valueIn(at.frame, add.args[1], b))}, {static_cast<uint64_t>(BinaryOp::Add)});
    }
    go.args.push_back(so);
  }
  go.result = c_.newValue(Rep::Val);
  ValueId done = go.result;
  put(std::move(go));
  return done;
}

// How many words a point hands over at most is known when all exits are there: shorter calls are filled up.
void Cloner::fillUpCalls() {
  const auto& again = plans_[index_].again;
  if (again.empty()) return;
  for (Block& b : c_.blocks)
    for (size_t n = 0; n < b.insts.size(); ++n) {
      if (b.insts[n].op != Op::CallDirect) continue;
      auto it = std::ranges::find(again, FuncId{static_cast<uint32_t>(b.insts[n].attrs[0])});
      if (it == again.end()) continue;
      size_t most = frames_[static_cast<size_t>(it - again.begin()) + 1].most() + 1;
      if (b.insts[n].args.size() == most) continue;
      Inst none = makeInst(Op::ConstNone, c_.newValue(Rep::Val));
      b.insts[n].args.resize(most, none.result);
      b.insts.insert(b.insts.begin() + static_cast<ptrdiff_t>(n++), std::move(none));
    }
}

Function Cloner::again(uint32_t inlined) {
  const Frame& frame = frames_[inlined + 1];
  const Inlined& in = t_.splices.all[inlined];
  Function f = in.code;
  f.generic = {in.function};
  f.freevars.clear();
  f.symbol = context_.interner.name(std::string(m_.str(f.symbol)) + "$again$" + std::to_string(plans_[index_].again[inlined].v));
  f.params.assign(frame.most() + 1, Param{f.name, ParamKind::PosOnly, Rep::Val});
  f.blocks[0].insts.clear();
  std::vector<ValueId> given;
  for (size_t p = 0; p < f.params.size(); ++p) {
    given.push_back(f.newValue(Rep::Val));
    f.blocks[0].insts.push_back(makeInst(Op::Param, given.back(), {}, {p}));
  }
  ValueId number = given[0];
  given.erase(given.begin());
  enterAtPoints(f, frame, std::move(given), number);
  return f;
}

// A name that is missing is looked up again where its error belongs.
void Cloner::loadGlobalQuietly(uint32_t b, uint32_t n, const Inst& i) {
  bool isGuess = isRaw(type(i.result));
  Inst load = i;
  if (isGuess) load.result = c_.newValue(Rep::Val);
  for (ValueId& v : load.args) v = boxed(v);
  ValueId given = load.result;
  put(std::move(load));
  BlockId cold = c_.newBlock(), next = split();
  Inst check = makeInst(Op::CheckException, {});
  check.succs = {{next, {}}, {cold, {}}};
  put(std::move(check));
  c_[cold].insts.push_back(makeInst(Op::ExcCatch, c_.newValue(Rep::Val)));
  fillExit(cold, b, region_, DeoptReason::guard_value);
  at_ = next;
  if (isGuess) unboxGuess(b, n + 1, i.result, given);
}

}  // namespace molt::opt
