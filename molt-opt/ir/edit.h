// Building blocks for passes that rewrite functions.
#pragma once
#include <initializer_list>
#include <vector>

#include "molt/ir/cfg.h"
#include "molt/ir/ir.h"

namespace molt::opt {

ir::Inst makeInst(ir::Op op, ir::ValueId result, std::initializer_list<ir::ValueId> args = {},
                  std::initializer_list<uint64_t> attrs = {}, uint32_t pos = 0);
ir::Inst makeJump(ir::BlockId to, std::vector<ir::ValueId> args = {});

// Drops unreachable blocks and unused value numbers, numbers blocks in reverse postorder and values in block order.
void compact(ir::Function& f);

// Replaces every use of a value v by replacement[v] where that is valid, following chains.
void replaceUses(ir::Function& f, std::vector<ir::ValueId>& replacement);

// Do frame objects show the variables of the function while it runs (kCodeShowsLocals)?
bool showsLocals(const ir::Function& f);

// Constants and the like: no operand, no effect, the same word wherever it is computed.
bool isRematerialisable(const ir::Inst& i);
// Never counted: small ints, singletons, the word 0.
bool isImmediate(ir::Op op);
inline bool isCheck(ir::Op op) {
  return op == ir::Op::CheckException || op == ir::Op::CheckOverflow || op == ir::Op::CheckClone;
}

// Live-in values of every block, for the values that `wanted` selects. Block parameters are not live-in of their block;
// arguments of an edge are used at the end of the block the edge leaves.
struct Liveness {
  // `more`: by block, values that count as used at its end.
  Liveness(const ir::Function& f, const ir::Cfg& cfg, const std::vector<char>& wanted,
           const std::vector<std::vector<uint32_t>>* more = nullptr);
  std::vector<std::vector<uint32_t>> in;  // by block, ascending
};

// Restores SSA form for a value that got further definitions. Each variable is an original value plus other values that
// stand for it from their definition on; every use of the original is rewritten to the definition that reaches it.
struct Variable {
  ir::ValueId original;
  std::vector<ir::ValueId> others;
};
void repairSsa(ir::Function& f, const std::vector<Variable>& variables);

}  // namespace molt::opt
