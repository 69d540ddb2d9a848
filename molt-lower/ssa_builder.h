// Builds one IR function in SSA form while its source is being walked (Braun et al., "Simple and Efficient Construction
// of SSA Form"). Blocks know their predecessor edges; a block is sealed once no more can come. Phis are kept apart
// and become block parameters in finish(), which also removes checks that cannot fail and blocks nobody reaches.
#pragma once
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "emitted.h"
#include "molt/ir/ir.h"

namespace molt::lower {

using ir::BlockId;
using ir::NameId;
using ir::Rep;
using ir::ValueId;
using VarId = uint32_t;
using PosId = uint32_t;

class SsaBuilder {
 public:
  explicit SsaBuilder(ir::Interner& interner) : interner_(interner) { start(); }

  ir::Function fn;  // metadata is the owner's; blocks and values are filled here

  // ---- blocks
  BlockId newBlock();                    // unsealed
  void seal(BlockId b);                  // no more predecessors
  void enter(BlockId b) { current_ = b; }
  void enterSealed(BlockId b) { seal(b); enter(b); }
  BlockId current() const { return current_; }
  bool isTerminated() const { return info_[current_.v].terminated; }
  bool isUnreachable() const;            // nothing can get to the current block
  bool hasPredecessors(BlockId b) const { return !info_[b.v].preds.empty(); }
  void markCold(BlockId b) { fn[b].cold = true; }

  // ---- instructions; an op that may fail inside a handler ends its block and goes on in the next
  ValueId emit(PosId pos, EmittedOp op, std::span<const ValueId> args, std::span<const uint64_t> attrs = {});
  ValueId emit(PosId pos, EmittedOp op, std::initializer_list<ValueId> args = {}, std::initializer_list<uint64_t> attrs = {}) {
    return emit(pos, op, std::span(args.begin(), args.size()), std::span(attrs.begin(), attrs.size()));
  }
  ValueId rt(PosId pos, EmittedRt call, std::span<const ValueId> args, std::initializer_list<uint64_t> attrs = {});
  ValueId rt(PosId pos, EmittedRt call, std::initializer_list<ValueId> args = {}, std::initializer_list<uint64_t> attrs = {}) {
    return rt(pos, call, std::span(args.begin(), args.size()), attrs);
  }
  // For runtime calls that always fail: ends the block.
  void rtFails(PosId pos, EmittedRt call, std::initializer_list<ValueId> args = {}, std::initializer_list<uint64_t> attrs = {});
  void jump(BlockId to);
  void branch(ValueId condition, BlockId ifTrue, BlockId ifFalse, int hint = 0);
  void ret(PosId pos, ValueId value);
  // Where failing ops go; invalid: they leave the function.
  void setHandler(BlockId handler) { handler_ = handler; }
  BlockId handler() const { return handler_; }

  // ---- variables
  VarId newVar(Rep rep = Rep::Val, NameId hint = {});
  void write(VarId var, ValueId value);
  ValueId read(VarId var);
  // Emits check_bound unless the value is known to be there.
  void checkBound(PosId pos, ValueId value, NameId name);
  bool isMissing(ValueId v) const { return def_[v.v] == Def::Missing; }
  // Constants and parameters end nowhere; a phi is neither until finish().
  bool isLent(ValueId v) const { return def_[v.v] == Def::Missing || def_[v.v] == Def::Lent; }
  ValueId missing(PosId pos = 0) { return emit(pos, Op::Missing); }

  PosId position(const ir::Position& p);

  void finish();

 private:
  enum class Def : uint8_t { Own, Lent, Missing, Phi };
  struct Edge {
    BlockId from;
    uint32_t index;  // which successor
  };
  struct Phi {
    ValueId value;
    VarId var;
    std::vector<ValueId> operands;  // parallel to the block's preds
  };
  struct BlockInfo {
    std::vector<Edge> preds;
    std::vector<uint32_t> phis;
    std::vector<uint32_t> incomplete;
    bool sealed = false;
    bool terminated = false;
  };

  void start();
  void ensureOpen();
  ir::Inst& append(ir::Inst inst);
  void addEdge(BlockId from, uint32_t index, BlockId to);
  ValueId readIn(VarId var, BlockId block);
  uint32_t newPhi(VarId var, BlockId block);
  bool knownBound(ValueId v) const;

  // finish()
  void findReachable();
  void pruneEdges();
  void dropNeedlessChecks();
  void removeTrivialPhis();
  void placePhis();
  void dropUnusedConstants();
  void mergeAndRenumber();
  ValueId resolved(ValueId v);

  static uint64_t key(VarId var, BlockId b) { return (static_cast<uint64_t>(b.v) << 32) | var; }

  ir::Interner& interner_;
  BlockId current_{0};
  BlockId handler_;
  std::vector<BlockInfo> info_;
  std::vector<Phi> phis_;
  std::vector<uint32_t> phiOf_;  // value -> phi, or UINT32_MAX
  std::vector<Def> def_;
  std::vector<std::pair<Rep, NameId>> vars_;
  std::unordered_map<uint64_t, ValueId> defs_;
  std::unordered_set<uint64_t> bound_;  // (value, block): checked there
  std::vector<ValueId> replaced_;
  std::vector<char> reachable_;
  std::unordered_map<uint64_t, std::vector<PosId>> positionIndex_;
};

}  // namespace molt::lower
