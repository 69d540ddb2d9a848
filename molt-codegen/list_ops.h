// What this back end makes of each op: `molt-codegen --list-ops`.
#pragma once
#include <string>

namespace molt::codegen {

// Text: a line an op. JSON: {"target", "ops": [{"op", "calls": […], "instructions": {…}}]} with an entry for each op of LIR
// and one, named call.rt NAME, for each runtime call: the functions that the code calls and LLVM's instructions, counted.
// False: what LLVM's verifier or an op without code has to say.
bool listOps(const std::string& triple, bool json, std::string& result, std::string& error);

}  // namespace molt::codegen
