// error_edges: molt-lower checks failing ops only where a handler is near; elsewhere failure means leaving the function.
// This pass says so: after each unchecked op that may fail it cuts the block and adds a check_exception whose second
// edge goes to the function's unwind block. Later passes then see every path.
#include "ir/edit.h"
#include "pass.h"

namespace molt::opt {
using namespace ir;

void addErrorEdges(PassContext& context, Function& f) {
  BlockId unwind;
  uint64_t added = 0;
  size_t count = f.blocks.size();
  for (size_t b = 0; b < count; ++b) {
    std::vector<Inst> all = std::move(f.blocks[b].insts);
    bool cold = f.blocks[b].cold;
    BlockId current{static_cast<uint32_t>(b)};
    f[current].insts.clear();
    for (size_t i = 0; i < all.size(); ++i) {
      bool fails = mayFail(all[i]);
      f[current].insts.push_back(std::move(all[i]));
      if (!fails || i + 1 >= all.size()) continue;
      Op next = all[i + 1].op;
      if (next == Op::CheckException || next == Op::Unwind) continue;
      if (!unwind.valid()) {
        unwind = f.newBlock();
        f[unwind].cold = true;
        f[unwind].insts.push_back(makeInst(Op::Unwind, {}));
      }
      BlockId rest = f.newBlock();
      f[rest].cold = cold;
      Inst check = makeInst(Op::CheckException, {});
      check.pos = f[current].insts.back().pos;
      check.succs = {{rest, {}}, {unwind, {}}};
      f[current].insts.push_back(std::move(check));
      current = rest;
      ++added;
    }
  }
  compact(f);
  context.count("error_edges.added", added);
}

}  // namespace molt::opt
