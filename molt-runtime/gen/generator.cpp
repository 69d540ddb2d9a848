// Running generator bodies: send, throw, close, finalisation, and the generator type.
#include "core/feedback.h"
#include "error/display.h"
#include "error/frames.h"
#include "gc/gc.h"
#include "gen/generator.h"

namespace molt {

Value codeObjectOf(const CodeInfo* code);  // core/code.cpp; owned
constinit int64_t coroutineOriginDepth = 0;
constinit Value asyncGenFirstIter = {}, asyncGenFinalizer = {};

const char* kindName(const Generator* g) {
  if (g->type == &molt_type_coroutine) return "coroutine";
  return g->type == &molt_type_async_generator ? "async generator" : "generator";
}

static Value originText(const Generator* g);

static void clearFrame(Generator* g) {
  for (int64_t i = 0; i < g->frameSlots; ++i) {
    Value old = g->frame()[i];
    g->frame()[i] = kNoValue;
    decref(old);
  }
  g->yieldFrom = kNoValue;
}

static void finish(Generator* g) {
  g->state = kGeneratorDone;
  clearFrame(g);
  Value handled = g->handled;
  g->handled = kNoValue;
  decref(handled);
}

// StopIteration (and StopAsyncIteration in async generators) must not leave a body: callers would take it for its end.
static void guardStopIteration(Generator* g) {
  const char* what = nullptr;
  if (pendingIs(&molt_exc_StopIteration)) what = "StopIteration";
  else if (g->type == &molt_type_async_generator && pendingIs(&molt_exc_StopAsyncIteration)) what = "StopAsyncIteration";
  if (!what) return;
  Ref cause(takePending());
  raise(&molt_exc_RuntimeError, "%s raised %s", kindName(g), what);
  Value e = state().pending;
  if (!e.bits) return;
  setCause(e, cause);
  setContextOf(e, cause);
}

// Nothing to do here: whoever runs the body converts what leaves it, and knows which kind of body it is.
extern "C" int32_t molt_rt_stop_iteration_guard() { return 0; }

Sent generatorSend(Generator* g, Value value, Value* result) {
  *result = kNoValue;
  if (g->running) [[unlikely]] {
    if (!value.bits) clearPending();
    raiseValueError("%s already executing", kindName(g));
    return Sent::Raised;
  }
  if (g->state <= kGeneratorStart) [[unlikely]] {
    if (g->state == kGeneratorDone) {
      if (g->type == &molt_type_coroutine) {
        if (!value.bits) clearPending();
        raise(&molt_exc_RuntimeError, "cannot reuse already awaited coroutine");
        return Sent::Raised;
      }
      if (!value.bits) return Sent::Raised;
      *result = kNone;
      return Sent::Returned;
    }
    if (!value.bits) {
      // Thrown into before it began: it never runs, but its first line is in the traceback.
      BaseException* e = asException(state().pending);
      auto* t = static_cast<Traceback*>(allocObject(sizeof(Traceback), &molt_type_traceback));
      t->code = g->code;
      t->line = g->code->firstLine;
      t->next = e->traceback;
      e->traceback = Value::fromObject(t);
      finish(g);
      return Sent::Raised;
    }
    if (!value.isNone()) {
      raiseTypeError("can't send non-None value to a just-started %s", kindName(g));
      return Sent::Raised;
    }
  }
  Ref self = Ref::borrow(Value::fromObject(g));  // the body may drop the last reference to itself
  RuntimeState& s = state();
  ExcInfo info{&g->handled, s.excInfo};
  ExcInfo outermost{&s.handled, nullptr};
  if (!info.previous) info.previous = &outermost;
  ExcInfo* before = s.excInfo;
  s.excInfo = &info;
  if (!value.bits) setContextOf(s.pending, g->handled.bits ? g->handled : kNoValue);
  g->running = 1;
  if (g->type != &molt_type_generator) count(ProfileCount::async_polls);
  Value r = g->resume(g, value);
  g->running = 0;
  s.excInfo = before;
  if (g->state >= kGeneratorStart) [[likely]] {
    *result = r;
    return Sent::Yielded;
  }
  finish(g);
  if (!r.bits) {
    guardStopIteration(g);
    return Sent::Raised;
  }
  *result = r;
  return Sent::Returned;
}

Fail raiseStopIteration(Value value) {
  if (!typeReady(&molt_exc_StopIteration)) return {};
  Value args = value.isNone() ? newTuple(0) : newTupleOf(&value, 1);
  if (!args.bits) return {};
  auto* e = static_cast<StopIterationObject*>(allocObject(sizeof(StopIterationObject), &molt_exc_StopIteration));
  e->args = args;
  e->fields[kStopValue] = retained(value);
  setPendingSteal(Value::fromObject(e));
  return {};
}

bool fetchStopIteration(Value* value) {
  if (!hasPending()) {
    *value = kNone;
    return true;
  }
  if (!pendingIs(&molt_exc_StopIteration)) return false;
  Ref e(takePending());
  Value v = exceptionField(e, kStopValue);
  *value = v.bits ? retained(v) : kNone;
  return true;
}

Value sentAsValue(Sent how, Value result) {
  if (how != Sent::Returned) return result;
  Ref keep(result);
  return raiseStopIteration(result);
}

bool closeIterator(Value it) {
  if (isExact(it, &molt_type_generator) || isExact(it, &molt_type_coroutine)) return generatorClose(asGenerator(it));
  bool error;
  Ref close(getAttrOrNone0(it, "close", &error));
  if (error) {
    writeUnraisable(it);
    return true;
  }
  if (!close) return true;
  Ref r(call0(close));
  return bool(r);
}

Sent sendTo(Value it, Value value, Value* result) {
  *result = kNoValue;
  if (isExact(it, &molt_type_generator) || isExact(it, &molt_type_coroutine)) return generatorSend(asGenerator(it), value, result);
  Value r;
  if (value.isNone() && (typeOf(it)->typeFlags & kTypeHeap)) {
    // The slot of a class drops what its StopIteration carries.
    r = callMethod(it, "__next__", nullptr, 0);
  } else if (value.isNone() && typeOf(it)->next) {
    Value old = state().sendResult;
    state().sendResult = kNoValue;
    decref(old);
    r = typeOf(it)->next(it);
    if (r.isStop()) {
      *result = state().sendResult.bits ? state().sendResult : kNone;
      state().sendResult = kNoValue;
      return Sent::Returned;
    }
  } else {
    r = callMethod(it, "send", &value, 1);
  }
  if (r.bits) {
    *result = r;
    return Sent::Yielded;
  }
  return pendingIs(&molt_exc_StopIteration) && fetchStopIteration(result) ? Sent::Returned : Sent::Raised;
}

// ---- throw ----
static Value makeThrown(Value type, Value value, Value tb) {
  if (tb.bits && tb.isNone()) tb = kNoValue;
  if (tb.bits && !isExact(tb, &molt_type_traceback))
    return raiseTypeError("throw() third argument must be a traceback object");
  Ref e;
  if (isTypeObject(type) && (asType(type)->typeFlags & kTypeException)) {
    e = Ref(exceptionFrom(type, value));
  } else if (isException(type)) {
    if (value.bits && !value.isNone()) return raiseTypeError("instance exception may not have a separate value");
    e = Ref::borrow(type);
  } else {
    return raiseTypeError("exceptions must be classes or instances deriving from BaseException, not %T", type);
  }
  if (!e) return kNoValue;
  if (tb.bits) {
    Value old = asException(e)->traceback;
    asException(e)->traceback = retained(tb);
    decref(old);
  }
  return e.release();
}

static Sent throwHere(Generator* g, Value type, Value value, Value tb, Value* result) {
  *result = kNoValue;
  Value e = makeThrown(type, value, tb);
  if (!e.bits) {
    // A class that cannot be called for its exception: what went wrong is thrown in its place.
    bool noTraceback = tb.bits && !tb.isNone() && !isExact(tb, &molt_type_traceback);
    if (noTraceback || !isTypeObject(type) || !(asType(type)->typeFlags & kTypeException)) return Sent::Raised;
    e = takePending();
  }
  restorePendingSteal(e);
  return generatorSend(g, kNoValue, result);
}

static bool isGeneratorExit(Value type) {
  if (isTypeObject(type)) return isSubtype(asType(type), &molt_exc_GeneratorExit);
  return isException(type) && isSubtype(typeOf(type), &molt_exc_GeneratorExit);
}

Sent generatorThrow(Generator* g, Value type, Value value, Value tb, bool closeOnExit, Value* result) {
  *result = kNoValue;
  if (!g->yieldFrom.bits || g->running) return throwHere(g, type, value, tb, result);
  Ref sub = Ref::borrow(g->yieldFrom);
  Ref self = Ref::borrow(Value::fromObject(g));
  if (closeOnExit && isGeneratorExit(type)) {
    g->running = 1;
    bool ok = closeIterator(sub);
    g->running = 0;
    return ok ? throwHere(g, type, value, tb, result) : generatorSend(g, kNoValue, result);
  }
  Sent how;
  if (isExact(sub, &molt_type_generator) || isExact(sub, &molt_type_coroutine)) {
    g->running = 1;
    how = generatorThrow(asGenerator(sub), type, value, tb, closeOnExit, result);
    g->running = 0;
  } else {
    bool error;
    Ref thrower(getAttrOrNone0(sub, "throw", &error));
    if (error) return Sent::Raised;
    if (!thrower) return throwHere(g, type, value, tb, result);
    Value args[3] = {type, value, tb};
    int64_t n = tb.bits ? 3 : value.bits ? 2 : 1;
    g->running = 1;
    *result = call(thrower, args, n, kNoValue);
    g->running = 0;
    how = result->bits ? Sent::Yielded : pendingIs(&molt_exc_StopIteration) && fetchStopIteration(result) ? Sent::Returned : Sent::Raised;
  }
  if (how == Sent::Yielded) return how;
  if (how == Sent::Raised) return generatorSend(g, kNoValue, result);
  // The sub-iterator ended: the body goes on behind its `yield from`. The 'exhausted' word tells molt_rt_send so.
  Value old = state().sendResult;
  state().sendResult = *result;
  decref(old);
  *result = kNoValue;
  return generatorSend(g, kStop, result);
}

extern "C" Value molt_rt_send(Value it, Value value) {
  if (value.isStop()) return kStop;
  Value result;
  Sent how = sendTo(it, value, &result);
  if (how != Sent::Returned) return result;
  Value old = state().sendResult;
  state().sendResult = result;
  decref(old);
  return kStop;
}

extern "C" Value molt_rt_send_result() {
  Value v = state().sendResult;
  state().sendResult = kNoValue;
  return v.bits ? v : kNone;
}

extern "C" Value molt_rt_yield_from_iter(Value o) {
  if (isExact(o, &molt_type_coroutine))
    return raiseTypeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
  if (isExact(o, &molt_type_generator)) return retained(o);
  return getIter(o);
}

// ---- close ----
bool generatorClose(Generator* g) {
  if (g->running) return raiseValueError("%s already executing", kindName(g));
  if (g->state == kGeneratorDone) return true;
  if (g->state == kGeneratorStart) {
    finish(g);
    return true;
  }
  Ref self = Ref::borrow(Value::fromObject(g));
  bool ok = true;
  if (g->yieldFrom.bits) {
    Ref sub = Ref::borrow(g->yieldFrom);
    g->running = 1;
    ok = closeIterator(sub);
    g->running = 0;
  }
  if (ok) {
    Value e = newExceptionSteal(&molt_exc_GeneratorExit, newTuple(0));
    if (!e.bits) return false;
    restorePendingSteal(e);
  }
  Value result;
  Sent how = generatorSend(g, kNoValue, &result);
  decref(result);
  if (how == Sent::Yielded) return raise(&molt_exc_RuntimeError, "%s ignored GeneratorExit", kindName(g));
  if (how == Sent::Returned) return true;
  if (pendingIs(&molt_exc_StopIteration) || pendingIs(&molt_exc_GeneratorExit)) {
    clearPending();
    return true;
  }
  return false;
}

// ---- life ----
void generatorFinalize(Value v) {
  Generator* g = asGenerator(v);
  if (g->state == kGeneratorDone || g->running) return;
  Ref pending(takePending());
  if (g->type == &molt_type_async_generator && asyncGeneratorFinalizer(g)) {
    // the event loop takes care of it
  } else if (g->type == &molt_type_coroutine && g->state == kGeneratorStart) {
    Ref text(originText(g));
    if (!warn(&molt_exc_RuntimeWarning, 1, "%U", text.get())) writeUnraisable(v);
    generatorClose(g);
  } else if (!generatorClose(g)) {
    writeUnraisable(v);
  }
  clearPending();
  if (pending) restorePendingSteal(pending.release());
}

void generatorTraverse(Object* o, VisitFn visit, void* arg) {
  auto* g = static_cast<Generator*>(o);
  for (int64_t i = 0; i < g->frameSlots; ++i) visit(g->frame()[i], arg);
  visit(g->handled, arg);
  visit(g->extra, arg);
}
void generatorClear(Object* o) {
  auto* g = static_cast<Generator*>(o);
  if (g->running) return;
  finish(g);
  Value extra = g->extra;
  g->extra = kNoValue;
  decref(extra);
}
void generatorDealloc(Object* o) {
  auto* g = static_cast<Generator*>(o);
  if (!(o->flags & kFlagFinalized) && g->state != kGeneratorDone) {
    o->flags |= kFlagFinalized;
    o->refcount = 1;
    generatorFinalize(Value::fromObject(o));
    if (--o->refcount) return;  // somebody kept it
  }
  if (!dropWeakrefs(o)) return;
  generatorClear(o);
  decref(g->name);
  decref(g->qualname);
  freeObject(o);
}

// Where a coroutine is made: (file, line, function) of its callers, the innermost first.
static Value originOf(const CodeInfo* code) {
  struct Walk {
    const CodeInfo* code;
    Value list;
    int64_t left;
    bool first;
  } walk{code, newList(0), coroutineOriginDepth, true};
  walkFrames([](const LiveFrame& f, void* arg) {
    auto* w = static_cast<Walk*>(arg);
    bool itself = w->first && f.code == w->code;
    w->first = false;
    if (itself) return true;
    Ref line(newInt(f.line));
    Ref item(tupleOf(Value::fromObject(f.code->filename), line.get(), Value::fromObject(f.code->name)));
    listAppend(w->list, item);
    return --w->left > 0;
  }, &walk);
  Ref list(walk.list);
  return tupleFromIterable(list);
}
// The end of the warning that it was never awaited, as a traceback.
static Value originText(const Generator* g) {
  StrBuilder b;
  b.ascii("coroutine '");
  b.str(g->qualname);
  b.ascii("' was never awaited");
  const Tuple* origin = g->extra.bits ? asTuple(g->extra) : nullptr;
  if (origin) b.ascii("\nCoroutine created at (most recent call last)");
  for (int64_t i = origin ? origin->length : 0; i-- > 0;) {
    const Value* item = asTuple(origin->items()[i])->items();
    int64_t line = 0;
    indexAsI64(item[1], &line, nullptr);
    b.ascii("\n  File \"");
    b.str(item[0]);
    b.ascii("\", line ");
    b.integer(line);
    b.ascii(", in ");
    b.str(item[2]);
    Ref keep;
    int64_t n;
    const char *path = strUtf8(asStr(item[0]), &n, &keep), *text;
    if (!sourceLine(path, static_cast<int32_t>(line), &text, &n)) continue;
    for (; n && (*text == ' ' || *text == '\t' || *text == '\f'); --n) ++text;
    Ref source(newStrN(text, n));
    if (source) b.ascii("\n    ");
    if (source) b.str(source.get());
    else clearPending();
  }
  return b.finish();
}

extern "C" Value molt_op_make_generator(Value function, const CodeInfo* code, GeneratorResume resume, const Value* args, int64_t n) {
  auto* f = function.isObject() && typeOf(function) == &molt_type_function ? static_cast<Function*>(function.object()) : nullptr;
  if (f) code = f->code;  // types.coroutine gives a function other flags
  Type* t = code->flags & kCodeCoroutine        ? &molt_type_coroutine
            : code->flags & kCodeAsyncGenerator ? &molt_type_async_generator
                                                : &molt_type_generator;
  int64_t words = code->frameSlots;
  if (words < n + 1) words = n + 1;
  auto* g = static_cast<Generator*>(allocObject(sizeof(Generator) + static_cast<uint64_t>(words) * sizeof(Value), t));
  g->code = code;
  g->resume = resume;
  g->frameSlots = words;
  g->name = retained(f ? f->name : Value::fromObject(code->name));
  g->qualname = retained(f ? f->qualname : Value::fromObject(code->qualname));
  g->frame()[0] = retained(function);
  for (int64_t i = 0; i < n; ++i) g->frame()[i + 1] = retained(args[i]);
  if (coroutineOriginDepth && t == &molt_type_coroutine) g->extra = originOf(code);
  return Value::fromObject(g);
}

// ---- attributes ----
static Value addressText(Value v) {
  char text[24] = "0x";
  int n = 2;
  for (int shift = 44; shift >= 0; shift -= 4)
    if (n > 2 || (v.bits >> shift & 15) || !shift) text[n++] = "0123456789abcdef"[v.bits >> shift & 15];
  text[n] = 0;
  return newStr(text);
}
Value generatorRepr(Value v) {
  Ref address(addressText(v));
  const char* kind = kindName(asGenerator(v));
  if (asGenerator(v)->type == &molt_type_async_generator) kind = "async_generator";
  return formatStr("<%s object %U at %U>", kind, asGenerator(v)->qualname, address.get());
}
Value generatorGetName(Value v) { return retained(asGenerator(v)->name); }
Value generatorGetQualname(Value v) { return retained(asGenerator(v)->qualname); }
static bool setText(Value* field, Value v, const char* what) {
  if (!v.bits || !isStr(v)) return raiseTypeError("%s must be set to a string object", what);
  Value old = *field;
  *field = retained(v);
  decref(old);
  return true;
}
bool generatorSetName(Value v, Value name) { return setText(&asGenerator(v)->name, name, "__name__"); }
bool generatorSetQualname(Value v, Value name) { return setText(&asGenerator(v)->qualname, name, "__qualname__"); }
Value generatorGetRunning(Value v) {
  Generator* g = asGenerator(v);
  return Value::fromBool(g->running || (g->type == &molt_type_async_generator && (g->flags & kAsyncRunning)));
}
Value generatorGetSuspended(Value v) { return Value::fromBool(!asGenerator(v)->running && asGenerator(v)->state > kGeneratorStart); }
// The variables of a body that waits, as CodeInfo::suspensions and the frame have them. False: an exception.
static bool waitingLocals(const Generator* g, const uint32_t* words, Value dict) {
  const CodeInfo* code = g->code;
  auto put = [&](uint32_t number, Value item) {
    bool isCell = number >= code->varnameCount;
    const Str* name = isCell ? code->cellvars[number - code->varnameCount] : code->varnames[number];
    if (isCell && isExact(item, &molt_type_cell)) item = static_cast<Cell*>(item.object())->value;
    return !item.bits || item == kStop || dictSet(dict, Value::fromObject(name), item);
  };
  Value* frame = const_cast<Generator*>(g)->frame();
  if (!words) {  // not begun: parameters only
    uint32_t count = code->argCount + code->kwOnlyCount + !!(code->flags & kCodeVarArgs) + !!(code->flags & kCodeVarKeywords);
    for (uint32_t i = 0; i < count && i + 1 < g->frameSlots; ++i)
      if (!put(i, frame[i + 1])) return false;
  } else {
    for (uint32_t i = 0; i < words[1]; ++i)
      if (!put(words[2 + 2 * i], frame[words[3 + 2 * i]])) return false;
  }
  if (!g->frameSlots || !isExact(frame[0], &molt_type_function)) return true;
  auto* function = static_cast<Function*>(frame[0].object());
  for (uint32_t i = 0; function->closure && i < code->freevarCount; ++i) {
    Value held = static_cast<Cell*>(function->closure[i])->value;
    if (held.bits && !dictSet(dict, Value::fromObject(code->freevars[i]), held)) return false;
  }
  return true;
}
Value generatorGetFrame(Value v) {
  Generator* g = asGenerator(v);
  if (g->state == kGeneratorDone) return kNone;
  const uint32_t* table = g->code->suspensions;
  bool waits = g->state > kGeneratorStart && table && static_cast<uint32_t>(g->state) <= table[0];
  const uint32_t* words = waits ? table + table[g->state] : nullptr;
  Ref result(newFrame(g->code, 0, kNoValue));
  auto* frame = static_cast<Frame*>(result.get().object());
  if (g->running) {
    frame->line = runningLine(g->code, &frame->native);
    return result.release();
  }
  frame->line = words ? static_cast<int32_t>(words[0]) : g->code->firstLine;
  frame->locals = newDict();
  return waitingLocals(g, words, frame->locals) ? result.release() : kNoValue;
}
Value generatorGetCode(Value v) { return codeObjectOf(asGenerator(v)->code); }
Value generatorGetYieldFrom(Value v) {
  Value sub = asGenerator(v)->yieldFrom;
  return sub.bits && !asGenerator(v)->running ? retained(sub) : kNone;
}

Value generatorSendMethod(const Value* a) {
  Value result;
  Sent how = generatorSend(asGenerator(a[0]), a[1], &result);
  return sentAsValue(how, result);
}
bool warnThrow(const char* method, const Value* a) {
  return !(a[2].bits || a[3].bits) ||
         warn(&molt_exc_DeprecationWarning, 1,
              "the (type, exc, tb) signature of %s() is deprecated, use the single-arg signature instead.", method);
}
Value generatorThrowMethod(const Value* a) {
  Value result;
  if (!warnThrow("throw", a)) return kNoValue;
  Sent how = generatorThrow(asGenerator(a[0]), a[1], a[2], a[3], true, &result);
  return sentAsValue(how, result);
}
Value generatorCloseMethod(const Value* a) { return generatorClose(asGenerator(a[0])) ? kNone : kNoValue; }

static Value generatorIter(Value v) { return retained(v); }
[[gnu::noinline]] static Value generatorNextSlow(Value v) {
  Value result;
  Sent how = generatorSend(asGenerator(v), kNone, &result);
  if (how != Sent::Returned) return result;
  Value old = state().sendResult;
  state().sendResult = result.isNone() ? kNoValue : result;
  decref(old);
  return kStop;
}

// What next() of a body that ran to its end, or raised, comes to.
[[gnu::noinline]] static Value generatorEnded(Generator* g, Value r) {
  Ref self(Value::fromObject(g));
  finish(g);
  if (!r.bits) {
    guardStopIteration(g);
    return kNoValue;
  }
  Value old = state().sendResult;
  state().sendResult = r.isNone() ? kNoValue : r;
  decref(old);
  return kStop;
}

// As generatorSend of None, for what is not running and has not ended.
static Value generatorNext(Value v) {
  Generator* g = asGenerator(v);
  if (g->running || g->state < kGeneratorStart || g->type != &molt_type_generator) [[unlikely]] return generatorNextSlow(v);
  incref(static_cast<Object*>(g));
  RuntimeState& s = state();
  ExcInfo* before = s.excInfo;
  ExcInfo outermost{&s.handled, nullptr};
  ExcInfo info{&g->handled, before ? before : &outermost};
  s.excInfo = &info;
  g->running = 1;
  Value r = g->resume(g, kNone);
  g->running = 0;
  s.excInfo = before;
  if (g->state < kGeneratorStart) [[unlikely]] return generatorEnded(g, r);
  decref(static_cast<Object*>(g));
  return r;
}

static constexpr GetSet kGetSets[] = {{"__name__", generatorGetName, generatorSetName, "name of the generator"},
                                      {"__qualname__", generatorGetQualname, generatorSetQualname, "qualified name of the generator"},
                                      {"gi_running", generatorGetRunning, nullptr, nullptr},
                                      {"gi_suspended", generatorGetSuspended, nullptr, nullptr},
                                      {"gi_frame", generatorGetFrame, nullptr, nullptr},
                                      {"gi_code", generatorGetCode, nullptr, nullptr},
                                      {"gi_yieldfrom", generatorGetYieldFrom, nullptr,
                                       "object being iterated by yield from, or None"},
                                      {}};
static constexpr NativeMethod kMethods[] = {
    {"send", "!($self, value, /)", generatorSendMethod, nullptr,
     "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.", kInstanceMethod},
    {"throw", "?($self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", generatorThrowMethod, nullptr,
     "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.",
     kInstanceMethod},
    {"__sizeof__", "!($self, /)", objectSizeof, nullptr, "gen.__sizeof__() -> size of gen in memory, in bytes", kInstanceMethod},
    {"close", "!($self, /)", generatorCloseMethod, nullptr, "close() -> raise GeneratorExit inside generator.", kInstanceMethod},
    {}};

constinit Type molt_type_generator = [] {
  Type t = staticType("generator", kTypeHasGc | kTypeDisallowNew | kTypeHasWeakrefs, sizeof(Generator));
  t.itemSize = sizeof(Value);
  t.dealloc = generatorDealloc;
  t.traverse = generatorTraverse;
  t.clear = generatorClear;
  t.finalize = generatorFinalize;
  t.repr = generatorRepr;
  t.iter = generatorIter;
  t.next = generatorNext;
  t.methods = kMethods;
  t.getsets = kGetSets;
  return t;
}();

}  // namespace molt
