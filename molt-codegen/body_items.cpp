// Items of lists and tuples without calls. What an op needs is tested in turn; the first test that fails leaves for the
// block that stands for its flag. Loads of headers and of items carry types of their own, so that LLVM knows that storing
// an item leaves lengths and types alone.
#include <llvm/IR/MDBuilder.h>

#include "abi/layout.h"
#include "function_emitter.h"

namespace molt::codegen {

using namespace llvm;
using ir::Op;

Value* FunctionEmitter::isObject(Value* word) {
  return b_.CreateICmpULT(b_.CreateSub(word, me_.i64(1)), me_.i64(kPointerLimit - 1));
}

LoadInst* FunctionEmitter::typedLoad(Type* type, Value* address, const char* what) {
  MDBuilder md(me_.context);
  auto* node = md.createTBAAScalarTypeNode(what, md.createTBAARoot("molt layout"));
  auto* load = b_.CreateLoad(type, address);
  load->setMetadata(LLVMContext::MD_tbaa, md.createTBAAStructTagNode(node, node, 0));
  return load;
}

void FunctionEmitter::need(Value* condition) {
  if (!flagged_) flagged_ = BasicBlock::Create(me_.context, "", fn_);
  auto* next = BasicBlock::Create(me_.context, "", fn_);
  condBranch(condition, next, flagged_, 1);
  b_.SetInsertPoint(next);
}

// `known`: its length and items, where the loop around knows them.
Value* FunctionEmitter::itemOf(Value* list, Value* index, bool natural, const std::pair<Value*, Value*>* known) {
  Value *length = nullptr, *items = nullptr;
  if (known) {
    std::tie(length, items) = *known;
  } else {
    need(isObject(list));
    Value* object = b_.CreateIntToPtr(list, me_.ptrType);
    Value* type = typedLoad(me_.ptrType, fieldPtr(object, kObjectType, kObjectType), "type");
    need(b_.CreateICmpEQ(type, me_.external("molt_type_list")));
    length = typedLoad(me_.i64Type, fieldPtr(object, kListLength[0], kListLength[1]), "length");
    items = typedLoad(me_.ptrType, fieldPtr(object, kListItems, kListItems), "items");
  }
  Value* at = index;
  if (!natural) at = b_.CreateSelect(b_.CreateICmpSLT(index, me_.i64(0)), b_.CreateAdd(index, length), index);
  need(b_.CreateICmpULT(at, length));
  return b_.CreateInBoundsGEP(me_.i64Type, items, at);
}

Value* FunctionEmitter::itemAddress(const ir::Inst& i) { return itemOf(arg(i, 0), arg(i, 1), i.attrs[0], listOfLoop(i.args[0])); }

void FunctionEmitter::listLength(const ir::Inst& i) {
  const auto* known = i.attrs[0] ? listOfLoop(i.args[0]) : nullptr;
  if (known) return define(i, known->first);
  Value* list = arg(i, 0);
  if (!i.attrs[0]) need(isObject(list));
  Value* object = b_.CreateIntToPtr(list, me_.ptrType);
  if (!i.attrs[0]) need(b_.CreateICmpEQ(typedLoad(me_.ptrType, fieldPtr(object, kObjectType, kObjectType), "type"), me_.external("molt_type_list")));
  define(i, typedLoad(me_.i64Type, fieldPtr(object, kListLength[0], kListLength[1]), "length"));
}

Value* FunctionEmitter::unboxItem(Value* word, Op op) {
  if (op == Op::ItemI64 || op == Op::TupleI64 || op == Op::NestedI64) {
    need(b_.CreateICmpUGE(word, me_.i64(kIntTag)));
    return b_.CreateAShr(b_.CreateShl(word, 64 - kInlineIntBits), 64 - kInlineIntBits);
  }
  if (op == Op::ItemF64 || op == Op::TupleF64 || op == Op::NestedF64) {
    Value* bits = b_.CreateSub(word, me_.i64(kDoubleOffset));
    need(b_.CreateICmpULT(bits, me_.i64(kIntTag - kDoubleOffset)));
    return b_.CreateBitCast(bits, me_.f64Type);
  }
  need(b_.CreateICmpEQ(b_.CreateOr(word, me_.i64(1)), me_.i64(kTrueBits)));
  return b_.CreateICmpEQ(word, me_.i64(kTrueBits));
}

void FunctionEmitter::loadItem(const ir::Inst& i) {
  Value* word = typedLoad(me_.i64Type, itemAddress(i), "item");
  if (i.op == Op::Item) {
    if (isLazy(i.result)) setCounted(i.result, false);
    else op("incref", {word});
    define(i, word);
  } else {
    define(i, unboxItem(word, i.op));
  }
}

void FunctionEmitter::loadNested(const ir::Inst& i) {
  Value* inner = typedLoad(me_.i64Type, itemAddress(i), "item");
  define(i, unboxItem(typedLoad(me_.i64Type, itemOf(inner, arg(i, 2), i.attrs[1], nullptr), "item"), i.op));
}

void FunctionEmitter::loadTupleItem(const ir::Inst& i) {
  int64_t offset = kTupleItems + static_cast<int64_t>(i.attrs[0]) * 8;
  Value* word = typedLoad(me_.i64Type, fieldPtr(b_.CreateIntToPtr(arg(i, 0), me_.ptrType), offset, offset), "item");
  define(i, unboxItem(word, i.op));
}

Value* FunctionEmitter::isInline(Value* raw) {
  return b_.CreateICmpULT(b_.CreateAdd(raw, me_.i64(static_cast<uint64_t>(-kInlineIntMin))), me_.i64(uint64_t{1} << kInlineIntBits));
}

void FunctionEmitter::storeItem(const ir::Inst& i) {
  Value* address = itemAddress(i);
  Value* word = arg(i, 2);
  if (i.op == Op::SetItemI64) {
    need(isInline(word));
    word = b_.CreateOr(b_.CreateAnd(word, me_.i64(kIntMask)), me_.i64(kIntTag));
  }
  else if (i.op == Op::SetItemF64) word = b_.CreateAdd(b_.CreateBitCast(word, me_.i64Type), me_.i64(kDoubleOffset));
  else if (i.op == Op::SetItemI1) word = b_.CreateSelect(word, me_.i64(kTrueBits), me_.i64(kFalseBits));
  else op("incref", {word});
  LoadInst* old = typedLoad(me_.i64Type, address, "item");
  // A list that gets raw words has such items as a rule. Without a release a loop of such stores calls nothing, and what
  // it asks of the list is asked once.
  if (i.op != Op::SetItem) need(b_.CreateNot(isObject(old)));
  b_.CreateStore(word, address)->setMetadata(LLVMContext::MD_tbaa, old->getMetadata(LLVMContext::MD_tbaa));
  if (i.op != Op::SetItem) return;
  auto* release = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  condBranch(isObject(old), release, done, 0);
  b_.SetInsertPoint(release);
  op("decref", {old});
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
}

// Most ints have a word of their own; what else may be one is asked of the runtime.
void FunctionEmitter::isI64(const ir::Inst& i) {
  auto* ask = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  auto* from = b_.GetInsertBlock();
  condBranch(b_.CreateICmpUGE(arg(i, 0), me_.i64(kIntTag)), done, ask, 1);
  b_.SetInsertPoint(ask);
  Value* large = isI1(op("is_i64", {arg(i, 0)}));
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto* phi = b_.CreatePHI(me_.i1Type, 2);
  phi->addIncoming(b_.getTrue(), from);
  phi->addIncoming(large, ask);
  define(i, phi);
}

// The word is used up: only an int beyond the inline range has a count.
void FunctionEmitter::takeI64(const ir::Inst& i) {
  Value* word = arg(i, 0);
  auto* large = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  Value* small = b_.CreateAShr(b_.CreateShl(word, 64 - kInlineIntBits), 64 - kInlineIntBits);
  auto* from = b_.GetInsertBlock();
  condBranch(b_.CreateICmpUGE(word, me_.i64(kIntTag)), done, large, 1);
  b_.SetInsertPoint(large);
  Value* value = op("unbox_i64", {word});
  op("decref", {word});
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto* phi = b_.CreatePHI(me_.i64Type, 2);
  phi->addIncoming(small, from);
  phi->addIncoming(value, large);
  define(i, phi);
}

}  // namespace molt::codegen
