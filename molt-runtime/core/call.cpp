// Calling: the vectorcall convention for every kind of callable, and binding of arguments to Python functions.
#include <string.h>

#include "core/feedback.h"
#include "core/type.h"

namespace molt {

namespace {

// A scratch array of values: on the stack when short.
struct Slots {
  explicit Slots(int64_t n) : p(n <= 16 ? small : static_cast<Value*>(allocRaw(sizeof(Value) * static_cast<uint64_t>(n)))) {
    if (!p) fatal("out of memory");
  }
  ~Slots() { if (p != small) freeRaw(p); }
  Slots(const Slots&) = delete;
  Value small[16];
  Value* p;
};

Fail tooManyPositional(Function* f, int64_t given, const Value* bound) {
  const CodeInfo* c = f->code;
  int64_t defaults = f->defaults ? asTuple(f->defaults)->length : 0;
  int64_t kwGiven = 0;
  int64_t firstKw = c->argCount + (c->flags & kCodeVarArgs ? 1 : 0);
  for (int64_t i = 0; i < c->kwOnlyCount; ++i) kwGiven += bound[firstKw + i].bits != 0;
  StrBuilder takes;
  bool plural;
  if (defaults) {
    plural = true;
    takes.ascii("from ");
    takes.integer(c->argCount - defaults);
    takes.ascii(" to ");
    takes.integer(c->argCount);
  } else {
    plural = c->argCount != 1;
    takes.integer(c->argCount);
  }
  Ref text(takes.finish());
  if (kwGiven)
    return raiseTypeError("%U() takes %U positional argument%s but %z positional argument%s (and %z keyword-only argument%s) were given",
                          f->qualname, text.get(), plural ? "s" : "", given, given != 1 ? "s" : "", kwGiven, kwGiven != 1 ? "s" : "");
  return raiseTypeError("%U() takes %U positional argument%s but %z %s given", f->qualname, text.get(), plural ? "s" : "", given,
                        given == 1 ? "was" : "were");
}

// "missing 2 required positional arguments: 'a' and 'b'"
Fail missing(Function* f, const Value* bound, int64_t from, int64_t to, const char* kind) {
  int64_t count = 0;
  for (int64_t i = from; i < to; ++i) count += !bound[i];
  StrBuilder names;
  int64_t seen = 0;
  for (int64_t i = from; i < to; ++i) {
    if (bound[i]) continue;
    ++seen;
    if (seen > 1) names.ascii(seen < count ? ", " : count == 2 ? " and " : ", and ");
    names.put('\'');
    names.str(f->code->varnames[i]);
    names.put('\'');
  }
  Ref text(names.finish());
  return raiseTypeError("%U() missing %z required %s argument%s: %U", f->qualname, count, kind, count == 1 ? "" : "s", text.get());
}

// Keyword `name` to a slot; -1 if it is no parameter.
int64_t findParameter(const CodeInfo* c, Str* name) {
  int64_t kwFrom = c->argCount + (c->flags & kCodeVarArgs ? 1 : 0), kwTo = kwFrom + c->kwOnlyCount;
  for (int64_t i = c->posOnlyCount; i < c->argCount; ++i)
    if (c->varnames[i] == name) return i;
  for (int64_t i = kwFrom; i < kwTo; ++i)
    if (c->varnames[i] == name) return i;
  for (int64_t i = c->posOnlyCount; i < c->argCount; ++i)
    if (strEquals(c->varnames[i], name)) return i;
  for (int64_t i = kwFrom; i < kwTo; ++i)
    if (strEquals(c->varnames[i], name)) return i;
  return -1;
}

Fail positionalOnlyAsKeyword(Function* f, Value kwnames) {
  const CodeInfo* c = f->code;
  StrBuilder names;
  bool any = false;
  for (int64_t i = 0; i < c->posOnlyCount; ++i)
    for (int64_t k = 0; k < asTuple(kwnames)->length; ++k)
      if (strEquals(c->varnames[i], asStr(asTuple(kwnames)->items()[k]))) {
        if (any) names.ascii(", ");
        names.str(c->varnames[i]);
        any = true;
      }
  if (!any) return {};
  Ref text(names.finish());
  return raiseTypeError("%U() got some positional-only arguments passed as keyword arguments: '%U'", f->qualname, text.get());
}

Value callFunction(Function* f, const Value* args, int64_t nargs, Value kwnames) {
  const CodeInfo* c = f->code;
  int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
  if (kw == 0 && nargs == c->argCount && !(c->flags & (kCodeVarArgs | kCodeVarKeywords)) && c->kwOnlyCount == 0) [[likely]]
    return f->entry(f, args);
  bool varArgs = c->flags & kCodeVarArgs, varKw = c->flags & kCodeVarKeywords;
  int64_t kwFrom = c->argCount + (varArgs ? 1 : 0), total = kwFrom + c->kwOnlyCount + (varKw ? 1 : 0);
  Slots s(total + 1);
  for (int64_t i = 0; i < total; ++i) s.p[i] = kNoValue;
  Ref rest, keywords;
  int64_t positional = nargs < c->argCount ? nargs : c->argCount;
  for (int64_t i = 0; i < positional; ++i) s.p[i] = args[i];
  if (varArgs) {
    rest = Ref(newTupleOf(args + positional, nargs - positional));
    if (!rest) return kNoValue;
    s.p[c->argCount] = rest;
  }
  if (varKw) {
    keywords = Ref(newDict());
    s.p[total - 1] = keywords;
  }
  for (int64_t i = 0; i < kw; ++i) {
    Str* name = asStr(asTuple(kwnames)->items()[i]);
    int64_t slot = findParameter(c, name);
    if (slot < 0) {
      if (!varKw) {
        if (c->posOnlyCount) {
          positionalOnlyAsKeyword(f, kwnames);
          if (hasPending()) return kNoValue;
        }
        return raiseTypeError("%U() got an unexpected keyword argument '%S'", f->qualname, name);
      }
      if (!dictSet(keywords, Value::fromObject(name), args[nargs + i])) return kNoValue;
      continue;
    }
    if (s.p[slot]) return raiseTypeError("%U() got multiple values for argument '%S'", f->qualname, name);
    s.p[slot] = args[nargs + i];
  }
  if (nargs > c->argCount && !varArgs) return tooManyPositional(f, nargs, s.p);
  if (nargs < c->argCount) {
    int64_t defaults = f->defaults ? asTuple(f->defaults)->length : 0, required = c->argCount - defaults;
    for (int64_t i = nargs; i < required; ++i)
      if (!s.p[i]) return missing(f, s.p, 0, required, "positional");
    for (int64_t i = required < 0 ? 0 : required; i < c->argCount; ++i)
      if (!s.p[i]) s.p[i] = asTuple(f->defaults)->items()[i - required];
  }
  for (int64_t i = kwFrom; i < kwFrom + c->kwOnlyCount; ++i) {
    if (s.p[i]) continue;
    Value v = f->kwDefaults ? dictGetStrBorrowed(f->kwDefaults, const_cast<Str*>(c->varnames[i])) : kNoValue;
    s.p[i] = v;
  }
  for (int64_t i = kwFrom; i < kwFrom + c->kwOnlyCount; ++i)
    if (!s.p[i]) return missing(f, s.p, kwFrom, kwFrom + c->kwOnlyCount, "keyword-only");
  return f->entry(f, s.p);
}

Value callWithSelf(Value f, Value self, const Value* args, int64_t nargs, Value kwnames) {
  int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
  Slots s(nargs + kw + 1);
  s.p[0] = self;
  if (nargs + kw) memcpy(s.p + 1, args, sizeof(Value) * static_cast<size_t>(nargs + kw));
  return call(f, s.p, nargs + 1, kwnames);
}

}  // namespace

Value functionCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  return callFunction(static_cast<Function*>(self.object()), args, nargs, kwnames);
}
Value methodCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  auto* m = static_cast<Method*>(self.object());
  Ref keep = Ref::borrow(self);
  return callWithSelf(m->function, m->self, args, nargs, kwnames);
}

Value call(Value f, const Value* args, int64_t nargs, Value kwnames) {
  count(ProfileCount::call_dispatch);
  Type* t = typeOf(f);
  if (t == &molt_type_function) [[likely]] {
    auto* fn = static_cast<Function*>(f.object());
    incref(f);
    Value r = callFunction(fn, args, nargs, kwnames);
    decref(f);
    return r;
  }
  if (!typeReady(t)) return kNoValue;
  if (!t->call) {
    countDeopt(DeoptReason::call_indirect_noncallable);
    return raiseTypeError("'%T' object is not callable", f);
  }
  if (!stackCheck()) return kNoValue;
  return t->call(f, args, nargs, kwnames);
}

bool isCallable(Value v) {
  Type* t = typeOf(v);
  return typeReady(t) && t->call != nullptr;
}

Value callEx(Value f, Value argsTuple, Value kwargs) {
  Tuple* t = asTuple(argsTuple);
  int64_t kw = kwargs ? dictLength(kwargs) : 0;
  if (kw == 0) return call(f, t->items(), t->length, kNoValue);
  Slots s(t->length + kw);
  memcpy(s.p, t->items(), sizeof(Value) * static_cast<size_t>(t->length));
  Ref names(newTuple(kw));
  int64_t pos = 0, i = 0;
  Value key, v;
  while (dictNext(kwargs, &pos, &key, &v)) {
    if (!isStr(key)) {
      for (; i < kw; ++i) names.as<Tuple>()->items()[i] = kNone;
      return raiseTypeError("keywords must be strings");
    }
    names.as<Tuple>()->items()[i] = retained(key);
    s.p[t->length + i] = v;
    ++i;
  }
  return call(f, s.p, t->length, names);
}

Value loadMethod(Value o, Str* name, bool* isMethod) {
  *isMethod = false;
  Type* t = typeOf(o);
  if (!typeReady(t)) return kNoValue;
  if (!t->getattr || t->getattr == genericGetAttr) {
    Value m = typeLookupBorrowed(t, name);
    if (m && (typeOf(m)->typeFlags & kTypeMethodDescriptor)) {
      bool shadowed = false;
      if (o.isObject() && t->dictOffset) {
        bool error;
        Value own = shapeGetBorrowed(shapePartOf(o.object()), name, &error);
        if (error) return kNoValue;
        shadowed = own.bits != 0;
      }
      if (!shadowed) {
        *isMethod = true;
        return retained(m);
      }
    }
  }
  return getAttr(o, name);
}

Value callMethodStr(Value o, Str* name, const Value* args, int64_t nargs, Value kwnames) {
  bool isMethod;
  Ref f(loadMethod(o, name, &isMethod));
  if (!f) return kNoValue;
  return isMethod ? callWithSelf(f, o, args, nargs, kwnames) : call(f, args, nargs, kwnames);
}
Value callMethod(Value o, const char* name, const Value* args, int64_t nargs) {
  return callMethodStr(o, internStr(name), args, nargs, kNoValue);
}

}  // namespace molt
