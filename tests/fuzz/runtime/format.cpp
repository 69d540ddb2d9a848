// A text as the template of str.format and of %, and as the format specification of values of every kind.
#include "runtime/support.h"

namespace molt::fuzz {

void format(std::string_view data) {
  if (namesHugeNumber(data, 5)) return;  // a width of gigabytes
  Input in(data);
  uint8_t kind = in.byte();
  Ref text = Input::text(in.rest());
  static Value values[] = {newInt(0), newInt(-123456789), newFloat(-0.5), newFloat(1e300), newFloat(__builtin_nan("")), newStr("a\u00e9\u4e16"), kTrue, kNone,
                           newBytes("x\xff", 2)};
  Ref big(power(values[1], newInt(9), kNone));
  static Value complexType = Value::fromObject(&molt_type_complex);
  Ref complex = attempt(complexType, {values[2], values[3]});
  Value v = values[kind % (sizeof values / sizeof values[0])];
  attemptMethod(text, "format", {v, big, complex});
  Ref several(tupleOf(v, Value(big), Value(complex)));
  auto percent = [](Value left, Value right) {
    Ref r(binaryOp(BinaryOp::Mod, left, right));
    if (!r && !hasPending()) broken("% failed without an exception");
    clearAllowed();
  };
  percent(text, v);
  percent(text, several);
  Ref bytes = attemptMethod(text, "encode", {});
  if (bytes) percent(bytes, several);
  for (Value one : {v, Value(big), Value(complex)}) {
    Ref r(formatOf(one, text));
    if (!r && !hasPending()) broken("format failed without an exception");
    clearAllowed();
  }
}

}  // namespace molt::fuzz
