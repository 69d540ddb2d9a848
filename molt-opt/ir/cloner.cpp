// The frame of the two copies: exits and their points, blocks, edges. The ops themselves: cloner_ops.cpp.
#include "ir/cloner.h"

#include <algorithm>

namespace molt::opt {
using namespace ir;

Cloner::Cloner(PassContext& context, ModuleTypes& types, const std::vector<Plan>& plans, uint32_t index)
    : context_(context), m_(context.m), types_(types), t_(types.functions[index]), plans_(plans), index_(index), base_(t_.base), ints_(m_, t_) {}

// Definitions in unreachable blocks must not look like definitions to the repair.
static void dropUnreachable(Function& f) {
  Cfg cfg(f);
  for (uint32_t b = 0; b < f.blocks.size(); ++b)
    if (!cfg.reachable({b})) {
      f.blocks[b].params.clear();
      f.blocks[b].insts.assign(1, makeInst(Op::Unreachable, {}));
    }
}

Function Cloner::clone() {
  c_ = base_;
  c_.kind = FuncKind::Clone;
  c_.generic = {index_};
  c_.symbol = context_.interner.name(std::string(m_.str(base_.symbol)) + "$clone");
  c_.resultRep = repOf(t_.result);
  for (size_t p = 0; p < c_.params.size(); ++p) c_.params[p].rep = repOf(t_.params[p]);
  def_.assign(base_.values.size(), nullptr);
  uses_.assign(base_.values.size(), 0);
  for (const Block& b : base_.blocks)
    for (const Inst& i : b.insts) {
      if (i.result.valid()) def_[i.result.v] = &i;
      for (ValueId v : i.args) ++uses_[v.v];
      for (const Successor& s : i.succs)
        for (ValueId v : s.args) ++uses_[v.v];
    }
  for (uint32_t v = 0; v < base_.values.size(); ++v)
    if (base_.rep({v}) == Rep::Val) c_.values[v].rep = t_.values[v] == kWideInt ? Rep::I128 : repOf(t_.values[v]);
  for (uint32_t v : ints_.promoted) c_.values[v].rep = Rep::I128;
  context_.count("specialise.wide", ints_.promoted.size());
  context_.count("specialise.exact", ints_.exact.size());
  chooseRanges();
  findEnded();
  Cfg cfg(base_);
  frames_.clear();
  frames_.reserve(t_.splices.all.size() + 1);
  addFrame(t_.splices.empty() ? base_ : t_.splices.own);
  for (const Inlined& in : t_.splices.all) addFrame(in.code);
  if (!t_.splices.empty()) dominators_.emplace(cfg);
  alias_.assign(base_.values.size(), {});
  for (Block& b : c_.blocks) {
    b.insts.clear();
    std::erase_if(b.params, [&](ValueId v) { return isEnded(v); });
  }
  for (BlockId b : cfg.order) block(b);
  for (uint32_t b = 0; b < c_.blocks.size(); ++b)
    if (c_.blocks[b].insts.empty()) c_.blocks[b].insts.push_back(makeInst(Op::Unreachable, {}));
  fillUpCalls();
  std::vector<Variable> variables;
  for (auto& [iterator, r] : ranges_) variables.push_back({r.current, {r.next}});
  for (auto& [iterator, l] : lists_) variables.push_back({l.current, {l.next}});
  repairSsa(c_, variables);
  compact(c_);
  return std::move(c_);
}

// Cuts the code at the points and makes block 0, which holds what `given` and `number` are by now, go to the one asked for.
void Cloner::enterAtPoints(Function& f, const Frame& frame, std::vector<ValueId> given, ValueId number) {
  const auto& points = frame.points;
  bool numbered = f.kind == FuncKind::GenericResume;  // else numbers are compared
  // The old entry is only reached by points within it.
  BlockId oldEntry = f.newBlock();
  f[oldEntry].insts = frame.code->blocks[0].insts;
  for (Inst& i : f[oldEntry].insts)
    if (i.op == Op::Param) i = makeInst(Op::Missing, i.result);  // stands in code that nothing reaches
  // Cut the blocks at their points, from the last to the first.
  std::vector<uint32_t> order(points.size());
  for (uint32_t k = 0; k < order.size(); ++k) order[k] = k;
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return std::pair(points[a].block, points[a].inst) > std::pair(points[b].block, points[b].inst);
  });
  std::vector<BlockId> tails(points.size());
  for (uint32_t k : order) {
    BlockId from = points[k].block == 0 ? oldEntry : BlockId{points[k].block};
    BlockId tail = f.newBlock();
    auto& insts = f[from].insts;
    auto cut = insts.begin() + points[k].inst;
    tails[k] = tail;
    // Behind an op that has succeeded its check has nothing to ask; who comes from before the op still needs it.
    if (cut->op == Op::CheckException) {
      f[tail].insts.push_back(makeJump(cut->succs[0].block, cut->succs[0].args));
      continue;
    }
    std::move(cut, insts.end(), std::back_inserter(f[tail].insts));
    insts.erase(cut, insts.end());
    insts.push_back(makeJump(tail));
  }
  std::vector<std::vector<ValueId>> others(frame.code->values.size());
  Inst dispatch = makeInst(Op::PointDispatch, {}, {number});
  BlockId at{0};
  for (uint32_t k = 0; k < points.size(); ++k) {
    BlockId enter = f.newBlock();
    for (size_t n = 0; n < points[k].live.size(); ++n) {
      ValueId v{points[k].live[n]};
      ValueId word = f.newValue(Rep::Val, f.values[v.v].hint);
      if (numbered) f[enter].insts.push_back(makeInst(Op::Adopt, word, {given[n]}));
      else f[enter].params.push_back(word);
      Rep rep = frame.code->rep(v);
      if (rep == Rep::I1) {
        ValueId yes = f.newValue(Rep::Val), raw = f.newValue(Rep::I1);
        f[enter].insts.push_back(makeInst(Op::ConstBool, yes, {}, {1}));
        f[enter].insts.push_back(makeInst(Op::Is, raw, {word, yes}));
        word = raw;
      } else if (rep != Rep::Val) {
        ValueId raw = f.newValue(rep);
        f[enter].insts.push_back(makeInst(rep == Rep::I64 ? Op::UnboxI64 : Op::UnboxF64, raw, {word}));
        word = raw;
      }
      others[v.v].push_back(word);
    }
    // constants are computed anew
    for (uint32_t v : points[k].constants) {
      Inst again = *frame.def[v];
      again.result = f.newValue(frame.code->rep({v}), f.values[v].hint);
      again.pos = 0;
      others[v].push_back(again.result);
      f[enter].insts.push_back(std::move(again));
    }
    f[enter].insts.push_back(makeJump(tails[k]));
    if (numbered) {
      dispatch.succs.push_back({enter, {}});
      continue;
    }
    std::vector<ValueId> words(given.begin(), given.begin() + static_cast<ptrdiff_t>(points[k].live.size()));
    if (k + 1 == points.size()) {
      f[at].insts.push_back(makeJump(enter, std::move(words)));
      break;
    }
    ValueId constant = f.newValue(Rep::Val), is = f.newValue(Rep::I1);
    f[at].insts.push_back(makeInst(Op::ConstInt, constant, {}, {k}));
    f[at].insts.push_back(makeInst(Op::Is, is, {number, constant}));
    BlockId other = f.newBlock();
    Inst branch = makeInst(Op::Branch, {}, {is}, {0});
    branch.succs = {{enter, std::move(words)}, {other, {}}};
    f[at].insts.push_back(std::move(branch));
    at = other;
  }
  if (points.empty()) f[at].insts.push_back(makeInst(Op::Unreachable, {}));  // the clone never leaves
  else if (numbered) f[at].insts.push_back(std::move(dispatch));
  std::vector<Variable> variables;
  for (uint32_t v = 0; v < others.size(); ++v)
    if (!others[v].empty()) variables.push_back({{v}, std::move(others[v])});
  dropUnreachable(f);
  repairSsa(f, variables);
  compact(f);
}

size_t Cloner::Frame::most() const {
  size_t most = 0;
  for (const Point& p : points) most = std::max(most, p.live.size());
  return most;
}

Function Cloner::resume() {
  const Frame& frame = frames_[0];
  Function f = *frame.code;
  f.kind = FuncKind::GenericResume;
  f.generic = {index_};
  f.symbol = context_.interner.name(std::string(m_.str(base_.symbol)) + "$generic_resume");
  f.params.assign(frame.most(), Param{base_.name, ParamKind::PosOnly, Rep::Val});
  f.blocks[0].insts.clear();
  ValueId point = f.newValue(Rep::I64);
  f.blocks[0].insts.push_back(makeInst(Op::ResumePoint, point));
  std::vector<ValueId> given;
  for (size_t p = 0; p < f.params.size(); ++p) {
    given.push_back(f.newValue(Rep::Val));
    f.blocks[0].insts.push_back(makeInst(Op::Param, given.back(), {}, {p}));
  }
  enterAtPoints(f, frame, std::move(given), point);
  return f;
}

void Cloner::chooseRanges() {
  for (const RangeLoop& r : t_.ranges)
    if (t_.values[r.item.v] == kInt) ranges_[r.iterator.v] = {&r, {}, {}, {}, {}};
  for (auto& [iterator, r] : ranges_) {
    rangeOfCall_[r.loop->call.v] = iterator;
    rangeOfItem_[r.loop->item.v] = iterator;
    rangeOfStop_[r.loop->stopTest.v] = iterator;
    rangeOfBody_[r.loop->body.v] = iterator;
  }
  for (const ListLoop& l : t_.lists) {
    if (!types_.isCounted(t_, l)) continue;
    lists_[l.iterator.v] = {&l, {}, {}, {}};
    listOfItem_[l.item.v] = l.iterator.v;
    listOfStop_[l.stopTest.v] = l.iterator.v;
    listOfBody_[l.body.v] = l.iterator.v;
  }
  for (uint32_t n = 0; n < t_.loops.size(); ++n) {
    const ItemLoop& l = t_.loops[n];
    if (!rangeOfItem_.contains(l.item.v) && !listOfItem_.contains(l.item.v) && isRaw(t_.values[l.item.v])) loopOfBody_[l.body.v] = n;
  }
}

// What a variable holds at the head of a loop lives on there only because its end may be noticed. A number's end is not, so a
// clone does not carry it, and what goes on after an exit gets nothing instead.
void Cloner::findEnded() {
  ended_.assign(base_.values.size(), 0);
  for (const Block& b : base_.blocks)
    for (ValueId v : b.params) ended_[v.v] = base_.rep(v) == Rep::Val && t_.values[v.v] && !(t_.values[v.v] & (kOther | kWide));
  for (bool changed = true; changed;) {
    changed = false;
    auto keep = [&](ValueId v) { changed |= ended_[v.v], ended_[v.v] = 0; };
    for (const Block& b : base_.blocks)
      for (const Inst& i : b.insts) {
        if (i.op != Op::VarEnd)
          for (ValueId v : i.args) keep(v);
        for (const Successor& s : i.succs)
          for (size_t n = 0; n < s.args.size(); ++n)
            if (!ended_[base_[s.block].params[n].v]) keep(s.args[n]);
      }
  }
  context_.count("specialise.ended", static_cast<uint64_t>(std::ranges::count(ended_, 1)));
}

// ---- emitting into the clone

ValueId Cloner::emit(Op op, Rep rep, std::initializer_list<ValueId> args, std::initializer_list<uint64_t> attrs) {
  ValueId v = c_.newValue(rep);
  put(makeInst(op, v, args, attrs));
  return v;
}

ValueId Cloner::raw(ValueId v) {
  while (v.v < alias_.size() && alias_[v.v].valid()) v = alias_[v.v];
  return v;
}

ValueId Cloner::boxed(ValueId v) {
  const Inst* d = v.v < def_.size() ? def_[v.v] : nullptr;
  if (d && isRematerialisable(*d) && (isRaw(type(v)) || type(v) == kWideInt || type(v) == kChar)) {
    Inst again = *d;
    again.result = c_.newValue(Rep::Val);
    ValueId r = again.result;
    put(std::move(again));
    return r;
  }
  ValueId r = raw(v);
  if (type(v) == kChar) return emit(Op::BoxChar, Rep::Val, {r});
  switch (c_.rep(r)) {
    case Rep::I64:
    case Rep::I128:
    case Rep::F64: return emit(Op::Box, Rep::Val, {r});
    case Rep::I1: return emit(Op::BoxBool, Rep::Val, {r});
    default: return r;
  }
}

ValueId Cloner::floating(ValueId v) {
  ValueId r = raw(v);
  return c_.rep(r) == Rep::F64 ? r : emit(Op::I64ToF64, Rep::F64, {r});
}

ValueId Cloner::wide(ValueId v) {
  ValueId r = raw(v);
  return c_.rep(r) == Rep::I128 ? r : emit(Op::WideI64, Rep::I128, {r});
}

ValueId Cloner::wideConstant(Int128 n) {
  return emit(Op::ConstI128, Rep::I128, {}, {static_cast<uint64_t>(n), static_cast<uint64_t>(n >> 64)});
}

BlockId Cloner::split() {
  BlockId next = c_.newBlock();
  c_[next].cold = c_[at_].cold;
  return next;
}

// ---- exits

void Cloner::addFrame(const Function& code) {
  Frame frame{&code, std::vector<const Inst*>(code.values.size()), {}, {}, {}};
  for (const Block& b : code.blocks)
    for (const Inst& i : b.insts)
      if (i.result.valid()) frame.def[i.result.v] = &i;
  Cfg cfg(code);
  Liveness live(code, cfg, std::vector<char>(code.values.size(), 1));
  frame.liveIn = std::move(live.in);
  frames_.push_back(std::move(frame));
}

std::set<uint32_t> Cloner::liveBefore(const Frame& frame, uint32_t b, uint32_t i) {
  const auto& insts = frame.code->blocks[b].insts;
  std::set<uint32_t> live;
  for (const Successor& s : insts.back().succs) {
    live.insert(frame.liveIn[s.block.v].begin(), frame.liveIn[s.block.v].end());
    for (ValueId v : s.args) live.insert(v.v);
  }
  for (size_t n = insts.size(); n-- > i;) {
    if (insts[n].result.valid()) live.erase(insts[n].result.v);
    for (ValueId v : insts[n].args) live.insert(v.v);
  }
  return live;
}

uint32_t Cloner::pointAt(Frame& frame, uint32_t b, uint32_t i) {
  auto [it, isNew] = frame.pointIndex.try_emplace({b, i}, static_cast<uint32_t>(frame.points.size()));
  if (!isNew) return it->second;
  Point p{b, i, {}, {}};
  for (uint32_t v : liveBefore(frame, b, i)) (frame.def[v] && isRematerialisable(*frame.def[v]) ? p.constants : p.live).push_back(v);
  frame.points.push_back(std::move(p));
  return it->second;
}

// A cold block that leaves for the generic code before base instruction i of block b. `given` stands for `result`.
void Cloner::fillExit(BlockId cold, uint32_t b, uint32_t i, DeoptReason reason, ValueId result, ValueId given) {
  BlockId back = at_;
  at_ = cold;
  c_[cold].cold = true;
  // A callee that left has counted that; its caller follows.
  if (reason != DeoptReason::kCount) {
    // Jumps and checks have no position; what stands before them has, or at the top of a block what comes.
    const auto& insts = base_.blocks[b].insts;
    uint32_t pos = 0;
    for (size_t at = i + 1; at-- > 0 && pos == 0;) pos = insts[at].pos;
    for (size_t at = i; at < insts.size() && pos == 0; ++at) pos = insts[at].pos;
    put(makeInst(Op::GuardExit, {}, {}, {static_cast<uint64_t>(reason)}, pos));
  }
  Origin at{0, b, i};
  if (!t_.splices.empty()) at = t_.splices.origins[b], at.inst += i;
  // Inlined generators become objects, from within: each is what the next outer frame waits for.
  built_.clear();
  while (at.frame) {
    const Inlined& in = t_.splices.all[at.frame - 1];
    if (in.what != Inlined::What::Generator) {
      given = finishReduction(at, b);
      at = {in.parent, in.nextBlock, in.nextInst};
      result = frames_[at.frame].code->blocks[at.block].insts[at.inst++].result;
      continue;
    }
    built_[at.frame - 1] = makeAgain(at.frame, at.block, at.inst, b, result, given);
    at = {in.parent, in.nextBlock, in.nextInst};
  }
  uint32_t point = pointAt(frames_[0], at.block, at.inst);
  Inst call = makeInst(Op::CallResume, {}, {}, {plans_[index_].resume.v, point});
  call.args = handOver(0, point, b, result, given);
  call.result = c_.newValue(Rep::Val);
  ValueId r = call.result;
  put(std::move(call));
  put(makeInst(Op::Return, {}, {r}));
  at_ = back;
}

ValueId Cloner::materialise(ValueId v) {
  if (t_.splices.sunk.contains(v.v)) {
    Inst again = *def_[v.v];
    again.result = c_.newValue(Rep::Val);
    for (ValueId& cell : again.args) cell = boxed(cell);
    ValueId r = again.result;
    put(std::move(again));
    return r;
  }
  if (isEnded(v)) return emit(Op::Missing, Rep::Val, {});
  if (auto it = ranges_.find(v.v); it != ranges_.end()) {
    const RawRange& r = it->second;
    ValueId from = emit(Op::Box, Rep::Val, {r.current}), to = emit(Op::Box, Rep::Val, {r.stop});
    ValueId step = r.step.valid() ? emit(Op::Box, Rep::Val, {r.step}) : emit(Op::ConstInt, Rep::Val, {}, {static_cast<uint64_t>(r.loop->step)});
    ValueId range = emit(Op::Call, Rep::Val, {raw(r.loop->range), from, to, step}, {0});
    return emit(Op::Iter, Rep::Val, {range});
  }
  if (auto it = lists_.find(v.v); it != lists_.end()) {
    ValueId iterator = emit(Op::Iter, Rep::Val, {boxed(it->second.loop->list)});
    ValueId index = emit(Op::Box, Rep::Val, {it->second.current});
    emit(Op::CallMethod, Rep::Val, {iterator, index}, {context_.interner.name("__setstate__").v, 0});
    return iterator;
  }
  if (t_.directLoads.contains(v.v)) {
    Inst again = *def_[v.v];
    again.result = c_.newValue(Rep::Val);
    ValueId r = again.result;
    put(std::move(again));
    return r;
  }
  return boxed(v);
}

// Why a test fails, by the op that made it.
DeoptReason Cloner::reasonOf(ValueId good) const {
  const auto& insts = c_.blocks[at_.v].insts;
  for (size_t n = insts.size(); n-- > 0;) {
    if (insts[n].result != good) continue;
    switch (insts[n].op) {
      case Op::IsI64: case Op::IsF64: case Op::IsBool: return DeoptReason::guard_tag_type_mismatch;
      case Op::GlobalIs: case Op::FunctionIs: case Op::IsBuiltin: return DeoptReason::guard_callable;
      default: return DeoptReason::guard_value;
    }
  }
  return DeoptReason::guard_value;
}

void Cloner::guard(ValueId good, uint32_t b) {
  BlockId cold = c_.newBlock(), next = split();
  Inst branch = makeInst(Op::Branch, {}, {good}, {1});
  branch.succs = {{next, {}}, {cold, {}}};
  DeoptReason reason = reasonOf(good);
  put(std::move(branch));
  fillExit(cold, b, region_, reason);
  at_ = next;
}

void Cloner::checked(Inst i, uint32_t b) {
  BlockId cold = c_.newBlock(), next = split();
  bool arithmetic = i.op == Op::I64Checked || i.op == Op::I64Neg || i.op == Op::NarrowI128 || i.op == Op::I128Mod;
  bool field = i.op == Op::Field || i.op == Op::FieldI64 || i.op == Op::FieldF64 || i.op == Op::FieldI1 || i.op == Op::SetFieldI64 ||
               i.op == Op::SetFieldF64 || i.op == Op::SetFieldI1;
  DeoptReason reason = arithmetic ? DeoptReason::int_overflow : field ? DeoptReason::guard_tag_type_mismatch : DeoptReason::guard_list_kind;
  put(std::move(i));
  Inst check = makeInst(Op::CheckOverflow, {});
  check.succs = {{next, {}}, {cold, {}}};
  put(std::move(check));
  fillExit(cold, b, region_, reason);
  at_ = next;
}

// `given` is what an op gave; as `result` it is a raw word if it is of the kind that was guessed. Else the generic code
// goes on with it before instruction `next`.
void Cloner::unboxGuess(uint32_t b, uint32_t next, ValueId result, ValueId given) {
  Type t = type(result);
  ValueId is = emit(t == kInt ? Op::IsI64 : t == kFloat ? Op::IsF64 : Op::IsBool, Rep::I1, {given});
  BlockId cold = c_.newBlock(), good = split();
  Inst branch = makeInst(Op::Branch, {}, {is}, {1});
  branch.succs = {{good, {}}, {cold, {}}};
  put(std::move(branch));
  fillExit(cold, b, next, DeoptReason::guard_tag_type_mismatch, result, given);
  at_ = good;
  put(makeInst(t == kInt ? Op::TakeI64 : t == kFloat ? Op::TakeF64 : Op::TakeI1, result, {given}));
  region_ = next;
}

// ---- blocks

void Cloner::block(BlockId b) {
  at_ = b;
  region_ = 0;
  failing_ = false;
  pending_ = {};
  pos_ = 0;
  if (auto it = rangeOfBody_.find(b.v); it != rangeOfBody_.end()) {
    RawRange& r = ranges_[it->second];
    if (const Inst* next = def_[r.loop->item.v]) pos_ = next->pos;  // the head of the loop counts on
    ValueId step = r.step.valid() ? r.step : constant(r.loop->step);
    r.next = emit(Op::I64Binary, Rep::I64, {r.loop->item, step}, {static_cast<uint64_t>(BinaryOp::Add)});
  }
  if (auto it = listOfBody_.find(b.v); it != listOfBody_.end()) takeListItem(lists_[it->second]);
  if (auto it = loopOfBody_.find(b.v); it != loopOfBody_.end()) {
    const ItemLoop& l = t_.loops[it->second];
    unboxGuess(b.v, 0, l.item, boxedItem_[l.item.v]);
  }
  const auto& insts = base_[b].insts;
  for (uint32_t i = 0; i < insts.size(); ++i) {
    pos_ = insts[i].pos;
    if (insts[i].op == Op::CheckException) {
      endChecked(b.v, i, insts[i], failing_);
    } else {
      failing_ = false;
      if (!typed(b.v, i, insts[i])) generic(b.v, i, insts[i]);
    }
  }
}

// Where an edge goes, with arguments in the representation of the block's parameters. Boxing may need a block of its own.
Successor Cloner::successor(const Successor& s, bool mayBox) {
  Successor out{s.block, s.args};
  const auto& params = base_[s.block].params;
  auto dropEnded = [&] {
    size_t n = 0;
    std::erase_if(out.args, [&](ValueId) { return isEnded(params[n++]); });
  };
  auto wantsBox = [&](size_t n) { return !isEnded(params[n]) && c_.rep(params[n]) == Rep::Val && base_.rep(s.args[n]) == Rep::Val; };
  auto widens = [&](size_t n) { return !isEnded(params[n]) && c_.rep(params[n]) == Rep::I128 && c_.rep(raw(s.args[n])) != Rep::I128; };
  bool boxes = false;
  for (size_t n = 0; n < s.args.size(); ++n) boxes |= widens(n) || (wantsBox(n) && c_.rep(raw(s.args[n])) != Rep::Val);
  BlockId back = at_;
  bool apart = boxes && !mayBox;
  if (apart) at_ = split();
  for (size_t n = 0; n < s.args.size(); ++n) {
    ValueId r = raw(s.args[n]);
    bool asItIs = !wantsBox(n) || (!boxes && c_.rep(r) == Rep::Val);
    out.args[n] = widens(n) ? wide(s.args[n]) : asItIs ? r : boxed(s.args[n]);
  }
  dropEnded();
  if (!apart) return out;
  BlockId between = at_;
  put(makeJump(out.block, std::move(out.args)));
  at_ = back;
  return {between, {}};
}

// The check of the op before it, if it still can fail.
void Cloner::endChecked(uint32_t b, uint32_t n, const Inst& check, bool failing) {
  if (!failing) {
    Successor s = successor(check.succs[0], true);
    return put(makeJump(s.block, std::move(s.args)));
  }
  Inst i = check;
  i.succs.clear();
  Successor bad = successor(check.succs[1], false);
  if (pending_.boxed.valid()) {
    BlockId good = split();
    i.succs = {{good, {}}, std::move(bad)};
    put(std::move(i));
    at_ = good;
    unboxGuess(b, n, base_.blocks[b].insts[n - 1].result, pending_.boxed);
    pending_ = {};
    Successor s = successor(check.succs[0], true);
    return put(makeJump(s.block, std::move(s.args)));
  }
  i.succs.push_back(successor(check.succs[0], false));
  i.succs.push_back(std::move(bad));
  put(std::move(i));
}

// Can be done again without anybody noticing, as long as nothing else happened in between.
static bool isReplayable(const Inst& i) {
  switch (i.op) {
    case Op::TupleItem:
    case Op::LoadGlobal:
    case Op::CellLoad:
    case Op::CheckBound: return true;
    case Op::VarEnd: return false;
    default: return effectOf(i) == Effect::Pure;
  }
}

// Same op on boxed words.
void Cloner::generic(uint32_t b, uint32_t n, const Inst& source) {
  Inst i = source;
  if (i.op == Op::Return) {
    bool rawResult = c_.resultRep != Rep::Val;
    i.args[0] = rawResult ? raw(i.args[0]) : boxed(i.args[0]);
    return put(std::move(i));
  }
  if (auto it = boxedItem_.find(i.args.empty() ? UINT32_MAX : i.args[0].v); i.op == Op::IsStop && it != boxedItem_.end()) {
    i.args[0] = it->second;
    return put(std::move(i));
  }
  for (ValueId& v : i.args) v = base_.rep(v) == Rep::Val ? boxed(v) : raw(v);
  if (isTerminator(i.op)) {
    // What was to fail before an unwind may have become an op that cannot: then the unwind stands alone.
    if (i.op == Op::Unwind && !c_[at_].insts.empty() && !mayFail(c_[at_].insts.back())) {
      BlockId next = split();
      put(makeJump(next));
      at_ = next;
    }
    for (Successor& s : i.succs) s = successor(s, i.op == Op::Jump);
    return put(std::move(i));
  }
  failing_ = mayFail(i);
  bool checkFollows = base_.blocks[b].insts[n + 1].op == Op::CheckException;
  if (i.result.valid() && base_.rep(i.result) == Rep::Val && isRaw(type(i.result))) {
    ValueId result = i.result, given = c_.newValue(Rep::Val);
    bool loop = i.op == Op::IterNext;
    i.result = given;
    put(std::move(i));
    region_ = n + 1;
    if (loop) boxedItem_[result.v] = given;
    else if (failing_ && checkFollows) pending_ = {given, type(result)};
    else unboxGuess(b, n + 1, result, given);
    return;
  }
  bool replayable = isReplayable(i);
  put(std::move(i));
  if (!replayable) region_ = n + 1;
}

}  // namespace molt::opt
