// Case mappings and numeric values on top of the generated tables.
#include "types/text/unicode.h"

namespace molt {

namespace {

int spread(const uint32_t* from, uint32_t* out) {
  int n = 0;
  while (n < 3 && from[n]) {
    out[n] = from[n];
    ++n;
  }
  return n;
}
uint32_t shifted(uint32_t cp, int32_t by) { return static_cast<uint32_t>(static_cast<int32_t>(cp) + by); }

}  // namespace

int unicodeUpper(uint32_t cp, uint32_t* out) {
  const UnicodeRecord& r = unicodeRecord(cp);
  if (r.special) return spread(unicodeSpecial[r.special].upper, out);
  out[0] = shifted(cp, r.upper);
  return 1;
}
int unicodeLower(uint32_t cp, uint32_t* out) {
  const UnicodeRecord& r = unicodeRecord(cp);
  if (r.special) return spread(unicodeSpecial[r.special].lower, out);
  out[0] = shifted(cp, r.lower);
  return 1;
}
int unicodeTitle(uint32_t cp, uint32_t* out) {
  const UnicodeRecord& r = unicodeRecord(cp);
  if (r.special) return spread(unicodeSpecial[r.special].title, out);
  out[0] = shifted(cp, r.title);
  return 1;
}
int unicodeFold(uint32_t cp, uint32_t* out) {
  const UnicodeRecord& r = unicodeRecord(cp);
  if (r.special) return spread(unicodeSpecial[r.special].fold, out);
  out[0] = shifted(cp, r.lower);
  return 1;
}
uint32_t unicodeSimpleLower(uint32_t cp) { return shifted(cp, unicodeRecord(cp).lower); }
uint32_t unicodeSimpleUpper(uint32_t cp) { return shifted(cp, unicodeRecord(cp).upper); }

int unicodeDecimal(uint32_t cp) {
  if (cp < 128) return cp >= '0' && cp <= '9' ? static_cast<int>(cp - '0') : -1;
  uint8_t d = unicodeRecord(cp).decimal;
  return d == 255 ? -1 : d;
}

}  // namespace molt
