// Type inference over a module: which values are machine ints, floats or bools, inside functions and across direct calls.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "ir/edit.h"

namespace molt::opt {

// A set of possible kinds; exactly one of I, F, B means a raw word can stand for the value.
using Type = uint8_t;
inline constexpr Type kInt = 1, kFloat = 2, kBool = 4, kNone = 8, kUnbound = 16, kOther = 32;
inline bool isRaw(Type t) { return t == kInt || t == kFloat || t == kBool; }
inline ir::Rep repOf(Type t) {
  return t == kInt ? ir::Rep::I64 : t == kFloat ? ir::Rep::F64 : t == kBool ? ir::Rep::I1 : ir::Rep::Val;
}

// `for x in range(…)` that can be counted: everything about it that the clone needs.
struct RangeLoop {
  ir::ValueId range, call, iterator, item, stopTest;  // load_global, call, iter, iter_next, is_stop
  ir::BlockId body;                                   // entered when there is an item
  ir::ValueId start, stop;                            // start may be invalid: 0
  int64_t step = 1;
};

struct FunctionTypes {
  bool eligible = false;
  ir::Function base;                     // the function as inference saw it: needless var_end and parameters are gone
  std::vector<Type> params;              // of the clone
  Type result = 0;
  std::vector<Type> values;              // of base
  std::vector<RangeLoop> ranges;
  std::map<uint32_t, uint32_t> direct;   // call result -> callee
  std::set<uint32_t> directLoads;        // results of load_global that only direct calls use
  bool hasGain = false;
};

struct ModuleTypes {
  explicit ModuleTypes(ir::Module& module);
  void infer();

  ir::Module& m;
  bool keepBases = false;  // infer again over bases that were changed meanwhile
  std::vector<FunctionTypes> functions;
  std::vector<uint32_t> functionOf;  // by global: the one function it is ever bound to, or UINT32_MAX
  std::vector<char> isStored;        // by global: the module binds or deletes it somewhere

 private:
  void findBindings();
  void prepare(uint32_t f);
  void findCalls(uint32_t f);
  void findRanges(FunctionTypes& t);
  bool inferFunction(uint32_t f);
  Type typeOf(FunctionTypes& t, const ir::Inst& i);
};

// The type of an arithmetic result where the fast path can compute it, else kOther.
Type arithmeticType(uint64_t op, Type a, Type b);

}  // namespace molt::opt
