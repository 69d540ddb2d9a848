// operator: the operators as functions, and itemgetter, attrgetter, methodcaller.
#include "core/native_module.h"
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/operator.def"

#define BINARY(op)                                                                             \
  Value operator##op(const Value* a) { return binaryOp(BinaryOp::op, a[0], a[1]); }            \
  Value operatorInplace##op(const Value* a) { return inplaceOp(BinaryOp::op, a[0], a[1]); }
BINARY(Add) BINARY(Sub) BINARY(Mul) BINARY(MatMul) BINARY(TrueDiv) BINARY(FloorDiv) BINARY(Mod) BINARY(Pow)
BINARY(LShift) BINARY(RShift) BINARY(And) BINARY(Or) BINARY(Xor)
#undef BINARY
#define COMPARE(op) \
  Value operator##op(const Value* a) { return compare(a[0], a[1], CompareOp::op); }
COMPARE(Lt) COMPARE(Le) COMPARE(Eq) COMPARE(Ne) COMPARE(Gt) COMPARE(Ge)
#undef COMPARE
#define UNARY(op) \
  Value operator##op(const Value* a) { return unaryOp(UnaryOp::op, a[0]); }
UNARY(Neg) UNARY(Pos) UNARY(Invert) UNARY(Abs) UNARY(Index)
#undef UNARY

Value operatorNot(const Value* a) {
  int r = isTrue(a[0]);
  return r < 0 ? kNoValue : Value::fromBool(!r);
}
Value operatorTruth(const Value* a) {
  int r = isTrue(a[0]);
  return r < 0 ? kNoValue : Value::fromBool(r);
}
Value operatorIs(const Value* a) { return Value::fromBool(a[0] == a[1]); }
Value operatorIsNot(const Value* a) { return Value::fromBool(!(a[0] == a[1])); }
static bool isSequence(Value v) { return typeOf(v)->concat || typeOf(v)->getItem; }
Value operatorConcat(const Value* a) {
  if (!isSequence(a[0])) return raiseTypeError("'%T' object can't be concatenated", a[0]);
  return binaryOp(BinaryOp::Add, a[0], a[1]);
}
Value operatorInplaceConcat(const Value* a) {
  if (!isSequence(a[0])) return raiseTypeError("'%T' object can't be concatenated", a[0]);
  return inplaceOp(BinaryOp::Add, a[0], a[1]);
}
Value operatorContains(const Value* a) {
  int r = containsItem(a[0], a[1]);
  return r < 0 ? kNoValue : Value::fromBool(r);
}
static int64_t scan(const Value* a, bool first) {
  Ref it(searchIter(a[0]));
  if (!it) return -1;
  int64_t n = 0;
  for (int64_t i = 0;; ++i) {
    Ref v(iterNext(it));
    if (!v) return -1;
    if (v.get().isStop()) {
      if (first) return raiseValueError("sequence.index(x): x not in sequence");
      return n;
    }
    int r = equals(v, a[1]);
    if (r < 0) return -1;
    if (r && first) return i;
    n += r;
  }
}
Value operatorCountOf(const Value* a) {
  int64_t n = scan(a, false);
  return n < 0 ? kNoValue : newInt(n);
}
Value operatorIndexOf(const Value* a) {
  int64_t n = scan(a, true);
  return n < 0 ? kNoValue : newInt(n);
}
Value operatorGetItem(const Value* a) { return getItem(a[0], a[1]); }
Value operatorSetItem(const Value* a) { return setItem(a[0], a[1], a[2]) ? kNone : kNoValue; }
Value operatorDelItem(const Value* a) { return setItem(a[0], a[1], kNoValue) ? kNone : kNoValue; }
Value operatorLengthHint(const Value* a) {
  int64_t dflt = 0;
  if (a[1].bits) {
    if (!isInt(a[1])) return raiseTypeError("'%T' object cannot be interpreted as an integer", a[1]);
    if (!intAsI64(a[1], &dflt)) return kNoValue;
  }
  int64_t n = lengthHint(a[0], dflt);
  return n < 0 && hasPending() ? kNoValue : newInt(n);
}

// ---- the getters: v[0] tuple of items, of names (each a tuple of parts), or the name; v[1] args, v[2] keywords dict ----

struct Getter : Object {
  Value v[3];
};
static Getter* asGetter(Value v) { return static_cast<Getter*>(v.object()); }
static void getterDealloc(Object* o) {
  for (Value v : static_cast<Getter*>(o)->v) decref(v);
  freeObject(o);
}
static void getterTraverse(Object* o, VisitFn visit, void* arg) {
  for (Value v : static_cast<Getter*>(o)->v) visitValue(v, visit, arg);
}
static bool oneArgument(const char* name, int64_t nargs, Value kwnames) {
  return noKeywords(name, kwnames) && countArgs(name, nargs, 1, 1);
}

static Value itemgetterMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (!noKeywords("itemgetter", kwnames)) return kNoValue;
  if (nargs < 1) return raiseTypeError("itemgetter expected 1 argument, got 0");
  auto* g = static_cast<Getter*>(allocObject(t->basicSize, t));
  g->v[0] = newTupleOf(args, nargs);
  return objectOf(g);
}
static Value itemgetterCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (!oneArgument("itemgetter", nargs, kwnames)) return kNoValue;
  Tuple* items = asTuple(asGetter(self)->v[0]);
  if (items->length == 1) return getItem(args[0], items->items()[0]);
  Ref out(newTuple(items->length));
  for (int64_t i = 0; i < items->length; ++i) {
    Value v = getItem(args[0], items->items()[i]);
    if (!v.bits) return v;
    out.as<Tuple>()->items()[i] = v;
  }
  return out.release();
}
static Value itemgetterRepr(Value self) {
  Tuple* items = asTuple(asGetter(self)->v[0]);
  if (items->length == 1) return formatStr("operator.itemgetter(%R)", items->items()[0]);
  return formatStr("operator.itemgetter%R", asGetter(self)->v[0]);
}
extern Type molt_type_operator_itemgetter, molt_type_operator_attrgetter, molt_type_operator_methodcaller;
constinit Type molt_type_operator_itemgetter = [] {
  Type t = staticType("operator.itemgetter", kTypeHasGc, sizeof(Getter));
  t.dealloc = getterDealloc;
  t.traverse = getterTraverse;
  t.make = itemgetterMake;
  t.call = itemgetterCall;
  t.repr = itemgetterRepr;
  t.doc = "itemgetter(item, ...) --> itemgetter object\n\nReturn a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])";
  return t;
}();

static Value attrgetterMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (!noKeywords("attrgetter", kwnames)) return kNoValue;
  if (nargs < 1) return raiseTypeError("attrgetter expected 1 argument, got 0");
  Ref names(newTuple(nargs));
  for (int64_t i = 0; i < nargs; ++i) {
    if (!isStr(args[i])) return raiseTypeError("attribute name must be a string");
    const Str* s = asStr(args[i]);
    Ref parts(newList(1));
    for (int64_t from = 0;;) {
      int64_t to = from;
      while (to < s->length && strAt(s, to) != '.') ++to;
      Ref part(strSlice(s, from, to));
      Ref interned(part ? internValue(part) : kNoValue);
      if (!interned || !listAppend(parts, interned)) return kNoValue;
      if (to == s->length) break;
      from = to + 1;
    }
    names.as<Tuple>()->items()[i] = tupleFromIterable(parts);
  }
  auto* g = static_cast<Getter*>(allocObject(t->basicSize, t));
  g->v[0] = names.release();
  g->v[1] = newTupleOf(args, nargs);
  return objectOf(g);
}
static Value dotted(Value o, Value parts) {
  Ref v = Ref::borrow(o);
  for (int64_t i = 0; v && i < asTuple(parts)->length; ++i) v = Ref(getAttr(v, asStr(asTuple(parts)->items()[i])));
  return v.release();
}
static Value attrgetterCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (!oneArgument("attrgetter", nargs, kwnames)) return kNoValue;
  Tuple* names = asTuple(asGetter(self)->v[0]);
  if (names->length == 1) return dotted(args[0], names->items()[0]);
  Ref out(newTuple(names->length));
  for (int64_t i = 0; i < names->length; ++i) {
    Value v = dotted(args[0], names->items()[i]);
    if (!v.bits) return v;
    out.as<Tuple>()->items()[i] = v;
  }
  return out.release();
}
static Value attrgetterRepr(Value self) {
  Tuple* names = asTuple(asGetter(self)->v[1]);
  if (names->length == 1) return formatStr("operator.attrgetter(%R)", names->items()[0]);
  return formatStr("operator.attrgetter%R", asGetter(self)->v[1]);
}
constinit Type molt_type_operator_attrgetter = [] {
  Type t = staticType("operator.attrgetter", kTypeHasGc, sizeof(Getter));
  t.dealloc = getterDealloc;
  t.traverse = getterTraverse;
  t.make = attrgetterMake;
  t.call = attrgetterCall;
  t.repr = attrgetterRepr;
  t.doc = "attrgetter(attr, ...) --> attrgetter object\n\nReturn a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).";
  return t;
}();

static Value callerMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (nargs < 1) return raiseTypeError("methodcaller needs at least one argument, the method name");
  if (!isStr(args[0])) return raiseTypeError("method name must be a string");
  int64_t nkw = kwnames.bits ? asTuple(kwnames)->length : 0;
  auto* g = static_cast<Getter*>(allocObject(t->basicSize, t));
  g->v[0] = internValue(args[0]);
  g->v[1] = newTupleOf(args + 1, nargs - 1 + nkw);  // values of keywords last
  g->v[2] = nkw ? retained(kwnames) : kNoValue;
  return objectOf(g);
}
static Value callerCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (!oneArgument("methodcaller", nargs, kwnames)) return kNoValue;
  Getter* g = asGetter(self);
  Tuple* given = asTuple(g->v[1]);
  int64_t nkw = g->v[2].bits ? asTuple(g->v[2])->length : 0;
  Ref method(getAttr(args[0], asStr(g->v[0])));
  return method ? call(method, given->items(), given->length - nkw, g->v[2]) : kNoValue;
}
static Value callerRepr(Value self) {
  Getter* g = asGetter(self);
  StrBuilder b;
  b.ascii("operator.methodcaller(");
  Ref name(reprOf(g->v[0]));
  if (!name) return kNoValue;
  b.str(name.get());
  Tuple* given = asTuple(g->v[1]);
  int64_t nkw = g->v[2].bits ? asTuple(g->v[2])->length : 0;
  for (int64_t i = 0; i < given->length; ++i) {
    b.ascii(", ");
    if (i >= given->length - nkw) {
      b.str(asTuple(g->v[2])->items()[i - (given->length - nkw)]);
      b.put('=');
    }
    Ref r(reprOf(given->items()[i]));
    if (!r) return kNoValue;
    b.str(r.get());
  }
  b.put(')');
  return b.finish();
}
constinit Type molt_type_operator_methodcaller = [] {
  Type t = staticType("operator.methodcaller", kTypeHasGc, sizeof(Getter));
  t.dealloc = getterDealloc;
  t.traverse = getterTraverse;
  t.make = callerMake;
  t.call = callerCall;
  t.repr = callerRepr;
  t.doc = "methodcaller(name, /, *args, **kwargs) --> methodcaller object\n\nReturn a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).";
  return t;
}();

// ---- the module ----

static constinit const NativeMethod moduleRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/operator.def"
    {}};
static bool moduleInit(Value module) {
  return moduleAdd(module, "itemgetter", objectOf(&molt_type_operator_itemgetter)) &&
         moduleAdd(module, "attrgetter", objectOf(&molt_type_operator_attrgetter)) &&
         moduleAdd(module, "methodcaller", objectOf(&molt_type_operator_methodcaller));
}
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_operator, moduleRows, moduleInit)
