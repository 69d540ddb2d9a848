// The fast paths as one unit, compiled to LLVM bitcode for molt-codegen.
#include "fast/access.cpp"
#include "fast/arith.cpp"
