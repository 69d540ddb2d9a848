// The types behind PEP 695, for typing.
#pragma once
#include "core/api.h"

namespace molt {

extern Type molt_type_typevar, molt_type_paramspec, molt_type_typevartuple, molt_type_paramspec_part, molt_type_typealias,
    molt_type_generic;

}  // namespace molt
