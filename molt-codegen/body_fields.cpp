// Attributes, methods and instances of the module's own classes (molt-runtime/core/layout.h). The test is a comparison of the
// object's shape with the words of the classes it may be of; where none of them is it, the generic operation follows. Shapes are
// at the same place in every plain instance; what other objects have there is never a shape's address in 64 bits. In 32 it may be one
// (a slot's small int, a tuple's length), so there the class is compared too.
#include "abi/layout.h"
#include "function_emitter.h"

namespace molt::codegen {

using namespace llvm;
using ir::Op;

// Words of a LayoutCell; no layout is the address 1.
static_assert(sizeof(DictEntry) == kDictEntryBytes && offsetof(DictEntry, value) == kDictEntryValue && sizeof(Object) == kDictEntries);

static GlobalVariable* layoutCell(ModuleEmitter& me, uint64_t body) {
  std::string name = "layout." + std::to_string(body);
  if (auto* g = me.module->getNamedGlobal(name)) return g;
  auto* type = ArrayType::get(me.ptrType, 4);
  auto* null = ConstantPointerNull::get(me.ptrType);
  auto* none = ConstantExpr::getIntToPtr(me.i64(1), me.ptrType);
  return new GlobalVariable(*me.module, type, false, GlobalValue::InternalLinkage, ConstantArray::get(type, {none, null, null, null}), name);
}

Value* FunctionEmitter::layoutWords(uint64_t body) { return layoutCell(me_, body); }

// `word` is an object. The classes are attributes `from`… of the op.
Value* FunctionEmitter::hasLayout(Value* word, const ir::Inst& i, size_t from) {
  Value* object = b_.CreateIntToPtr(word, me_.ptrType);
  Value* shape = typedLoad(me_.ptrType, fieldPtr(object, kObjectShape, kObjectShape), "shape");
  Value* type = me_.wasm ? typedLoad(me_.ptrType, fieldPtr(object, kObjectType, kObjectType), "type") : nullptr;
  Value* any = nullptr;
  for (size_t n = from; n < i.attrs.size(); ++n) {
    if (i.attrs[n] == 0) continue;
    auto* cell = layoutCell(me_, i.attrs[n] - 1);
    Value* same = b_.CreateICmpEQ(shape, typedLoad(me_.ptrType, cell, "layout"));
    if (type) same = b_.CreateAnd(same, b_.CreateICmpEQ(type, typedLoad(me_.ptrType, b_.CreateConstInBoundsGEP1_64(me_.ptrType, cell, 1), "layout")));
    any = any ? b_.CreateOr(any, same) : same;
  }
  if (me_.options.deoptStress && any) any = b_.CreateAnd(any, notDue());
  return any ? any : b_.getFalse();
}

// Goes on in a new block if the word is an object with such a layout, else in `other`.
void FunctionEmitter::needLayout(Value* word, const ir::Inst& i, size_t from, BasicBlock* other) {
  auto* object = BasicBlock::Create(me_.context, "", fn_);
  auto* good = BasicBlock::Create(me_.context, "", fn_);
  condBranch(isObject(word), object, other, 1);
  b_.SetInsertPoint(object);
  condBranch(hasLayout(word, i, from), good, other, 1);
  b_.SetInsertPoint(good);
}

// One reference more, in words that no field or header shares.
void FunctionEmitter::countReference(Value* word) {
  auto* counted = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  condBranch(isObject(word), counted, done, 0);
  b_.SetInsertPoint(counted);
  Value* object = b_.CreateIntToPtr(word, me_.ptrType);
  LoadInst* count = typedLoad(me_.i32Type, object, "count");
  b_.CreateStore(b_.CreateAdd(count, me_.i32(1)), object)->setMetadata(LLVMContext::MD_tbaa, count->getMetadata(LLVMContext::MD_tbaa));
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
}

Value* FunctionEmitter::fieldAddress(Value* word, uint64_t slot) {
  Value* object = b_.CreateIntToPtr(word, me_.ptrType);
  Value* slots = typedLoad(me_.ptrType, fieldPtr(object, kObjectSlots, kObjectSlots), "slots");
  return b_.CreateConstInBoundsGEP1_64(me_.i64Type, slots, slot);
}

void FunctionEmitter::loadField(const ir::Inst& i) {
  auto generic = [&] { return op("load_attr", {arg(i, 0), namePtr(i.attrs[0]), me_.siteCache()}); };
  if (me_.options.optLevel == 0) return fallible(i, generic(), ir::Failure::Null);
  auto* other = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  needLayout(arg(i, 0), i, 2, other);
  Value* word = typedLoad(me_.i64Type, fieldAddress(arg(i, 0), i.attrs[1]), "field");
  if (isLazy(i.result)) setCounted(i.result, false);
  else countReference(word);
  auto* from = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(other);
  countAcross(i);
  Value* found = generic();
  setCounted(i.result, true);
  Value* missing = b_.CreateICmpEQ(found, me_.i64(0));
  auto* otherEnd = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto* result = b_.CreatePHI(me_.i64Type, 2);
  result->addIncoming(word, from);
  result->addIncoming(found, otherEnd);
  auto* failed = b_.CreatePHI(me_.i1Type, 2);
  failed->addIncoming(b_.getFalse(), from);
  failed->addIncoming(missing, otherEnd);
  failed_ = failed;
  define(i, result);
}

void FunctionEmitter::storeField(const ir::Inst& i) {
  auto generic = [&] {
    Value* status = op("store_attr", {arg(i, 0), namePtr(i.attrs[0]), arg(i, 1), me_.siteCache()});
    if (!isa<ConstantInt>(arg(i, 1))) op("decref", {arg(i, 1)});
    return status;
  };
  if (me_.options.optLevel == 0) return fallible(i, generic(), ir::Failure::False);
  auto* other = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  needLayout(arg(i, 0), i, 2, other);
  Value* address = fieldAddress(arg(i, 0), i.attrs[1]);
  LoadInst* old = typedLoad(me_.i64Type, address, "field");
  b_.CreateStore(arg(i, 1), address)->setMetadata(LLVMContext::MD_tbaa, old->getMetadata(LLVMContext::MD_tbaa));
  auto* release = BasicBlock::Create(me_.context, "", fn_);
  auto* after = BasicBlock::Create(me_.context, "", fn_);
  condBranch(isObject(old), release, after, 0);
  b_.SetInsertPoint(release);
  op("decref", {old});
  b_.CreateBr(after);
  b_.SetInsertPoint(after);
  b_.CreateBr(done);
  b_.SetInsertPoint(other);
  Value* status = generic();
  Value* refused = b_.CreateICmpEQ(status, ConstantInt::get(status->getType(), 0));
  auto* otherEnd = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto* failed = b_.CreatePHI(me_.i1Type, 2);
  failed->addIncoming(b_.getFalse(), after);
  failed->addIncoming(refused, otherEnd);
  failed_ = failed;
}

// Fields of classes whose instances hardly ever look different: without another way, so that what was tested once holds on.
Value* FunctionEmitter::steadyField(const ir::Inst& i) {
  need(isObject(arg(i, 0)));
  need(hasLayout(arg(i, 0), i, 1));
  return fieldAddress(arg(i, 0), i.attrs[0]);
}

void FunctionEmitter::loadSteadyField(const ir::Inst& i) {
  Value* word = typedLoad(me_.i64Type, steadyField(i), "field");
  if (i.op != Op::Field) return define(i, unboxItem(word, i.op));
  if (isLazy(i.result)) setCounted(i.result, false);
  else countReference(word);
  define(i, word);
}

void FunctionEmitter::storeSteadyField(const ir::Inst& i) {
  Value* address = steadyField(i);
  Value* word = boxItem(arg(i, 1), i.op);
  LoadInst* old = typedLoad(me_.i64Type, address, "field");
  need(b_.CreateNot(isObject(old)));
  b_.CreateStore(word, address)->setMetadata(LLVMContext::MD_tbaa, old->getMetadata(LLVMContext::MD_tbaa));
}

// A global that is bound is read here, so that lazy_counts.cpp can do without its reference.
void FunctionEmitter::loadGlobal(const ir::Inst& i) {
  auto generic = [&] {
    V builtin = builtinWord(me_.m.str(me_.m.globals[i.attrs[0]]));
    return op("load_global", {me_.globalsDict, me_.i64(i.attrs[0]), builtin});
  };
  if (!isLazy(i.result)) return fallible(i, generic(), ir::Failure::Null);
  auto* bound = BasicBlock::Create(me_.context, "", fn_);
  auto* other = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  Value* entries = b_.CreateLoad(me_.ptrType, fieldPtr(me_.globalsDict, kDictEntries, kDictEntries));
  int64_t at = static_cast<int64_t>(i.attrs[0]) * kDictEntryBytes + kDictEntryValue;
  Value* word = b_.CreateLoad(me_.i64Type, fieldPtr(entries, at, at));
  condBranch(b_.CreateICmpNE(word, me_.i64(0)), bound, other, 1);
  b_.SetInsertPoint(bound);
  setCounted(i.result, false);
  b_.CreateBr(done);
  b_.SetInsertPoint(other);
  countAcross(i);
  Value* found = generic();
  setCounted(i.result, true);
  Value* missing = b_.CreateICmpEQ(found, me_.i64(0));
  auto* otherEnd = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto* result = b_.CreatePHI(me_.i64Type, 2);
  result->addIncoming(word, bound);
  result->addIncoming(found, otherEnd);
  auto* failed = b_.CreatePHI(me_.i1Type, 2);
  failed->addIncoming(b_.getFalse(), bound);
  failed->addIncoming(missing, otherEnd);
  failed_ = failed;
  define(i, result);
}

void FunctionEmitter::layoutIs(const ir::Inst& i) {
  auto* other = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  auto* object = BasicBlock::Create(me_.context, "", fn_);
  condBranch(isObject(arg(i, 0)), object, other, 1);
  b_.SetInsertPoint(object);
  Value* has = hasLayout(arg(i, 0), i, 0);
  auto* from = b_.GetInsertBlock();
  b_.CreateBr(done);
  b_.SetInsertPoint(other);
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto* result = b_.CreatePHI(me_.i1Type, 2);
  result->addIncoming(has, from);
  result->addIncoming(b_.getFalse(), other);
  define(i, result);
}

void FunctionEmitter::functionIs(const ir::Inst& i) {
  auto* object = BasicBlock::Create(me_.context, "", fn_);
  auto* function = BasicBlock::Create(me_.context, "", fn_);
  auto* other = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  condBranch(isObject(arg(i, 0)), object, other, 1);
  b_.SetInsertPoint(object);
  Value* at = b_.CreateIntToPtr(arg(i, 0), me_.ptrType);
  Value* type = typedLoad(me_.ptrType, fieldPtr(at, kObjectType, kObjectType), "type");
  condBranch(b_.CreateICmpEQ(type, me_.external("molt_type_function")), function, other, 1);
  b_.SetInsertPoint(function);
  Value* code = b_.CreateLoad(me_.ptrType, fieldPtr(at, kFunctionCode, kFunctionCode));
  Value* is = b_.CreateICmpEQ(code, me_.codeInfo({static_cast<uint32_t>(i.attrs[0])}));
  if (me_.options.deoptStress) is = b_.CreateAnd(is, notDue());
  b_.CreateBr(done);
  b_.SetInsertPoint(other);
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto* result = b_.CreatePHI(me_.i1Type, 2);
  result->addIncoming(is, function);
  result->addIncoming(b_.getFalse(), other);
  define(i, result);
}

void FunctionEmitter::classIs(const ir::Inst& i) {
  auto* cell = layoutCell(me_, i.attrs[0]);
  auto* none = ConstantExpr::getIntToPtr(me_.i64(1), me_.ptrType);
  Value* holds = b_.CreateICmpNE(typedLoad(me_.ptrType, cell, "layout"), none);
  Value* type = typedLoad(me_.ptrType, b_.CreateConstInBoundsGEP1_64(me_.ptrType, cell, 1), "layout");
  Value* is = b_.CreateAnd(holds, b_.CreateICmpEQ(b_.CreatePtrToInt(type, me_.i64Type), arg(i, 0)));
  if (me_.options.deoptStress) is = b_.CreateAnd(is, notDue());
  define(i, is);
}

void FunctionEmitter::newObject(const ir::Inst& i) {
  Value* word = op("new_object", {layoutCell(me_, i.attrs[0]), me_.i32(!i.args.empty())});
  Value* object = b_.CreateIntToPtr(word, me_.ptrType);
  for (size_t n = 0; n < i.args.size(); ++n) {
    int64_t at = kObjectInline + static_cast<int64_t>(n) * 8;
    Value* address = fieldPtr(object, at, at);
    LoadInst* kind = typedLoad(me_.i64Type, address, "field");
    b_.CreateStore(arg(i, n), address)->setMetadata(LLVMContext::MD_tbaa, kind->getMetadata(LLVMContext::MD_tbaa));
    kind->eraseFromParent();
  }
  define(i, word);
}

}  // namespace molt::codegen
