// LIR to object code, as a library.
#pragma once
#include <string>

#include "emitter.h"

namespace molt::codegen {

enum class Output { Object, Assembly, LlvmIr, Bitcode };

// The triple that a --target word means: "x86_64-linux", "wasm32-wasi", a full triple, or empty for the host.
std::string tripleFor(std::string_view target);

// Translates, optimises by options.optLevel and writes in the form asked for; the same module gives the same bytes.
// False: `error` says why (an unknown target, damaged bitcode of the runtime).
bool compile(const ir::Module& m, const Options& options, Output output, std::string& result, std::string& error);

}  // namespace molt::codegen
