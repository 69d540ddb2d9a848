// The format mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
#pragma once
#include "core/api.h"

namespace molt {

struct FormatSpec {
  uint32_t fill = ' ';
  char align = 0;       // '<' '>' '=' '^', or 0: the type's default
  char sign = 0;        // '+', '-', ' ', or 0
  bool alternate = false;
  bool zero = false;    // the '0' before the width: fill '0', align '=' unless given
  bool noNegZero = false;
  int64_t width = -1;
  char grouping = 0;    // ',' or '_'
  int64_t precision = -1;
  uint32_t type = 0;    // presentation type; 0: none, for the types that have no default
};

// Parses `spec`; out->type is the type's default before. `typeName` is for the messages. ValueError if malformed.
bool parseFormatSpec(const Str* spec, const char* typeName, FormatSpec* out);
// ValueError "Unknown format code 'x' for object of type 'T'".
Fail unknownFormatCode(uint32_t code, const char* typeName);
// Pads `text` to the width; '=' is treated as '>'. defaultAlign is used when the spec has none.
void putPadded(StrBuilder& out, const FormatSpec& spec, Value text, char defaultAlign);

// A formatted number before padding: sign, prefix ("0x"), digits with an optional fraction and exponent tail.
struct NumberParts {
  char sign = 0;             // 0: none
  const char* prefix = "";
  const char* digits;        // integer digits, grouped by the caller's spec
  int64_t digitCount;
  const char* tail = "";     // '.', fraction, exponent, '%'
  int64_t tailLength = 0;
  int groupSize = 3;         // 4 for b, o, x with '_'
};
Value formatNumberParts(const FormatSpec& spec, const NumberParts& parts, char defaultAlign = '>');

Value formatInt(Value v, const FormatSpec& spec);           // any int; also presents as float for e f g %
Value formatFloat(double d, const FormatSpec& spec, const char* typeName);

}  // namespace molt
