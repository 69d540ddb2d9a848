// Module _molt_traceback.
#include "core/native_module.h"
#include "error/display.h"

namespace molt {

static bool limitOf(Value v, RenderOptions* o) {
  if (!v.bits || v.isNone()) return true;
  o->limitGiven = true;
  return indexAsI64(v, &o->limit, &molt_exc_OverflowError);
}

Value tracebackFormatException(const Value* a) {
  RenderOptions o;
  if (!isException(a[0])) return raiseTypeError("expected an exception, got '%T'", a[0]);
  int chain = isTrue(orDefault(a[2], kTrue));
  if (chain < 0 || !limitOf(a[1], &o)) return kNoValue;
  o.chain = chain;
  return renderException(a[0], o);
}
Value tracebackFormatOnly(const Value* a) {
  if (!isException(a[0])) return raiseTypeError("expected an exception, got '%T'", a[0]);
  return renderExceptionOnly(a[0]);
}
Value tracebackFormatTb(const Value* a) {
  RenderOptions o;
  if (!limitOf(a[1], &o)) return kNoValue;
  if (a[0].isNone()) return newStr("");
  if (!isExact(a[0], &molt_type_traceback)) return raiseTypeError("expected traceback object or None, got '%T'", a[0]);
  return renderTraceback(a[0], o);
}
Value tracebackPosition(const Value* a) {
  if (!isExact(a[0], &molt_type_traceback)) return raiseTypeError("expected traceback object, got '%T'", a[0]);
  auto* t = static_cast<Traceback*>(a[0].object());
  SourcePos p;
  auto n = [](int32_t v) { return Value::fromInlineInt(v); };
  if (!positionOf(t->code, t->position, &p)) return tupleOf(n(t->line > 0 ? t->line : t->code->firstLine), kNone, kNone, kNone, kNone, kNone);
  if (p.anchorEndCol <= p.anchorCol) return tupleOf(n(p.line), n(p.endLine), n(p.col), n(p.endCol), kNone, kNone);
  return tupleOf(n(p.line), n(p.endLine), n(p.col), n(p.endCol), n(p.anchorCol), n(p.anchorEndCol));
}
Value tracebackSuggestion(const Value* a) {
  if (!isException(a[0])) return kNone;
  return suggestionFor(a[0], a[1].isNone() ? kNoValue : a[1]);
}
Value tracebackSourceLine(const Value* a) {
  int64_t line, bytes, length;
  if (!isStr(a[0]) || !indexAsI64(a[1], &line, &molt_exc_OverflowError)) return hasPending() ? kNoValue : kNone;
  // Any file can be named here; a program that may not read files sees no lines.
  if (!capabilityGranted(Capability::FsRead)) return kNone;
  Ref keep;
  const char* path = strUtf8(asStr(a[0]), &bytes, &keep);
  const char* text;
  if (!path || !sourceLine(path, static_cast<int32_t>(line), &text, &length)) return kNone;
  return newStrN(text, length);
}
Value tracebackHandled(const Value*) {
  Value e = currentHandled();
  return e.bits ? retained(e) : kNone;
}
Value tracebackWriteStderr(const Value* a) {
  if (!isStr(a[0])) return raiseTypeError("expected str, got '%T'", a[0]);
  writeStderr(a[0]);
  return kNone;
}

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
static constexpr NativeMethod kRows[] = {
#include "abi/modules/traceback.def"
    {}};
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_traceback, kRows, nullptr)
