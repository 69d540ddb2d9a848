// Names that are looked up at run time: class bodies, annotations, locals().
#include "core/module.h"

namespace molt {

static Value builtinByName(Str* name) {  // borrowed; only while the program has the builtins module
  Value m = dictGetStrBorrowed(modulesDict(), "builtins");
  return m && isModule(m) ? dictGetStrBorrowed(asModule(m)->dict, name) : kNoValue;
}

// Item of a namespace mapping: kStop if absent.
static Value namespaceItem(Value ns, Str* name) {
  if (isExact(ns, &molt_type_dict)) {
    Value v = dictGetStrBorrowed(ns, name);
    return v ? retained(v) : kStop;
  }
  Value v = getItem(ns, Value::fromObject(static_cast<Object*>(name)));
  if (v || !pendingIs(&molt_exc_KeyError)) return v;
  clearPending();
  return kStop;
}

extern "C" {
int32_t molt_rt_name_error(const Str* name);

Value molt_rt_load_name_or(Value ns, const Str* name) { return namespaceItem(ns, const_cast<Str*>(name)); }

Value molt_rt_load_name(Value ns, const Str* name, const ModuleDescriptor* mod) {
  auto* n = const_cast<Str*>(name);
  Value v = namespaceItem(ns, n);
  if (!v.isStop()) return v;
  v = dictGetStrBorrowed(Value::fromObject(static_cast<Object*>(mod->globals)), n);
  if (!v) v = builtinByName(n);
  if (v) return retained(v);
  molt_rt_name_error(name);
  return kNoValue;
}

int32_t molt_rt_store_name(Value ns, const Str* name, Value v) {
  Value key = Value::fromObject(static_cast<Object*>(canonicalName(const_cast<Str*>(name))));
  return isExact(ns, &molt_type_dict) ? dictSet(ns, key, v) : setItem(ns, key, v);
}

int32_t molt_rt_delete_name(Value ns, const Str* name) {
  Value key = Value::fromObject(name);
  if (setItem(ns, key, kNoValue)) return 1;
  if (pendingIs(&molt_exc_KeyError)) {
    clearPending();
    molt_rt_name_error(name);
  }
  return 0;
}

Value molt_rt_load_class_deref(Value ns, const Str* name, Value cell) {
  Value v = namespaceItem(ns, const_cast<Str*>(name));
  if (!v.isStop()) return v;
  Value content = static_cast<Cell*>(cell.object())->value;
  if (content) return retained(content);
  return raiseFreeVariableError(name);
}

Value molt_rt_globals(const ModuleDescriptor* mod) { return retained(Value::fromObject(static_cast<Object*>(mod->globals))); }

Value molt_rt_load_build_class() {
  Value v = builtinByName(internStr("__build_class__"));
  return v && !isExact(v, &molt_type_builtin_function) ? retained(v) : kStop;
}

int32_t molt_rt_setup_annotations(Value ns) {
  Ref key(newStr("__annotations__"));
  if (isExact(ns, &molt_type_dict)) {
    if (dictGetStrBorrowed(ns, "__annotations__")) return 1;
    Ref d(newDict());
    return dictSetStr(ns, "__annotations__", d);
  }
  Ref have(namespaceItem(ns, internStr("__annotations__")));
  if (!have) return 0;
  if (!have.get().isStop()) return 1;
  Ref d(newDict());
  return setItem(ns, key, d);
}

int32_t molt_rt_store_annotation(Value ns, Value name, Value v) {
  Ref d(namespaceItem(ns, internStr("__annotations__")));
  if (!d) return 0;
  if (d.get().isStop()) return static_cast<bool>(raise(&molt_exc_NameError, "name '__annotations__' is not defined"));
  return setItem(d, name, v);
}

Value molt_rt_locals_dict(Value before, Value names, const Value* values, int64_t n) {
  Ref d(before ? retained(before) : newDict());
  for (int64_t i = 0; i < n; ++i) {
    Value v = values[i], name = asTuple(names)->items()[i];
    if (isExact(v, &molt_type_cell)) v = static_cast<Cell*>(v.object())->value;
    if (v ? !dictSet(d, name, v) : before && dictDelete(d, name) < 0) return kNoValue;
  }
  return d.release();
}

Value molt_rt_dir_locals(Value names, const Value* values, int64_t n) {
  Ref d(molt_rt_locals_dict(kNoValue, names, values, n));
  Ref list(d ? listFromIterable(d) : kNoValue);
  if (!list) return kNoValue;
  Ref r(callMethod(list, "sort", nullptr, 0));
  return r ? list.release() : kNoValue;
}

int32_t molt_rt_print_expr(Value v) {
  Ref sys(importModule("sys"));
  Ref hook(sys ? getAttr(sys, "displayhook") : kNoValue);
  Ref r(hook ? call1(hook, v) : kNoValue);
  return static_cast<bool>(r);
}
}

}  // namespace molt
