#include "emitted.h"

#include <bitset>

#include "support/text.h"

namespace molt::lower {
namespace {

// Made at the first use, for the objects that register come from many files in no order.
struct Emitted {
  std::bitset<256> ops;
  std::bitset<1024> rts;
};
Emitted& emitted() {
  static Emitted all;
  return all;
}

}  // namespace

EmittedOp::EmittedOp(ir::Op op) : op_(op) { emitted().ops.set(static_cast<size_t>(op)); }
EmittedRt::EmittedRt(ir::Rt rt) : rt_(rt) { emitted().rts.set(static_cast<size_t>(rt)); }

std::string listEmitted(bool json) {
  std::string ops, rts;
  for (const ir::OpInfo& row : ir::allOps())
    if (emitted().ops[static_cast<size_t>(row.op)]) ops += json ? (ops.empty() ? "" : ",") + support::jsonString(row.text) : std::string(row.text) + "\n";
  for (const ir::RtInfo& row : ir::allRuntimeCalls())
    if (emitted().rts[static_cast<size_t>(row.rt)]) rts += json ? (rts.empty() ? "" : ",") + support::jsonString(row.name) : "call.rt " + std::string(row.name) + "\n";
  return json ? "{\"ops\":[" + ops + "],\"runtime_calls\":[" + rts + "]}\n" : ops + rts;
}

}  // namespace molt::lower
