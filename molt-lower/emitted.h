// What molt-lower can emit, told by the code that emits it: here `Op::Call` and `Rt::repr` are objects, made by a template
// whose members exist only if something mentions them, and making one puts its row on the list of `molt-lower --list-ops`.
// SsaBuilder takes nothing else. Code that asks about an op without emitting it writes ir::Op::Call.
#pragma once
#include <string>

#include "molt/ir/ir.h"

namespace molt::lower {

class EmittedOp {
 public:
  explicit EmittedOp(ir::Op op);
  operator ir::Op() const { return op_; }

 private:
  ir::Op op_;
};
class EmittedRt {
 public:
  explicit EmittedRt(ir::Rt rt);
  operator ir::Rt() const { return rt_; }
  explicit operator uint64_t() const { return static_cast<uint64_t>(rt_); }

 private:
  ir::Rt rt_;
};

template <int>
struct EmittedOps {
#define MOLT_OP(num, Name, ...) static inline const EmittedOp Name{ir::Op::Name};
#include "tables/ops.def"
};
template <int>
struct EmittedRts {
#define MOLT_RT(num, name, ...) static inline const EmittedRt name{ir::Rt::name};
#include "abi/runtime_calls.def"
};
using Op = EmittedOps<0>;
using Rt = EmittedRts<0>;

// The ops and runtime calls that some code above mentions, as text lines or JSON: {"ops": […], "runtime_calls": […]}.
std::string listEmitted(bool json);

}  // namespace molt::lower
