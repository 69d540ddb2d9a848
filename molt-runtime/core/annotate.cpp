// __annotate__ of functions, classes and modules. The types get the attribute when the first module compiled for Python 3.14
// runs: programs for earlier versions do not know it.
#include "core/annotate.h"

#include "core/module.h"
#include "core/type.h"

namespace molt {

Value evaluateAnnotations(Value annotate) {
  constexpr int64_t kValueFormat = 1;  // annotationlib.Format.VALUE
  Ref d(call1(annotate, newInt(kValueFormat)));
  if (d && !isDict(d)) return raiseTypeError("__annotate__ returned non-dict of type '%T'", Value(d));
  return d.release();
}

bool setDeferredAnnotations(Type* t, Value value) {
  Value dict = Value::fromObject(t->dict);
  if (value) {
    if (!dictSetStr(dict, kAnnotationsCache, value)) return false;
  } else {
    int r = dictDelete(dict, Value::fromObject(internStr(kAnnotationsCache)));
    if (r < 0) return false;
    if (r == 0) return raise(&molt_exc_AttributeError, "__annotations__");
  }
  return dictSetStr(dict, kAnnotateFunction, kNone);
}

namespace {

Function* fn(Value v) { return static_cast<Function*>(v.object()); }

bool callableOrNone(Value v) { return v.isNone() || isCallable(v) || raiseTypeError("__annotate__ must be callable or None"); }

Value functionGet(Value v) { return fn(v)->annotate ? retained(fn(v)->annotate) : kNone; }
bool functionSet(Value v, Value value) {
  if (!value) return raiseTypeError("__annotate__ cannot be deleted");
  if (!callableOrNone(value)) return false;
  Ref old(fn(v)->annotate), oldDict;
  fn(v)->annotate = value.isNone() ? kNoValue : retained(value);
  if (!value.isNone()) {
    oldDict = Ref(fn(v)->annotations);
    fn(v)->annotations = kNoValue;
  }
  return true;
}

Value typeGet(Value v) {
  Type* t = asType(v);
  if (!(t->typeFlags & kTypeHeap)) return raise(&molt_exc_AttributeError, "type object '%N' has no attribute '__annotate__'", t);
  Value have = dictGetStrBorrowed(Value::fromObject(t->dict), kAnnotateFunction);
  if (!have) have = dictGetStrBorrowed(Value::fromObject(t->dict), "__annotate__");
  return have ? retained(have) : kNone;
}
bool typeSet(Value v, Value value) {
  Type* t = asType(v);
  if (!value) return raiseTypeError("cannot delete __annotate__ attribute");
  if (!(t->typeFlags & kTypeHeap)) return raiseTypeError("cannot set '__annotate__' attribute of immutable type '%N'", t);
  if (!callableOrNone(value)) return false;
  typeModified(t);
  Value dict = Value::fromObject(t->dict);
  if (!dictSetStr(dict, kAnnotateFunction, value)) return false;
  if (value.isNone()) return true;
  return dictDelete(dict, Value::fromObject(internStr(kAnnotationsCache))) >= 0 && dictDelete(dict, Value::fromObject(internStr("__annotations__"))) >= 0;
}

Value moduleGet(Value v) {
  Value have = dictGetStrBorrowed(asModule(v)->dict, "__annotate__");
  if (have) return retained(have);
  return dictSetStr(asModule(v)->dict, "__annotate__", kNone) ? kNone : kNoValue;
}
bool moduleSet(Value v, Value value) {
  if (!value) return raiseTypeError("cannot delete __annotate__ attribute");
  if (!callableOrNone(value) || !dictSetStr(asModule(v)->dict, "__annotate__", value)) return false;
  return value.isNone() || dictDelete(asModule(v)->dict, Value::fromObject(internStr("__annotations__"))) >= 0;
}

constexpr GetSet kFunctionRow = {"__annotate__", functionGet, functionSet, "The function that evaluates the annotations."};
constexpr GetSet kTypeRow = {"__annotate__", typeGet, typeSet, nullptr};
constexpr GetSet kModuleRow = {"__annotate__", moduleGet, moduleSet, nullptr};

}  // namespace

extern "C" int32_t molt_rt_deferred_annotations() {
  auto add = [](Type* t, const GetSet* row) { return typeReady(t) && addGetSet(t, row); };
  return add(&molt_type_function, &kFunctionRow) && add(&molt_type_type, &kTypeRow) && add(&molt_type_module, &kModuleRow);
}

}  // namespace molt
