#include "molt/ir/samples.h"

namespace molt::ir {
namespace {

// The functions that ops refer to; the samples come behind them.
enum Known : uint32_t { kBody, kCallee, kClone, kResume, kGenericResume, kKnownCount };
constexpr uint32_t kParams = 6;

class Maker {
 public:
  explicit Maker(Level level) : level_(level) {}

  Samples run() {
    Module& m = made_.module;
    m.name = "samples";
    m.filename = "samples.py";
    m.facts = kFactSsa;
    if (level_ == Level::L) m.facts |= kFactTyped | kFactErrorEdges | kFactStateMachines | kFactOwnershipExplicit;
    m.strings = {"name", "len", "value"};
    m.globals = {{0}};
    Constant text;
    text.kind = Constant::Kind::Str;
    text.text = "text";
    m.constants.push_back(text);
    known();
    for (const OpInfo& row : allOps()) {
      if (!(row.levels & level_)) continue;
      if (row.op != Op::CallRt) add(row.op, {});
      else
        for (const RtInfo& rt : allRuntimeCalls()) add(row.op, rt.rt);
    }
    return std::move(made_);
  }

 private:
  Function& newFunction(std::string name, FuncKind kind, uint32_t params, Rep rep = Rep::Val) {
    Module& m = made_.module;
    m.strings.push_back(std::move(name));
    NameId id{static_cast<uint32_t>(m.strings.size() - 1)};
    Function& f = m.functions.emplace_back();
    f.name = f.qualname = f.symbol = id;
    f.kind = kind;
    f.positions = {{}, {1, 1, 0, 1, 0, 0}};
    f.firstLine = 1;
    for (uint32_t n = 0; n < params; ++n) f.params.push_back({{n ? 2u : 0u}, ParamKind::PosOnly, rep});
    f.newBlock();
    return f;
  }
  // Functions that are only referred to return at once.
  void known() {
    newFunction("<module>", FuncKind::Module, 0);
    newFunction("callee", FuncKind::Function, 1);
    if (level_ == Level::L) {
      newFunction("clone", FuncKind::Clone, 1, Rep::I64).generic = {kCallee};
      newFunction("resume", FuncKind::Resume, 0).generic = {kCallee};
      newFunction("generic_resume", FuncKind::GenericResume, 1).generic = {kCallee};
    }
    for (Function& f : made_.module.functions) leave(f, {0});
  }

  ValueId emit(Function& f, BlockId b, Op op, std::vector<ValueId> args = {}, std::vector<uint64_t> attrs = {}, Rep rep = Rep::Val) {
    Inst i{};
    i.op = op;
    i.pos = 1;
    i.args = std::move(args);
    i.attrs = std::move(attrs);
    if (rep != Rep::None) i.result = f.newValue(rep);
    ValueId result = i.result;
    f[b].insts.push_back(std::move(i));
    return result;
  }
  void leave(Function& f, BlockId b) { emit(f, b, Op::Return, {emit(f, b, Op::ConstNone)}, {}, Rep::None); }

  // What nobody uses the optimizer drops.
  void use(Function& f, ValueId result) {
    if (f.rep(result) == Rep::I1) result = emit(f, at_, Op::BoxBool, {result});
    if (f.rep(result) != Rep::Val) return leave(f, at_);
    emit(f, at_, Op::Return, {result}, {}, Rep::None);
  }

  static FuncKind kindFor(Op op) {
    switch (op) {
      case Op::Yield: case Op::YieldFrom: return FuncKind::Generator;
      case Op::FrameStore: case Op::FrameLoad: case Op::FramePeek: case Op::Suspend: case Op::Resumed: case Op::StateDispatch: return FuncKind::Resume;
      case Op::ResumePoint: case Op::Adopt: case Op::PointDispatch: return FuncKind::GenericResume;
      default: return FuncKind::Function;
    }
  }

  // An operand, from a parameter (or word of the frame) so that nothing folds it.
  ValueId operand(Function& f, Slot slot, uint32_t n) {
    BlockId b{0};
    ValueId word = f.kind == FuncKind::Resume ? emit(f, b, Op::FramePeek, {}, {n}) : emit(f, b, Op::Param, {}, {n});
    switch (slot) {
      case Slot::i64: return emit(f, b, Op::UnboxI64, {word}, {}, Rep::I64);
      case Slot::f64: return emit(f, b, Op::UnboxF64, {word}, {}, Rep::F64);
      case Slot::i1: return emit(f, b, Op::IsStop, {word}, {}, Rep::I1);
      case Slot::i128: return emit(f, b, Op::WideI64, {emit(f, b, Op::UnboxI64, {word}, {}, Rep::I64)}, {}, Rep::I128);
      default: return word;
    }
  }

  static bool isOperand(Slot s) { return s != Slot::name && s != Slot::num && s != Slot::func && s != Slot::mod && s != Slot::self; }

  uint64_t attribute(Op op, AttrKind kind) const {
    switch (kind) {
      case AttrKind::Float: return 0x3ff8000000000000;
      case AttrKind::Name: return op == Op::IsBuiltin ? 1 : 0;
      case AttrKind::Func:
        return op == Op::CallClone ? kClone : op == Op::CallResume ? kGenericResume : op == Op::MakeGenerator ? kResume : kCallee;
      default: return 0;
    }
  }

  void add(Op op, std::optional<Rt> rt) {
    std::string name = rt ? "rt." + std::string(info(*rt).name) : std::string(info(op).text);
    Sample sample{op, rt, {}, {}};
    sample.with = build(name, op, rt, true);
    sample.without = build(name + ".without", op, rt, false);
    made_.all.push_back(sample);
  }

  FuncId build(const std::string& name, Op op, std::optional<Rt> rt, bool with) {
    const OpInfo& row = info(op);
    FuncKind kind = kindFor(op);
    Function& f = newFunction(name, kind, kind == FuncKind::Resume ? 0 : kParams);
    FuncId id{static_cast<uint32_t>(made_.module.functions.size() - 1)};
    if (kind == FuncKind::Resume) f.frameSlots = kParams + 1;
    if (kind == FuncKind::Resume || kind == FuncKind::GenericResume) f.generic = {kCallee};
    if (op == Op::LoadClosure) f.freevars = {{0}};
    Inst i{};
    i.op = op;
    i.pos = 1;
    std::span<const Slot> slots = rt ? info(*rt).params : row.operands;
    uint32_t n = 0;
    for (Slot s : slots) {
      if (!isOperand(s)) continue;
      Slot as = s;
      if (s == Slot::more && (op == Op::MakeFunction || n >= kParams)) continue;
      if (s == Slot::rest) as = op == Op::Box || op == Op::CallClone ? Slot::i64 : Slot::use;
      if (op == Op::Param || op == Op::FramePeek) continue;
      i.args.push_back(operand(f, as, n++));
    }
    if (op == Op::BuildDict) i.args.push_back(operand(f, Slot::use, n++));
    if (op == Op::MakeGenerator && i.args.empty()) i.args.push_back(operand(f, Slot::use, n++));
    if (rt) {
      i.attrs.push_back(static_cast<uint64_t>(*rt));
      for (Slot s : slots)
        if (s == Slot::name || s == Slot::num) i.attrs.push_back(0);
        else if (s == Slot::func) i.attrs.push_back(kCallee);
    } else {
      for (AttrKind each : row.attrs)
        if (each != AttrKind::rest) i.attrs.push_back(attribute(op, each));
    }
    at_ = {0};
    failed_ = {};
    if (level_ == Level::L && op != Op::Param) {
      // What a function has once, whatever fails in it, is there without the op as well.
      emit(f, at_, Op::DelAttr, {operand(f, Slot::use, 0)}, {0}, Rep::None);
      failed_ = f.newBlock();
      emit(f, failed_, Op::Unwind, {}, {}, Rep::None);
      BlockId next = f.newBlock();
      Inst after{};
      after.op = Op::CheckException;
      after.pos = 1;
      after.succs = {{next, {}}, {failed_, {}}};
      f[at_].insts.push_back(std::move(after));
      at_ = next;
    }
    if (!with) {
      leave(f, at_);
      return id;
    }
    if (row.isTerminator()) {
      terminator(f, std::move(i));
      return id;
    }
    switch (resultOf(i)) {
      case Result::None: break;
      case Result::I64: i.result = f.newValue(Rep::I64); break;
      case Result::F64: i.result = f.newValue(Rep::F64); break;
      case Result::I1: i.result = f.newValue(Rep::I1); break;
      case Result::I128: i.result = f.newValue(Rep::I128); break;
      default: i.result = f.newValue(op == Op::CallClone ? Rep::I64 : Rep::Val);
    }
    Failure failure = failureOf(i);
    bool fails = mayFail(i);
    ValueId result = i.result;
    f[at_].insts.push_back(std::move(i));
    if (op == Op::CallClone) check(f, Op::CheckClone);
    else if (failure == Failure::Overflow) check(f, Op::CheckOverflow);
    else if (fails && level_ == Level::L) check(f, Op::CheckException);
    else if (result.valid() && level_ == Level::H) use(f, result);
    else leave(f, at_);
    return id;
  }

  // A check behind the op that stands last.
  void check(Function& f, Op op) {
    Inst i{};
    i.op = op;
    i.pos = 1;
    size_t ways = op == Op::CheckClone ? 3 : 2;
    for (size_t n = 0; n < ways; ++n)
      i.succs.push_back({n + 1 == ways && op != Op::CheckOverflow && failed_.valid() ? failed_ : way(f, op == Op::CheckClone && n == 1), {}});
    f[at_].insts.push_back(std::move(i));
  }
  BlockId way(Function& f, bool hasParameter = false) {
    BlockId b = f.newBlock();
    if (hasParameter) f[b].params.push_back(f.newValue(Rep::Val));
    leave(f, b);
    return b;
  }

  void terminator(Function& f, Inst i) {
    BlockId b = at_;
    switch (i.op) {
      case Op::CheckException: emit(f, b, Op::DelGlobal, {}, {0}, Rep::None); return check(f, i.op);
      case Op::CheckOverflow:
        emit(f, b, Op::I64Neg, {emit(f, b, Op::ConstI64, {}, {7}, Rep::I64)}, {}, Rep::I64);
        return check(f, i.op);
      case Op::CheckClone:
        emit(f, b, Op::CallClone, {emit(f, b, Op::ConstI64, {}, {7}, Rep::I64)}, {kClone}, Rep::I64);
        return check(f, i.op);
      case Op::Unwind: emit(f, b, Op::CallRt, {}, {static_cast<uint64_t>(Rt::reraise)}, Rep::None); break;
      case Op::Jump: i.succs = {{way(f), {}}}; break;
      case Op::Branch: case Op::StateDispatch: case Op::PointDispatch: {
        BlockId first = way(f), second = way(f);
        i.succs = {{first, {}}, {second, {}}};
        break;
      }
      default: break;
    }
    f[b].insts.push_back(std::move(i));
  }

  Level level_;
  BlockId at_, failed_;  // of the sample being built: where the op goes, and where a failing one goes on
  Samples made_;
};

}  // namespace

Samples samplesOf(Level level) { return Maker(level).run(); }

}  // namespace molt::ir
