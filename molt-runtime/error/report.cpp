// Exceptions that nobody catches: the end of a program, finalisers and callbacks, warnings from C++, faults of ours.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "error/display.h"
#include "error/frames.h"
#include "io/stdio.h"

namespace molt {

void fatal(const char* text) {
  static const char kHead[] = "molt: internal error: ";
  (void)!write(2, kHead, sizeof kHead - 1);
  (void)!write(2, text, strlen(text));
  (void)!write(2, "\n", 1);
#if __has_feature(address_sanitizer)
  abort();  // a fuzzer keeps the input, a test run shows the stack
#else
  _exit(70);
#endif
}

void writeStderr(Value text) { writeStdText(2, text); }

// An attribute of sys that a program may have replaced; 0 if sys was never imported.
static Value sysAttribute(const char* name) {
  if (!state().modules.bits) return kNoValue;
  Value sys = dictGetStrBorrowed(state().modules, "sys");
  if (!sys.bits) return kNoValue;
  bool error;
  Value v = getAttrOrNone0(sys, name, &error);
  if (error) clearPending();
  return v;
}

static bool isNative(Value f) { return f.isObject() && typeOf(f) == &molt_type_builtin_function; }

static void show(Value exception) {
  Ref text(renderException(exception, RenderOptions()));
  if (!text) return clearPending();
  writeStderr(text);
}

void printException(Value exception) {
  Ref hook(sysAttribute("excepthook"));
  if (hook && !isNative(hook)) {
    Value tb = asException(exception)->traceback;
    Ref keep = Ref::borrow(tb);
    Ref r(call3(hook, Value::fromObject(typeOf(exception)), exception, tb.bits ? tb : kNone));
    if (r) return;
    Ref failed(takePending());
    Ref head(newStr("Error in sys.excepthook:\n")), tail(newStr("\nOriginal exception was:\n"));
    writeStderr(head);
    show(failed);
    writeStderr(tail);
  }
  show(exception);
}

int reportUncaught() {
  Ref e(takePending());
  if (!e) return 0;
  state().excInfo = nullptr;
  if (isSubtype(typeOf(e), &molt_exc_SystemExit)) {
    Value code = exceptionField(e, kExitCode);
    if (!code.bits || code.isNone()) return 0;
    int64_t n;
    if (isInt(code)) return intAsI64NoRaise(code, &n) ? static_cast<int>(n & 0xff) : 255;
    flushStdout();
    Ref text(strOf(code)), line;
    if (text) line = Ref(formatStr("%U\n", text.get()));
    if (line) writeStderr(line);
    clearPending();
    return 1;
  }
  flushStdout();
  printException(e);
  if (isSubtype(typeOf(e), &molt_exc_KeyboardInterrupt)) {
#ifndef __wasm__
    // A shell must see that the signal ended the program.
    flushStdout();
    signal(SIGINT, SIG_DFL);
    kill(getpid(), SIGINT);
#endif
    return 130;
  }
  return 1;
}

void writeUnraisable(Value where) {
  Ref e(takePending());
  if (!e) return;
  Ref hook(sysAttribute("unraisablehook"));
  const char* head = "Exception ignored in";
  if (hook && !hook.get().isNone() && !isNative(hook)) {
    Ref args(newInstance(&molt_type_namespace));
    Value tb = asException(e)->traceback;
    if (args && setAttr(args, internStr("exc_type"), Value::fromObject(typeOf(e))) && setAttr(args, internStr("exc_value"), e) &&
        setAttr(args, internStr("exc_traceback"), tb.bits ? tb : kNone) && setAttr(args, internStr("err_msg"), kNone) &&
        setAttr(args, internStr("object"), where.bits ? where : kNone)) {
      Ref r(call1(hook, args));
      if (r) return;
    }
    // The hook's own failure is what gets reported.
    head = "Exception ignored in sys.unraisablehook";
    e = Ref(takePending());
    where = hook;
    if (!e) return;
  }
  showUnraisable(head, e, where);
}

void showUnraisable(const char* head, Value e, Value where) {
  if (where.bits && !where.isNone()) {
    Ref text(reprOf(where));
    if (!text) {
      clearPending();
      text = Ref(newStr("<object repr() failed>"));
    }
    Ref line(formatStr("%s: %U\n", head, text.get()));
    writeStderr(line);
  }
  RenderOptions plain;
  plain.chain = false;
  Ref shown(renderException(e, plain));
  if (shown) writeStderr(shown);
  clearPending();
}

bool warn(Type* category, int stackLevel, const char* fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  StrBuilder b;
  formatMessage(b, fmt, ap);
  va_end(ap);
  if (hasPending()) return false;
  Ref text(b.finish());
  Value module = state().modules.bits ? dictGetStrBorrowed(state().modules, "warnings") : kNoValue;
  if (module.bits) {
    Value args[3] = {text, Value::fromObject(category), Value::fromInlineInt(stackLevel)};
    Ref r(callMethod(module, "warn", args, 3));
    return bool(r);
  }
  // The default filters, for a program that never imports warnings.
  if (isSubtype(category, &molt_exc_DeprecationWarning) || isSubtype(category, &molt_exc_PendingDeprecationWarning) ||
      isSubtype(category, &molt_exc_ImportWarning) || isSubtype(category, &molt_exc_ResourceWarning))
    return true;
  LiveFrame at;
  bool known = liveFrameAt(stackLevel > 0 ? stackLevel - 1 : 0, &at);
  Ref line(known ? formatStr("%S:%d: %N: %U\n", at.code->filename, at.line, category, text.get())
                 : formatStr("sys:1: %N: %U\n", category, text.get()));
  if (line) writeStderr(line);
  return !hasPending();
}

bool stackOverflowRaise() {
  // A signal makes every stack check fail, whatever the depth.
  if (interruptPending()) {
    if (!interruptRaise()) return false;
    return stackCheck();
  }
  if (stackMayGrow()) return true;
  raise(&molt_exc_RecursionError, "maximum recursion depth exceeded");
  return false;
}

}  // namespace molt
