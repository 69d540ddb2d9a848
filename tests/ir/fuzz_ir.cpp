// libFuzzer target: any bytes as a module; what can be read must survive verification and all encodings.
#include <cstdlib>

#include "molt/ir/codec.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace molt::ir;
  auto m = readModule({reinterpret_cast<const char*>(data), size});
  if (!m) return 0;
  verify(*m);
  std::string bytes = writeBinary(*m);
  for (const std::string& form : {bytes, writeJson(*m), writeText(*m)}) {
    auto back = readModule(form);
    if (!back || writeBinary(*back) != bytes) std::abort();
  }
  return 0;
}
