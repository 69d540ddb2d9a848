// Translation of one LIR module into one LLVM module.
//
// Values are i64 words (abi/value.h). A Python function F becomes
//   body     i64 F(ptr self, i64 p0, …)          parameters borrowed, result owned, 0: an exception is pending
//   entry    i64 F$entry(ptr self, ptr slots)    the uniform signature that the runtime calls
//   CodeInfo, names, positions: static data (abi/layout.h).
// A resume function (generators) is i64 F(ptr generator, i64 sent); a typed clone returns {word, kind}: 0 raw, 1 boxed, 2 raised.
#pragma once
#include <llvm/IR/DIBuilder.h>
#include <llvm/IR/IRBuilder.h>
#include <llvm/IR/LLVMContext.h>
#include <llvm/IR/Module.h>

#include <map>
#include <string>
#include <unordered_map>

#include "molt/ir/ir.h"
#include "needs.h"

namespace molt::codegen {

// Here these words mean LLVM's; the runtime's are molt::Value, molt::Type, molt::Function.
using llvm::Function, llvm::Type, llvm::Value;

struct Options {
  std::string triple;      // empty: the host
  int optLevel = 0;        // 0 dev, 2 release
  bool debugInfo = true;
  uint32_t deoptStress = 0; // n: every nth test of a typed clone counts as failed (deopt_stress.cpp); 0: off
  bool library = false;     // a module of a library: programs may be linked without functions that they do not name
  bool countOps = false;    // every op counts itself when it runs (core/op_counts.cpp)
  std::string capabilities; // not empty: baked in for the runtime (core/capabilities.h); the program's main module only
  std::string fastBitcode; // bitcode of the runtime's fast paths, linked in before optimising; empty: calls stay external
};

class ModuleEmitter {
 public:
  ModuleEmitter(const ir::Module& m, llvm::LLVMContext& context, const Options& options);
  std::unique_ptr<llvm::Module> run();

  // What follows is shared with the emitter of function bodies.
  // ---- static data (static_data.cpp)
  llvm::Constant* word(llvm::Constant* pointer);           // a pointer as a Value in static data
  llvm::Type* wordType() const;                            // its type: i64, or {i32, i32} on wasm32
  llvm::GlobalVariable* strObject(std::string_view text);  // static Str
  llvm::GlobalVariable* bytesObject(std::string_view data);
  llvm::Constant* objectHeader(const char* typeSymbol);
  llvm::Constant* pointerField(llvm::Constant* p);         // pointer, padded to 8 bytes on wasm32 by the struct type
  llvm::GlobalVariable* external(const std::string& symbol, bool weak = false);
  llvm::Constant* constantWord(ir::ConstId id);            // Value of a constant in static data; null if made at start
  llvm::GlobalVariable* constantSlot(ir::ConstId id);      // word filled by the module's body for such a constant
  llvm::GlobalVariable* constantObject(ir::ConstId id);    // static object of a Str, Bytes or Tuple constant
  llvm::Constant* nameArray(const std::vector<ir::NameId>& names, const char* what);
  llvm::GlobalVariable* codeInfo(ir::FuncId f);
  llvm::Constant* suspensions(const ir::Function& f, const ir::Function& resume);
  void emitDescriptor();
  void emitImports();
  void emitNameTable();
  void emitLeftOutCode();                                  // the code info that stands for functions that are left out
  void emitCapabilities();
  void emitModuleBody();
  llvm::Value* constantValue(llvm::IRBuilder<>& b, ir::ConstId id);
  llvm::GlobalVariable* staticArray(llvm::ArrayRef<llvm::Constant*> items, llvm::Type* type, const llvm::Twine& name);
  llvm::Constant* i32(uint64_t v) { return llvm::ConstantInt::get(i32Type, v); }
  llvm::Constant* i64(uint64_t v) { return llvm::ConstantInt::get(i64Type, v); }

  // ---- functions (functions.cpp)
  std::string symbolOf(ir::FuncId f) const;
  ir::FuncId describedBy(ir::FuncId f) const;              // the function whose code info speaks for f: clones share theirs
  llvm::Type* typeOf(ir::Rep rep) const;
  void forTarget(llvm::Function* fn) const;
  llvm::Function* declareBody(ir::FuncId f);
  bool isSmallClone(ir::FuncId f) const;  // few ops on the straight way, no loop
  bool isRecursive(ir::FuncId f) const;   // does the clone call itself?
  llvm::Function* declareEntry(ir::FuncId f);
  void emitEntry(ir::FuncId f);
  llvm::Function* opCall(std::string_view name);           // declared from op_calls.def
  llvm::Function* rtCall(ir::Rt rt);                       // declared from runtime_calls.def
  llvm::GlobalVariable* siteCache();

  const ir::Module& m;
  llvm::LLVMContext& context;
  Options options;
  std::unique_ptr<llvm::Module> module;
  bool wasm;
  llvm::Type *i64Type, *i32Type, *i8Type, *i1Type, *f64Type, *voidType, *cloneType;
  llvm::PointerType* ptrType;
  std::unique_ptr<llvm::DIBuilder> debug;
  llvm::DICompileUnit* unit = nullptr;
  llvm::DIFile* file = nullptr;
  llvm::GlobalVariable* descriptor = nullptr;
  llvm::GlobalVariable* globalsDict = nullptr;
  std::unordered_map<uint32_t, llvm::GlobalVariable*> constantObjects, constantSlots;
  std::vector<uint32_t> startConstants;  // in need order
  std::unordered_map<uint32_t, llvm::GlobalVariable*> codeInfos;
  std::unordered_map<uint32_t, llvm::Function*> bodies, entries;
  std::unordered_map<uint32_t, uint32_t> resumeOf;  // generator function -> its resume function
  llvm::Function* moduleBody = nullptr;
  Needs needs;
  std::vector<llvm::GlobalValue*> used;
};

// An attribute of clones with loops (pipeline.cpp).
inline constexpr const char* kCloneLoops = "molt-clone-loops";

// Makes the calls of a function known to sys._getframe and the like (frame_table.cpp); it has its subprogram.
void addToFrameTable(ModuleEmitter& me, Function* fn, ir::FuncId id);

void frameAdaptor(ModuleEmitter& me, Function* fn, llvm::CallInst* call);

// Emits the body of one function.
void emitBody(ModuleEmitter& me, ir::FuncId f);

}  // namespace molt::codegen
