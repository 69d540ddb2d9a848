// The verifier. Checks, in this order:
//   structure     indices, arity, block shape (structure.cpp); nothing else runs if this fails
//   header        what a function of its kind may have, and which kinds an op may name
//   operands      representation of each operand, block argument and result
//   dominance     each use is dominated by its definition; the result of an op before check_exception, check_overflow or
//                 check_clone exists on the first edge only
//   checks        what stands before a check_* terminator can fail that way; with ErrorEdges every failing op is checked
//   levels        yields only before StateMachines, inc_ref and friends only after, and so on
//   ownership     each path releases exactly what it owns (ownership.cpp)
#include "molt/ir/cfg.h"
#include "molt/ir/codec.h"
#include "src/fields.h"
#include "src/text_names.h"

namespace molt::ir {
void verifyOwnership(const Module& m, uint32_t function, std::vector<std::string>& findings);

namespace {

constexpr size_t kMostFindings = 200;

class FunctionVerifier {
 public:
  FunctionVerifier(const Module& m, uint32_t index, std::vector<std::string>& findings)
      : m_(m), f_(m.functions[index]), index_(index), findings_(findings) {}

  void run() {
    header();
    for (uint32_t b = 0; b < f_.blocks.size(); ++b)
      for (size_t i = 0; i < f_.blocks[b].insts.size(); ++i) {
        const Inst& inst = f_.blocks[b].insts[i];
        reps(b, inst);
        callee(b, inst);
        keywords(b, inst);
        place(b, i, inst);
      }
    dominance();
  }

 private:
  void find(uint32_t block, const Inst* i, const std::string& text) {
    if (findings_.size() >= kMostFindings) return;
    std::string s = "@" + std::to_string(index_) + " " + std::string(m_.str(f_.qualname)) + " ^" + std::to_string(block) + ": " + text;
    if (i) s += ": " + printInst(m_, f_, *i);
    findings_.push_back(std::move(s));
  }
  void want(uint32_t block, const Inst& i, ValueId v, Rep rep) {
    if (f_.rep(v) != rep)
      find(block, &i, "%" + std::to_string(v.v) + " is " + std::string(kRepNames[static_cast<size_t>(f_.rep(v))]) +
                          ", not " + std::string(kRepNames[static_cast<size_t>(rep)]));
  }
  void header() {
    auto wrong = [&](const std::string& text) { find(0, nullptr, text); };
    if (f_.kind == FuncKind::Module && index_ != 0) wrong("only the first function may be the module's body");
    if (f_.kind == FuncKind::Module && (!f_.params.empty() || !f_.freevars.empty())) wrong("a module has no parameters");
    if (f_.kind == FuncKind::Clone) {
      if (!f_.generic.valid()) wrong("a clone without a generic function");
      return;
    }
    if (f_.resultRep != Rep::Val) wrong("only clones return raw words");
    for (const Param& p : f_.params)
      if (p.rep != Rep::Val) wrong("only clones have raw parameters");
  }
  bool isDerived(FuncKind k) const { return k == FuncKind::Resume || k == FuncKind::Clone || k == FuncKind::GenericResume; }
  // The kind of function that an op names.
  void callee(uint32_t b, const Inst& i) {
    auto kindOf = [&](size_t attr) { return m_.functions[i.attrs[attr]].kind; };
    bool good = true;
    switch (i.op) {
      case Op::CallClone: good = kindOf(0) == FuncKind::Clone; break;
      case Op::CallResume: good = kindOf(0) == FuncKind::GenericResume; break;
      case Op::MakeGenerator: good = kindOf(0) == FuncKind::Resume && !i.args.empty(); break;
      case Op::CallDirect:
      case Op::MakeFunction: good = !isDerived(kindOf(0)) && kindOf(0) != FuncKind::Module; break;
      case Op::FunctionIs: good = !isDerived(kindOf(0)); break;
      case Op::NoteMethod: good = !isDerived(kindOf(0)) && !isDerived(kindOf(2)); break;
      case Op::GlobalIs: good = !isDerived(kindOf(1)); break;
      case Op::CallRt: {
        size_t attr = 1;
        for (Slot s : info(static_cast<Rt>(i.attrs[0])).params) {
          if (s == Slot::func) good &= !isDerived(kindOf(attr));
          attr += s == Slot::name || s == Slot::num || s == Slot::func;
        }
        break;
      }
      default: break;
    }
    if (!good) find(b, &i, "not for that kind of function");
  }
  // Keyword names: a tuple of str, no longer than the operands after the callee.
  void keywords(uint32_t b, const Inst& i) {
    if (i.op != Op::Call && i.op != Op::CallMethod && i.op != Op::CallLoaded) return;
    uint64_t names = i.attrs[i.op == Op::Call ? 0 : 1];
    if (!names) return;
    const Constant& c = m_.constants[names - 1];
    bool good = c.kind == Constant::Kind::Tuple && c.items.size() < i.args.size();
    for (ConstId item : c.items) good &= m_.constants[item.v].kind == Constant::Kind::Str;
    if (!good) find(b, &i, "keyword names must be a tuple of str, one an operand");
  }
  static Rep repOf(Slot s) { return s == Slot::i64 ? Rep::I64 : s == Slot::f64 ? Rep::F64 : s == Slot::i1 ? Rep::I1 : s == Slot::i128 ? Rep::I128 : Rep::Val; }

  void reps(uint32_t b, const Inst& i) {
    // operands
    if (i.op == Op::Return) {
      // a clone may return the boxed result that a resumed function gave
      if (f_.kind != FuncKind::Clone || f_.rep(i.args[0]) != Rep::Val) want(b, i, i.args[0], f_.resultRep);
    } else if (i.op == Op::Box) {
      if (f_.rep(i.args[0]) != Rep::I64 && f_.rep(i.args[0]) != Rep::F64 && f_.rep(i.args[0]) != Rep::I128) find(b, &i, "box takes a raw number");
    } else if (i.op == Op::CallClone) {
      const Function& callee = m_.functions[i.attrs[0]];
      if (callee.params.size() != i.args.size()) find(b, &i, "wrong number of operands");
      else
        for (size_t n = 0; n < i.args.size(); ++n) want(b, i, i.args[n], callee.params[n].rep);
    } else {
      auto slots = i.op == Op::CallRt ? info(static_cast<Rt>(i.attrs[0])).params : info(i.op).operands;
      size_t n = 0;
      for (Slot s : slots) {
        if (s == Slot::name || s == Slot::num || s == Slot::func || s == Slot::mod || s == Slot::self) continue;
        if (s == Slot::more || s == Slot::rest)
          while (n < i.args.size()) want(b, i, i.args[n++], Rep::Val);
        else want(b, i, i.args[n++], repOf(s));
      }
    }
    if (i.op == Op::CallDirect) {
      const Function& callee = m_.functions[i.attrs[0]];
      if (callee.params.size() != i.args.size()) find(b, &i, "wrong number of operands");
    }
    if (i.op == Op::MakeFunction && m_.functions[i.attrs[0]].freevars.size() != i.args.size())
      find(b, &i, "operands must match the free variables");
    if (i.op == Op::Param && (i.attrs[0] >= f_.params.size() || b != 0 || f_.kind == FuncKind::Resume)) find(b, &i, "no such parameter here");
    if (i.op == Op::LoadClosure && i.attrs[0] >= f_.freevars.size()) find(b, &i, "no such closure cell");
    bool ofTuple = i.op == Op::TupleItem || i.op == Op::TupleI64 || i.op == Op::TupleF64 || i.op == Op::TupleI1;
    if (ofTuple && i.attrs[0] > INT32_MAX) find(b, &i, "no tuple is that long");
    // result
    if (i.result.valid()) {
      Rep rep = Rep::Val;
      switch (resultOf(i)) {
        case Result::I64: rep = Rep::I64; break;
        case Result::F64: rep = Rep::F64; break;
        case Result::I1: rep = Rep::I1; break;
        case Result::I128: rep = Rep::I128; break;
        case Result::PerRow: rep = i.op == Op::CallClone ? m_.functions[i.attrs[0]].resultRep : Rep::Val; break;
        default: break;
      }
      if (i.op == Op::Param && i.attrs[0] < f_.params.size()) rep = f_.params[i.attrs[0]].rep;
      want(b, i, i.result, rep);
    }
    // block arguments
    for (size_t n = 0; n < i.succs.size(); ++n) {
      const Successor& s = i.succs[n];
      size_t implicit = i.op == Op::CheckClone && n == 1;
      const auto& params = f_.blocks[s.block.v].params;
      if (implicit) want(b, i, params[0], Rep::Val);
      for (size_t a = 0; a < s.args.size(); ++a) want(b, i, s.args[a], f_.rep(params[a + implicit]));
    }
  }

  void place(uint32_t b, size_t at, const Inst& i) {
    const auto& insts = f_.blocks[b].insts;
    const Inst* before = at ? &insts[at - 1] : nullptr;
    if (at == 0) failing_ = false;
    if (i.op == Op::Param && failing_) find(b, &i, "a parameter after an op that may fail");
    failing_ |= mayFail(i);
    if (i.op == Op::CheckException && !(before && mayFail(*before))) find(b, &i, "nothing before it can fail");
    // Releases may stand before an unwind once they are explicit; earlier it is alone, or behind the op that fails always.
    if (i.op == Op::Unwind && before && !mayFail(*before) && !(m_.facts & kFactOwnershipExplicit)) find(b, &i, "the op before it cannot fail");
    if (i.op == Op::CheckOverflow && !(before && failureOf(*before) == Failure::Overflow && before->op != Op::CallClone))
      find(b, &i, "nothing before it can overflow");
    if (i.op == Op::CheckClone && !(before && before->op == Op::CallClone)) find(b, &i, "no call_clone before it");
    Op next = at + 1 < insts.size() ? insts[at + 1].op : Op::Unreachable;
    if (failureOf(i) == Failure::Overflow && next != Op::CheckOverflow && next != Op::CheckClone)
      find(b, &i, "its overflow is not checked");
    if ((m_.facts & kFactErrorEdges) && mayFail(i) && next != Op::CheckException && next != Op::Unwind)
      find(b, &i, "its failure is not checked");
    uint8_t levels = info(i.op).levels;
    bool lir = m_.facts & (kFactErrorEdges | kFactStateMachines | kFactOwnershipExplicit);
    if ((m_.facts & kFactStateMachines) && (i.op == Op::Yield || i.op == Op::YieldFrom)) find(b, &i, "only before state machines");
    bool ownershipOp = i.op == Op::IncRef || i.op == Op::DecRef || i.op == Op::Borrow || i.op == Op::Release;
    if (ownershipOp && !(m_.facts & kFactOwnershipExplicit)) find(b, &i, "only once ownership is explicit");
    if ((m_.facts & kFactOwnershipExplicit) && i.op == Op::VarEnd) find(b, &i, "only before ownership is explicit");
    if (!lir && levels == Level::L) find(b, &i, "not at this level");
    if (!lir && !(m_.facts & kFactTyped) && !(levels & Level::H)) find(b, &i, "not at this level");
    bool suspends = f_.kind == FuncKind::Generator || f_.kind == FuncKind::Coroutine || f_.kind == FuncKind::AsyncGenerator;
    if ((i.op == Op::Yield || i.op == Op::YieldFrom) && !suspends) find(b, &i, "only in generators and coroutines");
    bool ofResume = i.op == Op::StateDispatch || i.op == Op::Suspend || i.op == Op::Resumed || i.op == Op::FrameStore ||
                    i.op == Op::FrameLoad || i.op == Op::FramePeek;
    if (ofResume && f_.kind != FuncKind::Resume) find(b, &i, "only in resume functions");
    if ((i.op == Op::PointDispatch || i.op == Op::ResumePoint) && f_.kind != FuncKind::GenericResume)
      find(b, &i, "only in generic resume functions");
    if ((i.op == Op::FrameStore || i.op == Op::FrameLoad || i.op == Op::FramePeek) && i.attrs[0] >= f_.frameSlots)
      find(b, &i, "no such frame word");
  }

  // ---- dominance
  struct Def {
    uint32_t block = UINT32_MAX;
    uint32_t at = 0;         // instruction number + 1; 0: block parameter
    bool firstEdge = false;  // exists only after the first edge of its block
    bool never = false;      // fails always, as unwind says that follows it
  };

  void dominance() {
    Cfg cfg(f_);
    Dominators dom(cfg);
    std::vector<Def> defs(f_.values.size());
    for (uint32_t b = 0; b < f_.blocks.size(); ++b) {
      for (ValueId v : f_.blocks[b].params) defs[v.v] = {b, 0, false};
      const auto& insts = f_.blocks[b].insts;
      for (uint32_t i = 0; i < insts.size(); ++i) {
        if (!insts[i].result.valid()) continue;
        Op next = i + 1 < insts.size() ? insts[i + 1].op : Op::Unreachable;
        bool checked = i + 2 == insts.size() &&
                       (next == Op::CheckException || next == Op::CheckOverflow || next == Op::CheckClone);
        bool never = i + 2 == insts.size() && next == Op::Unwind && mayFail(insts[i]);
        defs[insts[i].result.v] = {b, i + 1, checked, never};
      }
    }
    // A block that one edge alone enters, back edges aside.
    std::vector<char> entered(f_.blocks.size(), 2);
    auto soleEntry = [&](uint32_t from, BlockId to) {
      if (entered[to.v] != 2) return entered[to.v] == 1;
      bool sole = true;
      for (const Edge& e : cfg.preds[to.v])
        if (!(e.from.v == from && e.index == 0) && !dom.dominates(to, e.from)) sole = false;
      entered[to.v] = sole;
      return sole;
    };
    auto use = [&](uint32_t b, uint32_t at, const Inst& i, ValueId v, int edge) {
      const Def& d = defs[v.v];
      if (d.block == UINT32_MAX) return find(b, &i, "%" + std::to_string(v.v) + " has no definition");
      if (!cfg.reachable({d.block})) return find(b, &i, "%" + std::to_string(v.v) + " is defined in a block that nothing reaches");
      bool good;
      if (d.never) {
        good = false;
      } else if (d.firstEdge) {
        BlockId s0 = f_.blocks[d.block].insts.back().succs[0].block;
        good = (b == d.block && edge == 0) || (dom.dominates(s0, {b}) && soleEntry(d.block, s0));
      } else if (d.block == b) {
        good = d.at <= at;
      } else {
        good = dom.dominates({d.block}, {b});
      }
      if (!good) find(b, &i, "%" + std::to_string(v.v) + " does not reach this use");
    };
    for (BlockId b : cfg.order) {
      const auto& insts = f_[b].insts;
      for (uint32_t i = 0; i < insts.size(); ++i) {
        for (ValueId v : insts[i].args) use(b.v, i, insts[i], v, -1);
        for (size_t s = 0; s < insts[i].succs.size(); ++s)
          for (ValueId v : insts[i].succs[s].args) use(b.v, i, insts[i], v, static_cast<int>(s));
      }
    }
  }

  const Module& m_;
  const Function& f_;
  uint32_t index_;
  std::vector<std::string>& findings_;
  bool failing_ = false;  // an op before this one in its block may fail
};

}  // namespace

std::vector<std::string> verify(const Module& m) {
  std::vector<std::string> findings = checkStructure(m, kMostFindings);
  if (!findings.empty()) return findings;
  for (uint32_t i = 0; i < m.functions.size(); ++i) {
    size_t before = findings.size();
    FunctionVerifier(m, i, findings).run();
    if ((m.facts & kFactOwnershipExplicit) && findings.size() == before) verifyOwnership(m, i, findings);
  }
  return findings;
}

}  // namespace molt::ir
