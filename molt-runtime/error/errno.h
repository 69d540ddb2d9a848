// Error numbers: programs see those of Linux on every target (abi/errno.def); the C library of wasm32-wasi has its own.
#pragma once

namespace molt {

int publicErrno(int host);           // the number that a program sees for one of the C library's
const char* errnoText(int number);   // of a public number: what strerror says

}  // namespace molt
