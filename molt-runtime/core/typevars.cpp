// TypeVar, TypeVarTuple, ParamSpec, TypeAliasType and Generic: what PEP 695 syntax makes, and typing re-exports.
#include "core/typevars.h"

#include <initializer_list>

#include "core/type.h"

namespace molt {

Value newUnion(Value a, Value b);

namespace {

struct TypeParameter : Object {
  Value name;
  Value bound;        // value once known
  Value boundMaker;   // callable that makes it, or 0
  Value constraints;  // tuple once known
  Value fallback;     // default, once known
  Value fallbackMaker;
  Value module;
  uint32_t variance;  // kInfer and the rest
  uint32_t pad_;
};
enum : uint32_t { kCovariant = 1, kContravariant = 2, kInfer = 4 };
struct ParamSpecPart : Object {  // P.args, P.kwargs
  Value origin;
  bool keywords;
};
struct TypeAlias : Object {
  Value name, params, value, maker, module;
};
TypeParameter* tp(Value v) { return static_cast<TypeParameter*>(v.object()); }
TypeAlias* ta(Value v) { return static_cast<TypeAlias*>(v.object()); }
ParamSpecPart* pp(Value v) { return static_cast<ParamSpecPart*>(v.object()); }
Value orNone(Value v) { return v ? retained(v) : kNone; }

void parameterClear(Object* o) {
  auto* p = static_cast<TypeParameter*>(o);
  for (Value* f : {&p->bound, &p->boundMaker, &p->constraints, &p->fallback, &p->fallbackMaker}) {
    Value old = *f;
    *f = kNoValue;
    decref(old);
  }
}
void parameterDealloc(Object* o) {
  parameterClear(o);
  auto* p = static_cast<TypeParameter*>(o);
  decref(p->name);
  decref(p->module);
  freeObject(o);
}
void parameterTraverse(Object* o, VisitFn visit, void* arg) {
  auto* p = static_cast<TypeParameter*>(o);
  for (Value v : {p->bound, p->boundMaker, p->constraints, p->fallback, p->fallbackMaker}) visit(v, arg);
}
Value parameterRepr(Value v) {
  TypeParameter* p = tp(v);
  if ((p->variance & kInfer) || v.object()->type == &molt_type_typevartuple) return retained(p->name);
  StrBuilder b;
  b.put(p->variance & kCovariant ? '+' : p->variance & kContravariant ? '-' : '~');
  b.str(p->name);
  return b.finish();
}
Value parameterName(Value v) { return retained(tp(v)->name); }
Value parameterModule(Value v) { return retained(tp(v)->module); }
template <uint32_t Flag>
Value varianceFlag(Value v) { return Value::fromBool(tp(v)->variance & Flag); }
Value resolve(Value* value, Value* maker) {
  if (!*value && *maker) {
    Value f = *maker;
    Ref made(call0(f));
    if (!made) return kNoValue;
    if (!*value) *value = made.release();
  }
  return orNone(*value);
}
Value parameterBound(Value v) {
  if (tp(v)->constraints) return kNone;
  return resolve(&tp(v)->bound, &tp(v)->boundMaker);
}
Value typeVarConstraints(Value v) {
  TypeParameter* p = tp(v);
  if (!p->constraints) return newTuple(0);
  if (!isTuple(p->constraints)) {
    Value f = p->constraints;
    Ref made(call0(f));
    if (!made) return kNoValue;
    p->constraints = made.release();
    decref(f);
  }
  return retained(p->constraints);
}
Value parameterDefault(Value v) { return resolve(&tp(v)->fallback, &tp(v)->fallbackMaker); }
Value substitute(const Value* a) { return retained(a[1]); }
Value hasDefault(const Value* a) { return Value::fromBool(tp(a[0])->fallback.bits || tp(a[0])->fallbackMaker.bits); }
Value reduceName(const Value* a) { return retained(tp(a[0])->name); }
Value parameterOr(Value a, Value b) { return newUnion(a, b); }
Value noBases(const Value* a) { return raiseTypeError("Cannot subclass an instance of %T", a[0]); }

constexpr NativeMethod kParameterMethods[] = {
    {"__typing_subst__", "($self, arg, /)", substitute, nullptr, nullptr, kInstanceMethod},
    {"__reduce__", "($self, /)", reduceName, nullptr, nullptr, kInstanceMethod},
    {"__mro_entries__", "($self, bases, /)", noBases, nullptr, nullptr, kInstanceMethod},
    {"has_default", "($self, /)", hasDefault, nullptr, nullptr, kInstanceMethod},
    {}};
constexpr GetSet kTypeVarGetSets[] = {{"__name__", parameterName, nullptr, nullptr},
                                      {"__module__", parameterModule, nullptr, nullptr},
                                      {"__bound__", parameterBound, nullptr, nullptr},
                                      {"__constraints__", typeVarConstraints, nullptr, nullptr},
                                      {"__default__", parameterDefault, nullptr, nullptr},
                                      {"__covariant__", varianceFlag<kCovariant>, nullptr, nullptr},
                                      {"__contravariant__", varianceFlag<kContravariant>, nullptr, nullptr},
                                      {"__infer_variance__", varianceFlag<kInfer>, nullptr, nullptr},
                                      {}};
Value newPart(Value origin, bool keywords) {
  auto* p = static_cast<ParamSpecPart*>(allocObject(sizeof(ParamSpecPart), &molt_type_paramspec_part));
  p->origin = retained(origin);
  p->keywords = keywords;
  return Value::fromObject(static_cast<Object*>(p));
}
Value specArgs(Value v) { return newPart(v, false); }
Value specKwargs(Value v) { return newPart(v, true); }
constexpr GetSet kParamSpecGetSets[] = {{"__name__", parameterName, nullptr, nullptr},
                                        {"__module__", parameterModule, nullptr, nullptr},
                                        {"__bound__", parameterBound, nullptr, nullptr},
                                        {"__default__", parameterDefault, nullptr, nullptr},
                                        {"__covariant__", varianceFlag<kCovariant>, nullptr, nullptr},
                                        {"__contravariant__", varianceFlag<kContravariant>, nullptr, nullptr},
                                        {"__infer_variance__", varianceFlag<kInfer>, nullptr, nullptr},
                                        {"args", specArgs, nullptr, nullptr},
                                        {"kwargs", specKwargs, nullptr, nullptr},
                                        {}};

TypeParameter* newParameter(Type* t, Value name) {
  auto* p = static_cast<TypeParameter*>(allocObject(sizeof(TypeParameter), t));
  p->name = retained(name);
  p->module = newStr("__main__");
  return p;
}

// TypeVar(name, *constraints, bound=None, covariant=False, …); ParamSpec and TypeVarTuple with fewer options.
Value parameterMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  const char* what = t->name + 7;  // after "typing."
  if (nargs < 1) return raiseTypeError("%s() missing required argument 'name' (pos 1)", what);
  if (!isStr(args[0])) return raiseTypeError("%s() argument 'name' must be str, not %T", what, args[0]);
  if (nargs > 1 && t != &molt_type_typevar) return raiseTypeError("%s() takes exactly 1 positional argument (%z given)", what, nargs);
  if (nargs == 2) return raiseTypeError("A single constraint is not allowed");
  TypeParameter* p = newParameter(t, args[0]);
  Ref self(static_cast<Object*>(p));
  if (nargs > 2) p->constraints = newTupleOf(args + 1, nargs - 1);
  for (int64_t i = 0; kwnames && i < asTuple(kwnames)->length; ++i) {
    Str* k = asStr(asTuple(kwnames)->items()[i]);
    Value v = args[nargs + i];
    uint32_t flag = strEqualsAscii(k, "covariant") ? kCovariant : strEqualsAscii(k, "contravariant") ? kContravariant
                  : strEqualsAscii(k, "infer_variance") ? kInfer : 0;
    if (flag && t != &molt_type_typevartuple) {
      int on = isTrue(v);
      if (on < 0) return kNoValue;
      if (on) p->variance |= flag;
    } else if (strEqualsAscii(k, "bound") && t != &molt_type_typevartuple) {
      if (!v.isNone()) p->bound = retained(v);
    } else if (strEqualsAscii(k, "default")) {
      p->fallback = retained(v);
    } else {
      return raiseTypeError("%s() got an unexpected keyword argument '%S'", what, k);
    }
  }
  if ((p->variance & kCovariant) && (p->variance & kContravariant)) return raiseValueError("Bivariant types are not supported.");
  if ((p->variance & kInfer) && (p->variance & (kCovariant | kContravariant)))
    return raiseValueError("Variance cannot be specified with infer_variance.");
  if (p->bound && p->constraints) return raiseTypeError("Constraints cannot be combined with bound=...");
  return self.release();
}

Value tupleIter(Value self) {
  Ref unpack(tupleOf(self));
  return unpack ? getIter(unpack) : kNoValue;
}

// ---- P.args, P.kwargs ----
void partDealloc(Object* o) {
  decref(static_cast<ParamSpecPart*>(o)->origin);
  freeObject(o);
}
void partTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<ParamSpecPart*>(o)->origin, arg); }
Value partRepr(Value v) {
  StrBuilder b;
  Ref r(reprOf(pp(v)->origin));
  if (!r) return kNoValue;
  Ref name(parameterName(pp(v)->origin));
  b.str(name.get());
  b.ascii(pp(v)->keywords ? ".kwargs" : ".args");
  return b.finish();
}
Value partOrigin(Value v) { return retained(pp(v)->origin); }
constexpr GetSet kPartGetSets[] = {{"__origin__", partOrigin, nullptr, nullptr}, {}};

// ---- type X = … ----
void aliasDealloc(Object* o) {
  auto* a = static_cast<TypeAlias*>(o);
  for (Value v : {a->name, a->params, a->value, a->maker, a->module}) decref(v);
  freeObject(o);
}
void aliasTraverse(Object* o, VisitFn visit, void* arg) {
  auto* a = static_cast<TypeAlias*>(o);
  for (Value v : {a->params, a->value, a->maker}) visit(v, arg);
}
Value aliasRepr(Value v) { return retained(ta(v)->name); }
Value aliasName(Value v) { return retained(ta(v)->name); }
Value aliasParams(Value v) { return retained(ta(v)->params); }
Value aliasModule(Value v) { return retained(ta(v)->module); }
Value aliasValue(Value v) { return resolve(&ta(v)->value, &ta(v)->maker); }
Value aliasGetItem(Value v, Value key) {
  if (!asTuple(ta(v)->params)->length) return raiseTypeError("Only generic type aliases are subscriptable");
  return newGenericAlias(v, key);
}
Value aliasMake(Type*, const Value* args, int64_t nargs, Value kwnames) {
  if (nargs != 2) return raiseTypeError("TypeAliasType() missing required argument '%s' (pos %d)", nargs < 1 ? "name" : "value", nargs < 1 ? 1 : 2);
  if (!isStr(args[0])) return raiseTypeError("typealias() argument 'name' must be str, not %T", args[0]);
  Ref params(newTuple(0));
  if (kwnames && asTuple(kwnames)->length) params = Ref::borrow(args[2]);
  if (!isTuple(params)) return raiseTypeError("type_params must be a tuple");
  auto* a = static_cast<TypeAlias*>(allocObject(sizeof(TypeAlias), &molt_type_typealias));
  a->name = retained(args[0]);
  a->value = retained(args[1]);
  a->params = params.release();
  a->module = newStr("__main__");
  return Value::fromObject(static_cast<Object*>(a));
}
constexpr GetSet kAliasGetSets[] = {{"__name__", aliasName, nullptr, nullptr},
                                    {"__type_params__", aliasParams, nullptr, nullptr},
                                    {"__parameters__", aliasParams, nullptr, nullptr},
                                    {"__value__", aliasValue, nullptr, nullptr},
                                    {"__module__", aliasModule, nullptr, nullptr},
                                    {}};

// ---- Generic ----
Value genericGetItem(const Value* a) { return newGenericAlias(a[0], a[1]); }
// The type parameters of a class are those of the generic bases it names.
Value genericInitSubclass(const Value* a) {
  bool error;
  Ref bases(getAttrOrNone0(a[0], "__orig_bases__", &error));
  if (error) return kNoValue;
  Ref list(newList(0));
  if (bases && isTuple(bases)) {
    for (int64_t i = 0; i < bases.as<Tuple>()->length; ++i) {
      Value b = bases.as<Tuple>()->items()[i];
      Ref params(isTypeObject(b) ? kNoValue : getAttrOrNone0(b, "__parameters__", &error));
      if (error) return kNoValue;
      if (!params || !isTuple(params)) continue;
      for (int64_t k = 0; k < params.as<Tuple>()->length; ++k) {
        Value p = params.as<Tuple>()->items()[k];
        int has = containsItem(list, p);
        if (has < 0 || (!has && !listAppend(list, p))) return kNoValue;
      }
    }
  }
  Ref tuple(tupleFromIterable(list));
  if (!tuple || !setAttr(a[0], internStr("__parameters__"), tuple)) return kNoValue;
  return kNone;
}
constexpr NativeMethod kGenericMethods[] = {
    {"__class_getitem__", "($cls, params, /)", genericGetItem, nullptr, nullptr, kClassMethod},
    {"__init_subclass__", "($cls, /)", genericInitSubclass, nullptr, nullptr, kClassMethod},
    {}};

constexpr Type parameterType(const char* name, const GetSet* getsets) {
  Type t = staticType(name, kTypeHasGc | kTypeHasWeakrefs, sizeof(TypeParameter));
  t.dealloc = parameterDealloc;
  t.traverse = parameterTraverse;
  t.clear = parameterClear;
  t.make = parameterMake;
  t.repr = parameterRepr;
  t.binary[static_cast<int>(BinaryOp::Or)] = parameterOr;
  t.methods = kParameterMethods;
  t.getsets = getsets;
  return t;
}

}  // namespace

constinit Type molt_type_typevar = parameterType("typing.TypeVar", kTypeVarGetSets);
constinit Type molt_type_paramspec = parameterType("typing.ParamSpec", kParamSpecGetSets);
constinit Type molt_type_typevartuple = [] {
  Type t = parameterType("typing.TypeVarTuple", kTypeVarGetSets);
  t.iter = tupleIter;
  return t;
}();
constinit Type molt_type_paramspec_part = [] {
  Type t = staticType("typing.ParamSpecArgs", kTypeHasGc | kTypeDisallowNew, sizeof(ParamSpecPart));
  t.dealloc = partDealloc;
  t.traverse = partTraverse;
  t.repr = partRepr;
  t.getsets = kPartGetSets;
  return t;
}();
constinit Type molt_type_typealias = [] {
  Type t = staticType("typing.TypeAliasType", kTypeHasGc, sizeof(TypeAlias));
  t.dealloc = aliasDealloc;
  t.traverse = aliasTraverse;
  t.make = aliasMake;
  t.repr = aliasRepr;
  t.getItem = aliasGetItem;
  t.binary[static_cast<int>(BinaryOp::Or)] = parameterOr;
  t.getsets = kAliasGetSets;
  return t;
}();
constinit Type molt_type_generic = [] {
  Type t = staticType("typing.Generic", kTypeBase, sizeof(Object));
  t.methods = kGenericMethods;
  return t;
}();

extern "C" {
Value molt_rt_make_type_var(Value name, Value evaluator, int64_t kind) {
  Type* t = kind == 2 ? &molt_type_typevartuple : kind == 3 ? &molt_type_paramspec : &molt_type_typevar;
  TypeParameter* p = newParameter(t, name);
  p->variance = kInfer;
  if (evaluator) (kind == 1 ? p->constraints : p->boundMaker) = retained(evaluator);
  return Value::fromObject(static_cast<Object*>(p));
}
Value molt_rt_make_type_alias(Value name, Value params, Value evaluator) {
  auto* a = static_cast<TypeAlias*>(allocObject(sizeof(TypeAlias), &molt_type_typealias));
  a->name = retained(name);
  a->params = retained(params);
  a->maker = retained(evaluator);
  a->module = newStr("__main__");
  return Value::fromObject(static_cast<Object*>(a));
}
Value molt_rt_subscript_generic(Value params) {
  return newGenericAlias(Value::fromObject(static_cast<Object*>(&molt_type_generic)), params);
}
int32_t molt_rt_type_var_set_default(Value param, Value evaluator) {
  tp(param)->fallbackMaker = retained(evaluator);
  return 1;
}
}

}  // namespace molt
