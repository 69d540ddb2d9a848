// Which values an int can have, as an interval, from constants, operators, `range` and the comparisons on the way; what
// follows from it for the machine words of a clone.
#pragma once
#include <set>
#include <vector>

#include "ir/infer.h"

namespace molt::opt {

using Int128 = __int128;

struct Interval {
  Int128 lo = 1, hi = 0;
  bool empty() const { return lo > hi; }
};

class Ranges {
 public:
  Ranges(const ir::Module& m, const FunctionTypes& t);

  // Ints of which 64 bits may be too few, kept in 128 because what follows makes them small again: `a * b % m`.
  std::set<uint32_t> promoted;
  // Values of kind kWide that 127 bits may not hold.
  std::vector<uint32_t> tooWide;
  // Results of operators on ints that cannot leave 64 bits.
  std::set<uint32_t> exact;
  // Is the int never negative where control is in that block?
  bool isNatural(ir::ValueId v, uint32_t block) const;

 private:
  struct Fact {
    uint32_t value, other;
    CompareOp op;  // value op other
  };
  bool isInt(ir::ValueId v) const;
  bool isPromotable(const ir::Inst& i) const;
  void choose();
  void solve();
  bool update(ir::ValueId v, Interval r);
  Interval at(ir::ValueId v, uint32_t block) const;
  Interval of(const ir::Inst& i, uint32_t block) const;
  Interval limits(uint32_t v) const;

  const ir::Module& m_;
  const FunctionTypes& t_;
  const ir::Function& f_;
  ir::Cfg cfg_;
  ir::Dominators dominators_;
  std::vector<const ir::Inst*> def_;
  std::vector<Interval> range_;
  std::vector<uint8_t> rounds_;             // by value: how often its interval grew
  std::vector<std::vector<Fact>> facts_;    // by block: what holds from its start on
  std::set<uint32_t> refused_;              // not to be promoted after all
};

// The value of an int constant; false if 127 bits do not hold it.
bool parseWide(const std::string& text, Int128& out);
// A shift by a constant: its count, else -1.
int64_t shiftCount(const ir::Inst* count);

}  // namespace molt::opt
