// SyntaxError and the three Unicode errors: fields and string forms.
#include "error/exception.h"

namespace molt {

// ---- SyntaxError ----
bool syntaxErrorInit(Value self, const Value* args, int64_t nargs, Value kwnames);
Value syntaxErrorStr(Value self);

bool syntaxErrorInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (!exceptionInit(self, args, nargs, kwnames)) return false;
  if (nargs >= 1) assignField(self, kSynMsg, args[0]);
  if (nargs != 2) return true;
  Ref info(tupleFromIterable(args[1]));
  if (!info) return false;
  Tuple* t = asTuple(info);
  Value* v = t->items();
  static constexpr int kOrder[] = {kSynFilename, kSynLineno, kSynOffset, kSynText, kSynEndLineno, kSynEndOffset};
  if (t->length < 4)
    return raiseTypeError("function takes at least 4 arguments (%z given)", t->length);
  if (t->length > 6) return raiseTypeError("function takes at most 6 arguments (%z given)", t->length);
  for (int64_t i = 0; i < 6; ++i) assignField(self, kOrder[i], i < t->length ? v[i] : kNone);
  if (t->length == 5) return raiseTypeError("end_offset must be provided when end_lineno is provided");
  return true;
}

Value syntaxErrorStr(Value self) {
  auto* f = static_cast<SyntaxErrorObject*>(self.object())->fields;
  Value msg = f[kSynMsg].bits ? f[kSynMsg] : kNone;
  Ref base;
  if (f[kSynFilename].bits && isStr(f[kSynFilename])) {
    Str* name = asStr(f[kSynFilename]);
    int64_t from = 0;
    for (int64_t i = 0; i < name->length; ++i)
      if (strAt(name, i) == '/') from = i + 1;
    base = Ref(strSlice(name, from, name->length));
  }
  bool line = f[kSynLineno].bits && isExact(f[kSynLineno], &molt_type_int);
  line = line || f[kSynLineno].isInlineInt();
  if (!base && !line) return strOf(msg);
  if (base && line) return formatStr("%U (%U, line %U)", msg, base.get(), f[kSynLineno]);
  if (base) return formatStr("%U (%U)", msg, base.get());
  return formatStr("%U (line %U)", msg, f[kSynLineno]);
}

extern const GetSet kSyntaxErrorGetSets[];
const GetSet kSyntaxErrorGetSets[] = {{"msg", getField<0>, setField<0>, "exception msg", true},
                                      {"filename", getField<1>, setField<1>, "exception filename", true},
                                      {"lineno", getField<2>, setField<2>, "exception lineno", true},
                                      {"offset", getField<3>, setField<3>, "exception offset", true},
                                      {"text", getField<4>, setField<4>, "exception text", true},
                                      {"end_lineno", getField<5>, setField<5>, "exception end lineno", true},
                                      {"end_offset", getField<6>, setField<6>, "exception end offset", true},
                                      {"print_file_and_line", getField<7>, setField<7>, "exception print_file_and_line", true},
                                      {}};

// ---- Unicode errors ----
bool unicodeDecodeInit(Value self, const Value* args, int64_t nargs, Value kwnames);
bool unicodeEncodeInit(Value self, const Value* args, int64_t nargs, Value kwnames);
bool unicodeTranslateInit(Value self, const Value* args, int64_t nargs, Value kwnames);
Value unicodeDecodeStr(Value self);
Value unicodeEncodeStr(Value self);
Value unicodeTranslateStr(Value self);

// `want` names the Python type of each argument: S str, B bytes-like, I index.
static bool unicodeInit(Value self, const Value* args, int64_t nargs, Value kwnames, const char* want, const int* fields) {
  if (!exceptionInit(self, args, nargs, kwnames)) return false;
  int count = 0;
  while (want[count]) ++count;
  if (nargs != count) return raiseTypeError("function takes exactly %d arguments (%z given)", count, nargs);
  for (int i = 0; i < count; ++i) {
    if (want[i] == 'S' && !isStr(args[i])) return raiseTypeError("argument %d must be str, not %T", i + 1, args[i]);
    if (want[i] == 'I') {
      int64_t n;
      if (!isInt(args[i])) return raiseTypeError("'%T' object cannot be interpreted as an integer", args[i]);
      if (!indexAsI64(args[i], &n, &molt_exc_OverflowError)) return false;
      Ref v(newInt(n));
      assignField(self, fields[i], v);
      continue;
    }
    if (want[i] == 'B' && !isBytes(args[i])) {
      Buffer b;
      if (!getBuffer(args[i], &b, false)) return false;
      Ref copy(newBytes(b.data, b.length));
      releaseBuffer(&b);
      if (!copy) return false;
      assignField(self, fields[i], copy);
      continue;
    }
    assignField(self, fields[i], args[i]);
  }
  return true;
}
bool unicodeDecodeInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr int kFields[] = {kUniEncoding, kUniObject, kUniStart, kUniEnd, kUniReason};
  return unicodeInit(self, args, nargs, kwnames, "SBIIS", kFields);
}
bool unicodeEncodeInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr int kFields[] = {kUniEncoding, kUniObject, kUniStart, kUniEnd, kUniReason};
  return unicodeInit(self, args, nargs, kwnames, "SSIIS", kFields);
}
bool unicodeTranslateInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr int kFields[] = {kUniObject, kUniStart, kUniEnd, kUniReason};
  return unicodeInit(self, args, nargs, kwnames, "SIIS", kFields);
}

static void hex(char* out, uint32_t v, int digits) {
  for (int i = digits; i-- > 0; v >>= 4) out[i] = "0123456789abcdef"[v & 15];
  out[digits] = 0;
}

struct UnicodeRange {
  int64_t start, end;
};
// As it was set: a program may have put anything there.
static UnicodeRange rangeOf(Value* f) {
  UnicodeRange r{0, 0};
  if (f[kUniStart].bits) intAsI64NoRaise(f[kUniStart], &r.start);
  if (f[kUniEnd].bits) intAsI64NoRaise(f[kUniEnd], &r.end);
  return r;
}
static int64_t lastOf(UnicodeRange r) { return static_cast<int64_t>(static_cast<uint64_t>(r.end) - 1); }
static bool isOne(UnicodeRange r, int64_t length) { return r.start >= 0 && r.start < length && r.end == r.start + 1; }

// A program may have put anything there, or removed it.
static Value shownField(Value v) { return v.bits ? strOf(v) : newStr("<NULL>"); }

static Value characterText(const Str* s, int64_t at) {
  uint32_t c = strAt(s, at);
  char digits[12];
  hex(digits, c, c <= 0xff ? 2 : c <= 0xffff ? 4 : 8);
  return formatStr("'\\%s%s'", c <= 0xff ? "x" : c <= 0xffff ? "u" : "U", digits);
}

Value unicodeDecodeStr(Value self) {
  auto* f = static_cast<UnicodeErrorObject*>(self.object())->fields;
  if (!f[kUniObject].bits || !isBytes(f[kUniObject])) return newStr("");
  auto* bytes = static_cast<Bytes*>(f[kUniObject].object());
  UnicodeRange r = rangeOf(f);
  Ref encoding(shownField(f[kUniEncoding])), reason(shownField(f[kUniReason]));
  if (!encoding || !reason) return kNoValue;
  if (isOne(r, bytes->length)) {
    char digits[4];
    hex(digits, bytes->data()[r.start], 2);
    return formatStr("'%U' codec can't decode byte 0x%s in position %z: %U", encoding.get(), digits, r.start, reason.get());
  }
  return formatStr("'%U' codec can't decode bytes in position %z-%z: %U", encoding.get(), r.start, lastOf(r), reason.get());
}

Value unicodeEncodeStr(Value self) {
  auto* f = static_cast<UnicodeErrorObject*>(self.object())->fields;
  if (!f[kUniObject].bits || !isStr(f[kUniObject])) return newStr("");
  Str* s = asStr(f[kUniObject]);
  UnicodeRange r = rangeOf(f);
  Ref encoding(shownField(f[kUniEncoding])), reason(shownField(f[kUniReason]));
  if (!encoding || !reason) return kNoValue;
  if (isOne(r, s->length)) {
    Ref c(characterText(s, r.start));
    return formatStr("'%U' codec can't encode character %U in position %z: %U", encoding.get(), c.get(), r.start, reason.get());
  }
  return formatStr("'%U' codec can't encode characters in position %z-%z: %U", encoding.get(), r.start, lastOf(r), reason.get());
}

Value unicodeTranslateStr(Value self) {
  auto* f = static_cast<UnicodeErrorObject*>(self.object())->fields;
  if (!f[kUniObject].bits || !isStr(f[kUniObject])) return newStr("");
  Str* s = asStr(f[kUniObject]);
  UnicodeRange r = rangeOf(f);
  Ref reason(shownField(f[kUniReason]));
  if (!reason) return kNoValue;
  if (isOne(r, s->length)) {
    Ref c(characterText(s, r.start));
    return formatStr("can't translate character %U in position %z: %U", c.get(), r.start, reason.get());
  }
  return formatStr("can't translate characters in position %z-%z: %U", r.start, lastOf(r), reason.get());
}

// Positions are numbers, whatever a program sets.
template <int N>
static Value getPosition(Value self) {
  Value v = exceptionField(self, N);
  return v.bits ? retained(v) : newInt(0);
}
template <int N>
static bool setPosition(Value self, Value v) {
  if (!v.bits) return raiseTypeError("can't delete numeric/char attribute");
  int64_t n;
  if (!isInt(v)) return raiseTypeError("an integer is required");
  bool fits = intAsI64NoRaise(v, &n);
  Ref number(newInt(fits ? n : -1));  // what CPython leaves there
  assignField(self, N, number);
  return fits || raise(&molt_exc_OverflowError, "Python int too large to convert to C ssize_t");
}

extern const GetSet kUnicodeErrorGetSets[];
const GetSet kUnicodeErrorGetSets[] = {{"encoding", getField<0>, setField<0>, "exception encoding", true},
                                       {"object", getField<1>, setField<1>, "exception object", true},
                                       {"start", getPosition<2>, setPosition<2>, "exception start", true},
                                       {"end", getPosition<3>, setPosition<3>, "exception end", true},
                                       {"reason", getField<4>, setField<4>, "exception reason", true},
                                       {}};

}  // namespace molt
