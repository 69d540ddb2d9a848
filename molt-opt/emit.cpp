// Output forms that only molt-opt has.
#include "emit.h"

#include "src/text_names.h"
#include "support/text.h"

namespace molt::opt {
using namespace ir;

std::string writeDot(const Module& m) {
  std::string out = "digraph module {\n  node [shape=box, fontname=monospace];\n";
  for (size_t n = 0; n < m.functions.size(); ++n) {
    const Function& f = m.functions[n];
    std::string prefix = "f" + std::to_string(n) + "_";
    out += "  subgraph cluster_" + std::to_string(n) + " {\n    label=" + support::jsonString(m.str(f.symbol)) + ";\n";
    for (size_t b = 0; b < f.blocks.size(); ++b) {
      std::string label = "^" + std::to_string(b) + "\n";
      for (const Inst& i : f.blocks[b].insts) label += printInst(m, f, i) + "\n";
      std::string text = support::jsonString(label);
      for (size_t at = 0; (at = text.find("\\n", at)) != std::string::npos; at += 2) text[at + 1] = 'l';
      out += "    " + prefix + std::to_string(b) + " [label=" + text + (f.blocks[b].cold ? ", style=dashed" : "") + "];\n";
      const Inst& end = f.blocks[b].insts.back();
      for (size_t s = 0; s < end.succs.size(); ++s)
        out += "    " + prefix + std::to_string(b) + " -> " + prefix + std::to_string(end.succs[s].block.v) +
               " [label=\"" + std::to_string(s) + "\"];\n";
    }
    out += "  }\n";
  }
  return out + "}\n";
}

}  // namespace molt::opt
