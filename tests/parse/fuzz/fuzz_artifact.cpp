// Any bytes as an artifact. What reads well must write and read well again. Binary input gets a right
// checksum, so that the fuzzer reaches what lies behind it.
#include <cstdlib>

#include "molt/ir/ast_codec.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string input(reinterpret_cast<const char*>(data), size);
  if (input.starts_with(molt::ast::kBinaryMagic)) molt::ast::sealBinary(input);
  auto tree = molt::ast::readTree(input);
  if (!tree) return 0;
  std::string file = molt::ast::writeBinary(*tree);
  auto again = molt::ast::readTree(file);
  if (!again || !molt::ast::equal(*tree->root, *again->root) || molt::ast::writeBinary(*again) != file)
    std::abort();
  return 0;
}
