// The import system over the modules that are linked into the program.
#include <string.h>

#include "core/unit.h"
#include "error/exception.h"
#include "types/container/dict.h"

extern "C" {
extern const molt::ModuleDescriptor* const __start_molt_modules[] __attribute__((weak, visibility("hidden")));
extern const molt::ModuleDescriptor* const __stop_molt_modules[] __attribute__((weak, visibility("hidden")));
}

// A line a module; molt-link adds it where a program imports a module that no archive has.
extern "C" [[gnu::weak]] const char molt_known_modules[];

namespace molt {

const ModuleDescriptor* findModule(const Str* dotted) {
  for (auto* p = __start_molt_modules; p != __stop_molt_modules; ++p)
    if (*p && strEquals((*p)->name, dotted)) return *p;
  return nullptr;
}

// For the count of leaks: the references that descriptors and sys.modules hold.
void forgetModules() {
  for (auto* p = __start_molt_modules; p != __stop_molt_modules; ++p) {
    if (!*p || !(*p)->moduleObject || !*(*p)->moduleObject) continue;
    Ref module(*(*p)->moduleObject);
    *(*p)->moduleObject = nullptr;
    dictClearAll(asDict(asModule(module)->dict));
  }
  Ref modules(state().modules);
  state().modules = kNoValue;
}

Value modulesDict() {
  if (!state().modules) state().modules = newDict();
  return state().modules;
}

namespace {

struct Spec : Object {
  Value name, origin;
  bool initializing, package;
};
Spec* sp(Value v) { return static_cast<Spec*>(v.object()); }
Value specName(Value v) { return retained(sp(v)->name); }
Value specOrigin(Value v) { return sp(v)->origin ? retained(sp(v)->origin) : kNone; }
Value specParent(Value v) {
  if (sp(v)->package) return retained(sp(v)->name);
  Str* s = asStr(sp(v)->name);
  for (int64_t i = s->length - 1; i >= 0; --i)
    if (strAt(s, i) == '.') return strSlice(s, 0, i);
  return newStr("");
}
Value specInitializing(Value v) { return Value::fromBool(sp(v)->initializing); }
Value specNone(Value) { return kNone; }
constexpr GetSet kSpecGetSets[] = {{"name", specName, nullptr, nullptr}, {"origin", specOrigin, nullptr, nullptr},
                                   {"parent", specParent, nullptr, nullptr}, {"_initializing", specInitializing, nullptr, nullptr},
                                   {"loader", specNone, nullptr, nullptr}, {"submodule_search_locations", specNone, nullptr, nullptr},
                                   {"cached", specNone, nullptr, nullptr}, {}};
void specDealloc(Object* o) {
  decref(static_cast<Spec*>(o)->name);
  decref(static_cast<Spec*>(o)->origin);
  freeObject(o);
}
constinit Type specType = [] {
  Type t = staticType("ModuleSpec", kTypeDisallowNew, sizeof(Spec));
  t.dealloc = specDealloc;
  t.getsets = kSpecGetSets;
  return t;
}();

Value strOfC(const Str* s) { return Value::fromObject(s); }

Value parentOf(const Str* s) {  // owned name of the parent package, or 0
  for (int64_t i = s->length - 1; i >= 0; --i)
    if (strAt(s, i) == '.') return strSlice(s, 0, i);
  return kNoValue;
}
Value lastPart(const Str* s) {
  for (int64_t i = s->length - 1; i >= 0; --i)
    if (strAt(s, i) == '.') return strSlice(s, i + 1, s->length);
  return retained(strOfC(s));
}

Fail notFound(Value dotted, const char* fmt, Value arg2) {
  Ref text(arg2 ? formatStr(fmt, dotted, arg2) : formatStr(fmt, dotted));
  Ref exc(call1(Value::fromObject(&molt_exc_ModuleNotFoundError), text));
  if (exc) exceptionField(exc, kImportName) = retained(dotted);
  return exc ? raiseValue(exc) : Fail{};
}

// Is it one of CPython's, in a program that was linked with their names because it imports one that is not here?
bool isKnownModule(const Str* name) {
  if (!&molt_known_modules[0] || name->kind != 1 || !name->ascii) return false;
  int64_t bytes;
  Ref keep;
  const char* text = strUtf8(name, &bytes, &keep);
  for (const char* at = molt_known_modules; text && (at = strstr(at, text)); ++at)
    if (at[-1] == '\n' && at[bytes] == '\n') return true;
  return false;
}

}  // namespace

constinit Value failedModules{};

Value moduleOfDescriptor(const ModuleDescriptor* d, Value name) {
  if (d->moduleObject && *d->moduleObject) return retained(Value::fromObject(*d->moduleObject));
  Value v = newInstance(&molt_type_module);
  if (!v) return kNoValue;
  Ref module(v);
  ModuleObject* m = asModule(v);
  m->descriptor = d;
  m->name = retained(name);
  if (d->globals) {
    m->dict = retained(Value::fromObject(static_cast<Object*>(d->globals)));
    if (d->globals->index) {  // its body has failed before: it starts anew
      Ref names(listFromIterable(m->dict));
      for (int64_t i = 0; names && i < listLength(names); ++i) {
        Ref each(listGet(names, i));
        dictDelete(m->dict, each);
      }
    } else {
      dictAdoptPinned(d->globals, d->globalCount);
    }
  } else {
    m->dict = newDict();
  }
  auto* spec = static_cast<Spec*>(allocObject(sizeof(Spec), &specType));
  Ref specRef(static_cast<Object*>(spec));
  spec->name = retained(name);
  spec->initializing = true;
  spec->package = d->isPackage;
  if (d->filename) spec->origin = retained(strOfC(d->filename));
  dictSetStr(m->dict, "__name__", name);
  dictSetStr(m->dict, "__doc__", d->doc ? *d->doc : kNone);
  bool main = strEqualsAscii(asStr(name), "__main__");
  Ref package(d->isPackage ? retained(name) : parentOf(asStr(name)));
  Ref none(main ? kNone : kNoValue);
  if (!package) package = main ? Ref(kNone) : Ref(newStr(""));
  dictSetStr(m->dict, "__package__", package);
  dictSetStr(m->dict, "__loader__", kNone);
  dictSetStr(m->dict, "__spec__", main ? kNone : specRef.get());
  bool isNamespace = d->filename && strEqualsAscii(d->filename, "<namespace>");  // a folder without __init__.py
  if (d->filename && !isNamespace) dictSetStr(m->dict, "__file__", strOfC(d->filename));
  if (d->isPackage) {
    Ref path(newList(0));
    int64_t slash = d->filename ? d->filename->length : 0;
    while (slash > 0 && strAt(d->filename, slash - 1) != '/') --slash;
    if (slash > 0) {
      Ref folder(strSlice(d->filename, 0, slash - 1));
      listAppend(path, folder);
    }
    dictSetStr(m->dict, "__path__", path);
  }
  if (d->moduleObject) *d->moduleObject = retained(module.get()).object();
  if (!dictSet(modulesDict(), name, module)) return kNoValue;
  Ref r(d->body(d, module.get().object()));
  spec->initializing = false;
  if (!r) {
    Value pending = takePending();
    if (!main) dictDelete(modulesDict(), name);  // the end of the program still clears __main__
    if (!failedModules) failedModules = newList(0);
    if (failedModules) listAppend(failedModules, module);
    if (d->moduleObject) {
      *d->moduleObject = nullptr;
      decref(module.get());
    }
    restorePendingSteal(pending);
    return kNoValue;
  }
  // The module may have replaced itself.
  Value now = dictGetStrBorrowed(modulesDict(), asStr(name));
  return retained(now ? now : module.get());
}

Value importAbsolute(Value dotted) {
  Str* name = asStr(dotted);
  Value have = dictGetStrBorrowed(modulesDict(), name);
  if (have) {
    if (have.isNone()) {
      return notFound(dotted, "import of %U halted; None in sys.modules", kNoValue);
    }
    return retained(have);
  }
  Ref parentName(parentOf(name)), parent, path = Ref(kNone);
  if (parentName) {
    parent = Ref(importAbsolute(parentName));
    if (!parent) return kNoValue;
    have = dictGetStrBorrowed(modulesDict(), name);
    if (have) return retained(have);
    bool error;
    path = Ref(getAttrOrNone0(parent, "__path__", &error));
    if (error) return kNoValue;
    if (!path) return notFound(dotted, "No module named %R; %R is not a package", parentName);
  }
  const ModuleDescriptor* d = findModule(name);
  Ref found(d ? kNoValue : importFromFinders(dotted, path));
  if (!d && (found || hasPending())) {
    if (!found || !parent) return found.release();
    Ref last(lastPart(name));
    return setAttr(parent, asStr(last), found) ? found.release() : kNoValue;
  }
  if (!d && isKnownModule(name)) return notFound(dotted, "No module named %R: it belongs to CPython's standard library and is absent from Molt's", kNoValue);
  if (!d) return notFound(dotted, "No module named %R", kNoValue);
  Ref canonical(internValue(dotted));
  Ref module(moduleOfDescriptor(d, canonical));
  if (!module) return kNoValue;
  if (parent) {
    Ref last(lastPart(name));
    if (!setAttr(parent, asStr(last), module)) return kNoValue;
  }
  return module.release();
}

Value importModule(const char* dotted) { return importAbsolute(Value::fromObject(static_cast<Object*>(internStr(dotted)))); }

// The absolute name for `level` dots and `name` in a module with those globals; owned.
static Value resolveRelative(Value name, int64_t level, Value globals) {
  if (level == 0) return retained(name);
  Value package = dictGetStrBorrowed(globals, "__package__");
  Ref base;
  if (package && isStr(package)) {
    base = Ref::borrow(package);
  } else {
    Value own = dictGetStrBorrowed(globals, "__name__");
    if (!own) return raise(&molt_exc_KeyError, "'__name__' not in globals");
    base = dictGetStrBorrowed(globals, "__path__") ? Ref::borrow(own) : Ref(parentOf(asStr(own)));
  }
  if (!base || asStr(base)->length == 0) return raise(&molt_exc_ImportError, "attempted relative import with no known parent package");
  for (int64_t i = 1; i < level; ++i) {
    base = Ref(parentOf(asStr(base)));
    if (!base) return raise(&molt_exc_ImportError, "attempted relative import beyond top-level package");
  }
  if (asStr(name)->length == 0) return base.release();
  StrBuilder b;
  b.str(base.get());
  b.put('.');
  b.str(name);
  return b.finish();
}

Value importWith(Value name, Value fromlist, int64_t level, Value globals) {
  Ref absolute(resolveRelative(name, level, globals));
  if (!absolute) return kNoValue;
  if (asStr(absolute)->length == 0) return raiseValueError("Empty module name");
  Ref module(importAbsolute(absolute));
  if (!module) return kNoValue;
  int wants = fromlist && !fromlist.isNone() ? isTrue(fromlist) : 0;
  if (wants < 0) return kNoValue;
  if (wants) {
    bool error;
    Ref path(getAttrOrNone0(module, "__path__", &error));
    if (error) return kNoValue;
    if (path && isTuple(fromlist)) {
      for (int64_t i = 0; i < asTuple(fromlist)->length; ++i) {
        Value item = asTuple(fromlist)->items()[i];
        if (!isStr(item) || strEqualsAscii(asStr(item), "*")) continue;
        Ref has(getAttrOrNone0(module, asStr(item), &error));
        if (error) return kNoValue;
        if (has) continue;
        StrBuilder b;
        b.str(absolute.get());
        b.put('.');
        b.str(item);
        Ref sub(b.finish());
        if (!findModule(sub.as<Str>()) && !dictGetStrBorrowed(modulesDict(), sub.as<Str>())) continue;
        Ref m(importAbsolute(sub));
        if (!m) return kNoValue;
      }
    }
    return module.release();
  }
  Str* n = asStr(name);
  if (level == 0) {
    for (int64_t i = 0; i < n->length; ++i)
      if (strAt(n, i) == '.') {
        Ref top(strSlice(n, 0, i));
        return importAbsolute(top);
      }
    return module.release();
  }
  for (int64_t i = 0; i < n->length; ++i)
    if (strAt(n, i) == '.') {
      // relative with dots in the name: the package that the first part names
      Ref top(strSlice(asStr(absolute), 0, asStr(absolute)->length - n->length + i));
      return importAbsolute(top);
    }
  return module.release();
}

Value builtinImport(const Value* a);
Value builtinImport(const Value* a) {
  if (!isStr(a[0])) return raiseTypeError("module name must be a string");
  int64_t level = 0;
  if (a[4] && !indexAsI64(a[4], &level, &molt_exc_OverflowError)) return kNoValue;
  if (level < 0) return raiseValueError("level must be >= 0");
  Ref empty(newDict());
  Ref from;
  if (a[3] && !a[3].isNone()) {
    from = Ref(tupleFromIterable(a[3]));
    if (!from) return kNoValue;
  }
  return importWith(a[0], from, level, a[1] && isDict(a[1]) ? a[1] : empty.get());
}

Value importAs(Value name, int64_t level, Value globals) {
  Ref absolute(resolveRelative(name, level, globals));
  return absolute ? importAbsolute(absolute) : kNoValue;
}

extern "C" {

Value molt_rt_import_name(const Str* name, Value fromlist, int64_t level, const ModuleDescriptor* mod) {
  return importWith(strOfC(name), fromlist, level, Value::fromObject(static_cast<Object*>(mod->globals)));
}

Value molt_rt_import_as(const Str* name, int64_t level, const ModuleDescriptor* mod) {
  return importAs(strOfC(name), level, Value::fromObject(static_cast<Object*>(mod->globals)));
}

Value molt_rt_import_from(Value module, const Str* name) {
  bool error;
  auto* n = const_cast<Str*>(name);
  Value v = getAttrOrNone0(module, n, &error);
  if (v || error) return v;
  Ref own(getAttrOrNone0(module, "__name__", &error));
  if (own && isStr(own)) {
    StrBuilder b;
    b.str(own.get());
    b.put('.');
    b.str(n);
    Ref full(b.finish());
    Value sub = dictGetStrBorrowed(modulesDict(), full.as<Str>());
    if (sub) return retained(sub);
  }
  Ref file(getAttrOrNone0(module, "__file__", &error));
  clearPending();
  Ref shown(own ? own.release() : newStr("<unknown module name>"));
  Ref spec(getAttrOrNone0(module, "__spec__", &error));
  clearPending();
  bool partial = spec && isExact(spec, &specType) && sp(spec)->initializing;
  Ref location(file && isStr(file) ? retained(file.get()) : newStr("unknown location"));
  Ref text(partial ? formatStr("cannot import name %R from partially initialized module %R (most likely due to a circular import) (%U)", strOfC(name), shown.get(), location.get())
                   : formatStr("cannot import name %R from %R (%U)", strOfC(name), shown.get(), location.get()));
  Ref exc(call1(Value::fromObject(&molt_exc_ImportError), text));
  if (!exc) return kNoValue;
  exceptionField(exc, kImportName) = shown.release();
  exceptionField(exc, kImportNameFrom) = retained(strOfC(name));
  if (file && isStr(file)) exceptionField(exc, kImportPath) = file.release();
  return raiseValue(exc);
}

int32_t molt_rt_import_star(Value module, const ModuleDescriptor* mod) {
  return importStar(module, Value::fromObject(static_cast<Object*>(mod->globals)));
}
}

bool importStar(Value module, Value ns) {
  bool error;
  Ref all(getAttrOrNone0(module, "__all__", &error));
  if (error) return false;
  bool skipPrivate = !all;
  Ref names;
  if (all) {
    names = Ref(listFromIterable(all));
  } else {
    Ref dict(getAttrOrNone0(module, "__dict__", &error));
    if (!dict) return (raise(&molt_exc_ImportError, "from-import-* object has no __dict__ and no __all__"));
    names = Ref(listFromIterable(dict));
  }
  if (!names) return false;
  for (int64_t i = 0; i < listLength(names); ++i) {
    Ref n(listGet(names, i));
    if (!isStr(n)) {
      Ref own(getAttrOrNone0(module, "__name__", &error));
      return (raiseTypeError(skipPrivate ? "Key in %U.__dict__ must be str, not %T" : "Item in %U.__all__ must be str, not %T", own.get(), n.get()));
    }
    if (skipPrivate && asStr(n)->length && strAt(asStr(n), 0) == '_') continue;
    Ref v(getAttr(module, asStr(n)));
    if (!v) return false;
    if (isDict(ns) ? !dictSet(ns, n, v) : !setItem(ns, n, v)) return false;
  }
  return true;
}

}  // namespace molt
