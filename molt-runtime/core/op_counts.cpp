// How often each op ran, in programs compiled with `molt-codegen --count-ops`; nothing else links this. At exit the counts
// go to the file that MOLT_OP_COUNTS names, a line 'NUMBER COUNT' each; numbers from kOpCountRuntimeCalls on are runtime calls.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "abi/layout.h"

namespace molt {
namespace {

constinit uint64_t counts[kOpCountEnd] = {};
constinit bool registered = false;

void writeCounts() {
  const char* path = getenv("MOLT_OP_COUNTS");
  FILE* out = path && *path ? fopen(path, "w") : nullptr;
  if (!out) return;
  for (uint32_t i = 0; i < kOpCountEnd; ++i)
    if (counts[i]) fprintf(out, "%u %llu\n", i, static_cast<unsigned long long>(counts[i]));
  fclose(out);
}

}  // namespace
}  // namespace molt

extern "C" void molt_op_count(int32_t number) {
  using namespace molt;
  if (!registered) {
    registered = true;
    atexit(writeCounts);
  }
  if (uint32_t(number) < kOpCountEnd) ++counts[number];
}
