// The native module _molt_unicodedata: names, numeric values, normal forms.
#include <string.h>
#include <strings.h>

#include "core/native_module.h"
#include "types/text/codecs.h"
#include "types/text/unicode.h"
#include "types/text/unicode_db.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* args);
#include "abi/modules/unicodedata.def"

namespace {

// The row with this code point in a sorted table, or null.
template <class T>
const T* rowOf(const T* rows, int count, uint32_t cp) {
  int low = 0, high = count;
  while (low < high) {
    int mid = (low + high) / 2;
    if (rows[mid].cp < cp) low = mid + 1;
    else high = mid;
  }
  return low < count && rows[low].cp == cp ? &rows[low] : nullptr;
}

bool charArg(Value v, const char* function, const char* position, uint32_t* cp) {
  if (!isStr(v) || asStr(v)->length != 1)
    return raiseTypeError("%s() argument%s must be a unicode character, not %T", function, position, v);
  *cp = strAt(asStr(v), 0);
  return true;
}

// ---- Hangul syllables and ideographs, whose names and decompositions follow from their numbers ----
constexpr uint32_t kHangul = 0xac00, kLead = 0x1100, kVowel = 0x1161, kTail = 0x11a7;
constexpr int kLeads = 19, kVowels = 21, kTails = 28;
constexpr const char* leads[] = {"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"};
constexpr const char* vowels[] = {"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"};
constexpr const char* tails[] = {"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"};
bool isHangul(uint32_t cp) { return cp >= kHangul && cp < kHangul + kLeads * kVowels * kTails; }

bool isIdeograph(uint32_t cp) {
  static constexpr uint32_t kRanges[][2] = {{0x3400, 0x4dbf}, {0x4e00, 0x9fff}, {0x20000, 0x2a6df}, {0x2a700, 0x2b739}, {0x2b740, 0x2b81d},
                                            {0x2b820, 0x2cea1}, {0x2ceb0, 0x2ebe0}, {0x30000, 0x3134a}, {0x31350, 0x323af}};
  for (const auto& r : kRanges)
    if (cp >= r[0] && cp <= r[1]) return true;
  return false;
}
constexpr char kIdeograph[] = "CJK UNIFIED IDEOGRAPH-";

bool nameOf(uint32_t cp, char* out, int64_t capacity) {
  char* p = out;
  auto put = [&](const char* s) {
    while (*s && p + 1 < out + capacity) *p++ = *s++;
    *p = 0;
  };
  *out = 0;
  if (isHangul(cp)) {
    uint32_t i = cp - kHangul;
    put("HANGUL SYLLABLE ");
    put(leads[i / (kVowels * kTails)]);
    put(vowels[i / kTails % kVowels]);
    put(tails[i % kTails]);
    return true;
  }
  if (isIdeograph(cp)) {
    put(kIdeograph);
    for (int shift = cp >= 0x10000 ? 16 : 12; shift >= 0; shift -= 4) {
      char digit[2] = {"0123456789ABCDEF"[cp >> shift & 15], 0};
      put(digit);
    }
    return true;
  }
  const UnicodeName* n = rowOf(unicodeNames, unicodeNameCount, cp);
  if (!n) return false;
  const uint16_t* words = unicodeNameWords + n->offset;
  for (int i = 0; i < words[0]; ++i) {
    if (i) put(" ");
    put(unicodeWordText + unicodeWordOffsets[words[1 + i]]);
  }
  return true;
}

int wordNumber(const char* word, size_t n) {
  int low = 0, high = unicodeWordCount;
  while (low < high) {
    int mid = (low + high) / 2;
    const char* w = unicodeWordText + unicodeWordOffsets[mid];
    int c = strncmp(w, word, n);
    if (c == 0 && w[n]) c = 1;
    if (c == 0) return mid;
    if (c < 0) low = mid + 1;
    else high = mid;
  }
  return -1;
}

int32_t lookupName(const char* name, int64_t n) {
  char upper[128];
  if (n >= static_cast<int64_t>(sizeof upper)) return -1;
  for (int64_t i = 0; i < n; ++i) upper[i] = static_cast<char>(name[i] >= 'a' && name[i] <= 'z' ? name[i] - 32 : name[i]);
  upper[n] = 0;
  if (strncmp(upper, kIdeograph, sizeof kIdeograph - 1) == 0) {
    uint32_t cp = 0;
    const char* p = upper + sizeof kIdeograph - 1;
    size_t digits = strlen(p);
    for (; *p; ++p) {
      int d = *p >= '0' && *p <= '9' ? *p - '0' : *p >= 'A' && *p <= 'F' ? *p - 'A' + 10 : -1;
      if (d < 0) return -1;
      cp = cp << 4 | static_cast<uint32_t>(d);
    }
    return (digits == 4 || digits == 5) && isIdeograph(cp) ? static_cast<int32_t>(cp) : -1;
  }
  if (strncmp(upper, "HANGUL SYLLABLE ", 16) == 0) {
    auto longest = [](const char** p, const char* const* list, int count) {
      int best = -1;
      size_t length = 0;
      for (int i = 0; i < count; ++i) {
        size_t k = strlen(list[i]);
        if (strncmp(*p, list[i], k) == 0 && (best < 0 || k > length)) best = i, length = k;
      }
      *p += length;
      return best;
    };
    const char* p = upper + 16;
    int l = longest(&p, leads, kLeads), v = longest(&p, vowels, kVowels), t = longest(&p, tails, kTails);
    if (l >= 0 && v >= 0 && t >= 0 && !*p) return static_cast<int32_t>(kHangul) + (l * kVowels + v) * kTails + t;
  }
  uint16_t key[32];
  int count = 0;
  for (const char* p = upper; *p;) {
    size_t k = strcspn(p, " ");
    int w = wordNumber(p, k);
    if (w < 0 || count == 32 || k == 0) return -1;
    key[count++] = static_cast<uint16_t>(w);
    p += k;
    if (*p == ' ') ++p;
  }
  auto search = [&](const UnicodeName* rows, int rowCount) -> int32_t {
    for (int i = 0; i < rowCount; ++i) {
      const uint16_t* words = unicodeNameWords + rows[i].offset;
      if (words[0] == count && memcmp(words + 1, key, sizeof(uint16_t) * static_cast<size_t>(count)) == 0) return static_cast<int32_t>(rows[i].cp);
    }
    return -1;
  };
  int32_t cp = search(unicodeNames, unicodeNameCount);
  return cp >= 0 ? cp : search(unicodeAliases, unicodeAliasCount);
}

constinit const CharacterNames tables = {nameOf, lookupName};

// ---- normal forms ----
struct CodePoints {
  uint32_t* data = nullptr;
  int64_t length = 0, capacity = 0;
  CodePoints() = default;
  CodePoints(const CodePoints&) = delete;
  ~CodePoints() { freeRaw(data); }
  void push(uint32_t c) {
    if (length == capacity) {
      capacity = capacity ? capacity * 2 : 64;
      data = static_cast<uint32_t*>(reallocRaw(data, static_cast<uint64_t>(capacity) * 4));
      if (!data) fatal("out of memory");
    }
    data[length++] = c;
  }
};

void decompose(uint32_t cp, bool compatible, CodePoints& out) {
  if (cp < 0xa0) {
    out.push(cp);
    return;
  }
  if (isHangul(cp)) {
    uint32_t i = cp - kHangul;
    out.push(kLead + i / (kVowels * kTails));
    out.push(kVowel + i / kTails % kVowels);
    if (i % kTails) out.push(kTail + i % kTails);
    return;
  }
  const UnicodeDecomposition* d = rowOf(unicodeDecompositions, unicodeDecompositionCount, cp);
  if (!d || (d->tag && !compatible)) {
    out.push(cp);
    return;
  }
  for (int i = 0; i < d->length; ++i) decompose(unicodeDecompositionPool[d->offset + i], compatible, out);
}

void reorder(CodePoints& s) {  // canonical order of combining marks: a stable insertion sort within each run
  for (int64_t i = 1; i < s.length; ++i) {
    uint32_t c = s.data[i];
    uint8_t cls = unicodeDbRecord(c).combining;
    if (!cls) continue;
    int64_t k = i;
    for (; k > 0 && unicodeDbRecord(s.data[k - 1]).combining > cls; --k) s.data[k] = s.data[k - 1];
    s.data[k] = c;
  }
}

uint32_t composed(uint32_t a, uint32_t b) {
  if (a >= kLead && a < kLead + kLeads && b >= kVowel && b < kVowel + kVowels) return kHangul + ((a - kLead) * kVowels + (b - kVowel)) * kTails;
  if (isHangul(a) && (a - kHangul) % kTails == 0 && b > kTail && b < kTail + kTails) return a + (b - kTail);
  int low = 0, high = unicodeCompositionCount;
  while (low < high) {
    int mid = (low + high) / 2;
    const UnicodeComposition& c = unicodeCompositions[mid];
    if (c.first < a || (c.first == a && c.second < b)) low = mid + 1;
    else high = mid;
  }
  if (low < unicodeCompositionCount && unicodeCompositions[low].first == a && unicodeCompositions[low].second == b) return unicodeCompositions[low].composed;
  return 0;
}

void compose(CodePoints& s) {
  int64_t starter = -1, to = 0;
  int lastClass = 0;
  for (int64_t i = 0; i < s.length; ++i) {
    uint32_t c = s.data[i];
    int cls = unicodeDbRecord(c).combining;
    bool blocked = starter >= 0 && to - 1 > starter && (lastClass == 0 || lastClass >= cls);
    if (starter >= 0 && !blocked) {
      if (uint32_t joined = composed(s.data[starter], c)) {
        s.data[starter] = joined;
        continue;
      }
    }
    if (cls == 0) starter = to;
    lastClass = cls;
    s.data[to++] = c;
  }
  s.length = to;
}

Value normalized(Value form, Value text, const char* function) {
  if (!isStr(form)) return raiseTypeError("%s() argument 1 must be str, not %T", function, form);
  if (!isStr(text)) return raiseTypeError("%s() argument 2 must be str, not %T", function, text);
  const Str* f = asStr(form);
  bool c = strEqualsAscii(f, "NFC"), d = strEqualsAscii(f, "NFD"), kc = strEqualsAscii(f, "NFKC"), kd = strEqualsAscii(f, "NFKD");
  if (!c && !d && !kc && !kd) return raiseValueError("invalid normalization form");
  const Str* s = asStr(text);
  if (s->ascii || s->length == 0) return retained(text);
  CodePoints out;
  for (int64_t i = 0; i < s->length; ++i) decompose(strAt(s, i), kc || kd, out);
  reorder(out);
  if (c || kc) compose(out);
  return strFromCodePoints(out.data, out.length);
}

}  // namespace

Value unicodedataName(const Value* args) {
  uint32_t cp;
  if (!charArg(args[0], "name", " 1", &cp)) return kNoValue;
  char name[128];
  if (nameOf(cp, name, sizeof name)) return newStr(name);
  if (args[1]) return retained(args[1]);
  return raiseValueError("no such name");
}
Value unicodedataLookup(const Value* args) {
  if (!isStr(args[0])) return raiseTypeError("a bytes-like object is required, not '%T'", args[0]);
  Ref keep;
  int64_t n;
  const char* name = strUtf8(asStr(args[0]), &n, &keep);
  int32_t cp = lookupName(name, n);
  if (cp >= 0) return strFromChar(static_cast<uint32_t>(cp));
  for (int i = 0; i < unicodeSequenceCount; ++i) {
    const UnicodeNameSequence& s = unicodeSequences[i];
    if (strcasecmp(s.name, name) != 0) continue;
    int k = 0;
    while (k < 6 && s.cps[k]) ++k;
    return strFromCodePoints(s.cps, k);
  }
  StrBuilder b;
  b.ascii("undefined character name '");
  b.str(args[0]);
  b.put('\'');
  Ref message(b.finish());
  return raiseWithValue(&molt_exc_KeyError, message);
}
Value unicodedataDecimal(const Value* args) {
  uint32_t cp;
  if (!charArg(args[0], "decimal", " 1", &cp)) return kNoValue;
  int v = unicodeDecimal(cp);
  if (v >= 0) return newInt(v);
  return args[1] ? retained(args[1]) : Value(raiseValueError("not a decimal"));
}
Value unicodedataDigit(const Value* args) {
  uint32_t cp;
  if (!charArg(args[0], "digit", " 1", &cp)) return kNoValue;
  if (uint8_t v = unicodeRecord(cp).digit; v != 255) return newInt(v);
  return args[1] ? retained(args[1]) : Value(raiseValueError("not a digit"));
}
Value unicodedataNumeric(const Value* args) {
  uint32_t cp;
  if (!charArg(args[0], "numeric", " 1", &cp)) return kNoValue;
  if (const UnicodeNumeric* n = rowOf(unicodeNumerics, unicodeNumericCount, cp)) return newFloat(n->value);
  return args[1] ? retained(args[1]) : Value(raiseValueError("not a numeric character"));
}
Value unicodedataCategory(const Value* args) {
  uint32_t cp;
  return charArg(args[0], "category", "", &cp) ? newStr(unicodeCategoryNames[unicodeRecord(cp).category]) : kNoValue;
}
Value unicodedataBidirectional(const Value* args) {
  uint32_t cp;
  return charArg(args[0], "bidirectional", "", &cp) ? newStr(unicodeBidirectionalNames[unicodeDbRecord(cp).bidirectional]) : kNoValue;
}
Value unicodedataCombining(const Value* args) {
  uint32_t cp;
  return charArg(args[0], "combining", "", &cp) ? newInt(unicodeDbRecord(cp).combining) : kNoValue;
}
Value unicodedataMirrored(const Value* args) {
  uint32_t cp;
  return charArg(args[0], "mirrored", "", &cp) ? newInt(unicodeDbRecord(cp).mirrored) : kNoValue;
}
Value unicodedataEastAsianWidth(const Value* args) {
  uint32_t cp;
  return charArg(args[0], "east_asian_width", "", &cp) ? newStr(unicodeWidthNames[unicodeDbRecord(cp).width]) : kNoValue;
}
Value unicodedataDecomposition(const Value* args) {
  uint32_t cp;
  if (!charArg(args[0], "decomposition", "", &cp)) return kNoValue;
  const UnicodeDecomposition* d = rowOf(unicodeDecompositions, unicodeDecompositionCount, cp);
  StrBuilder b;
  if (d) {
    b.ascii(unicodeDecompositionTags[d->tag]);
    for (int i = 0; i < d->length; ++i) {
      if (b.length()) b.put(' ');
      uint32_t c = unicodeDecompositionPool[d->offset + i];
      for (int shift = c >= 0x10000 ? 16 : 12; shift >= 0; shift -= 4) b.put(static_cast<uint8_t>("0123456789ABCDEF"[c >> shift & 15]));
    }
  }
  return b.finish();
}
Value unicodedataNormalize(const Value* args) { return normalized(args[0], args[1], "normalize"); }
Value unicodedataIsNormalized(const Value* args) {
  Ref n(normalized(args[0], args[1], "is_normalized"));
  return n ? Value::fromBool(strEquals(asStr(n), asStr(args[1]))) : kNoValue;
}

namespace {
bool initUnicodedata(Value) {
  characterNames = &tables;
  return true;
}
}  // namespace

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
static constexpr NativeMethod kRows[] = {
#include "abi/modules/unicodedata.def"
    {}};
}  // namespace molt

MOLT_NATIVE_MODULE(_molt_unicodedata, molt::kRows, molt::initUnicodedata)
