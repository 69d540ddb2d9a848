// Special methods and slots. In one direction a builtin type's slots appear in its dict as slot wrappers; in the other the
// slots of a class are filled from the special methods found along its mro.
#include <stddef.h>
#include <string.h>

#include "core/feedback.h"
#include "core/type.h"
#include "types/text/buffer_methods.h"

namespace molt {

namespace {

// ---- from Python methods to slots ----

// The interned name, looked up once a place.
#define NAME(text)                         \
  ([] {                                    \
    static constinit Str* name = nullptr;  \
    if (!name) name = internStr(text);     \
    return name;                           \
  }())

Value method(Value self, Str* name, const Value* args, int64_t nargs) {
  bool found;
  Value r = callTypeMethod(self, name, args, nargs, &found);
  if (!found) return raise(&molt_exc_AttributeError, "'%T' object has no attribute '%S'", self, name);
  return r;
}

Value slotRepr(Value v) {
  Value r = method(v, NAME("__repr__"), nullptr, 0);
  return r;
}
Value slotStr(Value v) { return method(v, NAME("__str__"), nullptr, 0); }
Value slotIter(Value v) {
  Type* t = typeOf(v);
  Value m = typeLookupBorrowed(t, NAME("__iter__"));
  if (m.isNone()) return raiseTypeError("'%T' object is not iterable", v);
  if (m) return method(v, NAME("__iter__"), nullptr, 0);
  return raiseTypeError("'%T' object is not iterable", v);
}
Value slotNext(Value v) {
  Value r = method(v, NAME("__next__"), nullptr, 0);
  if (!r && pendingIs(&molt_exc_StopIteration)) {
    clearPending();
    return kStop;
  }
  return r;
}
Value slotAwait(Value v) { return method(v, NAME("__await__"), nullptr, 0); }
Value slotAiter(Value v) { return method(v, NAME("__aiter__"), nullptr, 0); }
Value slotAnext(Value v) { return method(v, NAME("__anext__"), nullptr, 0); }

int64_t slotHash(Value v) {
  Value m = typeLookupBorrowed(typeOf(v), NAME("__hash__"));
  if (!m || m.isNone()) return raiseTypeError("unhashable type: '%T'", v);
  Ref r(method(v, NAME("__hash__"), nullptr, 0));
  if (!r) return -1;
  if (!isInt(r)) return raiseTypeError("__hash__ method should return an integer");
  int64_t h;
  if (!intAsI64NoRaise(r, &h)) h = hashOf(r);
  return h == -1 ? -2 : h;
}
int64_t slotLength(Value v) {
  Ref r(method(v, NAME("__len__"), nullptr, 0));
  if (!r) return -1;
  int64_t n;
  if (!isInt(r) || r.get().isBool()) {
    if (!isInt(r) && !typeOf(r)->unary[static_cast<int>(UnaryOp::Index)])
      return raiseTypeError("'%T' object cannot be interpreted as an integer", r.get());
  }
  Ref index(unaryOp(UnaryOp::Index, r));
  if (!index) return -1;
  if (intSign(index) < 0) return raiseValueError("__len__() should return >= 0");
  if (!intAsI64NoRaise(index, &n)) return raise(&molt_exc_OverflowError, "cannot fit 'int' into an index-sized integer");
  return n;
}
int slotBool(Value v) {
  bool found;
  Ref r(callTypeMethod(v, NAME("__bool__"), nullptr, 0, &found));
  if (found) {
    if (!r) return -1;
    if (!r.get().isBool()) return raiseTypeError("__bool__ should return bool, returned %T", r.get());
    return r.get().isTrue();
  }
  int64_t n = slotLength(v);
  return n < 0 ? -1 : n != 0;
}
int slotContains(Value v, Value item) {
  Type* t = typeOf(v);
  Value m = typeLookupBorrowed(t, NAME("__contains__"));
  if (m.isNone()) return raiseTypeError("'%T' object is not a container", v);
  Ref r(method(v, NAME("__contains__"), &item, 1));
  return r ? isTrue(r) : -1;
}
Value slotGetItem(Value v, Value key) { return method(v, NAME("__getitem__"), &key, 1); }
bool slotSetItem(Value v, Value key, Value item) {
  Value args[2] = {key, item};
  bool found;
  Ref r(callTypeMethod(v, internStr(item ? "__setitem__" : "__delitem__"), args, item ? 2 : 1, &found));
  if (!found) {
    if (item) return raiseTypeError("'%T' object does not support item assignment", v);
    return raiseTypeError("'%T' object doesn't support item deletion", v);
  }
  return static_cast<bool>(r);
}
Value slotCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  Value m = typeLookupBorrowed(typeOf(self), NAME("__call__"));
  if (!m) {
    countDeopt(DeoptReason::call_indirect_noncallable);
    return raiseTypeError("'%T' object is not callable", self);
  }
  Ref keep = Ref::borrow(m);
  Type* mt = typeOf(m);
  if (!(mt->typeFlags & kTypeMethodDescriptor)) {
    Ref bound = mt->descrGet ? Ref(mt->descrGet(m, self, Value::fromObject(typeOf(self)))) : Ref::borrow(m);
    return bound ? call(bound, args, nargs, kwnames) : kNoValue;
  }
  int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
  Value small[9];
  Value* all = nargs + kw + 1 <= 9 ? small : static_cast<Value*>(allocRaw(sizeof(Value) * static_cast<uint64_t>(nargs + kw + 1)));
  if (!all) return raiseNoMemory();
  all[0] = self;
  for (int64_t i = 0; i < nargs + kw; ++i) all[i + 1] = args[i];
  Value r = call(m, all, nargs + 1, kwnames);
  if (all != small) freeRaw(all);
  return r;
}
bool slotInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  Value m = typeLookupBorrowed(typeOf(self), NAME("__init__"));
  if (!m) return true;
  Ref keep = Ref::borrow(m);
  Type* mt = typeOf(m);
  Ref r;
  if (mt->typeFlags & kTypeMethodDescriptor) {
    int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
    Value small[9];
    Value* all = nargs + kw + 1 <= 9 ? small : static_cast<Value*>(allocRaw(sizeof(Value) * static_cast<uint64_t>(nargs + kw + 1)));
    if (!all) return raiseNoMemory();
    all[0] = self;
    for (int64_t i = 0; i < nargs + kw; ++i) all[i + 1] = args[i];
    r = Ref(call(m, all, nargs + 1, kwnames));
    if (all != small) freeRaw(all);
  } else {
    Ref bound = mt->descrGet ? Ref(mt->descrGet(m, self, Value::fromObject(typeOf(self)))) : Ref::borrow(m);
    if (!bound) return false;
    r = Ref(call(bound, args, nargs, kwnames));
  }
  if (!r) return false;
  if (!r.get().isNone()) return raiseTypeError("__init__() should return None, not '%T'", r.get());
  return true;
}
Value slotNew(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Ref m(getAttr(Value::fromObject(t), NAME("__new__")));
  if (!m) return kNoValue;
  int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
  Value small[9];
  Value* all = nargs + kw + 1 <= 9 ? small : static_cast<Value*>(allocRaw(sizeof(Value) * static_cast<uint64_t>(nargs + kw + 1)));
  if (!all) return raiseNoMemory();
  all[0] = Value::fromObject(t);
  for (int64_t i = 0; i < nargs + kw; ++i) all[i + 1] = args[i];
  Value r = call(m, all, nargs + 1, kwnames);
  if (all != small) freeRaw(all);
  return r;
}
Value slotGetAttribute(Value self, Str* name) {
  Value n = Value::fromObject(name);
  bool found;
  Value r = kNoValue;
  Value getattribute = typeLookupBorrowed(typeOf(self), NAME("__getattribute__"));
  Type* gt = getattribute ? typeOf(getattribute) : nullptr;
  if (gt == &molt_type_wrapper_descriptor) {
    auto fn = reinterpret_cast<Value (*)(Value, Str*)>(static_cast<WrapperDescriptor*>(getattribute.object())->function);
    r = fn(self, name);
  } else {
    r = callTypeMethod(self, NAME("__getattribute__"), &n, 1, &found);
    if (!found) r = genericGetAttr(self, name);
  }
  if (r || !pendingIs(&molt_exc_AttributeError)) return r;
  Value hook = typeLookupBorrowed(typeOf(self), NAME("__getattr__"));
  if (!hook) return kNoValue;
  clearPending();
  return callTypeMethod(self, NAME("__getattr__"), &n, 1, &found);
}
bool slotSetAttr(Value self, Str* name, Value v) {
  Value args[2] = {Value::fromObject(name), v};
  bool found;
  Ref r(callTypeMethod(self, internStr(v ? "__setattr__" : "__delattr__"), args, v ? 2 : 1, &found));
  if (!found) return genericSetAttr(self, name, v);
  return static_cast<bool>(r);
}
Value slotDescrGet(Value d, Value instance, Value owner) {
  Value args[2] = {instance ? instance : kNone, owner ? owner : kNone};
  return method(d, NAME("__get__"), args, 2);
}
bool slotDescrSet(Value d, Value instance, Value v) {
  Value args[2] = {instance, v};
  bool found;
  Ref r(callTypeMethod(d, internStr(v ? "__set__" : "__delete__"), args, v ? 2 : 1, &found));
  if (!found) return raise(&molt_exc_AttributeError, v ? "__set__" : "__delete__");
  return static_cast<bool>(r);
}
void slotFinalize(Value v) {
  Value saved = takePending();
  bool found;
  Value r = callTypeMethod(v, NAME("__del__"), nullptr, 0, &found);
  if (found) {
    if (!r) {
      Ref where = Ref::borrow(typeLookupBorrowed(typeOf(v), NAME("__del__")));
      writeUnraisable(where);
    }
    decref(r);
  }
  if (saved) restorePendingSteal(saved);
}

#define DUNDERS(Slot, fwd, refl, inpl) template <> struct Names<BinaryOp::Slot> { static constexpr const char *forward = fwd, *reflected = refl, *inplace = inpl; };
template <BinaryOp Op> struct Names;
#define MOLT_BINARY(slot, sym, fwd, refl, inpl) DUNDERS(slot, fwd, refl, inpl)
#include "abi/slots.def"

template <BinaryOp Op>
Value slotBinary(Value a, Value b) {
  Type *ta = typeOf(a), *tb = typeOf(b);
  constexpr int kOp = static_cast<int>(Op);
  bool other = ta != tb && tb->binary[kOp] == slotBinary<Op>;
  bool found;
  if (ta->binary[kOp] == slotBinary<Op>) {
    Str* reflected = NAME(Names<Op>::reflected);
    if (other && isSubtype(tb, ta)) {
      Value mine = typeLookupBorrowed(ta, reflected), theirs = typeLookupBorrowed(tb, reflected);
      if (theirs && !(theirs == mine)) {
        Value r = callTypeMethod(b, reflected, &a, 1, &found);
        if (found && !r.isNotImplemented()) return r;
        other = false;
      }
    }
    Value r = callTypeMethod(a, NAME(Names<Op>::forward), &b, 1, &found);
    if (found && !(r.isNotImplemented())) return r;
    if (ta == tb) return kNotImplemented;
  }
  if (other || (ta != tb && tb->binary[kOp] == slotBinary<Op> && ta->binary[kOp] != slotBinary<Op>)) {
    Value r = callTypeMethod(b, NAME(Names<Op>::reflected), &a, 1, &found);
    if (found) return r;
  }
  return kNotImplemented;
}
template <BinaryOp Op>
Value slotInplace(Value a, Value b) {
  bool found;
  Value r = callTypeMethod(a, NAME(Names<Op>::inplace), &b, 1, &found);
  return found ? r : kNotImplemented;
}
Value slotPow3(Value a, Value b, Value mod) {
  if (mod.isNone()) return slotBinary<BinaryOp::Pow>(a, b);
  if (typeOf(a)->pow3 != slotPow3) return kNotImplemented;
  Value args[2] = {b, mod};
  bool found;
  Value r = callTypeMethod(a, NAME("__pow__"), args, 2, &found);
  return found ? r : kNotImplemented;
}
template <UnaryOp Op> struct UnaryName;
#define MOLT_UNARY(slot, sym, dunder) template <> struct UnaryName<UnaryOp::slot> { static constexpr const char* name = dunder; };
#include "abi/slots.def"
template <UnaryOp Op>
Value slotUnary(Value v) { return method(v, NAME(UnaryName<Op>::name), nullptr, 0); }

constexpr const char* kCompareNames[] = {
#define MOLT_COMPARE(slot, sym, dunder) dunder,
#include "abi/slots.def"
};
Value slotCompare(Value a, Value b, CompareOp op) {
  bool found;
  Value r = callTypeMethod(a, internStr(kCompareNames[static_cast<int>(op)]), &b, 1, &found);
  return found ? r : kNotImplemented;
}

template <class F>
void* fnPtr(F f) { return reinterpret_cast<void*>(f); }

}  // namespace

#pragma clang diagnostic ignored "-Winvalid-offsetof"
#define OFF(member) static_cast<uint16_t>(offsetof(Type, member))
#define OFF_BINARY(Slot) static_cast<uint16_t>(offsetof(Type, binary) + sizeof(void*) * static_cast<size_t>(BinaryOp::Slot))
#define OFF_INPLACE(Slot) static_cast<uint16_t>(offsetof(Type, inplace) + sizeof(void*) * static_cast<size_t>(BinaryOp::Slot))
#define OFF_UNARY(Slot) static_cast<uint16_t>(offsetof(Type, unary) + sizeof(void*) * static_cast<size_t>(UnaryOp::Slot))


const SlotDef kSlotDefs[] = {
    {"__repr__", OFF(repr), WrapKind::Unary, 0, fnPtr(slotRepr), "($self, /)"},
    {"__str__", OFF(str), WrapKind::Unary, 0, fnPtr(slotStr), "($self, /)"},
    {"__hash__", OFF(hash), WrapKind::Hash, 0, fnPtr(slotHash), "($self, /)"},
    {"__call__", OFF(call), WrapKind::Call, 0, fnPtr(slotCall), "($self, /, *args, **kwargs)"},
    {"__getattribute__", OFF(getattr), WrapKind::GetAttribute, 0, fnPtr(slotGetAttribute), "($self, name, /)"},
    {"__getattr__", OFF(getattr), WrapKind::GetAttrHook, 0, fnPtr(slotGetAttribute), "", true},
    {"__setattr__", OFF(setattr), WrapKind::SetAttr, 0, fnPtr(slotSetAttr), "($self, name, value, /)"},
    {"__delattr__", OFF(setattr), WrapKind::DelAttr, 0, fnPtr(slotSetAttr), "($self, name, /)"},
#define MOLT_COMPARE(slot, sym, dunder) {dunder, OFF(compare), WrapKind::Compare, static_cast<uint8_t>(CompareOp::slot), fnPtr(slotCompare), "($self, value, /)"},
#include "abi/slots.def"
    {"__iter__", OFF(iter), WrapKind::Unary, 0, fnPtr(slotIter), "($self, /)"},
    {"__next__", OFF(next), WrapKind::Next, 0, fnPtr(slotNext), "($self, /)"},
    {"__get__", OFF(descrGet), WrapKind::DescrGet, 0, fnPtr(slotDescrGet), "($self, instance, owner=None, /)"},
    {"__set__", OFF(descrSet), WrapKind::DescrSet, 0, fnPtr(slotDescrSet), "($self, instance, value, /)"},
    {"__delete__", OFF(descrSet), WrapKind::DescrDelete, 0, fnPtr(slotDescrSet), "($self, instance, /)"},
    {"__init__", OFF(init), WrapKind::Init, 0, fnPtr(slotInit), "($self, /, *args, **kwargs)"},
    {"__bool__", OFF(boolean), WrapKind::Bool, 0, fnPtr(slotBool), "($self, /)"},
    {"__len__", OFF(length), WrapKind::Length, 0, fnPtr(slotLength), "($self, /)"},
    {"__getitem__", OFF(getItem), WrapKind::GetItem, 0, fnPtr(slotGetItem), "($self, key, /)"},
    {"__setitem__", OFF(setItem), WrapKind::SetItem, 0, fnPtr(slotSetItem), "($self, key, value, /)"},
    {"__delitem__", OFF(setItem), WrapKind::DelItem, 0, fnPtr(slotSetItem), "($self, key, /)"},
    {"__contains__", OFF(contains), WrapKind::Contains, 0, fnPtr(slotContains), "($self, key, /)"},
    {"__await__", OFF(await_), WrapKind::Unary, 0, fnPtr(slotAwait), "($self, /)"},
    {"__aiter__", OFF(aiter), WrapKind::Unary, 0, fnPtr(slotAiter), "($self, /)"},
    {"__anext__", OFF(anext), WrapKind::Unary, 0, fnPtr(slotAnext), "($self, /)"},
    {"__del__", OFF(finalize), WrapKind::Del, 0, fnPtr(slotFinalize), ""},
    {"__buffer__", OFF(getBuffer), WrapKind::GetBuffer, 0, fnPtr(slotGetBuffer), "($self, flags, /)"},
    {"__release_buffer__", OFF(releaseBuffer), WrapKind::ReleaseBuffer, 0, fnPtr(slotReleaseBuffer), "($self, buffer, /)"},
#define MOLT_UNARY(slot, sym, dunder) {dunder, OFF_UNARY(slot), WrapKind::Unary, 0, fnPtr(slotUnary<UnaryOp::slot>), "($self, /)"},
#include "abi/slots.def"
#define MOLT_BINARY(slot, sym, fwd, refl, inpl)                                                                                     \
  {fwd, OFF_BINARY(slot), BinaryOp::slot == BinaryOp::Pow ? WrapKind::Pow : WrapKind::Binary, 0, fnPtr(slotBinary<BinaryOp::slot>), \
   BinaryOp::slot == BinaryOp::Pow ? "($self, value, mod=None, /)" : "($self, value, /)"},                                          \
  {refl, OFF_BINARY(slot), BinaryOp::slot == BinaryOp::Pow ? WrapKind::ReflectedPow : WrapKind::Reflected, 0,                       \
   fnPtr(slotBinary<BinaryOp::slot>), BinaryOp::slot == BinaryOp::Pow ? "($self, value, mod=None, /)" : "($self, value, /)"},
#include "abi/slots.def"
#define MOLT_BINARY(slot, sym, fwd, refl, inpl) {inpl, OFF_INPLACE(slot), WrapKind::Inplace, 0, fnPtr(slotInplace<BinaryOp::slot>), "($self, value, /)"},
#include "abi/slots.def"
    {"__pow__", OFF(pow3), WrapKind::Pow, 1, fnPtr(slotPow3), "", true},
    // sequences: the second home of + and *; classes use the numeric slots
    {"__add__", OFF(concat), WrapKind::Binary, 1, nullptr, "($self, value, /)"},
    {"__mul__", OFF(repeat), WrapKind::Repeat, 1, nullptr, "($self, value, /)"},
    {"__rmul__", OFF(repeat), WrapKind::Repeat, 1, nullptr, "($self, value, /)"},
    {"__iadd__", OFF(inplaceConcat), WrapKind::Inplace, 1, nullptr, "($self, value, /)"},
    {"__imul__", OFF(inplaceRepeat), WrapKind::Repeat, 1, nullptr, "($self, value, /)"},
};
const int kSlotDefCount = static_cast<int>(sizeof kSlotDefs / sizeof kSlotDefs[0]);

// ---- from slots to methods ----

// CPython unpacks the arguments of these wrappers with a nameless format: its message begins with a blank.
static bool namesNothing(WrapKind kind) {
  switch (kind) {
    case WrapKind::Repeat: case WrapKind::SetItem: case WrapKind::SetAttr: case WrapKind::DescrSet: case WrapKind::DescrGet:
    case WrapKind::Pow: case WrapKind::ReflectedPow: case WrapKind::GetBuffer: case WrapKind::ReleaseBuffer:
      return true;
    default: return false;
  }
}

template <class R, class... A>
static R callAs(void* fn, A... a) { return reinterpret_cast<R (*)(A...)>(fn)(a...); }

Value callWrapper(const SlotDef* def, void* fn, Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (def->kind == WrapKind::Call) return callAs<Value>(fn, self, args, nargs, kwnames);
  if (def->kind == WrapKind::Init) return callAs<bool>(fn, self, args, nargs, kwnames) ? kNone : kNoValue;
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("wrapper %s() takes no keyword arguments", def->name);
  int64_t low = 1, high = 1;
  switch (def->kind) {
    case WrapKind::Unary: case WrapKind::Next: case WrapKind::Hash: case WrapKind::Length: case WrapKind::Bool: case WrapKind::Del:
      low = high = 0;
      break;
    case WrapKind::SetItem: case WrapKind::SetAttr: case WrapKind::DescrSet: low = high = 2; break;
    case WrapKind::Pow: case WrapKind::ReflectedPow: case WrapKind::DescrGet: high = 2; break;
    default: break;
  }
  if (nargs < low || nargs > high) {
    const char* blank = namesNothing(def->kind) ? " " : "";
    if (low == high) return raiseTypeError("%sexpected %z argument%s, got %z", blank, low, low == 1 ? "" : "s", nargs);
    return raiseTypeError(nargs < low ? "%sexpected at least 1 argument, got %z" : "%sexpected at most 2 arguments, got %z", blank, nargs);
  }
  auto status = [](bool ok) { return ok ? kNone : kNoValue; };
  switch (def->kind) {
    case WrapKind::Unary: return callAs<Value>(fn, self);
    case WrapKind::Next: {
      Value r = callAs<Value>(fn, self);
      if (!r.isStop()) return r;
      Ref stop(call0(Value::fromObject(&molt_exc_StopIteration)));
      return raiseValue(stop);
    }
    case WrapKind::Repeat:
      if (!isInt(args[0]) && !typeOf(args[0])->unary[static_cast<int>(UnaryOp::Index)])
        return raiseTypeError("'%T' object cannot be interpreted as an integer", args[0]);
      return callAs<Value>(fn, self, args[0]);
    case WrapKind::Binary: case WrapKind::Inplace: case WrapKind::GetItem: return callAs<Value>(fn, self, args[0]);
    case WrapKind::Reflected: return callAs<Value>(fn, args[0], self);
    case WrapKind::Pow: case WrapKind::ReflectedPow: {
      Value a = def->kind == WrapKind::Pow ? self : args[0], b = def->kind == WrapKind::Pow ? args[0] : self;
      if (nargs == 2 && !args[1].isNone() && typeOf(self)->pow3) return typeOf(self)->pow3(a, b, args[1]);
      return callAs<Value>(fn, a, b);
    }
    case WrapKind::Compare: return callAs<Value>(fn, self, args[0], static_cast<CompareOp>(def->op));
    case WrapKind::Hash: {
      int64_t h = callAs<int64_t>(fn, self);
      return h == -1 && hasPending() ? kNoValue : newInt(h);
    }
    case WrapKind::Length: {
      int64_t n = callAs<int64_t>(fn, self);
      return n < 0 ? kNoValue : newInt(n);
    }
    case WrapKind::Bool: {
      int r = callAs<int>(fn, self);
      return r < 0 ? kNoValue : Value::fromBool(r);
    }
    case WrapKind::Contains: {
      int r = callAs<int>(fn, self, args[0]);
      return r < 0 ? kNoValue : Value::fromBool(r);
    }
    case WrapKind::SetItem: return status(callAs<bool>(fn, self, args[0], args[1]));
    case WrapKind::DelItem: return status(callAs<bool>(fn, self, args[0], kNoValue));
    case WrapKind::GetAttribute: case WrapKind::GetAttrHook:
      if (!isStr(args[0])) return raiseTypeError("attribute name must be string, not '%T'", args[0]);
      return callAs<Value>(fn, self, asStr(args[0]));
    case WrapKind::SetAttr: case WrapKind::DelAttr:
      if (!isStr(args[0])) return raiseTypeError("attribute name must be string, not '%T'", args[0]);
      // object.__setattr__(a_class, …) must not get round the rules for classes.
      if (isTypeObject(self) && fn == reinterpret_cast<void*>(&genericSetAttr))
        return raiseTypeError("can't apply this %s to %T object", def->name, self);
      return status(callAs<bool>(fn, self, asStr(args[0]), def->kind == WrapKind::SetAttr ? args[1] : kNoValue));
    case WrapKind::DescrGet: {
      Value owner = nargs > 1 && !args[1].isNone() ? args[1] : kNoValue;
      if (args[0].isNone() && !owner) return raiseTypeError("__get__(None, None) is invalid");
      return callAs<Value>(fn, self, args[0].isNone() ? kNoValue : args[0], owner);
    }
    case WrapKind::DescrSet: return status(callAs<bool>(fn, self, args[0], args[1]));
    case WrapKind::DescrDelete: return status(callAs<bool>(fn, self, args[0], kNoValue));
    case WrapKind::Del:
      callAs<void>(fn, self);
      return kNone;
    case WrapKind::GetBuffer: return bufferMethod(self, args[0]);
    case WrapKind::ReleaseBuffer: return releaseBufferMethod(self, args[0]);
    case WrapKind::Call: case WrapKind::Init: break;
  }
  return kNoValue;
}

bool addSlotWrappers(Type* t) {
  for (int i = 0; i < kSlotDefCount; ++i) {
    const SlotDef& d = kSlotDefs[i];
    void* fn = slotAt(t, d);
    if (!fn || !d.name || d.hidden) continue;
    if (t->base && slotAt(t->base, d) == fn) continue;
    // Beside a length, truth is a shortcut of ours; only range tells it as a method of its own.
    if (d.kind == WrapKind::Bool && t->length && t != &molt_type_range) continue;
    Str* name = internStr(d.name);
    Value dict = Value::fromObject(t->dict);
    if (dictGetStrBorrowed(dict, name)) continue;
    if (d.kind == WrapKind::Hash && fn == reinterpret_cast<void*>(&hashUnhashable)) {
      if (!dictSet(dict, Value::fromObject(name), kNone)) return false;
      continue;
    }
    auto* w = static_cast<WrapperDescriptor*>(allocObject(sizeof(WrapperDescriptor), &molt_type_wrapper_descriptor));
    w->owner = t;
    w->def = &d;
    w->function = fn;
    Ref keep(static_cast<Object*>(w));
    if (!dictSet(dict, Value::fromObject(name), keep)) return false;
  }
  return true;
}

void inheritSlots(Type* t, Type* base) {
  constexpr size_t kFirst = offsetof(Type, dealloc);
  auto* to = reinterpret_cast<void**>(reinterpret_cast<uint8_t*>(t) + kFirst);
  auto* from = reinterpret_cast<void**>(reinterpret_cast<uint8_t*>(base) + kFirst);
  size_t n = (offsetof(Type, methods) - kFirst) / sizeof(void*);
  // A type that defines comparison but not hashing is unhashable; otherwise both are inherited together.
  bool ownCompare = t->compare && !t->hash;
  for (size_t i = 0; i < n; ++i)
    if (!to[i]) to[i] = from[i];
  if (ownCompare && t != &molt_type_object) t->hash = hashUnhashable;
}

// The function behind a slot when the method found is the slot wrapper of a builtin type for that very slot.
static void* nativeBehind(const Type* t, Value m, const SlotDef& d) {
  if (isExact(m, &molt_type_method_descriptor)) {
    // A builtin type may have an ordinary method beside the slot (list.__getitem__).
    auto* method = static_cast<MethodDescriptor*>(m.object());
    if (method->owner->typeFlags & kTypeHeap || strcmp(method->row->name, d.name) != 0 || !isSubtype(const_cast<Type*>(t), method->owner)) return nullptr;
    return slotAt(method->owner, d);
  }
  if (!isExact(m, &molt_type_wrapper_descriptor)) return nullptr;
  auto* w = static_cast<WrapperDescriptor*>(m.object());
  // A wrapper from elsewhere complains about its receiver when it is called.
  return w->def->offset == d.offset && isSubtype(const_cast<Type*>(t), w->owner) ? w->function : nullptr;
}

// The slot of a class that lost its __next__: loops that run over an instance go on calling it.
static Value nextIsGone(Value self) { return raiseTypeError("'%T' object is not iterable", self); }

void updateSlots(Type* t) {
  bool hadNext = t->next;
  for (int i = 0; i < kSlotDefCount; ++i) {
    const SlotDef& first = kSlotDefs[i];
    // All rows of one slot decide together, at its first row; they need not be neighbours.
    bool earlier = false;
    for (int k = 0; k < i && !earlier; ++k) earlier = kSlotDefs[k].offset == first.offset;
    if (earlier || !first.generic) continue;
    void* chosen = nullptr;
    bool generic = false;
    for (int k = i; k < kSlotDefCount; ++k) {
      const SlotDef& d = kSlotDefs[k];
      if (d.offset != first.offset || !d.name) continue;
      Value m = typeLookupBorrowed(t, internStr(d.name));
      if (!m) continue;
      if (void* fn = nativeBehind(t, m, d)) {
        if (chosen && chosen != fn) generic = true;
        chosen = fn;
      } else if (m.isNone() && d.kind == WrapKind::Hash) {
        chosen = reinterpret_cast<void*>(&hashUnhashable);
      } else if (!isExact(m, &molt_type_wrapper_descriptor) ||
                 !isSubtype(t, static_cast<WrapperDescriptor*>(m.object())->owner) ||
                 strcmp(static_cast<WrapperDescriptor*>(m.object())->def->name, d.name) != 0) {
        generic = true;  // Python's, or another special method under this name (__str__ = int.__repr__)
      }  // else the wrapper of another slot with the same name (list's + is concat): left to that slot
    }
    slotAt(t, first) = generic ? first.generic : chosen;
  }
  // The sequence slots have no generic form: they stay while the class does not override the operator.
  for (int i = 0; i < kSlotDefCount; ++i) {
    const SlotDef& d = kSlotDefs[i];
    if (d.generic || !d.name || d.op != 1 || strcmp(d.name, "__rmul__") == 0) continue;
    Value m = typeLookupBorrowed(t, internStr(d.name));
    slotAt(t, d) = m ? nativeBehind(t, m, d) : nullptr;
  }
  if (hadNext && !t->next) t->next = nextIsGone;
  // Without __bool__, the length decides; isTrue looks at both slots.
  Value make = typeLookupBorrowed(t, internStr("__new__"));
  if (make && isExact(make, &molt_type_builtin_function) && isTypeObject(static_cast<BuiltinFunction*>(make.object())->self))
    t->make = asType(static_cast<BuiltinFunction*>(make.object())->self)->make;
  else
    t->make = slotNew;
  t->typeFlags = (t->typeFlags & ~kTypeHasDel) | (t->finalize == slotFinalize ? kTypeHasDel : 0);
}

}  // namespace molt
