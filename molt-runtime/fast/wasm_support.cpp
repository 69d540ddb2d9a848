// What Debian's compiler-rt for wasm32 expects of a C library with stack protection.
#include <stdint.h>

#ifdef __wasm__
extern "C" {
uintptr_t __stack_chk_guard = 0x5bd1e995;
void __stack_chk_fail() { __builtin_trap(); }
}
#endif
