// Changes an IR module by instructions and blocks. Most results keep the structure that the readers ask for, many verify.
#include <algorithm>
#include <random>

#include "molt/ir/codec.h"
#include "targets.h"

namespace molt::fuzz {

namespace {

using namespace ir;

class Changer {
 public:
  Changer(Module& m, uint32_t seed) : m_(m), random_(seed) {}

  void change() {
    if (m_.functions.empty()) return;
    Function& f = m_.functions[pick(m_.functions.size())];
    if (f.blocks.empty() || f.values.empty()) return;
    switch (pick(16)) {
      case 0: header(f); break;
      case 1: successor(f); break;
      case 2: remove(f); break;
      case 3: swap(f); break;
      case 4:
      case 5:
      case 6: insert(f); break;
      case 7: terminator(f); break;
      case 8: copyBlock(f); break;
      case 9: attribute(f); break;
      case 10: opcode(f); break;
      case 11: splitCheck(f); break;
      case 12: blockParameter(f); break;
      case 13: constant(); break;
      default: operand(f); break;
    }
  }

 private:
  size_t pick(size_t n) { return n ? random_() % n : 0; }
  Block& anyBlock(Function& f) { return f.blocks[pick(f.blocks.size())]; }
  Inst& anyInst(Function& f) {
    static Inst none{};
    Block& b = anyBlock(f);
    return b.insts.empty() ? none : b.insts[pick(b.insts.size())];
  }
  // A value of that representation: often the one defined shortly before, which is likely to dominate.
  ValueId value(const Function& f, Rep rep, const Block* near = nullptr, size_t before = 0) {
    if (near && pick(3))
      for (size_t i = before; i-- > 0;)
        if (near->insts[i].result.valid() && near->insts[i].result.v < f.values.size() && f.rep(near->insts[i].result) == rep && pick(2))
          return near->insts[i].result;
    size_t start = pick(f.values.size());
    for (size_t i = 0; i < f.values.size(); ++i) {
      ValueId v{static_cast<uint32_t>((start + i) % f.values.size())};
      if (f.rep(v) == rep) return v;
    }
    return {static_cast<uint32_t>(start)};
  }
  static Rep repOf(Slot s) { return s == Slot::i64 ? Rep::I64 : s == Slot::f64 ? Rep::F64 : s == Slot::i1 ? Rep::I1 : Rep::Val; }
  static bool isParameterOnly(Slot s) { return s == Slot::name || s == Slot::num || s == Slot::func || s == Slot::mod || s == Slot::self; }

  uint64_t attr(const Function& f, AttrKind kind) {
    switch (kind) {
      case AttrKind::Name: return pick(m_.strings.size());
      case AttrKind::Const: return pick(m_.constants.size());
      case AttrKind::OptConst:
      case AttrKind::Names: return pick(2) ? 0 : pick(m_.constants.size() + 1);
      case AttrKind::Func: return pick(m_.functions.size());
      case AttrKind::Global: return pick(m_.globals.size());
      case AttrKind::Bin: return pick(14);
      case AttrKind::Un: return pick(4);
      case AttrKind::Cmp: return pick(6);
      case AttrKind::Rt: {
        auto rows = allRuntimeCalls();
        return static_cast<uint64_t>(rows[pick(rows.size())].rt);
      }
      default: {
        const uint64_t values[] = {0, 1, 2, 3, pick(64), f.params.size(), uint64_t{1} << 32, ~uint64_t{0}, uint64_t{1} << 63, uint64_t{1} << 47};
        return values[pick(pick(3) ? 6 : std::size(values))];
      }
    }
  }

  void header(Function& f) {
    switch (pick(12)) {
      case 0: f.kind = static_cast<FuncKind>(pick(9)); break;
      case 1: f.flags ^= 1u << pick(12); break;
      case 2: f.resultRep = static_cast<Rep>(1 + pick(4)); break;
      case 3: f.params.push_back({{static_cast<uint32_t>(pick(m_.strings.size()))}, static_cast<ParamKind>(pick(5)), static_cast<Rep>(1 + pick(4))}); break;
      case 4: if (!f.params.empty()) f.params.pop_back(); break;
      case 5: f.frameSlots = static_cast<uint32_t>(pick(9)); break;
      case 6: f.generic = {static_cast<uint32_t>(pick(m_.functions.size() + 1)) - 1}; break;
      case 7: f.values[pick(f.values.size())].rep = static_cast<Rep>(1 + pick(4)); break;
      case 8: m_.facts ^= 1u << pick(5); break;
      case 9: f.freevars.push_back({static_cast<uint32_t>(pick(m_.strings.size()))}); break;
      case 10: if (!f.params.empty()) f.params[pick(f.params.size())] = {{static_cast<uint32_t>(pick(m_.strings.size()))}, static_cast<ParamKind>(pick(5)), Rep::Val}; break;
      default: if (!f.consts.empty()) f.consts.pop_back();
    }
  }
  void successor(Function& f) {
    Block& b = anyBlock(f);
    if (b.insts.empty() || b.insts.back().succs.empty()) return;
    Inst& end = b.insts.back();
    size_t n = pick(end.succs.size());
    Successor& s = end.succs[n];
    s.block = {static_cast<uint32_t>(1 + pick(f.blocks.size() - 1))};
    if (s.block.v >= f.blocks.size()) s.block = {0};
    s.args.clear();
    const auto& params = f[s.block].params;
    for (size_t i = end.op == Op::CheckClone && n == 1 ? 1 : 0; i < params.size(); ++i)
      s.args.push_back(value(f, params[i].v < f.values.size() ? f.rep(params[i]) : Rep::Val, &b, b.insts.size() - 1));
  }
  void remove(Function& f) {
    Block& b = anyBlock(f);
    if (b.insts.size() > 1) b.insts.erase(b.insts.begin() + pick(b.insts.size() - 1));
  }
  void swap(Function& f) {
    Block& b = anyBlock(f);
    if (b.insts.size() < 3) return;
    size_t i = pick(b.insts.size() - 2);
    std::swap(b.insts[i], b.insts[i + 1]);
  }
  // Every op of the table, with operands that fit.
  Inst make(Function& f, const Block& b, size_t at, Op op) {
    Inst i{};
    i.op = op;
    const OpInfo& row = info(op);
    std::span<const Slot> slots = row.operands;
    for (AttrKind kind : row.attrs)
      if (kind != AttrKind::rest) i.attrs.push_back(attr(f, kind));
    if (op == Op::CallRt) {
      const RtInfo& rt = info(static_cast<Rt>(i.attrs[0]));
      slots = rt.params;
      for (Slot s : slots) {
        if (s == Slot::name) i.attrs.push_back(attr(f, AttrKind::Name));
        if (s == Slot::num) i.attrs.push_back(attr(f, AttrKind::Int));
        if (s == Slot::func) i.attrs.push_back(attr(f, AttrKind::Func));
      }
    }
    if (op == Op::CallClone || op == Op::CallDirect) {
      for (const Param& p : m_.functions[i.attrs[0]].params) i.args.push_back(value(f, op == Op::CallClone ? p.rep : Rep::Val, &b, at));
    } else if (op == Op::MakeFunction) {
      for (size_t n = m_.functions[i.attrs[0]].freevars.size(); n-- > 0;) i.args.push_back(value(f, Rep::Val, &b, at));
    } else if (op == Op::Box) {
      i.args.push_back(value(f, pick(2) ? Rep::I64 : Rep::F64, &b, at));
    } else if (op == Op::Return) {
      i.args.push_back(value(f, f.resultRep, &b, at));
    } else {
      for (Slot s : slots) {
        if (isParameterOnly(s)) continue;
        for (size_t n = s == Slot::more || s == Slot::rest ? pick(4) : 1; n-- > 0;) i.args.push_back(value(f, repOf(s), &b, at));
      }
    }
    Rep rep = Rep::Val;
    switch (resultOf(i)) {
      case Result::None: return i;
      case Result::I64: rep = Rep::I64; break;
      case Result::F64: rep = Rep::F64; break;
      case Result::I1: rep = Rep::I1; break;
      case Result::PerRow: if (op == Op::CallClone) rep = m_.functions[i.attrs[0]].resultRep; break;
      default: break;
    }
    if (op == Op::Param && i.attrs[0] < f.params.size()) rep = f.params[i.attrs[0]].rep;
    i.result = f.newValue(rep);
    return i;
  }
  Op anyOp(bool terminator) {
    auto ops = allOps();
    const OpInfo* row;
    do row = &ops[pick(ops.size())];
    while (row->isTerminator() != terminator);
    return row->op;
  }
  void insert(Function& f) {
    Block& b = anyBlock(f);
    if (b.insts.empty()) return;
    size_t at = pick(b.insts.size());
    b.insts.insert(b.insts.begin() + at, make(f, b, at, anyOp(false)));
    // The new value is worth using.
    ValueId v = b.insts[at].result;
    if (v.valid() && at + 1 < b.insts.size() && pick(2)) {
      Inst& user = b.insts[at + 1 + pick(b.insts.size() - at - 1)];
      for (ValueId& a : user.args)
        if (a.v < f.values.size() && f.rep(a) == f.rep(v)) a = v;
    }
  }
  void terminator(Function& f) {
    Block& b = anyBlock(f);
    if (b.insts.empty()) return;
    size_t at = b.insts.size() - 1;
    Inst i = make(f, b, at, anyOp(true));
    size_t succs = i.op == Op::Jump ? 1 : i.op == Op::Branch || i.op == Op::CheckException || i.op == Op::CheckOverflow ? 2
                   : i.op == Op::CheckClone ? 3 : i.op == Op::StateDispatch || i.op == Op::PointDispatch ? 1 + pick(4) : i.op == Op::Unwind ? pick(2) : 0;
    i.succs.resize(succs);
    b.insts[at] = i;
    for (size_t n = 0; n < succs * 3; ++n) successorOf(f, b, pick(succs));
    for (size_t n = 0; n < succs; ++n)
      if (!b.insts[at].succs[n].block.valid()) successorOf(f, b, n);
  }
  void successorOf(Function& f, Block& b, size_t n) {
    if (f.blocks.size() < 2) return;
    Successor& s = b.insts.back().succs[n];
    s.block = {static_cast<uint32_t>(1 + pick(f.blocks.size() - 1))};
    s.args.clear();
    const auto& params = f[s.block].params;
    for (size_t i = b.insts.back().op == Op::CheckClone && n == 1 ? 1 : 0; i < params.size(); ++i)
      s.args.push_back(value(f, params[i].v < f.values.size() ? f.rep(params[i]) : Rep::Val, &b, b.insts.size() - 1));
  }
  void copyBlock(Function& f) {
    Block copy = anyBlock(f);
    auto fresh = [&](ValueId v) { return v.v < f.values.size() ? f.newValue(f.rep(v)) : v; };
    std::vector<std::pair<ValueId, ValueId>> map;
    for (ValueId& p : copy.params) map.push_back({p, fresh(p)}), p = map.back().second;
    for (Inst& i : copy.insts) {
      auto renamed = [&](ValueId& v) {
        for (auto& [from, to] : map)
          if (from == v) v = to;
      };
      for (ValueId& v : i.args) renamed(v);
      for (Successor& s : i.succs)
        for (ValueId& v : s.args) renamed(v);
      if (i.result.valid()) map.push_back({i.result, fresh(i.result)}), i.result = map.back().second;
    }
    f.blocks.push_back(std::move(copy));
    // Somebody jumps there.
    for (Block& b : f.blocks)
      for (Successor& s : b.insts.empty() ? std::vector<Successor>{} : b.insts.back().succs)
        if (s.block.v < f.blocks.size() && f[s.block].params.size() == f.blocks.back().params.size() && pick(3) == 0) {
          s.block = {static_cast<uint32_t>(f.blocks.size() - 1)};
          return;
        }
  }
  void attribute(Function& f) {
    Inst& i = anyInst(f);
    const OpInfo* row = findOp(static_cast<uint16_t>(i.op));
    if (!row || i.attrs.empty()) return;
    size_t n = pick(i.attrs.size());
    if (n < row->attrs.size() && row->attrs[n] != AttrKind::rest && row->attrs[n] != AttrKind::Rt) i.attrs[n] = attr(f, row->attrs[n]);
    else if (n > 0) i.attrs[n] = attr(f, AttrKind::Int);
  }
  // Another op of the same form.
  void opcode(Function& f) {
    Inst& i = anyInst(f);
    const OpInfo* row = findOp(static_cast<uint16_t>(i.op));
    if (!row) return;
    for (int n = 0; n < 40; ++n) {
      const OpInfo& other = info(anyOp(row->isTerminator()));
      if (std::equal(other.operands.begin(), other.operands.end(), row->operands.begin(), row->operands.end()) && other.attrs.size() == row->attrs.size() && (other.result == Result::None) == (row->result == Result::None)) {
        i.op = other.op;
        return;
      }
    }
  }
  // A block is cut after an op that may fail: check_exception with another block as its handler.
  void splitCheck(Function& f) {
    size_t b = pick(f.blocks.size());
    size_t count = f.blocks[b].insts.size();
    if (count < 2 || f.blocks.size() < 2) return;
    size_t at = pick(count - 1);
    if (!mayFail(f.blocks[b].insts[at])) return;
    BlockId rest = f.newBlock();
    Block& block = f.blocks[b];
    f[rest].insts.assign(block.insts.begin() + at + 1, block.insts.end());
    block.insts.resize(at + 1);
    Inst check{};
    check.op = Op::CheckException;
    check.succs.resize(2);
    block.insts.push_back(check);
    successorOf(f, block, 1);
    block.insts.back().succs[0] = {rest, {}};
  }
  void blockParameter(Function& f) {
    if (f.blocks.size() < 2) return;
    BlockId b{static_cast<uint32_t>(1 + pick(f.blocks.size() - 1))};
    Rep rep = pick(4) ? Rep::Val : static_cast<Rep>(1 + pick(4));
    f[b].params.push_back(f.newValue(rep));
    for (Block& from : f.blocks)
      if (!from.insts.empty())
        for (Successor& s : from.insts.back().succs)
          if (s.block == b) s.args.push_back(value(f, rep, &from, from.insts.size() - 1));
  }
  void constant() {
    if (m_.constants.empty()) return;
    Constant& c = m_.constants[pick(m_.constants.size())];
    switch (pick(4)) {
      case 0: c.kind = static_cast<Constant::Kind>(pick(12)); if (c.kind == Constant::Kind::Int && c.text.empty()) c.text = "7"; break;
      case 1: c.text += static_cast<char>(random_()); break;
      case 2: c.items.push_back({static_cast<uint32_t>(pick(m_.constants.size()))}); break;
      default: m_.constants.push_back(c);
    }
  }
  void operand(Function& f) {
    Block& b = anyBlock(f);
    if (b.insts.empty()) return;
    size_t at = pick(b.insts.size());
    Inst& i = b.insts[at];
    std::vector<ValueId>* args = &i.args;
    if (!i.succs.empty() && pick(2)) args = &i.succs[pick(i.succs.size())].args;
    if (args->empty()) return;
    ValueId& v = (*args)[pick(args->size())];
    v = value(f, v.v < f.values.size() ? f.rep(v) : Rep::Val, &b, at);
  }

  Module& m_;
  std::minstd_rand random_;
};

}  // namespace

std::string mutateIr(std::string_view data, size_t most, uint32_t seed) {
  auto m = ir::readModule(data);
  if (!m) return {};
  Changer changer(*m, seed);
  for (uint32_t n = 1 + seed / 4 % 3; n-- > 0;) changer.change();
  std::string out = (seed / 64) % 16 == 0 ? ir::writeText(*m) : (seed / 64) % 16 == 1 ? ir::writeJson(*m) : ir::writeBinary(*m);
  return out.size() <= most ? out : std::string();
}

}  // namespace molt::fuzz
