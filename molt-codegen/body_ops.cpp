// One case for every op of ops.def. The switch has no default: a new row does not compile until it is handled here.
#include <llvm/IR/Intrinsics.h>

#include "abi/layout.h"
#include "abi/operators.h"
#include "function_emitter.h"

namespace molt::codegen {

using namespace llvm;
using ir::Failure;
using ir::Op;

namespace {

#define MOLT_BINARY(slot, ...) #slot,
constexpr const char* binaryNames[] = {
#include "abi/slots.def"
};
#define MOLT_UNARY(slot, ...) #slot,
constexpr const char* unaryNames[] = {
#include "abi/slots.def"
};
#define MOLT_COMPARE(slot, ...) #slot,
constexpr const char* compareNames[] = {
#include "abi/slots.def"
};

constexpr std::string_view builtinNames[] = {
#define MOLT_BUILTIN_TYPE(name, symbol) #name,
#define MOLT_BUILTIN_FN(name, ...) #name,
#define MOLT_BUILTIN_RAW(name, ...) #name,
#define MOLT_BUILTIN_CONST(name, ...) #name,
#define MOLT_BUILTIN_OBJECT(name) #name,
#include "abi/builtins.def"
#define MOLT_EXC(Name, Base, Layout) #Name,
#include "abi/exceptions.def"
};

// Its number among the functions that an instruction computes, or -1.
int machineFunction(std::string_view full) {
#define MOLT_MACHINE_FUNCTION(number, name, intrinsic) \
  if (full == name) return number;
#include "abi/machine_functions.def"
  return -1;
}

bool isBuiltin(std::string_view name) {
  return std::find(std::begin(builtinNames), std::end(builtinNames), name) != std::end(builtinNames);
}

}  // namespace

Value* FunctionEmitter::op(std::string_view name, ArrayRef<Value*> args) { return b_.CreateCall(me_.opCall(name), args); }

void FunctionEmitter::fallible(const ir::Inst& i, Value* result, Failure failure) {
  switch (failure) {
    case Failure::Never: case Failure::Overflow: case Failure::PerRow: break;
    case Failure::Null: case Failure::False: failed_ = b_.CreateICmpEQ(result, ConstantInt::get(result->getType(), 0)); break;
    case Failure::Neg: failed_ = b_.CreateICmpSLT(result, ConstantInt::get(result->getType(), 0)); break;
  }
  if (!i.result.valid()) return;
  bool truth = f_.rep(i.result) == ir::Rep::I1 && result->getType() == me_.i32Type;
  define(i, truth ? isI1(result) : result);
}

Value* FunctionEmitter::argArray(const ir::Inst& i, size_t from) {
  if (from >= i.args.size()) return ConstantPointerNull::get(me_.ptrType);
  for (size_t k = from; k < i.args.size(); ++k)
    b_.CreateStore(arg(i, k), b_.CreateConstInBoundsGEP1_64(me_.i64Type, buffer_, k - from));
  return buffer_;
}

// Where load_method says whether the object comes first.
Value* FunctionEmitter::methodFlag() {
  if (!methodFlag_) {
    BasicBlock& entry = fn_->getEntryBlock();
    methodFlag_ = IRBuilder<>(&entry, entry.begin()).CreateAlloca(me_.i64Type, nullptr, "is_method");
  }
  return methodFlag_;
}

Value* FunctionEmitter::namePtr(uint64_t nameId) { return me_.strObject(me_.m.strings[nameId]); }

Value* FunctionEmitter::kwnames(uint64_t optConst) {
  return optConst ? me_.constantValue(b_, {static_cast<uint32_t>(optConst - 1)}) : me_.i64(0);
}
int64_t FunctionEmitter::keywordCount(uint64_t optConst) const {
  return optConst ? static_cast<int64_t>(me_.m.constants[optConst - 1].items.size()) : 0;
}

Value* FunctionEmitter::fieldPtr(Value* base, int64_t nativeOffset, int64_t wasmOffset) {
  return b_.CreateConstInBoundsGEP1_64(me_.i8Type, base, static_cast<uint64_t>(me_.wasm ? wasmOffset : nativeOffset));
}
Value* FunctionEmitter::frameWord(uint64_t n) {
  int64_t offset = kGeneratorFrame[me_.wasm] + static_cast<int64_t>(n) * 8;
  return fieldPtr(fn_->getArg(0), offset, offset);
}
Value* FunctionEmitter::functionObject() {
  if (!resume_) return fn_->getArg(0);
  return b_.CreateIntToPtr(b_.CreateLoad(me_.i64Type, frameWord(0)), me_.ptrType);
}

// The word behind a name of the builtins module, or null. The singletons' words are constants of this module.
Value* FunctionEmitter::builtinWord(std::string_view name) {
  static constexpr std::pair<std::string_view, uint64_t> constants[] = {
      {"NotImplemented", kNotImplementedBits}, {"Ellipsis", kEllipsisBits}, {"__debug__", kTrueBits}};
  for (auto [text, bits] : constants) {
    if (name != text) continue;
    std::string symbol = "builtin." + std::string(name);
    if (auto* g = me_.module->getNamedGlobal(symbol)) return g;
    return new GlobalVariable(*me_.module, me_.i64Type, true, GlobalValue::PrivateLinkage, me_.i64(bits), symbol);
  }
  if (name == "EnvironmentError" || name == "IOError") name = "OSError";
  if (isBuiltin(name)) return me_.external("molt_builtin_" + std::string(name));
  return ConstantPointerNull::get(me_.ptrType);
}

Value* FunctionEmitter::retained(Value* v) {
  if (!isa<ConstantInt>(v)) op("incref", {v});
  return v;
}

void FunctionEmitter::callRuntime(const ir::Inst& i) {
  auto rt = static_cast<ir::Rt>(i.attrs[0]);
  const ir::RtInfo& row = ir::info(rt);
  std::vector<Value*> args;
  size_t operand = 0, attr = 1;
  using ir::Slot;
  for (Slot s : row.params) {
    switch (s) {
      case Slot::use: case Slot::take: case Slot::give: case Slot::i64: case Slot::f64: args.push_back(arg(i, operand++)); break;
      case Slot::i128: break;  // no row has one
      case Slot::i1: args.push_back(b_.CreateZExt(arg(i, operand++), me_.i32Type)); break;
      case Slot::name: args.push_back(namePtr(i.attrs[attr++])); break;
      case Slot::num: args.push_back(me_.i64(i.attrs[attr++])); break;
      case Slot::func: args.push_back(me_.codeInfo({static_cast<uint32_t>(i.attrs[attr++])})); break;
      case Slot::mod: args.push_back(me_.descriptor); break;
      case Slot::self: args.push_back(fn_->getArg(0)); break;
      case Slot::more: case Slot::rest:
        args.push_back(argArray(i, operand));
        args.push_back(me_.i64(i.args.size() - std::min(operand, i.args.size())));
        operand = i.args.size();
        break;
    }
  }
  Value* result = b_.CreateCall(me_.rtCall(rt), args);
  if (result->getType()->isVoidTy()) return;
  fallible(i, result, row.failure);
}

void FunctionEmitter::callClone(const ir::Inst& i) {
  ir::FuncId callee{static_cast<uint32_t>(i.attrs[0])};
  // A function's own clone may look at the function object; others are called without one.
  bool own = me_.m[callee].generic == id_;
  std::vector<Value*> args = {own ? functionObject() : ConstantPointerNull::get(me_.ptrType)};
  for (size_t k = 0; k < i.args.size(); ++k) args.push_back(arg(i, k));
  // A recursive one calls its twin, which goes into it and calls it again: half as many calls.
  Function* body = callee == id_ && twin_ ? twin_ : me_.declareBody(callee);
  if ((!own && !me_.isRecursive(callee) && me_.isSmallClone(callee)) || body == twin_) body->addFnAttr("function-inline-threshold", "4000");
  CallInst* pair = b_.CreateCall(body, args);
  cloneWord_ = b_.CreateExtractValue(pair, 0);
  cloneKind_ = b_.CreateExtractValue(pair, 1);
  if (!i.result.valid()) return;
  Value* raw = cloneWord_;
  if (f_.rep(i.result) == ir::Rep::F64) raw = b_.CreateBitCast(raw, me_.f64Type);
  if (f_.rep(i.result) == ir::Rep::I1) raw = b_.CreateTrunc(raw, me_.i1Type);
  define(i, raw);
}

void FunctionEmitter::callResume(const ir::Inst& i) {
  ir::FuncId callee{static_cast<uint32_t>(i.attrs[0])};
  Function* body = me_.declareBody(callee);
  std::vector<Value*> args = {functionObject(), me_.i64(i.attrs[1])};
  for (size_t k = 0; k < i.args.size(); ++k) args.push_back(arg(i, k));
  while (args.size() < body->arg_size()) args.push_back(Constant::getNullValue(body->getArg(static_cast<unsigned>(args.size()))->getType()));
  fallible(i, b_.CreateCall(body, args), Failure::Null);
}

// Python's floor division and modulo on raw integers whose divisor is not 0 and which do not overflow.
Value* FunctionEmitter::floorDivide(ir::FuncId, Value* a, Value* d, bool mod) {
  Value* q = b_.CreateSDiv(a, d);
  Value* r = b_.CreateSRem(a, d);
  Value* wrongSign = b_.CreateAnd(b_.CreateICmpNE(r, me_.i64(0)), b_.CreateICmpSLT(b_.CreateXor(r, d), me_.i64(0)));
  if (mod) return b_.CreateAdd(r, b_.CreateSelect(wrongSign, d, me_.i64(0)));
  return b_.CreateSub(q, b_.CreateZExt(wrongSign, me_.i64Type));
}

Value* FunctionEmitter::i64Arithmetic(const ir::Inst& i, bool checked) {
  Value *x = arg(i, 0), *y = arg(i, 1);
  auto withOverflow = [&](Intrinsic::ID id) {
    Value* pair = b_.CreateBinaryIntrinsic(id, x, y);
    failed_ = b_.CreateExtractValue(pair, 1);
    return b_.CreateExtractValue(pair, 0);
  };
  switch (static_cast<BinaryOp>(i.attrs[0])) {
    case BinaryOp::Add: return checked ? withOverflow(Intrinsic::sadd_with_overflow) : b_.CreateNSWAdd(x, y);
    case BinaryOp::Sub: return checked ? withOverflow(Intrinsic::ssub_with_overflow) : b_.CreateNSWSub(x, y);
    case BinaryOp::Mul: return checked ? withOverflow(Intrinsic::smul_with_overflow) : b_.CreateNSWMul(x, y);
    case BinaryOp::FloorDiv: case BinaryOp::Mod: {
      bool mod = static_cast<BinaryOp>(i.attrs[0]) == BinaryOp::Mod;
      if (checked) {
        Value* zero = b_.CreateICmpEQ(y, me_.i64(0));
        Value* wraps = b_.CreateAnd(b_.CreateICmpEQ(x, me_.i64(uint64_t{1} << 63)), b_.CreateICmpEQ(y, me_.i64(~uint64_t{0})));
        failed_ = b_.CreateOr(zero, wraps);
        y = b_.CreateSelect(failed_, me_.i64(1), y);
      }
      return floorDivide(id_, x, y, mod);
    }
    case BinaryOp::LShift: {
      Value* wide = b_.CreateICmpUGE(y, me_.i64(63));
      Value* count = checked ? b_.CreateSelect(wide, me_.i64(0), y) : y;
      Value* shifted = b_.CreateShl(x, count);
      if (checked) failed_ = b_.CreateOr(wide, b_.CreateICmpNE(b_.CreateAShr(shifted, count), x));
      return shifted;
    }
    case BinaryOp::RShift: {
      if (checked) failed_ = b_.CreateICmpSLT(y, me_.i64(0));
      return b_.CreateAShr(x, b_.CreateSelect(b_.CreateICmpUGT(y, me_.i64(63)), me_.i64(63), y));
    }
    case BinaryOp::And: failed_ = b_.getFalse(); return b_.CreateAnd(x, y);
    case BinaryOp::Or: failed_ = b_.getFalse(); return b_.CreateOr(x, y);
    case BinaryOp::Xor: failed_ = b_.getFalse(); return b_.CreateXor(x, y);
    case BinaryOp::MatMul: case BinaryOp::TrueDiv: case BinaryOp::Pow: case BinaryOp::DivMod: case BinaryOp::kCount: break;
  }
  fprintf(stderr, "molt-codegen: operator without a 64-bit form\n");
  exit(70);
}

Value* FunctionEmitter::compareI64(uint64_t cmp, Value* x, Value* y) {
  switch (static_cast<CompareOp>(cmp)) {
    case CompareOp::Lt: return b_.CreateICmpSLT(x, y);
    case CompareOp::Le: return b_.CreateICmpSLE(x, y);
    case CompareOp::Eq: return b_.CreateICmpEQ(x, y);
    case CompareOp::Ne: return b_.CreateICmpNE(x, y);
    case CompareOp::Gt: return b_.CreateICmpSGT(x, y);
    default: return b_.CreateICmpSGE(x, y);
  }
}
Value* FunctionEmitter::compareF64(uint64_t cmp, Value* x, Value* y) {
  switch (static_cast<CompareOp>(cmp)) {
    case CompareOp::Lt: return b_.CreateFCmpOLT(x, y);
    case CompareOp::Le: return b_.CreateFCmpOLE(x, y);
    case CompareOp::Eq: return b_.CreateFCmpOEQ(x, y);
    case CompareOp::Ne: return b_.CreateFCmpUNE(x, y);
    case CompareOp::Gt: return b_.CreateFCmpOGT(x, y);
    default: return b_.CreateFCmpOGE(x, y);
  }
}

void FunctionEmitter::emitInst(const ir::Inst& i) {
  auto count = [&](size_t from) { return me_.i64(i.args.size() - from); };
  auto name = [&](const char* family, uint64_t n, const char* const* names) { return std::string(family) + names[n]; };
  switch (i.op) {
    // ---- constants
    case Op::ConstInt: define(i, me_.i64(molt::Value::fromInlineInt(static_cast<int64_t>(i.attrs[0])).bits)); break;
    case Op::Const: define(i, me_.constantValue(b_, {static_cast<uint32_t>(i.attrs[0])})); break;
    case Op::ConstBool: define(i, me_.i64(i.attrs[0] ? kTrueBits : kFalseBits)); break;
    case Op::ConstNone: define(i, me_.i64(kNoneBits)); break;
    case Op::ConstEllipsis: define(i, me_.i64(kEllipsisBits)); break;
    case Op::ConstNotImplemented: define(i, me_.i64(kNotImplementedBits)); break;
    case Op::Missing: define(i, me_.i64(0)); break;
    case Op::ConstI64: define(i, me_.i64(i.attrs[0])); break;
    case Op::ConstF64: define(i, ConstantFP::get(me_.f64Type, __builtin_bit_cast(double, i.attrs[0]))); break;
    case Op::ConstI1: define(i, ConstantInt::get(me_.i1Type, i.attrs[0] != 0)); break;
    // ---- generic operators
    case Op::Binary: fallible(i, op(name("binary_", i.attrs[0], binaryNames), {arg(i, 0), arg(i, 1)}), Failure::Null); break;
    case Op::Inplace: fallible(i, op(name("inplace_", i.attrs[0], binaryNames), {arg(i, 0), arg(i, 1)}), Failure::Null); break;
    case Op::BinaryTake: fallible(i, op(name("binary_take_", i.attrs[0], binaryNames), {arg(i, 0), arg(i, 1)}), Failure::Null); break;
    case Op::InplaceTake: fallible(i, op(name("inplace_take_", i.attrs[0], binaryNames), {arg(i, 0), arg(i, 1)}), Failure::Null); break;
    case Op::Unary: fallible(i, op(name("unary_", i.attrs[0], unaryNames), {arg(i, 0)}), Failure::Null); break;
    case Op::Compare: fallible(i, op(name("compare_", i.attrs[0], compareNames), {arg(i, 0), arg(i, 1)}), Failure::Null); break;
    case Op::CompareTrue: fallible(i, op(name("compare_true_", i.attrs[0], compareNames), {arg(i, 0), arg(i, 1)}), Failure::Neg); break;
    case Op::Is: define(i, b_.CreateICmpEQ(arg(i, 0), arg(i, 1))); break;
    case Op::Contains: fallible(i, op("contains", {arg(i, 0), arg(i, 1)}), Failure::Neg); break;
    case Op::IsTrue: fallible(i, op("is_true", {arg(i, 0)}), Failure::Neg); break;
    case Op::NotI1: define(i, b_.CreateNot(arg(i, 0))); break;
    case Op::BoxBool: define(i, b_.CreateSelect(arg(i, 0), me_.i64(kTrueBits), me_.i64(kFalseBits))); break;
    case Op::IsStop: define(i, b_.CreateICmpEQ(arg(i, 0), me_.i64(kStopBits))); break;
    case Op::IsMissing: define(i, b_.CreateICmpEQ(arg(i, 0), me_.i64(0))); break;
    // ---- variables
    case Op::Param: {
      unsigned n = static_cast<unsigned>(i.attrs[0]) + 1 + (f_.kind == ir::FuncKind::GenericResume);
      define(i, fn_->getArg(n));
      break;
    }
    case Op::CheckBound: {
      failed_ = b_.CreateICmpEQ(arg(i, 0), me_.i64(0));
      uint64_t nameId = i.attrs[0];
      failCold_ = [this, nameId] { b_.CreateCall(me_.rtCall(ir::Rt::unbound_local), {namePtr(nameId)}); };
      break;
    }
    case Op::LoadGlobal: loadGlobal(i); break;
    case Op::GlobalIs:
      define(i, isI1(op("global_is", {me_.globalsDict, me_.i64(i.attrs[0]), me_.codeInfo({static_cast<uint32_t>(i.attrs[1])})})));
      break;
    case Op::IsBuiltin: {
      std::string name(me_.m.strings[i.attrs[0]]);
      if (int number = machineFunction(name); number >= 0) {
        define(i, b_.CreateICmpNE(op("is_machine_function", {arg(i, 0), me_.i32(static_cast<uint64_t>(number))}), me_.i32(0)));
        break;
      }
      V word = b_.CreateLoad(me_.i64Type, me_.external("molt_original_" + name));
      define(i, b_.CreateICmpEQ(arg(i, 0), word));
      break;
    }
    case Op::StoreGlobal: op("store_global", {me_.globalsDict, me_.i64(i.attrs[0]), arg(i, 0)}); break;
    case Op::DelGlobal: fallible(i, op("delete_global", {me_.globalsDict, me_.i64(i.attrs[0])}), Failure::False); break;
    case Op::CellNew: define(i, op("cell_new", {arg(i, 0)})); break;
    case Op::CellLoad: fallible(i, op("cell_load", {arg(i, 0), namePtr(i.attrs[0]), me_.i32(i.attrs[1])}), Failure::Null); break;
    case Op::CellStore: op("cell_store", {arg(i, 0), arg(i, 1)}); break;
    case Op::LoadClosure: {
      V cells = b_.CreateLoad(me_.ptrType, fieldPtr(functionObject(), kFunctionClosure[0], kFunctionClosure[1]));
      V cell = b_.CreateLoad(me_.ptrType, b_.CreateConstInBoundsGEP1_64(me_.ptrType, cells, i.attrs[0]));
      define(i, b_.CreatePtrToInt(cell, me_.i64Type));
      break;
    }
    case Op::LoadSelf: define(i, b_.CreatePtrToInt(fn_->getArg(0), me_.i64Type)); break;
    case Op::VarEnd: break;
    // ---- attributes, items, iteration
    case Op::LoadAttr: fallible(i, op("load_attr", {arg(i, 0), namePtr(i.attrs[0]), me_.siteCache()}), Failure::Null); break;
    case Op::StoreAttr: fallible(i, op("store_attr", {arg(i, 0), namePtr(i.attrs[0]), arg(i, 1), me_.siteCache()}), Failure::False); break;
    case Op::DelAttr: fallible(i, op("delete_attr", {arg(i, 0), namePtr(i.attrs[0])}), Failure::False); break;
    case Op::Index: fallible(i, op("index", {arg(i, 0), arg(i, 1)}), Failure::Null); break;
    case Op::StoreIndex: fallible(i, op("store_index", {arg(i, 0), arg(i, 1), arg(i, 2)}), Failure::False); break;
    case Op::DelIndex: fallible(i, op("delete_index", {arg(i, 0), arg(i, 1)}), Failure::False); break;
    case Op::Iter: fallible(i, op("iter", {arg(i, 0)}), Failure::Null); break;
    case Op::IterNext: fallible(i, op("iter_next", {arg(i, 0)}), Failure::Null); break;
    case Op::TupleItem: {
      int64_t offset = kTupleItems + static_cast<int64_t>(i.attrs[0]) * 8;
      define(i, b_.CreateLoad(me_.i64Type, fieldPtr(b_.CreateIntToPtr(arg(i, 0), me_.ptrType), offset, offset)));
      break;
    }
    case Op::Unpack: fallible(i, op("unpack", {arg(i, 0), me_.i64(i.attrs[0])}), Failure::Null); break;
    case Op::UnpackEx: fallible(i, op("unpack_ex", {arg(i, 0), me_.i64(i.attrs[0]), me_.i64(i.attrs[1])}), Failure::Null); break;
    // ---- construction
    case Op::BuildTuple: fallible(i, op("build_tuple", {argArray(i, 0), count(0)}), Failure::Null); break;
    case Op::BuildList: fallible(i, op("build_list", {argArray(i, 0), count(0)}), Failure::Null); break;
    case Op::BuildSet: fallible(i, op("build_set", {argArray(i, 0), count(0)}), Failure::Null); break;
    case Op::BuildDict: fallible(i, op("build_dict", {argArray(i, 0), count(0)}), Failure::Null); break;
    case Op::BuildString: fallible(i, op("build_string", {argArray(i, 0), count(0)}), Failure::Null); break;
    case Op::BuildSlice: fallible(i, op("build_slice", {arg(i, 0), arg(i, 1), arg(i, 2)}), Failure::Null); break;
    case Op::MakeFunction:
      fallible(i, op("make_function", {me_.codeInfo({static_cast<uint32_t>(i.attrs[0])}), argArray(i, 0), count(0)}), Failure::Null);
      break;
    // ---- calls
    case Op::Call: {
      int64_t positional = static_cast<int64_t>(i.args.size()) - 1 - keywordCount(i.attrs[0]);
      fallible(i, op("call", {arg(i, 0), argArray(i, 1), me_.i64(static_cast<uint64_t>(positional)), kwnames(i.attrs[0])}), Failure::Null);
      break;
    }
    case Op::CallMethod: {
      if (i.args.size() == 2 && i.attrs[1] == 0 && me_.m.strings[i.attrs[0]] == "append") {
        fallible(i, op("call_append", {namePtr(i.attrs[0]), argArray(i, 0), me_.siteCache()}), Failure::Null);
        break;
      }
      int64_t positional = static_cast<int64_t>(i.args.size()) - 1 - keywordCount(i.attrs[1]);
      if ((i.args.size() == 2 || i.args.size() == 3) && i.attrs[1] == 0 && me_.m.strings[i.attrs[0]] == "get") {
        fallible(i, op("call_get", {namePtr(i.attrs[0]), argArray(i, 0), me_.i64(static_cast<uint64_t>(positional)), me_.siteCache()}), Failure::Null);
        break;
      }
      fallible(i, op("call_method", {namePtr(i.attrs[0]), argArray(i, 0), me_.i64(static_cast<uint64_t>(positional)), kwnames(i.attrs[1]), me_.siteCache()}), Failure::Null);
      break;
    }
    case Op::LoadMethod:
      fallible(i, op("load_method", {arg(i, 0), namePtr(i.attrs[0]), me_.siteCache(), methodFlag()}), Failure::Null);
      break;
    case Op::IsMethod: define(i, b_.CreateICmpNE(b_.CreateLoad(me_.i64Type, methodFlag()), me_.i64(0))); break;
    case Op::CallLoaded: {
      V isMethod = b_.CreateZExt(arg(i, 1), me_.i64Type);
      if (i.args.size() == 4 && i.attrs[1] == 0 && me_.m.strings[i.attrs[0]] == "append") {
        fallible(i, op("call_loaded_append", {arg(i, 0), isMethod, argArray(i, 2)}), Failure::Null);
        break;
      }
      int64_t positional = static_cast<int64_t>(i.args.size()) - 3 - keywordCount(i.attrs[1]);
      fallible(i, op("call_loaded", {arg(i, 0), isMethod, argArray(i, 2), me_.i64(static_cast<uint64_t>(positional)), kwnames(i.attrs[1])}), Failure::Null);
      break;
    }
    case Op::CallEx: fallible(i, op("call_ex", {arg(i, 0), arg(i, 1), arg(i, 2)}), Failure::Null); break;
    case Op::CallDirect: {
      std::vector<V> args = {ConstantPointerNull::get(me_.ptrType)};
      for (size_t k = 0; k < i.args.size(); ++k) args.push_back(arg(i, k));
      fallible(i, b_.CreateCall(me_.declareBody({static_cast<uint32_t>(i.attrs[0])}), args), Failure::Null);
      break;
    }
    case Op::CallRt: callRuntime(i); break;
    case Op::CallClone: callClone(i); break;
    // ---- exceptions
    case Op::ExcCatch: define(i, op("exc_catch", {})); break;
    case Op::ExcPush: define(i, op("exc_push", {arg(i, 0)})); break;
    case Op::ExcPop: op("exc_pop", {arg(i, 0)}); break;
    case Op::ExcMatch: fallible(i, op("exc_match", {arg(i, 0), arg(i, 1)}), Failure::Neg); break;
    case Op::Poll:
      // What asks for attention raises the stack limit to the last address. No signals on wasm, where every call looks for collections.
      if (me_.wasm) break;
      failed_ = b_.CreateICmpEQ(stackLimit(true), ConstantExpr::getIntToPtr(me_.i64(~uint64_t{0}), me_.ptrType));
      break;
    case Op::PollDue:
      define(i, me_.wasm ? static_cast<V>(b_.getFalse()) : b_.CreateICmpEQ(stackLimit(true), ConstantExpr::getIntToPtr(me_.i64(~uint64_t{0}), me_.ptrType)));
      break;
    // ---- generators
    case Op::Yield: case Op::YieldFrom: break;  // gone once the fact StateMachines holds
    case Op::FrameStore: b_.CreateStore(arg(i, 0), frameWord(i.attrs[0])); break;
    case Op::FrameLoad: {
      define(i, b_.CreateLoad(me_.i64Type, frameWord(i.attrs[0])));
      b_.CreateStore(me_.i64(0), frameWord(i.attrs[0]));
      break;
    }
    case Op::FramePeek: define(i, b_.CreateLoad(me_.i64Type, frameWord(i.attrs[0]))); break;
    case Op::Resumed: fallible(i, retained(fn_->getArg(1)), Failure::Null); break;
    case Op::MakeGenerator: {
      ir::FuncId to{static_cast<uint32_t>(i.attrs[0])};
      fallible(i, op("make_generator", {arg(i, 0), me_.codeInfo(id_), me_.declareBody(to), argArray(i, 1), count(1)}), Failure::Null);
      break;
    }
    // ---- ownership
    case Op::IncRef: define(i, retained(arg(i, 0))); break;
    case Op::DecRef:
      if (isLazy(i.args[0])) releaseLazy(i);
      else if (!isa<ConstantInt>(arg(i, 0))) op("decref", {arg(i, 0)});
      break;
    case Op::KeepLocal: op("keep_local", {arg(i, 0), me_.codeInfo(me_.describedBy(id_)), me_.i32(i.attrs[0])}); break;
    case Op::ShowLocal:
      if (shown_) b_.CreateStore(asWord(arg(i, 0)), b_.CreateConstInBoundsGEP1_64(me_.i64Type, shown_, ShownLocals::kHead + i.attrs[0]), true);
      break;
    case Op::HoldLocal: case Op::Borrow: case Op::Adopt: define(i, arg(i, 0)); break;
    case Op::Release: break;
    // ---- typed values
    case Op::Box: {
      V v = arg(i, 0);
      if (v->getType() == me_.f64Type) v = b_.CreateAdd(b_.CreateBitCast(v, me_.i64Type), me_.i64(kDoubleOffset));
      else if (v->getType() == me_.i1Type) v = b_.CreateSelect(v, me_.i64(kTrueBits), me_.i64(kFalseBits));
      else if (f_.rep(i.args[0]) == ir::Rep::I128) v = op("box_i128", {b_.CreateTrunc(v, me_.i64Type), b_.CreateTrunc(b_.CreateLShr(v, 64), me_.i64Type)});
      else if (f_.rep(i.args[0]) == ir::Rep::I64) v = op("box_i64", {v});
      define(i, v);
      break;
    }
    case Op::UnboxI64: define(i, op("unbox_i64", {arg(i, 0)})); break;
    case Op::UnboxF64: define(i, b_.CreateBitCast(b_.CreateSub(arg(i, 0), me_.i64(kDoubleOffset)), me_.f64Type)); break;
    case Op::IsI64: isI64(i); break;
    case Op::IsF64: define(i, b_.CreateICmpULT(b_.CreateSub(arg(i, 0), me_.i64(kDoubleOffset)), me_.i64(kIntTag - kDoubleOffset))); break;
    case Op::IsBool: define(i, b_.CreateICmpEQ(b_.CreateOr(arg(i, 0), me_.i64(1)), me_.i64(kTrueBits))); break;
    case Op::I64ToF64: define(i, b_.CreateSIToFP(arg(i, 0), me_.f64Type)); break;
    case Op::I1ToI64: define(i, b_.CreateZExt(arg(i, 0), me_.i64Type)); break;
    case Op::I64Checked: define(i, i64Arithmetic(i, true)); break;
    case Op::I64Binary: define(i, i64Arithmetic(i, false)); break;
    case Op::ConstI128: {
      uint64_t words[2] = {i.attrs[0], i.attrs[1]};
      define(i, ConstantInt::get(me_.context, APInt(128, words)));
      break;
    }
    case Op::WideI64: define(i, b_.CreateSExt(arg(i, 0), me_.typeOf(ir::Rep::I128))); break;
    case Op::I128Binary: define(i, i128Arithmetic(i)); break;
    case Op::I128Compare: define(i, compareI64(i.attrs[0], arg(i, 0), arg(i, 1))); break;
    case Op::I128Mod: i128Mod(i); break;
    case Op::NarrowI128: {
      V low = b_.CreateTrunc(arg(i, 0), me_.i64Type);
      failed_ = b_.CreateICmpNE(b_.CreateSExt(low, arg(i, 0)->getType()), arg(i, 0));
      define(i, low);
      break;
    }
    case Op::I64Compare: define(i, compareI64(i.attrs[0], arg(i, 0), arg(i, 1))); break;
    case Op::F64Binary:
      switch (static_cast<BinaryOp>(i.attrs[0])) {
        case BinaryOp::Add: define(i, b_.CreateFAdd(arg(i, 0), arg(i, 1))); break;
        case BinaryOp::Sub: define(i, b_.CreateFSub(arg(i, 0), arg(i, 1))); break;
        case BinaryOp::Mul: define(i, b_.CreateFMul(arg(i, 0), arg(i, 1))); break;
        default: define(i, b_.CreateFDiv(arg(i, 0), arg(i, 1))); break;
      }
      break;
    case Op::F64Compare: define(i, compareF64(i.attrs[0], arg(i, 0), arg(i, 1))); break;
    case Op::I64Neg: {
      V pair = b_.CreateBinaryIntrinsic(Intrinsic::ssub_with_overflow, me_.i64(0), arg(i, 0));
      failed_ = b_.CreateExtractValue(pair, 1);
      define(i, b_.CreateExtractValue(pair, 0));
      break;
    }
    case Op::F64Neg: define(i, b_.CreateFNeg(arg(i, 0))); break;
    case Op::F64Unary: {
      static constexpr Intrinsic::ID ids[] = {Intrinsic::fabs, Intrinsic::sqrt, Intrinsic::floor, Intrinsic::ceil, Intrinsic::trunc};
#define MOLT_MACHINE_FUNCTION(number, name, intrinsic) static_assert(ids[number] == Intrinsic::intrinsic);
#include "abi/machine_functions.def"
      define(i, b_.CreateUnaryIntrinsic(ids[i.attrs[0] % 5], arg(i, 0)));
      break;
    }
    case Op::ListLength: listLength(i); break;
    case Op::BoxChar: define(i, b_.CreateAdd(b_.CreatePtrToInt(me_.external("molt_char_table"), me_.i64Type), b_.CreateMul(arg(i, 0), me_.i64(kCharStride)))); break;
    case Op::CharAt: charAt(i); break;
    case Op::StrLength: strLength(i); break;
    case Op::CharIn: charIn(i); break;
    case Op::Item: case Op::ItemI64: case Op::ItemF64: case Op::ItemI1: loadItem(i); break;
    case Op::NestedI64: case Op::NestedF64: case Op::NestedI1: loadNested(i); break;
    case Op::SetItem: case Op::SetItemI64: case Op::SetItemF64: case Op::SetItemI1: storeItem(i); break;
    case Op::TupleI64: case Op::TupleF64: case Op::TupleI1: loadTupleItem(i); break;
    case Op::TakeI64: takeI64(i); break;
    case Op::TakeF64: define(i, b_.CreateBitCast(b_.CreateSub(arg(i, 0), me_.i64(kDoubleOffset)), me_.f64Type)); break;
    case Op::TakeI1: define(i, b_.CreateICmpEQ(arg(i, 0), me_.i64(kTrueBits))); break;
    // ---- objects of the module's classes: body_fields.cpp
    case Op::LayoutIs: layoutIs(i); break;
    case Op::ClassIs: classIs(i); break;
    case Op::FunctionIs: functionIs(i); break;
    case Op::LoadField: loadField(i); break;
    case Op::StoreField: storeField(i); break;
    case Op::Field: case Op::FieldI64: case Op::FieldF64: case Op::FieldI1: loadSteadyField(i); break;
    case Op::SetFieldI64: case Op::SetFieldF64: case Op::SetFieldI1: storeSteadyField(i); break;
    case Op::NewObject: newObject(i); break;
    case Op::NoteField: op("note_field", {arg(i, 0), layoutWords(i.attrs[0]), namePtr(i.attrs[1])}); break;
    case Op::NoteLayout: op("note_layout", {arg(i, 0), layoutWords(i.attrs[0])}); break;
    case Op::NoteMethod:
      op("note_method", {arg(i, 0), layoutWords(i.attrs[0]), namePtr(i.attrs[1]), me_.codeInfo({static_cast<uint32_t>(i.attrs[2])})});
      break;
    case Op::GuardExit: op("guard_exit", {me_.i32(i.attrs[0])}); break;
    case Op::CallResume: callResume(i); break;
    case Op::ResumePoint: define(i, fn_->getArg(1)); break;
    // ---- terminators: body.cpp
    case Op::Suspend: case Op::Jump: case Op::Branch: case Op::Return: case Op::CheckException: case Op::Unwind:
    case Op::StateDispatch: case Op::CheckOverflow: case Op::CheckClone: case Op::PointDispatch: case Op::Unreachable: break;
  }
}

}  // namespace molt::codegen
