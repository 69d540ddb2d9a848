// Reads whose reference need not be counted. What a field, an item or a global holds stays alive until something may release it;
// if the value's last use comes before that on every way that is not cold, counting it up and down again is idle work. Such a
// value is counted late: only where a cold way does more with it. A truth value beside it says whether it was, and its
// release asks that. So `a.b is None`, `a.b.c` or `C(…)` touch no counts of b's or C's object.
#include <set>

#include "function_emitter.h"

namespace molt::codegen {

using namespace llvm;
using ir::Effect;
using ir::Op;

namespace {

bool isRead(Op op) { return op == Op::LoadField || op == Op::Field || op == Op::Item || op == Op::LoadGlobal; }

// Releases nothing and runs nothing, apart from ways of loadField that see to it themselves.
bool isQuiet(const ir::Inst& i) {
  switch (i.op) {
    case Op::LoadField: case Op::LoadGlobal: case Op::IncRef: case Op::NewObject: case Op::Box: case Op::TakeF64: case Op::TakeI1:
    case Op::TakeI64: case Op::VarEnd: case Op::GuardExit: case Op::SetFieldI64: case Op::SetFieldF64: case Op::SetFieldI1: return true;
    case Op::Jump: case Op::Branch: case Op::CheckException: case Op::CheckOverflow: case Op::PointDispatch: case Op::Unreachable: return true;
    default: break;
  }
  Effect e = ir::effectOf(i);
  return (e == Effect::Pure || e == Effect::Read) && !ir::isTerminator(i.op);
}

// Looks at the word or the object and is done with it.
bool onlyLooks(const ir::Inst& i) {
  switch (i.op) {
    case Op::Is: case Op::IsMissing: case Op::IsStop: case Op::IsI64: case Op::IsF64: case Op::IsBool: case Op::LayoutIs: case Op::ClassIs: case Op::FunctionIs:
    case Op::IsBuiltin: case Op::Field: case Op::FieldI64: case Op::FieldF64: case Op::FieldI1: case Op::SetFieldI64: case Op::SetFieldF64: case Op::SetFieldI1: case Op::LoadField: case Op::ListLength: case Op::StrLength: case Op::CharAt: case Op::Item: case Op::ItemI64: case Op::ItemF64: case Op::ItemI1: return true;
    default: return false;
  }
}

struct Walk {
  const ir::Function& f;
  ir::ValueId v;
  const std::map<uint32_t, Value*>& lazy;
  std::set<const ir::Inst*> own, across;
  std::set<uint32_t> seen;
  size_t steps = 0;
  bool pays = false;  // a way that is not cold ends without a count

  bool from(uint32_t block, size_t n) {
    const ir::Block& b = f.blocks[block];
    for (; n < b.insts.size(); ++n) {
      const ir::Inst& i = b.insts[n];
      if (++steps > 400) return false;
      if (i.op == Op::DecRef && i.args[0] == v) {
        pays |= !b.cold;
        return true;
      }
      bool idle = i.op == Op::DecRef && lazy.contains(i.args[0].v);
      bool uses = false;
      for (ir::ValueId a : i.args) uses |= a == v;
      for (const ir::Successor& s : i.succs)
        for (ir::ValueId a : s.args) uses |= a == v;
      if ((uses && !onlyLooks(i)) || !(isQuiet(i) || idle)) {
        own.insert(&i);
        return b.cold;
      }
      if (i.op == Op::LoadField || i.op == Op::LoadGlobal || idle) across.insert(&i);
      if (!ir::isTerminator(i.op)) continue;
      for (const ir::Successor& s : i.succs)
        if (seen.insert(s.block.v).second && !from(s.block.v, 0)) return false;
    }
    return true;
  }
};

}  // namespace

void FunctionEmitter::findLazyCounts() {
  if (me_.options.optLevel == 0 || f_.kind != ir::FuncKind::Clone) return;
  for (uint32_t b = 0; b < f_.blocks.size(); ++b)
    for (size_t n = 0; n < f_.blocks[b].insts.size(); ++n) {
      const ir::Inst& i = f_.blocks[b].insts[n];
      if (!isRead(i.op) || !i.result.valid()) continue;
      // The value exists where its check leads on.
      const ir::Inst& check = f_.blocks[b].insts[n + 1];
      if (check.op != Op::CheckException && check.op != Op::CheckOverflow) continue;
      const auto& given = check.succs[0].args;
      if (std::find(given.begin(), given.end(), i.result) != given.end()) continue;
      Walk walk{f_, i.result, lazy_, {}, {}, {}, 0, false};
      if (!walk.from(check.succs[0].block.v, 0) || !walk.pays || walk.across.contains(&i)) continue;
      lazy_[i.result.v] = nullptr;
      for (const ir::Inst* at : walk.own) ownAt_[at].push_back(i.result.v);
      for (const ir::Inst* at : walk.across) lazyAcross_[at].push_back(i.result.v);
    }
}

// Before what its value is: is there such a count?
Value* FunctionEmitter::countedFlag(uint32_t v) {
  Value*& flag = lazy_.at(v);
  if (!flag) {
    BasicBlock& entry = fn_->getEntryBlock();
    flag = IRBuilder<>(&entry, entry.begin()).CreateAlloca(me_.i1Type, nullptr, "counted");
  }
  return flag;
}

void FunctionEmitter::setCounted(ir::ValueId v, bool counted) {
  if (isLazy(v)) b_.CreateStore(ConstantInt::get(me_.i1Type, counted), countedFlag(v.v));
}

void FunctionEmitter::countNow(const std::vector<uint32_t>& values) {
  for (uint32_t v : values) {
    auto* count = BasicBlock::Create(me_.context, "", fn_);
    auto* done = BasicBlock::Create(me_.context, "", fn_);
    condBranch(b_.CreateLoad(me_.i1Type, countedFlag(v)), done, count, 0);
    b_.SetInsertPoint(count);
    op("incref", {values_[v]});
    b_.CreateStore(b_.getTrue(), countedFlag(v));
    b_.CreateBr(done);
    b_.SetInsertPoint(done);
  }
}

void FunctionEmitter::countBefore(const ir::Inst& i) {
  if (auto it = ownAt_.find(&i); it != ownAt_.end()) countNow(it->second);
}

// On the generic way of a read, which may run anything.
void FunctionEmitter::countAcross(const ir::Inst& i) {
  if (auto it = lazyAcross_.find(&i); it != lazyAcross_.end()) countNow(it->second);
}

void FunctionEmitter::releaseLazy(const ir::Inst& i) {
  ir::ValueId v = i.args[0];
  auto* release = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  condBranch(b_.CreateLoad(me_.i1Type, countedFlag(v.v)), release, done, 2);
  b_.SetInsertPoint(release);
  countAcross(i);
  op("decref", {value(v)});
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
}

}  // namespace molt::codegen
