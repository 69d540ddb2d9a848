// Annotations that are evaluated when they are asked for (PEP 649): what modules compiled for Python 3.14 use.
#pragma once
#include "core/api.h"

namespace molt {

// Names in the dict of a class: the function that evaluates, and the dict that it made.
constexpr const char* kAnnotateFunction = "__annotate_func__";
constexpr const char* kAnnotationsCache = "__annotations_cache__";

// The dict that an annotate function makes; owned.
Value evaluateAnnotations(Value annotate);

// Sets (or deletes: no value) the annotations of a class that has an annotate function, which is forgotten then.
bool setDeferredAnnotations(Type* t, Value value);

}  // namespace molt
