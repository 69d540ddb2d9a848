// Interning of names and constants, and what the tables say about an instruction.
#include "molt/ir/ir.h"

#include <bit>
#include <unordered_map>

namespace molt::ir {

bool Constant::operator==(const Constant& o) const {
  return kind == o.kind && std::bit_cast<uint64_t>(real) == std::bit_cast<uint64_t>(o.real) &&
         std::bit_cast<uint64_t>(imag) == std::bit_cast<uint64_t>(o.imag) && text == o.text && items == o.items;
}

namespace {
struct ConstantHash {
  size_t operator()(const Constant& c) const {
    size_t h = std::hash<std::string>()(c.text) * 31 + static_cast<size_t>(c.kind);
    h = h * 1000003 ^ std::bit_cast<uint64_t>(c.real);
    h = h * 1000003 ^ std::bit_cast<uint64_t>(c.imag);
    for (ConstId i : c.items) h = h * 1000003 ^ i.v;
    return h;
  }
};
}  // namespace

struct Interner::Impl {
  std::unordered_map<std::string, uint32_t> names;
  std::unordered_map<Constant, uint32_t, ConstantHash> constants;
  std::unordered_map<uint32_t, uint32_t> globals;
};

Interner::Interner(Module& m) : m_(m), impl_(new Impl) {
  for (uint32_t i = 0; i < m.strings.size(); ++i) impl_->names.emplace(m.strings[i], i);
  for (uint32_t i = 0; i < m.constants.size(); ++i) impl_->constants.emplace(m.constants[i], i);
  for (uint32_t i = 0; i < m.globals.size(); ++i) impl_->globals.emplace(m.globals[i].v, i);
}
Interner::~Interner() { delete impl_; }

NameId Interner::name(std::string_view text) {
  auto [it, isNew] = impl_->names.try_emplace(std::string(text), static_cast<uint32_t>(m_.strings.size()));
  if (isNew) m_.strings.emplace_back(text);
  return {it->second};
}

ConstId Interner::constant(Constant c) {
  auto [it, isNew] = impl_->constants.try_emplace(c, static_cast<uint32_t>(m_.constants.size()));
  if (isNew) m_.constants.push_back(std::move(c));
  return {it->second};
}

GlobalId Interner::global(NameId name) {
  auto [it, isNew] = impl_->globals.try_emplace(name.v, static_cast<uint32_t>(m_.globals.size()));
  if (isNew) m_.globals.push_back(name);
  return {it->second};
}

namespace {
const RtInfo* rowOf(const Inst& i) {
  if (i.op != Op::CallRt || i.attrs.empty() || i.attrs[0] > UINT16_MAX) return nullptr;
  return findRuntimeCall(static_cast<uint16_t>(i.attrs[0]));
}
}  // namespace

Result resultOf(const Inst& i) {
  if (const RtInfo* row = rowOf(i)) return row->result;
  return info(i.op).result;
}
Failure failureOf(const Inst& i) {
  if (const RtInfo* row = rowOf(i)) return row->failure;
  return info(i.op).failure;
}
Effect effectOf(const Inst& i) {
  if (const RtInfo* row = rowOf(i)) return row->effect;
  return info(i.op).effect;
}
bool mayFail(const Inst& i) {
  Failure f = failureOf(i);
  return f == Failure::Null || f == Failure::Neg || f == Failure::False;
}
bool operandGiven(const Inst& i, size_t n) {
  if (i.op == Op::CallRt) return false;
  const auto& slots = info(i.op).operands;
  return n < slots.size() && slots[n] == Slot::give;
}
bool operandTaken(const Inst& i, size_t n) {
  if (const RtInfo* row = rowOf(i)) {
    size_t operand = 0;
    for (Slot s : row->params) {
      if (s == Slot::name || s == Slot::num || s == Slot::func || s == Slot::mod || s == Slot::self) continue;
      if (operand++ == n) return s == Slot::take;
    }
    return false;
  }
  if (i.op == Op::Return || i.op == Op::CallResume || i.op == Op::NewObject) return true;
  const auto& slots = info(i.op).operands;
  return n < slots.size() && slots[n] == Slot::take;
}

}  // namespace molt::ir
