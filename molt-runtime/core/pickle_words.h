// The builtins by which pickle rebuilds iterators and attributes; where a program replaced one, it is the program's.
#pragma once
#include "core/object.h"

extern "C" molt::Value molt_builtin_iter, molt_builtin_reversed, molt_builtin_getattr;
