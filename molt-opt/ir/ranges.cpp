#include "ir/ranges.h"

#include <algorithm>

namespace molt::opt {
using namespace ir;

namespace {

constexpr Int128 kMin64 = INT64_MIN, kMax64 = INT64_MAX;
constexpr Int128 kMost = ~(static_cast<Int128>(1) << 127) - 1;  // beyond it a result may be anything
constexpr Interval kAny64{kMin64, kMax64}, kAnything{-kMost - 1, kMost + 1};

bool within(const Interval& r, Int128 lo, Int128 hi) { return !r.empty() && r.lo >= lo && r.hi <= hi; }
bool isKnown(const Interval& r) { return within(r, -kMost, kMost); }

Interval join(const Interval& a, const Interval& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.lo, b.lo), std::max(a.hi, b.hi)};
}

// The least 2**n - 1 that is no less than either end's magnitude.
Int128 bitsAround(const Interval& r) {
  Int128 most = std::max(r.hi, ~r.lo), all = 0;
  while (all < most) all = all * 2 + 1;
  return all;
}

Interval add(const Interval& a, const Interval& b) {
  Interval r;
  return __builtin_add_overflow(a.lo, b.lo, &r.lo) || __builtin_add_overflow(a.hi, b.hi, &r.hi) ? kAnything : r;
}

Interval multiply(const Interval& a, const Interval& b) {
  Interval r;
  for (Int128 x : {a.lo, a.hi})
    for (Int128 y : {b.lo, b.hi}) {
      Int128 p;
      if (__builtin_mul_overflow(x, y, &p)) return kAnything;
      r = join(r, {p, p});
    }
  return r;
}

Interval remainder(const Interval& a, const Interval& m) {
  if (m.lo > 0) return {0, a.lo >= 0 ? std::min(a.hi, m.hi - 1) : m.hi - 1};
  if (m.hi < 0) return {m.lo + 1, 0};
  return {std::min<Int128>(m.lo + 1, 0), std::max<Int128>(m.hi - 1, 0)};
}

// Of operands that are both known.
Interval combine(BinaryOp op, const Interval& a, const Interval& b, int64_t count) {
  switch (op) {
    case BinaryOp::Add: return add(a, b);
    case BinaryOp::Sub: return add(a, {-b.hi, -b.lo});
    case BinaryOp::Mul: return multiply(a, b);
    case BinaryOp::Mod: return remainder(a, b);
    case BinaryOp::FloorDiv: {
      if (b.lo > 0) return {std::min<Int128>(a.lo, 0), std::max<Int128>(a.hi, 0)};
      Int128 most = std::max(a.hi, -a.lo);
      return {-std::max<Int128>(most, 0), std::max<Int128>(most, 0)};
    }
    case BinaryOp::And:
      if (a.lo >= 0 && b.lo >= 0) return {0, std::min(a.hi, b.hi)};
      if (a.lo >= 0) return {0, a.hi};
      if (b.lo >= 0) return {0, b.hi};
      [[fallthrough]];
    case BinaryOp::Or:
    case BinaryOp::Xor: {
      Int128 all = std::max(bitsAround(a), bitsAround(b));
      return {a.lo >= 0 && b.lo >= 0 ? Int128{0} : ~all, all};
    }
    case BinaryOp::RShift:
      if (count >= 0) return {a.lo >> count, a.hi >> count};
      return {std::min<Int128>(a.lo, 0), std::max<Int128>(a.hi, 0)};
    case BinaryOp::LShift:
      if (count >= 0) return multiply(a, {static_cast<Int128>(1) << count, static_cast<Int128>(1) << count});
      return kAnything;
    default: return kAnything;
  }
}

CompareOp swapped(CompareOp op) {
  switch (op) {
    case CompareOp::Lt: return CompareOp::Gt;
    case CompareOp::Le: return CompareOp::Ge;
    case CompareOp::Gt: return CompareOp::Lt;
    case CompareOp::Ge: return CompareOp::Le;
    default: return op;
  }
}
CompareOp opposite(CompareOp op) {
  switch (op) {
    case CompareOp::Lt: return CompareOp::Ge;
    case CompareOp::Le: return CompareOp::Gt;
    case CompareOp::Gt: return CompareOp::Le;
    case CompareOp::Ge: return CompareOp::Lt;
    case CompareOp::Eq: return CompareOp::Ne;
    default: return CompareOp::Eq;
  }
}

}  // namespace

bool parseWide(const std::string& text, Int128& out) {
  bool negative = text.starts_with('-');
  if (text.size() - negative > 38) return false;
  unsigned __int128 n = 0;
  for (size_t k = negative; k < text.size(); ++k) n = n * 10 + static_cast<unsigned>(text[k] - '0');
  if (n > static_cast<unsigned __int128>(kMost)) return false;
  out = negative ? -static_cast<Int128>(n) : static_cast<Int128>(n);
  return true;
}

int64_t shiftCount(const Inst* count) {
  if (!count || count->op != Op::ConstInt) return -1;
  auto n = static_cast<int64_t>(count->attrs[0]);
  return n >= 0 && n <= 62 ? n : -1;
}

Ranges::Ranges(const Module& m, const FunctionTypes& t)
    : m_(m), t_(t), f_(t.base), cfg_(f_), dominators_(cfg_), def_(f_.values.size()), facts_(f_.blocks.size()) {
  for (const Block& b : f_.blocks)
    for (const Inst& i : b.insts)
      if (i.result.valid()) def_[i.result.v] = &i;
  for (BlockId b : cfg_.order) {
    if (cfg_.preds[b.v].size() != 1) continue;
    Edge e = cfg_.preds[b.v][0];
    const Inst& branch = f_[e.from].insts.back();
    const Inst* test = branch.op == Op::Branch ? def_[branch.args[0].v] : nullptr;
    if (!test || test->op != Op::CompareTrue || !isInt(test->args[0]) || !isInt(test->args[1])) continue;
    auto op = static_cast<CompareOp>(test->attrs[0]);
    if (e.index == 1) op = opposite(op);
    facts_[b.v].push_back({test->args[0].v, test->args[1].v, op});
    facts_[b.v].push_back({test->args[1].v, test->args[0].v, swapped(op)});
  }
  for (bool again = true; again;) {
    again = false;
    choose();
    solve();
    for (uint32_t v : promoted)
      if (!isKnown(range_[v]) || within(range_[v], kMin64, kMax64)) {
        refused_.insert(v);
        again = true;
      }
  }
  for (BlockId b : cfg_.order)
    for (const Inst& i : f_[b].insts) {
      if (!i.result.valid() || !isInt(i.result)) continue;
      if (t_.values[i.result.v] == kWideInt && !isKnown(range_[i.result.v])) tooWide.push_back(i.result.v);
      bool arithmetic = i.op == Op::Binary || i.op == Op::Inplace;
      if (arithmetic && t_.values[i.result.v] == kInt && within(of(i, b.v), kMin64, kMax64)) exact.insert(i.result.v);
    }
  for (BlockId b : cfg_.order)
    for (ValueId v : f_[b].params)
      if (isInt(v) && t_.values[v.v] == kWideInt && !isKnown(range_[v.v])) tooWide.push_back(v.v);
}

bool Ranges::isInt(ValueId v) const {
  return f_.rep(v) == Rep::Val && (t_.values[v.v] == kInt || t_.values[v.v] == kWideInt);
}

// Operators on ints that 128 bits can do, and whose result may need them.
bool Ranges::isPromotable(const Inst& i) const {
  if ((i.op != Op::Binary && i.op != Op::Inplace) || !isInt(i.result) || !isInt(i.args[0]) || !isInt(i.args[1])) return false;
  switch (static_cast<BinaryOp>(i.attrs[0])) {
    case BinaryOp::Add:
    case BinaryOp::Sub:
    case BinaryOp::Mul: return true;
    case BinaryOp::LShift: return shiftCount(def_[i.args[1].v]) >= 0;
    default: return false;
  }
}

// The largest set of ints all of whose uses take 128 bits and make less of it, or are in the set themselves.
void Ranges::choose() {
  promoted.clear();
  for (BlockId b : cfg_.order)
    for (const Inst& i : f_[b].insts)
      if (i.result.valid() && t_.values[i.result.v] == kInt && isPromotable(i) && !refused_.contains(i.result.v)) promoted.insert(i.result.v);
  for (bool changed = true; changed && !promoted.empty();) {
    std::set<uint32_t> bad, used;
    auto isWide = [&](ValueId v) { return t_.values[v.v] == kWideInt || promoted.contains(v.v); };
    for (BlockId b : cfg_.order)
      for (const Inst& i : f_[b].insts) {
        for (const Successor& s : i.succs)
          for (ValueId v : s.args) bad.insert(v.v);
        for (size_t a = 0; a < i.args.size(); ++a) {
          uint32_t v = i.args[a].v;
          if (!promoted.contains(v) || i.op == Op::VarEnd) continue;
          bool good = false;
          if ((i.op == Op::Binary || i.op == Op::Inplace) && isInt(i.result) && isInt(i.args[1 - a])) {
            const Inst& d = *def_[v];
            auto made = static_cast<BinaryOp>(d.attrs[0]);
            // A sum alone is cheaper with a test.
            bool worth = made == BinaryOp::Mul || made == BinaryOp::LShift || isWide(d.args[0]) || isWide(d.args[1]);
            switch (static_cast<BinaryOp>(i.attrs[0])) {
              case BinaryOp::And: good = true; break;
              case BinaryOp::Mod: good = worth && a == 0 && t_.values[i.args[1].v] == kInt; break;
              case BinaryOp::RShift: good = worth && a == 0 && shiftCount(def_[i.args[1].v]) > 0; break;
              case BinaryOp::Or:
              case BinaryOp::Xor: good = t_.values[i.result.v] == kWideInt; break;
              default: good = isWide(i.result) && isPromotable(i); break;
            }
          }
          (good ? used : bad).insert(v);
        }
      }
    changed = std::erase_if(promoted, [&](uint32_t v) { return bad.contains(v) || !used.contains(v); }) > 0;
  }
}

Interval Ranges::limits(uint32_t v) const {
  return t_.values[v] == kInt && !promoted.contains(v) ? kAny64 : kAnything;
}

bool Ranges::update(ValueId v, Interval r) {
  if (r.empty()) return false;
  Interval most = limits(v.v);
  r = {std::clamp(r.lo, most.lo, most.hi), std::clamp(r.hi, most.lo, most.hi)};
  Interval& old = range_[v.v];
  Interval now = join(old, r);
  if (!old.empty() && now.lo == old.lo && now.hi == old.hi) return false;
  if (!old.empty() && ++rounds_[v.v] > 4) {
    if (now.lo < old.lo) now.lo = most.lo;
    if (now.hi > old.hi) now.hi = most.hi;
  }
  old = now;
  return true;
}

void Ranges::solve() {
  range_.assign(f_.values.size(), {});
  rounds_.assign(f_.values.size(), 0);
  for (bool changed = true; changed;) {
    changed = false;
    for (BlockId b : cfg_.order)
      for (const Inst& i : f_[b].insts) {
        if (i.result.valid() && isInt(i.result)) changed |= update(i.result, of(i, b.v));
        for (const Successor& s : i.succs)
          for (size_t a = 0; a < s.args.size(); ++a) {
            ValueId to = f_[s.block].params[a];
            if (isInt(to) && isInt(s.args[a])) changed |= update(to, at(s.args[a], b.v));
          }
      }
  }
}

// The interval of v where control is in that block.
Interval Ranges::at(ValueId v, uint32_t block) const {
  Interval r = range_[v.v];
  if (r.empty()) return r;
  uint32_t b = block;
  for (int steps = 0; steps < 40 && b != UINT32_MAX; ++steps, b = dominators_.idom[b])
    for (const Fact& f : facts_[b]) {
      if (f.value != v.v) continue;
      const Interval& o = range_[f.other];
      if (o.empty()) continue;
      Interval n = r;
      switch (f.op) {
        case CompareOp::Lt: n.hi = std::min(n.hi, o.hi - 1); break;
        case CompareOp::Le: n.hi = std::min(n.hi, o.hi); break;
        case CompareOp::Gt: n.lo = std::max(n.lo, o.lo + 1); break;
        case CompareOp::Ge: n.lo = std::max(n.lo, o.lo); break;
        case CompareOp::Eq: n = {std::max(n.lo, o.lo), std::min(n.hi, o.hi)}; break;
        default: break;
      }
      if (!n.empty()) r = n;
    }
  return r;
}

bool Ranges::isNatural(ValueId v, uint32_t block) const {
  if (!isInt(v)) return false;
  Interval r = at(v, block);
  return !r.empty() && r.lo >= 0;
}

Interval Ranges::of(const Inst& i, uint32_t block) const {
  switch (i.op) {
    case Op::ConstInt: return {static_cast<int64_t>(i.attrs[0]), static_cast<int64_t>(i.attrs[0])};
    case Op::Const: {
      Int128 n;
      return parseWide(m_.constants[i.attrs[0]].text, n) ? Interval{n, n} : kAnything;
    }
    case Op::Binary:
    case Op::Inplace: {
      if (!isInt(i.args[0]) || !isInt(i.args[1])) return limits(i.result.v);
      Interval a = at(i.args[0], block), b = at(i.args[1], block);
      if (a.empty() || b.empty()) return {};
      if (!isKnown(a) || !isKnown(b)) {
        // A remainder by an int and a mask say enough of themselves.
        auto op = static_cast<BinaryOp>(i.attrs[0]);
        if (op == BinaryOp::And && isKnown(b) && b.lo >= 0) return {0, b.hi};
        if (op == BinaryOp::And && isKnown(a) && a.lo >= 0) return {0, a.hi};
        if (op == BinaryOp::Mod && isKnown(b)) return remainder({-kMost, kMost}, b);
        return kAnything;
      }
      return combine(static_cast<BinaryOp>(i.attrs[0]), a, b, shiftCount(def_[i.args[1].v]));
    }
    case Op::Unary: {
      if (!isInt(i.args[0])) return limits(i.result.v);
      Interval a = at(i.args[0], block);
      if (a.empty()) return a;
      if (!isKnown(a)) return kAnything;
      switch (static_cast<UnaryOp>(i.attrs[0])) {
        case UnaryOp::Neg: return {-a.hi, -a.lo};
        case UnaryOp::Invert: return {~a.hi, ~a.lo};
        default: return a;
      }
    }
    case Op::IterNext:
      for (const RangeLoop& r : t_.ranges) {
        if (r.item != i.result) continue;
        Interval start = r.start.valid() ? range_[r.start.v] : Interval{0, 0}, stop = range_[r.stop.v];
        if (start.empty() || stop.empty()) return {};
        // The clone goes on with positive steps alone where the step is no constant.
        if (!r.stepValue.valid() && r.step < 0) return {std::min(start.hi, stop.lo + 1), start.hi};
        return {start.lo, std::max(start.lo, stop.hi - 1)};
      }
      return limits(i.result.v);
    default: return limits(i.result.v);
  }
}

}  // namespace molt::opt
