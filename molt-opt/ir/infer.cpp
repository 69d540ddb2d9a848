// Type inference: optimistic, over sets of kinds, to a fixed point over all functions of the module at once.
#include "ir/infer.h"

#include "support/text.h"

namespace molt::opt {
using namespace ir;

Type arithmeticType(uint64_t op, Type a, Type b) {
  bool ints = a == kInt && b == kInt;
  bool floats = (a == kFloat || a == kInt) && (b == kFloat || b == kInt) && !ints;
  switch (static_cast<BinaryOp>(op)) {
    case BinaryOp::Add:
    case BinaryOp::Sub:
    case BinaryOp::Mul: return ints ? kInt : floats ? kFloat : kOther;
    case BinaryOp::TrueDiv: return ints || floats ? kFloat : kOther;
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod:
    case BinaryOp::And:
    case BinaryOp::Or:
    case BinaryOp::Xor:
    case BinaryOp::LShift:
    case BinaryOp::RShift: return ints ? kInt : kOther;
    default: return kOther;
  }
}

ModuleTypes::ModuleTypes(Module& module) : m(module), functions(module.functions.size()) { findBindings(); }

// A global that is bound once, by `def` in the module's body, and never again. (That it still holds that function is
// tested where it is called; this only says that trying is worth it.)
void ModuleTypes::findBindings() {
  functionOf.assign(m.globals.size(), UINT32_MAX);
  isStored.assign(m.globals.size(), 0);
  std::vector<int> stores(m.globals.size());
  for (uint32_t f = 0; f < m.functions.size(); ++f) {
    std::vector<uint32_t> made(m.functions[f].values.size(), UINT32_MAX);
    for (const Block& b : m.functions[f].blocks)
      for (const Inst& i : b.insts) {
        if (i.op == Op::MakeFunction && i.args.empty()) made[i.result.v] = static_cast<uint32_t>(i.attrs[0]);
        if (i.op == Op::DelGlobal) stores[i.attrs[0]] += 2;
        if (i.op != Op::StoreGlobal) continue;
        ++stores[i.attrs[0]];
        functionOf[i.attrs[0]] = f == 0 ? made[i.args[0].v] : UINT32_MAX;
      }
  }
  for (size_t g = 0; g < stores.size(); ++g) {
    isStored[g] = stores[g] > 0;
    if (stores[g] != 1) functionOf[g] = UINT32_MAX;
  }
}

namespace {
bool canClone(const Function& f) {
  if (f.kind != FuncKind::Function || !f.freevars.empty() || !f.cellvars.empty()) return false;
  if (f.flags & ((1u << 0) | (1u << 1))) return false;  // *args, **kwargs
  size_t count = 0;
  for (const Block& b : f.blocks)
    for (const Inst& i : b.insts) {
      ++count;
      switch (i.op) {
        case Op::CheckException:
        case Op::LoadClosure:
        case Op::LoadSelf:
        case Op::CellNew:
        case Op::CellLoad:
        case Op::CellStore:
        case Op::ExcCatch:
        case Op::ExcPush:
        case Op::ExcPop:
        case Op::TupleItem:
        case Op::Yield:
        case Op::YieldFrom: return false;
        case Op::Unwind:
          if (!i.succs.empty()) return false;
          break;
        case Op::CallRt:
          for (Slot s : info(static_cast<Rt>(i.attrs[0])).params)
            if (s == Slot::self) return false;
          break;
        default: break;
      }
    }
  return count <= 20000;
}
}  // namespace

void ModuleTypes::prepare(uint32_t n) {
  FunctionTypes& t = functions[n];
  if (!keepBases) t.base = m.functions[n];
  t.values.assign(t.base.values.size(), 0);
  t.params.assign(t.base.params.size(), 0);
  t.result = 0;
}

void ModuleTypes::findCalls(uint32_t n) {
  FunctionTypes& t = functions[n];
  t.direct.clear();
  t.directLoads.clear();
  std::vector<uint32_t> callee(t.base.values.size(), UINT32_MAX);
  for (const Block& b : t.base.blocks)
    for (const Inst& i : b.insts)
      if (i.op == Op::LoadGlobal && functionOf[i.attrs[0]] != UINT32_MAX && functions[functionOf[i.attrs[0]]].eligible)
        callee[i.result.v] = functionOf[i.attrs[0]];
  auto isDirect = [&](const Inst& i) {
    return i.op == Op::Call && callee[i.args[0].v] != UINT32_MAX && i.attrs[0] == 0 &&
           i.args.size() == m.functions[callee[i.args[0].v]].params.size() + 1;
  };
  std::vector<char> other(t.base.values.size());
  for (const Block& b : t.base.blocks)
    for (const Inst& i : b.insts) {
      bool direct = isDirect(i);
      for (size_t a = direct; a < i.args.size(); ++a) other[i.args[a].v] = 1;
      for (const Successor& s : i.succs)
        for (ValueId v : s.args) other[v.v] = 1;
    }
  for (const Block& b : t.base.blocks)
    for (const Inst& i : b.insts)
      if (isDirect(i) && !other[i.args[0].v]) {
        t.direct[i.result.v] = callee[i.args[0].v];
        t.directLoads.insert(i.args[0].v);
      }
}

void ModuleTypes::findRanges(FunctionTypes& t) {
  t.ranges.clear();
  Function& f = t.base;
  Cfg cfg(f);
  std::vector<uint32_t> uses(f.values.size());
  std::vector<const Inst*> def(f.values.size());
  for (const Block& b : f.blocks)
    for (const Inst& i : b.insts) {
      if (i.result.valid()) def[i.result.v] = &i;
      for (ValueId v : i.args) ++uses[v.v];
      for (const Successor& s : i.succs)
        for (ValueId v : s.args) ++uses[v.v];
    }
  for (BlockId b : cfg.order) {
    const auto& insts = f[b].insts;
    for (size_t n = 0; n + 2 < insts.size(); ++n) {
      if (insts[n].op != Op::IterNext || insts[n + 1].op != Op::IsStop || n + 3 != insts.size()) continue;
      const Inst& branch = insts[n + 2];
      if (branch.op != Op::Branch || insts[n + 1].args[0] != insts[n].result || branch.args[0] != insts[n + 1].result) continue;
      if (uses[insts[n + 1].result.v] != 1 || cfg.preds[branch.succs[1].block.v].size() != 1) continue;
      if (branch.succs[0].block == branch.succs[1].block || !f[branch.succs[1].block].params.empty()) continue;
      RangeLoop r;
      r.item = insts[n].result;
      r.stopTest = insts[n + 1].result;
      r.iterator = insts[n].args[0];
      r.body = branch.succs[1].block;
      const Inst* iter = def[r.iterator.v];
      if (!iter || iter->op != Op::Iter || uses[r.iterator.v] != 1) continue;
      r.call = iter->args[0];
      const Inst* call = def[r.call.v];
      if (!call || call->op != Op::Call || call->attrs[0] != 0 || uses[r.call.v] != 1 || call + 1 != iter) continue;
      if (call->args.size() < 2 || call->args.size() > 4) continue;
      r.range = call->args[0];
      const Inst* load = def[r.range.v];
      if (!load || load->op != Op::LoadGlobal || m.str(m.globals[load->attrs[0]]) != "range" || isStored[load->attrs[0]]) continue;
      if (call->args.size() == 4) {
        const Inst* step = def[call->args[3].v];
        if (!step || step->op != Op::ConstInt) continue;
        r.step = static_cast<int64_t>(step->attrs[0]);
        if (r.step != 1 && r.step != -1) continue;  // other steps could pass the end of 64 bits
      }
      if (call->args.size() > 2) {
        r.start = call->args[1];
        r.stop = call->args[2];
      } else {
        r.stop = call->args[1];
      }
      t.ranges.push_back(r);
    }
  }
}

Type ModuleTypes::typeOf(FunctionTypes& t, const Inst& i) {
  auto arg = [&](size_t n) { return t.values[i.args[n].v]; };
  switch (i.op) {
    case Op::Param: return t.params[i.attrs[0]];
    case Op::ConstInt: return kInt;
    case Op::ConstBool: return kBool;
    case Op::ConstNone: return kNone;
    case Op::Missing: return kUnbound;
    case Op::BoxBool: return kBool;
    case Op::Const: {
      const Constant& c = m.constants[i.attrs[0]];
      if (c.kind == Constant::Kind::Float) return kFloat;
      if (c.kind == Constant::Kind::Int && support::parseNumber<int64_t>(c.text)) return kInt;
      return kOther;
    }
    case Op::Binary:
    case Op::Inplace:
      if (!arg(0) || !arg(1)) return 0;
      return arithmeticType(i.attrs[0], arg(0), arg(1));
    case Op::Unary:
      if (!arg(0)) return 0;
      if (arg(0) == kFloat && i.attrs[0] <= static_cast<uint64_t>(UnaryOp::Pos)) return kFloat;
      if (arg(0) == kInt && i.attrs[0] <= static_cast<uint64_t>(UnaryOp::Invert)) return kInt;
      return kOther;
    case Op::Compare:
      if (!arg(0) || !arg(1)) return 0;
      return (arg(0) == kInt && arg(1) == kInt) || (arg(0) == kFloat && arg(1) == kFloat) ? kBool : kOther;
    case Op::Call:
      if (auto it = t.direct.find(i.result.v); it != t.direct.end()) return functions[it->second].result;
      return kOther;
    case Op::IterNext:
      for (const RangeLoop& r : t.ranges)
        if (r.item == i.result) {
          Type a = t.values[r.stop.v], b = r.start.valid() ? t.values[r.start.v] : kInt;
          if (!a || !b) return 0;
          return a == kInt && b == kInt ? kInt : kOther;
        }
      return kOther;
    default: return kOther;
  }
}

bool ModuleTypes::inferFunction(uint32_t n) {
  FunctionTypes& t = functions[n];
  Cfg cfg(t.base);
  bool anyChange = false;
  for (bool changed = true; changed;) {
    changed = false;
    auto join = [&](Type& to, Type from) {
      if ((to | from) != to) {
        to |= from;
        changed = true;
      }
    };
    for (BlockId b : cfg.order) {
      for (const Inst& i : t.base[b].insts) {
        if (i.result.valid() && t.base.rep(i.result) == Rep::Val) join(t.values[i.result.v], typeOf(t, i));
        for (const Successor& s : i.succs)
          for (size_t a = 0; a < s.args.size(); ++a) join(t.values[t.base[s.block].params[a].v], t.values[s.args[a].v]);
        if (i.op == Op::Return) join(t.result, t.values[i.args[0].v]);
        if (i.op == Op::Call)
          if (auto it = t.direct.find(i.result.v); it != t.direct.end())
            for (size_t a = 1; a < i.args.size(); ++a) join(functions[it->second].params[a - 1], t.values[i.args[a].v]);
      }
    }
    anyChange |= changed;
  }
  return anyChange;
}

void ModuleTypes::infer() {
  for (uint32_t f = 0; f < functions.size() && !keepBases; ++f) functions[f].eligible = canClone(m.functions[f]);
  for (int attempt = 0; attempt < 8; ++attempt) {
    for (uint32_t f = 0; f < functions.size(); ++f) prepare(f);
    for (uint32_t f = 0; f < functions.size(); ++f) {
      findCalls(f);
      findRanges(functions[f]);
      // functions that cannot be cloned get anything
      if (!functions[f].eligible)
        for (Type& p : functions[f].params) p = kOther;
    }
    // Parameters that no call in the module tells about: a guess from how they are used.
    for (bool guessed = true; guessed;) {
      for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t f = 0; f < functions.size(); ++f) changed |= inferFunction(f);
      }
      guessed = false;
      for (FunctionTypes& t : functions) {
        if (!t.eligible) continue;
        std::vector<char> numeric(t.params.size());
        std::vector<int64_t> paramOf(t.base.values.size(), -1);
        for (const Inst& i : t.base.blocks[0].insts)
          if (i.op == Op::Param) paramOf[i.result.v] = static_cast<int64_t>(i.attrs[0]);
        for (const Block& b : t.base.blocks)
          for (const Inst& i : b.insts) {
            bool arithmetic = i.op == Op::Binary || i.op == Op::Inplace || i.op == Op::CompareTrue || i.op == Op::Compare;
            for (size_t a = 0; a < i.args.size(); ++a) {
              int64_t p = paramOf[i.args[a].v];
              if (p < 0) continue;
              if (arithmetic) numeric[static_cast<size_t>(p)] = 1;
              for (const RangeLoop& r : t.ranges)
                if (r.call == i.result && a > 0) numeric[static_cast<size_t>(p)] = 1;
            }
          }
        for (size_t p = 0; p < t.params.size(); ++p)
          if (!t.params[p]) {
            t.params[p] = numeric[p] ? kInt : kOther;
            guessed = true;
          }
        if (guessed) break;  // what follows from this guess may tell about the next function
      }
    }
    bool dropped = false;
    for (FunctionTypes& t : functions) {
      if (!t.eligible) continue;
      t.hasGain = false;
      for (Type p : t.params) t.hasGain |= isRaw(p);
      for (const Block& b : t.base.blocks)
        for (const Inst& i : b.insts)
          if (i.result.valid() && (i.op == Op::Binary || i.op == Op::Inplace || i.op == Op::IterNext)) t.hasGain |= isRaw(t.values[i.result.v]);
      t.hasGain |= !t.direct.empty() && isRaw(t.result);
      if (!t.hasGain || t.result == 0) {
        t.eligible = false;
        dropped = true;
      }
    }
    if (!dropped) return;
  }
  for (FunctionTypes& t : functions) t.eligible = false;
}

}  // namespace molt::opt
