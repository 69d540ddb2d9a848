// Calls of methods, operators and classes of the module: the clone of what is called, directly, where the object has the
// layout of a class that says which it is; else the generic op. Both ways meet again behind it.
#include "ir/cloner.h"

#include <algorithm>

namespace molt::opt {
using namespace ir;

namespace {
constexpr size_t kMostWays = 3;  // different functions behind one call

bool isPlainFunction(const Function& f) {
  bool plain = !(f.flags & ((1u << 0) | (1u << 1)));  // no *args, **kwargs
  for (const Param& p : f.params) plain &= p.kind != ParamKind::KwOnly;
  return plain && f.kind == FuncKind::Function;
}

const Inst* definition(const Function& f, ValueId v) {
  for (const Block& b : f.blocks)
    for (const Inst& i : b.insts)
      if (i.result == v) return &i;
  return nullptr;
}
}  // namespace

// May the clone of `callee` be called with these arguments, the first of which is an object?
bool Cloner::fits(uint32_t callee, std::span<const ValueId> args, ValueId result) const {
  if (callee >= plans_.size() || !plans_[callee].clone.valid()) return false;
  const FunctionTypes& to = types_.functions[callee];
  if (to.needsSelf || !isPlainFunction(m_.functions[callee]) || to.params.size() != args.size() || isRaw(to.params[0])) return false;
  for (size_t a = 1; a < args.size(); ++a)
    if (isRaw(to.params[a]) && type(args[a]) != to.params[a]) return false;
  return !isRaw(type(result)) || to.result == type(result);
}

// The functions that a method of that name may be, each with the classes that have it.
std::vector<Cloner::Way> Cloner::waysOf(ValueId object, uint32_t name, std::span<const ValueId> args, ValueId result) {
  std::vector<Way> ways;
  ClassSet set = types_.classesOf(t_, object);
  size_t layouts = 0;
  for (uint32_t c = 0; c < types_.classes.all.size() && layouts < kMostLayouts; ++c) {
    if (!(set >> c & 1)) continue;
    uint32_t f = types_.classes.method(c, name);
    if (f == kNoFunction || types_.classes.slot(c, name) >= 0 || !fits(f, args, result)) continue;
    auto it = std::ranges::find_if(ways, [&](const Way& w) { return w.function == f; });
    if (it == ways.end()) {
      if (ways.size() == kMostWays) continue;
      ways.push_back({f, {}, 0});
      it = ways.end() - 1;
    }
    it->bodies[it->count++] = uint64_t{types_.classes.all[c].body} + 1;
    ++layouts;
  }
  return ways;
}

// Goes on in a new block if `good`; where not is left for the caller to fill.
BlockId Cloner::branchAway(ValueId good) {
  BlockId yes = split(), no = split();
  Inst branch = makeInst(Op::Branch, {}, {good}, {1});
  branch.succs = {{yes, {}}, {no, {}}};
  put(std::move(branch));
  at_ = yes;
  return no;
}

ValueId Cloner::hasLayout(ValueId object, const std::array<uint64_t, kMostLayouts>& bodies) {
  return emit(Op::LayoutIs, Rep::I1, {boxed(object)}, {bodies[0], bodies[1], bodies[2], bodies[3]});
}

// The way of an exception that the op at n of block b raised in a call of a clone.
BlockId Cloner::failedCall(uint32_t b, uint32_t n) {
  BlockId failed = c_.newBlock(), back = at_;
  c_[failed].cold = true;
  Inst unwind = makeInst(Op::Unwind, {});
  at_ = failed;
  const Inst& after = base_.blocks[b].insts[n + 1];
  if (after.op == Op::CheckException) unwind.succs.push_back(successor(after.succs[1], false));
  put(std::move(unwind));
  at_ = back;
  return failed;
}

// Calls the clone; its result, as `result` is represented, goes to `done`. With `object` that goes there instead.
void Cloner::callTo(uint32_t b, uint32_t n, const Inst& i, uint32_t callee, std::span<const ValueId> args, ValueId first, BlockId done, bool isInit, BlockId otherwise) {
  const FunctionTypes& to = types_.functions[callee];
  Inst call = makeInst(Op::CallClone, c_.newValue(repOf(to.result)), {}, {plans_[callee].clone.v}, i.pos);
  call.args.push_back(first.valid() ? first : boxed(args[0]));
  for (size_t a = 1; a < args.size(); ++a) call.args.push_back(isRaw(to.params[a]) ? raw(args[a]) : boxed(args[a]));
  ValueId result = call.result;
  put(std::move(call));
  BlockId next = split(), other = c_.newBlock(), failed = failedCall(b, n);
  Inst check = makeInst(Op::CheckClone, {}, {}, {}, i.pos);
  check.succs = {{next, {}}, {other, {}}, {failed, {}}};
  put(std::move(check));
  c_[other].cold = true;
  ValueId given = c_.newValue(Rep::Val);
  c_[other].params.push_back(given);
  bool rawResult = isRaw(type(i.result));
  if (isInit || !rawResult) {
    at_ = other;
    put(makeJump(done, {isInit ? first : given}));
  } else {
    fillExit(other, b, n + 1, DeoptReason::kCount, i.result, given);
  }
  at_ = next;
  if (isInit) return put(makeJump(done, {first}));
  if (!rawResult && isRaw(to.result)) {
    ValueId box = c_.newValue(Rep::Val);
    put(makeInst(to.result == kBool ? Op::BoxBool : Op::Box, box, {result}));
    result = box;
  }
  if (otherwise.valid()) {
    // An operator's method that does not know the operand: the generic op says what then.
    ValueId none = emit(Op::ConstNotImplemented, Rep::Val, {});
    ValueId refuses = emit(Op::Is, Rep::I1, {result, none});
    BlockId yes = split(), no = split();
    Inst branch = makeInst(Op::Branch, {}, {refuses}, {2});
    branch.succs = {{yes, {}}, {no, {}}};
    put(std::move(branch));
    at_ = yes;
    put(makeJump(otherwise));
    at_ = no;
  }
  put(makeJump(done, {result}));
}

// The generic op, whose result goes to `done` as well.
void Cloner::callGeneric(uint32_t b, uint32_t n, const Inst& source, BlockId done) {
  c_[at_].cold = true;
  Inst i = source;
  for (ValueId& v : i.args) v = base_.rep(v) == Rep::Val ? boxed(v) : raw(v);
  ValueId given = c_.newValue(Rep::Val);
  i.result = given;
  put(std::move(i));
  const Inst& after = base_.blocks[b].insts[n + 1];
  if (after.op == Op::CheckException) {
    BlockId good = split();
    Inst check = after;
    check.succs = {{good, {}}, successor(after.succs[1], false)};
    put(std::move(check));
    at_ = good;
  }
  Type t = type(source.result);
  if (!isRaw(t)) return put(makeJump(done, {given}));
  ValueId is = emit(t == kInt ? Op::IsI64 : t == kFloat ? Op::IsF64 : Op::IsBool, Rep::I1, {given});
  BlockId cold = c_.newBlock(), good = split();
  Inst branch = makeInst(Op::Branch, {}, {is}, {1});
  branch.succs = {{good, {}}, {cold, {}}};
  put(std::move(branch));
  fillExit(cold, b, n + 1, DeoptReason::guard_tag_type_mismatch, source.result, given);
  at_ = good;
  put(makeJump(done, {emit(t == kInt ? Op::TakeI64 : t == kFloat ? Op::TakeF64 : Op::TakeI1, repOf(t), {given})}));
}

void Cloner::meet(uint32_t n, const Inst& i, BlockId done) {
  c_[done].params.push_back(i.result);
  at_ = done;
  region_ = n + 1;
  failing_ = false;
}

// Attributes of instances that are expected to look as predicted, always: what does not leaves the clone.
bool Cloner::field(uint32_t b, const Inst& i) {
  if (!types_.isSteady(t_, i)) return false;
  Type t = type(i.result);
  Inst load = makeInst(t == kInt ? Op::FieldI64 : t == kFloat ? Op::FieldF64 : t == kBool ? Op::FieldI1 : Op::Field, i.result, {boxed(i.args[0])}, {}, i.pos);
  load.attrs.assign(i.attrs.begin() + 1, i.attrs.end());
  checked(std::move(load), b);
  context_.count("specialise.steady_fields");
  return true;
}

bool Cloner::setField(uint32_t b, uint32_t n, const Inst& i) {
  if (!types_.isSteady(t_, i)) return false;
  Type t = type(i.args[1]);
  if (!isRaw(t) || (types_.fieldTypes(t_, i) & kOther)) {
    std::array<uint64_t, kMostLayouts> bodies;
    std::copy_n(i.attrs.begin() + 2, kMostLayouts, bodies.begin());
    guard(hasLayout(i.args[0], bodies), b);
    return false;
  }
  Inst store = makeInst(t == kInt ? Op::SetFieldI64 : t == kFloat ? Op::SetFieldF64 : Op::SetFieldI1, {}, {boxed(i.args[0]), raw(i.args[1])}, {}, i.pos);
  store.attrs.assign(i.attrs.begin() + 1, i.attrs.end());
  checked(std::move(store), b);
  region_ = n + 1;
  context_.count("specialise.steady_fields");
  return true;
}

bool Cloner::methodCall(uint32_t b, uint32_t n, const Inst& i) {
  if (i.attrs[1] != 0) return false;
  std::span<const ValueId> args = i.args;
  auto ways = waysOf(args[0], static_cast<uint32_t>(i.attrs[0]), args, i.result);
  if (ways.empty()) return false;
  // Where all classes are steady the last way needs no other.
  size_t known = 0;
  bool sure = true;
  ClassSet set = types_.classesOf(t_, args[0]);
  for (uint32_t c = 0; c < types_.classes.all.size(); ++c)
    if (set >> c & 1) ++known, sure &= types_.classes.all[c].steady;
  for (const Way& w : ways) known -= w.count;
  sure &= known == 0;
  BlockId done = split();
  for (const Way& w : ways) {
    BlockId other;
    bool last = sure && &w == &ways.back();
    ValueId is = hasLayout(args[0], w.bodies);
    if (last) guard(is, b);
    else other = branchAway(is);
    callTo(b, n, i, w.function, args, {}, done, false, {});
    if (!last) at_ = other;
    context_.count("specialise.direct_methods");
  }
  if (!sure) callGeneric(b, n, i, done);
  meet(n, i, done);
  return true;
}

// A method that was looked up before its arguments: what was found says which it is.
bool Cloner::loadedCall(uint32_t b, uint32_t n, const Inst& i) {
  if (i.attrs[1] != 0) return false;
  auto args = std::span<const ValueId>(i.args).subspan(2);
  auto ways = waysOf(args[0], static_cast<uint32_t>(i.attrs[0]), args, i.result);
  if (ways.empty()) return false;
  BlockId done = split(), generic = c_.newBlock();
  std::vector<BlockId> others = {branchAway(raw(i.args[1]))};
  for (const Way& w : ways) {
    BlockId other = branchAway(emit(Op::FunctionIs, Rep::I1, {boxed(i.args[0])}, {w.function}));
    callTo(b, n, i, w.function, args, {}, done, false, {});
    at_ = other;
    context_.count("specialise.direct_methods");
  }
  others.push_back(at_);
  for (BlockId from : others) {
    at_ = from;
    put(makeJump(generic));
  }
  at_ = generic;
  callGeneric(b, n, i, done);
  meet(n, i, done);
  return true;
}

// A program's operator method is asked first where the other operand is a number or of the same class.
bool Cloner::operatorCall(uint32_t b, uint32_t n, const Inst& i) {
  uint32_t name = types_.operatorMethod(i, types_.classesOf(t_, i.args[0]));
  if (name == ModuleTypes::kNoName || isRaw(type(i.args[0]))) return false;
  std::span<const ValueId> args = i.args;
  auto ways = waysOf(args[0], name, args, i.result);
  if (ways.size() != 1 || ways[0].count != 1) return false;
  BlockId done = split(), generic = c_.newBlock();
  BlockId other = branchAway(hasLayout(args[0], ways[0].bodies)), second;
  if (!isRaw(type(args[1]))) second = branchAway(hasLayout(args[1], ways[0].bodies));
  bool sure = isRaw(types_.functions[ways[0].function].result);
  callTo(b, n, i, ways[0].function, args, {}, done, false, sure ? BlockId{} : generic);
  for (BlockId from : {other, second})
    if (from.valid()) {
      at_ = from;
      c_[from].cold = true;
      put(makeJump(generic));
    }
  at_ = generic;
  callGeneric(b, n, i, done);
  meet(n, i, done);
  context_.count("specialise.direct_operators");
  return true;
}

// What an __init__ that only stores arguments and constants stores, by field; empty if it does more or less.
std::vector<const Inst*> Cloner::storesOf(uint32_t init, const ProgramClass& c) const {
  const Function& f = types_.functions[init].base;
  std::vector<const Inst*> stores(c.fields.size());
  if (f.blocks.size() != 1) return {};
  ValueId self;
  for (const Inst& i : f.blocks[0].insts) {
    if (i.op == Op::Param && i.attrs[0] == 0) self = i.result;
    if (i.op == Op::Param || i.op == Op::VarEnd || i.op == Op::Return || isRematerialisable(i)) continue;
    if ((i.op != Op::StoreAttr && i.op != Op::StoreField) || i.args[0] != self || i.args[1] == self) return {};
    auto field = std::ranges::find(c.fields, static_cast<uint32_t>(i.attrs[0])) - c.fields.begin();
    if (static_cast<size_t>(field) == stores.size() || stores[static_cast<size_t>(field)]) return {};
    stores[static_cast<size_t>(field)] = &i;
  }
  for (const Inst* s : stores)
    if (!s) return {};
  return stores;
}

// `C(…)` of a class of the module: the object is made here and __init__ called directly, or done here if it is simple.
bool Cloner::construct(uint32_t b, uint32_t n, const Inst& i) {
  const Inst* load = def_[i.args[0].v];
  if (!load || load->op != Op::LoadGlobal || i.attrs[0] != 0) return false;
  uint32_t cls = types_.classes.ofGlobal[load->attrs[0]];
  if (cls == kNoClass) return false;
  const ProgramClass& c = types_.classes.all[cls];
  uint32_t init = types_.classes.init(cls);
  if (init == kNoFunction) return false;
  std::span<const ValueId> args = i.args;
  if (!isPlainFunction(m_.functions[init]) || m_.functions[init].params.size() != args.size()) return false;
  const Function& f = types_.functions[init].base;
  bool givesNone = true;
  for (const Block& block : f.blocks)
    for (const Inst& r : block.insts)
      if (r.op == Op::Return) {
        const Inst* d = definition(f, r.args[0]);
        givesNone &= d && d->op == Op::ConstNone;
      }
  if (!givesNone) return false;
  auto stores = storesOf(init, c);
  if (stores.empty() && !fits(init, args, {})) return false;
  BlockId done = split();
  BlockId other = branchAway(emit(Op::ClassIs, Rep::I1, {boxed(args[0])}, {c.body}));
  Inst make = makeInst(Op::NewObject, c_.newValue(Rep::Val), {}, {c.body}, i.pos);
  ValueId object = make.result;
  for (const Inst* s : stores) {
    const Inst* d = definition(f, s->args[1]);
    if (d->op == Op::Param) {
      make.args.push_back(boxed(args[d->attrs[0]]));
    } else {
      Inst again = *d;
      again.result = c_.newValue(Rep::Val);
      again.pos = 0;
      make.args.push_back(again.result);
      put(std::move(again));
    }
  }
  put(std::move(make));
  if (stores.empty()) callTo(b, n, i, init, args, object, done, true, {});
  else put(makeJump(done, {object}));
  at_ = other;
  callGeneric(b, n, i, done);
  meet(n, i, done);
  context_.count("specialise.direct_objects");
  return true;
}

}  // namespace molt::opt
