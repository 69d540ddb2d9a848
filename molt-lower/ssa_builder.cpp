#include "ssa_builder.h"

#include <algorithm>

namespace molt::lower {

using ir::Inst;

namespace {
bool definesLent(ir::Op op) {
  switch (op) {
    case ir::Op::ConstInt: case ir::Op::Const: case ir::Op::ConstBool: case ir::Op::ConstNone: case ir::Op::ConstEllipsis:
    case ir::Op::ConstNotImplemented: case ir::Op::Param: case ir::Op::BoxBool: return true;
    default: return false;
  }
}
Rep repOf(ir::Result r) {
  switch (r) {
    case ir::Result::None: return Rep::None;
    case ir::Result::I64: return Rep::I64;
    case ir::Result::F64: return Rep::F64;
    case ir::Result::I1: return Rep::I1;
    case ir::Result::I128: return Rep::I128;
    default: return Rep::Val;
  }
}
}  // namespace

void SsaBuilder::start() {
  fn.positions.push_back({});
  BlockId entry = newBlock();
  seal(entry);
  current_ = entry;
}

BlockId SsaBuilder::newBlock() {
  info_.emplace_back();
  return fn.newBlock();
}

bool SsaBuilder::isUnreachable() const {
  const BlockInfo& b = info_[current_.v];
  return b.terminated || (current_.v != 0 && b.sealed && b.preds.empty());
}

// Code after a jump still gets lowered (its nested functions count); it lands in a block without predecessors.
void SsaBuilder::ensureOpen() {
  if (!isTerminated()) return;
  BlockId b = newBlock();
  seal(b);
  current_ = b;
}

ir::Inst& SsaBuilder::append(Inst inst) {
  auto& insts = fn[current_].insts;
  insts.push_back(std::move(inst));
  return insts.back();
}

void SsaBuilder::addEdge(BlockId from, uint32_t index, BlockId to) {
  BlockInfo& b = info_[to.v];
  b.preds.push_back({from, index});
}

ValueId SsaBuilder::emit(PosId pos, EmittedOp op, std::span<const ValueId> args, std::span<const uint64_t> attrs) {
  ensureOpen();
  Inst inst;
  inst.op = op;
  inst.pos = pos;
  inst.args.assign(args.begin(), args.end());
  inst.attrs.assign(attrs.begin(), attrs.end());
  Rep rep = repOf(ir::resultOf(inst));
  if (rep != Rep::None) {
    inst.result = fn.newValue(rep);
    def_.resize(fn.values.size(), Def::Own);
    phiOf_.resize(fn.values.size(), UINT32_MAX);
    if (op == ir::Op::Missing) def_[inst.result.v] = Def::Missing;
    else if (definesLent(op)) def_[inst.result.v] = Def::Lent;
  }
  ValueId result = inst.result;
  bool fails = handler_.valid() && ir::mayFail(inst);
  append(std::move(inst));
  if (fails) {
    BlockId next = newBlock();
    Inst check;
    check.op = Op::CheckException;
    check.pos = pos;
    check.succs = {{next, {}}, {handler_, {}}};
    append(std::move(check));
    info_[current_.v].terminated = true;
    addEdge(current_, 0, next);
    addEdge(current_, 1, handler_);
    enterSealed(next);
  }
  return result;
}

ValueId SsaBuilder::rt(PosId pos, EmittedRt call, std::span<const ValueId> args, std::initializer_list<uint64_t> attrs) {
  std::vector<uint64_t> all{static_cast<uint64_t>(call)};
  all.insert(all.end(), attrs.begin(), attrs.end());
  return emit(pos, Op::CallRt, args, all);
}

void SsaBuilder::rtFails(PosId pos, EmittedRt call, std::initializer_list<ValueId> args,
                         std::initializer_list<uint64_t> attrs) {
  ensureOpen();
  Inst inst;
  inst.op = Op::CallRt;
  inst.pos = pos;
  inst.args.assign(args.begin(), args.end());
  inst.attrs.push_back(static_cast<uint64_t>(call));
  inst.attrs.insert(inst.attrs.end(), attrs.begin(), attrs.end());
  append(std::move(inst));
  Inst unwind;
  unwind.op = Op::Unwind;
  unwind.pos = pos;
  if (handler_.valid()) unwind.succs = {{handler_, {}}};
  append(std::move(unwind));
  info_[current_.v].terminated = true;
  if (handler_.valid()) addEdge(current_, 0, handler_);
}

void SsaBuilder::jump(BlockId to) {
  if (isTerminated()) return;
  Inst inst;
  inst.op = Op::Jump;
  inst.succs = {{to, {}}};
  append(std::move(inst));
  info_[current_.v].terminated = true;
  addEdge(current_, 0, to);
}

void SsaBuilder::branch(ValueId condition, BlockId ifTrue, BlockId ifFalse, int hint) {
  ensureOpen();
  Inst inst;
  inst.op = Op::Branch;
  inst.args = {condition};
  inst.attrs = {static_cast<uint64_t>(hint)};
  inst.succs = {{ifTrue, {}}, {ifFalse, {}}};
  append(std::move(inst));
  info_[current_.v].terminated = true;
  addEdge(current_, 0, ifTrue);
  addEdge(current_, 1, ifFalse);
}

void SsaBuilder::ret(PosId pos, ValueId value) {
  ensureOpen();
  Inst inst;
  inst.op = Op::Return;
  inst.pos = pos;
  inst.args = {value};
  append(std::move(inst));
  info_[current_.v].terminated = true;
}

// ---------------------------------------------------------------- variables

VarId SsaBuilder::newVar(Rep rep, NameId hint) {
  vars_.push_back({rep, hint});
  return static_cast<VarId>(vars_.size() - 1);
}

void SsaBuilder::write(VarId var, ValueId value) {
  ensureOpen();
  defs_[key(var, current_)] = value;
  NameId hint = vars_[var].second;
  if (hint.valid() && !fn.values[value.v].hint.valid() && def_[value.v] != Def::Missing) fn.values[value.v].hint = hint;
}

ValueId SsaBuilder::read(VarId var) {
  ensureOpen();
  return readIn(var, current_);
}

uint32_t SsaBuilder::newPhi(VarId var, BlockId block) {
  Phi phi{fn.newValue(vars_[var].first, vars_[var].second), var, {}};
  def_.resize(fn.values.size(), Def::Own);
  def_.back() = Def::Phi;
  phiOf_.resize(fn.values.size(), UINT32_MAX);
  uint32_t index = static_cast<uint32_t>(phis_.size());
  phiOf_.back() = index;
  phis_.push_back(std::move(phi));
  info_[block.v].phis.push_back(index);
  return index;
}

ValueId SsaBuilder::readIn(VarId var, BlockId start) {
  BlockId block = start;
  bool isDead = false;  // a loop that nothing enters: its blocks have each other as their only predecessors
  for (size_t steps = 0; !isDead; isDead = ++steps > info_.size()) {
    if (auto it = defs_.find(key(var, block)); it != defs_.end()) {
      if (block != start) defs_[key(var, start)] = it->second;
      return it->second;
    }
    BlockInfo& info = info_[block.v];
    if (!info.sealed || info.preds.size() != 1) break;
    block = info.preds[0].from;
  }
  ValueId result;
  if (!isDead && !info_[block.v].sealed) {
    uint32_t phi = newPhi(var, block);
    info_[block.v].incomplete.push_back(phi);
    result = phis_[phi].value;
  } else if (isDead || info_[block.v].preds.empty()) {
    // Entry of the function, or code that nothing reaches: the variable has no value yet.
    Inst inst;
    inst.op = Op::Missing;
    inst.result = fn.newValue(Rep::Val);
    def_.resize(fn.values.size(), Def::Own);
    def_.back() = Def::Missing;
    phiOf_.resize(fn.values.size(), UINT32_MAX);
    result = inst.result;
    auto& insts = fn[block].insts;
    insts.insert(insts.begin(), std::move(inst));
  } else {
    uint32_t phi = newPhi(var, block);
    result = phis_[phi].value;
    defs_[key(var, block)] = result;  // breaks cycles
    size_t count = info_[block.v].preds.size();
    std::vector<ValueId> operands;
    operands.reserve(count);
    for (size_t i = 0; i < count; i++) operands.push_back(readIn(var, info_[block.v].preds[i].from));
    phis_[phi].operands = std::move(operands);
  }
  defs_[key(var, block)] = result;
  if (block != start) defs_[key(var, start)] = result;
  return result;
}

void SsaBuilder::seal(BlockId b) {
  if (info_[b.v].sealed) return;
  info_[b.v].sealed = true;
  std::vector<uint32_t> incomplete = std::move(info_[b.v].incomplete);
  for (uint32_t p : incomplete) {
    size_t count = info_[b.v].preds.size();
    std::vector<ValueId> operands;
    for (size_t i = 0; i < count; i++) operands.push_back(readIn(phis_[p].var, info_[b.v].preds[i].from));
    phis_[p].operands = std::move(operands);
  }
}

bool SsaBuilder::knownBound(ValueId v) const {
  Def d = def_[v.v];
  if (d == Def::Own || d == Def::Lent) return true;
  if (d == Def::Missing) return false;
  BlockId b = current_;
  for (int steps = 0; steps < 400; steps++) {
    if (bound_.contains(key(v.v, b))) return true;
    const BlockInfo& info = info_[b.v];
    if (!info.sealed || info.preds.size() != 1) return false;
    b = info.preds[0].from;
  }
  return false;
}

void SsaBuilder::checkBound(PosId pos, ValueId value, NameId name) {
  ensureOpen();
  if (knownBound(value)) return;
  emit(pos, Op::CheckBound, {value}, {name.v});
  if (def_[value.v] == Def::Phi) bound_.insert(key(value.v, current_));
}

PosId SsaBuilder::position(const ir::Position& p) {
  uint64_t h = (static_cast<uint64_t>(static_cast<uint32_t>(p.line)) << 32) ^
               (static_cast<uint64_t>(static_cast<uint32_t>(p.col)) << 16) ^ static_cast<uint32_t>(p.endCol);
  std::vector<PosId>& candidates = positionIndex_[h];
  for (PosId id : candidates)
    if (fn.positions[id] == p) return id;
  PosId id = static_cast<PosId>(fn.positions.size());
  fn.positions.push_back(p);
  candidates.push_back(id);
  return id;
}

}  // namespace molt::lower
