// Type inference: optimistic, over sets of kinds, to a fixed point over all functions of the module at once.
#include "ir/infer.h"

#include <algorithm>

#include "ir/characters.h"
#include "ir/ranges.h"
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

ModuleTypes::ModuleTypes(Module& module) : m(module), functions(module.functions.size()), classes(module) {
  for (uint32_t n = 0; n < m.strings.size(); ++n)
    if (m.strings[n].starts_with("__")) names_.emplace(m.strings[n], n);
  findBindings();
  findClasses();
}

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

bool canClone(const Function& f) {
  if (f.kind != FuncKind::Function || showsLocals(f)) return false;
  size_t count = 0;
  for (const Block& b : f.blocks)
    for (const Inst& i : b.insts) {
      ++count;
      if (i.op == Op::Yield || i.op == Op::YieldFrom) return false;
    }
  return count <= 20000;
}

namespace {

// Does the function look at its function object? A direct call has none to give.
bool usesSelf(const Function& f) {
  if (!f.freevars.empty()) return true;
  for (const Block& b : f.blocks)
    for (const Inst& i : b.insts) {
      if (i.op == Op::LoadClosure || i.op == Op::LoadSelf) return true;
      if (i.op == Op::CallRt)
        for (Slot s : info(static_cast<Rt>(i.attrs[0])).params)
          if (s == Slot::self) return true;
    }
  return false;
}
}  // namespace

void ModuleTypes::prepare(uint32_t n) {
  FunctionTypes& t = functions[n];
  if (!keepBases) t.base = m.functions[n];
  t.needsSelf = usesSelf(t.base);
  t.order = Cfg(t.base).order;
  t.values.assign(t.base.values.size(), 0);
  t.literal.assign(t.base.values.size(), 0);
  for (const Block& b : t.base.blocks)
    for (const Inst& i : b.insts)
      if (i.op == Op::Const) t.literal[i.result.v] = charOf(m.constants[i.attrs[0]]) >= 0;
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
      if (i.op == Op::LoadGlobal && functionOf[i.attrs[0]] != UINT32_MAX) {
        uint32_t f = functionOf[i.attrs[0]];
        bool plain = !(m.functions[f].flags & ((1u << 0) | (1u << 1)));  // no *args, **kwargs
        for (const Param& p : m.functions[f].params) plain &= p.kind != ParamKind::KwOnly;
        if (functions[f].eligible && !functions[f].needsSelf && plain) callee[i.result.v] = f;
      }
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
  t.loops.clear();
  t.lists.clear();
  Function& f = t.base;
  Cfg cfg(f);
  std::vector<uint32_t> uses(f.values.size());
  std::vector<std::pair<uint32_t, uint32_t>> place(f.values.size(), {UINT32_MAX, 0});
  for (uint32_t b = 0; b < f.blocks.size(); ++b)
    for (uint32_t n = 0; n < f.blocks[b].insts.size(); ++n) {
      const Inst& i = f.blocks[b].insts[n];
      if (i.result.valid()) place[i.result.v] = {b, n};
      for (ValueId v : i.args) ++uses[v.v];
      for (const Successor& s : i.succs)
        for (ValueId v : s.args) ++uses[v.v];
    }
  auto at = [&](std::pair<uint32_t, uint32_t> p) -> const Inst* { return p.first == UINT32_MAX ? nullptr : &f.blocks[p.first].insts[p.second]; };
  auto def = [&](ValueId v) { return at(place[v.v]); };
  // Where control goes on after an op that succeeds: in a `try` its check stands between.
  auto after = [&](std::pair<uint32_t, uint32_t> p) {
    const Inst& next = f.blocks[p.first].insts[++p.second];
    if (next.op != Op::CheckException) return p;
    BlockId good = next.succs[0].block;
    bool alone = cfg.preds[good.v].size() == 1 && f[good].params.empty() && good != next.succs[1].block;
    return alone ? std::pair<uint32_t, uint32_t>{good.v, 0} : p;
  };
  for (BlockId b : cfg.order) {
    const auto& insts = f[b].insts;
    for (uint32_t n = 0; n < insts.size(); ++n) {
      if (insts[n].op != Op::IterNext) continue;
      auto next = after({b.v, n});
      const auto& tail = f.blocks[next.first].insts;
      if (tail[next.second].op != Op::IsStop || next.second + 2 != tail.size()) continue;
      const Inst &stop = tail[next.second], &branch = tail[next.second + 1];
      if (branch.op != Op::Branch || stop.args[0] != insts[n].result || branch.args[0] != stop.result) continue;
      if (uses[stop.result.v] != 1 || cfg.preds[branch.succs[1].block.v].size() != 1) continue;
      if (branch.succs[0].block == branch.succs[1].block || !f[branch.succs[1].block].params.empty()) continue;
      t.loops.push_back({insts[n].result, stop.result, branch.succs[1].block});
      RangeLoop r;
      r.item = insts[n].result;
      r.stopTest = stop.result;
      r.iterator = insts[n].args[0];
      r.body = branch.succs[1].block;
      const Inst* iter = def(r.iterator);
      if (!iter || iter->op != Op::Iter || uses[r.iterator.v] != 1) continue;
      const auto& last = branch.succs[0].args;
      if (std::ranges::find(last, r.item) == last.end()) t.lists.push_back({r.iterator, iter->args[0], r.item, r.stopTest, b, r.body, n});
      r.call = iter->args[0];
      const Inst* call = def(r.call);
      if (!call || call->op != Op::Call || call->attrs[0] != 0 || uses[r.call.v] != 1 || at(after(place[r.call.v])) != iter) continue;
      if (call->args.size() < 2 || call->args.size() > 4) continue;
      r.range = call->args[0];
      const Inst* load = def(r.range);
      if (!load || load->op != Op::LoadGlobal || m.str(m.globals[load->attrs[0]]) != "range" || isStored[load->attrs[0]]) continue;
      if (call->args.size() == 4) {
        const Inst* step = def(call->args[3]);
        if (step && step->op == Op::ConstInt) r.step = static_cast<int64_t>(step->attrs[0]);
        else r.stepValue = call->args[3];
        if (r.step == 0) continue;
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

// Cells of the function that are filled once, and functions made with them only read them: a read gives what was put in.
void ModuleTypes::findCells(FunctionTypes& t) {
  t.cells.clear();
  struct CellUse {
    ValueId value;                                // what it is made with, if that is anything
    std::vector<std::pair<uint32_t, uint32_t>> stores, loads;  // block, instruction
    bool known = true;
  };
  std::map<uint32_t, CellUse> all;
  std::vector<char> missing(t.base.values.size());
  for (const Block& b : t.base.blocks)
    for (const Inst& i : b.insts) {
      if (i.op == Op::Missing) missing[i.result.v] = 1;
      if (i.op == Op::CellNew) all[i.result.v].value = i.args[0];
    }
  if (all.empty()) return;
  auto onlyReads = [&](const Function& f) {
    for (const Block& b : f.blocks)
      for (const Inst& i : b.insts)
        if (i.op == Op::CellStore || i.op == Op::MakeFunction) return false;
    return true;
  };
  for (uint32_t b = 0; b < t.base.blocks.size(); ++b)
    for (uint32_t n = 0; n < t.base.blocks[b].insts.size(); ++n) {
      const Inst& i = t.base.blocks[b].insts[n];
      for (size_t a = 0; a < i.args.size(); ++a) {
        auto it = all.find(i.args[a].v);
        if (it == all.end() || i.op == Op::VarEnd) continue;
        if (i.op == Op::CellLoad) it->second.loads.push_back({b, n});
        else if (i.op == Op::CellStore && a == 0) it->second.stores.push_back({b, n});
        else it->second.known &= i.op == Op::MakeFunction && onlyReads(m.functions[i.attrs[0]]);
      }
      for (const Successor& s : i.succs)
        for (ValueId v : s.args)
          if (auto it = all.find(v.v); it != all.end()) it->second.known = false;
    }
  Cfg cfg(t.base);
  Dominators dominators(cfg);
  for (auto& [cell, use] : all) {
    bool isFilled = !missing[use.value.v];
    if (!use.known || use.stores.size() + isFilled != 1) continue;
    for (auto [b, n] : use.loads) {
      const Inst& load = t.base.blocks[b].insts[n];
      if (isFilled) {
        t.cells[load.result.v] = use.value;
        continue;
      }
      auto [sb, sn] = use.stores[0];
      if (!cfg.reachable({b}) || !cfg.reachable({sb})) continue;
      if (b == sb ? sn < n : dominators.dominates({sb}, {b})) t.cells[load.result.v] = t.base.blocks[sb].insts[sn].args[1];
    }
  }
}

bool ModuleTypes::isCounted(const FunctionTypes& t, const ListLoop& l) {
  uint8_t kind = kindOf(t, l.list);
  if (isRaw(t.values[l.list.v]) || (kind != Contents::List && kind != Contents::Str)) return false;
  return std::ranges::none_of(t.ranges, [&](const RangeLoop& r) { return r.iterator == l.iterator; });
}

// The kind of an operator's result where an operand has more than 64 bits.
Type ModuleTypes::wideType(const FunctionTypes& t, const Inst& i, Type a, Type b) const {
  if (!isInt(a) || !isInt(b) || t.noWide[i.result.v]) return kOther;
  const Inst* defs[2] = {};  // constants alone matter
  for (const Block& block : t.base.blocks)
    for (const Inst& d : block.insts)
      for (size_t n = 0; n < 2; ++n)
        if (d.op == Op::ConstInt && d.result == i.args[n]) defs[n] = &d;
  auto isMask = [&](size_t n) { return defs[n] && static_cast<int64_t>(defs[n]->attrs[0]) >= 0; };
  switch (static_cast<BinaryOp>(i.attrs[0])) {
    case BinaryOp::And: return isMask(0) || isMask(1) ? kInt : kWideInt;
    case BinaryOp::Add:
    case BinaryOp::Sub:
    case BinaryOp::Mul:
    case BinaryOp::Or:
    case BinaryOp::Xor: return kWideInt;
    case BinaryOp::Mod: return b == kInt ? kInt : kOther;
    case BinaryOp::RShift: return shiftCount(defs[1]) > 0 ? kInt : kOther;
    case BinaryOp::LShift: return shiftCount(defs[1]) >= 0 ? kWideInt : kOther;
    default: return kOther;
  }
}

// Do all values of more than 64 bits fit in 127? Those that do not stay objects.
bool ModuleTypes::dropWide(FunctionTypes& t, bool all) {
  if (std::ranges::find(t.values, kWideInt) == t.values.end()) return false;
  std::vector<uint32_t> drop;
  if (all) {
    for (uint32_t v = 0; v < t.values.size(); ++v)
      if (t.values[v] == kWideInt) drop.push_back(v);
  } else {
    drop = Ranges(m, t).tooWide;
  }
  for (uint32_t v : drop) t.noWide[v] = 1;
  return !drop.empty();
}

Type ModuleTypes::typeOf(FunctionTypes& t, const Inst& i) {
  auto arg = [&](size_t n) { return t.values[i.args[n].v]; };
  switch (i.op) {
    case Op::Param: return outside(t.params[i.attrs[0]]);
    case Op::ConstInt: return kInt;
    case Op::ConstBool: return kBool;
    case Op::ConstNone: return kNone;
    case Op::Missing: return kUnbound;
    case Op::BoxBool: return kBool;
    case Op::Const: {
      const Constant& c = m.constants[i.attrs[0]];
      if (c.kind == Constant::Kind::Float) return kFloat;
      if (c.kind == Constant::Kind::Int && support::parseNumber<int64_t>(c.text)) return kInt;
      if (charOf(c) >= 0) return kChar;
      Int128 ignored;
      return c.kind == Constant::Kind::Int && !t.noWide[i.result.v] && parseWide(c.text, ignored) ? kWideInt : kOther;
    }
    case Op::Binary:
    case Op::Inplace:
      if (!arg(0) || !arg(1)) return 0;
      if (arg(0) == kWideInt || arg(1) == kWideInt) return wideType(t, i, arg(0), arg(1));
      return arithmeticType(i.attrs[0], arg(0), arg(1));
    case Op::Unary:
      if (!arg(0)) return 0;
      if (arg(0) == kFloat && i.attrs[0] <= static_cast<uint64_t>(UnaryOp::Pos)) return kFloat;
      if (arg(0) == kInt && i.attrs[0] <= static_cast<uint64_t>(UnaryOp::Invert)) return kInt;
      if (arg(0) == kWideInt && !t.noWide[i.result.v] && i.attrs[0] <= static_cast<uint64_t>(UnaryOp::Invert)) return kWideInt;
      return kOther;
    case Op::Compare:
      if (!arg(0) || !arg(1)) return 0;
      return (isInt(arg(0)) && isInt(arg(1))) || (arg(0) == kFloat && arg(1) == kFloat) || (arg(0) == kChar && arg(1) == kChar) ? kBool : kOther;
    case Op::Call:
      if (auto it = t.direct.find(i.result.v); it != t.direct.end()) return outside(functions[it->second].result);
      if (t.picks.contains(i.result.v) && !t.fixed[i.result.v]) {
        Type all = 0;
        for (size_t n = 1; n < i.args.size(); ++n) {
          if (!arg(n)) return 0;
          all |= arg(n);
        }
        return all == kInt || all == kFloat ? all : kOther;
      }
      return guess(t, i);
    case Op::Index:
      if (kindOf(t, i.args[0]) == Contents::Str) return !arg(1) ? Type{0} : arg(1) == kInt ? kChar : kOther;
      return guess(t, i);
    case Op::LoadAttr:
    case Op::CallMethod:
    case Op::CallLoaded:
    case Op::TupleItem:
    case Op::LoadGlobal: return guess(t, i);
    case Op::CellLoad:
      // Only numbers are worth it.
      if (auto it = t.cells.find(i.result.v); it != t.cells.end()) {
        Type held = t.values[it->second.v];
        return !held || isRaw(held) ? held : kOther;
      }
      return guess(t, i);
    case Op::CallRt: return i.attrs[0] == static_cast<uint64_t>(Rt::length) ? Type{0} : kOther;
    case Op::IterNext:
      for (const RangeLoop& r : t.ranges)
        if (r.item == i.result) {
          Type a = t.values[r.stop.v], b = r.start.valid() ? t.values[r.start.v] : kInt;
          Type c = r.stepValue.valid() ? t.values[r.stepValue.v] : kInt;
          if (!a || !b || !c) return 0;
          return a == kInt && b == kInt && c == kInt ? kInt : kOther;
        }
      if (kindOf(t, i.args[0]) == Contents::Str)
        return std::ranges::any_of(t.lists, [&](const ListLoop& l) { return l.item == i.result; }) ? kChar : kOther;
      return guess(t, i);
    default: return kOther;
  }
}

bool ModuleTypes::inferFunction(uint32_t n) {
  FunctionTypes& t = functions[n];
  bool anyChange = false;
  for (bool changed = true; changed;) {
    changed = false;
    auto join = [&](Type& to, Type from) {
      if ((to | from) != to) {
        to |= from;
        changed = true;
      }
    };
    for (BlockId b : t.order) {
      for (const Inst& i : t.base[b].insts) {
        if (i.result.valid() && t.base.rep(i.result) == Rep::Val) join(t.values[i.result.v], typeOf(t, i));
        for (const Successor& s : i.succs)
          for (size_t a = 0; a < s.args.size(); ++a) {
            ValueId to = t.base[s.block].params[a];
            Type from = t.values[s.args[a].v];
            // A literal is not the object that reading such a character gives: what may be either is no character.
            if (t.literal[s.args[a].v]) from = kOther;
            join(t.values[to.v], from & kWide && t.noWide[to.v] ? kOther : from);
          }
        if (i.op == Op::Return) join(t.result, withoutChars(t.values[i.args[0].v]));
        if (i.op == Op::Call)
          if (auto it = t.direct.find(i.result.v); it != t.direct.end())
            for (size_t a = 1; a < i.args.size(); ++a) join(functions[it->second].params[a - 1], withoutChars(t.values[i.args[a].v]));
        if (i.op == Op::Call || i.op == Op::CallMethod || i.op == Op::CallLoaded || i.op == Op::Binary || i.op == Op::Inplace)
          if (auto it = t.targets.find(i.result.v); it != t.targets.end()) {
            size_t first = i.op == Op::CallLoaded ? 2 : 0;  // where the object or callee stands
            for (uint32_t f : it->second.functions)
              for (size_t a = 1; first + a < i.args.size() && a < functions[f].params.size(); ++a)
                join(functions[f].params[a], withoutChars(t.values[i.args[first + a].v]));
          }
      }
    }
    for (auto [v, cell] : t.stores)
      if (t.values[v.v]) changed |= contents.store(cell, withoutChars(t.values[v.v]));
    for (auto [from, to] : t.copies) changed |= contents.store(to, contents.types(from));
    for (auto [cell, type] : t.constants) changed |= contents.store(cell, type);
    anyChange |= changed;
  }
  return anyChange;
}

// Kinds that nothing in the module tells about. Parameters: a guess from how they are used; other values: anything.
// First the functions that no known call reaches; what follows from them may tell about the others.
bool ModuleTypes::fixOpen(bool rootsOnly) {
  bool any = false;
  for (uint32_t n = 0; n < functions.size(); ++n) {
    FunctionTypes& t = functions[n];
    if (rootsOnly && called_[n]) continue;
    std::vector<char> numeric(t.params.size());
    std::vector<int64_t> paramOf(t.base.values.size(), -1);
    for (const Inst& i : t.base.blocks[0].insts)
      if (i.op == Op::Param) paramOf[i.result.v] = static_cast<int64_t>(i.attrs[0]);
    for (const Block& b : t.base.blocks)
      for (const Inst& i : b.insts) {
        if (i.result.valid() && t.base.rep(i.result) == Rep::Val && !t.values[i.result.v] && !t.fixed[i.result.v] && isGuess(t, i)) {
          t.fixed[i.result.v] = kOther;
          any = true;
        }
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
        t.params[p] = numeric[p] && t.eligible && t.base.params[p].kind != ParamKind::VarArgs && t.base.params[p].kind != ParamKind::VarKw ? kInt : kOther;
        any = true;
      }
  }
  return any;
}

// Is a clone worth its code? It is where it computes with raw numbers, hands them on, or knows the objects it works on.
bool ModuleTypes::gains(const FunctionTypes& t) const {
  if (!t.direct.empty() && isRaw(t.result)) return true;
  if (t.hasObjects && !numbersOnly) return true;
  std::vector<char> rawParam(t.values.size());
  for (const Block& b : t.base.blocks)
    for (const Inst& i : b.insts) {
      bool arithmetic = i.op == Op::Binary || i.op == Op::Inplace || i.op == Op::IterNext;
      if (arithmetic && i.result.valid() && isRaw(t.values[i.result.v])) return true;
      if ((i.op == Op::IterNext || i.op == Op::Index) && t.values[i.result.v] == kChar) return true;
      if (i.op == Op::Param) rawParam[i.result.v] = isRaw(t.params[i.attrs[0]]);
      // A parameter that is only stored or passed on would be boxed again; what else is done with it is quicker on the raw word.
      bool stores = i.op == Op::StoreAttr || i.op == Op::StoreField || i.op == Op::Return || i.op == Op::VarEnd || i.op == Op::Jump ||
                    i.op == Op::BuildList || i.op == Op::BuildTuple || i.op == Op::BuildDict || i.op == Op::BuildString || i.op == Op::CellNew;
      bool passes = (i.op == Op::Call || i.op == Op::CallMethod || i.op == Op::CallRt) && !(i.result.valid() && t.direct.contains(i.result.v));
      if (stores || passes) continue;
      for (ValueId v : i.args)
        if (rawParam[v.v]) return true;
    }
  return false;
}

void ModuleTypes::infer() {
  for (uint32_t f = 0; f < functions.size(); ++f) {
    functions[f].eligible = canClone(m.functions[f]);
    functions[f].needsSelf = usesSelf(m.functions[f]);
    functions[f].noWide.assign((keepBases ? functions[f].base : m.functions[f]).values.size(), 0);
  }
  for (int attempt = 0; attempt < 6; ++attempt) {
    called_.assign(functions.size(), 0);
    for (uint32_t f = 0; f < functions.size(); ++f) {
      prepare(f);
      if (isMethod[f] && !functions[f].params.empty()) functions[f].params[0] = kOther;
    }
    for (uint32_t f = 0; f < functions.size(); ++f) {
      findCalls(f);
      findRanges(functions[f]);
      findCells(functions[f]);
    }
    link();
    for (bool open = true; open;) {
      for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t f = 0; f < functions.size(); ++f) changed |= inferFunction(f);
      }
      open = fixOpen(true) || fixOpen(false);
    }
    bool dropped = false;
    for (FunctionTypes& t : functions) {
      if (!t.eligible) continue;
      dropped |= dropWide(t, attempt > 2);
      t.hasGain = gains(t);
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
