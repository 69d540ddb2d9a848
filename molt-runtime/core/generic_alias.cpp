// types.GenericAlias (list[int]) and types.UnionType (int | str), with the substitution of type parameters.
#include <string.h>

#include "core/type.h"

namespace molt {

Value newUnion(Value a, Value b);

namespace {

struct Alias : Object {
  Value origin;      // owned
  Value args;        // owned tuple
  Value parameters;  // owned tuple once asked for
  bool unpacked;     // *tuple[int]
};
struct Union : Object {
  Value args;        // owned tuple
  Value parameters;
};
Alias* al(Value v) { return static_cast<Alias*>(v.object()); }
Union* un(Value v) { return static_cast<Union*>(v.object()); }
bool isAlias(Value v) { return v.isObject() && isSubtype(typeOf(v), &molt_type_generic_alias); }
bool isUnion(Value v) { return isExact(v, &molt_type_union); }

// ---- text of an argument ----
bool putItem(StrBuilder& b, Value v) {
  if (v.isEllipsis()) {
    b.ascii("...");
    return true;
  }
  if (v.isNone()) {
    b.ascii("None");
    return true;
  }
  if (isExact(v, &molt_type_list)) {
    b.put('[');
    for (int64_t i = 0; i < listLength(v); ++i) {
      if (i) b.ascii(", ");
      Ref item(listGet(v, i));
      if (!putItem(b, item)) return false;
    }
    b.put(']');
    return true;
  }
  bool error;
  if (!isTypeObject(v)) {
    Ref origin(getAttrOrNone0(v, "__origin__", &error));
    if (error) return false;
    Ref args(origin ? getAttrOrNone0(v, "__args__", &error) : kNoValue);
    if (error) return false;
    if (args) {
      Ref r(reprOf(v));
      if (r) b.str(r.get());
      return static_cast<bool>(r);
    }
  }
  Ref qualname(getAttrOrNone0(v, "__qualname__", &error));
  if (error) return false;
  Ref module(qualname ? getAttrOrNone0(v, "__module__", &error) : kNoValue);
  if (error) return false;
  if (!qualname || !module || module.get().isNone()) {
    Ref r(reprOf(v));
    if (r) b.str(r.get());
    return static_cast<bool>(r);
  }
  if (isStr(module) && !strEqualsAscii(module.as<Str>(), "builtins")) {
    b.str(module.get());
    b.put('.');
  }
  Ref text(strOf(qualname));
  if (text) b.str(text.get());
  return static_cast<bool>(text);
}

Value aliasRepr(Value self) {
  if (!stackCheck()) return kNoValue;
  Alias* a = al(self);
  StrBuilder b;
  if (a->unpacked) b.put('*');
  if (!putItem(b, a->origin)) return kNoValue;
  b.put('[');
  Tuple* args = asTuple(a->args);
  for (int64_t i = 0; i < args->length; ++i) {
    if (i) b.ascii(", ");
    if (!putItem(b, args->items()[i])) return kNoValue;
  }
  if (!args->length) b.ascii("()");
  b.put(']');
  return b.finish();
}

// ---- type parameters ----
bool isParameter(Value v, bool* error) {
  *error = false;
  if (isTypeObject(v) || !v.isObject()) return false;
  Ref s(getAttrOrNone0(v, "__typing_subst__", error));
  return static_cast<bool>(s);
}
bool addUnique(Value list, Value v) {
  for (int64_t i = 0; i < listLength(list); ++i) {
    Ref item(listGet(list, i));
    if (item.get() == v) return true;
  }
  return listAppend(list, v);
}
bool collect(Value list, Tuple* args) {
  for (int64_t i = 0; i < args->length; ++i) {
    Value v = args->items()[i];
    bool error;
    if (isParameter(v, &error)) {
      if (!addUnique(list, v)) return false;
      continue;
    }
    if (error) return false;
    if (isTypeObject(v) || !v.isObject()) continue;
    if (isExact(v, &molt_type_list)) {
      Ref inner(tupleFromIterable(v));
      if (!inner || !collect(list, inner.as<Tuple>())) return false;
      continue;
    }
    Ref more(getAttrOrNone0(v, "__parameters__", &error));
    if (error) return false;
    if (!more || !isTuple(more)) continue;
    for (int64_t k = 0; k < more.as<Tuple>()->length; ++k)
      if (!addUnique(list, more.as<Tuple>()->items()[k])) return false;
  }
  return true;
}
Value parametersOf(Value args) {
  Ref list(newList(0));
  if (!list || !collect(list, asTuple(args))) return kNoValue;
  return tupleFromIterable(list);
}
Value aliasParameters(Value self) {
  if (!al(self)->parameters) al(self)->parameters = parametersOf(al(self)->args);
  return al(self)->parameters ? retained(al(self)->parameters) : kNoValue;
}
Value unionParameters(Value self) {
  if (!un(self)->parameters) un(self)->parameters = parametersOf(un(self)->args);
  return un(self)->parameters ? retained(un(self)->parameters) : kNoValue;
}

// The argument that takes the place of a parameter, borrowed; 0 if `v` is none of them.
Value replacement(Value v, Tuple* params, Tuple* items) {
  for (int64_t i = 0; i < params->length; ++i)
    if (params->items()[i] == v) return items->items()[i];
  return kNoValue;
}
// `args` with the parameters replaced; owned tuple.
Value substitute(Value self, Value args, Tuple* params, Value item) {
  if (!params->length) return raiseTypeError("%R is not a generic class", self);
  Ref items(isTuple(item) ? retained(item) : tupleOf(item));
  if (!items) return kNoValue;
  int64_t given = items.as<Tuple>()->length;
  if (given != params->length)
    return raiseTypeError("Too %s arguments for %R; actual %z, expected %z", given > params->length ? "many" : "few", self, given, params->length);
  Ref list(newList(0));
  Tuple* from = asTuple(args);
  for (int64_t i = 0; i < from->length; ++i) {
    Value v = from->items()[i];
    Value direct = replacement(v, params, items.as<Tuple>());
    if (direct) {
      if (!listAppend(list, direct)) return kNoValue;
      continue;
    }
    bool error = false;
    Ref inner(isTypeObject(v) || !v.isObject() ? kNoValue : getAttrOrNone0(v, "__parameters__", &error));
    if (error) return kNoValue;
    if (!inner || !isTuple(inner) || !inner.as<Tuple>()->length) {
      if (!listAppend(list, v)) return kNoValue;
      continue;
    }
    Ref innerItems(newTuple(inner.as<Tuple>()->length));
    for (int64_t k = 0; k < inner.as<Tuple>()->length; ++k) {
      Value p = inner.as<Tuple>()->items()[k];
      Value r = replacement(p, params, items.as<Tuple>());
      innerItems.as<Tuple>()->items()[k] = retained(r ? r : p);
    }
    Ref made(getItem(v, innerItems));
    if (!made || !listAppend(list, made)) return kNoValue;
  }
  return tupleFromIterable(list);
}

// ---- alias ----
void aliasDealloc(Object* o) {
  auto* a = static_cast<Alias*>(o);
  Value fields[] = {a->origin, a->args, a->parameters};
  for (Value v : fields) decref(v);
  freeObject(o);
}
void aliasTraverse(Object* o, VisitFn visit, void* arg) {
  auto* a = static_cast<Alias*>(o);
  visit(a->origin, arg);
  visit(a->args, arg);
  visit(a->parameters, arg);
}
Value makeAlias(Type* t, Value origin, Value args) {
  Ref tuple(isTuple(args) ? retained(args) : tupleOf(args));
  if (!tuple) return kNoValue;
  Ref self(newInstance(t));
  if (!self) return kNoValue;
  al(self)->origin = retained(origin);
  al(self)->args = tuple.release();
  return self.release();
}
Value aliasMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("GenericAlias() takes no keyword arguments");
  if (nargs != 2) return raiseTypeError("GenericAlias expected 2 arguments, got %z", nargs);
  return makeAlias(t, args[0], args[1]);
}
int64_t aliasHash(Value v) {
  int64_t a = hashOf(al(v)->origin);
  if (a == -1) return -1;
  int64_t b = hashOf(al(v)->args);
  if (b == -1) return -1;
  int64_t h = a ^ b;
  return h == -1 ? -2 : h;
}
Value aliasCompare(Value a, Value b, CompareOp op) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !isAlias(a) || !isAlias(b)) return kNotImplemented;
  int r = al(a)->unpacked == al(b)->unpacked;
  if (r) r = equals(al(a)->origin, al(b)->origin);
  if (r > 0) r = equals(al(a)->args, al(b)->args);
  return r < 0 ? kNoValue : Value::fromBool((r != 0) == (op == CompareOp::Eq));
}
Value aliasCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  Ref r(call(al(self)->origin, args, nargs, kwnames));
  if (!r) return kNoValue;
  if (!setAttr(r, internStr("__orig_class__"), self)) {
    if (!pendingIs(&molt_exc_AttributeError) && !pendingIs(&molt_exc_TypeError)) return kNoValue;
    clearPending();
  }
  return r.release();
}
constexpr const char* kOwnAttributes[] = {
    "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__", "__mro_entries__",
    "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__", "__instancecheck__", "__subclasscheck__", "__getitem__"};
Value aliasGetAttr(Value self, Str* name) {
  for (const char* own : kOwnAttributes)
    if (strEqualsAscii(name, own)) return genericGetAttr(self, name);
  return getAttr(al(self)->origin, name);
}
Value aliasGetItem(Value self, Value key) {
  Ref params(aliasParameters(self));
  if (!params) return kNoValue;
  Ref args(substitute(self, al(self)->args, params.as<Tuple>(), key));
  if (!args) return kNoValue;
  Ref made(makeAlias(typeOf(self), al(self)->origin, args));
  if (made) al(made)->unpacked = al(self)->unpacked;
  return made.release();
}
Value oneOf(Value item) { return tupleOf(item); }
Value aliasIter(Value self) {
  Ref starred(makeAlias(typeOf(self), al(self)->origin, al(self)->args));
  if (!starred) return kNoValue;
  al(starred)->unpacked = true;
  Ref items(oneOf(starred));
  return items ? getIter(items) : kNoValue;
}
Value unionOr(Value a, Value b) { return newUnion(a, b); }

Value mroEntries(const Value* a) { return tupleOf(al(a[0])->origin); }
Value noInstance(const Value*) { return raiseTypeError("isinstance() argument 2 cannot be a parameterized generic"); }
Value noSubclass(const Value*) { return raiseTypeError("issubclass() argument 2 cannot be a parameterized generic"); }
Value aliasReduce(const Value* a) {
  Ref args(tupleOf(al(a[0])->origin, al(a[0])->args));
  return args ? tupleOf(Value::fromObject(static_cast<Object*>(&molt_type_generic_alias)), args.get()) : kNoValue;
}
Value aliasCopy(const Value* a) { return retained(a[0]); }
constexpr NativeMethod kAliasMethods[] = {
    {"__mro_entries__", "($self, bases, /)", mroEntries, nullptr, nullptr, kInstanceMethod},
    {"__instancecheck__", "($self, instance, /)", noInstance, nullptr, nullptr, kInstanceMethod},
    {"__subclasscheck__", "($self, cls, /)", noSubclass, nullptr, nullptr, kInstanceMethod},
    {"__reduce__", "($self, /)", aliasReduce, nullptr, nullptr, kInstanceMethod},
    {"__copy__", "($self, /)", aliasCopy, nullptr, nullptr, kInstanceMethod},
    {"__deepcopy__", "($self, memo, /)", aliasCopy, nullptr, nullptr, kInstanceMethod},
    {}};
Value aliasOrigin(Value v) { return retained(al(v)->origin); }
Value aliasArgs(Value v) { return retained(al(v)->args); }
Value aliasUnpacked(Value v) { return Value::fromBool(al(v)->unpacked); }
constexpr GetSet kAliasGetSets[] = {{"__origin__", aliasOrigin, nullptr, nullptr},
                                    {"__args__", aliasArgs, nullptr, nullptr},
                                    {"__parameters__", aliasParameters, nullptr, nullptr},
                                    {"__unpacked__", aliasUnpacked, nullptr, nullptr},
                                    {}};

// ---- union ----
void unionDealloc(Object* o) {
  decref(static_cast<Union*>(o)->args);
  decref(static_cast<Union*>(o)->parameters);
  freeObject(o);
}
void unionTraverse(Object* o, VisitFn visit, void* arg) {
  visit(static_cast<Union*>(o)->args, arg);
  visit(static_cast<Union*>(o)->parameters, arg);
}
Value unionRepr(Value self) {
  if (!stackCheck()) return kNoValue;
  StrBuilder b;
  Tuple* args = asTuple(un(self)->args);
  for (int64_t i = 0; i < args->length; ++i) {
    if (i) b.ascii(" | ");
    Value v = args->items()[i];
    if (v == Value::fromObject(static_cast<Object*>(&molt_type_NoneType))) b.ascii("None");
    else if (!putItem(b, v)) return kNoValue;
  }
  return b.finish();
}
Value asSet(Value v) { return newFrozenSetFrom(un(v)->args); }
int64_t unionHash(Value v) {
  Ref s(asSet(v));
  return s ? hashOf(s) : -1;
}
Value unionCompare(Value a, Value b, CompareOp op) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !isUnion(a) || !isUnion(b)) return kNotImplemented;
  Ref sa(asSet(a)), sb(asSet(b));
  if (!sa || !sb) return kNoValue;
  int r = equals(sa, sb);
  return r < 0 ? kNoValue : Value::fromBool((r != 0) == (op == CompareOp::Eq));
}
Value unionGetItem(Value self, Value key) {
  Ref params(unionParameters(self));
  if (!params) return kNoValue;
  Ref args(substitute(self, un(self)->args, params.as<Tuple>(), key));
  if (!args) return kNoValue;
  Ref r = Ref::borrow(args.as<Tuple>()->items()[0]);
  for (int64_t i = 1; i < args.as<Tuple>()->length; ++i) {
    r = Ref(binaryOp(BinaryOp::Or, r, args.as<Tuple>()->items()[i]));
    if (!r) return kNoValue;
  }
  return r.release();
}
bool unionable(Value v) {
  if (v.isNone() || isTypeObject(v) || isAlias(v) || isUnion(v)) return true;
  bool error;
  bool parameter = isParameter(v, &error);
  if (error) clearPending();
  return parameter || (v.isObject() && !strcmp(typeOf(v)->name, "typing.TypeAliasType"));
}
bool addMembers(Value list, Value v) {
  if (isUnion(v)) {
    Tuple* t = asTuple(un(v)->args);
    for (int64_t i = 0; i < t->length; ++i)
      if (!addMembers(list, t->items()[i])) return false;
    return true;
  }
  if (v.isNone()) v = Value::fromObject(static_cast<Object*>(&molt_type_NoneType));
  for (int64_t i = 0; i < listLength(list); ++i) {
    Ref item(listGet(list, i));
    int same = isAlias(item) && isAlias(v) ? equals(item, v) : item.get() == v;
    if (same < 0) return false;
    if (same) return true;
  }
  return listAppend(list, v);
}
Value unionArgs(Value v) { return retained(un(v)->args); }
constexpr GetSet kUnionGetSets[] = {
    {"__args__", unionArgs, nullptr, nullptr, true}, {"__parameters__", unionParameters, nullptr, nullptr}, {}};

}  // namespace

Value newGenericAlias(Value origin, Value args) { return makeAlias(&molt_type_generic_alias, origin, args); }

Value newUnion(Value a, Value b) {
  if (!unionable(a) || !unionable(b)) return kNotImplemented;
  Ref list(newList(2));
  if (!list || !addMembers(list, a) || !addMembers(list, b)) return kNoValue;
  if (listLength(list) == 1) return listGet(list, 0);
  Ref args(tupleFromIterable(list));
  if (!args) return kNoValue;
  auto* u = static_cast<Union*>(allocObject(sizeof(Union), &molt_type_union));
  u->args = args.release();
  return Value::fromObject(static_cast<Object*>(u));
}

constinit Type molt_type_generic_alias = [] {
  Type t = staticType("types.GenericAlias", kTypeBase | kTypeHasGc | kTypeHasWeakrefs, sizeof(Alias));
  t.dealloc = aliasDealloc;
  t.traverse = aliasTraverse;
  t.make = aliasMake;
  t.repr = aliasRepr;
  t.hash = aliasHash;
  t.compare = aliasCompare;
  t.call = aliasCall;
  t.getattr = aliasGetAttr;
  t.getItem = aliasGetItem;
  t.iter = aliasIter;
  t.binary[static_cast<int>(BinaryOp::Or)] = unionOr;
  t.methods = kAliasMethods;
  t.getsets = kAliasGetSets;
  t.doc = "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).";
  return t;
}();
constinit Type molt_type_union = [] {
  Type t = staticType("types.UnionType", kTypeHasGc | kTypeDisallowNew, sizeof(Union));
  t.dealloc = unionDealloc;
  t.traverse = unionTraverse;
  t.repr = unionRepr;
  t.hash = unionHash;
  t.compare = unionCompare;
  t.getItem = unionGetItem;
  t.binary[static_cast<int>(BinaryOp::Or)] = unionOr;
  t.getsets = kUnionGetSets;
  t.doc = "Represent a PEP 604 union type\n\nE.g. for int | str";
  return t;
}();

}  // namespace molt
