// Any bytes as a module: what can be read survives verification and all encodings.
#include "molt/ir/codec.h"
#include "targets.h"

namespace molt::fuzz {

void ir(std::string_view data) {
  auto m = ir::readModule(data);
  if (!m) return;
  ir::verify(*m);
  std::string bytes = ir::writeBinary(*m);
  for (const std::string& form : {bytes, ir::writeJson(*m), ir::writeText(*m)}) {
    auto back = ir::readModule(form);
    if (!back) broken("the module's own file is refused: " + back.error().text);
    if (ir::writeBinary(*back) != bytes) broken("the module changes on its way through a file");
  }
}

}  // namespace molt::fuzz
