// What the exception ops of compiled code call.
#include "error/exception.h"

namespace molt {

extern "C" void molt_rt_traceback_here(const CodeInfo* code, int32_t position);
extern "C" void molt_op_traceback(const CodeInfo* code, int32_t position) { molt_rt_traceback_here(code, position); }

extern "C" int32_t molt_op_stack_overflow() { return stackOverflowRaise() ? 1 : -1; }

static Value* handledSlot() { return state().excInfo ? state().excInfo->handled : &state().handled; }

extern "C" Value molt_op_exc_catch() { return takePending(); }

extern "C" Value molt_op_exc_push(Value exception) {
  Value* slot = handledSlot();
  Value before = *slot;
  *slot = retained(exception);
  return before;
}

extern "C" void molt_op_exc_pop(Value before) {
  Value* slot = handledSlot();
  Value old = *slot;
  *slot = before;
  decref(old);
}

extern "C" int32_t molt_rt_check_exc_match(Value classes);
extern "C" int32_t molt_op_exc_match(Value exception, Value classes) {
  if (classes.isObject() && classes.object() == static_cast<Object*>(typeOf(exception))) return 1;
  // A single exception class is nearly always what stands there; the rest is checked first, as CPython does.
  if (!isTypeObject(classes) && !molt_rt_check_exc_match(classes)) return -1;
  if (isTypeObject(classes) && !(asType(classes)->typeFlags & kTypeException) && !molt_rt_check_exc_match(classes)) return -1;
  bool error;
  bool yes = exceptionMatches(exception, classes, &error);
  return error ? -1 : yes;
}

}  // namespace molt
