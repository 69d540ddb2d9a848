// match: patterns test and gather captures; names are bound only after the whole pattern has matched, before the guard.
#include <algorithm>

#include "lowerer.h"

#include "abi/operators.h"

namespace molt::lower {

using namespace ast;

void FunctionLowerer::matchStmt(const Match& s) {
  ValueId subject = expr(s.subject);
  BlockId end = b.newBlock();
  for (const MatchCase* c : s.cases) {
    if (!c || !c->pattern) continue;
    BlockId next = b.newBlock();
    Captures captures;
    pattern(c->pattern, subject, next, captures);
    for (auto& [name, var] : captures.names) storeName(pos(*c->pattern), name, b.read(var));
    if (c->guard) {
      BlockId yes = b.newBlock();
      condition(*c->guard, yes, next);
      b.enterSealed(yes);
    }
    stmts(c->body);
    b.jump(end);
    b.enterSealed(next);
  }
  b.jump(end);
  b.enterSealed(end);
}

void FunctionLowerer::continueIf(ValueId condition, BlockId otherwise) {
  BlockId next = b.newBlock();
  b.branch(condition, next, otherwise);
  b.enterSealed(next);
}

void FunctionLowerer::capture(Identifier name, ValueId v, Captures& captures) {
  if (!name) return;
  for (auto& [known, var] : captures.names)
    if (known == name) return b.write(var, v);
  VarId var = b.newVar();
  captures.names.push_back({name, var});
  b.write(var, v);
}

void FunctionLowerer::pattern(const Pattern* p, ValueId subject, BlockId fail, Captures& captures) {
  if (!p || lowerDepth_ > 20000) return;
  lowerDepth_++;
  switch (p->kind) {
    case Kind::MatchValue: {
      ValueId v = expr(static_cast<const MatchValue*>(p)->value);
      continueIf(b.emit(pos(*p), Op::CompareTrue, {subject, v}, {static_cast<uint64_t>(molt::CompareOp::Eq)}), fail);
      break;
    }
    case Kind::MatchSingleton: {
      ValueId v = constantValue(static_cast<const MatchSingleton*>(p)->value);
      continueIf(b.emit(pos(*p), Op::Is, {subject, v}), fail);
      break;
    }
    case Kind::MatchSequence: matchSequence(static_cast<const MatchSequence&>(*p), subject, fail, captures); break;
    case Kind::MatchMapping: matchMapping(static_cast<const MatchMapping&>(*p), subject, fail, captures); break;
    case Kind::MatchClass: matchClass(static_cast<const MatchClass&>(*p), subject, fail, captures); break;
    case Kind::MatchStar: capture(static_cast<const MatchStar*>(p)->name, subject, captures); break;
    case Kind::MatchAs: {
      const auto& a = static_cast<const MatchAs&>(*p);
      if (a.pattern) pattern(a.pattern, subject, fail, captures);
      capture(a.name, subject, captures);
      break;
    }
    case Kind::MatchOr: matchOr(static_cast<const MatchOr&>(*p), subject, fail, captures); break;
    default: break;
  }
  lowerDepth_--;
}

namespace {
bool isWildcard(const Pattern* p) {
  return p && p->kind == Kind::MatchAs && !static_cast<const MatchAs*>(p)->pattern && !static_cast<const MatchAs*>(p)->name;
}
bool isStarWildcard(const Pattern* p) {
  return p && p->kind == Kind::MatchStar && !static_cast<const MatchStar*>(p)->name;
}
}  // namespace

void FunctionLowerer::matchSequence(const MatchSequence& p, ValueId subject, BlockId fail, Captures& captures) {
  PosId at = pos(p);
  size_t size = p.patterns.size(), star = size;
  bool onlyWildcards = true;
  for (size_t i = 0; i < size; i++) {
    if (p.patterns[i] && p.patterns[i]->kind == Kind::MatchStar) {
      star = i;
      onlyWildcards = onlyWildcards && isStarWildcard(p.patterns[i]);
    } else {
      onlyWildcards = onlyWildcards && isWildcard(p.patterns[i]);
    }
  }
  continueIf(b.rt(at, Rt::match_sequence, {subject}), fail);
  bool hasStar = star < size;
  if (!(hasStar && size == 1)) {
    continueIf(b.rt(at, Rt::length_is, {subject}, {hasStar ? size - 1 : size, hasStar ? 1u : 0u}), fail);
  }
  if (onlyWildcards) return;
  if (hasStar && isStarWildcard(p.patterns[star])) {
    // Elements are fetched one by one; those under the star are never looked at.
    for (size_t i = 0; i < size; i++) {
      const Pattern* item = p.patterns[i];
      if (i == star || isWildcard(item)) continue;
      ValueId index = integer(static_cast<int64_t>(i));
      if (i > star) index = integer(-static_cast<int64_t>(size - i));
      pattern(item, b.emit(at, Op::Index, {subject, index}), fail, captures);
    }
    return;
  }
  ValueId items = hasStar ? b.emit(at, Op::UnpackEx, {subject}, {star, size - star - 1})
                          : b.emit(at, Op::Unpack, {subject}, {size});
  for (size_t i = 0; i < size; i++) {
    if (isWildcard(p.patterns[i])) continue;
    pattern(p.patterns[i], b.emit(0, Op::TupleItem, {items}, {i}), fail, captures);
  }
}

void FunctionLowerer::matchMapping(const MatchMapping& p, ValueId subject, BlockId fail, Captures& captures) {
  PosId at = pos(p);
  continueIf(b.rt(at, Rt::match_mapping, {subject}), fail);
  size_t count = std::min<size_t>(p.keys.size(), p.patterns.size());
  if (count == 0 && !p.rest) return;
  ValueId keys;
  if (count) continueIf(b.rt(at, Rt::length_is, {subject}, {count, 1}), fail);
  std::vector<ValueId> keyValues;
  for (size_t i = 0; i < count; i++) keyValues.push_back(expr(p.keys[i]));
  keys = b.emit(at, Op::BuildTuple, keyValues);
  if (count) {
    ValueId values = b.rt(at, Rt::match_keys, {subject, keys});
    BlockId found = b.newBlock();
    b.branch(b.emit(0, Op::Is, {values, none()}), fail, found);
    b.enterSealed(found);
    for (size_t i = 0; i < count; i++)
      if (!isWildcard(p.patterns[i])) pattern(p.patterns[i], b.emit(0, Op::TupleItem, {values}, {i}), fail, captures);
  }
  if (p.rest) capture(p.rest, b.rt(at, Rt::mapping_rest, {subject, keys}), captures);
}

void FunctionLowerer::matchClass(const MatchClass& p, ValueId subject, BlockId fail, Captures& captures) {
  PosId at = pos(p);
  ValueId type = expr(p.cls);
  std::vector<Identifier> names(p.kwd_attrs.begin(), p.kwd_attrs.end());
  ValueId attributes = b.rt(at, Rt::match_class, {subject, type, constant(nameTuple(names))}, {p.patterns.size()});
  BlockId found = b.newBlock();
  b.branch(b.emit(0, Op::Is, {attributes, none()}), fail, found);
  b.enterSealed(found);
  size_t index = 0;
  for (const Pattern* item : p.patterns) {
    if (!isWildcard(item)) pattern(item, b.emit(0, Op::TupleItem, {attributes}, {index}), fail, captures);
    index++;
  }
  for (const Pattern* item : p.kwd_patterns) {
    if (!isWildcard(item)) pattern(item, b.emit(0, Op::TupleItem, {attributes}, {index}), fail, captures);
    index++;
  }
}

void FunctionLowerer::matchOr(const MatchOr& p, ValueId subject, BlockId fail, Captures& captures) {
  // Every alternative binds the same names; a variable for each meets at the end.
  BlockId matched = b.newBlock();
  for (size_t i = 0; i < p.patterns.size(); i++) {
    bool isLast = i + 1 == p.patterns.size();
    BlockId next = isLast ? fail : b.newBlock();
    pattern(p.patterns[i], subject, next, captures);
    b.jump(matched);
    if (!isLast) b.enterSealed(next);
  }
  b.enterSealed(matched);
}

}  // namespace molt::lower
