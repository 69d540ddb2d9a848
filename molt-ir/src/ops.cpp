// The op table and the runtime-call table as data, with the rules that every row must obey checked while compiling.
#include "molt/ir/ops.h"

#include <array>
#include <unordered_map>

namespace molt::ir {
namespace {

template <class T, class... A>
constexpr std::array<T, sizeof...(A)> list(A... items) {
  return {items...};
}

#define MOLT_OP(num, Name, text, operands, result, attributes, ...) \
  constexpr auto kOperandsOf##Name = [] { using enum Slot; return list<Slot> operands; }(); \
  constexpr auto kAttrsOf##Name = [] { using enum AttrKind; return list<AttrKind> attributes; }();
#include "tables/ops.def"

constexpr OpInfo kOps[] = {
#define MOLT_OP(num, Name, text, operands, result, attributes, effects, failure, level, spec, doc) \
  {Op::Name, #Name, text, kOperandsOf##Name, Result::result, kAttrsOf##Name, Effect::effects, Failure::failure, level, spec, doc},
#include "tables/ops.def"
};

#define MOLT_RT(num, name, result, params, ...) \
  constexpr auto kParamsOf_##name = [] { using enum Slot; return list<Slot> params; }();
#include "abi/runtime_calls.def"

constexpr RtInfo kRts[] = {
#define MOLT_RT(num, name, result, params, effects, failure, doc) \
  {Rt::name, #name, Result::result, kParamsOf_##name, Effect::effects, Failure::failure, doc},
#include "abi/runtime_calls.def"
};

constexpr size_t kOpSpace = 256;
constexpr size_t kRtSpace = 1024;

consteval bool opsAreSound() {
  unsigned last = 0;
  for (const OpInfo& o : kOps) {
    unsigned n = static_cast<unsigned>(o.op);
    if (n <= last || n >= kOpSpace) return false;  // unique, ascending
    if (o.doc.empty() || o.text.empty()) return false;
    if ((n >= 0xf0 || o.op == Op::Suspend) != (o.effect == Effect::Ctl)) return false;
    if (o.failure == Failure::Null && o.result != Result::Own) return false;
    if (o.failure == Failure::Neg && o.result != Result::I1 && o.result != Result::I64) return false;
    if (o.failure == Failure::False && o.result != Result::None) return false;
    for (size_t i = 0; i < o.operands.size(); ++i)  // more and rest stand last
      if ((o.operands[i] == Slot::more || o.operands[i] == Slot::rest) && i + 1 != o.operands.size()) return false;
    last = n;
  }
  return true;
}
static_assert(opsAreSound(), "ops.def breaks a table rule");

consteval bool runtimeCallsAreSound() {
  unsigned last = 0;
  for (const RtInfo& r : kRts) {
    unsigned n = static_cast<unsigned>(r.rt);
    if (n <= last || n >= kRtSpace) return false;
    if (r.doc.empty() || r.result == Result::PerRow || r.effect == Effect::PerRow) return false;
    if (r.failure == Failure::Null && r.result != Result::Own) return false;
    if (r.failure == Failure::Neg && r.result != Result::I1 && r.result != Result::I64) return false;
    if (r.failure == Failure::False && r.result != Result::None) return false;
    for (size_t i = 0; i < r.params.size(); ++i)
      if (r.params[i] == Slot::rest || (r.params[i] == Slot::more && i + 1 != r.params.size())) return false;
    last = n;
  }
  return true;
}
static_assert(runtimeCallsAreSound(), "runtime_calls.def breaks a table rule");

constexpr auto kOpIndex = [] {
  std::array<int16_t, kOpSpace> index{};
  index.fill(-1);
  int16_t i = 0;
  for (const OpInfo& o : kOps) index[static_cast<size_t>(o.op)] = i++;
  return index;
}();
constexpr auto kRtIndex = [] {
  std::array<int16_t, kRtSpace> index{};
  index.fill(-1);
  int16_t i = 0;
  for (const RtInfo& r : kRts) index[static_cast<size_t>(r.rt)] = i++;
  return index;
}();

}  // namespace

bool OpInfo::isTerminator() const { return effect == Effect::Ctl; }

const OpInfo& info(Op op) { return kOps[kOpIndex[static_cast<size_t>(op)]]; }
const RtInfo& info(Rt rt) { return kRts[kRtIndex[static_cast<size_t>(rt)]]; }
std::span<const OpInfo> allOps() { return kOps; }
std::span<const RtInfo> allRuntimeCalls() { return kRts; }

const OpInfo* findOp(uint16_t number) {
  return number < kOpSpace && kOpIndex[number] >= 0 ? &kOps[kOpIndex[number]] : nullptr;
}
const RtInfo* findRuntimeCall(uint16_t number) {
  return number < kRtSpace && kRtIndex[number] >= 0 ? &kRts[kRtIndex[number]] : nullptr;
}
const OpInfo* findOp(std::string_view text) {
  static const auto map = [] {
    std::unordered_map<std::string_view, const OpInfo*> m;
    for (const OpInfo& o : kOps) m.emplace(o.text, &o);
    return m;
  }();
  auto it = map.find(text);
  return it == map.end() ? nullptr : it->second;
}
const RtInfo* findRuntimeCall(std::string_view name) {
  static const auto map = [] {
    std::unordered_map<std::string_view, const RtInfo*> m;
    for (const RtInfo& r : kRts) m.emplace(r.name, &r);
    return m;
  }();
  auto it = map.find(name);
  return it == map.end() ? nullptr : it->second;
}

}  // namespace molt::ir
