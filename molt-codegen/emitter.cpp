// The module as a whole: declarations, entry adaptors, the module's body, debug information.
#include "emitter.h"

#include <llvm/IR/MDBuilder.h>
#include <llvm/Transforms/Utils/ModuleUtils.h>

#include "abi/layout.h"

namespace molt::codegen {

using namespace llvm;

namespace {

struct OpCallRow {
  std::string_view name;
  char result;
  std::string_view params;
};
#define MOLT_OPCALL(name, result, params) {#name, #result[0], #params},
const OpCallRow opCallRows[] = {
#include "abi/op_calls.def"
};

}  // namespace

ModuleEmitter::ModuleEmitter(const ir::Module& source, LLVMContext& ctx, const Options& opts)
    : m(source), context(ctx), options(opts), module(std::make_unique<Module>(source.filename, ctx)),
      wasm(opts.triple.starts_with("wasm")) {
  i64Type = Type::getInt64Ty(ctx);
  i32Type = Type::getInt32Ty(ctx);
  i8Type = Type::getInt8Ty(ctx);
  i1Type = Type::getInt1Ty(ctx);
  f64Type = Type::getDoubleTy(ctx);
  voidType = Type::getVoidTy(ctx);
  ptrType = PointerType::getUnqual(ctx);
  cloneType = StructType::get(ctx, {i64Type, i8Type});
}

std::unique_ptr<Module> ModuleEmitter::run() {
  module->setSourceFileName(m.filename);
  // Lines are there in any case: the table of frames is made from them.
  if (options.debugInfo || !wasm) {
    debug = std::make_unique<DIBuilder>(*module);
    size_t slash = m.filename.rfind('/');
    file = slash == std::string::npos ? debug->createFile(m.filename, ".")
                                      : debug->createFile(m.filename.substr(slash + 1), m.filename.substr(0, slash));
    unit = debug->createCompileUnit(dwarf::DW_LANG_Python, file, "molt", options.optLevel > 0, "", 0, "",
                                    options.debugInfo ? DICompileUnit::FullDebug : DICompileUnit::NoDebug);
    module->addModuleFlag(Module::Warning, "Debug Info Version", DEBUG_METADATA_VERSION);
    module->addModuleFlag(Module::Warning, "Dwarf Version", 4);
  }
  // Stand-ins until the descriptor and the dict have their types (emitDescriptor).
  descriptor = new GlobalVariable(*module, i8Type, false, GlobalValue::ExternalLinkage, nullptr, "molt.descriptor.later");
  globalsDict = new GlobalVariable(*module, i8Type, false, GlobalValue::ExternalLinkage, nullptr, "molt.globals.later");

  for (uint32_t i = 0; i < m.functions.size(); ++i) {
    if (m.functions[i].kind == ir::FuncKind::Generator || m.functions[i].kind == ir::FuncKind::Coroutine ||
        m.functions[i].kind == ir::FuncKind::AsyncGenerator || m.functions[i].kind == ir::FuncKind::Function ||
        m.functions[i].kind == ir::FuncKind::Module || m.functions[i].kind == ir::FuncKind::ClassBody) continue;
    if (m.functions[i].kind == ir::FuncKind::Resume && m.functions[i].generic.valid())
      resumeOf[m.functions[i].generic.v] = i;
  }
  if (!wasm) needs = collectNeeds(m, options.library);
  for (uint32_t i = 0; i < m.functions.size(); ++i) emitBody(*this, {i});
  // Entries were declared where something refers to a function's code.
  codeInfo({0});
  emitModuleBody();
  for (bool more = true; more;) {
    more = false;
    std::vector<uint32_t> todo;
    for (auto& [id, fn] : entries)
      if (fn->isDeclaration()) todo.push_back(id);
    std::sort(todo.begin(), todo.end());
    for (uint32_t id : todo) emitEntry({id}), more = true;
  }
  emitDescriptor();
  emitImports();
  emitNameTable();
  emitCapabilities();
  appendToUsed(*module, used);
  if (debug) debug->finalize();
  return std::move(module);
}

std::string ModuleEmitter::symbolOf(ir::FuncId f) const { return m.name + "." + std::string(m.str(m[f].symbol)); }

ir::FuncId ModuleEmitter::describedBy(ir::FuncId f) const {
  while (m[f].generic.valid() && m[m[f].generic].positions == m[f].positions) f = m[f].generic;
  return f;
}

// The chain of frame pointers is how frames are found.
void ModuleEmitter::forTarget(Function* fn) const {
  if (wasm) return;
  fn->addFnAttr("target-cpu", "x86-64");
  fn->addFnAttr("frame-pointer", "all");
}

Type* ModuleEmitter::typeOf(ir::Rep rep) const {
  switch (rep) {
    case ir::Rep::None: return voidType;
    case ir::Rep::Val: case ir::Rep::I64: return i64Type;
    case ir::Rep::F64: return f64Type;
    case ir::Rep::I1: return i1Type;
    case ir::Rep::I128: return Type::getInt128Ty(context);
  }
  return i64Type;
}

Function* ModuleEmitter::declareBody(ir::FuncId id) {
  Function*& fn = bodies[id.v];
  if (fn) return fn;
  const ir::Function& f = m[id];
  std::vector<Type*> params = {ptrType};
  Type* result = i64Type;
  if (f.kind == ir::FuncKind::Resume) {
    params.push_back(i64Type);
  } else {
    if (f.kind == ir::FuncKind::GenericResume) params.push_back(i64Type);
    for (const ir::Param& p : f.params) params.push_back(typeOf(p.rep));
    if (f.kind == ir::FuncKind::Clone) result = cloneType;
  }
  fn = Function::Create(FunctionType::get(result, params, false), GlobalValue::InternalLinkage, symbolOf(id), *module);
  fn->addFnAttr(Attribute::NoUnwind);
  forTarget(fn);
  if (f.kind == ir::FuncKind::GenericResume) {
    fn->addFnAttr(Attribute::Cold);
    fn->addFnAttr(Attribute::NoInline);
  }
  return fn;
}

Function* ModuleEmitter::declareEntry(ir::FuncId id) {
  Function*& fn = entries[id.v];
  if (!fn) {
    fn = Function::Create(FunctionType::get(i64Type, {ptrType, ptrType}, false), GlobalValue::InternalLinkage,
                          symbolOf(id) + "$entry", *module);
    fn->addFnAttr(Attribute::NoUnwind);
    forTarget(fn);
  }
  return fn;
}

// One word per parameter in `slots`; the body takes them as arguments.
void ModuleEmitter::emitEntry(ir::FuncId id) {
  Function* entry = declareEntry(id);
  Function* body = declareBody(id);
  IRBuilder<> b(BasicBlock::Create(context, "", entry));
  std::vector<Value*> args = {entry->getArg(0)};
  for (unsigned i = 0; i < m[id].params.size(); ++i)
    args.push_back(b.CreateLoad(i64Type, b.CreateConstInBoundsGEP1_64(i64Type, entry->getArg(1), i)));
  auto* call = b.CreateCall(body, args);
  call->setTailCall();
  frameAdaptor(*this, entry, call);
  b.CreateRet(call);
}

// molt.body: makes the constants that only the runtime can make, then runs the module's code.
void ModuleEmitter::emitModuleBody() {
  moduleBody = Function::Create(FunctionType::get(i64Type, {ptrType, ptrType}, false), GlobalValue::InternalLinkage,
                                m.name + "$body", *module);
  moduleBody->addFnAttr(Attribute::NoUnwind);
  forTarget(moduleBody);
  IRBuilder<> b(BasicBlock::Create(context, "", moduleBody));
  // Code infos name constants as well; all are known by now. A container comes after its items.
  for (size_t i = 0; i < startConstants.size(); ++i) {
    const ir::Constant& c = m.constants[startConstants[i]];
    Value* made = nullptr;
    using Kind = ir::Constant::Kind;
    if (c.kind == Kind::Int) {
      auto* text = new GlobalVariable(*module, ArrayType::get(i8Type, c.text.size() + 1), true, GlobalValue::PrivateLinkage,
                                      ConstantDataArray::getString(context, c.text), "digits");
      made = b.CreateCall(opCall("const_int"), {text, i64(c.text.size())});
    } else if (c.kind == Kind::Complex) {
      made = b.CreateCall(opCall("const_complex"), {ConstantFP::get(f64Type, c.real), ConstantFP::get(f64Type, c.imag)});
    } else {
      Value* items = b.CreateAlloca(i64Type, i32(std::max<size_t>(c.items.size(), 1)));
      for (unsigned k = 0; k < c.items.size(); ++k)
        b.CreateStore(constantValue(b, c.items[k]), b.CreateConstInBoundsGEP1_64(i64Type, items, k));
      made = b.CreateCall(opCall(c.kind == Kind::FrozenSet ? "const_frozenset" : "const_tuple"), {items, i64(c.items.size())});
    }
    b.CreateStore(made, constantSlots[startConstants[i]]);
  }
  std::vector<Value*> args = {ConstantPointerNull::get(ptrType)};
  Function* body = declareBody({0});
  while (args.size() < body->arg_size()) args.push_back(i64(0));
  auto* call = b.CreateCall(body, args);
  frameAdaptor(*this, moduleBody, call);
  b.CreateRet(call);
}

// A constant as an i64 of a function body.
Value* ModuleEmitter::constantValue(IRBuilder<>& b, ir::ConstId id) {
  if (Constant* w = constantWord(id)) {
    if (w->getType() == i64Type) return w;
    return ConstantExpr::getPtrToInt(constantObject(id), i64Type);
  }
  return b.CreateLoad(i64Type, constantSlot(id));
}

Function* ModuleEmitter::opCall(std::string_view name) {
  std::string symbol = "molt_op_" + std::string(name);
  if (Function* f = module->getFunction(symbol)) return f;
  for (const OpCallRow& row : opCallRows) {
    if (row.name != name) continue;
    auto type = [&](char c) -> Type* {
      switch (c) {
        case 'V': case 'L': return i64Type;
        case 'P': return ptrType;
        case 'I': return i32Type;
        case 'D': return f64Type;
        default: return voidType;
      }
    };
    std::vector<Type*> params;
    for (char c : row.params)
      if (c >= 'A' && c <= 'Z') params.push_back(type(c));
    Function* f = Function::Create(FunctionType::get(type(row.result), params, false), GlobalValue::ExternalLinkage, symbol, *module);
    f->setVisibility(GlobalValue::HiddenVisibility);
    f->addFnAttr(Attribute::NoUnwind);
    if (name == "mod_i128") {
      f->setDoesNotAccessMemory();
      f->setWillReturn();
    }
    if (name == "traceback" || name == "keep_local" || name == "global_missing" || name == "stack_overflow" || name == "dealloc" || name == "cell_empty")
      f->addFnAttr(Attribute::Cold);
    return f;
  }
  fprintf(stderr, "molt-codegen: no row in op_calls.def for %s\n", symbol.c_str());
  exit(70);
}

Function* ModuleEmitter::rtCall(ir::Rt rt) {
  const ir::RtInfo& row = ir::info(rt);
  std::string symbol = "molt_rt_" + std::string(row.name);
  if (Function* f = module->getFunction(symbol)) return f;
  std::vector<Type*> params;
  using ir::Slot;
  for (Slot s : row.params) {
    switch (s) {
      case Slot::use: case Slot::take: case Slot::give: case Slot::i64: case Slot::num: params.push_back(i64Type); break;
      case Slot::f64: params.push_back(f64Type); break;
      case Slot::i128: break;  // no row has one
      case Slot::i1: params.push_back(i32Type); break;
      case Slot::name: case Slot::func: case Slot::mod: case Slot::self: params.push_back(ptrType); break;
      case Slot::more: case Slot::rest: params.push_back(ptrType); params.push_back(i64Type); break;
    }
  }
  Type* result = voidType;
  using ir::Result;
  switch (row.result) {
    case Result::Own: case Result::Lent: case Result::I64: result = i64Type; break;
    case Result::F64: result = f64Type; break;
    case Result::I1: result = i32Type; break;
    case Result::I128: break;  // no row has one
    case Result::None: case Result::PerRow: result = row.failure == ir::Failure::False ? i32Type : voidType; break;
  }
  Function* f = Function::Create(FunctionType::get(result, params, false), GlobalValue::ExternalLinkage, symbol, *module);
  f->setVisibility(GlobalValue::HiddenVisibility);
  f->addFnAttr(Attribute::NoUnwind);
  return f;
}

// The words of an inline cache (molt-runtime/fast/access.cpp), one set a site.
GlobalVariable* ModuleEmitter::siteCache() {
  auto* type = ArrayType::get(i64Type, 4);
  return new GlobalVariable(*module, type, false, GlobalValue::PrivateLinkage, ConstantAggregateZero::get(type), "site");
}

}  // namespace molt::codegen
