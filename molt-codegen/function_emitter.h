// The body of one function: blocks, edges and failures (body.cpp), one handler a family of ops (body_ops.cpp).
#pragma once
#include <functional>

#include "emitter.h"
#include "molt/ir/cfg.h"

namespace molt::codegen {

class FunctionEmitter {
 public:
  FunctionEmitter(ModuleEmitter& module, ir::FuncId f, llvm::Function* fn, llvm::Function* twin);
  void run();

 private:
  using V = llvm::Value*;

  // ---- control flow (body.cpp)
  void prologue();
  void createBlocks();
  llvm::DILocation* placeOf(const ir::Inst& i) const;  // null if it has none
  void beginBlock(const ir::Cfg& cfg, ir::BlockId id);
  void position(const ir::Inst& i);
  void startShowing();
  void emitInst(const ir::Inst& i);            // the total switch over Op (body_ops.cpp)
  void countOp(const ir::Inst& i);
  void terminator(const ir::Inst& i, const ir::Inst* before);
  // Adds the edge from the current insertion block; gives the block to branch to.
  llvm::BasicBlock* edge(const ir::Successor& s, V first = nullptr);
  llvm::BasicBlock* edgeTo(llvm::BasicBlock* to, std::vector<llvm::PHINode*>& phis, const ir::Successor& s, V first);
  const ir::Successor& afterPoll(const ir::Inst& check) const;
  llvm::BasicBlock* roundEdge(const ir::Successor& s);  // of a poll that had nothing to attend to
  llvm::BasicBlock* failureEdge(const ir::Successor* s, uint32_t pos, bool traceback);
  void checkException(const ir::Inst& i, const ir::Inst* failing);
  void checkClone(const ir::Inst& i);
  void unwind(const ir::Inst& i, const ir::Inst* before);
  void ret(V value);                            // every return of the body
  void leave();                                 // returns the error value
  void returnValue(const ir::Inst& i);
  void dispatch(const ir::Inst& i, V number);
  void suspend(const ir::Inst& i);
  void condBranch(V condition, llvm::BasicBlock* yes, llvm::BasicBlock* no, int hint);

  // ---- ops (body_ops.cpp)
  V op(std::string_view name, llvm::ArrayRef<V> args);
  void fallible(const ir::Inst& i, V result, ir::Failure failure);  // notes how the following check_exception tests it
  void define(const ir::Inst& i, V value) { if (i.result.valid()) values_[i.result.v] = value; }
  V value(ir::ValueId v) const { return values_[v.v]; }
  V arg(const ir::Inst& i, size_t n) const { return values_[i.args[n].v]; }
  V argArray(const ir::Inst& i, size_t from);   // stores operands into the function's argument buffer
  V methodFlag();
  V stackLimit(bool isVolatile);
  V stateField(const int64_t (&offsets)[2]);
  V namePtr(uint64_t nameId);
  V kwnames(uint64_t optConst);
  V builtinWord(std::string_view name);
  int64_t keywordCount(uint64_t optConst) const;
  V isI1(V status) { return b_.CreateICmpNE(status, me_.i32(0)); }
  V fieldPtr(V base, int64_t nativeOffset, int64_t wasmOffset);
  V frameWord(uint64_t n);
  V functionObject();                           // Function* of the running function, generators too
  void callRuntime(const ir::Inst& i);
  void callClone(const ir::Inst& i);
  void callResume(const ir::Inst& i);
  V i64Arithmetic(const ir::Inst& i, bool checked);
  V i128Arithmetic(const ir::Inst& i);
  void i128Mod(const ir::Inst& i);
  V floorDivide(ir::FuncId, V a, V b, bool mod);
  V compareI64(uint64_t cmp, V a, V b);
  V compareF64(uint64_t cmp, V a, V b);
  V retained(V v);
  // ---- items by raw numbers (body_items.cpp)
  V isObject(V word);
  llvm::LoadInst* typedLoad(llvm::Type* type, V address, const char* what);
  void need(V condition);                       // else the op's flag is set; goes on in a new block
  V itemAddress(const ir::Inst& i);
  void findQuietLoop(const ir::Cfg& cfg, uint32_t head, uint32_t latch);
  V strOf(V word);
  void strLength(const ir::Inst& i);
  void charAt(const ir::Inst& i);
  void charIn(const ir::Inst& i);
  const std::pair<V, V>* listOfLoop(ir::ValueId list);
  V unboxItem(V word, ir::Op op);               // raw word of an item, needing its kind
  V boxItem(V raw, ir::Op op);                  // the other way round
  V isInline(V raw);                            // has the int a word of its own?
  V itemOf(V list, V index, bool natural, const std::pair<V, V>* known);  // the address of an item of an exact list
  void listLength(const ir::Inst& i);
  void loadItem(const ir::Inst& i);
  void loadNested(const ir::Inst& i);
  void storeItem(const ir::Inst& i);
  void loadTupleItem(const ir::Inst& i);
  void takeI64(const ir::Inst& i);
  void isI64(const ir::Inst& i);
  // ---- attributes by the layouts of classes (body_fields.cpp)
  V layoutWords(uint64_t body);                 // LayoutCell of the class with that body
  V hasLayout(V word, const ir::Inst& i, size_t from);
  void needLayout(V word, const ir::Inst& i, size_t from, llvm::BasicBlock* other);
  void countReference(V word);
  V fieldAddress(V word, uint64_t slot);
  void loadField(const ir::Inst& i);
  void storeField(const ir::Inst& i);
  V steadyField(const ir::Inst& i);             // its address, if the layout is right; else the op's flag is set
  void loadSteadyField(const ir::Inst& i);
  void storeSteadyField(const ir::Inst& i);
  void layoutIs(const ir::Inst& i);
  void classIs(const ir::Inst& i);
  void functionIs(const ir::Inst& i);
  void newObject(const ir::Inst& i);
  void loadGlobal(const ir::Inst& i);
  // ---- reads that are counted late or not at all (lazy_counts.cpp)
  void findLazyCounts();
  bool isLazy(ir::ValueId v) const { return lazy_.contains(v.v); }
  V countedFlag(uint32_t v);
  void setCounted(ir::ValueId v, bool counted);
  void countNow(const std::vector<uint32_t>& values);
  void countBefore(const ir::Inst& i);
  void countAcross(const ir::Inst& i);
  void releaseLazy(const ir::Inst& i);
  // ---- exits that are taken for the sake of testing them (deopt_stress.cpp)
  bool leavesClone(ir::BlockId to) const;       // is it a way into the resume function?
  V notDue();                                   // false at every Nth time
  V asWord(V v);                                // raw result of a clone as 64 bits

  ModuleEmitter& me_;
  ir::FuncId id_;
  const ir::Function& f_;
  llvm::Function* fn_;
  llvm::Function* twin_;                        // what a recursive call calls instead, or null
  llvm::IRBuilder<> b_;
  std::vector<V> values_;
  std::vector<llvm::BasicBlock*> blocks_;
  std::vector<std::vector<llvm::PHINode*>> params_;
  // A loop of a clone is two for LLVM: from a poll that attends to something control goes back to `block` before the head.
  // So the inner one has no call that could change memory only because of its polls.
  struct Before {
    llvm::BasicBlock* block;
    std::vector<llvm::PHINode*> params;
    std::map<uint32_t, std::pair<V, V>> lists;  // by value: length and items of a list that a quiet loop works on
  };
  std::map<uint32_t, Before> before_;           // by head
  std::map<uint32_t, uint32_t> quietLoop_;      // by block: head of the innermost loop around it, if that loop is quiet (quiet_loops.cpp)
  std::map<uint32_t, V> lazy_;                  // by value: where it says whether it was counted, made on demand
  std::map<const ir::Inst*, std::vector<uint32_t>> ownAt_, lazyAcross_;  // lazy values to count before an op, on its generic way
  std::vector<uint32_t> blockOf_;               // by value: where it is defined
  llvm::DILocation* place_ = nullptr;          // in the source, of the last op that has one
  std::vector<llvm::DILocation*> ends_;        // by block: place_ at its end
  uint32_t here_ = 0;                           // the block being emitted
  struct FailBlock {
    llvm::BasicBlock* block = nullptr;
    llvm::PHINode* pos = nullptr;
    std::vector<llvm::PHINode*> args;
  };
  std::map<uint32_t, FailBlock> failBlocks_;    // by destination block; UINT32_MAX: out of the function
  V buffer_ = nullptr, methodFlag_ = nullptr;
  V failed_ = nullptr;                          // condition of the last op's failure
  std::function<void()> failCold_;              // what raises, when the failing test itself does not
  llvm::BasicBlock* flagged_ = nullptr;         // reached when the last checked op found its flag set before its end
  V cloneKind_ = nullptr, cloneWord_ = nullptr; // of the last call_clone
  V depth_ = nullptr;                           // on wasm: the frames at entry
  bool resume_;
  llvm::Value* shown_ = nullptr;  // ShownLocals of this activation
  llvm::DISubprogram* subprogram_ = nullptr;
};

// Offsets of fields that bodies read (abi/layout.h), native and wasm32.
inline constexpr int64_t kTupleItems = 24;
inline constexpr int64_t kGeneratorState[2] = {32, 32};
inline constexpr int64_t kGeneratorYieldFrom[2] = {40, 40};
inline constexpr int64_t kGeneratorFrame[2] = {88, 88};
inline constexpr int64_t kObjectType = 8;
inline constexpr int64_t kObjectShape = 16, kObjectSlots = 24, kObjectInline = 32;  // of plain instances (core/shape.h)
inline constexpr int64_t kDictEntries = 16, kDictEntryBytes = 24, kDictEntryValue = 16;
inline constexpr int64_t kStrLength = 16, kStrKind = 32, kStrUnits = 40;
inline constexpr int64_t kListItems = 16, kListLength[2] = {24, 24};
inline constexpr int64_t kFunctionCode = 16;
inline constexpr int64_t kFunctionClosure[2] = {32, 24};
inline constexpr int64_t kStateStackLimit[2] = {24, 20};
inline constexpr int64_t kStateRecursionLimit[2] = {32, 24}, kStateDepth[2] = {40, 32};

}  // namespace molt::codegen
