// Layouts of exception instances and what the files of error/ share.
#pragma once
#include <stdarg.h>

#include "core/api.h"
#include "core/shape.h"
#include "gc/gc.h"

namespace molt {

// The attributes part of an object whose type places it itself.
template <class Part>
void partTraverse(Object* o, Part* p, VisitFn visit, void* arg) {
  if constexpr (requires { shapeTraverse(o, p, visit, arg); }) shapeTraverse(o, p, visit, arg);
  else shapeTraverse(p, visit, arg);
}
template <class Part>
void partClear(Object* o, Part* p) {
  if constexpr (requires { shapeClear(o, p); }) shapeClear(o, p);
  else shapeClear(p);
}

// Every exception starts with this; `fields` of the richer layouts follow it.
struct BaseException : Object {
  Value args;       // owned tuple
  Value traceback;  // owned traceback or 0
  Value context;    // owned exception or 0
  Value cause;      // owned exception or 0
  uint64_t suppressContext;
  ShapePart shape;  // attributes given by users, __notes__ among them
};

// The richer layouts: `Count` owned values after the base, 0 where unset.
template <int Count>
struct ExceptionWith : BaseException {
  static constexpr int kCount = Count;
  Value fields[Count];
};
using StopIterationObject = ExceptionWith<1>;   // value
using SystemExitObject = ExceptionWith<1>;      // code
using NameErrorObject = ExceptionWith<1>;       // name
using AttributeErrorObject = ExceptionWith<2>;  // name, obj
using ImportErrorObject = ExceptionWith<4>;     // msg, name, path, name_from
using OSErrorObject = ExceptionWith<5>;         // errno, strerror, filename, filename2, characters_written
using SyntaxErrorObject = ExceptionWith<8>;     // msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line
using UnicodeErrorObject = ExceptionWith<5>;    // encoding, object, start, end, reason
using ExceptionGroupObject = ExceptionWith<2>;  // message, exceptions (tuple)

enum { kStopValue = 0, kExitCode = 0, kNameName = 0, kAttrName = 0, kAttrObj = 1 };
enum { kImportMsg, kImportName, kImportPath, kImportNameFrom };
enum { kOsErrno, kOsStrerror, kOsFilename, kOsFilename2, kOsWritten };
enum { kSynMsg, kSynFilename, kSynLineno, kSynOffset, kSynText, kSynEndLineno, kSynEndOffset, kSynPrint };
enum { kUniEncoding, kUniObject, kUniStart, kUniEnd, kUniReason };
enum { kGroupMessage, kGroupExceptions };

inline BaseException* asException(Value v) { return static_cast<BaseException*>(v.object()); }
// Field n of an exception with a richer layout.
inline Value& exceptionField(Value v, int n) { return static_cast<ExceptionWith<1>*>(v.object())->fields[n]; }

// An omitted argument of a native function reaches it as 0.
inline Value orDefault(Value v, Value fallback) { return v.bits ? v : fallback; }
inline Value orZero(Value v) { return orDefault(v, Value::fromInlineInt(0)); }

struct Traceback : Object {
  Value next;  // owned: towards the frame that raised, or 0
  const CodeInfo* code;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  int32_t line;      // 0: take it from the position
  int32_t position;  // index into code->positions
  Value frame;       // owned frame object once somebody asked, or 0
  Value* locals;     // owned array of owned values, one a slot of localCount(code); null: none kept, or the frame has them
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
};

struct Frame : Object {
  const CodeInfo* code;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  int32_t line;
  int32_t position;
  Value back;    // owned frame or 0
  Value locals;  // owned dict or 0
  Value* kept;   // as in Traceback
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
  const void* native;  // where its function ran when the frame was asked for, or null
#if __SIZEOF_POINTER__ == 4
  uint32_t pad2_;
#endif
};
inline uint32_t localCount(const CodeInfo* c) { return c->varnameCount + c->cellvarCount; }

Value newFrame(const CodeInfo* code, int32_t position, Value back);
extern bool attributeFailed;  // the next line of the traceback is that of the attribute in a method call
extern Value reraised;  // borrowed, only compared: the exception that a bare `raise` has just made pending again
bool positionOf(const CodeInfo* code, int32_t position, SourcePos* out);  // false: it has none

// An instance without running Python code; the type must be a static one. `args` is a tuple, taken over.
Value newExceptionSteal(Type* t, Value args);
// Calls a class or takes an instance: what `raise x` and generator.throw do. 0: error pending.
Value exceptionFrom(Value typeOrInstance, Value valueOr0);
void setContextOf(Value exception, Value handled);  // chaining with cycles cut
void setCause(Value exception, Value cause);        // also sets suppressContext; cause None or 0 clears
void setPendingSteal(Value exception);              // with the handled exception as context
void formatMessage(StrBuilder& b, const char* fmt, va_list ap);
Value formatStr(const char* fmt, ...);              // owned str with the same directives; 0 on error
Value exceptionStr(Value exception);                // BaseException.__str__

// Slots that all exception types share (types.cpp).
void exceptionTraverse(Object* o, VisitFn visit, void* arg);
void exceptionClear(Object* o);
Value exceptionMake(Type* t, const Value* args, int64_t nargs, Value kwnames);
bool exceptionInit(Value self, const Value* args, int64_t nargs, Value kwnames);
Value exceptionRepr(Value self);
template <int Count>
struct FieldSlots {
  static void traverse(Object* o, VisitFn visit, void* arg) {
    exceptionTraverse(o, visit, arg);
    for (Value& v : static_cast<ExceptionWith<Count>*>(o)->fields) visit(v, arg);
  }
  static void clear(Object* o) {
    exceptionClear(o);
    for (Value& v : static_cast<ExceptionWith<Count>*>(o)->fields) {
      Value old = v;
      v = kNoValue;
      decref(old);
    }
  }
  static void dealloc(Object* o) {
    if (!dropWeakrefs(o)) return;  // ExceptionGroup
    clear(o);
    freeObject(o);
  }
};
template <int N>
Value getField(Value self) {
  Value v = exceptionField(self, N);
  return v.bits ? retained(v) : kNone;
}
template <int N>
bool setField(Value self, Value v) {
  Value old = exceptionField(self, N);
  exceptionField(self, N) = retained(v);
  decref(old);
  return true;
}
inline void assignField(Value self, int n, Value v) {
  Value old = exceptionField(self, n);
  exceptionField(self, n) = retained(v);
  decref(old);
}


}  // namespace molt
