// A JSON text; what is accepted is encoded, and that decodes to an equal value.
#include "runtime/support.h"

namespace molt::fuzz {

void json(std::string_view data) {
  static Value scan = FUZZ_NATIVE(_molt_json, "scan"), encode = FUZZ_NATIVE(_molt_json, "encode"), bind = FUZZ_NATIVE(_molt_json, "set_error");
  static bool bound = [] {
    Ref done = attempt(bind, {Value::fromObject(&molt_exc_ValueError)});
    return true;
  }();
  (void)bound;
  Input in(data);
  uint8_t options = in.byte();
  Ref text = Input::text(in.rest());
  Ref index(newInt(0));
  auto decode = [&](Value from) { return attempt(scan, {from, index, Value::fromBool(options & 1), kNone, kNone, kNone, kNone, kNone}); };
  Ref pair = decode(text);
  if (!pair) return;
  Ref value(getItem(pair, index));
  Ref item(newStr(", ")), key(newStr(": ")), indent(newStr(" "));
  auto write = [&](Value v) {
    return attempt(encode, {v, kFalse, Value::fromBool(options & 2), kTrue, kTrue, options & 4 ? Value(indent) : kNone, item, key, kFalse, kNone});
  };
  Ref again = write(value);
  if (!again) return;  // nested more deeply than the recursion limit
  Ref second = decode(again);
  if (!holds(static_cast<bool>(second), "an encoded value is refused")) return;
  Ref back(getItem(second, index));
  Ref third = write(back);
  holds(third && equals(again, third) == 1, "a value changes on its way through JSON");
}

}  // namespace molt::fuzz
