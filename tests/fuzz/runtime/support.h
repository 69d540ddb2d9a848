// What the fuzz targets of the runtime share: calls by name, results that are dropped, exceptions that are allowed.
#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "core/api.h"

extern "C" const molt::ModuleDescriptor molt_module__molt_re, molt_module__molt_json, molt_module__molt_struct;

namespace molt::fuzz {

#define MOLT_RUNTIME_FUZZ_TARGET(name, doc) void name(std::string_view data);
#include "runtime/targets.def"

[[noreturn]] void broken(const char* what);

// Does what must hold about an input hold? If not it is broken, unless the input's time was up on the way: then nothing more can be said of it.
bool holds(bool condition, const char* what);

// Was the input's time up since it began? entry.cpp starts it anew for each.
extern bool timeWasUp;

// The exception that is pending goes; SystemError is a fault of ours.
void clearAllowed();

// A function of a native module; owned. The descriptor is what links the module: FUZZ_NATIVE(_molt_re, "compile").
Value native(const ModuleDescriptor* module, const char* name);
#define FUZZ_NATIVE(module, name) ::molt::fuzz::native(&molt_module_##module, name)

// A call whose failure is as good as its result.
Ref attempt(Value function, std::initializer_list<Value> args);
Ref attemptMethod(Value o, const char* name, std::initializer_list<Value> args);

// The input, part by part.
class Input {
 public:
  explicit Input(std::string_view data) : data_(data) {}
  uint8_t byte();
  std::string_view line();  // up to the next newline
  std::string_view rest();
  // Text as a str: UTF-8, what is not as surrogates.
  static Ref text(std::string_view bytes);

 private:
  std::string_view data_;
};

// Do the digits of a text name a number so large that an honest program would fill the memory?
bool namesHugeNumber(std::string_view text, int mostDigits);

}  // namespace molt::fuzz
