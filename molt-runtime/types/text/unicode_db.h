// The rest of the Unicode database, for the module unicodedata only: generated tables that other programs do not link.
#pragma once
#include <stdint.h>

namespace molt {

struct UnicodeDbRecord {
  uint8_t bidirectional, combining, width, mirrored;  // indices into the name tables but for `combining` and `mirrored`
};
struct UnicodeNumeric {
  uint32_t cp;
  double value;
};
struct UnicodeDecomposition {
  uint32_t cp;
  uint16_t offset;  // into unicodeDecompositionPool
  uint8_t length, tag;  // tag 0: canonical
};
struct UnicodeComposition {
  uint32_t first, second, composed;
};
struct UnicodeName {
  uint32_t cp;
  uint32_t offset;  // into unicodeNameWords: count of words, then word numbers
};
struct UnicodeNameSequence {
  const char* name;
  uint32_t cps[6];
};

const UnicodeDbRecord& unicodeDbRecord(uint32_t cp);
extern const char* const unicodeBidirectionalNames[];
extern const char* const unicodeWidthNames[];
extern const char* const unicodeDecompositionTags[];
extern const uint32_t unicodeDecompositionPool[];
extern const UnicodeNumeric unicodeNumerics[];
extern const int unicodeNumericCount;
extern const UnicodeDecomposition unicodeDecompositions[];
extern const int unicodeDecompositionCount;
extern const UnicodeComposition unicodeCompositions[];  // sorted by first, second
extern const int unicodeCompositionCount;
extern const UnicodeName unicodeNames[];  // sorted by code point
extern const int unicodeNameCount;
extern const UnicodeName unicodeAliases[];
extern const int unicodeAliasCount;
extern const uint16_t unicodeNameWords[];
extern const char unicodeWordText[];          // words, sorted, each with a final zero
extern const uint32_t unicodeWordOffsets[];
extern const int unicodeWordCount;
extern const UnicodeNameSequence unicodeSequences[];
extern const int unicodeSequenceCount;

}  // namespace molt
