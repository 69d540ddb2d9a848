// Runtime calls 70 to 73: the pieces of f-strings.
#include "types/text/str.h"

using namespace molt;

extern "C" {

Value molt_rt_format(Value v, Value spec) {
  if (!spec && isExact(v, &molt_type_str)) return retained(v);
  return formatOf(v, spec);
}
Value molt_rt_str(Value v) { return strOf(v); }
Value molt_rt_repr(Value v) { return reprOf(v); }
Value molt_rt_ascii(Value v) { return asciiOf(v); }

}  // extern "C"
