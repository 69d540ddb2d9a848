// Properties of code points: two-stage tables generated at build time from the Unicode Character Database.
#pragma once
#include <stdint.h>

namespace molt {

enum UnicodeFlags : uint16_t {
  kUniAlpha = 1 << 0,
  kUniDecimal = 1 << 1,
  kUniDigit = 1 << 2,
  kUniNumeric = 1 << 3,
  kUniSpace = 1 << 4,
  kUniLineBreak = 1 << 5,
  kUniPrintable = 1 << 6,
  kUniLower = 1 << 7,
  kUniUpper = 1 << 8,
  kUniTitle = 1 << 9,
  kUniCased = 1 << 10,
  kUniCaseIgnorable = 1 << 11,
  kUniXidStart = 1 << 12,
  kUniXidContinue = 1 << 13,
};

struct UnicodeRecord {
  int32_t upper, lower, title;  // differences to the simple mappings
  uint16_t flags;
  uint16_t special;  // row of unicodeSpecial, 0: the simple mappings are complete
  uint8_t decimal, digit;  // 255: none
  uint8_t category;        // index into unicodeCategoryNames
  uint8_t pad;
};
struct UnicodeSpecial {  // full mappings, zero-filled
  uint32_t upper[3], lower[3], title[3], fold[3];
};

extern const UnicodeRecord unicodeRecords[];
extern const UnicodeSpecial unicodeSpecial[];
extern const char unicodeCategoryNames[][3];
const UnicodeRecord& unicodeRecord(uint32_t cp);
inline bool unicodeHas(uint32_t cp, uint16_t flags) { return (unicodeRecord(cp).flags & flags) != 0; }

// Full case mappings into out[3]; return the number of code points.
int unicodeUpper(uint32_t cp, uint32_t* out);
int unicodeLower(uint32_t cp, uint32_t* out);  // without the context rule of final sigma
int unicodeTitle(uint32_t cp, uint32_t* out);
int unicodeFold(uint32_t cp, uint32_t* out);
uint32_t unicodeSimpleLower(uint32_t cp);
uint32_t unicodeSimpleUpper(uint32_t cp);

inline bool isPrintable(uint32_t cp) {
  if (cp < 127) return cp >= 32;
  return unicodeHas(cp, kUniPrintable);
}
inline bool isSpace(uint32_t cp) {
  if (cp < 128) return cp == ' ' || (cp >= 9 && cp <= 13) || (cp >= 28 && cp <= 31);
  return unicodeHas(cp, kUniSpace);
}
inline bool isLineBreak(uint32_t cp) {
  if (cp < 128) return (cp >= 10 && cp <= 13) || (cp >= 28 && cp <= 30);
  return cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}
int unicodeDecimal(uint32_t cp);  // 0-9 or -1

}  // namespace molt
