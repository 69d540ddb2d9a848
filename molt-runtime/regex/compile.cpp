// Node tree to program, and what is known beforehand about every match: a literal prefix or a set of first characters.
#include "regex/regex.h"
#include "types/text/unicode.h"

namespace molt::regex {

namespace {

uint64_t capped(uint64_t v) { return v > kMaxRepeat ? kMaxRepeat : v; }

struct Compiler {
  ParseResult& tree;
  Program& p;
  Value object;

  Node& node(int32_t i) { return tree.nodes[i]; }
  uint32_t here() const { return static_cast<uint32_t>(p.code.size()); }
  void emit(Op op) { p.code.push(static_cast<uint32_t>(op)); }
  void word(uint32_t v) { p.code.push(v); }

  bool single(int32_t i) {  // exactly one character, without a group
    switch (node(i).kind) {
      case Kind::Char: case Kind::Any: case Kind::Set: return true;
      case Kind::Sequence: return node(i).child >= 0 && node(node(i).child).next < 0 && single(node(i).child);
      case Kind::Group: return !node(i).captures && single(node(i).child);
      default: return false;
    }
  }

  bool emitNode(int32_t i) {
    if (!stackCheck()) return false;
    const Node n = node(i);
    switch (n.kind) {
      case Kind::Empty: return true;
      case Kind::Fail: emit(Op::Fail); return true;
      case Kind::Char: emitChar(n); return true;
      case Kind::Any: emit(n.dotAll ? Op::AnyAll : Op::Any); return true;
      case Kind::Set: emit(Op::Set); word(n.value); return true;
      case Kind::Assert:
        emit(static_cast<Op>(n.value));
        if (n.value == static_cast<uint32_t>(Op::WordEdge) || n.value == static_cast<uint32_t>(Op::NotWordEdge)) word(n.ascii);
        return true;
      case Kind::BackRef:
        emit(Op::BackRef);
        word(n.value);
        word(n.ignoreCase ? (n.ascii ? 2 : 1) : 0);
        return true;
      case Kind::Sequence: return emitSequence(n.child);
      case Kind::Group:
        if (!n.captures) return emitNode(n.child);
        emit(Op::Save);
        word(2 * n.value);
        if (!emitNode(n.child)) return false;
        emit(Op::Save);
        word(2 * n.value + 1);
        return true;
      case Kind::Alternate: return emitAlternate(n);
      case Kind::Repeat: return emitRepeat(n);
      case Kind::Conditional: {
        emit(Op::IfGroup);
        word(n.value);
        uint32_t toNo = here();
        word(0);
        if (!emitNode(n.child)) return false;
        if (n.other >= 0) {
          emit(Op::Jump);
          uint32_t toEnd = here();
          word(0);
          p.code[toNo] = here();
          if (!emitNode(n.other)) return false;
          p.code[toEnd] = here();
        } else {
          p.code[toNo] = here();
        }
        return true;
      }
      case Kind::Look: {
        uint32_t width = kMaxRepeat;
        if (n.behind) {
          uint64_t low, high;
          if (!widthOf(tree, n.child, &low, &high)) return false;
          if (low != high) return raiseError(object, -1, "look-behind requires fixed-width pattern");
          width = static_cast<uint32_t>(low);
        }
        emit(Op::Look);
        word(width);
        word(n.mode);
        return emitInner(n.child);
      }
      case Kind::Atomic:
        emit(Op::Atomic);
        return emitInner(n.child);
    }
    return true;
  }

  bool emitInner(int32_t child) {  // end address, body, Accept
    uint32_t end = here();
    word(0);
    if (!emitNode(child)) return false;
    emit(Op::Accept);
    p.code[end] = here();
    return true;
  }

  void emitChar(const Node& n) {
    if (n.ignoreCase) {
      uint32_t folded = foldCase(n.value, n.ascii);
      bool cased = folded != n.value || unicodeSimpleUpper(folded) != folded || unicodeSimpleLower(folded) != folded;
      if (cased) {
        emit(Op::CharFold);
        word(folded);
        word(n.ascii);
        return;
      }
    }
    emit(Op::Char);
    word(n.value);
  }

  bool emitSequence(int32_t first) {
    for (int32_t i = first; i >= 0;) {
      int32_t count = 0, j = i;
      while (j >= 0 && node(j).kind == Kind::Char && !node(j).ignoreCase) {
        ++count;
        j = node(j).next;
      }
      if (count >= 2) {
        emit(Op::Literal);
        word(static_cast<uint32_t>(count));
        for (; i != j; i = node(i).next) word(node(i).value);
        continue;
      }
      if (!emitNode(i)) return false;
      i = node(i).next;
    }
    return true;
  }

  bool emitAlternate(const Node& n) {
    Vec<uint32_t> ends;
    for (int32_t i = n.child; i >= 0; i = node(i).next) {
      uint32_t other = 0;
      bool last = node(i).next < 0;
      if (!last) {
        emit(Op::Split);
        other = here();
        word(0);
      }
      if (!emitNode(i)) return false;
      if (!last) {
        emit(Op::Jump);
        ends.push(here());
        word(0);
        p.code[other] = here();
      }
    }
    for (int64_t i = 0; i < ends.size(); ++i) p.code[ends[i]] = here();
    return true;
  }

  bool emitRepeat(const Node& n) {
    if (n.max == 0) return true;
    if (single(n.child)) {
      emit(Op::RepeatOne);
      word(n.min);
      word(n.max);
      word(n.mode);
      return emitNode(n.child);
    }
    if (n.mode == kPossessive) {
      emit(Op::Atomic);
      uint32_t end = here();
      word(0);
      if (!emitLoop(n, false)) return false;
      emit(Op::Accept);
      p.code[end] = here();
      return true;
    }
    if (n.min == 0 && n.max == 1) {
      if (n.mode == kGreedy) {
        emit(Op::Split);
        uint32_t other = here();
        word(0);
        if (!emitNode(n.child)) return false;
        p.code[other] = here();
        return true;
      }
      emit(Op::Split);
      uint32_t body = here();
      word(0);
      emit(Op::Jump);
      uint32_t end = here();
      word(0);
      p.code[body] = here();
      if (!emitNode(n.child)) return false;
      p.code[end] = here();
      return true;
    }
    return emitLoop(n, n.mode == kLazy);
  }

  bool emitLoop(const Node& n, bool lazy) {
    auto loop = static_cast<uint32_t>(p.loops++);
    emit(Op::LoopInit);
    word(loop);
    uint32_t toLoop = here();
    word(0);
    uint32_t body = here();
    if (!emitNode(n.child)) return false;
    p.code[toLoop] = here();
    emit(Op::Loop);
    word(loop);
    word(n.min);
    word(n.max);
    word(lazy);
    word(body);
    return true;
  }

  // ---- what a match starts with ----
  bool prefixOf(int32_t i) {  // false: the prefix ends here
    const Node& n = node(i);
    switch (n.kind) {
      case Kind::Char:
        if (n.ignoreCase) return false;
        p.prefix.push(n.value);
        return true;
      case Kind::Sequence:
        for (int32_t k = n.child; k >= 0; k = node(k).next)
          if (!prefixOf(k)) return false;
        return true;
      case Kind::Group: return prefixOf(n.child);
      case Kind::Assert: return n.value == static_cast<uint32_t>(Op::WordEdge);
      case Kind::Repeat:
        if (n.min >= 1) prefixOf(n.child);
        return false;
      default: return false;
    }
  }
  // Adds the possible first characters below 256 to bits; *wide: others too. False: it can be empty or is unknown.
  bool firstOf(int32_t i, uint32_t* bits, bool* wide) {
    const Node& n = node(i);
    switch (n.kind) {
      case Kind::Char:
        if (n.value >= 256 || (n.ignoreCase && n.value >= 128)) {
          if (n.ignoreCase) return false;
          *wide = true;
        } else {
          for (uint32_t c = 0; c < 256; ++c)
            if (c == n.value || (n.ignoreCase && foldCase(c, n.ascii) == foldCase(n.value, n.ascii))) bits[c >> 5] |= 1u << (c & 31);
          if (n.ignoreCase && !n.ascii) *wide = true;
        }
        return true;
      case Kind::Set: {
        const CharSet& s = p.sets[n.value];
        for (int k = 0; k < 8; ++k) bits[k] |= s.bits[k];
        *wide = true;
        return true;
      }
      case Kind::Sequence:
        for (int32_t k = n.child; k >= 0; k = node(k).next) {
          if (node(k).kind == Kind::Assert || (node(k).kind == Kind::Look)) continue;
          if (node(k).kind == Kind::Repeat && node(k).min == 0) {  // what follows may come first as well
            if (!firstOf(node(k).child, bits, wide)) return false;
            continue;
          }
          return firstOf(k, bits, wide);
        }
        return false;
      case Kind::Group: case Kind::Atomic: return firstOf(n.child, bits, wide);
      case Kind::Alternate:
        for (int32_t k = n.child; k >= 0; k = node(k).next)
          if (!firstOf(k, bits, wide)) return false;
        return true;
      case Kind::Repeat: return n.min >= 1 && firstOf(n.child, bits, wide);
      default: return false;
    }
  }
};

}  // namespace

bool widthOf(const ParseResult& tree, int32_t i, uint64_t* low, uint64_t* high) {
  const Node& n = tree.nodes[i];
  *low = *high = 0;
  switch (n.kind) {
    case Kind::Char: case Kind::Any: case Kind::Set: *low = *high = 1; return true;
    case Kind::Sequence:
      for (int32_t k = n.child; k >= 0; k = tree.nodes[k].next) {
        uint64_t l, h;
        if (!widthOf(tree, k, &l, &h)) return false;
        *low = capped(*low + l);
        *high = capped(*high + h);
      }
      return true;
    case Kind::Group: case Kind::Atomic: return widthOf(tree, n.child, low, high);
    case Kind::Alternate: {
      bool first = true;
      for (int32_t k = n.child; k >= 0; k = tree.nodes[k].next) {
        uint64_t l, h;
        if (!widthOf(tree, k, &l, &h)) return false;
        if (first || l < *low) *low = l;
        if (first || h > *high) *high = h;
        first = false;
      }
      return true;
    }
    case Kind::Conditional: {
      uint64_t l = 0, h = 0;
      if (!widthOf(tree, n.child, low, high)) return false;
      if (n.other >= 0 && !widthOf(tree, n.other, &l, &h)) return false;
      if (l < *low) *low = l;
      if (h > *high) *high = h;
      return true;
    }
    case Kind::Repeat: {
      uint64_t l, h;
      if (!widthOf(tree, n.child, &l, &h)) return false;
      *low = capped(l * n.min);
      *high = h == 0 ? 0 : capped(h * (n.max == kMaxRepeat ? kMaxRepeat : n.max));
      return true;
    }
    case Kind::BackRef: {  // as wide as its group
      for (int64_t k = 0; k < tree.nodes.size(); ++k) {
        const Node& g = tree.nodes[k];
        if (g.kind == Kind::Group && g.captures && g.value == n.value) return widthOf(tree, static_cast<int32_t>(k), low, high);
      }
      *high = kMaxRepeat;
      return true;
    }
    default: return true;
  }
}

bool compileNodes(ParseResult& tree, Program& out, Value object) {
  Compiler c{tree, out, object};
  out.groups = tree.groups;
  out.flags = tree.flags;
  if (!c.emitNode(tree.root)) return false;
  c.emit(Op::Accept);
  c.prefixOf(tree.root);
  if (out.prefix.size() == 0) {
    uint32_t bits[8] = {};
    bool wide = false;
    if (c.firstOf(tree.root, bits, &wide)) {
      CharSet s{};
      memcpy(s.bits, bits, sizeof bits);
      s.negated = wide;  // beyond 255: all or none
      out.sets.push(s);
      out.firstSet = static_cast<int32_t>(out.sets.size() - 1);
    }
  }
  return true;
}

}  // namespace molt::regex
