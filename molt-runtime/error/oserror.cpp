// OSError: construction with the subclass chosen by errno, its string forms and attributes.
#include "error/errno.h"
#include "error/exception.h"

namespace molt {

bool oserrorInit(Value self, const Value* args, int64_t nargs, Value kwnames);
Value oserrorMake(Type* t, const Value* args, int64_t nargs, Value kwnames);

// Of a public number.
static Type* typeForErrno(int64_t number) {
  enum : int {
#define MOLT_ERRNO(NAME, number, text) kErrno##NAME = number,
#include "abi/errno.def"
  };
  switch (number) {
    case kErrnoEAGAIN:
    case kErrnoEALREADY:
    case kErrnoEINPROGRESS:
      return &molt_exc_BlockingIOError;
    case kErrnoEPIPE:
    case kErrnoESHUTDOWN:
      return &molt_exc_BrokenPipeError;
    case kErrnoECHILD: return &molt_exc_ChildProcessError;
    case kErrnoECONNABORTED: return &molt_exc_ConnectionAbortedError;
    case kErrnoECONNREFUSED: return &molt_exc_ConnectionRefusedError;
    case kErrnoECONNRESET: return &molt_exc_ConnectionResetError;
    case kErrnoEEXIST: return &molt_exc_FileExistsError;
    case kErrnoENOENT: return &molt_exc_FileNotFoundError;
    case kErrnoEISDIR: return &molt_exc_IsADirectoryError;
    case kErrnoENOTDIR: return &molt_exc_NotADirectoryError;
    case kErrnoEINTR: return &molt_exc_InterruptedError;
    case kErrnoEACCES:
    case kErrnoEPERM:
      return &molt_exc_PermissionError;
    case kErrnoESRCH: return &molt_exc_ProcessLookupError;
    case kErrnoETIMEDOUT: return &molt_exc_TimeoutError;
    default: return nullptr;
  }
}

// A class that overrides __init__ alone gets its fields there instead of in __new__, as in CPython.
static bool usesInit(Type* t) { return t->init != oserrorInit && t->make == oserrorMake; }

static bool fill(Value self, const Value* args, int64_t nargs) {
  int64_t kept = nargs;
  if (nargs >= 2 && nargs <= 5) {
    assignField(self, kOsErrno, args[0]);
    assignField(self, kOsStrerror, args[1]);
    if (nargs >= 3 && !args[2].isNone()) {
      int64_t written;
      if (typeOf(self) == &molt_exc_BlockingIOError && isInt(args[2]) && intAsI64NoRaise(args[2], &written)) {
        assignField(self, kOsWritten, args[2]);
      } else {
        assignField(self, kOsFilename, args[2]);
        if (nargs == 5 && !args[4].isNone()) assignField(self, kOsFilename2, args[4]);
        kept = 2;
      }
    }
  }
  Value tuple = newTupleOf(args, kept);
  if (!tuple.bits) return false;
  Value old = asException(self)->args;
  asException(self)->args = tuple;
  decref(old);
  return true;
}

Value oserrorMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (usesInit(t)) return exceptionMake(t, args, 0, kNoValue);
  if (kwnames.bits && asTuple(kwnames)->length) return raiseTypeError("%N() takes no keyword arguments", t);
  int64_t err;
  if (t == &molt_exc_OSError && nargs >= 2 && nargs <= 5 && isInt(args[0]) && intAsI64NoRaise(args[0], &err)) {
    if (Type* sub = typeForErrno(err)) t = sub;
  }
  Ref self(newInstance(t));
  if (!self || !fill(self, args, nargs)) return kNoValue;
  return self.release();
}

bool oserrorInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (!usesInit(typeOf(self))) return true;
  if (kwnames.bits && asTuple(kwnames)->length) return raiseTypeError("%T() takes no keyword arguments", self);
  return fill(self, args, nargs);
}

Value oserrorStr(Value self) {
  auto* f = static_cast<OSErrorObject*>(self.object())->fields;
  Value err = f[kOsErrno].bits ? f[kOsErrno] : kNone;
  Value text = f[kOsStrerror].bits ? f[kOsStrerror] : kNone;
  if (f[kOsFilename].bits) {
    if (f[kOsFilename2].bits)
      return formatStr("[Errno %U] %U: %R -> %R", err, text, f[kOsFilename], f[kOsFilename2]);
    return formatStr("[Errno %U] %U: %R", err, text, f[kOsFilename]);
  }
  if (f[kOsErrno].bits && f[kOsStrerror].bits) return formatStr("[Errno %U] %U", err, text);
  return exceptionStr(self);
}

Value oserrorReduce(const Value* a) {
  auto* f = static_cast<OSErrorObject*>(a[0].object())->fields;
  Ref args = Ref::borrow(asException(a[0])->args);
  if (asTuple(args)->length == 2 && f[kOsFilename].bits) {
    Value* old = asTuple(args)->items();
    args = Ref(f[kOsFilename2].bits ? tupleOf(old[0], old[1], f[kOsFilename], kNone, f[kOsFilename2])
                                    : tupleOf(old[0], old[1], f[kOsFilename]));
  }
  Ref dict(instanceDict(a[0], false));
  if (!dict && hasPending()) return kNoValue;
  Value type = Value::fromObject(typeOf(a[0]));
  if (dict && dictLength(dict) > 0) return tupleOf(type, args.get(), dict.get());
  return tupleOf(type, args.get());
}

static Value getWritten(Value self) {
  Value v = exceptionField(self, kOsWritten);
  if (!v.bits) return raise(&molt_exc_AttributeError, "characters_written");
  return retained(v);
}
static bool putWritten(Value self, Value v) {
  if (!v.bits) {
    if (!exceptionField(self, kOsWritten).bits) return raise(&molt_exc_AttributeError, "characters_written");
  } else {
    int64_t n;
    if (!indexAsI64(v, &n, &molt_exc_ValueError)) return false;
  }
  assignField(self, kOsWritten, v);
  return true;
}

extern const GetSet kOSErrorGetSets[];
const GetSet kOSErrorGetSets[] = {{"errno", getField<0>, setField<0>, "POSIX exception code", true},
                                  {"strerror", getField<1>, setField<1>, "exception strerror", true},
                                  {"filename", getField<2>, setField<2>, "exception filename", true},
                                  {"filename2", getField<3>, setField<3>, "second exception filename", true},
                                  {"characters_written", getWritten, putWritten, nullptr},
                                  {}};
extern const NativeMethod kOSErrorMethods[];
const NativeMethod kOSErrorMethods[] = {
    {"__reduce__", "!($self, /)", oserrorReduce, nullptr, nullptr, kInstanceMethod}, {}};

Fail raiseErrno(Type* type, int host, Value filename) {
  int err = publicErrno(host);
  Ref keep = Ref::borrow(filename);
  clearPending();
  Type* t = type ? type : typeForErrno(err);
  if (!t) t = &molt_exc_OSError;
  Ref text(newStr(errnoText(err)));
  Ref code(newInt(err));
  if (!text) return {};
  Value args[3] = {code, text, filename};
  Value e = call(Value::fromObject(t), args, filename.bits ? 3 : 2, kNoValue);
  if (e.bits) setPendingSteal(e);
  return {};
}

}  // namespace molt
