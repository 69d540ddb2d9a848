// Blocks, edges, failures, returns.
#include <llvm/IR/MDBuilder.h>

#include "abi/layout.h"
#include "function_emitter.h"
#include "molt/ir/cfg.h"

namespace molt::codegen {

using namespace llvm;
using ir::Op;

// The offsets above, where this compiler can check them.
static_assert(sizeof(Tuple) == kTupleItems);
static_assert(sizeof(Generator) == 88);

// Small clones go into their callers; their exits are much code that hardly ever runs and do not count.
bool ModuleEmitter::isSmallClone(ir::FuncId f) const {
  constexpr size_t kMost = 48;
  size_t ops = 0;
  if (m[f].kind != ir::FuncKind::Clone || options.optLevel == 0) return false;
  for (const ir::Block& block : m[f].blocks) {
    if (block.cold) continue;
    for (const ir::Inst& i : block.insts) {
      if (i.op == Op::Poll) return false;  // a loop
      ops += !ir::isTerminator(i.op);
    }
  }
  return ops <= kMost;
}

bool ModuleEmitter::isRecursive(ir::FuncId f) const {
  for (const ir::Block& block : m[f].blocks)
    for (const ir::Inst& i : block.insts)
      if (i.op == Op::CallClone && i.attrs[0] == f.v) return true;
  return false;
}

void emitBody(ModuleEmitter& me, ir::FuncId f) {
  llvm::Function *fn = me.declareBody(f), *twin = nullptr;
  if (me.isSmallClone(f) && me.isRecursive(f)) {
    twin = llvm::Function::Create(fn->getFunctionType(), GlobalValue::InternalLinkage, fn->getName() + "$twin", *me.module);
    twin->setAttributes(fn->getAttributes());
    FunctionEmitter(me, f, twin, nullptr).run();
  }
  FunctionEmitter(me, f, fn, twin).run();
}

FunctionEmitter::FunctionEmitter(ModuleEmitter& module, ir::FuncId f, llvm::Function* fn, llvm::Function* twin)
    : me_(module), id_(f), f_(module.m[f]), fn_(fn), twin_(twin), b_(module.context),
      values_(f_.values.size()), resume_(f_.kind == ir::FuncKind::Resume) {}

void FunctionEmitter::run() {
  if (me_.debug) {
    auto* type = me_.debug->createSubroutineType(me_.debug->getOrCreateTypeArray({}));
    subprogram_ = me_.debug->createFunction(me_.file, std::string(me_.m.str(f_.qualname)), fn_->getName(), me_.file,
                                            static_cast<unsigned>(std::max(f_.firstLine, 0)), type,
                                            static_cast<unsigned>(std::max(f_.firstLine, 0)), DINode::FlagZero,
                                            DISubprogram::SPFlagDefinition | DISubprogram::SPFlagLocalToUnit);
    fn_->setSubprogram(subprogram_);
    if (!me_.wasm) addToFrameTable(me_, fn_, id_);
  }
  ir::Cfg cfg(f_);
  ends_.resize(f_.blocks.size());
  createBlocks();
  findLazyCounts();
  for (ir::BlockId id : cfg.order) {
    b_.SetInsertPoint(blocks_[id.v]);
    here_ = id.v;
    if (id.v == 0) {
      prologue();
      startShowing();
    }
    beginBlock(cfg, id);
    const ir::Inst* before = nullptr;
    for (const ir::Inst& i : f_[id].insts) {
      position(i);
      if (me_.options.countOps) countOp(i);
      countBefore(i);
      if (ir::isTerminator(i.op)) terminator(i, before);
      else {
        failed_ = nullptr;
        failCold_ = nullptr;
        // Before the op, so that it has neither happened nor given anything.
        if (me_.options.deoptStress && ir::failureOf(i) == ir::Failure::Overflow && i.op != Op::CallClone) need(notDue());
        emitInst(i);
      }
      before = &i;
    }
    ends_[id.v] = place_;
  }
  // Blocks that nothing reaches have no code.
  for (uint32_t i = 0; i < blocks_.size(); ++i)
    if (!cfg.reachable({i})) blocks_[i]->eraseFromParent();
}

// Runtime calls have numbers of their own, behind those of ops.
void FunctionEmitter::countOp(const ir::Inst& i) {
  uint64_t number = static_cast<uint64_t>(i.op);
  if (i.op == Op::CallRt) number = kOpCountRuntimeCalls + i.attrs[0];
  auto type = FunctionType::get(me_.voidType, {me_.i32Type}, false);
  b_.CreateCall(me_.module->getOrInsertFunction("molt_op_count", type), {me_.i32(number)});
}

// Where a poll that had nothing to attend to goes: a jump on the way belongs to the edge.
const ir::Successor& FunctionEmitter::afterPoll(const ir::Inst& check) const {
  const ir::Successor& next = check.succs[0];
  const ir::Inst& first = f_[next.block].insts.front();
  return first.op == Op::Jump && f_[next.block].params.empty() ? first.succs[0] : next;
}

void FunctionEmitter::createBlocks() {
  ir::Cfg cfg(f_);
  size_t most = 0;
  for (uint32_t i = 0; i < f_.blocks.size(); ++i) {
    blocks_.push_back(BasicBlock::Create(me_.context, "", fn_));
    params_.emplace_back();
    if (!cfg.reachable({i})) continue;
    IRBuilder<> b(blocks_[i]);
    for (ir::ValueId p : f_.blocks[i].params) {
      auto* phi = b.CreatePHI(me_.typeOf(f_.rep(p)), 2);
      params_[i].push_back(phi);
      values_[p.v] = phi;
    }
    for (const ir::Inst& inst : f_.blocks[i].insts)
      if (!ir::isTerminator(inst.op)) most = std::max(most, inst.args.size());
  }
  if (f_.kind == ir::FuncKind::Clone && me_.options.optLevel > 0) {
    std::vector<uint32_t> rank(f_.blocks.size());
    for (uint32_t n = 0; n < cfg.order.size(); ++n) rank[cfg.order[n].v] = n;
    for (ir::BlockId id : cfg.order) {
      const auto& insts = f_[id].insts;
      if (insts.size() < 2 || insts[insts.size() - 2].op != Op::Poll || insts.back().op != Op::CheckException) continue;
      uint32_t head = afterPoll(insts.back()).block.v;
      if (rank[head] > rank[id.v] || before_.contains(head)) continue;
      findQuietLoop(cfg, head, id.v);
      Before before{BasicBlock::Create(me_.context, "", fn_, blocks_[head]), {}, {}};
      IRBuilder<> b(before.block);
      for (auto* phi : params_[head]) {
        before.params.push_back(b.CreatePHI(phi->getType(), 2));
        phi->addIncoming(before.params.back(), before.block);
      }
      b.CreateBr(blocks_[head]);
      before_.emplace(head, std::move(before));
    }
    if (!before_.empty()) fn_->addFnAttr(kCloneLoops);
  }
  b_.SetInsertPoint(blocks_[0]);
  if (most) buffer_ = b_.CreateAlloca(me_.i64Type, me_.i32(most), "args");
}

// Frame objects find the variables of a running function by what stands in front of them on the stack. The stores are
// volatile because nothing that the compiler sees reads them.
void FunctionEmitter::startShowing() {
  const ir::Function& described = me_.m[me_.describedBy(id_)];
  size_t count = described.params.size() + described.locals.size() + described.cellvars.size();
  bool body = f_.kind != ir::FuncKind::Generator && f_.kind != ir::FuncKind::Coroutine && f_.kind != ir::FuncKind::AsyncGenerator;
  if (!(described.flags & kCodeShowsLocals) || me_.wasm || !subprogram_ || !body) return;
  shown_ = b_.CreateAlloca(ArrayType::get(me_.i64Type, ShownLocals::kHead + count), nullptr, "locals");
  auto put = [&](size_t n, Value* v) { b_.CreateStore(v, b_.CreateConstInBoundsGEP1_64(me_.i64Type, shown_, n), true); };
  for (size_t n = 0; n < count; ++n) put(ShownLocals::kHead + n, me_.i64(0));
  put(1, me_.codeInfo(me_.describedBy(id_)));
  put(2, f_.freevars.empty() && described.freevars.empty() ? static_cast<Value*>(ConstantPointerNull::get(me_.ptrType)) : functionObject());
  put(0, shown_);
}

// RecursionError rather than a crash: the stack pointer against the limit. Functions that call nothing skip it.
void FunctionEmitter::prologue() {
  // What a clone hands over has begun: an error here would pass by the handlers around that place.
  if (f_.kind == ir::FuncKind::GenericResume) return;
  bool calls = false;
  for (const ir::Block& block : f_.blocks)
    for (const ir::Inst& i : block.insts) calls |= ir::effectOf(i) == ir::Effect::Py && i.op != Op::DecRef && i.op != Op::Poll;
  if (!calls) return;
  if (subprogram_) b_.SetCurrentDebugLocation(DILocation::get(me_.context, static_cast<unsigned>(std::max(f_.firstLine, 0)), 0, subprogram_));
  auto* here = b_.CreateAlloca(me_.i8Type, nullptr, "here");
  Value* limit = stackLimit(false);
  auto* over = BasicBlock::Create(me_.context, "overflow", fn_);
  auto* ok = BasicBlock::Create(me_.context, "", fn_);
  Value* deep = nullptr;
  if (me_.wasm) {
    // The stack of wasm frames is the engine's: neither its size nor its frames can be seen, so they are counted.
    depth_ = b_.CreateLoad(me_.i64Type, stateField(kStateDepth));
    b_.CreateStore(b_.CreateAdd(depth_, me_.i64(1)), stateField(kStateDepth));
    limit = b_.CreateGEP(me_.i8Type, limit, b_.CreateMul(depth_, me_.i64(kWasmStackPerFrame)));
    deep = b_.CreateICmpSGE(depth_, b_.CreateLoad(me_.i64Type, stateField(kStateRecursionLimit)));
  }
  Value* low = b_.CreateICmpULT(here, limit);
  condBranch(deep ? b_.CreateOr(deep, low) : low, over, ok, 2);
  b_.SetInsertPoint(over);
  // A signal or a due collection lowers the limit as well: then the function goes on.
  auto* raised = BasicBlock::Create(me_.context, "", fn_);
  condBranch(b_.CreateICmpSGE(op("stack_overflow", {}), me_.i32(0)), ok, raised, 0);
  b_.SetInsertPoint(raised);
  leave();
  b_.SetInsertPoint(ok);
}

Value* FunctionEmitter::stateField(const int64_t (&offsets)[2]) { return fieldPtr(me_.external("molt_state"), offsets[0], offsets[1]); }

Value* FunctionEmitter::stackLimit(bool isVolatile) {
  return b_.CreateLoad(me_.ptrType, stateField(kStateStackLimit), isVolatile);
}

llvm::DILocation* FunctionEmitter::placeOf(const ir::Inst& i) const {
  const ir::Position& p = f_.positions[i.pos < f_.positions.size() ? i.pos : 0];
  if (p.line <= 0) return nullptr;
  return DILocation::get(me_.context, static_cast<unsigned>(p.line), static_cast<unsigned>(p.col) + 1, subprogram_);
}

// A block begins where its first op with a place is, so that a debugger does not jump to the head of the function in between;
// one without any goes on where a block before it has ended.
void FunctionEmitter::beginBlock(const ir::Cfg& cfg, ir::BlockId id) {
  if (!subprogram_) return;
  place_ = nullptr;
  // What dies after a call dies on the call's line.
  const auto& preds = cfg.preds[id.v];
  bool afterCall = preds.size() == 1 && f_[preds[0].from].insts.back().op == Op::CheckException;
  if (afterCall && f_[id].insts.front().op == Op::DecRef && (place_ = ends_[preds[0].from.v])) return;
  for (const ir::Inst& i : f_[id].insts)
    if ((place_ = placeOf(i))) return;
  for (auto [before, edge] : cfg.preds[id.v])
    if ((place_ = ends_[before.v])) return;
  place_ = DILocation::get(me_.context, static_cast<unsigned>(std::max(f_.firstLine, 0)), 0, subprogram_);
}

// Ops without a place of their own belong to the one before.
void FunctionEmitter::position(const ir::Inst& i) {
  if (!subprogram_) return;
  if (llvm::DILocation* place = placeOf(i)) {
    place_ = place;
  } else if (i.op == Op::CallClone || i.op == Op::CallResume) {
    // A function that goes on in its own clone or resume function is one frame, not two: the table of frames skips line 0.
    b_.SetCurrentDebugLocation(DILocation::get(me_.context, 0, 0, subprogram_));
    return;
  }
  b_.SetCurrentDebugLocation(place_);
}

void FunctionEmitter::condBranch(Value* condition, BasicBlock* yes, BasicBlock* no, int hint) {
  MDNode* weights = nullptr;
  if (hint == 1) weights = MDBuilder(me_.context).createBranchWeights(2000, 1);
  if (hint == 2) weights = MDBuilder(me_.context).createBranchWeights(1, 2000);
  b_.CreateCondBr(condition, yes, no, weights);
}

// An edge of its own where the destination has parameters and the source may reach it twice.
BasicBlock* FunctionEmitter::edge(const ir::Successor& s, Value* first) {
  if (auto it = before_.find(s.block.v); it != before_.end()) return edgeTo(it->second.block, it->second.params, s, first);
  return edgeTo(blocks_[s.block.v], params_[s.block.v], s, first);
}

// The loop ends in a block of its own, for LLVM turns no loop round whose last block has a way out.
BasicBlock* FunctionEmitter::roundEdge(const ir::Successor& s) {
  BasicBlock* to = edgeTo(blocks_[s.block.v], params_[s.block.v], s, nullptr);
  if (to != blocks_[s.block.v]) return to;
  auto* between = BasicBlock::Create(me_.context, "", fn_);
  IRBuilder<> b(between);
  b.SetCurrentDebugLocation(b_.getCurrentDebugLocation());
  b.CreateBr(to);
  return between;
}

BasicBlock* FunctionEmitter::edgeTo(BasicBlock* to, std::vector<PHINode*>& phis, const ir::Successor& s, Value* first) {
  if (phis.empty()) return to;
  auto* between = BasicBlock::Create(me_.context, "", fn_);
  {
    IRBuilder<> b(between);
    b.SetCurrentDebugLocation(b_.getCurrentDebugLocation());
    b.CreateBr(to);
  }
  size_t n = 0;
  if (first) phis[n++]->addIncoming(first, between);
  for (size_t k = 0; k < s.args.size() && n < phis.size(); ++k) phis[n++]->addIncoming(value(s.args[k]), between);
  return between;
}

// The way of a failure to a handler, or (s null) out of the function. All failures with one destination share a block,
// which adds the line to the traceback; the position comes by phi, so a call site costs a constant.
BasicBlock* FunctionEmitter::failureEdge(const ir::Successor* s, uint32_t pos, bool traceback) {
  if (!traceback && s) return edge(*s);
  uint32_t key = s ? s->block.v : UINT32_MAX;
  if (!traceback) key = UINT32_MAX - 1;
  FailBlock& fail = failBlocks_[key];
  if (!fail.block) {
    fail.block = BasicBlock::Create(me_.context, "failed", fn_);
    auto saved = b_.saveIP();
    auto location = b_.getCurrentDebugLocation();
    b_.SetInsertPoint(fail.block);
    if (traceback) fail.pos = b_.CreatePHI(me_.i32Type, 2);
    if (s)
      for (auto* phi : params_[s->block.v]) fail.args.push_back(b_.CreatePHI(phi->getType(), 2));
    if (subprogram_) b_.SetCurrentDebugLocation(DILocation::get(me_.context, 0, 0, subprogram_));
    if (traceback) op("traceback", {me_.codeInfo(me_.describedBy(id_)), fail.pos});
    if (s) {
      b_.CreateBr(blocks_[s->block.v]);
      auto& phis = params_[s->block.v];
      for (size_t k = 0; k < phis.size(); ++k) phis[k]->addIncoming(fail.args[k], fail.block);
    } else {
      leave();
    }
    b_.restoreIP(saved);
    b_.SetCurrentDebugLocation(location);
  }
  // Each failing site has a block of its own: one source may then have two edges to the shared block.
  auto* site = BasicBlock::Create(me_.context, "", fn_);
  IRBuilder<> b(site);
  b.SetCurrentDebugLocation(b_.getCurrentDebugLocation());
  b.CreateBr(fail.block);
  if (fail.pos) fail.pos->addIncoming(me_.i32(pos), site);
  if (s)
    for (size_t k = 0; k < fail.args.size(); ++k) fail.args[k]->addIncoming(value(s->args[k]), site);
  return site;
}

// Ops that raise an exception anew add a line; those that let one go on do not.
static bool addsLine(const ir::Inst& i) {
  return !(i.op == Op::CallRt && (i.attrs[0] == static_cast<uint64_t>(ir::Rt::raise_pending) ||
                                  i.attrs[0] == static_cast<uint64_t>(ir::Rt::stop_iteration_guard)));
}

void FunctionEmitter::checkException(const ir::Inst& i, const ir::Inst* failing) {
  if (!failing || !failed_) {  // an op that turned out not to fail
    b_.CreateBr(edge(i.succs[0]));
    return;
  }
  Value* failed = failed_;
  if (failing->op == Op::Poll) {
    auto* attend = BasicBlock::Create(me_.context, "attend", fn_);
    condBranch(failed, attend, roundEdge(afterPoll(i)), 2);
    b_.SetInsertPoint(attend);
    Value* fine = b_.CreateICmpSGE(op("stack_overflow", {}), me_.i32(0));
    BasicBlock* raised = failureEdge(&i.succs[1], failing->pos, true);
    condBranch(fine, edge(afterPoll(i)), raised, 0);
    return;
  }
  auto cold = failCold_;
  BasicBlock* bad = nullptr;
  auto saved = b_.saveIP();
  if (cold) {
    bad = BasicBlock::Create(me_.context, "", fn_);
    b_.SetInsertPoint(bad);
    cold();
    b_.CreateBr(failureEdge(&i.succs[1], failing->pos, addsLine(*failing)));
    b_.restoreIP(saved);
  } else {
    bad = failureEdge(&i.succs[1], failing->pos, addsLine(*failing));
  }
  condBranch(failed, bad, edge(i.succs[0]), 2);
}

void FunctionEmitter::unwind(const ir::Inst& i, const ir::Inst* before) {
  const ir::Successor* to = i.succs.empty() ? nullptr : &i.succs[0];
  bool raised = before && ir::mayFail(*before);
  if (raised && failCold_) failCold_();
  if (raised) b_.CreateBr(failureEdge(to, before->pos, addsLine(*before)));
  else if (to) b_.CreateBr(edge(*to));
  else leave();
}

void FunctionEmitter::ret(Value* value) {
  if (depth_) b_.CreateStore(depth_, stateField(kStateDepth));
  b_.CreateRet(value);
}

void FunctionEmitter::leave() {
  if (resume_) b_.CreateStore(me_.i32(static_cast<uint32_t>(kGeneratorDone)), fieldPtr(fn_->getArg(0), kGeneratorState[0], kGeneratorState[1]));
  if (f_.kind == ir::FuncKind::Clone)
    ret(ConstantStruct::get(cast<StructType>(me_.cloneType), {me_.i64(0), ConstantInt::get(me_.i8Type, 2)}));
  else
    ret(me_.i64(0));
}

Value* FunctionEmitter::asWord(Value* v) {
  if (v->getType() == me_.f64Type) return b_.CreateBitCast(v, me_.i64Type);
  if (v->getType() == me_.i1Type) return b_.CreateZExt(v, me_.i64Type);
  return v;
}

void FunctionEmitter::returnValue(const ir::Inst& i) {
  if (resume_) b_.CreateStore(me_.i32(static_cast<uint32_t>(kGeneratorDone)), fieldPtr(fn_->getArg(0), kGeneratorState[0], kGeneratorState[1]));
  Value* v = i.args.empty() ? me_.i64(kNoneBits) : arg(i, 0);
  if (f_.kind != ir::FuncKind::Clone) {
    ret(asWord(v));
    return;
  }
  bool boxed = f_.resultRep != ir::Rep::Val && (i.args.empty() || f_.rep(i.args[0]) == ir::Rep::Val);
  Value* pair = b_.CreateInsertValue(PoisonValue::get(me_.cloneType), asWord(v), 0);
  ret(b_.CreateInsertValue(pair, ConstantInt::get(me_.i8Type, boxed), 1));
}

void FunctionEmitter::checkClone(const ir::Inst& i) {
  Value* kind = cloneKind_;
  auto* slow = BasicBlock::Create(me_.context, "", fn_);
  BasicBlock* boxed = edge(i.succs[1], cloneWord_);
  BasicBlock* failed = failureEdge(&i.succs[2], i.pos, true);
  condBranch(b_.CreateICmpEQ(kind, ConstantInt::get(me_.i8Type, 0)), edge(i.succs[0]), slow, 1);
  b_.SetInsertPoint(slow);
  condBranch(b_.CreateICmpEQ(kind, ConstantInt::get(me_.i8Type, 1)), boxed, failed, 1);
}

void FunctionEmitter::dispatch(const ir::Inst& i, Value* number) {
  auto* none = BasicBlock::Create(me_.context, "", fn_);
  IRBuilder<>(none).CreateUnreachable();
  auto* sw = b_.CreateSwitch(number, none, static_cast<unsigned>(i.succs.size()));
  auto* type = cast<IntegerType>(number->getType());
  for (size_t k = 0; k < i.succs.size(); ++k) sw->addCase(ConstantInt::get(type, k), edge(i.succs[k]));
}

void FunctionEmitter::suspend(const ir::Inst& i) {
  Value* self = fn_->getArg(0);
  b_.CreateStore(me_.i32(i.attrs[0]), fieldPtr(self, kGeneratorState[0], kGeneratorState[1]));
  Value* from = i.attrs[1] ? static_cast<Value*>(b_.CreateLoad(me_.i64Type, frameWord(i.attrs[1] - 1))) : me_.i64(0);
  b_.CreateStore(from, fieldPtr(self, kGeneratorYieldFrom[0], kGeneratorYieldFrom[1]));
  ret(arg(i, 0));
}

void FunctionEmitter::terminator(const ir::Inst& i, const ir::Inst* before) {
  switch (i.op) {
    case Op::Jump: b_.CreateBr(edge(i.succs[0])); break;
    case Op::Branch: {
      BasicBlock* yes = edge(i.succs[0]);
      BasicBlock* no = edge(i.succs[1]);
      Value* condition = arg(i, 0);
      if (me_.options.deoptStress && leavesClone(i.succs[1].block)) condition = b_.CreateAnd(condition, notDue());
      condBranch(condition, yes, no, static_cast<int>(i.attrs[0]));
      break;
    }
    case Op::Return: returnValue(i); break;
    case Op::CheckException: checkException(i, before); break;
    case Op::Unwind: unwind(i, before); break;
    case Op::StateDispatch:
      dispatch(i, b_.CreateLoad(me_.i32Type, fieldPtr(fn_->getArg(0), kGeneratorState[0], kGeneratorState[1])));
      break;
    case Op::CheckOverflow: {
      BasicBlock* fine = edge(i.succs[0]);
      BasicBlock* over = edge(i.succs[1]);
      if (flagged_) IRBuilder<>(flagged_).CreateBr(over);
      flagged_ = nullptr;
      if (failed_) condBranch(failed_, over, fine, 2);
      else b_.CreateBr(fine);
      break;
    }
    case Op::CheckClone: checkClone(i); break;
    case Op::PointDispatch: dispatch(i, arg(i, 0)); break;
    case Op::Suspend: suspend(i); break;
    default: b_.CreateUnreachable(); break;  // Unreachable; emitInst refuses what is no terminator
  }
}

}  // namespace molt::codegen
