// The report of `molt-opt --explain`.
#pragma once
#include <string>

#include "ir/infer.h"

namespace molt::opt {

std::string explainModule(const ir::Module& m, ModuleTypes& types);

}  // namespace molt::opt
