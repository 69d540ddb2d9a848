// The native module _molt_string: the format grammar for string.Formatter.
#include "core/native_module.h"
#include "types/text/str_format.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* args);
#include "abi/modules/string.def"

Value stringFormatterParser(const Value* args) {
  if (!isStr(args[0])) return raiseTypeError("expected str, got %T", args[0]);
  const Str* s = asStr(args[0]);
  Ref list(newList(0));
  FormatPiece p;
  for (int64_t pos = 0;;) {
    int r = nextFormatPiece(s, &pos, s->length, &p);
    if (r < 0) return kNoValue;
    if (r == 0) return list.release();
    Ref literal(strSlice(s, p.literalFrom, p.literalTo)), name(kNone), spec(kNone), conversion(kNone);
    if (p.hasField) {
      name = Ref(strSlice(s, p.nameFrom, p.nameTo));
      spec = Ref(strSlice(s, p.specFrom, p.specTo));
      if (p.conversion) conversion = Ref(strFromChar(p.conversion));
    }
    Ref piece(tupleOf(literal.get(), name.get(), spec.get(), conversion.get()));
    if (!listAppend(list, piece)) return kNoValue;
  }
}

Value stringFieldNameSplit(const Value* args) {
  if (!isStr(args[0])) return raiseTypeError("expected str, got %T", args[0]);
  const Str* s = asStr(args[0]);
  int64_t at, index;
  if (!fieldFirst(s, 0, s->length, &at, &index)) return kNoValue;
  Ref first(index >= 0 ? newInt(index) : strSlice(s, 0, at)), rest(newList(0));
  FieldStep step;
  for (;;) {
    int r = nextFieldStep(s, &at, s->length, &step);
    if (r < 0) return kNoValue;
    if (r == 0) return tupleOf(first.get(), rest.get());
    Ref key(step.index >= 0 ? newInt(step.index) : strSlice(s, step.from, step.to)), pair(tupleOf(Value::fromBool(step.attribute), key.get()));
    if (!listAppend(rest, pair)) return kNoValue;
  }
}

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
static constexpr NativeMethod kRows[] = {
#include "abi/modules/string.def"
    {}};
}  // namespace molt

MOLT_NATIVE_MODULE(_molt_string, molt::kRows, nullptr)
