// Decoding JSON texts, and the native module _molt_json.
#include <stdlib.h>
#include <string.h>

#include "core/alloc.h"
#include "core/native_module.h"
#include "types/text/str.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* args);
#include "abi/modules/json.def"

namespace {

constinit Value errorClass = kNoValue;

struct Scanner {
  Value source;
  const Str* s;
  int64_t at;
  bool strict;
  Value objectHook, pairsHook, parseFloat, parseInt, parseConstant;  // 0: none
  Ref memo;  // dict: equal keys share one str

  uint32_t peek() const { return at < s->length ? strAt(s, at) : 0xffffffff; }
  void blanks() {
    while (at < s->length) {
      uint32_t c = strAt(s, at);
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') break;
      ++at;
    }
  }
  Fail fail(const char* message, int64_t pos) {
    Ref text(newStr(message)), where(newInt(pos));
    if (!errorClass) return raiseValueError("%s", message);
    Ref e(call3(errorClass, text, source, where));
    if (e) raiseValue(e);
    return Fail{};
  }
  bool word(const char* text) {
    int64_t n = static_cast<int64_t>(strlen(text));
    if (s->length - at < n) return false;
    for (int64_t i = 0; i < n; ++i)
      if (strAt(s, at + i) != static_cast<uint8_t>(text[i])) return false;
    at += n;
    return true;
  }
  bool hex4(int64_t i, uint32_t* out) const {
    if (i + 4 > s->length) return false;
    *out = 0;
    for (int k = 0; k < 4; ++k) {
      uint32_t c = strAt(s, i + k);
      int d = c >= '0' && c <= '9' ? static_cast<int>(c - '0') : (c | 32) >= 'a' && (c | 32) <= 'f' ? static_cast<int>((c | 32) - 'a' + 10) : -1;
      if (d < 0) return false;
      *out = *out << 4 | static_cast<uint32_t>(d);
    }
    return true;
  }

  Value string();  // behind the opening quote
  Value number();
  Value array();
  Value object();
  Value value();
};

Value Scanner::string() {
  int64_t begin = at - 1, from = at;
  StrBuilder b;
  bool plain = true;
  for (;;) {
    int64_t run = at;
    uint32_t c = 0;
    while (at < s->length) {
      c = strAt(s, at);
      if (c == '"' || c == '\\' || (c < 32 && strict)) break;
      ++at;
    }
    if (at >= s->length) return fail("Unterminated string starting at", begin);
    if (c == '"') {
      ++at;
      if (plain) return strSlice(s, from, at - 1);
      b.range(s, run, at - 1);
      return b.finish();
    }
    if (c != '\\') return fail("Invalid control character at", at);
    b.range(s, run, at);
    plain = false;
    int64_t escape = at++;
    if (at >= s->length) return fail("Unterminated string starting at", begin);
    c = strAt(s, at++);
    switch (c) {
      case '"': case '\\': case '/': b.put(c); break;
      case 'b': b.put('\b'); break;
      case 'f': b.put('\f'); break;
      case 'n': b.put('\n'); break;
      case 'r': b.put('\r'); break;
      case 't': b.put('\t'); break;
      case 'u': {
        uint32_t u, low;
        if (!hex4(at, &u)) return fail("Invalid \\uXXXX escape", escape + 1);
        at += 4;
        if (u >= 0xd800 && u <= 0xdbff && at + 6 <= s->length && strAt(s, at) == '\\' && strAt(s, at + 1) == 'u' && hex4(at + 2, &low) &&
            low >= 0xdc00 && low <= 0xdfff) {
          u = 0x10000 + ((u & 0x3ff) << 10 | (low & 0x3ff));
          at += 6;
        }
        b.put(u);
        break;
      }
      default: return fail("Invalid \\escape", escape);
    }
  }
}

Value Scanner::number() {
  int64_t from = at, i = at;
  auto digit = [&](int64_t k) { return k < s->length && strAt(s, k) >= '0' && strAt(s, k) <= '9'; };
  if (peek() == '-') ++i;
  if (!digit(i)) return fail("Expecting value", from);
  if (strAt(s, i) == '0') ++i;
  else
    while (digit(i)) ++i;
  bool isFloat = false;
  if (i < s->length && strAt(s, i) == '.' && digit(i + 1)) {
    isFloat = true;
    for (++i; digit(i);) ++i;
  }
  if (i < s->length && (strAt(s, i) | 32) == 'e') {
    int64_t k = i + 1;
    if (k < s->length && (strAt(s, k) == '+' || strAt(s, k) == '-')) ++k;
    if (digit(k)) {
      isFloat = true;
      while (digit(k)) ++k;
      i = k;
    }
  }
  at = i;
  Value hook = isFloat ? parseFloat : parseInt;
  if (hook) {
    Ref text(strSlice(s, from, i));
    return call1(hook, text);
  }
  char small[64];
  int64_t n = i - from;
  if (!isFloat && n <= 18) {
    int64_t v = 0;
    bool negative = strAt(s, from) == '-';
    for (int64_t k = from + negative; k < i; ++k) v = v * 10 + (strAt(s, k) - '0');
    return newInt(negative ? -v : v);
  }
  char* text = n < static_cast<int64_t>(sizeof small) ? small : static_cast<char*>(allocRaw(static_cast<uint64_t>(n) + 1));
  if (!text) return raiseNoMemory();
  for (int64_t k = 0; k < n; ++k) text[k] = static_cast<char>(strAt(s, from + k));
  text[n] = 0;
  Value v;
  if (isFloat) {
    v = newFloat(strtod(text, nullptr));
  } else if (n > 4300) {
    Ref digits(newStrAscii(text, n));
    v = call1(Value::fromObject(&molt_type_int), digits);
  } else {
    v = newIntFromText(text, n, 10);
  }
  if (text != small) freeRaw(text);
  return v;
}

Value Scanner::array() {
  Ref list(newList(0));
  blanks();
  if (peek() == ']') {
    ++at;
    return list.release();
  }
  for (;;) {
    Ref v(value());
    if (!v || !listAppend(list, v)) return kNoValue;
    blanks();
    uint32_t c = peek();
    if (c == ']') {
      ++at;
      return list.release();
    }
    if (c != ',') return fail("Expecting ',' delimiter", at);
    ++at;
    blanks();
  }
}

Value Scanner::object() {
  Ref result(pairsHook ? newList(0) : newDict());
  blanks();
  if (peek() == '}') {
    ++at;
  } else {
    for (;;) {
      if (peek() != '"') return fail("Expecting property name enclosed in double quotes", at);
      ++at;
      Ref key(string());
      if (!key) return kNoValue;
      bool error = false;
      if (Value known = dictGetBorrowed(memo, key, &error)) key = Ref::borrow(known);
      else if (error || !dictSet(memo, key, key)) return kNoValue;
      blanks();
      if (peek() != ':') return fail("Expecting ':' delimiter", at);
      ++at;
      blanks();
      Ref v(value());
      if (!v) return kNoValue;
      if (pairsHook) {
        Ref pair(tupleOf(key.get(), v.get()));
        if (!listAppend(result, pair)) return kNoValue;
      } else if (!dictSet(result, key, v)) {
        return kNoValue;
      }
      blanks();
      uint32_t c = peek();
      if (c == '}') {
        ++at;
        break;
      }
      if (c != ',') return fail("Expecting ',' delimiter", at);
      ++at;
      blanks();
    }
  }
  if (pairsHook) return call1(pairsHook, result);
  if (objectHook) return call1(objectHook, result);
  return result.release();
}

Value Scanner::value() {
  if (!stackCheck()) return kNoValue;
  auto constant = [&](const char* name, double d) {
    if (parseConstant) {
      Ref text(newStr(name));
      return call1(parseConstant, text);
    }
    return newFloat(d);
  };
  int64_t from = at;
  switch (peek()) {
    case '"': ++at; return string();
    case '{': ++at; return object();
    case '[': ++at; return array();
    case 'n':
      if (word("null")) return kNone;
      break;
    case 't':
      if (word("true")) return kTrue;
      break;
    case 'f':
      if (word("false")) return kFalse;
      break;
    case 'N':
      if (word("NaN")) return constant("NaN", __builtin_nan(""));
      break;
    case 'I':
      if (word("Infinity")) return constant("Infinity", __builtin_inf());
      break;
    case '-':
      if (word("-Infinity")) return constant("-Infinity", -__builtin_inf());
      return number();
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9': return number();
    default: break;
  }
  return fail("Expecting value", from);
}

Value given(Value v) { return v.isNone() ? kNoValue : v; }

}  // namespace

Value jsonSetError(const Value* args) {
  decref(errorClass);
  errorClass = retained(args[0]);
  registerRoot(&errorClass);
  return kNone;
}

Value jsonScan(const Value* args) {
  if (!isStr(args[0])) return raiseTypeError("first argument must be a string, not %T", args[0]);
  int64_t at;
  if (!indexAsI64(args[1], &at, &molt_exc_OverflowError)) return kNoValue;
  if (at < 0) return raiseValueError("idx cannot be negative");
  int strict = isTrue(args[2]);
  if (strict < 0) return kNoValue;
  Scanner scanner{args[0], asStr(args[0]), at, strict != 0, given(args[3]), given(args[4]), given(args[5]), given(args[6]), given(args[7]), Ref(newDict())};
  Ref v(scanner.value());
  if (!v) return kNoValue;
  Ref end(newInt(scanner.at));
  return tupleOf(v.get(), end.get());
}

Value jsonScanstring(const Value* args) {
  if (!isStr(args[0])) return raiseTypeError("first argument must be a string, not %T", args[0]);
  int64_t at;
  if (!indexAsI64(args[1], &at, &molt_exc_OverflowError)) return kNoValue;
  int strict = args[2] ? isTrue(args[2]) : 1;
  if (strict < 0) return kNoValue;
  if (at < 0 || at > asStr(args[0])->length) return raiseValueError("end is out of bounds");
  Scanner scanner{args[0], asStr(args[0]), at, strict != 0, kNoValue, kNoValue, kNoValue, kNoValue, kNoValue, Ref()};
  Ref v(scanner.string());
  if (!v) return kNoValue;
  Ref end(newInt(scanner.at));
  return tupleOf(v.get(), end.get());
}

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
static constexpr NativeMethod kRows[] = {
#include "abi/modules/json.def"
    {}};
}  // namespace molt

MOLT_NATIVE_MODULE(_molt_json, molt::kRows, nullptr)
