// The __init__ of data classes: binds arguments to fields, fills in defaults, stores, and calls __post_init__.
#include "core/native_module.h"
#include "types/container/container.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/dataclasses.def"

// A field's description is a tuple: name, default, default factory, keyword only, in __init__, InitVar.
enum { kName, kDefault, kFactory, kKeywordOnly, kInInit, kInitVar };

struct InitFunction : Object {
  Value qualname, fields, missing, annotations;  // owned
  Value dict;                                    // owned or 0
  int64_t positional, required;                  // of the parameters that may be given by position
  bool frozen, postInit;
};
extern Type molt_type_dataclasses_init;
static InitFunction* asInit(Value v) { return static_cast<InitFunction*>(v.object()); }
static Value* spec(Value field) { return asTuple(field)->items(); }

Value dataclassesMakeInit(const Value* a) {
  auto* f = static_cast<InitFunction*>(allocObject(sizeof(InitFunction), &molt_type_dataclasses_init));
  f->qualname = retained(a[0]);
  f->fields = retained(a[1]);
  f->missing = retained(a[2]);
  f->frozen = a[3].isTrue();
  f->postInit = a[4].isTrue();
  f->annotations = retained(a[5]);
  Tuple* fields = asTuple(a[1]);
  for (int64_t i = 0; i < fields->length; ++i) {
    Value* s = spec(fields->items()[i]);
    if (!s[kInInit].isTrue() || s[kKeywordOnly].isTrue()) continue;
    ++f->positional;
    f->required += s[kDefault] == a[2] && s[kFactory] == a[2];
  }
  return objectOf(f);
}
static void initDealloc(Object* o) {
  auto* f = static_cast<InitFunction*>(o);
  decref(f->qualname);
  decref(f->fields);
  decref(f->missing);
  decref(f->annotations);
  decref(f->dict);
  freeObject(o);
}
static void initTraverse(Object* o, VisitFn visit, void* arg) {
  auto* f = static_cast<InitFunction*>(o);
  visitValue(f->fields, visit, arg);
  visitValue(f->annotations, visit, arg);
  visitValue(f->dict, visit, arg);
}

// "'a', 'b', and 'c'" of the parameters that are missing.
static Fail missingError(InitFunction* f, const Value* values, bool keywordOnly) {
  Tuple* fields = asTuple(f->fields);
  auto wanted = [&](int64_t i) {
    Value* s = spec(fields->items()[i]);
    return s[kInInit].isTrue() && s[kKeywordOnly].isTrue() == keywordOnly && !values[i].bits && s[kDefault] == f->missing && s[kFactory] == f->missing;
  };
  int64_t n = 0, seen = 0;
  for (int64_t i = 0; i < fields->length; ++i) n += wanted(i);
  StrBuilder b;
  for (int64_t i = 0; i < fields->length; ++i) {
    if (!wanted(i)) continue;
    if (seen) b.ascii(n > 2 ? (seen == n - 1 ? ", and " : ", ") : " and ");
    ++seen;
    b.put('\'');
    b.str(spec(fields->items()[i])[kName]);
    b.put('\'');
  }
  Ref names(b.finish());
  return raiseTypeError("%U() missing %z required %s argument%s: %U", f->qualname, n, keywordOnly ? "keyword-only" : "positional", n == 1 ? "" : "s", names.get());
}

static Value run(InitFunction* f, Value* values, Ref* made, const Value* args, int64_t nargs, Value kwnames) {
  if (nargs < 1) return raiseTypeError("%U() missing 1 required positional argument: 'self'", f->qualname);
  Tuple* fields = asTuple(f->fields);
  int64_t given = nargs - 1, nkw = kwnames.bits ? asTuple(kwnames)->length : 0, taken = 0;
  for (int64_t i = 0; i < fields->length && taken < given; ++i) {
    Value* s = spec(fields->items()[i]);
    if (s[kInInit].isTrue() && !s[kKeywordOnly].isTrue()) values[i] = args[1 + taken++];
  }
  for (int64_t k = 0; k < nkw; ++k) {
    Value name = asTuple(kwnames)->items()[k];
    int64_t i = 0;
    for (; i < fields->length; ++i) {
      Value* s = spec(fields->items()[i]);
      if (s[kInInit].isTrue() && (s[kName] == name || strEquals(asStr(s[kName]), asStr(name)))) break;
    }
    if (i == fields->length) return raiseTypeError("%U() got an unexpected keyword argument '%S'", f->qualname, asStr(name));
    if (values[i].bits) return raiseTypeError("%U() got multiple values for argument '%S'", f->qualname, asStr(name));
    values[i] = args[nargs + k];
  }
  if (given > f->positional) {
    int64_t most = f->positional + 1, least = f->required + 1;
    if (least == most) {
      return raiseTypeError("%U() takes %z positional argument%s but %z %s given", f->qualname, most, most == 1 ? "" : "s", nargs, nargs == 1 ? "was" : "were");
    }
    return raiseTypeError("%U() takes from %z to %z positional arguments but %z %s given", f->qualname, least, most, nargs, nargs == 1 ? "was" : "were");
  }
  for (int keywordOnly = 0; keywordOnly < 2; ++keywordOnly) {
    for (int64_t i = 0; i < fields->length; ++i) {
      Value* s = spec(fields->items()[i]);
      if (values[i].bits || !s[kInInit].isTrue() || s[kKeywordOnly].isTrue() != static_cast<bool>(keywordOnly)) continue;
      if (s[kDefault] == f->missing && s[kFactory] == f->missing) return missingError(f, values, keywordOnly);
    }
  }
  for (int64_t i = 0; i < fields->length; ++i) {
    Value* s = spec(fields->items()[i]);
    if (!values[i].bits) {
      if (!(s[kFactory] == f->missing)) {
        made[i] = Ref(call0(s[kFactory]));
        if (!made[i]) return kNoValue;
        values[i] = made[i];
      } else if (s[kInInit].isTrue() && !(s[kDefault] == f->missing)) {
        values[i] = s[kDefault];
      } else {
        continue;  // not in __init__: the class attribute answers, or nothing does
      }
    }
    if (s[kInitVar].isTrue()) continue;
    Str* name = asStr(s[kName]);
    if (!(f->frozen ? genericSetAttr(args[0], name, values[i]) : setAttr(args[0], name, values[i]))) return kNoValue;
  }
  if (!f->postInit) return kNone;
  Ref post(getAttr(args[0], "__post_init__"));
  if (!post) return kNoValue;
  Ref extra(newList(0));
  for (int64_t i = 0; i < fields->length; ++i) {
    if (spec(fields->items()[i])[kInitVar].isTrue() && !listAppend(extra, values[i])) return kNoValue;
  }
  Ref r(call(post, asList(extra)->items, asList(extra)->length, kNoValue));
  return r ? kNone : kNoValue;
}

static Value initCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  InitFunction* f = asInit(self);
  constexpr int64_t kLocal = 16;
  int64_t n = asTuple(f->fields)->length;
  Value local[kLocal] = {};
  Ref localMade[kLocal];
  if (n <= kLocal) return run(f, local, localMade, args, nargs, kwnames);
  // More fields than fit: a list and a tuple hold values and what factories made.
  auto* values = static_cast<Value*>(allocRaw(static_cast<uint64_t>(n) * sizeof(Value)));
  auto* made = static_cast<Ref*>(allocRaw(static_cast<uint64_t>(n) * sizeof(Ref)));
  if (!values || !made) {
    if (values) freeRaw(values);
    if (made) freeRaw(made);
    return raiseNoMemory();
  }
  memset(static_cast<void*>(values), 0, static_cast<size_t>(n) * sizeof(Value));
  memset(static_cast<void*>(made), 0, static_cast<size_t>(n) * sizeof(Ref));
  Value result = run(f, values, made, args, nargs, kwnames);
  for (int64_t i = 0; i < n; ++i) made[i] = Ref();
  freeRaw(values);
  freeRaw(made);
  return result;
}
static Value initDescrGet(Value self, Value instance, Value) {
  if (!instance.bits || instance.isNone()) return retained(self);
  Value args[2] = {self, instance};
  return call(objectOf(&molt_type_method), args, 2, kNoValue);
}
static Value initRepr(Value self) { return formatStr("<function %U>", asInit(self)->qualname); }
static Value getQualname(Value v) { return retained(asInit(v)->qualname); }
static Value getName(Value) { return newStr("__init__"); }
static Value getAnnotations(Value v) { return retained(asInit(v)->annotations); }
static Value getDict(Value v) {
  if (!asInit(v)->dict.bits) asInit(v)->dict = newDict();
  return retained(asInit(v)->dict);
}
static bool setQualname(Value v, Value name) {
  replaceValue(&asInit(v)->qualname, retained(name.bits ? name : kNone));
  return true;
}
static constinit const GetSet initGetSets[] = {{"__name__", getName, nullptr, nullptr},
                                               {"__qualname__", getQualname, setQualname, nullptr},
                                               {"__annotations__", getAnnotations, nullptr, nullptr},
                                               {"__dict__", getDict, nullptr, nullptr},
                                               {}};
constinit Type molt_type_dataclasses_init = [] {
  Type t = staticType("function", kTypeHasGc | kTypeDisallowNew | kTypeMethodDescriptor, sizeof(InitFunction));
  t.dealloc = initDealloc;
  t.traverse = initTraverse;
  t.call = initCall;
  t.descrGet = initDescrGet;
  t.repr = initRepr;
  t.getsets = initGetSets;
  return t;
}();

// ---- the module ----

static constinit const NativeMethod moduleRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/dataclasses.def"
    {}};
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_dataclasses, moduleRows, nullptr)
