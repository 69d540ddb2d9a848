// A line of pattern behind a byte of flags, a line of replacement, then the text.
#include "runtime/support.h"

namespace molt::fuzz {

void regex(std::string_view data) {
  static Value compile = FUZZ_NATIVE(_molt_re, "compile");
  Input in(data);
  int64_t flags = in.byte() & ~(4 | 128);  // LOCALE needs bytes, DEBUG prints
  bool bytes = in.byte() & 1;
  std::string_view pattern = in.line(), replacement = in.line(), subject = in.rest();
  // A minimum of repetitions in the thousands, nested, is a program of gigabytes with CPython as well.
  if (namesHugeNumber(pattern, 3)) return;
  auto make = [&](std::string_view s) { return bytes ? Ref(newBytes(s.data(), static_cast<int64_t>(s.size()))) : Input::text(s); };
  Ref text = make(subject);
  Ref compiled = attempt(compile, {make(pattern), newInt(flags)});
  if (!compiled) return;
  Ref repr(reprOf(compiled));
  Ref found = attemptMethod(compiled, "search", {text});
  if (found && !found.get().isNone()) {
    Ref span(callMethod(found, "span", nullptr, 0));
    Ref groups(callMethod(found, "groups", nullptr, 0));
    Ref named(callMethod(found, "groupdict", nullptr, 0));
    holds(span && groups && named, "a match without its groups");
  }
  attemptMethod(compiled, "match", {text});
  attemptMethod(compiled, "fullmatch", {text});
  Ref all = attemptMethod(compiled, "findall", {text});
  attemptMethod(compiled, "split", {text});
  attemptMethod(compiled, "sub", {make(replacement), text});
}

}  // namespace molt::fuzz
