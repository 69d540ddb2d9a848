// int (any base), float and complex of a text; what is accepted is what its repr says.
#include "runtime/support.h"

namespace molt::fuzz {

void numbers(std::string_view data) {
  static Value integer = Value::fromObject(&molt_type_int), real = Value::fromObject(&molt_type_float), imaginary = Value::fromObject(&molt_type_complex);
  Input in(data);
  int64_t base = in.byte() % 38;
  Ref text = Input::text(in.rest());
  auto survives = [](Value type, Value v) {
    if (!v) return;
    Ref shown(reprOf(v));
    if (!shown) return clearAllowed();  // more digits than sys.int_info allows
    Ref again = attempt(type, {shown});
    if (!holds(static_cast<bool>(again), "a number's repr is refused")) return;
    Ref second(reprOf(again));
    holds(equals(shown, second) == 1, "a number changes on its way through repr");
  };
  Ref whole = attempt(integer, {text});
  survives(integer, whole);
  Ref based = attempt(integer, {text, newInt(base)});
  survives(integer, based);
  Ref number = attempt(real, {text});
  survives(real, number);
  if (number) {
    attempt(integer, {number});
    Ref hex = attemptMethod(number, "hex", {});
    Ref back = attemptMethod(real, "fromhex", {hex});
    if (holds(static_cast<bool>(back), "a float's hex is refused")) {
      Ref a(reprOf(number)), b(reprOf(back));
      holds(equals(a, b) == 1, "a float changes on its way through hex");
    }
  }
  attemptMethod(real, "fromhex", {text});
  Ref pair = attempt(imaginary, {text});
  survives(imaginary, pair);
}

}  // namespace molt::fuzz
