// Which members each IR struct has, once, for every encoding: an archive `A` gets `a(name, member)` for each of them, in
// file order, and decides whether it writes or reads and how. Adding a member here changes all encodings; raise
// kIrFormatVersion then.
#pragma once
#include "molt/ir/ir.h"

namespace molt::ir {

template <class A>
void describe(A& a, Position& p) {
  a("line", p.line);
  a("end_line", p.endLine);
  a("col", p.col);
  a("end_col", p.endCol);
  a("anchor_col", p.anchorCol);
  a("anchor_end_col", p.anchorEndCol);
}
template <class A>
void describe(A& a, Constant& c) {
  a("kind", c.kind);
  switch (c.kind) {
    case Constant::Kind::Int:
    case Constant::Kind::Str:
    case Constant::Kind::Bytes: a("text", c.text); break;
    case Constant::Kind::Float: a("real", c.real); break;
    case Constant::Kind::Complex:
      a("real", c.real);
      a("imag", c.imag);
      break;
    case Constant::Kind::Tuple:
    case Constant::Kind::FrozenSet: a("items", c.items); break;
    default: break;
  }
}
template <class A>
void describe(A& a, Successor& s) {
  a("block", s.block);
  a("args", s.args);
}
template <class A>
void describe(A& a, Inst& i) {
  a("op", i.op);
  a("result", i.result);
  a("pos", i.pos);
  a("args", i.args);
  a("attrs", i.attrs);
  a("succs", i.succs);
}
template <class A>
void describe(A& a, Block& b) {
  a("params", b.params);
  a("insts", b.insts);
  a("cold", b.cold);
}
template <class A>
void describe(A& a, ValueInfo& v) {
  a("rep", v.rep);
  a("hint", v.hint);
}
template <class A>
void describe(A& a, Param& p) {
  a("name", p.name);
  a("kind", p.kind);
  a("rep", p.rep);
}
template <class A>
void describe(A& a, Function& f) {
  a("name", f.name);
  a("qualname", f.qualname);
  a("filename", f.filename);
  a("symbol", f.symbol);
  a("kind", f.kind);
  a("flags", f.flags);
  a("result", f.resultRep);
  a("first_line", f.firstLine);
  a("params", f.params);
  a("locals", f.locals);
  a("freevars", f.freevars);
  a("cellvars", f.cellvars);
  a("consts", f.consts);
  a("names", f.names);
  a("doc", f.doc);
  a("generic", f.generic);
  a("frame_slots", f.frameSlots);
  a("values", f.values);
  a("positions", f.positions);
  a("blocks", f.blocks);
}
template <class A>
void describe(A& a, Module& m) {
  a("name", m.name);
  a("filename", m.filename);
  a("source_digest", m.sourceDigest);
  a("python_version", m.pythonVersion);
  a("facts", m.facts);
  a("is_package", m.isPackage);
  a("strings", m.strings);
  a("constants", m.constants);
  a("globals", m.globals);
  a("imports", m.imports);
  a("functions", m.functions);
}

template <class T>
concept Id = requires(T t) {
  { t.v } -> std::same_as<uint32_t&>;
  { t.valid() } -> std::same_as<bool>;
};

// Largest value of each enum that stands in a file; Op is checked by the table instead.
constexpr unsigned lastOf(Rep) { return static_cast<unsigned>(Rep::I128); }
constexpr unsigned lastOf(Constant::Kind) { return static_cast<unsigned>(Constant::Kind::FrozenSet); }
constexpr unsigned lastOf(FuncKind) { return static_cast<unsigned>(FuncKind::GenericResume); }
constexpr unsigned lastOf(ParamKind) { return static_cast<unsigned>(ParamKind::VarKw); }
constexpr unsigned lastOf(Op) { return 0xffff; }

// Range of every index, shape of every block, arity of every op: what must hold before anything may walk a module.
// Stops after `limit` findings. (verify/structure.cpp)
std::vector<std::string> checkStructure(const Module& m, size_t limit);

}  // namespace molt::ir
