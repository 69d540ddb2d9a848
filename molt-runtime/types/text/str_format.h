// The replacement-field grammar of str.format, shared with string.Formatter.
#pragma once
#include "types/text/str.h"

namespace molt {

struct FormatPiece {
  int64_t literalFrom, literalTo;  // text before the field
  bool hasField;
  int64_t nameFrom, nameTo;
  uint32_t conversion;  // 0: none
  int64_t specFrom, specTo;
  bool specHasFields;
};
// Reads the piece at *pos in s[…, end). 1: a piece; 0: at the end; -1: error pending.
int nextFormatPiece(const Str* s, int64_t* pos, int64_t end, FormatPiece* out);

struct FieldStep {
  bool attribute;  // '.name', else '[name]'
  int64_t from, to;
  int64_t index;   // a decimal number between the brackets, else -1
};
// Length of a field name's first part (up to '.' or '['); *index is its number or -1. False: error pending.
bool fieldFirst(const Str* s, int64_t from, int64_t to, int64_t* firstEnd, int64_t* index);
int nextFieldStep(const Str* s, int64_t* pos, int64_t to, FieldStep* out);

}  // namespace molt
