// Constant source of exec, eval and compile, found by its text; code objects that run with any globals.
#pragma once
#include "core/module.h"

namespace molt {

// Modes of compile(), as molt-lower numbers them.
enum class SourceMode : int64_t { Exec, Eval, Single };

// The code object that a module's constant source became, owned. 0: SyntaxError and the like, or, without an exception,
// unknown source.
Value findSource(Value source, SourceMode mode, Value filenameOr0);

Value codeObjectOf(const CodeInfo* c);        // owned
const CodeInfo* codeInfoOf(Value code);       // null unless a code object
Value runningGlobals(Object* self);           // borrowed: of a running Function or Generator
Value functionOf(const CodeInfo* code, Value globals, Tuple* closureOrNull);  // a new function object
// Runs a code object as exec and eval do.
Value runCode(const CodeInfo* code, Value globals, Value locals, Tuple* closureOrNull);

// exec() and eval() once globals and locals are known; 0 words mean absent.
Value runSource(bool isEval, Value source, Value globals, Value locals, Value closure, Value callerGlobals, Value callerLocals);

Value importWith(Value name, Value fromlist, int64_t level, Value globals);
Value importAs(Value name, int64_t level, Value globals);
bool importStar(Value module, Value ns);

// Asks the finders of sys.meta_path, which a program may have added, for a module that is not linked: the module, owned.
// 0 without an exception: none of them knows it.
Value importFromFinders(Value dotted, Value path);

}  // namespace molt
