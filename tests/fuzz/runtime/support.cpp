#include "runtime/support.h"

#include <cstdio>
#include <cstdlib>

#include "core/module.h"
#include "types/text/codecs.h"

namespace molt::fuzz {

void broken(const char* what) {
  std::fprintf(stderr, "broken: %s\n", what);
  if (hasPending()) reportUncaught();
  std::abort();
}

bool timeWasUp;

bool holds(bool condition, const char* what) {
  if (condition) return true;
  if (hasPending() && pendingIs(&molt_exc_KeyboardInterrupt)) clearAllowed();
  if (!timeWasUp) broken(what);
  return false;
}

void clearAllowed() {
  if (!hasPending()) return;
  if (pendingIs(&molt_exc_KeyboardInterrupt)) timeWasUp = true;
  if (pendingIs(&molt_exc_SystemError)) broken("a SystemError");
  clearPending();
}

Value native(const ModuleDescriptor* module, const char* name) {
  Ref m(moduleOfDescriptor(module, Value::fromObject(module->name)));
  if (!m) broken("a module is missing");
  Value v = getAttr(m, name);
  if (!v) broken("a function is missing");
  return v;
}

Ref attempt(Value function, std::initializer_list<Value> args) {
  for (Value v : args)
    if (!v) return Ref();
  Ref r(call(function, args.begin(), static_cast<int64_t>(args.size()), kNoValue));
  if (!r && !hasPending()) broken("a call failed without an exception");
  if (r && hasPending()) broken("a call succeeded with an exception");
  clearAllowed();
  return r;
}

Ref attemptMethod(Value o, const char* name, std::initializer_list<Value> args) {
  if (!o) return Ref();
  Ref method(getAttr(o, name));
  if (!method) broken("a method is missing");
  return attempt(method, args);
}

uint8_t Input::byte() {
  if (data_.empty()) return 0;
  auto b = static_cast<uint8_t>(data_[0]);
  data_.remove_prefix(1);
  return b;
}

std::string_view Input::line() {
  size_t end = data_.find('\n');
  std::string_view part = data_.substr(0, end);
  data_.remove_prefix(end == std::string_view::npos ? data_.size() : end + 1);
  return part;
}

std::string_view Input::rest() {
  std::string_view part = data_;
  data_ = {};
  return part;
}

Ref Input::text(std::string_view bytes) {
  Ref handler(newStr("surrogateescape"));
  Ref s(decodeUtf8(reinterpret_cast<const uint8_t*>(bytes.data()), static_cast<int64_t>(bytes.size()), handler));
  if (!s) broken("surrogateescape refused bytes");
  return s;
}

bool namesHugeNumber(std::string_view text, int mostDigits) {
  int run = 0;
  for (char c : text) {
    run = c >= '0' && c <= '9' ? run + 1 : c == '_' ? run : 0;
    if (run > mostDigits) return true;
  }
  return false;
}

}  // namespace molt::fuzz
