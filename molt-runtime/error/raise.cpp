// Raising from C++: message formatter, context chaining, the pending exception.
#include <errno.h>
#include <string.h>

#include "error/exception.h"

namespace molt {

void formatMessage(StrBuilder& b, const char* fmt, va_list ap) {
  for (const char* p = fmt; *p;) {
    if (*p != '%') {
      const char* end = strchrnul(p, '%');
      // Literals may hold UTF-8 text (quotes are ASCII in all of CPython's messages, names may not be).
      Ref piece(newStrN(p, end - p));
      if (piece) b.str(piece.get());
      p = end;
      continue;
    }
    switch (p[1]) {
      case 's': b.utf8(va_arg(ap, const char*)); break;
      case 'S': b.str(va_arg(ap, const Str*)); break;
      case 'N': b.utf8(va_arg(ap, Type*)->name); break;
      case 'A': {  // in messages about arguments None stands for its type
        Value v = va_arg(ap, Value);
        b.utf8(v.isNone() ? "None" : typeOf(v)->name);
        break;
      }
      case 'T': b.utf8(typeOf(va_arg(ap, Value))->name); break;
      case 'U':
      case 'R': {
        Value v = va_arg(ap, Value);
        if (hasPending()) {
          b.ascii("?");
          break;
        }
        Ref text(p[1] == 'U' ? strOf(v) : reprOf(v));
        if (!text) return;  // the error of the conversion is the one to report
        b.str(text.get());
        break;
      }
      case 'd': b.integer(va_arg(ap, int)); break;
      case 'z': b.integer(va_arg(ap, int64_t)); break;
      case 'c': b.put(static_cast<uint32_t>(va_arg(ap, int))); break;
      case 'x': {
        auto v = va_arg(ap, uint32_t);
        int shift = 28;
        while (shift && !(v >> shift)) shift -= 4;
        for (; shift >= 0; shift -= 4) b.put(static_cast<unsigned char>("0123456789abcdef"[v >> shift & 15]));
        break;
      }
      case '%': b.put('%'); break;
      default: fatal("bad directive in a message");
    }
    p += 2;
  }
}

Value formatStr(const char* fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  StrBuilder b;
  formatMessage(b, fmt, ap);
  va_end(ap);
  if (hasPending()) return kNoValue;
  return b.finish();
}

Value currentHandled() {
  for (ExcInfo* i = state().excInfo; i; i = i->previous)
    if (i->handled->bits && !i->handled->isNone()) return *i->handled;
  return state().excInfo ? kNoValue : state().handled;
}

void setContextOf(Value exception, Value handled) {
  if (!handled.bits || handled == exception) return;
  // Cut the chain where it would come back to `exception`; Brent's walk keeps an existing cycle from hanging us.
  Value slow = handled;
  bool step = false;
  for (Value o = handled;;) {
    Value next = asException(o)->context;
    if (!next.bits) break;
    if (next == exception) {
      asException(o)->context = kNoValue;
      decref(next);
      break;
    }
    o = next;
    if (o == slow) break;
    if (step) slow = asException(slow)->context;
    step = !step;
  }
  Value old = asException(exception)->context;
  asException(exception)->context = retained(handled);
  decref(old);
}

void setCause(Value exception, Value cause) {
  BaseException* e = asException(exception);
  Value old = e->cause;
  e->cause = cause.isObject() ? retained(cause) : kNoValue;
  e->suppressContext = 1;
  decref(old);
}

void clearPending() {
  Value old = state().pending;
  state().pending = kNoValue;
  decref(old);
}
Value takePending() {
  Value v = state().pending;
  state().pending = kNoValue;
  return v;
}
void restorePendingSteal(Value exception) {
  Value old = state().pending;
  state().pending = exception;
  decref(old);
}
bool pendingIs(Type* exc) {
  Value p = state().pending;
  return p.bits && isSubtype(typeOf(p), exc);
}

void setPendingSteal(Value exception) {
  setContextOf(exception, currentHandled());
  restorePendingSteal(exception);
}

static Fail raiseMessageSteal(Type* exc, Value text) {
  if (!text.bits) return {};
  clearPending();
  Ref keep(text);
  Value args = newTuple(1);
  asTuple(args)->items()[0] = keep.release();
  Value e = newExceptionSteal(exc, args);
  if (!e.bits) return {};
  setPendingSteal(e);
  return {};
}

static Fail raiseVa(Type* exc, const char* fmt, va_list ap) {
  clearPending();
  StrBuilder b;
  formatMessage(b, fmt, ap);
  if (hasPending()) return {};
  return raiseMessageSteal(exc, b.finish());
}

Fail raise(Type* exc, const char* fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  raiseVa(exc, fmt, ap);
  va_end(ap);
  return {};
}
Fail raiseTypeError(const char* fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  raiseVa(&molt_exc_TypeError, fmt, ap);
  va_end(ap);
  return {};
}
Fail raiseValueError(const char* fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  raiseVa(&molt_exc_ValueError, fmt, ap);
  va_end(ap);
  return {};
}

Fail raiseValue(Value exception) {
  setPendingSteal(retained(exception));
  return {};
}

Fail raiseWithValue(Type* exc, Value arg) {
  Ref keep = Ref::borrow(arg);
  clearPending();
  Value e;
  if (exc->typeFlags & kTypeHeap) {
    e = call1(Value::fromObject(exc), arg);
  } else {
    e = newExceptionSteal(exc, newTupleOf(&arg, 1));
  }
  if (!e.bits) return {};
  setPendingSteal(e);
  return {};
}

Fail raiseNoMemory() {
  Value e = newExceptionSteal(&molt_exc_MemoryError, newTuple(0));
  if (e.bits) setPendingSteal(e);
  return {};
}

bool stackOverflowRaise();

bool exceptionMatches(Value exception, Value classes, bool* error) {
  *error = false;
  if (isTuple(classes)) {
    Tuple* t = asTuple(classes);
    for (int64_t i = 0; i < t->length; ++i)
      if (exceptionMatches(exception, t->items()[i], error)) return true;
    return false;
  }
  // `except` looks at the mro alone: __subclasscheck__ and __instancecheck__ are not asked.
  return isTypeObject(classes) && isSubtype(typeOf(exception), asType(classes));
}

Value exceptionFrom(Value x, Value value) {
  if (isTypeObject(x) && (asType(x)->typeFlags & kTypeException)) {
    if (value.bits && isException(value) && isSubtype(typeOf(value), asType(x))) return retained(value);
    Ref e;
    if (!value.bits || value.isNone()) {
      e = Ref(call0(x));
    } else if (isTuple(value)) {
      e = Ref(callEx(x, value, kNoValue));
    } else {
      e = Ref(call1(x, value));
    }
    if (!e) return kNoValue;
    if (!isException(e)) {
      return raiseTypeError("calling %R should have returned an instance of BaseException, not %R", x,
                            Value::fromObject(typeOf(e)));
    }
    return e.release();
  }
  return retained(x);
}

}  // namespace molt
