// What compiled code calls for its ops (abi/op_calls.def). The files of this folder named in bitcode.cpp are compiled to
// bitcode as well, and inlined into release code: short common cases here, everything rare behind a call.
#pragma once
#include "core/api.h"
#include "core/shape.h"
#include "types/container/container.h"

#define MOLT_COLD __attribute__((cold, noinline))
