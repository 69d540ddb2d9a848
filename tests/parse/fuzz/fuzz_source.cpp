// Any bytes as source: an error or a tree that survives both codecs.
#include <cstdlib>

#include "molt/ir/ast_codec.h"
#include "parse.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view source(reinterpret_cast<const char*>(data), size);
  molt::parse::ParseOptions options;
  options.pythonMinor = 12 + (size ? data[0] % 3 : 0);
  auto result = molt::parse::parseSource(source, "fuzz.py", options);
  if (!result.tree.root) {
    if (!result.diagnostics.error) std::abort();
    (void)molt::parse::formatProblem(*result.diagnostics.error, "fuzz.py");
    return 0;
  }
  for (auto write : {molt::ast::writeBinary, molt::ast::writeJson}) {
    auto again = molt::ast::readTree(write(result.tree));
    if (!again || !molt::ast::equal(*result.tree.root, *again->root)) std::abort();
  }
  return 0;
}
