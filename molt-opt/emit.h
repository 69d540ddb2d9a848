// Output forms that only molt-opt has: graphs for Graphviz and the op table.
#pragma once
#include <string>

#include "molt/ir/ir.h"

namespace molt::opt {

std::string writeDot(const ir::Module& m);
std::string opTable(bool json, std::string& error);

}  // namespace molt::opt
