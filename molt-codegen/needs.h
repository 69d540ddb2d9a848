// What a module's functions need by name, and which of a library's functions a program may be linked without.
#pragma once
#include <set>

#include "molt/ir/ir.h"
#include "molt/ir/name_table.h"

namespace molt::codegen {

struct Needs {
  ir::NameTable table;
  std::set<uint32_t> optional;  // functions that may be left out; empty unless the module is a library's
};

Needs collectNeeds(const ir::Module& m, bool library);

}  // namespace molt::codegen
