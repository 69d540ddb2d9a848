// The op table and the runtime-call table as C++ data. Everything that asks "what does this op do" asks here.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "abi/operators.h"

namespace molt::ir {

enum class Op : uint16_t {
#define MOLT_OP(num, Name, ...) Name = num,
#include "tables/ops.def"
};
enum class Rt : uint16_t {
#define MOLT_RT(num, name, ...) name = num,
#include "abi/runtime_calls.def"
};

// use/take/give: boxed values; Name … Names: attributes and runtime parameters, see the legends of the tables.
enum class Slot : uint8_t { use, take, give, i64, f64, i1, i128, more, rest, name, num, func, mod, self };
enum class Result : uint8_t { None, Own, Lent, I64, F64, I1, I128, PerRow };
enum class AttrKind : uint8_t { Int, Float, Name, Const, Func, Global, Bin, Un, Cmp, Rt, OptConst, Names, rest };
enum class Effect : uint8_t { Pure, Read, Write, Alloc, Py, Ctl, PerRow };
enum class Failure : uint8_t { Never, Null, Neg, False, Overflow, PerRow };
enum Level : uint8_t { H = 1, T = 2, L = 4, TL = 6, HTL = 7 };

struct OpInfo {
  Op op;
  std::string_view name;  // C++ spelling
  std::string_view text;  // spelling in the text form and JSON
  std::span<const Slot> operands;
  Result result;
  std::span<const AttrKind> attrs;
  Effect effect;
  Failure failure;
  uint8_t levels;
  std::string_view spec;
  std::string_view doc;
  bool isTerminator() const;
};
struct RtInfo {
  Rt rt;
  std::string_view name;  // symbol without molt_rt_
  Result result;
  std::span<const Slot> params;
  Effect effect;
  Failure failure;
  std::string_view doc;
};

const OpInfo& info(Op op);
const RtInfo& info(Rt rt);
std::span<const OpInfo> allOps();
std::span<const RtInfo> allRuntimeCalls();
const OpInfo* findOp(std::string_view text);       // null if there is none
const OpInfo* findOp(uint16_t number);
const RtInfo* findRuntimeCall(std::string_view name);
const RtInfo* findRuntimeCall(uint16_t number);

}  // namespace molt::ir
