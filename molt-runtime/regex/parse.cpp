// The pattern grammar: text to node tree, with the reference implementation's messages and positions.
#include <stdarg.h>

#include "regex/regex.h"
#include "types/text/codecs.h"
#include "types/text/unicode.h"

namespace molt::regex {

namespace {

constexpr uint32_t kEnd = 0xffffffff;

struct Parser {
  const Str* text;
  Value object;
  bool bytes;
  uint32_t flags;  // global ones
  Program& program;
  ParseResult& out;
  Value names;     // dict
  int64_t at = 0;
  int depth = 0;
  Vec<int64_t> groupState{};        // per group: 0 open, 1 closed
  Vec<uint64_t> groupLow{}, groupHigh{};
  int32_t lookBehindGroups = -1;    // groups numbered from here belong to the look-behind being read

  uint32_t peek(int64_t ahead = 0) const { return at + ahead < text->length ? strAt(text, at + ahead) : kEnd; }
  bool take(uint32_t c) {
    if (peek() != c) return false;
    ++at;
    return true;
  }
  Value part(int64_t from, int64_t to) const {
    if (!bytes) return strSlice(text, from, to);
    return strSlice(text, from, to);
  }

  int32_t add(Kind kind) {
    Node n{};
    n.kind = kind;
    n.child = n.next = n.other = -1;
    out.nodes.push(n);
    return static_cast<int32_t>(out.nodes.size() - 1);
  }
  Node& node(int32_t i) { return out.nodes[i]; }
  int32_t addChar(uint32_t c, uint32_t f) {
    int32_t n = add(Kind::Char);
    node(n).value = c;
    node(n).ignoreCase = f & kIgnoreCase;
    node(n).ascii = isAscii(f);
    return n;
  }
  int32_t addAssert(Op op, uint32_t f) {
    int32_t n = add(Kind::Assert);
    node(n).value = static_cast<uint32_t>(op);
    node(n).ascii = isAscii(f);
    return n;
  }
  bool isAscii(uint32_t f) const { return bytes || (f & kAscii); }

  int32_t alternatives(uint32_t f, bool first);
  int32_t sequence(uint32_t f, bool first);
  int32_t item(uint32_t f, bool first, bool empty, bool* globalFlags);
  int32_t groupItem(uint32_t f, bool first, bool empty, bool* globalFlags);
  int32_t escape(uint32_t f);
  int32_t charClass(uint32_t f);
  bool classEscape(uint32_t f, int64_t start, uint32_t* c, uint8_t* category);
  bool hexEscape(int64_t start, int digits, uint32_t* c);
  bool namedCharacter(int64_t start, uint32_t* c);
  bool quantifier(int32_t atom, int32_t* result);
  Value groupName(uint32_t terminator, const char* unterminated, int64_t* nameAt);
  bool checkName(Value name, int64_t nameAt);
  int64_t groupNumber(Value name, int64_t nameAt);  // of a reference by name or number, -1 error
  int32_t backReference(int64_t group, int64_t start, uint32_t f);
  int openGroup(Value name, int64_t nameAt);
  bool inlineFlags(uint32_t c, int64_t start, uint32_t* on, uint32_t* off, bool* global);
  int32_t addSet(CharSet& s, Vec<Range>& ranges, uint32_t f);
  int32_t categorySet(Category c, uint32_t f);
};

uint8_t categoryBit(Category c) { return static_cast<uint8_t>(1 << static_cast<int>(c)); }

bool isDigitChar(uint32_t c) { return c >= '0' && c <= '9'; }
bool isOctal(uint32_t c) { return c >= '0' && c <= '7'; }
bool isLetter(uint32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
int hexDigit(uint32_t c) {
  if (isDigitChar(c)) return static_cast<int>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<int>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<int>(c - 'A' + 10);
  return -1;
}

int32_t Parser::addSet(CharSet& s, Vec<Range>& ranges, uint32_t f) {
  s.ignoreCase = f & kIgnoreCase;
  s.ascii = isAscii(f);
  s.firstRange = static_cast<int32_t>(program.ranges.size());
  for (int64_t i = 0; i < ranges.size(); ++i) {
    program.ranges.push(ranges[i]);
    if (s.ignoreCase && ranges[i].low == ranges[i].high) {
      uint32_t folded = foldCase(ranges[i].low, s.ascii);
      if (folded != ranges[i].low) program.ranges.push({folded, folded});
    }
  }
  s.rangeCount = static_cast<int32_t>(program.ranges.size()) - s.firstRange;
  uint32_t bits[8] = {};
  for (uint32_t c = 0; c < 256; ++c) {
    bool in = false;
    uint32_t variants[4] = {c, c, c, c};
    if (s.ignoreCase) {
      variants[1] = foldCase(c, s.ascii);
      if (s.ascii) {
        variants[2] = c >= 'a' && c <= 'z' ? c - 32 : c >= 'A' && c <= 'Z' ? c + 32 : c;
      } else {
        variants[2] = unicodeSimpleLower(c);
        variants[3] = unicodeSimpleUpper(c);
      }
    }
    for (uint32_t v : variants) {
      for (int32_t i = 0; i < s.rangeCount; ++i) {
        const Range& r = program.ranges[s.firstRange + i];
        in |= v >= r.low && v <= r.high;
      }
    }
    for (int k = 0; k < 6; ++k)
      if (s.categories >> k & 1) in |= inCategory(static_cast<Category>(k), c, s.ascii);
    if (in != s.negated) bits[c >> 5] |= 1u << (c & 31);
  }
  memcpy(s.bits, bits, sizeof bits);
  program.sets.push(s);
  int32_t n = add(Kind::Set);
  node(n).value = static_cast<uint32_t>(program.sets.size() - 1);
  return n;
}

int32_t Parser::categorySet(Category c, uint32_t f) {
  CharSet s{};
  s.categories = categoryBit(c);
  Vec<Range> none;
  return addSet(s, none, f);
}

bool Parser::hexEscape(int64_t start, int digits, uint32_t* c) {
  *c = 0;
  int n = 0;
  for (; n < digits && hexDigit(peek()) >= 0; ++n) *c = *c << 4 | static_cast<uint32_t>(hexDigit(strAt(text, at++)));
  if (n == digits) return true;
  Ref shown(part(start, at));
  return raiseError(object, start, "incomplete escape %S", shown.as<Str>());
}

bool Parser::namedCharacter(int64_t start, uint32_t* c) {
  if (!take('{')) return raiseError(object, at, "missing {");
  int64_t from = at;
  while (peek() != '}') {
    if (peek() == kEnd) {
      if (from == at) return raiseError(object, at, "missing character name");
      return raiseError(object, from, "missing }, unterminated name");
    }
    ++at;
  }
  if (from == at) return raiseError(object, at, "missing character name");
  Ref name(part(from, at++)), keep;
  int64_t n;
  const char* utf8 = strUtf8(name.as<Str>(), &n, &keep);
  int32_t cp = characterNames ? characterNames->lookup(utf8, n) : -1;
  if (cp < 0) return raiseError(object, start, "undefined character name %R", name.get());
  *c = static_cast<uint32_t>(cp);
  return true;
}

// An escape inside [...]: a character, or a category (*category != 0).
bool Parser::classEscape(uint32_t, int64_t start, uint32_t* c, uint8_t* category) {
  *category = 0;
  uint32_t e = peek();
  if (e == kEnd) return raiseError(object, start, "bad escape (end of pattern)");
  ++at;
  switch (e) {
    case 'd': *category = categoryBit(Category::Digit); return true;
    case 'D': *category = categoryBit(Category::NotDigit); return true;
    case 's': *category = categoryBit(Category::Space); return true;
    case 'S': *category = categoryBit(Category::NotSpace); return true;
    case 'w': *category = categoryBit(Category::Word); return true;
    case 'W': *category = categoryBit(Category::NotWord); return true;
    case 'a': *c = 7; return true;
    case 'b': *c = 8; return true;
    case 'f': *c = 12; return true;
    case 'n': *c = 10; return true;
    case 'r': *c = 13; return true;
    case 't': *c = 9; return true;
    case 'v': *c = 11; return true;
    case 'x': return hexEscape(start, 2, c);
    case 'u':
      if (!bytes) return hexEscape(start, 4, c);
      break;
    case 'U':
      if (!bytes) {
        if (!hexEscape(start, 8, c)) return false;
        if (*c > 0x10ffff) {
          Ref shown(part(start, at));
          return raiseError(object, start, "bad escape %S", shown.as<Str>());
        }
        return true;
      }
      break;
    case 'N':
      if (!bytes) return namedCharacter(start, c);
      break;
    default: break;
  }
  if (isOctal(e)) {
    *c = e - '0';
    for (int n = 1; n < 3 && isOctal(peek()); ++n) *c = *c * 8 + (strAt(text, at++) - '0');
    if (*c > 255) {
      Ref shown(part(start, at));
      return raiseError(object, start, "octal escape value %S outside of range 0-0o377", shown.as<Str>());
    }
    return true;
  }
  if (isDigitChar(e) || isLetter(e)) {
    Ref shown(part(start, at));
    return raiseError(object, start, "bad escape %S", shown.as<Str>());
  }
  *c = e;
  return true;
}

int32_t Parser::backReference(int64_t group, int64_t start, uint32_t f) {
  if (group >= groupState.size() || groupState[group] == 0) return raiseError(object, start, "cannot refer to an open group"), -1;
  if (lookBehindGroups >= 0 && group >= lookBehindGroups)
    return raiseError(object, start, "cannot refer to group defined in the same lookbehind subpattern"), -1;
  int32_t n = add(Kind::BackRef);
  node(n).value = static_cast<uint32_t>(group);
  node(n).ignoreCase = f & kIgnoreCase;
  node(n).ascii = isAscii(f);
  return n;
}

int32_t Parser::escape(uint32_t f) {  // behind the backslash
  int64_t start = at - 1;
  uint32_t e = peek();
  switch (e) {
    case kEnd: return raiseError(object, start, "bad escape (end of pattern)"), -1;
    case 'A': ++at; return addAssert(Op::TextStart, f);
    case 'Z': ++at; return addAssert(Op::TextEnd, f);
    case 'b': ++at; return addAssert(Op::WordEdge, f);
    case 'B': ++at; return addAssert(Op::NotWordEdge, f);
    case 'd': ++at; return categorySet(Category::Digit, f);
    case 'D': ++at; return categorySet(Category::NotDigit, f);
    case 's': ++at; return categorySet(Category::Space, f);
    case 'S': ++at; return categorySet(Category::NotSpace, f);
    case 'w': ++at; return categorySet(Category::Word, f);
    case 'W': ++at; return categorySet(Category::NotWord, f);
    default: break;
  }
  if (e == '0') {
    ++at;
    uint32_t c = 0;
    for (int n = 0; n < 2 && isOctal(peek()); ++n) c = c * 8 + (strAt(text, at++) - '0');
    return addChar(c, f);
  }
  if (isDigitChar(e)) {
    ++at;
    int64_t group = e - '0';
    if (isDigitChar(peek())) {
      uint32_t second = peek(), third = peek(1);
      if (isOctal(e) && isOctal(second) && isOctal(third)) {
        at += 2;
        uint32_t c = (e - '0') * 64 + (second - '0') * 8 + (third - '0');
        if (c > 255) {
          Ref shown(part(start, at));
          return raiseError(object, start, "octal escape value %S outside of range 0-0o377", shown.as<Str>()), -1;
        }
        return addChar(c, f);
      }
      group = group * 10 + (second - '0');
      ++at;
    }
    if (group < groupState.size()) return backReference(group, start, f);
    return raiseError(object, start + 1, "invalid group reference %z", group), -1;
  }
  uint32_t c;
  uint8_t category;
  if (!classEscape(f, start, &c, &category)) return -1;
  return addChar(c, f);
}

int32_t Parser::charClass(uint32_t f) {  // behind '['
  int64_t start = at - 1;
  CharSet s{};
  Vec<Range> ranges;
  s.negated = take('^');
  bool any = false;
  auto shown = [&](int64_t from, int64_t to) { return part(from, to); };
  for (;;) {
    uint32_t c = peek();
    if (c == kEnd) return raiseError(object, start, "unterminated character set"), -1;
    int64_t here = at++;
    if (c == ']' && any) break;
    any = true;
    uint8_t category = 0;
    if (c == '\\' && !classEscape(f, here, &c, &category)) return -1;
    if (peek() != '-') {
      if (category) s.categories |= category;
      else ranges.push({c, c});
      continue;
    }
    int64_t lowEnd = at++;
    if (peek() == kEnd) return raiseError(object, start, "unterminated character set"), -1;
    if (peek() == ']') {
      if (category) s.categories |= category;
      else ranges.push({c, c});
      ranges.push({'-', '-'});
      ++at;
      break;
    }
    int64_t highAt = at;
    uint32_t high = strAt(text, at++);
    uint8_t highCategory = 0;
    if (high == '\\' && !classEscape(f, highAt, &high, &highCategory)) return -1;
    if (category || highCategory || high < c) {
      Ref a(shown(here, lowEnd)), b(shown(highAt, at));
      return raiseError(object, here, "bad character range %S-%S", a.as<Str>(), b.as<Str>()), -1;
    }
    ranges.push({c, high});
  }
  if (s.categories == 0 && ranges.size() == 1 && ranges[0].low == ranges[0].high && !s.negated) return addChar(ranges[0].low, f);
  return addSet(s, ranges, f);
}

Value Parser::groupName(uint32_t terminator, const char* unterminated, int64_t* nameAt) {
  *nameAt = at;
  while (peek() != terminator) {
    if (peek() == kEnd) {
      if (at == *nameAt) return raiseError(object, at, "missing group name");
      return raiseError(object, *nameAt, "%s", unterminated);
    }
    ++at;
  }
  if (at == *nameAt) return raiseError(object, at, "missing group name");
  return part(*nameAt, at++);
}

bool Parser::checkName(Value name, int64_t nameAt) {
  const Str* s = asStr(name);
  bool good = s->length > 0 && (!bytes || s->ascii);
  for (int64_t i = 0; good && i < s->length; ++i) {
    uint32_t c = strAt(s, i);
    good = unicodeHas(c, i ? kUniXidContinue : kUniXidStart) || c == '_';
  }
  if (good) return true;
  Ref shown = Ref::borrow(name);
  shown = Ref(bytes ? asciiOf(name) : reprOf(name));
  if (!shown) return false;
  return raiseError(object, nameAt, "bad character in group name %S", shown.as<Str>());
}

int64_t Parser::groupNumber(Value name, int64_t nameAt) {
  bool error = false;
  const Str* s = asStr(name);
  if (s->ascii && isDigitChar(strAt(s, 0))) {
    int64_t v = 0;
    for (int64_t i = 0; i < s->length; ++i) {
      uint32_t c = strAt(s, i);
      if (!isDigitChar(c)) return checkName(name, nameAt), -1;
      if (v < 1000000000) v = v * 10 + (c - '0');
    }
    return v;
  }
  if (!checkName(name, nameAt)) return -1;
  Value number = dictGetBorrowed(names, name, &error);
  if (!number) {
    if (!error) raiseError(object, nameAt, "unknown group name %R", name);
    return -1;
  }
  return number.inlineInt();
}

int Parser::openGroup(Value name, int64_t nameAt) {
  int64_t number = groupState.size();
  if (name) {
    bool error = false;
    if (Value old = dictGetBorrowed(names, name, &error))
      return raiseError(object, nameAt, "redefinition of group name %R as group %z; was group %z", name, number, old.inlineInt());
    Ref v(newInt(number));
    if (error || !dictSet(names, name, v)) return -1;
  }
  groupState.push(0);
  ++out.groups;
  return static_cast<int>(number);
}

uint32_t flagOf(uint32_t c) {
  switch (c) {
    case 'i': return kIgnoreCase;
    case 'L': return kLocale;
    case 'm': return kMultiline;
    case 's': return kDotAll;
    case 'x': return kVerbose;
    case 'a': return kAscii;
    case 'u': return kUnicode;
    default: return 0;
  }
}

// `c` is the first flag letter (or '-'), already taken. Ends behind ')' (global) or ':'.
bool Parser::inlineFlags(uint32_t c, int64_t, uint32_t* on, uint32_t* off, bool* global) {
  constexpr uint32_t kTypes = kAscii | kLocale | kUnicode, kGlobal = kDebug;
  *on = *off = 0;
  *global = false;
  if (c != '-') {
    for (;;) {
      uint32_t flag = flagOf(c);
      if (!bytes && c == 'L') return raiseError(object, at, "bad inline flags: cannot use 'L' flag with a str pattern");
      if (bytes && c == 'u') return raiseError(object, at, "bad inline flags: cannot use 'u' flag with a bytes pattern");
      *on |= flag;
      if ((flag & kTypes) && (*on & kTypes) != flag) return raiseError(object, at, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
      c = peek();
      if (c == kEnd) return raiseError(object, at, "missing -, : or )");
      ++at;
      if (c == ')' || c == '-' || c == ':') break;
      if (!flagOf(c)) return raiseError(object, at - 1, isLetter(c) ? "unknown flag" : "missing -, : or )");
    }
  }
  if (c == ')') {
    *global = true;
    return true;
  }
  if (*on & kGlobal) return raiseError(object, at - 1, "bad inline flags: cannot turn on global flag");
  if (c == '-') {
    c = peek();
    if (c == kEnd) return raiseError(object, at, "missing flag");
    ++at;
    if (!flagOf(c)) return raiseError(object, at - 1, isLetter(c) ? "unknown flag" : "missing flag");
    for (;;) {
      uint32_t flag = flagOf(c);
      if (flag & kTypes) return raiseError(object, at, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
      *off |= flag;
      c = peek();
      if (c == kEnd) return raiseError(object, at, "missing :");
      ++at;
      if (c == ':') break;
      if (!flagOf(c)) return raiseError(object, at - 1, isLetter(c) ? "unknown flag" : "missing :");
    }
  }
  if (*on & *off) return raiseError(object, at - 1, "bad inline flags: flag turned on and off");
  return true;
}

int32_t Parser::groupItem(uint32_t f, bool first, bool empty, bool* globalFlags) {  // behind '('
  int64_t start = at - 1;
  bool captures = true;
  Ref name;
  int64_t nameAt = at;
  Kind kind = Kind::Group;
  bool behind = false, negative = false;
  if (take('?')) {
    uint32_t c = peek();
    if (c == kEnd) return raiseError(object, at, "unexpected end of pattern"), -1;
    ++at;
    if (c == 'P') {
      if (take('<')) {
        name = Ref(groupName('>', "missing >, unterminated name", &nameAt));
        if (!name || !checkName(name, nameAt)) return -1;
      } else if (take('=')) {
        name = Ref(groupName(')', "missing ), unterminated name", &nameAt));
        if (!name || !checkName(name, nameAt)) return -1;
        int64_t group = groupNumber(name, nameAt);
        return group < 0 ? -1 : backReference(group, nameAt, f);
      } else {
        if (peek() == kEnd) return raiseError(object, at, "unexpected end of pattern"), -1;
        ++at;
        Ref shown(part(start + 1, at));
        return raiseError(object, start + 1, "unknown extension %S", shown.as<Str>()), -1;
      }
    } else if (c == ':') {
      captures = false;
    } else if (c == '#') {
      for (;;) {
        if (peek() == kEnd) return raiseError(object, start, "missing ), unterminated comment"), -1;
        if (strAt(text, at++) == ')') return -2;
      }
    } else if (c == '=' || c == '!' || c == '<') {
      captures = false;
      kind = Kind::Look;
      if (c == '<') {
        behind = true;
        c = peek();
        if (c == kEnd) return raiseError(object, at, "unexpected end of pattern"), -1;
        ++at;
        if (c != '=' && c != '!') {
          Ref shown(part(start + 1, at));
          return raiseError(object, start + 1, "unknown extension %S", shown.as<Str>()), -1;
        }
      }
      negative = c == '!';
    } else if (c == '(') {
      Ref condition(groupName(')', "missing ), unterminated name", &nameAt));
      if (!condition) return -1;
      int64_t group = groupNumber(condition, nameAt);
      if (group < 0) return -1;
      if (group == 0) return raiseError(object, nameAt, "bad group number"), -1;
      // A group that is defined further on is legal here; it is checked when the pattern is complete.
      if (lookBehindGroups >= 0 && group >= lookBehindGroups)
        return raiseError(object, nameAt, "cannot refer to group defined in the same lookbehind subpattern"), -1;
      int32_t yes = sequence(f, false), no = -1;
      if (yes < 0) return -1;
      if (take('|')) {
        no = sequence(f, false);
        if (no < 0) return -1;
        if (peek() == '|') return raiseError(object, at, "conditional backref with more than two branches"), -1;
      }
      if (!take(')')) return raiseError(object, start, "missing ), unterminated subpattern"), -1;
      int32_t n = add(Kind::Conditional);
      node(n).value = static_cast<uint32_t>(group);
      node(n).min = static_cast<uint32_t>(nameAt);
      node(n).child = yes;
      node(n).other = no;
      return n;
    } else if (c == '>') {
      captures = false;
      kind = Kind::Atomic;
    } else if (flagOf(c) || c == '-') {
      uint32_t on, off;
      bool global;
      if (!inlineFlags(c, start, &on, &off, &global)) return -1;
      if (global) {
        if (!first || !empty) return raiseError(object, start, "global flags not at the start of the expression"), -1;
        flags |= on;
        *globalFlags = true;
        return -2;
      }
      if (on & (kAscii | kLocale | kUnicode)) f &= ~static_cast<uint32_t>(kAscii | kLocale | kUnicode);
      f = (f | on) & ~off;
      captures = false;
    } else {
      Ref shown(part(start + 1, at));
      return raiseError(object, start + 1, "unknown extension %S", shown.as<Str>()), -1;
    }
  }
  int group = 0;
  if (captures) {
    group = openGroup(name, nameAt);
    if (group < 0) return -1;
  }
  int32_t saved = lookBehindGroups;
  if (behind && lookBehindGroups < 0) lookBehindGroups = static_cast<int32_t>(groupState.size());
  if (!stackCheck()) return -1;
  int32_t inner = alternatives(f, false);
  lookBehindGroups = saved;
  if (inner < 0) return -1;
  if (!take(')')) return raiseError(object, start, "missing ), unterminated subpattern"), -1;
  if (captures) groupState[group] = 1;
  int32_t n = add(kind);
  node(n).child = inner;
  node(n).value = static_cast<uint32_t>(group);
  node(n).captures = captures;
  node(n).behind = behind;
  node(n).mode = negative;
  return n;
}

// A quantifier at the current position: wraps `atom` (-1: none). *result is -1 if it is a plain '{'. False: error.
bool Parser::quantifier(int32_t atom, int32_t* result) {
  int64_t here = at;
  uint32_t c = peek(), min, max;
  *result = -1;
  if (c == '*') min = 0, max = kMaxRepeat, ++at;
  else if (c == '+') min = 1, max = kMaxRepeat, ++at;
  else if (c == '?') min = 0, max = 1, ++at;
  else {
    int64_t i = at + 1;
    uint64_t low = 0, high = kMaxRepeat;
    auto number = [&](uint64_t* v) {
      int64_t from = i;
      *v = 0;
      for (; i < text->length && isDigitChar(strAt(text, i)); ++i)
        if (*v < (uint64_t{1} << 40)) *v = *v * 10 + (strAt(text, i) - '0');
      return i > from;
    };
    if (i < text->length && strAt(text, i) == '}') return true;
    bool hasLow = number(&low), hasHigh = false;
    if (i < text->length && strAt(text, i) == ',') {
      ++i;
      hasHigh = number(&high);
      if (!hasHigh) high = kMaxRepeat;
    } else if (hasLow) {
      high = low;
    }
    if (i >= text->length || strAt(text, i) != '}') return true;
    at = i + 1;
    if (low >= kMaxRepeat || (hasHigh && high >= kMaxRepeat)) return raise(&molt_exc_OverflowError, "the repetition number is too large");
    if (high < low) return raiseError(object, here + 1, "min repeat greater than max repeat");
    min = static_cast<uint32_t>(low);
    max = static_cast<uint32_t>(high);
  }
  if (atom < 0 || node(atom).kind == Kind::Assert) return raiseError(object, here, "nothing to repeat");
  if (node(atom).kind == Kind::Repeat) return raiseError(object, here, "multiple repeat");
  int32_t n = add(Kind::Repeat);
  node(n).child = atom;
  node(n).min = min;
  node(n).max = max;
  node(n).mode = take('?') ? kLazy : take('+') ? kPossessive : kGreedy;
  *result = n;
  return true;
}

int32_t Parser::item(uint32_t f, bool first, bool empty, bool* globalFlags) {
  uint32_t c = strAt(text, at++);
  switch (c) {
    case '\\': return escape(f);
    case '[': return charClass(f);
    case '.': {
      int32_t n = add(Kind::Any);
      node(n).dotAll = f & kDotAll;
      return n;
    }
    case '^': return addAssert(f & kMultiline ? Op::MultiLineStart : Op::LineStart, f);
    case '$': return addAssert(f & kMultiline ? Op::MultiLineEnd : Op::LineEnd, f);
    case '(': return groupItem(f, first, empty, globalFlags);
    default: return addChar(c, f);
  }
}

int32_t Parser::sequence(uint32_t f, bool first) {
  int32_t seq = add(Kind::Sequence), last = -1, beforeLast = -1;
  auto link = [&](int32_t before, int32_t n) {
    if (before < 0) node(seq).child = n;
    else node(before).next = n;
  };
  while (at < text->length) {
    uint32_t c = peek();
    if (c == '|' || c == ')') break;
    if (f & kVerbose) {
      if (c < 128 && (c == ' ' || (c >= 9 && c <= 13))) {
        ++at;
        continue;
      }
      if (c == '#') {
        while (at < text->length && strAt(text, at++) != '\n') {}
        continue;
      }
    }
    if (c == '*' || c == '+' || c == '?' || c == '{') {
      int32_t repeated;
      if (!quantifier(last, &repeated)) return -1;
      if (repeated >= 0) {
        link(beforeLast, repeated);
        last = repeated;
        continue;
      }
    }
    bool globalFlags = false;
    int32_t n = item(f, first, last < 0, &globalFlags);
    if (n == -1) return -1;
    if (n == -2) {
      if (globalFlags) f |= flags;
      continue;
    }
    link(last, n);
    beforeLast = last;
    last = n;
  }
  return seq;
}

int32_t Parser::alternatives(uint32_t f, bool first) {
  int32_t head = sequence(f, first);
  if (head < 0) return -1;
  if (first) f |= flags;
  if (peek() != '|') return head;
  int32_t alt = add(Kind::Alternate), last = head;
  node(alt).child = head;
  while (take('|')) {
    int32_t n = sequence(f, false);
    if (n < 0) return -1;
    node(last).next = n;
    last = n;
  }
  return alt;
}

}  // namespace

bool parse(const Str* pattern, Value object, bool bytes, uint32_t flags, Program& program, ParseResult& out, Value groupIndex) {
  Parser p{pattern, object, bytes, flags, program, out, groupIndex};
  p.groupState.push(0);
  out.root = p.alternatives(flags, true);
  if (out.root < 0) return false;
  if (p.at < pattern->length) return raiseError(object, p.at, "unbalanced parenthesis");
  for (int64_t i = 0; i < out.nodes.size(); ++i)
    if (out.nodes[i].kind == Kind::Conditional && out.nodes[i].value >= static_cast<uint32_t>(p.groupState.size()))
      return raiseError(object, out.nodes[i].min, "invalid group reference %d", static_cast<int>(out.nodes[i].value));
  flags = p.flags;
  if (bytes) {
    if (flags & kUnicode) return raiseValueError("cannot use UNICODE flag with a bytes pattern");
    if ((flags & kLocale) && (flags & kAscii)) return raiseValueError("ASCII and LOCALE flags are incompatible");
  } else {
    if (flags & kLocale) return raiseValueError("cannot use LOCALE flag with a str pattern");
    if ((flags & kAscii) && (flags & kUnicode)) return raiseValueError("ASCII and UNICODE flags are incompatible");
    if (!(flags & kAscii)) flags |= kUnicode;
  }
  out.flags = flags;
  return true;
}

}  // namespace molt::regex
