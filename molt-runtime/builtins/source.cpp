// eval, exec, compile of source made at run time, which an ahead-of-time program does not have; breakpoint.
#include "core/api.h"

namespace molt {

Value builtinEval(const Value* args);
Value builtinExec(const Value* args);
Value builtinCompile(const Value* args);
Value builtinBreakpoint(const Value* args, int64_t nargs, Value kwnames);

static Fail outsideContract(const char* name) {
  return raise(&molt_exc_NotImplementedError,
               "%s() of source made at run time is outside the ahead-of-time contract: only constant source is compiled in", name);
}

static bool isSource(Value v) { return isStr(v) || isBytes(v) || isExact(v, &molt_type_bytearray); }

Value builtinEval(const Value* a) {
  if (!isSource(a[0])) return raiseTypeError("eval() arg 1 must be a string, bytes or code object");
  return outsideContract("eval");
}
Value builtinExec(const Value* a) {
  if (!isSource(a[0])) return raiseTypeError("exec() arg 1 must be a string, bytes or code object");
  return outsideContract("exec");
}
Value builtinCompile(const Value* a) {
  if (!isSource(a[0])) return raiseTypeError("compile() arg 1 must be a string, bytes or AST object");
  return outsideContract("compile");
}

Value builtinBreakpoint(const Value* args, int64_t nargs, Value kwnames) {
  Ref sys(importModule("sys"));
  if (!sys) return kNoValue;
  bool error;
  Ref hook(getAttrOrNone0(sys, "breakpointhook", &error));
  if (error) return kNoValue;
  if (!hook) return raise(&molt_exc_RuntimeError, "lost sys.breakpointhook");
  return call(hook, args, nargs, kwnames);
}

}  // namespace molt
