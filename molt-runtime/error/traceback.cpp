// Traceback and frame objects, and the entry that compiled code adds on its exceptional paths.
#include <initializer_list>

#include <string.h>

#include "core/feedback.h"
#include "error/exception.h"
#include "abi/positions.h"
#include "error/frames.h"

namespace molt {

Value codeObjectOf(const CodeInfo* code);  // core/code.cpp; owned

bool positionOf(const CodeInfo* code, int32_t position, SourcePos* out) {
  if (!code->positions || position < 0 || static_cast<uint32_t>(position) >= code->positionCount) return false;
  PositionReader table(code->positions);
  for (int32_t i = 0; i <= position; ++i) *out = table.next();
  return out->line > 0;
}

static int32_t lineOf(const CodeInfo* code, int32_t line, int32_t position) {
  if (line > 0) return line;
  SourcePos p;
  return positionOf(code, position, &p) ? p.line : code->firstLine;
}

// Set by a bare `raise`: going on with an exception adds no line for the frame that does so.
constinit Value reraised = {};

// Set by call_method when the object lacks the method: the line is the attribute's, which stands behind the call's.
constinit bool attributeFailed = false;

extern "C" void molt_rt_traceback_here(const CodeInfo* code, int32_t position) {
  Value pending = state().pending;
  if (attributeFailed) {
    attributeFailed = false;
    if (position > 0) ++position;
  }
  if (!pending.bits || position <= 0) return;
  if (pending == reraised) {
    reraised = kNoValue;
    return;
  }
  BaseException* e = asException(pending);
  auto* t = static_cast<Traceback*>(allocObject(sizeof(Traceback), &molt_type_traceback));
  t->code = code;
  t->position = position;
  if (!e->traceback) count(ProfileCount::tb_builds);
  count(ProfileCount::tb_frames);
  t->next = e->traceback;
  e->traceback = Value::fromObject(t);
}

static Value* newKept(const CodeInfo* code) {
  size_t bytes = localCount(code) * sizeof(Value);
  void* kept = allocRaw(bytes);
  if (!kept) fatal("out of memory");
  return static_cast<Value*>(memset(kept, 0, bytes));
}

// A local variable of a function that an exception leaves: alive as long as the traceback, which has a line of that
// function in front. A name bound twice keeps what came first (the newest value goes first).
extern "C" void molt_op_keep_local(Value v, const CodeInfo* code, int32_t slot) {
  Value pending = state().pending;
  Value head = pending.bits ? asException(pending)->traceback : kNoValue;
  Traceback* t = head.bits ? static_cast<Traceback*>(head.object()) : nullptr;
  if (!v.bits || v == kStop || !t || t->code != code || t->frame.bits) return decref(v);
  if (!t->locals) t->locals = newKept(code);
  if (t->locals[slot].bits) return decref(v);
  t->locals[slot] = v;
}

static void visitKept(Value* kept, const CodeInfo* code, VisitFn visit, void* arg) {
  for (uint32_t i = 0; kept && i < localCount(code); ++i) visit(kept[i], arg);
}
static void dropKept(Value** field, const CodeInfo* code) {
  Value* kept = *field;
  *field = nullptr;
  if (!kept) return;
  for (uint32_t i = 0; i < localCount(code); ++i) decref(kept[i]);
  freeRaw(kept);
}

Value newFrame(const CodeInfo* code, int32_t position, Value back) {
  auto* f = static_cast<Frame*>(allocObject(sizeof(Frame), &molt_type_frame));
  f->code = code;
  f->position = position;
  f->back = back.bits ? retained(back) : kNoValue;
  return Value::fromObject(f);
}

// ---- frame ----
static void frameTraverse(Object* o, VisitFn visit, void* arg) {
  visit(static_cast<Frame*>(o)->back, arg);
  visit(static_cast<Frame*>(o)->locals, arg);
  visitKept(static_cast<Frame*>(o)->kept, static_cast<Frame*>(o)->code, visit, arg);
}
static void frameClear(Object* o) {
  auto* f = static_cast<Frame*>(o);
  Value back = f->back, locals = f->locals;
  f->back = f->locals = kNoValue;
  decref(back);
  decref(locals);
  dropKept(&f->kept, f->code);
}
static void frameDealloc(Object* o) {
  frameClear(o);
  freeObject(o);
}
static Frame* frameOf(Value v) { return static_cast<Frame*>(v.object()); }
static int32_t lineNow(const Frame* f) { return lineOf(f->code, currentLine(f->code, f->native, f->line), f->position); }
static Value frameLine(Value v) { return newInt(lineNow(frameOf(v))); }
static Value frameBack(Value v) {
  Frame* f = frameOf(v);
  // The outermost frame of a traceback: its function may be handling the exception right now.
  if (!f->back.bits && !f->native) f->back = liveCallerOf(f->code);
  return f->back.bits ? retained(f->back) : kNone;
}
static Value frameCode(Value v) { return codeObjectOf(frameOf(v)->code); }
static Value frameGlobals(Value v) {
  const ModuleDescriptor* m = frameOf(v)->code->module;
  if (!m || !m->globals) return newDict();
  return retained(Value::fromObject(m->globals));
}
static Value frameLocals(Value v) {
  Frame* f = frameOf(v);
  if (f->code->flags & kCodeModule) return frameGlobals(v);
  const CodeInfo* code = f->code;
  const ShownLocals* shown = f->kept ? nullptr : shownLocals(code, f->native);
  if (f->locals.bits && !shown) return retained(f->locals);
  if (!f->locals.bits) f->locals = newDict();
  // While the function runs, its variables go to the same dict anew each time.
  const Value* items = shown ? reinterpret_cast<const Value*>(shown) + ShownLocals::kHead : f->kept;
  auto put = [&](const Str* name, Value item, bool isCell) {
    if (isCell && isExact(item, &molt_type_cell)) item = static_cast<Cell*>(item.object())->value;
    if (item.bits) return dictSet(f->locals, Value::fromObject(name), item);
    return !shown || dictDelete(f->locals, Value::fromObject(name)) >= 0;
  };
  for (uint32_t i = 0; items && i < localCount(code); ++i) {
    bool isCell = i >= code->varnameCount;
    const Str* name = isCell ? code->cellvars[i - code->varnameCount] : code->varnames[i];
    if (isCell && !items[i].bits) continue;  // a parameter that is captured has two slots
    if (!put(name, items[i], isCell)) return kNoValue;
  }
  auto* function = shown ? static_cast<const Function*>(shown->function) : nullptr;
  for (uint32_t i = 0; function && function->closure && i < code->freevarCount; ++i)
    if (!put(code->freevars[i], Value::fromObject(function->closure[i]), true)) return kNoValue;
  return retained(f->locals);
}
static Value frameBuiltins(Value) {
  Ref m(importModule("builtins"));
  return m ? getAttr(m, "__dict__") : kNoValue;
}
static Value frameLasti(Value v) { return newInt(frameOf(v)->position); }
static Value frameTrace(Value) { return kNone; }
static bool frameSetTrace(Value, Value) { return true; }
static Value frameRepr(Value v) {
  char address[24];
  uint64_t bits = v.bits;
  int n = 0;
  for (int shift = 44; shift >= 0; shift -= 4)
    if (n || (bits >> shift & 15) || !shift) address[n++] = "0123456789abcdef"[bits >> shift & 15];
  address[n] = 0;
  const CodeInfo* c = frameOf(v)->code;
  return formatStr("<frame at 0x%s, file %R, line %d, code %S>", address, Value::fromObject(c->filename),
                   lineNow(frameOf(v)), c->name);
}
static Value frameClearMethod(const Value* a) {
  Frame* f = frameOf(a[0]);
  Ref locals(f->locals);
  f->locals = kNoValue;
  dropKept(&f->kept, f->code);
  return kNone;
}
static constexpr GetSet kFrameGetSets[] = {{"f_lineno", frameLine, nullptr, nullptr},
                                           {"f_back", frameBack, nullptr, nullptr},
                                           {"f_code", frameCode, nullptr, nullptr},
                                           {"f_globals", frameGlobals, nullptr, nullptr},
                                           {"f_locals", frameLocals, nullptr, nullptr},
                                           {"f_builtins", frameBuiltins, nullptr, nullptr},
                                           {"f_lasti", frameLasti, nullptr, nullptr},
                                           {"f_trace", frameTrace, frameSetTrace, nullptr},
                                           {}};
static constexpr NativeMethod kFrameMethods[] = {
    {"__sizeof__", "!($self, /)", objectSizeof, nullptr, "F.__sizeof__() -> size of F in memory, in bytes", kInstanceMethod},
    {"clear", "!($self, /)", frameClearMethod, nullptr, "F.clear(): clear most references held by the frame", kInstanceMethod}, {}};

constinit Type molt_type_frame = [] {
  Type t = staticType("frame", kTypeHasGc | kTypeImmutable | kTypeDisallowNew, sizeof(Frame));
  t.dealloc = frameDealloc;
  t.traverse = frameTraverse;
  t.clear = frameClear;
  t.repr = frameRepr;
  t.methods = kFrameMethods;
  t.getsets = kFrameGetSets;
  return t;
}();

// ---- traceback ----
static Traceback* tracebackOf(Value v) { return static_cast<Traceback*>(v.object()); }
static void tracebackTraverse(Object* o, VisitFn visit, void* arg) {
  auto* t = static_cast<Traceback*>(o);
  visit(t->next, arg);
  visit(t->frame, arg);
  visitKept(t->locals, t->code, visit, arg);
}
static void tracebackClear(Object* o) {
  auto* t = static_cast<Traceback*>(o);
  Value next = t->next, frame = t->frame;
  t->next = t->frame = kNoValue;
  decref(next);
  decref(frame);
  dropKept(&t->locals, t->code);
}
// The innermost frame goes first, with its locals. Chains are taken apart by pieces, so that a recursion of thousands of
// frames does not become one of the C++ stack.
static void tracebackDealloc(Object* o) {
  auto* t = static_cast<Traceback*>(o);
  constexpr int kPiece = 100;
  Value inner[kPiece];
  int n = 0;
  for (Traceback* at = t; n < kPiece && at->next.bits && at->next.object()->refcount == 1; at = tracebackOf(inner[n++])) {
    inner[n] = at->next;
    at->next = kNoValue;
  }
  while (n) decref(inner[--n]);
  tracebackClear(o);
  freeObject(o);
}
static Value tracebackFrame(Value v) {
  Traceback* t = tracebackOf(v);
  Value back = kNoValue;
  for (Traceback* at = t; !at->frame.bits; at = tracebackOf(at->next)) {  // frames further in have it behind them
    at->frame = newFrame(at->code, at->position, back);
    frameOf(at->frame)->line = at->line;
    frameOf(at->frame)->kept = at->locals;
    at->locals = nullptr;
    back = at->frame;
    if (!at->next.bits) break;
  }
  return retained(t->frame);
}
static Value tracebackLine(Value v) { return newInt(lineOf(tracebackOf(v)->code, tracebackOf(v)->line, tracebackOf(v)->position)); }
static Value tracebackLasti(Value v) { return newInt(tracebackOf(v)->position); }
static Value tracebackNext(Value v) {
  decref(tracebackFrame(v));  // knows what the frames further in have behind them
  return tracebackOf(v)->next.bits ? retained(tracebackOf(v)->next) : kNone;
}
static bool tracebackSetNext(Value v, Value next) {
  if (!next.bits) return raiseTypeError("can't delete tb_next attribute");
  if (!next.isNone() && !isExact(next, &molt_type_traceback))
    return raiseTypeError("expected traceback object, got '%T'", next);
  for (Value t = next; !t.isNone() && t.bits; t = tracebackOf(t)->next)
    if (t == v) return raiseValueError("traceback loop detected");
  Value old = tracebackOf(v)->next;
  tracebackOf(v)->next = next.isNone() ? kNoValue : retained(next);
  decref(old);
  return true;
}
static Value tracebackMake(Type*, const Value* args, int64_t nargs, Value) {
  if (nargs != 4) return raiseTypeError("traceback() takes exactly 4 arguments (%z given)", nargs);
  if (!args[0].isNone() && !isExact(args[0], &molt_type_traceback))
    return raiseTypeError("expected traceback object or None, got '%T'", args[0]);
  if (!isExact(args[1], &molt_type_frame))
    return raiseTypeError("traceback() argument 'tb_frame' must be frame, not %T", args[1]);
  int64_t lasti, line;
  if (!indexAsI64(args[2], &lasti, &molt_exc_OverflowError) || !indexAsI64(args[3], &line, &molt_exc_OverflowError)) return kNoValue;
  auto* t = static_cast<Traceback*>(allocObject(sizeof(Traceback), &molt_type_traceback));
  t->next = args[0].isNone() ? kNoValue : retained(args[0]);
  t->frame = retained(args[1]);
  t->code = frameOf(args[1])->code;
  t->position = static_cast<int32_t>(lasti);
  t->line = static_cast<int32_t>(line);
  return Value::fromObject(t);
}
static Value tracebackDir(const Value*) {
  Ref names(newList(0));
  for (const char* name : {"tb_frame", "tb_next", "tb_lasti", "tb_lineno"}) {
    Ref text(newStr(name));
    if (!text || !listAppend(names, text)) return kNoValue;
  }
  return names.release();
}
static constexpr NativeMethod kTracebackMethods[] = {{"__dir__", "!($self, /)", tracebackDir, nullptr, nullptr, kInstanceMethod}, {}};
static constexpr GetSet kTracebackGetSets[] = {{"tb_frame", tracebackFrame, nullptr, nullptr, true},
                                               {"tb_lineno", tracebackLine, nullptr, nullptr},
                                               {"tb_lasti", tracebackLasti, nullptr, nullptr, true},
                                               {"tb_next", tracebackNext, tracebackSetNext, nullptr},
                                               {}};

constinit Type molt_type_traceback = [] {
  Type t = staticType("traceback", kTypeHasGc | kTypeImmutable, sizeof(Traceback));
  t.dealloc = tracebackDealloc;
  t.traverse = tracebackTraverse;
  t.clear = tracebackClear;
  t.make = tracebackMake;
  t.methods = kTracebackMethods;
  t.getsets = kTracebackGetSets;
  return t;
}();

}  // namespace molt
