// Look-ups in the generated Unicode tables.
#include "unicode.h"

#include <algorithm>
#include <array>
#include <vector>

namespace molt::parse {
namespace {

struct Range {
  char32_t first, last;
};
struct CombiningClass {
  char32_t code;
  uint8_t value;
};
struct Decomposition {
  char32_t code;
  uint32_t offset;
  uint32_t size;
};
struct Composition {
  char32_t first, second, code;
};
struct NameEntry {
  uint32_t offset;
  char32_t code;
};

#include "unicode_tables.inc"

template <size_t N>
bool inRanges(const Range (&ranges)[N], char32_t c) {
  auto after =
      std::upper_bound(ranges, ranges + N, c, [](char32_t value, const Range& r) { return value < r.first; });
  return after != ranges && c <= after[-1].last;
}

int combiningClass(char32_t c) {
  auto at = std::lower_bound(std::begin(kCombining), std::end(kCombining), c,
                             [](const CombiningClass& entry, char32_t value) { return entry.code < value; });
  return at != std::end(kCombining) && at->code == c ? at->value : 0;
}

// Hangul syllables decompose and compose by arithmetic (Unicode, section 3.12).
constexpr char32_t kSyllables = 0xac00, kLeading = 0x1100, kVowels = 0x1161, kTrailing = 0x11a7;
constexpr char32_t kLeadingCount = 19, kVowelCount = 21, kTrailingCount = 28;
constexpr char32_t kSyllableCount = kLeadingCount * kVowelCount * kTrailingCount;

void decompose(char32_t c, std::u32string& out) {
  if (c - kSyllables < kSyllableCount) {
    char32_t index = c - kSyllables;
    out += char32_t{kLeading + index / (kVowelCount * kTrailingCount)};
    out += kVowels + index / kTrailingCount % kVowelCount;
    if (index % kTrailingCount) out += kTrailing + index % kTrailingCount;
    return;
  }
  auto at = std::lower_bound(std::begin(kDecompositions), std::end(kDecompositions), c,
                             [](const Decomposition& entry, char32_t value) { return entry.code < value; });
  if (at == std::end(kDecompositions) || at->code != c) {
    out += c;
  } else {
    out.append(kDecompositionPool + at->offset, at->size);
  }
}

char32_t compose(char32_t a, char32_t b) {
  if (a - kLeading < kLeadingCount && b - kVowels < kVowelCount)
    return kSyllables + ((a - kLeading) * kVowelCount + (b - kVowels)) * kTrailingCount;
  if (a - kSyllables < kSyllableCount && (a - kSyllables) % kTrailingCount == 0 &&
      b - kTrailing < kTrailingCount && b != kTrailing)
    return a + (b - kTrailing);
  auto at = std::lower_bound(std::begin(kCompositions), std::end(kCompositions), std::pair{a, b},
                             [](const Composition& entry, const std::pair<char32_t, char32_t>& key) {
                               return std::pair{entry.first, entry.second} < key;
                             });
  return at != std::end(kCompositions) && at->first == a && at->second == b ? at->code : 0;
}

std::string_view nameAt(size_t index) {
  size_t end = index + 1 < std::size(kNames) ? kNames[index + 1].offset : sizeof kNameText - 1;
  return {kNameText + kNames[index].offset, end - kNames[index].offset};
}

constexpr std::array<std::string_view, 19> kLeadingNames{
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"};
constexpr std::array<std::string_view, 21> kVowelNames{"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                                       "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                                       "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::array<std::string_view, 28> kTrailingNames{
    "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
    "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};

// Longest match of one of `names` at the front of `text`; -1 if none (the empty name always matches).
template <size_t N>
int takeLongest(const std::array<std::string_view, N>& names, std::string_view& text) {
  int best = -1;
  for (size_t i = 0; i < N; ++i)
    if (text.starts_with(names[i]) && (best < 0 || names[i].size() > names[best].size()))
      best = static_cast<int>(i);
  if (best >= 0) text.remove_prefix(names[best].size());
  return best;
}

}  // namespace

char32_t decodeUtf8(const char*& at, const char* end) {
  auto first = static_cast<unsigned char>(*at++);
  if (first < 0x80) return first;
  int extra = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
  char32_t c = first & (0x3f >> extra);
  for (; extra > 0 && at < end; --extra) c = c << 6 | (static_cast<unsigned char>(*at++) & 0x3f);
  return c;
}

void appendUtf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  }
}

bool isXidStart(char32_t c) { return c == '_' || inRanges(kXidStart, c); }
bool isXidContinue(char32_t c) { return inRanges(kXidContinue, c); }
bool isPrintable(char32_t c) { return inRanges(kPrintable, c); }

std::string nfkc(std::string_view text) {
  std::u32string codes;
  for (const char *at = text.data(), *end = at + text.size(); at < end;)
    decompose(decodeUtf8(at, end), codes);
  // Canonical order: runs of marks sorted by class, stably.
  for (size_t i = 0; i < codes.size();) {
    size_t from = i;
    while (i < codes.size() && combiningClass(codes[i]) != 0) ++i;
    std::vector<std::pair<int, size_t>> order;
    for (size_t k = from; k < i; ++k) order.emplace_back(combiningClass(codes[k]), k);
    std::sort(order.begin(), order.end());
    std::u32string sorted;
    for (auto& [unused, k] : order) sorted += codes[k];
    codes.replace(from, sorted.size(), sorted);
    if (i == from) ++i;
  }
  // Composition: each mark joins the last starter unless something between them blocks it.
  std::u32string composed;
  size_t starter = std::u32string::npos;
  int lastClass = 0;
  for (char32_t c : codes) {
    int value = combiningClass(c);
    if (starter != std::u32string::npos) {
      bool adjacent = composed.size() == starter + 1;
      if (adjacent || (lastClass < value && lastClass != 0)) {
        if (char32_t joined = compose(composed[starter], c)) {
          composed[starter] = joined;
          continue;
        }
      }
    }
    if (value == 0) starter = composed.size();
    lastClass = value;
    composed += c;
  }
  std::string result;
  for (char32_t c : composed) appendUtf8(result, c);
  return result;
}

char32_t characterByName(std::string_view given) {
  std::string upper(given);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c -= 32;
  std::string_view name = upper;

  if (name.starts_with("HANGUL SYLLABLE ")) {
    name.remove_prefix(16);
    int leading = takeLongest(kLeadingNames, name);
    int vowel = takeLongest(kVowelNames, name);
    int trailing = takeLongest(kTrailingNames, name);
    if (leading < 0 || vowel < 0 || trailing < 0 || !name.empty()) return 0;
    return kSyllables + (leading * kVowelCount + vowel) * kTrailingCount + trailing;
  }
  if (name.starts_with("CJK UNIFIED IDEOGRAPH-")) {
    name.remove_prefix(22);
    if (name.size() != 4 && name.size() != 5) return 0;
    char32_t c = 0;
    for (char digit : name) {
      if (!((digit >= '0' && digit <= '9') || (digit >= 'A' && digit <= 'F'))) return 0;
      c = c * 16 + (digit <= '9' ? digit - '0' : digit - 'A' + 10);
    }
    return inRanges(kIdeographs, c) ? c : 0;
  }
  size_t low = 0, high = std::size(kNames);
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (nameAt(middle) < name) low = middle + 1;
    else high = middle;
  }
  return low < std::size(kNames) && nameAt(low) == name ? kNames[low].code : 0;
}

}  // namespace molt::parse
