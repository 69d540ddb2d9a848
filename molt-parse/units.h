// Constant source that a module gives to exec, eval or compile: parsed with the module, kept in its tree.
#pragma once

#include "parse.h"

namespace molt::parse {

// Fills Module::units. What a program may give to those functions is looked for generously: literals and what can be
// computed from them, in the call, or assigned to a variable that a call names. Which source a call really has shows at
// run time, by its text.
void attachUnits(ast::Tree& tree, const ParseOptions& options);

}  // namespace molt::parse
