// The type object.
#include <string.h>

#include "core/shape.h"
#include "core/type.h"
#include "types/container/dict.h"

namespace molt {

void putAddress(StrBuilder& b, uint64_t address) {
  char text[17];
  int n = 0;
  do text[n++] = "0123456789abcdef"[address & 15];
  while (address >>= 4);
  b.ascii("0x");
  while (n) b.put(static_cast<unsigned char>(text[--n]));
}

namespace {

// The name of a builtin type without the module that may stand before it.
static const char* afterDot(const char* name) {
  const char* dot = strrchr(name, '.');
  return dot ? dot + 1 : name;
}
Value objectRepr(Value v) {
  Type* t = typeOf(v);
  Ref module(typeModuleName(t)), qual(t->typeFlags & kTypeHeap ? retained(t->qualname) : newStr(afterDot(t->name)));
  StrBuilder b;
  b.put('<');
  if (module && isStr(module) && !strEqualsAscii(module.as<Str>(), "builtins")) {
    b.str(module.get());
    b.put('.');
  }
  b.str(qual.get());
  b.ascii(" object at ");
  putAddress(b, v.bits);
  b.put('>');
  return b.finish();
}
Value objectStr(Value v) {  // unchecked: who asked for str() complains of what is none
  Type* t = typeOf(v);
  return t->repr && stackCheck() ? t->repr(v) : reprOf(v);
}
int64_t objectHash(Value v) {
  int64_t h = static_cast<int64_t>((v.bits >> 4) | (v.bits << 60));
  return h == -1 ? -2 : h;
}
Value objectCompare(Value a, Value b, CompareOp op) {
  if (op == CompareOp::Eq) return a == b ? kTrue : kNotImplemented;
  if (op == CompareOp::Ne) {
    Type* t = typeOf(a);
    if (!t->compare) return kNotImplemented;
    Ref eq(t->compare(a, b, CompareOp::Eq));
    if (!eq || eq.get().isNotImplemented()) return eq.release();
    int r = isTrue(eq);
    return r < 0 ? kNoValue : Value::fromBool(!r);
  }
  return kNotImplemented;
}

// `text` is __new__ or __init__.
bool overrides(Type* t, const char* text) {
  static constinit Str* names[2] = {};  // asked for at each object made
  Str*& name = names[text[2] == 'n'];
  if (!name) name = internStr(text);
  Value mine = typeLookupBorrowed(t, name), base = typeLookupBorrowed(&molt_type_object, name);
  return !(mine == base);
}

Value objectMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (nargs || (kwnames && asTuple(kwnames)->length)) {
    if (overrides(t, "__new__")) return raiseTypeError("object.__new__() takes exactly one argument (the type to instantiate)");
    if (!overrides(t, "__init__")) return raiseTypeError("%N() takes no arguments", t);
  }
  if (t->typeFlags & kTypeAbstract) {
    Ref names(getAttr(Value::fromObject(t), "__abstractmethods__"));
    Ref list(names ? listFromIterable(names) : kNoValue);
    if (!list) return kNoValue;
    Ref sorted(callMethod(list, "sort", nullptr, 0));
    int64_t n = listLength(list);
    StrBuilder b;
    for (int64_t i = 0; i < n; ++i) {
      if (i) b.ascii(", ");
      Ref item(listGet(list, i));
      b.put('\'');
      b.str(item.get());
      b.put('\'');
    }
    Ref text(b.finish());
    return raiseTypeError("Can't instantiate abstract class %N without an implementation for abstract method%s %U", t, n == 1 ? "" : "s", text.get());
  }
  return newInstance(t);
}
bool objectInit(Value self, const Value*, int64_t nargs, Value kwnames) {
  if (nargs || (kwnames && asTuple(kwnames)->length)) {
    Type* t = typeOf(self);
    if (overrides(t, "__init__"))
      return raiseTypeError("object.__init__() takes exactly one argument (the instance to initialize)");
    if (!overrides(t, "__new__") && !(t->typeFlags & kTypeDisallowNew)) return raiseTypeError("%N.__init__() takes exactly one argument (the instance to initialize)", t);
  }
  return true;
}

Value getClass(Value v) { return retained(Value::fromObject(static_cast<Object*>(typeOf(v)))); }
bool setClass(Value v, Value cls) {
  if (!cls) return raiseTypeError("can't delete __class__ attribute");
  if (!isTypeObject(cls)) return raiseTypeError("__class__ must be set to a class, not '%T' object", cls);
  Type *from = typeOf(v), *to = asType(cls);
  bool modules = isExact(v, &molt_type_module) || isSubtype(from, &molt_type_module);
  if (!modules && !((from->typeFlags & kTypeHeap) && (to->typeFlags & kTypeHeap)))
    return raiseTypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
  bool sameLayout = from->basicSize == to->basicSize && from->dictOffset == to->dictOffset && from->itemSize == to->itemSize;
  if (sameLayout && from->slotCount + to->slotCount) sameLayout = from->slotCount == to->slotCount && from->slotOffset == to->slotOffset;
  int64_t pos = 0;
  Value name, descriptor;
  while (sameLayout && from->slotCount && dictNext(Value::fromObject(from->dict), &pos, &name, &descriptor)) {
    if (!isExact(descriptor, &molt_type_member_descriptor)) continue;
    bool error;
    Value other = dictGetBorrowed(Value::fromObject(to->dict), name, &error);
    sameLayout = other && isExact(other, &molt_type_member_descriptor) &&
                 static_cast<MemberDescriptor*>(other.object())->offset == static_cast<MemberDescriptor*>(descriptor.object())->offset;
  }
  Type *a = from, *b = to;
  while (a->typeFlags & kTypeHeap) a = a->base;
  while (b->typeFlags & kTypeHeap) b = b->base;
  if (!sameLayout || a != b) return raiseTypeError("__class__ assignment: '%N' object layout differs from '%N'", to, from);
  incref(static_cast<Object*>(to));
  v.object()->type = to;
  shapeMoveTo(v.object());
  if (from->typeFlags & kTypeHeap) decref(static_cast<Object*>(from));
  return true;
}
constexpr GetSet kGetSets[] = {{"__class__", getClass, setClass, "the object's class"}, {}};

Value doFormat(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("__format__() argument must be str, not %A", a[1]);
  if (asStr(a[1])->length) return raiseTypeError("unsupported format string passed to %T.__format__", a[0]);
  return strOf(a[0]);
}
Value initSubclass(const Value*) { return kNone; }
Value subclassHook(const Value*) { return kNotImplemented; }

// Names of a class and its bases, of its own dict: for dir().
bool mergeDirOf(Value dict, Type* t) {
  for (int64_t i = 0; i < t->mro->length; ++i) {
    Type* b = asType(t->mro->items()[i]);
    if (!typeReady(b) || !dictMerge(dict, Value::fromObject(b->dict), true)) return false;
  }
  return true;
}
Value objectDir(const Value* a) {
  Ref names(newDict());
  Ref own(instanceDict(a[0], false));
  if (hasPending()) return kNoValue;
  if (own && isDict(own) && !dictMerge(names, own, true)) return kNoValue;
  bool error;
  Ref cls(getAttrOrNone0(a[0], "__class__", &error));
  if (error) return kNoValue;
  if (cls && isTypeObject(cls) && !mergeDirOf(names, asType(cls))) return kNoValue;
  return listFromIterable(names);
}

// __reduce_ex__: copyreg's protocol. The heavy lifting is copyreg.__newobj__ and __reduce_ex__ in Python.
Value copyregCall(const char* fn, const Value* args, int64_t n) {
  Ref module(importModule("copyreg"));
  return module ? callMethod(module, fn, args, n) : kNoValue;
}
Value objectReduce(const Value* a) {
  Value args[2] = {a[0], newInt(0)};
  return copyregCall("_reduce_ex", args, 2);
}
Value objectReduceEx(const Value* a) {
  Value override_ = typeLookupBorrowed(typeOf(a[0]), internStr("__reduce__"));
  Value base = typeLookupBorrowed(&molt_type_object, internStr("__reduce__"));
  if (!(override_ == base)) return callMethod(a[0], "__reduce__", nullptr, 0);
  int64_t protocol;
  if (!indexAsI64(a[1], &protocol, nullptr)) return kNoValue;
  Value args[2] = {a[0], newInt(protocol)};
  return copyregCall(protocol >= 2 ? "_reduce_2" : "_reduce_ex", args, 2);
}
Value objectGetState(const Value* a) {
  Value self = a[0];
  Ref dict(instanceDict(self, false));
  Ref state = dict && dictLength(dict) ? Ref(dictCopy(dict.as<Dict>())) : Ref(kNone);
  // slots of the classes along the mro
  Ref slots;
  Type* t = typeOf(self);
  for (int64_t i = 0; i < t->mro->length; ++i) {
    Type* k = asType(t->mro->items()[i]);
    if (!(k->typeFlags & kTypeHeap) || !k->slotCount) continue;
    int64_t pos = 0;
    Value key, v;
    while (dictNext(Value::fromObject(k->dict), &pos, &key, &v)) {
      if (!isExact(v, &molt_type_member_descriptor)) continue;
      bool error;
      Ref item(getAttrOrNone0(self, asStr(key), &error));
      if (error) return kNoValue;
      if (!item) continue;
      if (!slots) slots = Ref(newDict());
      dictSet(slots, key, item);
    }
  }
  if (!slots) return state.release();
  return tupleOf(state.get(), slots.get());
}

}  // namespace

Value objectSizeof(const Value* a) { return newInt(typeOf(a[0])->basicSize); }

namespace {

constexpr NativeMethod kMethods[] = {
    {"__format__", "($self, format_spec, /)", doFormat, nullptr, "Default object formatter.", kInstanceMethod},
    {"__init_subclass__", "!($type, /)", initSubclass, nullptr, "This method is called when a class is subclassed.", kClassMethod},
    {"__subclasshook__", "!($type, subclass, /)", subclassHook, nullptr, "Abstract classes can override this to customize issubclass().", kClassMethod},
    {"__sizeof__", "($self, /)", objectSizeof, nullptr, "Size of object in memory, in bytes.", kInstanceMethod},
    {"__dir__", "($self, /)", objectDir, nullptr, "Default dir() implementation.", kInstanceMethod},
    {"__reduce__", "($self, /)", objectReduce, nullptr, "Helper for pickle.", kInstanceMethod},
    {"__reduce_ex__", "($self, protocol, /)", objectReduceEx, nullptr, "Helper for pickle.", kInstanceMethod},
    {"__getstate__", "($self, /)", objectGetState, nullptr, "Helper for pickle.", kInstanceMethod},
    {}};

}  // namespace

constinit Type molt_type_object = [] {
  Type t = staticType("object", kTypeBase, sizeof(Object), nullptr);
  t.dealloc = defaultDealloc;
  t.make = objectMake;
  t.textSignature = "()";
  t.init = objectInit;
  t.repr = objectRepr;
  t.str = objectStr;
  t.hash = objectHash;
  t.getattr = genericGetAttr;
  t.setattr = genericSetAttr;
  t.compare = objectCompare;
  t.methods = kMethods;
  t.getsets = kGetSets;
  t.doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\n"
          "instance that has no instance attributes and cannot be given any.\n";
  return t;
}();

bool mergeTypeNames(Value dict, Type* t) { return mergeDirOf(dict, t); }

}  // namespace molt
