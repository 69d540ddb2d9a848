// A line with a struct format, then the buffer; what is unpacked packs to the same bytes.
#include "runtime/support.h"

namespace molt::fuzz {

void structs(std::string_view data) {
  static Value size = FUZZ_NATIVE(_molt_struct, "calcsize"), unpack = FUZZ_NATIVE(_molt_struct, "unpack_from"), pack = FUZZ_NATIVE(_molt_struct, "pack"),
               bind = FUZZ_NATIVE(_molt_struct, "bind_error");
  static bool bound = [] {
    Ref done = attempt(bind, {Value::fromObject(&molt_exc_ValueError)});
    return true;
  }();
  (void)bound;
  Input in(data);
  std::string_view line = in.line(), rest = in.rest();
  Ref text = Input::text(line);
  Ref buffer(newBytes(rest.data(), static_cast<int64_t>(rest.size())));
  Ref length = attempt(size, {text});
  Ref values = attempt(unpack, {text, buffer});
  if (!values) return;
  if (!holds(static_cast<bool>(length), "a format is read that has no size")) return;
  Ref args(newTuple(lengthOf(values) + 1));
  asTuple(args)->items()[0] = retained(text);
  for (int64_t i = 0; i < lengthOf(values); ++i) asTuple(args)->items()[i + 1] = retained(asTuple(values)->items()[i]);
  Ref packed(callEx(pack, args, kNoValue));
  holds(static_cast<bool>(packed), "what was unpacked cannot be packed");
}

}  // namespace molt::fuzz
