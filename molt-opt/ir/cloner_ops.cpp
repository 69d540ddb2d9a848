// What the clone does for each op whose operands or result it knows.
#include "ir/characters.h"
#include "ir/cloner.h"
#include "support/text.h"

namespace molt::opt {
using namespace ir;

bool Cloner::typed(uint32_t b, uint32_t n, const Inst& i) {
  Type result = i.result.valid() ? type(i.result) : Type{0};
  auto arg = [&](size_t a) { return type(i.args[a]); };
  switch (i.op) {
    case Op::Param:
      put(i);
      region_ = n + 1;  // exits hand parameters over
      return true;
    case Op::ConstInt: put(makeInst(Op::ConstI64, i.result, {}, {i.attrs[0]})); return true;
    case Op::ConstBool: put(makeInst(Op::ConstI1, i.result, {}, {i.attrs[0]})); return true;
    case Op::Const: {
      const Constant& c = m_.constants[i.attrs[0]];
      Int128 n = 0;
      if (result == kWideInt && parseWide(c.text, n)) put(makeInst(Op::ConstI128, i.result, {}, {static_cast<uint64_t>(n), static_cast<uint64_t>(n >> 64)}));
      else if (result == kFloat) put(makeInst(Op::ConstF64, i.result, {}, {__builtin_bit_cast(uint64_t, c.real)}));
      else if (result == kChar) put(makeInst(Op::ConstI64, i.result, {}, {static_cast<uint64_t>(charOf(c))}));
      else if (result == kInt) put(makeInst(Op::ConstI64, i.result, {}, {static_cast<uint64_t>(*support::parseNumber<int64_t>(c.text))}));
      else return false;
      return true;
    }
    case Op::BoxBool: alias_[i.result.v] = i.args[0]; return true;
    case Op::Binary:
    case Op::Inplace: return isRaw(result) || result == kWideInt ? binary(b, i) : operatorCall(b, n, i);
    case Op::Unary: return (isRaw(result) || result == kWideInt) && unary(b, i);
    case Op::Compare:
    case Op::CompareTrue: return compare(i);
    case Op::IsTrue:
      if (arg(0) == kBool) {
        alias_[i.result.v] = i.args[0];
        return true;
      }
      if (arg(0) == kWideInt) {
        put(makeInst(Op::I128Compare, i.result, {raw(i.args[0]), wideConstant(0)}, {static_cast<uint64_t>(CompareOp::Ne)}));
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
      return characterOp(i);
    case Op::Contains: return characterOp(i);
    case Op::LoadGlobal:
      if (t_.directLoads.contains(i.result.v)) {
        ValueId ok = emit(Op::GlobalIs, Rep::I1, {}, {i.attrs[0], types_.functionOf[i.attrs[0]]});
        guard(ok, b);
        return true;
      }
      if (!isInlined(b)) return false;
      loadGlobalQuietly(b, n, i);
      return true;
    case Op::CellLoad:
      if (auto it = t_.cells.find(i.result.v); it != t_.cells.end() && isRaw(result)) {
        alias_[i.result.v] = it->second;
        return true;
      }
      if (!isInlined(b)) return false;
      loadGlobalQuietly(b, n, i);
      return true;
    case Op::MakeFunction: return t_.splices.sunk.contains(i.result.v);
    case Op::Missing:  // in the place of a generator's call
      if (auto it = t_.splices.functionTests.find(i.result.v); it != t_.splices.functionTests.end())
        guard(emit(Op::FunctionIs, Rep::I1, {boxed(it->second.first)}, {it->second.second}), b);
      if (auto it = t_.splices.builtinTests.find(i.result.v); it != t_.splices.builtinTests.end())
        guard(emit(Op::IsBuiltin, Rep::I1, {boxed(it->second.first)}, {it->second.second.v}), b);
      return false;
    case Op::Poll: {
      if (!isInlined(b)) return false;
      ValueId due = emit(Op::PollDue, Rep::I1, {});
      guard(emit(Op::NotI1, Rep::I1, {due}), b);
      return true;
    }
    case Op::CheckBound: return isInlined(b) && isRaw(arg(0));
    case Op::Call: {
      if (auto it = t_.direct.find(i.result.v); it != t_.direct.end() && plans_[it->second].clone.valid()) {
        directCall(b, n, i, it->second);
        return true;
      }
      if (auto it = rangeOfCall_.find(i.result.v); it != rangeOfCall_.end()) {
        beginRange(b, i, ranges_[it->second]);
        return true;
      }
      return construct(b, n, i) || builtinCall(b, n, i);
    }
    case Op::CallMethod: return characterOp(i) || methodCall(b, n, i);
    case Op::LoadField: return field(b, i);
    case Op::StoreField: return setField(b, n, i);
    case Op::CallLoaded: return loadedCall(b, n, i);
    case Op::Index: return index(b, n, i);
    case Op::StoreIndex: return storeIndex(b, n, i);
    case Op::TupleItem:
      if (!isRaw(result)) return false;
      checked(makeInst(result == kInt ? Op::TupleI64 : result == kFloat ? Op::TupleF64 : Op::TupleI1, i.result, {boxed(i.args[0])}, {i.attrs[0]}), b);
      return true;
    case Op::Iter:
      if (auto it = lists_.find(i.result.v); it != lists_.end()) beginList(b, it->second);
      return ranges_.contains(i.result.v) || lists_.contains(i.result.v);
    case Op::IterNext:
      if (auto it = listOfItem_.find(i.result.v); it != listOfItem_.end()) {
        // The item itself is read at the start of the body.
        const RawList& l = lists_[it->second];
        ValueId length = l.length;
        if (!length.valid()) {
          length = c_.newValue(Rep::I64);
          checked(makeInst(Op::ListLength, length, {boxed(l.loop->list)}, {1}), b);
        }
        put(makeInst(Op::I64Compare, l.loop->stopTest, {l.current, length}, {static_cast<uint64_t>(CompareOp::Ge)}));
        return true;
      }
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
      return listOfStop_.contains(i.result.v);  // where the item is asked for
    case Op::VarEnd: return isRaw(arg(0)) || arg(0) == kWideInt || arg(0) == kChar || isEnded(i.args[0]) || t_.directLoads.contains(i.args[0].v);
    default: return false;
  }
}

bool Cloner::binary(uint32_t b, const Inst& i) {
  auto op = static_cast<BinaryOp>(i.attrs[0]);
  bool ints = isInt(type(i.args[0])) && isInt(type(i.args[1]));
  uint64_t opNumber = i.attrs[0];
  if (!ints) {
    ValueId x = floating(i.args[0]), y = floating(i.args[1]);
    if (op == BinaryOp::TrueDiv) {
      ValueId zero = emit(Op::ConstF64, Rep::F64, {}, {0});
      guard(emit(Op::F64Compare, Rep::I1, {y, zero}, {static_cast<uint64_t>(CompareOp::Ne)}), b);
    }
    put(makeInst(Op::F64Binary, i.result, {x, y}, {opNumber}));
    return true;
  }
  if (isWide(i.args[0]) || isWide(i.args[1]) || c_.rep(i.result) == Rep::I128) return wideBinary(b, i);
  ValueId x = raw(i.args[0]), y = raw(i.args[1]);
  switch (op) {
    case BinaryOp::Add:
    case BinaryOp::Sub:
    case BinaryOp::Mul:
      if (ints_.exact.contains(i.result.v)) {
        put(makeInst(Op::I64Binary, i.result, {x, y}, {opNumber}));
        return true;
      }
      [[fallthrough]];
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod:
    case BinaryOp::LShift: checked(makeInst(Op::I64Checked, i.result, {x, y}, {opNumber}), b); return true;
    case BinaryOp::And:
    case BinaryOp::Or:
    case BinaryOp::Xor: put(makeInst(Op::I64Binary, i.result, {x, y}, {opNumber})); return true;
    case BinaryOp::RShift: {
      // counts beyond 63 go the generic way with the negative ones
      ValueId last = emit(Op::ConstI64, Rep::I64, {}, {63}), zero = emit(Op::ConstI64, Rep::I64, {}, {0});
      guard(emit(Op::I64Compare, Rep::I1, {y, last}, {static_cast<uint64_t>(CompareOp::Le)}), b);
      guard(emit(Op::I64Compare, Rep::I1, {y, zero}, {static_cast<uint64_t>(CompareOp::Ge)}), b);
      put(makeInst(Op::I64Binary, i.result, {x, y}, {opNumber}));
      return true;
    }
    case BinaryOp::TrueDiv: {
      // Exact operands make one rounding, as CPython's; beyond 2**53 the generic code takes care.
      for (ValueId v : {x, y}) {
        ValueId high = emit(Op::ConstI64, Rep::I64, {}, {uint64_t{1} << 53});
        ValueId low = emit(Op::ConstI64, Rep::I64, {}, {0 - (uint64_t{1} << 53)});
        guard(emit(Op::I64Compare, Rep::I1, {v, high}, {static_cast<uint64_t>(CompareOp::Le)}), b);
        guard(emit(Op::I64Compare, Rep::I1, {v, low}, {static_cast<uint64_t>(CompareOp::Ge)}), b);
      }
      ValueId zero = emit(Op::ConstI64, Rep::I64, {}, {0});
      guard(emit(Op::I64Compare, Rep::I1, {y, zero}, {static_cast<uint64_t>(CompareOp::Ne)}), b);
      ValueId a = emit(Op::I64ToF64, Rep::F64, {x}), d = emit(Op::I64ToF64, Rep::F64, {y});
      put(makeInst(Op::F64Binary, i.result, {a, d}, {opNumber}));
      return true;
    }
    default: return false;
  }
}

// Operators on ints of which one has 128 bits. Ranges has seen to it that nothing overflows.
bool Cloner::wideBinary(uint32_t b, const Inst& i) {
  auto op = static_cast<BinaryOp>(i.attrs[0]);
  if (op == BinaryOp::Mod) {
    checked(makeInst(Op::I128Mod, i.result, {raw(i.args[0]), raw(i.args[1])}), b);
    return true;
  }
  ValueId x = wide(i.args[0]), y;
  if (op == BinaryOp::LShift) {
    y = wideConstant(static_cast<Int128>(1) << shiftCount(def_[i.args[1].v]));
    op = BinaryOp::Mul;
  } else {
    y = wide(i.args[1]);
  }
  if (c_.rep(i.result) == Rep::I128) {
    put(makeInst(Op::I128Binary, i.result, {x, y}, {static_cast<uint64_t>(op)}));
  } else {
    ValueId all = emit(Op::I128Binary, Rep::I128, {x, y}, {static_cast<uint64_t>(op)});
    checked(makeInst(Op::NarrowI128, i.result, {all}), b);
  }
  return true;
}

bool Cloner::unary(uint32_t b, const Inst& i) {
  ValueId x = raw(i.args[0]);
  auto op = static_cast<UnaryOp>(i.attrs[0]);
  if (c_.rep(x) == Rep::I128 && op != UnaryOp::Pos) {
    bool neg = op == UnaryOp::Neg;
    ValueId other = wideConstant(neg ? 0 : -1);
    put(makeInst(Op::I128Binary, i.result, {neg ? other : x, neg ? x : other}, {static_cast<uint64_t>(neg ? BinaryOp::Sub : BinaryOp::Xor)}));
    return true;
  }
  switch (op) {
    case UnaryOp::Neg:
      if (c_.rep(x) == Rep::F64) put(makeInst(Op::F64Neg, i.result, {x}));
      else checked(makeInst(Op::I64Neg, i.result, {x}), b);
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

bool Cloner::compare(const Inst& i) {
  Type x = type(i.args[0]), y = type(i.args[1]);
  // An int constant that a double holds exactly compares as a double.
  auto small = [&](ValueId v) {
    return def_[v.v] && def_[v.v]->op == Op::ConstInt && static_cast<int64_t>(def_[v.v]->attrs[0] + (uint64_t{1} << 48)) >= 0;
  };
  if (isInt(x) && isInt(y) && (isWide(i.args[0]) || isWide(i.args[1]))) {
    ValueId a = wide(i.args[0]), c = wide(i.args[1]);
    put(makeInst(Op::I128Compare, i.result, {a, c}, {i.attrs[0]}));
    return true;
  }
  if ((x == kInt && y == kInt) || (x == kChar && y == kChar)) {
    put(makeInst(Op::I64Compare, i.result, {raw(i.args[0]), raw(i.args[1])}, {i.attrs[0]}));
    return true;
  }
  bool floats = (x == kFloat && y == kFloat) || (i.op == Op::CompareTrue && ((x == kFloat && small(i.args[1])) || (y == kFloat && small(i.args[0]))));
  if (!floats) return false;
  ValueId a = floating(i.args[0]), c = floating(i.args[1]);
  put(makeInst(Op::F64Compare, i.result, {a, c}, {i.attrs[0]}));
  return true;
}

// Items of lists by raw numbers. Nothing happens before all that they need is known to hold.
bool Cloner::isListIndex(const Inst& i) {
  return i.op == Op::Index && type(i.args[1]) == kInt && !isRaw(type(i.args[0])) && types_.kindOf(t_, i.args[0]) == Contents::List;
}

// Is the list that this index gives only asked for an item, with nothing but raw operators before that? Then nobody needs to
// hold it.
bool Cloner::isInner(uint32_t b, uint32_t n) {
  const auto& insts = base_.blocks[b].insts;
  ValueId v = insts[n].result;
  if (isRaw(type(v)) || uses_[v.v] != 1) return false;
  for (uint32_t k = n + 1; k < insts.size(); ++k) {
    const Inst& i = insts[k];
    bool raw = i.result.valid() && isRaw(type(i.result));
    if (i.op == Op::Index && i.args[0] == v) return raw && isListIndex(i);
    bool passes = i.op == Op::ConstInt || (raw && (i.op == Op::Binary || i.op == Op::Inplace || i.op == Op::Unary)) || isListIndex(i);
    if (!passes) return false;
  }
  return false;
}

bool Cloner::index(uint32_t b, uint32_t n, const Inst& i) {
  if (types_.isCharIndex(t_, i)) {
    checked(makeInst(Op::CharAt, i.result, {boxed(i.args[0]), raw(i.args[1])}, {isNatural(i.args[1], b)}), b);
    return true;
  }
  if (!isListIndex(i)) return false;
  if (isInner(b, n)) {
    inner_[i.result.v] = &i;
    return true;
  }
  Type t = type(i.result);
  if (auto it = inner_.find(i.args[0].v); it != inner_.end()) {
    const Inst& list = *it->second;
    Op op = t == kInt ? Op::NestedI64 : t == kFloat ? Op::NestedF64 : Op::NestedI1;
    checked(makeInst(op, i.result, {boxed(list.args[0]), raw(list.args[1]), raw(i.args[1])}, {isNatural(list.args[1], b), isNatural(i.args[1], b)}), b);
    return true;
  }
  Op op = t == kInt ? Op::ItemI64 : t == kFloat ? Op::ItemF64 : t == kBool ? Op::ItemI1 : Op::Item;
  checked(makeInst(op, i.result, {boxed(i.args[0]), raw(i.args[1])}, {isNatural(i.args[1], b)}), b);
  return true;
}

bool Cloner::storeIndex(uint32_t b, uint32_t n, const Inst& i) {
  if (type(i.args[1]) != kInt || isRaw(type(i.args[0])) || types_.kindOf(t_, i.args[0]) != Contents::List) return false;
  Type t = type(i.args[2]);
  Op op = t == kInt ? Op::SetItemI64 : t == kFloat ? Op::SetItemF64 : t == kBool ? Op::SetItemI1 : Op::SetItem;
  checked(makeInst(op, {}, {boxed(i.args[0]), raw(i.args[1]), isRaw(t) ? raw(i.args[2]) : boxed(i.args[2])}, {isNatural(i.args[1], b)}), b);
  region_ = n + 1;
  return true;
}

// min and max of a few numbers of one kind, abs of one.
bool Cloner::pick(uint32_t b, const Inst& i, std::string_view name) {
  Type t = type(i.result);
  if (!isRaw(t) || t == kBool || !t_.picks.contains(i.result.v)) return false;
  for (size_t a = 1; a < i.args.size(); ++a)
    if (type(i.args[a]) != t) return false;
  guard(emit(Op::IsBuiltin, Rep::I1, {boxed(i.args[0])}, {context_.interner.name(std::string(name)).v}), b);
  ValueId x = raw(i.args[1]), y;
  if (name == "abs" && t == kFloat) {
    put(makeInst(Op::F64Unary, i.result, {x}, {0}));
    return true;
  }
  if (name == "abs") {
    y = c_.newValue(Rep::I64);
    checked(makeInst(Op::I64Neg, y, {x}), b);
    choose(i.result, emit(Op::I64Compare, Rep::I1, {x, constant(0)}, {static_cast<uint64_t>(CompareOp::Lt)}), y, x);
    return true;
  }
  auto op = name == "max" ? CompareOp::Gt : CompareOp::Lt;
  for (size_t a = 2; a < i.args.size(); ++a) {
    y = raw(i.args[a]);
    ValueId better = emit(t == kInt ? Op::I64Compare : Op::F64Compare, Rep::I1, {y, x}, {static_cast<uint64_t>(op)});
    ValueId best = a + 1 == i.args.size() ? i.result : c_.newValue(repOf(t));
    choose(best, better, y, x);
    x = best;
  }
  return true;
}

// result = condition ? a : b
void Cloner::choose(ValueId result, ValueId condition, ValueId a, ValueId b) {
  BlockId yes = split(), no = split(), next = split();
  Inst branch = makeInst(Op::Branch, {}, {condition}, {0});
  branch.succs = {{yes, {}}, {no, {}}};
  put(std::move(branch));
  c_[next].params.push_back(result);
  at_ = yes;
  put(makeJump(next, {a}));
  at_ = no;
  put(makeJump(next, {b}));
  at_ = next;
}

bool Cloner::builtinCall(uint32_t b, uint32_t n, const Inst& i) {
  const Inst* load = def_[i.args[0].v];
  if (!load || load->op != Op::LoadGlobal || i.attrs[0] != 0) return false;
  NameId name = m_.globals[load->attrs[0]];
  std::string_view text = m_.str(name);
  bool own = types_.functionOf[load->attrs[0]] != UINT32_MAX;
  if (!own && i.args.size() == 2 && type(i.result) == kFloat && (text == "sqrt" || text == "fabs") && (type(i.args[1]) == kFloat || type(i.args[1]) == kInt)) {
    guard(emit(Op::IsBuiltin, Rep::I1, {boxed(i.args[0])}, {context_.interner.name("math." + std::string(text)).v}), b);
    ValueId x = floating(i.args[1]);
    if (text == "sqrt") guard(emit(Op::F64Compare, Rep::I1, {x, emit(Op::ConstF64, Rep::F64, {}, {0})}, {static_cast<uint64_t>(CompareOp::Ge)}), b);
    put(makeInst(Op::F64Unary, i.result, {x}, {text == "sqrt" ? uint64_t{1} : uint64_t{0}}));
    return true;
  }
  if (types_.isStored[load->attrs[0]]) return false;
  if (pick(b, i, text)) return true;
  if (i.args.size() != 2) return false;
  Type result = type(i.result), arg = type(i.args[1]);
  if (text == "ord" && result == kInt && codePoint(b, i, name)) return true;
  if (text == "len" && result == kInt && !isRaw(arg) && lengthOf(b, i, name)) return true;
  if (text == "len" && result == kInt && !isRaw(arg)) {
    guard(emit(Op::IsBuiltin, Rep::I1, {boxed(i.args[0])}, {name.v}), b);
    put(makeInst(Op::CallRt, i.result, {boxed(i.args[1])}, {static_cast<uint64_t>(Rt::length)}, i.pos));
    failing_ = true;
    region_ = n + 1;
    return true;
  }
  if (text == "float" && result == kFloat && (arg == kInt || arg == kFloat)) {
    guard(emit(Op::IsBuiltin, Rep::I1, {boxed(i.args[0])}, {name.v}), b);
    ValueId x = raw(i.args[1]);
    if (arg == kFloat) alias_[i.result.v] = i.args[1];
    else put(makeInst(Op::I64ToF64, i.result, {x}));
    return true;
  }
  return false;
}

void Cloner::directCall(uint32_t b, uint32_t n, const Inst& i, uint32_t callee) {
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
  Inst unwind = makeInst(Op::Unwind, {});
  at_ = failed;
  const Inst& after = base_.blocks[b].insts[n + 1];
  if (after.op == Op::CheckException) unwind.succs.push_back(successor(after.succs[1], false));
  put(std::move(unwind));
  ValueId given = c_.newValue(Rep::Val);
  c_[other].params.push_back(given);
  fillExit(other, b, n + 1, DeoptReason::kCount, i.result, given);
  at_ = next;
  region_ = n + 1;
}

// A loop over a list counts: the list is asked for its length each time, as its iterator would. That of a str stays.
void Cloner::beginList(uint32_t b, RawList& l) {
  ValueId length = c_.newValue(Rep::I64);
  if (type(l.loop->item) == kChar) checked(makeInst(Op::StrLength, l.length = length, {boxed(l.loop->list)}), b);
  else checked(makeInst(Op::ListLength, length, {boxed(l.loop->list)}, {0}), b);
  l.current = emit(Op::I64Binary, Rep::I64, {constant(0), constant(0)}, {static_cast<uint64_t>(BinaryOp::Or)});
}

// The item, at the start of the loop's body; if it is not what was guessed the iterator asks for it again.
void Cloner::takeListItem(RawList& l) {
  Type t = type(l.loop->item);
  Op op = t == kInt ? Op::ItemI64 : t == kFloat ? Op::ItemF64 : t == kBool ? Op::ItemI1 : Op::Item;
  region_ = l.loop->next;
  if (t == kChar) checked(makeInst(Op::CharAt, l.loop->item, {boxed(l.loop->list), l.current}, {3}), l.loop->head.v);
  else checked(makeInst(op, l.loop->item, {boxed(l.loop->list), l.current}, {1}), l.loop->head.v);
  region_ = 0;
  l.next = emit(Op::I64Binary, Rep::I64, {l.current, constant(1)}, {static_cast<uint64_t>(BinaryOp::Add)});
}

void Cloner::beginRange(uint32_t b, const Inst& i, RawRange& r) {
  uint64_t name = def_[r.loop->range.v]->attrs[0];
  guard(emit(Op::IsBuiltin, Rep::I1, {boxed(i.args[0])}, {m_.globals[name].v}), b);
  ValueId start = r.loop->start.valid() ? raw(r.loop->start) : emit(Op::ConstI64, Rep::I64, {}, {0});
  ValueId zero = emit(Op::ConstI64, Rep::I64, {}, {0});
  r.stop = raw(r.loop->stop);
  // One step beyond the last value must still be a 64-bit number.
  auto compare = [&](ValueId x, CompareOp op, ValueId y) { return emit(Op::I64Compare, Rep::I1, {x, y}, {static_cast<uint64_t>(op)}); };
  if (r.loop->stepValue.valid()) {
    r.step = raw(r.loop->stepValue);
    guard(compare(r.step, CompareOp::Gt, constant(0)), b);
    ValueId room = emit(Op::I64Binary, Rep::I64, {constant(INT64_MAX), r.step}, {static_cast<uint64_t>(BinaryOp::Sub)});
    guard(compare(r.stop, CompareOp::Le, room), b);
  } else if (r.loop->step > 1) {
    guard(compare(r.stop, CompareOp::Le, constant(INT64_MAX - r.loop->step)), b);
  } else if (r.loop->step < -1) {
    guard(compare(r.stop, CompareOp::Ge, constant(INT64_MIN - r.loop->step)), b);
  }
  r.current = emit(Op::I64Binary, Rep::I64, {start, zero}, {static_cast<uint64_t>(BinaryOp::Or)});
}

}  // namespace molt::opt
