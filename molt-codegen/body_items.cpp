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
  if (op == Op::ItemI64 || op == Op::TupleI64 || op == Op::NestedI64 || op == Op::FieldI64) {
    need(b_.CreateICmpUGE(word, me_.i64(kIntTag)));
    return b_.CreateAShr(b_.CreateShl(word, 64 - kInlineIntBits), 64 - kInlineIntBits);
  }
  if (op == Op::ItemF64 || op == Op::TupleF64 || op == Op::NestedF64 || op == Op::FieldF64) {
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

Value* FunctionEmitter::boxItem(Value* raw, Op op) {
  if (op == Op::SetItemI64 || op == Op::SetFieldI64) {
    need(isInline(raw));
    return b_.CreateOr(b_.CreateAnd(raw, me_.i64(kIntMask)), me_.i64(kIntTag));
  }
  if (op == Op::SetItemF64 || op == Op::SetFieldF64) return b_.CreateAdd(b_.CreateBitCast(raw, me_.i64Type), me_.i64(kDoubleOffset));
  return b_.CreateSelect(raw, me_.i64(kTrueBits), me_.i64(kFalseBits));
}

void FunctionEmitter::storeItem(const ir::Inst& i) {
  Value* address = itemAddress(i);
  Value* word = arg(i, 2);
  if (i.op == Op::SetItem) op("incref", {word});
  else word = boxItem(word, i.op);
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

// ---- text

Value* FunctionEmitter::strOf(Value* word) {
  need(isObject(word));
  Value* object = b_.CreateIntToPtr(word, me_.ptrType);
  need(b_.CreateICmpEQ(typedLoad(me_.ptrType, fieldPtr(object, kObjectType, kObjectType), "type"), me_.external("molt_type_str")));
  return object;
}

void FunctionEmitter::strLength(const ir::Inst& i) {
  define(i, typedLoad(me_.i64Type, fieldPtr(strOf(arg(i, 0)), kStrLength, kStrLength), "text"));
}

void FunctionEmitter::charAt(const ir::Inst& i) {
  Value* at = arg(i, 1);
  Value* object;
  if (i.attrs[0] & 2) {
    object = b_.CreateIntToPtr(arg(i, 0), me_.ptrType);
  } else {
    object = strOf(arg(i, 0));
    Value* length = typedLoad(me_.i64Type, fieldPtr(object, kStrLength, kStrLength), "text");
    if (!i.attrs[0]) at = b_.CreateSelect(b_.CreateICmpSLT(at, me_.i64(0)), b_.CreateAdd(at, length), at);
    need(b_.CreateICmpULT(at, length));
  }
  need(b_.CreateICmpEQ(typedLoad(me_.i8Type, fieldPtr(object, kStrKind, kStrKind), "text"), ConstantInt::get(me_.i8Type, 1)));
  Value* unit = typedLoad(me_.i8Type, b_.CreateInBoundsGEP(me_.i8Type, fieldPtr(object, kStrUnits, kStrUnits), at), "text");
  define(i, b_.CreateZExt(unit, me_.i64Type));
}

void FunctionEmitter::charIn(const ir::Inst& i) {
  std::vector<Constant*> words;
  for (uint64_t w : i.attrs) words.push_back(me_.i64(w));
  auto* type = ArrayType::get(me_.i64Type, words.size());
  auto* set = new GlobalVariable(*me_.module, type, true, GlobalValue::PrivateLinkage, ConstantArray::get(type, words), "chars");
  set->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
  Value* c = arg(i, 0);
  Value* word = b_.CreateLoad(me_.i64Type, b_.CreateInBoundsGEP(type, set, {me_.i64(0), b_.CreateLShr(c, 6)}));
  define(i, b_.CreateTrunc(b_.CreateLShr(word, b_.CreateAnd(c, 63)), me_.i1Type));
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
