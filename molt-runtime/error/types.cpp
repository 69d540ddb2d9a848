// BaseException's slots and attributes, and the static type objects of every builtin exception.
#include <string.h>

#include "types/container/dict.h"
#include "error/exception.h"

namespace molt {

namespace {
}  // namespace

namespace {
struct ExceptionWord {  // a Value's bits, from an address, as a constant initialiser
  const void* p;
#if __SIZEOF_POINTER__ == 4
  uint32_t zero;
#endif
};
}  // namespace

void exceptionTraverse(Object* o, VisitFn visit, void* arg) {
  auto* e = static_cast<BaseException*>(o);
  visit(e->args, arg);
  visit(e->traceback, arg);
  visit(e->context, arg);
  visit(e->cause, arg);
  partTraverse(o, &e->shape, visit, arg);
}

void exceptionClear(Object* o) {
  auto* e = static_cast<BaseException*>(o);
  Value* owned[] = {&e->args, &e->traceback, &e->context, &e->cause};
  for (Value* v : owned) {
    Value old = *v;
    *v = kNoValue;
    decref(old);
  }
  partClear(o, &e->shape);
}

static void exceptionDealloc(Object* o) {
  exceptionClear(o);
  freeObject(o);
}

Value newExceptionSteal(Type* t, Value args) {
  if (!args.bits) return kNoValue;
  if (!(t->typeFlags & kTypeReady) && !typeReady(t)) {
    decref(args);
    return kNoValue;
  }
  if (t->typeFlags & kTypeHeap || t->init != exceptionInit) {
    Ref keep(args);
    return callEx(Value::fromObject(t), args, kNoValue);
  }
  auto* e = static_cast<BaseException*>(allocObject(t->basicSize, t));
  e->args = args;
  return Value::fromObject(e);
}

Value exceptionMake(Type* t, const Value* args, int64_t nargs, Value) {
  Ref tuple(newTupleOf(args, nargs));
  if (!tuple) return kNoValue;
  Value v = newInstance(t);
  if (!v.bits) return kNoValue;
  asException(v)->args = tuple.release();
  return v;
}

static bool setArgs(Value self, const Value* args, int64_t nargs) {
  // As a rule they are what __new__ was given, unless a subclass passes others on.
  Value given = asException(self)->args;
  if (given.bits && asTuple(given)->length == nargs && (!nargs || memcmp(asTuple(given)->items(), args, static_cast<size_t>(nargs) * sizeof(Value)) == 0)) return true;
  Value tuple = newTupleOf(args, nargs);
  if (!tuple.bits) return false;
  Value old = asException(self)->args;
  asException(self)->args = tuple;
  decref(old);
  return true;
}

bool exceptionInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames.bits && asTuple(kwnames)->length) return raiseTypeError("%T() takes no keyword arguments", self);
  return setArgs(self, args, nargs);
}

Value exceptionRepr(Value self) {
  Value args = asException(self)->args;
  const char* name = typeOf(self)->name;
  if (const char* dot = strrchr(name, '.')) name = dot + 1;
  if (asTuple(args)->length == 1) return formatStr("%s(%R)", name, asTuple(args)->items()[0]);
  return formatStr("%s%R", name, args);
}

Value exceptionStr(Value self) {
  Tuple* args = asTuple(asException(self)->args);
  if (args->length == 0) return newStr("");
  return strOf(args->length == 1 ? args->items()[0] : asException(self)->args);
}

static Value getArgs(Value self) { return retained(asException(self)->args); }
static bool putArgs(Value self, Value v) {
  if (!v.bits) return raiseTypeError("args may not be deleted");
  Value tuple = tupleFromIterable(v);
  if (!tuple.bits) return false;
  Value old = asException(self)->args;
  asException(self)->args = tuple;
  decref(old);
  return true;
}
static Value orNone(Value v) { return v.bits ? retained(v) : kNone; }
static Value getTraceback(Value self) { return orNone(asException(self)->traceback); }
static bool putTraceback(Value self, Value v) {
  if (!v.bits) return raiseTypeError("__traceback__ may not be deleted");
  if (!v.isNone() && !isExact(v, &molt_type_traceback)) return raiseTypeError("__traceback__ must be a traceback or None");
  Value old = asException(self)->traceback;
  asException(self)->traceback = v.isNone() ? kNoValue : retained(v);
  decref(old);
  return true;
}
static Value getContext(Value self) { return orNone(asException(self)->context); }
static bool putContext(Value self, Value v) {
  if (!v.bits) return raiseTypeError("__context__ may not be deleted");
  if (!v.isNone() && !isException(v)) return raiseTypeError("exception context must be None or derive from BaseException");
  Value old = asException(self)->context;
  asException(self)->context = v.isNone() ? kNoValue : retained(v);
  decref(old);
  return true;
}
static Value getCause(Value self) { return orNone(asException(self)->cause); }
static bool putCause(Value self, Value v) {
  if (!v.bits) return raiseTypeError("__cause__ may not be deleted");
  if (!v.isNone() && !isException(v)) return raiseTypeError("exception cause must be None or derive from BaseException");
  setCause(self, v);
  return true;
}
static Value getSuppress(Value self) { return Value::fromBool(asException(self)->suppressContext != 0); }
static bool putSuppress(Value self, Value v) {
  if (!v.bits) return raiseTypeError("can't delete numeric/char attribute");
  if (!v.isBool()) return raiseTypeError("attribute value type must be bool");
  asException(self)->suppressContext = v.isTrue();
  return true;
}

static Value getDict(Value self) { return instanceDict(self, true); }
static bool putDict(Value self, Value v) {
  if (!v.bits) return raiseTypeError("cannot delete __dict__");
  if (!isDict(v)) return raiseTypeError("__dict__ must be set to a dictionary, not a '%T'", v.bits ? v : kNone);
  shapeSetDictSteal(self.object(), &asException(self)->shape, retained(v));
  return true;
}

static constexpr GetSet kBaseGetSets[] = {
    {"__dict__", getDict, putDict, nullptr},
    {"args", getArgs, putArgs, nullptr},
    {"__traceback__", getTraceback, putTraceback, nullptr},
    {"__context__", getContext, putContext, "exception context"},
    {"__cause__", getCause, putCause, "exception cause"},
    {"__suppress_context__", getSuppress, putSuppress, nullptr, true},
    {},
};

// ---- methods ----
Value exceptionWithTraceback(const Value* a) {
  if (!putTraceback(a[0], a[1])) return kNoValue;
  return retained(a[0]);
}
Value exceptionAddNote(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("note must be a str, not '%T'", a[1]);
  bool error;
  Ref notes(getAttrOrNone0(a[0], "__notes__", &error));
  if (error) return kNoValue;
  if (!notes) {
    notes = Ref(newList(1));
    if (!notes || !setAttr(a[0], internStr("__notes__"), notes)) return kNoValue;
  } else if (!isList(notes)) {
    return raiseTypeError("Cannot add note: __notes__ is not a list");
  }
  if (!listAppend(notes, a[1])) return kNoValue;
  return kNone;
}
Value exceptionSetState(const Value* a) {
  if (a[1].isNone()) return kNone;
  if (!isDict(a[1])) return raiseTypeError("state is not a dictionary");
  int64_t pos = 0;
  Value key, v;
  while (dictNext(a[1], &pos, &key, &v)) {
    if (!isStr(key)) return raiseTypeError("attribute name must be string, not '%T'", key);
    if (!setAttr(a[0], asStr(key), v)) return kNoValue;
  }
  return kNone;
}
Value exceptionReduce(const Value* a) {
  Ref dict(instanceDict(a[0], false));
  if (!dict && hasPending()) return kNoValue;
  Value type = Value::fromObject(typeOf(a[0]));
  if (dict && dictLength(dict) > 0) return tupleOf(type, asException(a[0])->args, dict.get());
  return tupleOf(type, asException(a[0])->args);
}

#define MOLT_METHOD(type, name, sig, fn, kind, ...) Value fn(const Value*);
#include "abi/methods/BaseException.def"
static constexpr NativeMethod kBaseMethods[] = {
#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) {name, sig, fn, nullptr, doc, kind},
#include "abi/methods/BaseException.def"
    {},
};

// ---- StopIteration, SystemExit: the first argument (or all) as an attribute ----
static bool stopIterationInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (!exceptionInit(self, args, nargs, kwnames)) return false;
  assignField(self, kStopValue, nargs ? args[0] : kNone);
  return true;
}
static bool systemExitInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (!exceptionInit(self, args, nargs, kwnames)) return false;
  if (nargs == 1) assignField(self, kExitCode, args[0]);
  if (nargs > 1) assignField(self, kExitCode, asException(self)->args);
  return true;
}
static constexpr GetSet kStopIterationGetSets[] = {{"value", getField<0>, setField<0>, "generator return value", true}, {}};
static constexpr GetSet kSystemExitGetSets[] = {{"code", getField<0>, setField<0>, "exception code", true}, {}};

// ---- KeyError: a single argument is shown by its repr ----
static Value keyErrorStr(Value self) {
  Tuple* args = asTuple(asException(self)->args);
  return args->length == 1 ? reprOf(args->items()[0]) : exceptionStr(self);
}

// ---- keyword-taking layouts ----
// Splits keyword values into fields: names[i] -> field first+i. False with CPython's TypeError for others.
static bool takeKeywords(Value self, const Value* kwargs, Value kwnames, const char* function, const char* const* names,
                         int count, int first) {
  if (!kwnames.bits) return true;
  Tuple* t = asTuple(kwnames);
  if (t->length > count)
    return raiseTypeError("%s() takes at most %z keyword argument%s (%z given)", function, int64_t{count}, count == 1 ? "" : "s", t->length);
  for (int64_t k = 0; k < t->length; ++k) {
    int i = 0;
    while (i < count && !strEqualsAscii(asStr(t->items()[k]), names[i])) ++i;
    if (i == count) return raiseTypeError("'%U' is an invalid keyword argument for %s()", t->items()[k], function);
    assignField(self, first + i, kwargs[k]);
  }
  return true;
}

static bool nameErrorInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr const char* kNames[] = {"name"};
  assignField(self, 0, kNoValue);
  return setArgs(self, args, nargs) && takeKeywords(self, args + nargs, kwnames, "NameError", kNames, 1, 0);
}
static bool attributeErrorInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr const char* kNames[] = {"name", "obj"};
  assignField(self, 0, kNoValue);
  assignField(self, 1, kNoValue);
  return setArgs(self, args, nargs) && takeKeywords(self, args + nargs, kwnames, "AttributeError", kNames, 2, 0);
}
static bool importErrorInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr const char* kNames[] = {"name", "path", "name_from"};
  if (!setArgs(self, args, nargs)) return false;
  for (int i = 0; i < 4; ++i) assignField(self, i, kNoValue);
  if (nargs == 1) assignField(self, kImportMsg, args[0]);
  return takeKeywords(self, args + nargs, kwnames, "ImportError", kNames, 3, kImportName);
}
static Value importErrorStr(Value self) {
  Value msg = exceptionField(self, kImportMsg);
  return isExact(msg, &molt_type_str) ? retained(msg) : exceptionStr(self);
}
// The state that pickle keeps: the instance's dict and the named fields that are set. 0 with an exception, None for nothing.
static Value stateWith(Value self, const char* const* names, const int* fields, int count) {
  Ref dict(instanceDict(self, false));
  if (!dict && hasPending()) return kNoValue;
  Ref state(dict ? dictCopy(dict.as<Dict>()) : newDict());
  if (!state) return kNoValue;
  for (int i = 0; i < count; ++i) {
    Value v = exceptionField(self, fields[i]);
    if (v && !dictSetStr(state, names[i], v)) return kNoValue;
  }
  return dictLength(state) ? state.release() : kNone;
}
static Value importErrorReduce(const Value* a) {
  static constexpr const char* kNames[] = {"name", "path", "name_from"};
  static constexpr int kFields[] = {kImportName, kImportName + 1, kImportName + 2};
  Ref state(stateWith(a[0], kNames, kFields, 3));
  if (!state) return kNoValue;
  Value type = Value::fromObject(typeOf(a[0])), args = asException(a[0])->args;
  return state.get().isNone() ? tupleOf(type, args) : tupleOf(type, args, state.get());
}
static Value attributeErrorGetState(const Value* a) {
  static constexpr const char* kNames[] = {"name"};
  static constexpr int kFields[] = {0};
  Ref state(stateWith(a[0], kNames, kFields, 1));
  if (state && state.get().isNone()) state = Ref(newDict());
  // The object is left out: it need not be one that can be pickled.
  return state && dictSetStr(state, "args", asException(a[0])->args) ? state.release() : kNoValue;
}
static Value attributeErrorReduce(const Value* a) {
  Ref state(callMethod(a[0], "__getstate__", nullptr, 0));
  return state ? tupleOf(Value::fromObject(typeOf(a[0])), asException(a[0])->args, state.get()) : kNoValue;
}
static constexpr NativeMethod kImportErrorMethods[] = {{"__reduce__", "!($self, /)", importErrorReduce, nullptr, nullptr, kInstanceMethod}, {}};
static constexpr NativeMethod kAttributeErrorMethods[] = {
    {"__getstate__", "!($self, /)", attributeErrorGetState, nullptr, nullptr, kInstanceMethod},
    {"__reduce__", "!($self, /)", attributeErrorReduce, nullptr, nullptr, kInstanceMethod}, {}};
static constexpr GetSet kNameErrorGetSets[] = {{"name", getField<0>, setField<0>, "name", true}, {}};
static constexpr GetSet kAttributeErrorGetSets[] = {
    {"name", getField<0>, setField<0>, "attribute name", true}, {"obj", getField<1>, setField<1>, "object", true}, {}};
static constexpr GetSet kImportErrorGetSets[] = {{"msg", getField<0>, setField<0>, "exception message", true},
                                                 {"name", getField<1>, setField<1>, "module name", true},
                                                 {"path", getField<2>, setField<2>, "module path", true},
                                                 {"name_from", getField<3>, setField<3>, "name imported from module", true},
                                                 {}};

// ---- the type objects ----
// Slots of a layout; a type whose layout is its base's inherits them all.
bool oserrorInit(Value self, const Value* args, int64_t nargs, Value kwnames);
Value oserrorMake(Type* t, const Value* args, int64_t nargs, Value kwnames);
Value oserrorStr(Value self);
Value oserrorReduce(const Value* a);
bool syntaxErrorInit(Value self, const Value* args, int64_t nargs, Value kwnames);
Value syntaxErrorStr(Value self);
bool unicodeDecodeInit(Value self, const Value* args, int64_t nargs, Value kwnames);
bool unicodeEncodeInit(Value self, const Value* args, int64_t nargs, Value kwnames);
bool unicodeTranslateInit(Value self, const Value* args, int64_t nargs, Value kwnames);
Value unicodeDecodeStr(Value self);
Value unicodeEncodeStr(Value self);
Value unicodeTranslateStr(Value self);
Value groupMake(Type* t, const Value* args, int64_t nargs, Value kwnames);
bool groupInit(Value self, const Value* args, int64_t nargs, Value kwnames);
Value groupStr(Value self);
extern const GetSet kOSErrorGetSets[];
extern const GetSet kSyntaxErrorGetSets[];
extern const GetSet kUnicodeErrorGetSets[];
extern const GetSet kGroupGetSets[];
extern const NativeMethod kOSErrorMethods[];
extern const NativeMethod kGroupMethods[];

// What differs between layouts, named after the columns of exceptions.def.
struct BaseExceptionSlots {
  using Object = BaseException;
  static constexpr auto dealloc = exceptionDealloc;
  static constexpr auto traverse = exceptionTraverse;
  static constexpr auto clear = exceptionClear;
};
template <int N>
struct FieldLayout {
  using Object = ExceptionWith<N>;
  static constexpr auto dealloc = FieldSlots<N>::dealloc;
  static constexpr auto traverse = FieldSlots<N>::traverse;
  static constexpr auto clear = FieldSlots<N>::clear;
};
using StopIterationSlots = FieldLayout<1>;
using SystemExitSlots = FieldLayout<1>;
using NameErrorSlots = FieldLayout<1>;
using AttributeErrorSlots = FieldLayout<2>;
using ImportErrorSlots = FieldLayout<4>;
using OSErrorSlots = FieldLayout<5>;
using SyntaxErrorSlots = FieldLayout<8>;
using UnicodeErrorSlots = FieldLayout<5>;
using ExceptionGroupSlots = FieldLayout<2>;

struct Special {  // slots that a type sets itself
  Value (*make)(Type*, const Value*, int64_t, Value) = exceptionMake;
  bool (*init)(Value, const Value*, int64_t, Value) = exceptionInit;
  Value (*str)(Value) = exceptionStr;
  const GetSet* getsets = nullptr;
  const NativeMethod* methods = nullptr;
  Tuple* bases = nullptr;
};
#define LAYOUT_SPECIAL(L, ...) constexpr Special special##L{__VA_ARGS__};
LAYOUT_SPECIAL(BaseException)
LAYOUT_SPECIAL(StopIteration, .init = stopIterationInit)
LAYOUT_SPECIAL(SystemExit, .init = systemExitInit)
LAYOUT_SPECIAL(NameError, .init = nameErrorInit)
LAYOUT_SPECIAL(AttributeError, .init = attributeErrorInit)
LAYOUT_SPECIAL(ImportError, .init = importErrorInit, .str = importErrorStr)
LAYOUT_SPECIAL(OSError, .make = oserrorMake, .init = oserrorInit, .str = oserrorStr)
LAYOUT_SPECIAL(SyntaxError, .init = syntaxErrorInit, .str = syntaxErrorStr)
LAYOUT_SPECIAL(UnicodeError)
LAYOUT_SPECIAL(ExceptionGroup, .make = groupMake, .init = groupInit, .str = groupStr)

// ExceptionGroup is the one builtin class with two bases.
struct BasesPair : Tuple {
  ExceptionWord items[2];
};
static constinit BasesPair groupBases = {{{kStaticRefcount, kFlagStatic, &molt_type_tuple}, 2},
                                         {{&molt_exc_BaseExceptionGroup}, {&molt_exc_Exception}}};

// The type that gives a layout or a slot its own attributes; every other type has the layout's.
template <Type*>
constexpr Special kOwn{};
#define OWN(Name, ...) \
  template <>          \
  constexpr Special kOwn<&molt_exc_##Name>{__VA_ARGS__};
OWN(BaseException, .getsets = kBaseGetSets, .methods = kBaseMethods)
OWN(KeyError, .str = keyErrorStr)
OWN(StopIteration, .getsets = kStopIterationGetSets)
OWN(SystemExit, .getsets = kSystemExitGetSets)
OWN(NameError, .getsets = kNameErrorGetSets)
OWN(AttributeError, .getsets = kAttributeErrorGetSets, .methods = kAttributeErrorMethods)
OWN(ImportError, .getsets = kImportErrorGetSets, .methods = kImportErrorMethods)
OWN(OSError, .getsets = kOSErrorGetSets, .methods = kOSErrorMethods)
OWN(SyntaxError, .getsets = kSyntaxErrorGetSets)
OWN(UnicodeDecodeError, .init = unicodeDecodeInit, .str = unicodeDecodeStr, .getsets = kUnicodeErrorGetSets)
OWN(UnicodeEncodeError, .init = unicodeEncodeInit, .str = unicodeEncodeStr, .getsets = kUnicodeErrorGetSets)
OWN(UnicodeTranslateError, .init = unicodeTranslateInit, .str = unicodeTranslateStr, .getsets = kUnicodeErrorGetSets)
OWN(BaseExceptionGroup, .getsets = kGroupGetSets, .methods = kGroupMethods)
OWN(ExceptionGroup, .bases = &groupBases)
#undef OWN

#pragma clang diagnostic ignored "-Winvalid-offsetof"
template <class Layout>
constexpr Type exceptionType(const char* name, Type* base, const Special& layout, const Special& own) {
  constexpr Special plain{};
  Type t = staticType(name, kTypeBase | kTypeException | kTypeHasGc | kTypeHasDict | kTypeImmutable,
                      sizeof(typename Layout::Object), base);
  t.dealloc = Layout::dealloc;
  t.traverse = Layout::traverse;
  t.clear = Layout::clear;
  t.make = layout.make;
  t.init = own.init != plain.init ? own.init : layout.init;
  t.repr = exceptionRepr;
  t.str = own.str != plain.str ? own.str : layout.str;
  t.methods = own.methods;
  t.getsets = own.getsets;
  t.bases = own.bases;
  t.dictOffset = __builtin_offsetof(BaseException, shape);
  return t;
}

#define molt_exc_object molt_type_object
#define MOLT_EXC(Name, Base, Layout)                                                                            \
  constinit Type molt_exc_##Name = exceptionType<Layout##Slots>(#Name, &molt_exc_##Base, special##Layout,       \
                                                                kOwn<&molt_exc_##Name>);                        \
  extern "C" ExceptionWord molt_builtin_##Name;                                                                      \
  constinit ExceptionWord molt_builtin_##Name = {&molt_exc_##Name};
#include "abi/exceptions.def"
}  // namespace molt
