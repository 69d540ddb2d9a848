// Generators inlined into the loop that consumes them, in the base of a function that gets a clone.
//
// `for x in g(a): body` becomes g's code with `body` in the place of its yield; `sum(x * x for x in …)` likewise with a loop
// of its own. Only the clone is made so: the generic code keeps its generator objects, and when the clone leaves, those
// that the generic code expects are made in the state that they would be in. Such an object is a generator over F$again:
// the generator's code, entered at a point, as a generic resume function is. So a clone may leave anywhere, also
// in the middle of an inlined generator, and tracebacks and frames are as ever, because nothing in the inlined code itself
// can raise or call anything: what could is why a generator is not inlined, or leaves.
#pragma once
#include <map>
#include <set>
#include <vector>

#include "ir/edit.h"

namespace molt::opt {

struct ModuleTypes;
struct FunctionTypes;

// One generator inlined, or one loop that stands for a call like sum(generator).
struct Inlined {
  enum class What : uint8_t { Generator, Sum, Any, All };
  What what = What::Generator;
  uint32_t function = 0;             // the generator
  ir::Function code;                 // its code: parameters first, cells of its closure as further parameters
  std::vector<ir::ValueId> values;   // by value of code: base's
  uint32_t parent = 0;               // the frame that consumes it: 0 the function itself, n + 1: inlined n
  uint32_t nextBlock = 0, nextInst = 0;    // in the parent's code: the iter_next, or the call
  uint32_t yieldBlock = 0, yieldInst = 0;  // in its own code
  ir::BlockId given;                 // in base: entered with each item
};

// What a value of a frame's own code is in base where control is in some block; others are where Inlined::values says.
struct FrameValue {
  uint32_t frame;
  ir::ValueId own, value;
};

struct Origin {
  uint32_t frame = 0, block = 0, inst = 0;  // instruction n of base's block is inst + n there
};

struct Splices {
  ir::Function own;                              // the function as it was
  std::vector<Inlined> all;
  std::vector<Origin> origins;                   // by block of base
  std::vector<std::vector<FrameValue>> now;      // by block of base
  std::map<uint32_t, uint32_t> generatorOf;      // by value of base: the inlined generator that it would be
  std::map<uint32_t, std::pair<ir::ValueId, uint32_t>> functionTests;  // by value of base: callee, function to test it for
  std::map<uint32_t, std::pair<ir::ValueId, ir::NameId>> builtinTests;
  std::set<uint32_t> sunk;                       // results of make_function that only exits need
  bool empty() const { return all.empty(); }
};

// Is there a generator in the function that is worth a look?
bool mayInlineGenerators(const ModuleTypes& types, const ir::Function& f);
// Inlines what may be inlined in the function's base. `banned`: generators to be left alone there.
void inlineGenerators(ModuleTypes& types, uint32_t function, const std::set<uint32_t>& banned);
// After inference: generators that do what a clone cannot do without a frame.
std::set<uint32_t> loudGenerators(ModuleTypes& types, const FunctionTypes& t);

}  // namespace molt::opt
