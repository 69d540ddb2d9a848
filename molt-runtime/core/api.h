// What the parts of the runtime call of each other, by owner. See core/object.h for the ownership words.
// A part's own header (types/str.h, types/dict.h …) has more; this page is what everyone may rely on.
#pragma once
#include "core/object.h"
#include "core/state.h"

namespace molt {

// ---- memory (core/alloc.cpp) ----
void* allocObject(uint64_t bytes, Type* type);  // zeroed after the header, refcount 1, type retained if a heap type; never null (fatal MemoryError path inside)
void* allocUncleared(uint64_t bytes, Type* type);  // likewise, but nothing after the header is set
// Room for `bytes` in all, for an object with one reference; it may move, so nobody may keep its address. New bytes are
// not cleared; growth leaves slack, so that growing by steps costs linear time.
Object* growObject(Object* o, uint64_t bytes);
void freeObject(Object* o);                   // memory only; contents must be gone; releases a heap type
void* allocRaw(uint64_t bytes);                 // for tables; null if there is no memory (raise MemoryError with raiseNoMemory)
void* reallocRaw(void* p, uint64_t bytes);
void freeRaw(void* p);

// ---- errors (error/) ----
// Format: %s char*, %S Str*, %U str(Value), %R repr(Value), %T type name of Value, %A the same but 'None' for None, %N name of Type*, %d int, %z int64_t, %c code point, %x uint32_t, %%
// Sets the pending exception, chaining the handled one as __context__. All return 0 so that `return raiseX(…)` works.
struct Fail {  // converts to each error result
  operator Value() const { return kNoValue; }
  operator bool() const { return false; }
  operator int() const { return -1; }
  operator int64_t() const { return -1; }
  template <class T> operator T*() const { return nullptr; }
};
Fail raise(Type* exc, const char* fmt, ...);
Fail raiseTypeError(const char* fmt, ...);
Fail raiseFreeVariableError(const Str* name);  // NameError of a cell that is empty
Fail raiseValueError(const char* fmt, ...);
Fail raiseValue(Value exception);              // an instance; borrowed
Fail raiseWithValue(Type* exc, Value arg);     // exc(arg); KeyError(key), StopIteration(value)
Fail raiseErrno(Type* excOrNull, int err, Value filename);  // OSError subclass by errno; filename 0: none
Fail raiseNoMemory();
bool pendingIs(Type* exc);                     // pending exception is an instance of exc
void clearPending();
Value takePending();                           // owned; the thread has none afterwards
void restorePendingSteal(Value exception);
Value currentHandled();                        // borrowed or 0
bool exceptionMatches(Value exception, Value typeOrTuple, bool* error);  // issubclass semantic of `except`
void writeUnraisable(Value where);             // reports the pending exception as sys.unraisablehook does, clears it
bool warn(Type* category, int stackLevel, const char* fmt, ...);
int reportUncaught();                          // pending exception at the end of a program: prints it; the exit status
[[noreturn]] void fatal(const char* text);     // a fault of ours: prints, exit status 70
inline bool hasPending() { return state().pending.bits != 0; }
char* stackTop();                              // core/main.cpp: the highest address that Python code's stack uses
bool stackOverflowRaise();                     // raises RecursionError, returns false
inline bool stackCheck() {
#ifdef __wasm__
  char here[96];  // in the frame of the caller: what its frames take of the engine's stack (abi/layout.h)
  asm volatile("" : : "r"(here));
  char* limit = state().stackLimit + state().depth * kWasmStackPerFrame;
#else
  char here[1];
  char* limit = state().stackLimit;
#endif
  if (here < limit) [[unlikely]] return stackOverflowRaise();
  return true;
}

// ---- types and attributes (core/type.cpp, core/attr.cpp) ----
bool typeReady(Type* t);                                   // builds dict, mro, slots inherited; idempotent
Value typeLookupBorrowed(Type* t, Str* name);              // through the mro, with the method cache; 0 without an exception if absent
bool isSubtype(Type* a, Type* b);                          // by mro; never fails
int isInstance(Value v, Value classInfo);                  // full protocol with __instancecheck__
int isSubclass(Value c, Value classInfo);
Value getAttr(Value o, Str* name);
Value getAttr(Value o, const char* name);                  // interns
Value getAttrOrNone0(Value o, Str* name, bool* error);     // 0 and *error=false if AttributeError (swallowed)
Value getAttrOrNone0(Value o, const char* name, bool* error);
bool setAttr(Value o, Str* name, Value v);                 // v = 0 deletes
Value genericGetAttr(Value o, Str* name);                  // object.__getattribute__
bool genericSetAttr(Value o, Str* name, Value v);
Value instanceDict(Value o, bool create);                  // owned dict; 0 without exception if it has none and !create
Value lookupSpecial(Value o, const char* dunder, bool* error);  // bound special method by type, owned; 0 if absent
Value callSpecial0(Value o, const char* dunder);           // 0 with AttributeError-free TypeError left to the caller if absent: returns kNotImplemented
Value newGenericAlias(Value origin, Value args);           // list[int]; args: any object, a tuple is the arguments
Value newMappingProxy(Value mapping);
Value newVarInstance(Type* t, int64_t items);              // same for a type with itemSize: int, tuple, bytes subclasses; items zeroed
Value newInstance(Type* t);                                // object.__new__ without checks

// ---- calls (core/call.cpp) ----
Value call(Value f, const Value* args, int64_t nargs, Value kwnames);  // vectorcall: keyword values follow, kwnames tuple or 0
inline Value call0(Value f) { return call(f, nullptr, 0, kNoValue); }
inline Value call1(Value f, Value a) { return call(f, &a, 1, kNoValue); }
inline Value call2(Value f, Value a, Value b) { Value v[2] = {a, b}; return call(f, v, 2, kNoValue); }
inline Value call3(Value f, Value a, Value b, Value c) { Value v[3] = {a, b, c}; return call(f, v, 3, kNoValue); }
Value callEx(Value f, Value argsTuple, Value kwargsDictOr0);
Value callMethod(Value o, const char* name, const Value* args, int64_t nargs);
// `o.name` for a call: what to call; *isMethod: with `o` before the other arguments.
Value loadMethod(Value o, Str* name, bool* isMethod);
Value callMethodStr(Value o, Str* name, const Value* args, int64_t nargs, Value kwnames);  // args[-1] need not exist
bool isCallable(Value v);
Value newBuiltinFunction(const NativeMethod* row, Value selfOr0, Value moduleNameOr0);
// Binds args to `signature` of row into out[0..n): the shared binder with CPython's messages. Borrowed results except
// *args/**kwargs containers, which are returned in `owned` for the caller to release.
bool bindNative(const NativeMethod* row, const Value* args, int64_t nargs, Value kwnames, Value* out, int64_t outCount, Ref owned[2]);

// ---- protocols (ops/) ----
Value binaryOp(BinaryOp op, Value a, Value b);
Value inplaceOp(BinaryOp op, Value a, Value b);
Value addTake(Value a, Value b, bool inplace);  // consumes `a`, unless it fails
Value unaryOp(UnaryOp op, Value a);                        // Neg, Pos, Invert, Abs; Int/Float/Index conversions too
Value power(Value a, Value b, Value modOrNone);
Value compare(Value a, Value b, CompareOp op);             // any object
int compareBool(Value a, Value b, CompareOp op);           // identity shortcut for Eq/Ne, then truth of compare
inline int equals(Value a, Value b) { return a == b ? 1 : compareBool(a, b, CompareOp::Eq); }
int isTrue(Value v);
int64_t hashOf(Value v);
int64_t hashUnhashable(Value v);                           // hash slot of unhashable types: raises TypeError
Value reprOf(Value v);                                     // str
Value strOf(Value v);                                      // str
Value asciiOf(Value v);
Value formatOf(Value v, Value spec);                       // format(v, spec)
int64_t lengthOf(Value v);
int64_t lengthHint(Value v, int64_t dflt);                 // __length_hint__; -1 error
Value getItem(Value o, Value key);
bool setItem(Value o, Value key, Value v);                 // v = 0 deletes
// The iterator that a search runs over; what has none is told so in the words of 'in'.
Value searchIter(Value o);
int containsItem(Value o, Value item);
Value getIter(Value v);
inline Value iterNext(Value it) { return typeOf(it)->next(it); }  // kStop at the end; `it` came from getIter
// Calls f(item, arg) for each item; stops when it returns false (exception pending, or *stopped set by f).
bool forEach(Value iterable, bool (*f)(Value item, void* arg), void* arg);
bool indexAsI64(Value v, int64_t* out, Type* overflow);    // __index__; overflow null: clamp to int64 range
bool intAsSize(Value v, int64_t* out);                     // an int, no __index__: states of iterators
bool indexAsSize(Value v, int64_t* out, const char* what); // for sizes and positions: OverflowError/IndexError texts by `what`
bool reprEnter(Value v, bool* recursive);                  // guards recursive reprs; pair with reprLeave when !*recursive
void reprLeave(Value v);

// ---- int (types/int.cpp) ----
Value newInt(int64_t v);
Value newIntFromU64(uint64_t v);
Value newIntFromDouble(double d);                          // truncated; ValueError/OverflowError for nan/inf
Value newIntFromText(const char* digits, int64_t length, int base);  // no signs beyond '-', no underscores: for constants
bool intAsI64(Value v, int64_t* out);                      // an int (or subclass); OverflowError 'Python int too large to convert to C long'
bool intAsI64NoRaise(Value v, int64_t* out);               // false if it does not fit, no exception
bool intAsDouble(Value v, double* out);                    // OverflowError 'int too large to convert to float'
int intSign(Value v);
bool toDouble(Value v, double* out);                       // float(), via __float__/__index__: 'must be real number, not str'
bool convertedToDouble(Value v, double* out);  // the same by __float__ or __index__, of subclasses of int and float too
// ---- str (types/str.cpp) ----
Value newStr(const char* utf8);                            // valid UTF-8 literal
Value newStrN(const char* utf8, int64_t bytes);            // valid UTF-8 (generalised: surrogates allowed)
Value newStrAscii(const char* text, int64_t length);
Str* allocStr(int64_t length, int kind);                   // data to be filled; kind must be the narrowest; ascii flag set by finishStr
Value finishStr(Str* s);                                   // sets ascii flag, narrows if needed; owned
Value strFromCodePoints(const uint32_t* cp, int64_t n);
Value strFromChar(uint32_t cp);                            // cached for < 256
Str* internStr(const char* ascii);                         // immortal, borrowed: for attribute names
Value internValue(Value str);                              // sys.intern
inline uint32_t strAt(const Str* s, int64_t i) {
  return s->kind == 1 ? s->data()[i]
         : s->kind == 2 ? reinterpret_cast<const uint16_t*>(s->data())[i]
                        : reinterpret_cast<const uint32_t*>(s->data())[i];
}
bool strEquals(const Str* a, const Str* b);                // never fails
bool strEqualsAscii(const Str* a, const char* b);
int strCompare(const Str* a, const Str* b);
int64_t strHash(Str* s);
Value strSlice(const Str* s, int64_t start, int64_t stop);
Value strConcat(Value a, Value b);
const char* strUtf8(const Str* s, int64_t* bytes, Ref* keep);  // generalised UTF-8, NUL-terminated; `keep` owns it if not in place

// Builds a str piece by piece; widens itself.
class StrBuilder {
 public:
  StrBuilder();
  ~StrBuilder();
  StrBuilder(const StrBuilder&) = delete;
  void put(uint32_t cp);
  void ascii(const char* text);
  void ascii(const char* text, int64_t n);
  void utf8(const char* text);
  void str(const Str* s);
  void str(Value s) { str(asStr(s)); }
  void range(const Str* s, int64_t from, int64_t to);
  void fill(uint32_t cp, int64_t n);
  void integer(int64_t v);
  int64_t length() const { return length_; }
  Value finish();  // owned str; the builder is empty afterwards

 private:
  void grow(int64_t extra, int kind);
  uint8_t* data_;
  int64_t length_, capacity_;  // units, bytes
  uint8_t kind_;
  alignas(4) uint8_t local_[104];  // most results are short
};

Value newBytes(const void* data, int64_t n);               // data may be null: zeroed
// ---- containers (types/) ----
Value newTuple(int64_t n);                                 // items zeroed: fill all before anyone sees it
Value newTupleOf(const Value* items, int64_t n);           // retains
template <class... T> Value tupleOf(T... v) { Value items[] = {v..., kNoValue}; return newTupleOf(items, sizeof...(v)); }
Value newList(int64_t reserve);
Value newListOf(const Value* items, int64_t n);
bool listAppend(Value list, Value item);                   // exact or subclass, ignores overrides
int64_t listLength(Value list);
Value listGet(Value list, int64_t i);                      // owned (storage may be unboxed), i in range
void listSetSteal(Value list, int64_t i, Value item);
Value listFromIterable(Value iterable);
Value tupleFromIterable(Value iterable);
Value newDict();
Value dictGetBorrowed(Value dict, Value key, bool* error); // 0 if absent; key hashed and compared with Python semantics
Value dictGetStrBorrowed(Value dict, Str* key);            // never fails: str keys only match
Value dictGetStrBorrowed(Value dict, const char* key);
bool dictSet(Value dict, Value key, Value v);
bool dictSetStr(Value dict, const char* key, Value v);
int dictDelete(Value dict, Value key);                     // 1 deleted, 0 absent, -1 error
int64_t dictLength(Value dict);
bool dictNext(Value dict, int64_t* pos, Value* key, Value* v);  // borrowed; start with *pos = 0
bool dictMerge(Value dict, Value other, bool override_);   // mapping or iterable of pairs as dict.update
Value newSet();
Value newFrozenSetFrom(Value iterable);
bool setAdd(Value set, Value item);
int setContains(Value set, Value item);
bool setNext(Value set, int64_t* pos, Value* item);        // borrowed, in table order
Value newSlice(Value start, Value stop, Value step);
// Clamped indices of a slice object for a sequence of `length`, as slice.indices.
bool sliceIndices(Value slice, int64_t length, int64_t* start, int64_t* stop, int64_t* step, int64_t* count);
Value newCell(Value v);
Value newFloat(double d);                                  // immediate; never fails
// The part of a type's name behind the module: 'deque' of 'collections.deque'.
const char* lastPartOfName(const Type* t);
Value objectSizeof(const Value* args);                       // object.__sizeof__
// ---- buffers (types/memoryview.cpp) ----
struct Buffer {
  Value owner;      // owned while the buffer is held
  uint8_t* data;
  int64_t length;   // bytes
  int64_t itemSize;
  const char* format;  // struct notation, "B" if plain
  int32_t ndim;
  bool readonly;
  const int64_t* shape;
  const int64_t* strides;
};
enum : int {  // what is asked of a buffer, as the flags of __buffer__
  kBufferPlain = 0,       // contiguous bytes
  kBufferWritable = 1,
  kBufferDescribed = 284, // with format, shape and strides
};
bool getBuffer(Value v, Buffer* out, int flags);           // TypeError "a bytes-like object is required, not 'T'"
void releaseBuffer(Buffer* b);

// ---- modules (core/module.cpp) ----
Value importModule(const char* dotted);                    // absolute; the module itself
Value newModule(Value name);
bool moduleAdd(Value module, const char* name, Value v);
bool moduleAddMethods(Value module, const NativeMethod* rows);

}  // namespace molt
