// libFuzzer's entry points for the target MOLT_FUZZ_NAME.
#include <cstring>

#include "molt/ir/ast_codec.h"
#include "molt/ir/codec.h"
#include "targets.h"

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t most);

namespace {
enum class Input { Source, Ast, Ir, Bytes };
constexpr Input kInput = Input::MOLT_FUZZ_INPUT;
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  molt::fuzz::MOLT_FUZZ_NAME({reinterpret_cast<const char*>(data), size});
  return 0;
}

// Half of the changes know the structure, the others are libFuzzer's own on bytes; binary artifacts get the right
// checksum afterwards, which no fuzzer would guess.
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t most, unsigned seed) {
  std::string out;
  std::string_view input(reinterpret_cast<const char*>(data), size);
  if (seed % 4 != 0) {
    if constexpr (kInput == Input::Source) out = molt::fuzz::mutateSource(input, most, seed);
    if constexpr (kInput == Input::Ast) out = molt::fuzz::mutateAst(input, most, seed);
    if constexpr (kInput == Input::Ir) out = molt::fuzz::mutateIr(input, most, seed);
  }
  if (out.empty()) {
    size = LLVMFuzzerMutate(data, size, most);
    out.assign(reinterpret_cast<const char*>(data), size);
    if constexpr (kInput == Input::Ast)
      if (out.starts_with(molt::ast::kBinaryMagic)) molt::ast::sealBinary(out);
    if constexpr (kInput == Input::Ir) molt::ir::sealBinary(out);
  }
  std::memcpy(data, out.data(), out.size());
  return out.size();
}
