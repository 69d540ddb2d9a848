// Modules made from the op table: structurally sound, otherwise arbitrary. Deterministic for a seed.
#pragma once
#include <cstdint>
#include <random>

#include "molt/ir/ir.h"

namespace molt::test {

class Generator {
 public:
  explicit Generator(uint64_t seed) : random_(seed) {}

  ir::Module module() {
    using namespace ir;
    m_ = {};
    m_.name = "m" + std::to_string(pick(100));
    m_.filename = "some/path.py";
    m_.sourceDigest = "00ff";
    m_.facts = kFactSsa;
    m_.isPackage = pick(2);
    m_.imports = {"a.b", "c"};
    const char* names[] = {"x", "y", "\xc3\xa9", "quote\"s", "line\nbreak", "tab\t", "\xed\xa0\x80", ""};
    for (const char* n : names) m_.strings.push_back(n);
    m_.globals = {{0}, {2}};
    Constant c;
    c.kind = Constant::Kind::Int, c.text = "-123456789012345678901234567890";
    m_.constants.push_back(c);
    c = {}, c.kind = Constant::Kind::Float, c.real = -0.0;
    m_.constants.push_back(c);
    c = {}, c.kind = Constant::Kind::Complex, c.real = 1.5, c.imag = __builtin_nan("");
    m_.constants.push_back(c);
    c = {}, c.kind = Constant::Kind::Bytes, c.text = std::string("\0\xff\n", 3);
    m_.constants.push_back(c);
    c = {}, c.kind = Constant::Kind::Str, c.text = "\xed\xb0\x80 \\";
    m_.constants.push_back(c);
    c = {}, c.kind = Constant::Kind::Tuple, c.items = {{0}, {3}, {4}};
    m_.constants.push_back(c);
    uint32_t functions = 1 + pick(3);
    for (uint32_t f = 0; f < functions; ++f) m_.functions.emplace_back();
    for (uint32_t f = 0; f < functions; ++f) function(m_.functions[f]);
    return m_;
  }

 private:
  uint32_t pick(uint32_t n) { return static_cast<uint32_t>(random_() % n); }

  void function(ir::Function& f) {
    using namespace ir;
    f.name = f.qualname = f.symbol = {pick(4)};
    f.kind = static_cast<FuncKind>(pick(9));
    f.flags = pick(512);
    f.firstLine = static_cast<int32_t>(pick(1000));
    f.params = {{{0}, ParamKind::PosOnly, Rep::Val}, {{1}, ParamKind::KwOnly, Rep::I64}};
    f.locals = {{1}};
    f.frameSlots = pick(5);
    f.consts = {{1}, {5}};
    f.positions = {{}, {1, 1, 2, 3, 0, 0}, {3, 4, 0, 70, 5, 6}};
    uint32_t blocks = 1 + pick(5);
    for (uint32_t b = 0; b < blocks; ++b) f.newBlock();
    for (uint32_t b = 1; b < blocks; ++b)
      for (uint32_t p = pick(3); p-- > 0;) f.blocks[b].params.push_back(value(f));
    value(f);
    for (uint32_t b = 0; b < blocks; ++b) {
      f.blocks[b].cold = pick(4) == 0;
      for (uint32_t i = pick(6); i-- > 0;) f.blocks[b].insts.push_back(inst(f, false));
      f.blocks[b].insts.push_back(inst(f, true));
    }
  }
  ir::ValueId value(ir::Function& f) {
    return f.newValue(static_cast<ir::Rep>(1 + pick(4)), pick(3) ? ir::NameId{} : ir::NameId{pick(4)});
  }
  ir::ValueId anyValue(ir::Function& f) { return {pick(static_cast<uint32_t>(f.values.size()))}; }

  uint64_t attr(ir::AttrKind kind) {
    using ir::AttrKind;
    switch (kind) {
      case AttrKind::Name: return pick(static_cast<uint32_t>(m_.strings.size()));
      case AttrKind::Const: return pick(static_cast<uint32_t>(m_.constants.size()));
      case AttrKind::OptConst:
      case AttrKind::Names: return pick(static_cast<uint32_t>(m_.constants.size()) + 1);
      case AttrKind::Func: return pick(static_cast<uint32_t>(m_.functions.size()));
      case AttrKind::Global: return pick(2);
      case AttrKind::Bin: return pick(14);
      case AttrKind::Un: return pick(7);
      case AttrKind::Cmp: return pick(6);
      default: return pick(2) ? ~uint64_t{0} - pick(5) : pick(1000);
    }
  }

  ir::Inst inst(ir::Function& f, bool terminator) {
    using namespace ir;
    auto ops = allOps();
    const OpInfo* row;
    do row = &ops[pick(static_cast<uint32_t>(ops.size()))];
    while (row->isTerminator() != terminator || (terminator && f.blocks.size() == 1 && wantsSuccessor(row->op)));
    Inst i{};
    i.op = row->op;
    i.pos = pick(3);
    std::span<const Slot> slots = row->operands;
    if (i.op == Op::CallRt) {
      auto rows = allRuntimeCalls();
      const RtInfo& rt = rows[pick(static_cast<uint32_t>(rows.size()))];
      i.attrs.push_back(static_cast<uint64_t>(rt.rt));
      slots = rt.params;
      for (Slot s : slots) {
        if (s == Slot::name) i.attrs.push_back(attr(AttrKind::Name));
        if (s == Slot::num) i.attrs.push_back(attr(AttrKind::Int));
        if (s == Slot::func) i.attrs.push_back(attr(AttrKind::Func));
      }
    } else {
      for (AttrKind kind : row->attrs) i.attrs.push_back(attr(kind));
    }
    for (Slot s : slots) {
      if (s == Slot::name || s == Slot::num || s == Slot::func || s == Slot::mod || s == Slot::self) continue;
      uint32_t n = s == Slot::more ? pick(4) : 1;
      for (uint32_t k = 0; k < n; ++k) i.args.push_back(anyValue(f));
    }
    if (resultOf(i) != Result::None) i.result = value(f);
    uint32_t succs = 0;
    switch (i.op) {
      case Op::Jump: succs = 1; break;
      case Op::Branch:
      case Op::CheckException:
      case Op::CheckOverflow: succs = 2; break;
      case Op::CheckClone: succs = 3; break;
      case Op::StateDispatch:
      case Op::PointDispatch: succs = 1 + pick(3); break;
      default: break;
    }
    for (uint32_t s = 0; s < succs; ++s) {
      Successor to{{1 + pick(static_cast<uint32_t>(f.blocks.size()) - 1)}, {}};
      size_t wanted = f[to.block].params.size();
      if (i.op == Op::CheckClone && s == 1) {
        return makeUnreachable();  // its implicit parameter would bind that block for all; keep the generator simple
      }
      for (size_t a = 0; a < wanted; ++a) to.args.push_back(anyValue(f));
      i.succs.push_back(std::move(to));
    }
    return i;
  }
  static ir::Inst makeUnreachable() {
    ir::Inst i{};
    i.op = ir::Op::Unreachable;
    return i;
  }
  static bool wantsSuccessor(ir::Op op) {
    using ir::Op;
    return op == Op::Jump || op == Op::Branch || op == Op::CheckException || op == Op::CheckOverflow ||
           op == Op::CheckClone || op == Op::StateDispatch || op == Op::PointDispatch;
  }

  std::mt19937_64 random_;
  ir::Module m_;
};

}  // namespace molt::test
