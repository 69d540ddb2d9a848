// Tuples whose items have names, as the modules written in C return them: sys.flags, sys.version_info.
#pragma once
#include "core/api.h"

namespace molt {

constexpr int kMostFields = 20;
// The class module.name, or 0; `fields` are `n` names.
Value newRecordType(const char* module, const char* name, const char* const* fields, int n);
// An instance of such a class; takes over the values.
Value newRecord(Value type, Value* values, int n);

}  // namespace molt
