// str.format, str.format_map and str.__format__.
#include "types/text/str_format.h"

#include "types/number/format_spec.h"
#include "types/text/unicode.h"

namespace molt {

int nextFormatPiece(const Str* s, int64_t* pos, int64_t end, FormatPiece* out) {
  if (*pos >= end) return 0;
  int64_t i = *pos;
  *out = FormatPiece{i, i, false, 0, 0, 0, 0, 0, false};
  while (i < end && strAt(s, i) != '{' && strAt(s, i) != '}') ++i;
  out->literalTo = i;
  if (i == end) {
    *pos = end;
    return 1;
  }
  uint32_t brace = strAt(s, i);
  bool last = i + 1 == end;
  if (!last && strAt(s, i + 1) == brace) {  // doubled: the literal includes one of them
    out->literalTo = i + 1;
    *pos = i + 2;
    return 1;
  }
  if (brace == '}') return raiseValueError("Single '}' encountered in format string");
  if (last) return raiseValueError("Single '{' encountered in format string");
  out->hasField = true;
  out->nameFrom = ++i;
  uint32_t c = 0;
  for (;; ++i) {
    if (i >= end) return raiseValueError("expected '}' before end of string");
    c = strAt(s, i);
    if (c == '{') return raiseValueError("unexpected '{' in field name");
    if (c == '[') {
      while (i < end && strAt(s, i) != ']') ++i;
      if (i == end) return raiseValueError("expected '}' before end of string");
      continue;
    }
    if (c == '}' || c == ':' || c == '!') break;
  }
  out->nameTo = i++;
  out->specFrom = out->specTo = i;
  if (c == '}') {
    *pos = i;
    return 1;
  }
  if (c == '!') {
    if (i >= end) return raiseValueError("end of string while looking for conversion specifier");
    out->conversion = strAt(s, i++);
    if (i >= end) return raiseValueError("unmatched '{' in format spec");
    c = strAt(s, i++);
    if (c == '}') {
      out->specFrom = out->specTo = i - 1;
      *pos = i;
      return 1;
    }
    if (c != ':') return raiseValueError("expected ':' after conversion specifier");
  }
  out->specFrom = i;
  for (int depth = 1; i < end; ++i) {
    c = strAt(s, i);
    if (c == '{') {
      out->specHasFields = true;
      ++depth;
    } else if (c == '}' && --depth == 0) {
      out->specTo = i;
      *pos = i + 1;
      return 1;
    }
  }
  return raiseValueError("unmatched '{' in format spec");
}

namespace {

// The number that s[from, to) spells; -1 if it is none, -2 with an exception if it is too big.
int64_t decimalIn(const Str* s, int64_t from, int64_t to) {
  if (from == to) return -1;
  int64_t v = 0;
  for (int64_t i = from; i < to; ++i) {
    uint32_t c = strAt(s, i);
    int digit = c < 128 ? static_cast<int>(c) - '0' : unicodeRecord(c).decimal;
    if (digit < 0 || digit > 9) return -1;
    if (v > (INT64_MAX - 9) / 10) {
      raiseValueError("Too many decimal digits in format string");
      return -2;
    }
    v = v * 10 + digit;
  }
  return v;
}

}  // namespace

bool fieldFirst(const Str* s, int64_t from, int64_t to, int64_t* firstEnd, int64_t* index) {
  int64_t i = from;
  while (i < to && strAt(s, i) != '.' && strAt(s, i) != '[') ++i;
  *firstEnd = i;
  *index = decimalIn(s, from, i);
  return *index != -2;
}

int nextFieldStep(const Str* s, int64_t* pos, int64_t to, FieldStep* out) {
  int64_t i = *pos;
  if (i >= to) return 0;
  uint32_t c = strAt(s, i++);
  out->index = -1;
  out->from = i;
  if (c == '.') {
    out->attribute = true;
    while (i < to && strAt(s, i) != '.' && strAt(s, i) != '[') ++i;
    out->to = *pos = i;
  } else if (c == '[') {
    out->attribute = false;
    while (i < to && strAt(s, i) != ']') ++i;
    if (i == to) return raiseValueError("Missing ']' in format string");
    out->to = i;
    *pos = i + 1;
    out->index = decimalIn(s, out->from, out->to);
    if (out->index == -2) return -1;
  } else {
    return raiseValueError("Only '.' or '[' may follow ']' in format field specifier");
  }
  if (out->from == out->to) return raiseValueError("Empty attribute in format string");
  return 1;
}

namespace {

struct Formatter {
  const Value* args;
  int64_t nargs;
  Value kwnames;  // tuple of names for the values behind args, or 0
  Value mapping;  // format_map's
  enum { kOpen, kAutomatic, kManual } numbering = kOpen;
  int64_t nextIndex = 0;

  Value first(const Str* s, int64_t from, int64_t to, int64_t index) {  // owned
    if (from == to || index >= 0) {
      auto mode = from == to ? kAutomatic : kManual;
      if (numbering == kOpen) numbering = mode;
      if (numbering != mode)
        return raiseValueError(mode == kAutomatic ? "cannot switch from manual field specification to automatic field numbering"
                                                  : "cannot switch from automatic field numbering to manual field specification");
      if (mode == kAutomatic) index = nextIndex++;
      if (mapping) return raiseValueError("Format string contains positional fields");
      if (index >= nargs) return raise(&molt_exc_IndexError, "Replacement index %z out of range for positional args tuple", index);
      return retained(args[index]);
    }
    Ref key(strSlice(s, from, to));
    if (mapping) return getItem(mapping, key);
    int64_t nkw = kwnames ? asTuple(kwnames)->length : 0;
    for (int64_t i = 0; i < nkw; ++i)
      if (strEquals(asStr(asTuple(kwnames)->items()[i]), asStr(key))) return retained(args[nargs + i]);
    return raiseWithValue(&molt_exc_KeyError, key);
  }

  Value field(const Str* s, int64_t from, int64_t to) {
    int64_t at, index;
    if (!fieldFirst(s, from, to, &at, &index)) return kNoValue;
    Ref v(first(s, from, at, index));
    if (!v) return kNoValue;
    FieldStep step;
    for (;;) {
      int r = nextFieldStep(s, &at, to, &step);
      if (r < 0) return kNoValue;
      if (r == 0) return v.release();
      if (step.attribute) {
        Ref name(strSlice(s, step.from, step.to)), interned(internValue(name));
        v = Ref(getAttr(v, asStr(interned)));
      } else {
        Ref key(step.index >= 0 ? newInt(step.index) : strSlice(s, step.from, step.to));
        v = Ref(getItem(v, key));
      }
      if (!v) return kNoValue;
    }
  }

  bool run(const Str* s, int64_t from, int64_t to, int depth, StrBuilder& out) {
    if (depth < 0) return raiseValueError("Max string recursion exceeded");
    FormatPiece p;
    for (int64_t pos = from;;) {
      int r = nextFormatPiece(s, &pos, to, &p);
      if (r <= 0) return r == 0;
      out.range(s, p.literalFrom, p.literalTo);
      if (!p.hasField) continue;
      Ref v(field(s, p.nameFrom, p.nameTo));
      if (!v) return false;
      if (p.conversion) {
        switch (p.conversion) {
          case 'r': v = Ref(reprOf(v)); break;
          case 's': v = Ref(strOf(v)); break;
          case 'a': v = Ref(asciiOf(v)); break;
          default: {
            if (p.conversion > 32 && p.conversion < 127) return raiseValueError("Unknown conversion specifier %c", static_cast<int>(p.conversion));
            StrBuilder hex;
            uint32_t c = p.conversion;
            for (int shift = 28, any = 0; shift >= 0; shift -= 4)
              if (uint32_t d = c >> shift & 15; any || d || shift == 0) any = 1, hex.put(static_cast<uint8_t>("0123456789abcdef"[d]));
            Ref text(hex.finish());
            return raiseValueError("Unknown conversion specifier \\x%S", asStr(text));
          }
        }
        if (!v) return false;
      }
      Ref spec;
      if (p.specHasFields) {
        StrBuilder inner;
        if (!run(s, p.specFrom, p.specTo, depth - 1, inner)) return false;
        spec = Ref(inner.finish());
      } else {
        if (p.specFrom == p.specTo && isExact(v, &molt_type_str)) {
          out.str(v);
          continue;
        }
        spec = Ref(strSlice(s, p.specFrom, p.specTo));
      }
      Ref text(formatOf(v, spec));
      if (!text) return false;
      out.str(text);
    }
  }
};

}  // namespace

Value strFormat(Value format, const Value* args, int64_t nargs, Value kwnames, Value mapping) {
  const Str* s = asStr(format);
  int64_t plain = 0;
  while (plain < s->length && strAt(s, plain) != '{' && strAt(s, plain) != '}') ++plain;
  if (plain == s->length) return retained(format);
  Formatter f{args, nargs, kwnames, mapping};
  StrBuilder out;
  return f.run(s, 0, s->length, 1, out) ? out.finish() : kNoValue;
}

Value strFormatSpec(Value self, Value specText) {
  const Str* t = asStr(specText);
  if (t->length == 0) return isExact(self, &molt_type_str) ? retained(self) : strOf(self);
  FormatSpec spec;
  spec.type = 's';
  if (!parseFormatSpec(t, "str", &spec)) return kNoValue;
  if (spec.type != 's') return unknownFormatCode(spec.type, "str");
  if (spec.sign == ' ') return raiseValueError("Space not allowed in string format specifier");
  if (spec.sign) return raiseValueError("Sign not allowed in string format specifier");
  if (spec.noNegZero) return raiseValueError("Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) return raiseValueError("Alternate form (#) not allowed in string format specifier");
  if (spec.align == '=') {  // the parser sets it for a leading 0 as well, which strings take as a fill only
    bool written = strAt(t, 0) == '=' || (t->length > 1 && strAt(t, 1) == '=');
    if (written) return raiseValueError("'=' alignment not allowed in string format specifier");
    spec.align = 0;
  }
  Ref text(spec.precision >= 0 ? strSlice(asStr(self), 0, spec.precision) : exactStr(self));
  StrBuilder out;
  putPadded(out, spec, text, '<');
  return out.finish();
}

}  // namespace molt
