// What raise, except, assert and with statements call (runtime calls 30 to 47).
#include "error/exception.h"

namespace molt {

static bool isExceptionClass(Value v) { return isTypeObject(v) && (asType(v)->typeFlags & kTypeException); }

extern "C" int32_t molt_rt_raise(Value exc, Value cause) {
  if (!isExceptionClass(exc) && !isException(exc)) return raiseTypeError("exceptions must derive from BaseException"), 0;
  Ref e(exceptionFrom(exc, kNoValue));
  if (!e) return 0;
  if (cause.bits) {
    Ref fixed;
    if (isExceptionClass(cause)) {
      fixed = Ref(call0(cause));
      if (!fixed) return 0;
      if (!isException(fixed)) {
        raiseTypeError("calling %R should have returned an instance of BaseException, not %R", cause,
                       Value::fromObject(typeOf(fixed)));
        return 0;
      }
    } else if (isException(cause)) {
      fixed = Ref::borrow(cause);
    } else if (!cause.isNone()) {
      raiseTypeError("exception causes must derive from BaseException");
      return 0;
    }
    setCause(e, fixed);
  }
  setPendingSteal(e.release());
  return 0;
}

extern "C" int32_t molt_rt_reraise() {
  Value handled = currentHandled();
  if (!handled.bits) {
    raise(&molt_exc_RuntimeError, "No active exception to reraise");
    return 0;
  }
  restorePendingSteal(retained(handled));
  reraised = handled;
  return 0;
}

extern "C" int32_t molt_rt_raise_pending(Value exception) {
  restorePendingSteal(exception);
  return 0;
}

extern "C" int32_t molt_rt_assert_fail(Value message) {
  Value args = message.bits ? newTupleOf(&message, 1) : newTuple(0);
  Value e = newExceptionSteal(&molt_exc_AssertionError, args);
  if (e.bits) setPendingSteal(e);
  return 0;
}

extern "C" int32_t molt_rt_check_exc_match(Value classes) {
  if (isTuple(classes)) {
    Tuple* t = asTuple(classes);
    bool ok = true;
    for (int64_t i = 0; i < t->length; ++i) ok &= isExceptionClass(t->items()[i]);
    if (ok) return 1;
  } else if (isExceptionClass(classes)) {
    return 1;
  }
  raiseTypeError("catching classes that do not inherit from BaseException is not allowed");
  return 0;
}

extern "C" int32_t molt_rt_unbound_local(const Str* name) {
  raise(&molt_exc_UnboundLocalError, "cannot access local variable '%S' where it is not associated with a value", name);
  return 0;
}

static void raiseNameError(const char* message, const Str* name) {
  raise(&molt_exc_NameError, message, name);
  Value p = state().pending;
  if (p.bits && typeOf(p) == &molt_exc_NameError) assignField(p, kNameName, Value::fromObject(name));
}
extern "C" int32_t molt_rt_name_error(const Str* name) {
  raiseNameError("name '%S' is not defined", name);
  return 0;
}
Fail raiseFreeVariableError(const Str* name) {
  raiseNameError("cannot access free variable '%S' where it is not associated with a value in enclosing scope", name);
  return {};
}

// ---- with ----
extern "C" Value molt_rt_with_lookup(Value manager, int64_t isAsync) {
  const char* kind = isAsync ? "asynchronous context manager" : "context manager";
  bool error;
  Ref enter(lookupSpecial(manager, isAsync ? "__aenter__" : "__enter__", &error));
  if (error) return kNoValue;
  if (!enter) return raiseTypeError("'%T' object does not support the %s protocol", manager, kind);
  Ref leave(lookupSpecial(manager, isAsync ? "__aexit__" : "__exit__", &error));
  if (error) return kNoValue;
  if (!leave) {
    return raiseTypeError("'%T' object does not support the %s protocol (missed %s method)", manager, kind,
                          isAsync ? "__aexit__" : "__exit__");
  }
  return tupleOf(enter.get(), leave.get());
}

extern "C" Value molt_rt_with_exit_args(Value e) {
  if (!e.bits || e.isNone()) return tupleOf(kNone, kNone, kNone);
  Value tb = asException(e)->traceback;
  return tupleOf(Value::fromObject(typeOf(e)), e, tb.bits ? tb : kNone);
}

extern "C" int32_t molt_rt_with_exit(Value leave, Value e) {
  Value args[3] = {kNone, kNone, kNone};
  Ref tb;
  if (e.bits && !e.isNone()) {
    args[0] = Value::fromObject(typeOf(e));
    args[1] = e;
    if (asException(e)->traceback.bits) {
      tb = Ref::borrow(asException(e)->traceback);
      args[2] = tb;
    }
  }
  Ref r(call(leave, args, 3, kNoValue));
  return r ? isTrue(r) : -1;
}

}  // namespace molt
