// Generators, coroutines and async generators: running their bodies and what their types share.
#pragma once
#include "error/exception.h"

namespace molt {

enum GeneratorFlags : uint32_t {
  kAsyncClosed = 1u << 16,        // async generators: aclose() began or the body is over
  kAsyncRunning = 1u << 17,       // an asend/athrow/aclose awaitable is being driven
  kAsyncHooksDone = 1u << 18,     // the firstiter hook was called
};

extern int64_t coroutineOriginDepth;  // sys.set_coroutine_origin_tracking_depth

enum class Sent { Yielded, Returned, Raised };

inline Generator* asGenerator(Value v) { return static_cast<Generator*>(v.object()); }
inline bool isGeneratorLike(Value v) {
  return isExact(v, &molt_type_generator) || isExact(v, &molt_type_coroutine) || isExact(v, &molt_type_async_generator);
}
const char* kindName(const Generator* g);  // "generator", "coroutine", "async generator"

// Runs the body until it yields, returns or raises. `value` is borrowed; 0: the pending exception is raised inside.
// *result is owned: the value yielded or returned.
Sent generatorSend(Generator* g, Value value, Value* result);
Sent generatorThrow(Generator* g, Value type, Value value, Value tb, bool closeOnExit, Value* result);
bool generatorClose(Generator* g);
// What next()-like callers make of a result: the yielded value, or 0 with StopIteration pending.
Value sentAsValue(Sent how, Value result);
Fail raiseStopIteration(Value value);              // StopIteration(value), or StopIteration() for None
bool fetchStopIteration(Value* value);             // a pending StopIteration is taken: its value, owned; false: another error stays
Value awaitableIterator(Value o);                  // for await: owned iterator; 0 without an exception if `o` is not awaitable
bool closeIterator(Value it);                      // close() of a generator or of anything that has it
Sent sendTo(Value it, Value value, Value* result); // send() of any iterator

// Slots and getters shared by the three types.
void generatorDealloc(Object* o);
void generatorTraverse(Object* o, VisitFn visit, void* arg);
void generatorClear(Object* o);
void generatorFinalize(Value v);
Value generatorRepr(Value v);
Value generatorGetName(Value v);
bool generatorSetName(Value v, Value name);
Value generatorGetQualname(Value v);
bool generatorSetQualname(Value v, Value name);
Value generatorGetRunning(Value v);
Value generatorGetSuspended(Value v);
Value generatorGetFrame(Value v);
Value generatorGetCode(Value v);
Value generatorGetYieldFrom(Value v);
Value generatorSendMethod(const Value* a);
Value generatorThrowMethod(const Value* a);
Value generatorCloseMethod(const Value* a);

bool asyncGeneratorFinalizer(Generator* g);        // calls the finalizer hook if there is one; true: that was all
bool warnThrow(const char* method, const Value* a);  // about more arguments than an exception
Value asyncSetHooks(const Value* a);               // (firstiter, finalizer); Ellipsis leaves one as it is
extern Value asyncGenFirstIter, asyncGenFinalizer; // sys.set_asyncgen_hooks, owned or 0

}  // namespace molt
