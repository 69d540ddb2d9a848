// specialise: for each function that inference found worth it, a typed clone on raw words and a generic resume function.
//
//   F                 tests its arguments; the expected kinds go to F$clone, anything else to the generic code as before
//   F$clone           raw i64/f64/i1 values, counted range loops, direct calls of other clones
//   F$generic_resume  the generic code, entered at any exit point of the clone
//
// An exit point is a place before an instruction of F. When the clone finds there that an assumption fails (an overflow, a
// division by 0, a rebound global, a callee that left its own fast path), it boxes the values that are live at that
// place and calls F$generic_resume with the point's number; there the instruction is executed again, generically.
// So nothing has happened twice and nothing is lost, and the fast code never has to expect what comes back.
#include <algorithm>
#include <set>

#include "ir/infer.h"
#include "pass.h"
#include "support/text.h"

namespace molt::opt {
using namespace ir;

namespace {

struct Point {
  uint32_t block, inst;
  std::vector<uint32_t> live;  // values of base to hand over
};

// Where F$clone and F$generic_resume of each function will stand; invalid if there are none.
struct Plan {
  FuncId clone, resume;
};

class Cloner {
 public:
  Cloner(PassContext& context, ModuleTypes& types, const std::vector<Plan>& plans, uint32_t index)
      : context_(context), m_(context.m), types_(types), t_(types.functions[index]), plans_(plans), index_(index), base_(t_.base) {}

  Function clone() {
    c_ = base_;
    c_.kind = FuncKind::Clone;
    c_.generic = {index_};
    c_.symbol = context_.interner.name(std::string(m_.str(base_.symbol)) + "$clone");
    c_.resultRep = repOf(t_.result);
    for (size_t p = 0; p < c_.params.size(); ++p) c_.params[p].rep = repOf(t_.params[p]);
    def_.assign(base_.values.size(), nullptr);
    for (const Block& b : base_.blocks)
      for (const Inst& i : b.insts)
        if (i.result.valid()) def_[i.result.v] = &i;
    for (uint32_t v = 0; v < base_.values.size(); ++v)
      if (base_.rep({v}) == Rep::Val) c_.values[v].rep = repOf(t_.values[v]);
    chooseRanges();
    Cfg cfg(base_);
    Liveness live(base_, cfg, std::vector<char>(base_.values.size(), 1));
    liveIn_ = std::move(live.in);
    alias_.assign(base_.values.size(), {});
    for (Block& b : c_.blocks) b.insts.clear();
    for (BlockId b : cfg.order) block(b);
    for (uint32_t b = 0; b < c_.blocks.size(); ++b)
      if (c_.blocks[b].insts.empty()) c_.blocks[b].insts.push_back(makeInst(Op::Unreachable, {}));
    std::vector<Variable> variables;
    for (auto& [iterator, r] : ranges_) variables.push_back({r.current, {r.next}});
    repairSsa(c_, variables);
    compact(c_);
    return std::move(c_);
  }

  // After clone(): the function that its exits go to.
  Function resume() {
    Function f = base_;
    f.kind = FuncKind::GenericResume;
    f.generic = {index_};
    f.symbol = context_.interner.name(std::string(m_.str(base_.symbol)) + "$generic_resume");
    size_t most = 0;
    for (const Point& p : points_) most = std::max(most, p.live.size());
    f.params.assign(most, Param{base_.name, ParamKind::PosOnly, Rep::Val});
    // The old entry is only reached by points within it.
    BlockId oldEntry = f.newBlock();
    f[oldEntry].insts = std::move(f.blocks[0].insts);
    f.blocks[0].insts.clear();
    for (Inst& i : f[oldEntry].insts)
      if (i.op == Op::Param) i = makeInst(Op::Missing, i.result);  // stands in code that nothing reaches
    // Cut the blocks at their points, from the last to the first.
    std::vector<uint32_t> order(points_.size());
    for (uint32_t k = 0; k < order.size(); ++k) order[k] = k;
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      return std::pair(points_[a].block, points_[a].inst) > std::pair(points_[b].block, points_[b].inst);
    });
    std::vector<BlockId> tails(points_.size());
    for (uint32_t k : order) {
      BlockId from = points_[k].block == 0 ? oldEntry : BlockId{points_[k].block};
      BlockId tail = f.newBlock();
      auto& insts = f[from].insts;
      auto cut = insts.begin() + points_[k].inst;
      std::move(cut, insts.end(), std::back_inserter(f[tail].insts));
      insts.erase(cut, insts.end());
      insts.push_back(makeJump(tail));
      tails[k] = tail;
    }
    std::vector<std::vector<ValueId>> others(base_.values.size());
    ValueId point = f.newValue(Rep::I64);
    f.blocks[0].insts.push_back(makeInst(Op::ResumePoint, point));
    std::vector<ValueId> params;
    for (size_t p = 0; p < most; ++p) {
      params.push_back(f.newValue(Rep::Val));
      f.blocks[0].insts.push_back(makeInst(Op::Param, params.back(), {}, {p}));
    }
    Inst dispatch = makeInst(Op::PointDispatch, {}, {point});
    for (uint32_t k = 0; k < points_.size(); ++k) {
      BlockId enter = f.newBlock();
      Successor s{enter, {}};
      for (size_t n = 0; n < points_[k].live.size(); ++n) {
        ValueId v{points_[k].live[n]};
        ValueId given = f.newValue(Rep::Val, f.values[v.v].hint);
        f[enter].params.push_back(given);
        s.args.push_back(params[n]);
        if (base_.rep(v) == Rep::I1) {
          ValueId yes = f.newValue(Rep::Val), raw = f.newValue(Rep::I1);
          f[enter].insts.push_back(makeInst(Op::ConstBool, yes, {}, {1}));
          f[enter].insts.push_back(makeInst(Op::Is, raw, {given, yes}));
          given = raw;
        } else if (base_.rep(v) != Rep::Val) {
          ValueId raw = f.newValue(base_.rep(v));
          f[enter].insts.push_back(makeInst(base_.rep(v) == Rep::I64 ? Op::UnboxI64 : Op::UnboxF64, raw, {given}));
          given = raw;
        }
        others[v.v].push_back(given);
      }
      // constants are computed anew
      for (uint32_t v : constantsAt_[k]) {
        Inst again = *def_[v];
        again.result = f.newValue(base_.rep({v}), f.values[v].hint);
        again.pos = 0;
        others[v].push_back(again.result);
        f[enter].insts.push_back(std::move(again));
      }
      f[enter].insts.push_back(makeJump(tails[k]));
      dispatch.succs.push_back(std::move(s));
    }
    if (points_.empty()) dispatch = makeInst(Op::Unreachable, {});  // the clone never leaves
    f.blocks[0].insts.push_back(std::move(dispatch));
    std::vector<Variable> variables;
    for (uint32_t v = 0; v < others.size(); ++v)
      if (!others[v].empty()) variables.push_back({{v}, std::move(others[v])});
    dropUnreachable(f);
    repairSsa(f, variables);
    compact(f);
    return f;
  }

  bool hasPoints() const { return !points_.empty(); }

 private:
  struct RawRange {
    const RangeLoop* loop;
    ValueId current, next, stop;
  };

  // Definitions in unreachable blocks must not look like definitions to the repair.
  static void dropUnreachable(Function& f) {
    Cfg cfg(f);
    for (uint32_t b = 0; b < f.blocks.size(); ++b)
      if (!cfg.reachable({b})) {
        f.blocks[b].params.clear();
        f.blocks[b].insts.assign(1, makeInst(Op::Unreachable, {}));
      }
  }

  void chooseRanges() {
    for (const RangeLoop& r : t_.ranges)
      if (t_.values[r.item.v] == kInt) ranges_[r.iterator.v] = {&r, {}, {}, {}};
    for (auto& [iterator, r] : ranges_) {
      rangeOfCall_[r.loop->call.v] = iterator;
      rangeOfItem_[r.loop->item.v] = iterator;
      rangeOfStop_[r.loop->stopTest.v] = iterator;
      rangeOfBody_[r.loop->body.v] = iterator;
    }
  }

  // ---- emitting into the clone
  ValueId emit(Op op, Rep rep, std::initializer_list<ValueId> args, std::initializer_list<uint64_t> attrs = {}) {
    ValueId v = c_.newValue(rep);
    c_[at_].insts.push_back(makeInst(op, v, args, attrs));
    return v;
  }
  void put(Inst i) { c_[at_].insts.push_back(std::move(i)); }
  Type type(ValueId v) const { return v.v < t_.values.size() && base_.rep(v) == Rep::Val ? t_.values[v.v] : 0; }
  // The value that stands for v in the clone, in its own representation.
  ValueId raw(ValueId v) {
    while (v.v < alias_.size() && alias_[v.v].valid()) v = alias_[v.v];
    return v;
  }
  ValueId boxed(ValueId v) {
    const Inst* d = v.v < def_.size() ? def_[v.v] : nullptr;
    if (d && isRematerialisable(*d) && isRaw(type(v))) {
      Inst again = *d;
      again.result = c_.newValue(Rep::Val);
      ValueId r = again.result;
      put(std::move(again));
      return r;
    }
    ValueId r = raw(v);
    switch (c_.rep(r)) {
      case Rep::I64:
      case Rep::F64: return emit(Op::Box, Rep::Val, {r});
      case Rep::I1: return emit(Op::BoxBool, Rep::Val, {r});
      default: return r;
    }
  }
  // As a double: an int is converted.
  ValueId floating(ValueId v) {
    ValueId r = raw(v);
    return c_.rep(r) == Rep::F64 ? r : emit(Op::I64ToF64, Rep::F64, {r});
  }
  BlockId split() {
    BlockId next = c_.newBlock();
    c_[next].cold = c_[at_].cold;
    return next;
  }

  // ---- exits
  uint32_t pointAt(uint32_t b, uint32_t i) {
    auto [it, isNew] = pointIndex_.try_emplace({b, i}, static_cast<uint32_t>(points_.size()));
    if (!isNew) return it->second;
    Point p{b, i, {}};
    std::vector<uint32_t> constants;
    for (uint32_t v : liveBefore(i)) {
      if (def_[v] && isRematerialisable(*def_[v])) constants.push_back(v);
      else p.live.push_back(v);
    }
    points_.push_back(std::move(p));
    constantsAt_.push_back(std::move(constants));
    return it->second;
  }
  const std::set<uint32_t>& liveBefore(uint32_t i) { return liveAt_[i]; }

  // A cold block that leaves for the generic code before base instruction i of block b. `given` stands for `result`.
  void fillExit(BlockId cold, uint32_t b, uint32_t i, ValueId result = {}, ValueId given = {}) {
    uint32_t point = pointAt(b, i);
    BlockId back = at_;
    at_ = cold;
    c_[cold].cold = true;
    Inst call = makeInst(Op::CallResume, {}, {}, {plans_[index_].resume.v, point});
    std::vector<uint32_t> live = points_[point].live;
    for (uint32_t v : live) call.args.push_back(v == result.v ? given : materialise({v}));
    call.result = c_.newValue(Rep::Val);
    ValueId r = call.result;
    put(std::move(call));
    put(makeInst(Op::Return, {}, {r}));
    at_ = back;
  }
  ValueId materialise(ValueId v) {
    if (auto it = ranges_.find(v.v); it != ranges_.end()) {
      const RawRange& r = it->second;
      ValueId from = emit(Op::Box, Rep::Val, {r.current}), to = emit(Op::Box, Rep::Val, {r.stop});
      ValueId step = emit(Op::ConstInt, Rep::Val, {}, {static_cast<uint64_t>(r.loop->step)});
      ValueId range = emit(Op::Call, Rep::Val, {raw(r.loop->range), from, to, step}, {0});
      return emit(Op::Iter, Rep::Val, {range});
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
  // Goes on only if `good`; otherwise leaves before instruction i.
  void guard(ValueId good, uint32_t b, uint32_t i) {
    BlockId cold = c_.newBlock(), next = split();
    Inst branch = makeInst(Op::Branch, {}, {good}, {1});
    branch.succs = {{next, {}}, {cold, {}}};
    put(std::move(branch));
    fillExit(cold, b, i);
    at_ = next;
  }
  ValueId checked(Op op, std::initializer_list<ValueId> args, std::initializer_list<uint64_t> attrs, ValueId result, uint32_t b, uint32_t i) {
    BlockId cold = c_.newBlock(), next = split();
    put(makeInst(op, result, args, attrs));
    Inst check = makeInst(Op::CheckOverflow, {});
    check.succs = {{next, {}}, {cold, {}}};
    put(std::move(check));
    fillExit(cold, b, i);
    at_ = next;
    return result;
  }

  // ---- blocks
  void computeLive(BlockId b) {
    const auto& insts = base_[b].insts;
    liveAt_.assign(insts.size() + 1, {});
    std::set<uint32_t> live;
    for (const Successor& s : insts.back().succs) {
      live.insert(liveIn_[s.block.v].begin(), liveIn_[s.block.v].end());
      for (ValueId v : s.args) live.insert(v.v);
    }
    for (size_t i = insts.size(); i-- > 0;) {
      if (insts[i].result.valid()) live.erase(insts[i].result.v);
      for (ValueId v : insts[i].args) live.insert(v.v);
      bool wanted = mayExit(insts[i]) || (i > 0 && insts[i - 1].op == Op::Call);
      if (wanted) liveAt_[i] = live;
    }
  }
  static bool mayExit(const Inst& i) {
    switch (i.op) {
      case Op::Binary:
      case Op::Inplace:
      case Op::Unary:
      case Op::LoadGlobal:
      case Op::Call: return true;
      default: return false;
    }
  }

  void block(BlockId b) {
    at_ = b;
    computeLive(b);
    if (auto it = rangeOfBody_.find(b.v); it != rangeOfBody_.end()) {
      RawRange& r = ranges_[it->second];
      ValueId step = emit(Op::ConstI64, Rep::I64, {}, {static_cast<uint64_t>(r.loop->step)});
      r.next = emit(Op::I64Binary, Rep::I64, {r.loop->item, step}, {static_cast<uint64_t>(BinaryOp::Add)});
    }
    const auto& insts = base_[b].insts;
    for (uint32_t i = 0; i < insts.size(); ++i)
      if (!typed(b.v, i, insts[i])) generic(insts[i]);
  }

  // Same op on boxed words.
  void generic(const Inst& source) {
    Inst i = source;
    if (i.op == Op::Return) {
      bool rawResult = c_.resultRep != Rep::Val;
      i.args[0] = rawResult ? raw(i.args[0]) : boxed(i.args[0]);
      return put(std::move(i));
    }
    for (ValueId& v : i.args) v = base_.rep(v) == Rep::Val ? boxed(v) : raw(v);
    for (Successor& s : i.succs)
      for (size_t n = 0; n < s.args.size(); ++n) {
        Rep want = c_.rep(base_[s.block].params[n]);
        s.args[n] = want == Rep::Val && base_.rep(s.args[n]) == Rep::Val ? boxed(s.args[n]) : raw(s.args[n]);
      }
    // A generic op never gives a raw word where base had a boxed one: inference says kOther for it.
    put(std::move(i));
  }

  bool typed(uint32_t b, uint32_t n, const Inst& i) {
    Type result = i.result.valid() ? type(i.result) : Type{0};
    auto arg = [&](size_t a) { return type(i.args[a]); };
    switch (i.op) {
      case Op::Param: put(i); return true;
      case Op::ConstInt: put(makeInst(Op::ConstI64, i.result, {}, {i.attrs[0]})); return true;
      case Op::ConstBool: put(makeInst(Op::ConstI1, i.result, {}, {i.attrs[0]})); return true;
      case Op::Const: {
        const Constant& c = m_.constants[i.attrs[0]];
        if (result == kFloat) put(makeInst(Op::ConstF64, i.result, {}, {__builtin_bit_cast(uint64_t, c.real)}));
        else if (result == kInt) put(makeInst(Op::ConstI64, i.result, {}, {static_cast<uint64_t>(*support::parseNumber<int64_t>(c.text))}));
        else return false;
        return true;
      }
      case Op::BoxBool: alias_[i.result.v] = i.args[0]; return true;
      case Op::Binary:
      case Op::Inplace: return isRaw(result) && binary(b, n, i);
      case Op::Unary: return isRaw(result) && unary(b, n, i);
      case Op::Compare:
      case Op::CompareTrue: return compare(i);
      case Op::IsTrue:
        if (arg(0) == kBool) {
          alias_[i.result.v] = i.args[0];
          return true;
        }
        if (arg(0) == kInt) {
          ValueId zero = emit(Op::ConstI64, Rep::I64, {}, {0});
          put(makeInst(Op::I64Compare, i.result, {raw(i.args[0]), zero}, {static_cast<uint64_t>(CompareOp::Ne)}));
          return true;
        }
        if (arg(0) == kFloat) {
          ValueId zero = emit(Op::ConstF64, Rep::F64, {}, {0});
          put(makeInst(Op::F64Compare, i.result, {raw(i.args[0]), zero}, {static_cast<uint64_t>(CompareOp::Ne)}));
          return true;
        }
        return false;
      case Op::LoadGlobal:
        if (t_.directLoads.contains(i.result.v)) {
          ValueId ok = emit(Op::GlobalIs, Rep::I1, {}, {i.attrs[0], types_.functionOf[i.attrs[0]]});
          guard(ok, b, n);
          return true;
        }
        return false;
      case Op::Call: {
        if (auto it = t_.direct.find(i.result.v); it != t_.direct.end() && plans_[it->second].clone.valid()) {
          directCall(b, n, i, it->second);
          return true;
        }
        if (auto it = rangeOfCall_.find(i.result.v); it != rangeOfCall_.end()) {
          beginRange(b, n, i, ranges_[it->second]);
          return true;
        }
        return false;
      }
      case Op::Iter: return ranges_.contains(i.result.v);
      case Op::IterNext:
        if (auto it = rangeOfItem_.find(i.result.v); it != rangeOfItem_.end()) {
          ValueId zero = emit(Op::ConstI64, Rep::I64, {}, {0});
          put(makeInst(Op::I64Binary, i.result, {ranges_[it->second].current, zero}, {static_cast<uint64_t>(BinaryOp::Or)}));
          return true;
        }
        return false;
      case Op::IsStop:
        if (auto it = rangeOfStop_.find(i.result.v); it != rangeOfStop_.end()) {
          RawRange& r = ranges_[it->second];
          auto op = r.loop->step > 0 ? CompareOp::Ge : CompareOp::Le;
          put(makeInst(Op::I64Compare, i.result, {r.loop->item, r.stop}, {static_cast<uint64_t>(op)}));
          return true;
        }
        return false;
      case Op::VarEnd: return isRaw(arg(0)) || t_.directLoads.contains(i.args[0].v);
      default: return false;
    }
  }

  bool binary(uint32_t b, uint32_t n, const Inst& i) {
    auto op = static_cast<BinaryOp>(i.attrs[0]);
    bool ints = type(i.args[0]) == kInt && type(i.args[1]) == kInt;
    uint64_t opNumber = i.attrs[0];
    if (!ints) {
      ValueId x = floating(i.args[0]), y = floating(i.args[1]);
      if (op == BinaryOp::TrueDiv) {
        ValueId zero = emit(Op::ConstF64, Rep::F64, {}, {0});
        guard(emit(Op::F64Compare, Rep::I1, {y, zero}, {static_cast<uint64_t>(CompareOp::Ne)}), b, n);
      }
      put(makeInst(Op::F64Binary, i.result, {x, y}, {opNumber}));
      return true;
    }
    ValueId x = raw(i.args[0]), y = raw(i.args[1]);
    switch (op) {
      case BinaryOp::Add:
      case BinaryOp::Sub:
      case BinaryOp::Mul:
      case BinaryOp::FloorDiv:
      case BinaryOp::Mod:
      case BinaryOp::LShift: checked(Op::I64Checked, {x, y}, {opNumber}, i.result, b, n); return true;
      case BinaryOp::And:
      case BinaryOp::Or:
      case BinaryOp::Xor: put(makeInst(Op::I64Binary, i.result, {x, y}, {opNumber})); return true;
      case BinaryOp::RShift: {
        // counts beyond 63 go the generic way with the negative ones
        ValueId last = emit(Op::ConstI64, Rep::I64, {}, {63}), zero = emit(Op::ConstI64, Rep::I64, {}, {0});
        guard(emit(Op::I64Compare, Rep::I1, {y, last}, {static_cast<uint64_t>(CompareOp::Le)}), b, n);
        guard(emit(Op::I64Compare, Rep::I1, {y, zero}, {static_cast<uint64_t>(CompareOp::Ge)}), b, n);
        put(makeInst(Op::I64Binary, i.result, {x, y}, {opNumber}));
        return true;
      }
      case BinaryOp::TrueDiv: {
        // Exact operands make one rounding, as CPython's; beyond 2**53 the generic code takes care.
        for (ValueId v : {x, y}) {
          ValueId high = emit(Op::ConstI64, Rep::I64, {}, {uint64_t{1} << 53});
          ValueId low = emit(Op::ConstI64, Rep::I64, {}, {0 - (uint64_t{1} << 53)});
          guard(emit(Op::I64Compare, Rep::I1, {v, high}, {static_cast<uint64_t>(CompareOp::Le)}), b, n);
          guard(emit(Op::I64Compare, Rep::I1, {v, low}, {static_cast<uint64_t>(CompareOp::Ge)}), b, n);
        }
        ValueId zero = emit(Op::ConstI64, Rep::I64, {}, {0});
        guard(emit(Op::I64Compare, Rep::I1, {y, zero}, {static_cast<uint64_t>(CompareOp::Ne)}), b, n);
        ValueId a = emit(Op::I64ToF64, Rep::F64, {x}), d = emit(Op::I64ToF64, Rep::F64, {y});
        put(makeInst(Op::F64Binary, i.result, {a, d}, {opNumber}));
        return true;
      }
      default: return false;
    }
  }

  bool unary(uint32_t b, uint32_t n, const Inst& i) {
    ValueId x = raw(i.args[0]);
    switch (static_cast<UnaryOp>(i.attrs[0])) {
      case UnaryOp::Neg:
        if (c_.rep(x) == Rep::F64) put(makeInst(Op::F64Neg, i.result, {x}));
        else checked(Op::I64Neg, {x}, {}, i.result, b, n);
        return true;
      case UnaryOp::Pos: alias_[i.result.v] = i.args[0]; return true;
      case UnaryOp::Invert: {
        ValueId ones = emit(Op::ConstI64, Rep::I64, {}, {~uint64_t{0}});
        put(makeInst(Op::I64Binary, i.result, {x, ones}, {static_cast<uint64_t>(BinaryOp::Xor)}));
        return true;
      }
      default: return false;
    }
  }

  bool compare(const Inst& i) {
    Type x = type(i.args[0]), y = type(i.args[1]);
    // An int constant that a double holds exactly compares as a double.
    auto small = [&](ValueId v) {
      return def_[v.v] && def_[v.v]->op == Op::ConstInt && static_cast<int64_t>(def_[v.v]->attrs[0] + (uint64_t{1} << 48)) >= 0;
    };
    if (x == kInt && y == kInt) {
      put(makeInst(Op::I64Compare, i.result, {raw(i.args[0]), raw(i.args[1])}, {i.attrs[0]}));
      return true;
    }
    bool floats = (x == kFloat && y == kFloat) || (i.op == Op::CompareTrue && ((x == kFloat && small(i.args[1])) || (y == kFloat && small(i.args[0]))));
    if (!floats) return false;
    ValueId a = floating(i.args[0]), c = floating(i.args[1]);
    put(makeInst(Op::F64Compare, i.result, {a, c}, {i.attrs[0]}));
    return true;
  }

  void directCall(uint32_t b, uint32_t n, const Inst& i, uint32_t callee) {
    const FunctionTypes& to = types_.functions[callee];
    Inst call = makeInst(Op::CallClone, i.result, {}, {plans_[callee].clone.v}, i.pos);
    for (size_t a = 1; a < i.args.size(); ++a)
      call.args.push_back(isRaw(to.params[a - 1]) ? raw(i.args[a]) : boxed(i.args[a]));
    put(std::move(call));
    BlockId next = split(), other = c_.newBlock(), failed = c_.newBlock();
    Inst check = makeInst(Op::CheckClone, {}, {}, {}, i.pos);
    check.succs = {{next, {}}, {other, {}}, {failed, {}}};
    put(std::move(check));
    c_[failed].cold = true;
    c_[failed].insts.push_back(makeInst(Op::Unwind, {}));
    ValueId given = c_.newValue(Rep::Val);
    c_[other].params.push_back(given);
    fillExit(other, b, n + 1, i.result, given);
    at_ = next;
  }

  void beginRange(uint32_t b, uint32_t n, const Inst& i, RawRange& r) {
    uint64_t name = def_[r.loop->range.v]->attrs[0];
    guard(emit(Op::IsBuiltin, Rep::I1, {raw(i.args[0])}, {m_.globals[name].v}), b, n);
    ValueId start = r.loop->start.valid() ? raw(r.loop->start) : emit(Op::ConstI64, Rep::I64, {}, {0});
    ValueId zero = emit(Op::ConstI64, Rep::I64, {}, {0});
    r.stop = raw(r.loop->stop);
    r.current = emit(Op::I64Binary, Rep::I64, {start, zero}, {static_cast<uint64_t>(BinaryOp::Or)});
  }

  PassContext& context_;
  Module& m_;
  ModuleTypes& types_;
  FunctionTypes& t_;
  const std::vector<Plan>& plans_;
  uint32_t index_;
  const Function& base_;
  Function c_;
  BlockId at_;
  std::vector<const Inst*> def_;
  std::vector<ValueId> alias_;
  std::vector<std::vector<uint32_t>> liveIn_;
  std::vector<std::set<uint32_t>> liveAt_;
  std::map<uint32_t, RawRange> ranges_;
  std::map<uint32_t, uint32_t> rangeOfCall_, rangeOfItem_, rangeOfStop_, rangeOfBody_;
  std::vector<Point> points_;
  std::vector<std::vector<uint32_t>> constantsAt_;
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> pointIndex_;
};

// F tests its arguments and calls the clone.
void addEntry(Function& f, const FunctionTypes& t, FuncId clone) {
  BlockId generic = f.newBlock();
  std::vector<ValueId> params(f.params.size());
  std::vector<Inst> head;
  for (Inst& i : f.blocks[0].insts) {
    if (i.op == Op::Param) {
      params[i.attrs[0]] = i.result;
      head.push_back(std::move(i));
    } else {
      f[generic].insts.push_back(std::move(i));
    }
  }
  f.blocks[0].insts = std::move(head);
  for (uint32_t p = 0; p < params.size(); ++p)
    if (!params[p].valid()) {
      params[p] = f.newValue(Rep::Val, f.params[p].name);
      f.blocks[0].insts.push_back(makeInst(Op::Param, params[p], {}, {p}));
    }
  BlockId at{0};
  Inst call = makeInst(Op::CallClone, {}, {}, {clone.v});
  for (size_t p = 0; p < params.size(); ++p) {
    if (!isRaw(t.params[p])) continue;
    ValueId is = f.newValue(Rep::I1);
    Op test = t.params[p] == kInt ? Op::IsI64 : t.params[p] == kFloat ? Op::IsF64 : Op::IsBool;
    f[at].insts.push_back(makeInst(test, is, {params[p]}));
    BlockId next = f.newBlock();
    Inst branch = makeInst(Op::Branch, {}, {is}, {1});
    branch.succs = {{next, {}}, {generic, {}}};
    f[at].insts.push_back(std::move(branch));
    at = next;
  }
  for (size_t p = 0; p < params.size(); ++p) {
    ValueId v = params[p];
    if (isRaw(t.params[p])) {
      v = f.newValue(repOf(t.params[p]));
      if (t.params[p] == kBool) {
        ValueId yes = f.newValue(Rep::Val);
        f[at].insts.push_back(makeInst(Op::ConstBool, yes, {}, {1}));
        f[at].insts.push_back(makeInst(Op::Is, v, {params[p], yes}));
      } else {
        f[at].insts.push_back(makeInst(t.params[p] == kInt ? Op::UnboxI64 : Op::UnboxF64, v, {params[p]}));
      }
    }
    call.args.push_back(v);
  }
  Rep rep = repOf(t.result);
  ValueId result = f.newValue(rep), given = f.newValue(Rep::Val);
  call.result = result;
  f[at].insts.push_back(std::move(call));
  BlockId fast = f.newBlock(), slow = f.newBlock(), failed = f.newBlock();
  Inst check = makeInst(Op::CheckClone, {});
  check.succs = {{fast, {}}, {slow, {}}, {failed, {}}};
  f[at].insts.push_back(std::move(check));
  if (rep != Rep::Val) {
    ValueId box = f.newValue(Rep::Val);
    f[fast].insts.push_back(makeInst(rep == Rep::I1 ? Op::BoxBool : Op::Box, box, {result}));
    result = box;
  }
  f[fast].insts.push_back(makeInst(Op::Return, {}, {result}));
  f[slow].cold = true;
  f[slow].params.push_back(given);
  f[slow].insts.push_back(makeInst(Op::Return, {}, {given}));
  f[failed].cold = true;
  f[failed].insts.push_back(makeInst(Op::Unwind, {}));
  compact(f);
}

}  // namespace

void specialiseModule(PassContext& context) {
  Module& m = context.m;
  ModuleTypes types(m);
  types.infer();
  bool any = false;
  for (FunctionTypes& t : types.functions) any |= t.eligible;
  if (!any) return;
  // A variable that only ever holds numbers, None or nothing can end anywhere: no finaliser sees the difference.
  for (FunctionTypes& t : types.functions) {
    if (!t.eligible) continue;
    for (Block& b : t.base.blocks)
      std::erase_if(b.insts, [&](const Inst& i) { return i.op == Op::VarEnd && !(t.values[i.args[0].v] & kOther); });
    removeDeadCode(context, t.base);
  }
  types.keepBases = true;
  types.infer();
  std::vector<Plan> plans(m.functions.size());
  uint32_t next = static_cast<uint32_t>(m.functions.size());
  for (uint32_t f = 0; f < plans.size(); ++f)
    if (types.functions[f].eligible) plans[f] = {{next}, {next + 1}}, next += 2;
  std::vector<Function> made;
  for (uint32_t f = 0; f < plans.size(); ++f) {
    if (!plans[f].clone.valid()) continue;
    Cloner cloner(context, types, plans, f);
    made.push_back(cloner.clone());
    made.push_back(cloner.resume());
    context.count("specialise.clones");
  }
  for (uint32_t f = 0; f < plans.size(); ++f)
    if (plans[f].clone.valid()) addEntry(m.functions[f], types.functions[f], plans[f].clone);
  for (Function& f : made) m.functions.push_back(std::move(f));
}

}  // namespace molt::opt
