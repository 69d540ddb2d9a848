// re.Pattern and re.Match objects.
#pragma once
#include "regex/regex.h"

namespace molt::regex {

extern Type patternType, matchType, scannerType, finditerType;

struct PatternObject : Object {
  Value pattern;
  Value groupIndex;  // dict name → number
  Program* program;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  uint64_t isBytes;
};
struct MatchObject : Object {
  Value pattern, string;
  int64_t pos, endpos, lastIndex, groups;  // groups counts group 0
  int64_t* slots() { return reinterpret_cast<int64_t*>(this + 1); }
};
inline PatternObject* asPattern(Value v) { return static_cast<PatternObject*>(v.object()); }
inline MatchObject* asMatch(Value v) { return static_cast<MatchObject*>(v.object()); }

// The text that a method of a pattern works on: a str, or the bytes of a buffer that is held.
class Text {
 public:
  Text(PatternObject* p, Value string);
  ~Text() {
    if (held_) releaseBuffer(&buffer_);
  }
  Text(const Text&) = delete;
  bool ok() const { return ok_; }
  Subject subject(int64_t endpos) const { return {kind_, data_, endpos < 0 ? 0 : endpos < length_ ? endpos : length_}; }
  int64_t length() const { return length_; }

 private:
  Buffer buffer_{};
  const uint8_t* data_ = nullptr;
  int64_t length_ = 0;
  int kind_ = 1;
  bool ok_ = false, held_ = false;
};

Value sliceOf(Value string, int64_t from, int64_t to);  // str, or bytes of a bytes-like
Value newMatch(Value pattern, Value string, const MatchState& m, int64_t pos, int64_t endpos);
Value matchGroup(MatchObject* m, int64_t group, Value dflt);
int64_t groupOf(MatchObject* m, Value key);  // -1: IndexError pending

// A replacement template: literal pieces and group numbers.
struct TemplatePiece {
  int64_t group;  // -1: literal
  Value literal;  // owned by `Template`
};
class Template {
 public:
  ~Template() {
    for (int64_t i = 0; i < pieces.size(); ++i) decref(pieces[i].literal);
  }
  bool parse(PatternObject* p, Value text);
  Vec<TemplatePiece> pieces;
};

// Joins str or bytes pieces.
class Joiner {
 public:
  Joiner(bool isBytes) : bytes_(isBytes) {}
  ~Joiner() { freeRaw(data_); }
  Joiner(const Joiner&) = delete;
  bool add(Value piece);  // TypeError if it is of the other kind
  void addRange(Value string, const Subject& s, int64_t from, int64_t to);
  Value finish();

 private:
  void raw(const void* p, int64_t n);
  bool bytes_;
  StrBuilder text_;
  uint8_t* data_ = nullptr;
  int64_t length_ = 0, capacity_ = 0, count_ = 0;
};

}  // namespace molt::regex
