// The backtracking matcher. Alternatives wait on an explicit stack, so the depth of a match is bound by memory only;
// recursion happens for lookaround and atomic groups, by their nesting in the pattern.
#include "io/stdio.h"
#include "regex/regex.h"
#include "types/text/unicode.h"

namespace molt::regex {

bool inCategory(Category c, uint32_t cp, bool ascii) {
  bool in;
  switch (c) {
    case Category::Digit: case Category::NotDigit:
      in = cp < 128 ? cp >= '0' && cp <= '9' : !ascii && unicodeHas(cp, kUniDecimal);
      return in == (c == Category::Digit);
    case Category::Space: case Category::NotSpace:
      in = ascii ? cp == ' ' || (cp >= 9 && cp <= 13) : isSpace(cp);
      return in == (c == Category::Space);
    default:
      in = cp < 128 ? (cp >= '0' && cp <= '9') || ((cp | 32) >= 'a' && (cp | 32) <= 'z') || cp == '_'
                    : !ascii && unicodeHas(cp, kUniAlpha | kUniDecimal | kUniDigit | kUniNumeric);
      return in == (c == Category::Word);
  }
}

uint32_t foldCase(uint32_t c, bool ascii) {
  if (c < 128 || ascii) {
    if (c >= 'A' && c <= 'Z') return c + 32;
    return c;
  }
  return unicodeSimpleLower(unicodeSimpleUpper(c));
}

bool setMatches(const Program& p, const CharSet& s, uint32_t c) {
  if (c < 256) return s.bits[c >> 5] >> (c & 31) & 1;
  uint32_t variants[4] = {c, c, c, c};
  if (s.ignoreCase && !s.ascii) {
    variants[1] = foldCase(c, false);
    variants[2] = unicodeSimpleLower(c);
    variants[3] = unicodeSimpleUpper(c);
  }
  bool in = false;
  for (int32_t i = 0; i < s.rangeCount && !in; ++i) {
    const Range& r = p.ranges[s.firstRange + i];
    for (uint32_t v : variants) in |= v >= r.low && v <= r.high;
  }
  for (int k = 0; k < 6 && !in; ++k)
    if (s.categories >> k & 1) in = inCategory(static_cast<Category>(k), c, s.ascii);
  return in != s.negated;
}

namespace {

struct Entry {
  enum Kind : uint32_t { Branch, Slot, LoopCount, LoopLast, LastIndex, Greedy, Lazy, Barrier } kind;
  uint32_t pc;   // where to go on; or the number of what to restore
  int64_t pos;   // or the value to restore; Greedy: current end, Lazy: current end
  int64_t limit; // Greedy: least end; Lazy: greatest number of further characters
};

template <class T>
struct Machine {
  const Program& p;
  const T* text;
  int64_t length;
  bool full;
  int64_t mustPass;  // an empty match here does not count; -1: no such place
  MatchState& m;
  Vec<Entry> stack{};
  Vec<int64_t> counts{}, lasts{};
  uint32_t ticks = 0;

  void setSlot(uint32_t i, int64_t v) {
    stack.push({Entry::Slot, i, m.slots[i], 0});
    m.slots[i] = v;
  }

  bool one(const uint32_t* op, T c) const {
    switch (static_cast<Op>(op[0])) {
      case Op::Char: return c == op[1];
      case Op::CharFold: return foldCase(c, op[2]) == op[1];
      case Op::Any: return c != '\n';
      case Op::AnyAll: return true;
      default: {
        const CharSet& s = p.sets[op[1]];
        if (c < 256) return s.bits[c >> 5] >> (c & 31) & 1;
        return setMatches(p, s, c);
      }
    }
  }
  static uint32_t oneSize(const uint32_t* op) {
    switch (static_cast<Op>(op[0])) {
      case Op::Char: case Op::Set: return 2;
      case Op::CharFold: return 3;
      default: return 1;
    }
  }
  int64_t runOf(const uint32_t* op, int64_t pos, int64_t most) const {  // end of the longest run of matching characters
    int64_t end = most < length - pos ? pos + most : length;
    int64_t i = pos;
    switch (static_cast<Op>(op[0])) {
      case Op::AnyAll: return end;
      case Op::Char: {
        uint32_t c = op[1];
        while (i < end && text[i] == c) ++i;
        return i;
      }
      case Op::Any:
        if constexpr (sizeof(T) == 1) {
          auto* q = static_cast<const T*>(memchr(text + i, '\n', static_cast<size_t>(end - i)));
          return q ? q - text : end;
        }
        while (i < end && text[i] != '\n') ++i;
        return i;
      case Op::Set: {
        const CharSet& s = p.sets[op[1]];
        while (i < end && (text[i] < 256 ? s.bits[text[i] >> 5] >> (text[i] & 31) & 1 : setMatches(p, s, text[i]))) ++i;
        return i;
      }
      default:
        while (i < end && one(op, text[i])) ++i;
        return i;
    }
  }

  bool wordAt(int64_t i, bool ascii) const { return i >= 0 && i < length && inCategory(Category::Word, text[i], ascii); }

  // Runs from pc at pos until Accept. 1 with *end set, 0, -1. The stack keeps the undo entries of a success.
  int run(uint32_t pc, int64_t pos, int64_t* end, bool outer) {
    int64_t base = stack.size();
    const uint32_t* code = p.code.data();
    for (;;) {
      const uint32_t* op = code + pc;
      switch (static_cast<Op>(op[0])) {
        case Op::Accept:
          if (outer && ((full && pos != length) || pos == mustPass)) break;
          *end = pos;
          return 1;
        case Op::Char:
          if (pos < length && text[pos] == op[1]) {
            ++pos;
            pc += 2;
            continue;
          }
          break;
        case Op::CharFold:
          if (pos < length && foldCase(text[pos], op[2]) == op[1]) {
            ++pos;
            pc += 3;
            continue;
          }
          break;
        case Op::Literal: {
          uint32_t n = op[1], i = 0;
          if (length - pos < n) break;
          while (i < n && text[pos + i] == op[2 + i]) ++i;
          if (i < n) break;
          pos += n;
          pc += 2 + n;
          continue;
        }
        case Op::Any:
          if (pos < length && text[pos] != '\n') {
            ++pos;
            ++pc;
            continue;
          }
          break;
        case Op::AnyAll:
          if (pos < length) {
            ++pos;
            ++pc;
            continue;
          }
          break;
        case Op::Set:
          if (pos < length && one(op, text[pos])) {
            ++pos;
            pc += 2;
            continue;
          }
          break;
        case Op::Jump: pc = op[1]; continue;
        case Op::Split:
          stack.push({Entry::Branch, op[1], pos, 0});
          pc += 2;
          continue;
        case Op::Save:
          setSlot(op[1], pos);
          if (op[1] & 1) {
            stack.push({Entry::LastIndex, 0, m.lastIndex, 0});
            m.lastIndex = op[1] / 2;
          }
          pc += 2;
          continue;
        case Op::TextStart: case Op::LineStart:
          if (pos != 0) break;
          ++pc;
          continue;
        case Op::MultiLineStart:
          if (pos != 0 && text[pos - 1] != '\n') break;
          ++pc;
          continue;
        case Op::TextEnd:
          if (pos != length) break;
          ++pc;
          continue;
        case Op::LineEnd:
          if (pos != length && !(pos == length - 1 && text[pos] == '\n')) break;
          ++pc;
          continue;
        case Op::MultiLineEnd:
          if (pos != length && text[pos] != '\n') break;
          ++pc;
          continue;
        case Op::WordEdge: case Op::NotWordEdge: {
          bool edge = wordAt(pos - 1, op[1]) != wordAt(pos, op[1]);
          // Until 3.14 an empty text has neither an edge nor the absence of one.
          if (length == 0 || edge != (static_cast<Op>(op[0]) == Op::WordEdge)) break;
          pc += 2;
          continue;
        }
        case Op::BackRef: {
          int64_t from = m.slots[int64_t{2} * op[1]], to = m.slots[int64_t{2} * op[1] + 1];
          if (from < 0 || to < from || length - pos < to - from) break;
          int64_t n = to - from, i = 0;
          if (op[2] == 0)
            while (i < n && text[from + i] == text[pos + i]) ++i;
          else
            while (i < n && foldCase(text[from + i], op[2] == 2) == foldCase(text[pos + i], op[2] == 2)) ++i;
          if (i < n) break;
          pos += n;
          pc += 3;
          continue;
        }
        case Op::IfGroup: {
          int64_t from = m.slots[int64_t{2} * op[1]], to = m.slots[int64_t{2} * op[1] + 1];
          pc = from >= 0 && to >= from ? pc + 3 : op[2];
          continue;
        }
        case Op::RepeatOne: {
          const uint32_t* item = op + 4;
          int64_t min = op[1], max = op[2] == kMaxRepeat ? INT64_MAX : op[2];
          if (length - pos < min) break;
          uint32_t rest = pc + 4 + oneSize(item);
          if (op[3] == kLazy) {
            int64_t e = runOf(item, pos, min);
            if (e - pos < min) break;
            if (max > min) stack.push({Entry::Lazy, pc, e, max == INT64_MAX ? INT64_MAX : max - min});
            pos = e;
          } else {
            int64_t e = runOf(item, pos, max);
            if (e - pos < min) break;
            if (op[3] == kGreedy && e > pos + min) stack.push({Entry::Greedy, pc, e, pos + min});
            pos = e;
          }
          pc = rest;
          continue;
        }
        case Op::LoopInit:
          stack.push({Entry::LoopCount, op[1], counts[op[1]], 0});
          stack.push({Entry::LoopLast, op[1], lasts[op[1]], 0});
          counts[op[1]] = -1;
          lasts[op[1]] = -1;
          pc = op[2];
          continue;
        case Op::Loop: {
          uint32_t loop = op[1];
          int64_t count = counts[loop] + 1, min = op[2], max = op[3] == kMaxRepeat ? INT64_MAX : op[3];
          bool canRepeat = count < min || (count < max && pos != lasts[loop]);
          stack.push({Entry::LoopCount, loop, counts[loop], 0});
          counts[loop] = count;
          if (count < min) {
            pc = op[5];
            continue;
          }
          if (!canRepeat) {
            pc += 6;
            continue;
          }
          if (op[4]) {  // lazy: first what follows; on return here, one more round
            stack.push({Entry::Branch, pc | 0x80000000u, pos, count});
            pc += 6;
            continue;
          }
          stack.push({Entry::Branch, pc + 6, pos, 0});
          stack.push({Entry::LoopLast, loop, lasts[loop], 0});
          lasts[loop] = pos;
          pc = op[5];
          continue;
        }
        case Op::Look: {
          int64_t start = pos, ignored;
          bool negative = op[2];
          if (op[1] != kMaxRepeat) {
            start = pos - op[1];
            if (start < 0) {
              if (!negative) break;
              pc = op[3];
              continue;
            }
          }
          if (!stackCheck()) return -1;
          int64_t mark = stack.size();
          int r = run(pc + 4, start, &ignored, false);
          if (r < 0) return -1;
          if (r) {
            if (negative) undoTo(mark);
            else dropBranches(mark);
          }
          if ((r != 0) == negative) break;
          pc = op[3];
          continue;
        }
        case Op::Atomic: {
          if (!stackCheck()) return -1;
          int64_t mark = stack.size(), after;
          int r = run(pc + 2, pos, &after, false);
          if (r < 0) return -1;
          if (!r) break;
          dropBranches(mark);
          pos = after;
          pc = op[1];
          continue;
        }
        case Op::Fail: break;
      }
      // Backtrack to the innermost alternative.
      for (;;) {
        if (stack.size() == base) return 0;
        // Backtracking may take ages: Ctrl-C and other signals are heard in the middle of it.
        if ((++ticks & 0xfff) == 0 && interruptPending() && !interruptRaise()) return -1;
        Entry& e = stack.back();
        if (e.kind == Entry::Greedy) {
          const uint32_t* rep = code + e.pc;
          uint32_t rest = e.pc + 4 + oneSize(rep + 4);
          // Skip ends where the next plain character cannot match.
          int64_t to = e.pos - 1;
          if (static_cast<Op>(code[rest]) == Op::Char || static_cast<Op>(code[rest]) == Op::Literal) {
            uint32_t c = static_cast<Op>(code[rest]) == Op::Char ? code[rest + 1] : code[rest + 2];
            while (to >= e.limit && text[to] != c) --to;
            if (to < e.limit) {
              stack.pop();
              continue;
            }
          }
          pos = to;
          pc = rest;
          if (to == e.limit) stack.pop();
          else e.pos = to;
          break;
        }
        if (e.kind == Entry::Lazy) {
          const uint32_t* rep = code + e.pc;
          if (e.limit == 0 || e.pos >= length || !one(rep + 4, text[e.pos])) {
            stack.pop();
            continue;
          }
          pos = ++e.pos;
          if (e.limit != INT64_MAX) --e.limit;
          pc = e.pc + 4 + oneSize(rep + 4);
          break;
        }
        Entry t = stack.pop();
        if (t.kind == Entry::Branch) {
          pos = t.pos;
          pc = t.pc;
          if (pc & 0x80000000u) {  // a lazy loop's further round
            pc &= 0x7fffffffu;
            uint32_t loop = code[pc + 1];
            stack.push({Entry::LoopLast, loop, lasts[loop], 0});
            stack.push({Entry::LoopCount, loop, counts[loop], 0});
            lasts[loop] = pos;
            counts[loop] = t.limit;
            pc = code[pc + 5];
          }
          break;
        }
        restore(t);
      }
    }
  }

  void restore(const Entry& t) {
    switch (t.kind) {
      case Entry::Slot: m.slots[t.pc] = t.pos; break;
      case Entry::LoopCount: counts[t.pc] = t.pos; break;
      case Entry::LoopLast: lasts[t.pc] = t.pos; break;
      case Entry::LastIndex: m.lastIndex = t.pos; break;
      default: break;
    }
  }
  void undoTo(int64_t mark) {
    while (stack.size() > mark) restore(stack.pop());
  }
  // Forgets the alternatives above mark and keeps what is needed to undo the effects.
  void dropBranches(int64_t mark) {
    int64_t to = mark;
    for (int64_t i = mark; i < stack.size(); ++i) {
      Entry::Kind k = stack[i].kind;
      if (k == Entry::Slot || k == Entry::LoopCount || k == Entry::LoopLast || k == Entry::LastIndex) stack[to++] = stack[i];
    }
    stack.truncate(to);
  }

  void reset() {
    for (int64_t i = 0; i < m.slots.size(); ++i) m.slots[i] = -1;
    m.lastIndex = -1;
    stack.truncate(0);
  }
  int attempt(int64_t at) {
    int64_t end;
    int r = run(0, at, &end, true);
    if (r == 1) {
      m.slots[0] = at;
      m.slots[1] = end;
    }
    return r;
  }

  int64_t nextStart(int64_t at) const {  // first place >= at where a match can start; > length: none
    if (p.prefix.size() > 0) {
      uint32_t c = p.prefix[0];
      int64_t n = p.prefix.size();
      for (; at + n <= length; ++at) {
        if constexpr (sizeof(T) == 1) {
          if (c > 255) return length + 1;
          auto* q = static_cast<const T*>(memchr(text + at, static_cast<int>(c), static_cast<size_t>(length - at - n + 1)));
          if (!q) return length + 1;
          at = q - text;
        } else if (text[at] != c) {
          continue;
        }
        int64_t i = 1;
        while (i < n && text[at + i] == p.prefix[i]) ++i;
        if (i == n) return at;
      }
      return length + 1;
    }
    if (p.firstSet >= 0) {
      const CharSet& s = p.sets[p.firstSet];
      for (; at < length; ++at)
        if (text[at] < 256 ? s.bits[text[at] >> 5] >> (text[at] & 31) & 1 : s.negated) return at;
      return length + 1;
    }
    return at;
  }

  int search(int64_t from) {
    for (int64_t at = from; at <= length; ++at) {
      at = nextStart(at);
      if (at > length) return 0;
      if (at > from) mustPass = -1;
      reset();
      if (int r = attempt(at)) return r;
    }
    return 0;
  }
};

template <class T>
int executeOn(const Program& p, const Subject& s, int64_t from, Mode mode, bool mustAdvance, MatchState& out) {
  out.slots.resize(2 * (int64_t{p.groups} + 1));
  Machine<T> machine{p, reinterpret_cast<const T*>(s.data), s.length, mode == Mode::FullMatch, mustAdvance ? from : -1, out};
  machine.counts.resize(p.loops);
  machine.lasts.resize(p.loops);
  machine.reset();
  if (from > s.length) return 0;
  return mode == Mode::Search ? machine.search(from) : machine.attempt(from);
}

}  // namespace

int execute(const Program& p, const Subject& s, int64_t from, Mode mode, bool mustAdvance, MatchState& out) {
  if (s.kind == 1) return executeOn<uint8_t>(p, s, from, mode, mustAdvance, out);
  if (s.kind == 2) return executeOn<uint16_t>(p, s, from, mode, mustAdvance, out);
  return executeOn<uint32_t>(p, s, from, mode, mustAdvance, out);
}

}  // namespace molt::regex
