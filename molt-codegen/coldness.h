// Keeps the runtime's fast paths out of code that runs rarely, where they would only cost compile time and size.
#pragma once
#include <llvm/ADT/StringSet.h>
#include <llvm/IR/Module.h>

namespace molt::codegen {

// Attribute of functions that run once: the module's body, bodies of classes.
inline constexpr const char kRunsOnce[] = "molt-once";

// Calls of `fast` functions stay calls where they are reached only by a failure, and where they run once: outside of loops in
// functions with kRunsOnce.
void keepColdCalls(llvm::Module& module, const llvm::StringSet<>& fast);

}  // namespace molt::codegen
