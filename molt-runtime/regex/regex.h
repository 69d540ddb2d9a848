// Regular expressions: parser to a node tree, compiler to a small program, backtracking matcher with its own stack.
#pragma once
#include <string.h>

#include "core/api.h"

namespace molt::regex {

// A growable array of plain data.
template <class T>
class Vec {
 public:
  Vec() = default;
  ~Vec() { freeRaw(data_); }
  Vec(const Vec&) = delete;
  Vec& operator=(const Vec&) = delete;
  void push(const T& v) {
    if (size_ == capacity_) grow(size_ + 1);
    data_[size_++] = v;
  }
  T pop() { return data_[--size_]; }
  void resize(int64_t n) {
    if (n > capacity_) grow(n);
    for (int64_t i = size_; i < n; ++i) data_[i] = T{};
    size_ = n;
  }
  void truncate(int64_t n) { size_ = n; }
  int64_t size() const { return size_; }
  T& operator[](int64_t i) { return data_[i]; }
  const T& operator[](int64_t i) const { return data_[i]; }
  T* data() { return data_; }
  const T* data() const { return data_; }
  T& back() { return data_[size_ - 1]; }

 private:
  void grow(int64_t n) {
    int64_t capacity = capacity_ ? capacity_ * 2 : 8;
    if (capacity < n) capacity = n;
    data_ = static_cast<T*>(reallocRaw(data_, static_cast<uint64_t>(capacity) * sizeof(T)));
    if (!data_) fatal("out of memory");
    capacity_ = capacity;
  }
  T* data_ = nullptr;
  int64_t size_ = 0, capacity_ = 0;
};

enum Flags : uint32_t {
  kIgnoreCase = 2,
  kLocale = 4,
  kMultiline = 8,
  kDotAll = 16,
  kUnicode = 32,
  kVerbose = 64,
  kDebug = 128,
  kAscii = 256,
};
inline constexpr uint32_t kMaxRepeat = 0xffffffffu;

enum class Category : uint8_t { Digit, NotDigit, Space, NotSpace, Word, NotWord };
bool inCategory(Category c, uint32_t cp, bool ascii);
uint32_t foldCase(uint32_t cp, bool ascii);  // equal for characters that match under IGNORECASE

struct Range {
  uint32_t low, high;
};
// A set of characters; the first 256 are decided by `bits`.
struct CharSet {
  uint32_t bits[8];
  int32_t firstRange, rangeCount;  // in Program::ranges
  uint8_t categories;              // bit per Category
  bool negated, ignoreCase, ascii;
};

enum class Op : uint32_t {
  Accept,
  Char,        // c
  CharFold,    // folded c
  Literal,     // count, c…
  Any,         // not a newline
  AnyAll,
  Set,         // set
  Jump,        // to
  Split,       // other: go on here, come back to other
  Save,        // slot
  LineStart, MultiLineStart, TextStart, LineEnd, MultiLineEnd, TextEnd, WordEdge, NotWordEdge,  // ascii flag for the last two
  BackRef,     // group, fold (0 no, 1 unicode, 2 ascii)
  IfGroup,     // group, to: where to go on if it did not match
  RepeatOne,   // min, max, mode, then the one-character instruction, then the rest
  LoopInit,    // loop, to: its Loop instruction
  Loop,        // loop, min, max, lazy, body
  Look,        // behind width (0xffffffff: ahead), negative, end: what follows up to Accept at end
  Atomic,      // end
  Fail,
};
enum RepeatMode : uint32_t { kGreedy, kLazy, kPossessive };

struct Program {
  Vec<uint32_t> code;
  Vec<CharSet> sets;
  Vec<Range> ranges;
  int32_t groups = 0;  // without group 0
  int32_t loops = 0;
  uint32_t flags = 0;
  // What every match starts with, to skip quickly: literal characters (case-sensitive), or a set of first characters.
  Vec<uint32_t> prefix;
  int32_t firstSet = -1;
};

enum class Kind : uint8_t { Empty, Char, Any, Set, Sequence, Alternate, Group, Repeat, Assert, BackRef, Conditional, Look, Atomic, Fail };
struct Node {
  Kind kind;
  uint8_t mode;     // RepeatMode; Look: negative
  bool ignoreCase, ascii;
  bool behind, dotAll, captures;
  uint32_t value;   // character, set number, Op of an assertion, group
  uint32_t min, max;
  int32_t child = -1, next = -1;  // first child; next sibling
  int32_t other = -1;             // Conditional: the no-branch
};

struct ParseResult {
  Vec<Node> nodes;
  int32_t root = -1;
  int32_t groups = 0;
  uint32_t flags = 0;
};

// Parses `pattern` (for bytes: a str of their values). False: exception pending. groupIndex: dict name → number.
bool parse(const Str* pattern, Value patternObject, bool bytes, uint32_t flags, Program& program, ParseResult& out, Value groupIndex);
bool compileNodes(ParseResult& tree, Program& out, Value patternObject);
bool widthOf(const ParseResult& tree, int32_t node, uint64_t* low, uint64_t* high);
Fail raiseError(Value pattern, int64_t pos, const char* fmt, ...);  // re.error(msg, pattern, pos); pos -1: none
bool setMatches(const Program& p, const CharSet& s, uint32_t c);

// ---- matching ----
struct Subject {
  int kind;  // bytes per unit
  const uint8_t* data;
  int64_t length;  // endpos applied
};
struct MatchState {
  Vec<int64_t> slots;  // 2 per group, -1: unset; then lastIndex
  int64_t lastIndex = -1;
};
enum class Mode { Match, FullMatch, Search };
// 1 found, 0 not, -1 error. `mustAdvance`: a match that is empty at `from` does not count.
int execute(const Program& p, const Subject& s, int64_t from, Mode mode, bool mustAdvance, MatchState& out);

}  // namespace molt::regex
