// Makes F$clone and F$generic_resume of one function (passes/specialise.cpp says what they are).
#pragma once
#include "abi/feedback.h"
#include <map>
#include <set>
#include <span>

#include "ir/infer.h"
#include "ir/ranges.h"
#include "pass.h"

namespace molt::opt {

// Where F$clone and F$generic_resume of each function will stand; invalid if there are none.
struct Plan {
  ir::FuncId clone, resume;
  std::vector<ir::FuncId> again;  // by inlined generator: its code, to be entered at a point
};

class Cloner {
 public:
  Cloner(PassContext& context, ModuleTypes& types, const std::vector<Plan>& plans, uint32_t index);
  ir::Function clone();
  ir::Function resume();  // after clone(): the function that its exits go to
  ir::Function again(uint32_t inlined);  // and the generators that go on where inlined ones were left

 private:
  using Op = ir::Op;
  using Rep = ir::Rep;
  using Inst = ir::Inst;
  using ValueId = ir::ValueId;
  using BlockId = ir::BlockId;

  // A place before an instruction of F where the generic code can take over.
  struct Point {
    uint32_t block, inst;
    std::vector<uint32_t> live;       // values of base to hand over
    std::vector<uint32_t> constants;  // values that are computed anew
  };
  // The function, or a generator inlined in it: code of its own with points of its own.
  struct Frame {
    const ir::Function* code;
    std::vector<const Inst*> def;
    std::vector<std::vector<uint32_t>> liveIn;
    std::vector<Point> points;
    std::map<std::pair<uint32_t, uint32_t>, uint32_t> pointIndex;
    size_t most() const;  // words that a point hands over
  };
  struct RawRange {
    const RangeLoop* loop;
    ValueId current, next, stop, step;  // step: invalid if it is a constant
  };
  struct RawList {
    const ListLoop* loop;
    ValueId current, next;
    ValueId length;  // of a str
  };
  // A generic value on its way to a raw one: `test` and `take` by kind.
  struct Guessed {
    ValueId boxed;
    Type type;
  };

  void chooseRanges();
  void findEnded();
  bool isEnded(ValueId v) const { return v.v < ended_.size() && ended_[v.v]; }
  // ---- emitting into the clone
  ValueId emit(Op op, Rep rep, std::initializer_list<ValueId> args, std::initializer_list<uint64_t> attrs = {});
  // What stands for a base instruction is at its place in the source. An exit is none: the function goes on elsewhere.
  void put(Inst i) {
    if (!i.pos && i.op != ir::Op::CallResume) i.pos = pos_;
    c_[at_].insts.push_back(std::move(i));
  }
  Type type(ValueId v) const { return v.v < t_.values.size() && base_.rep(v) == Rep::Val ? t_.values[v.v] : 0; }
  ValueId raw(ValueId v);       // what stands for v in the clone, in its own representation
  ValueId boxed(ValueId v);
  ValueId floating(ValueId v);  // as a double: an int is converted
  ValueId wide(ValueId v);      // as an int of 128 bits
  bool isNatural(ValueId v, uint32_t b) const { return ints_.isNatural(v, b); }
  bool isWide(ValueId v) { return c_.rep(raw(v)) == Rep::I128; }
  ValueId wideConstant(Int128 n);
  ValueId constant(int64_t n) { return emit(Op::ConstI64, Rep::I64, {}, {static_cast<uint64_t>(n)}); }
  BlockId split();
  // ---- exits
  void addFrame(const ir::Function& code);
  uint32_t pointAt(Frame& frame, uint32_t b, uint32_t i);
  static std::set<uint32_t> liveBefore(const Frame& frame, uint32_t b, uint32_t i);
  void enterAtPoints(ir::Function& f, const Frame& frame, std::vector<ValueId> given, ValueId number);
  bool isInlined(uint32_t b) const { return !t_.splices.empty() && t_.splices.origins[b].frame; }
  ValueId valueIn(uint32_t frame, ValueId own, uint32_t b) const;
  std::vector<ValueId> handOver(uint32_t frame, uint32_t point, uint32_t b, ValueId result, ValueId given);
  ValueId makeAgain(uint32_t frame, uint32_t block, uint32_t inst, uint32_t b, ValueId result, ValueId given);
  ValueId generator(uint32_t inlined, uint32_t b);
  ValueId finishReduction(const Origin& at, uint32_t b);
  void fillUpCalls();
  void loadGlobalQuietly(uint32_t b, uint32_t n, const Inst& i);
  DeoptReason reasonOf(ValueId good) const;
  void fillExit(BlockId cold, uint32_t b, uint32_t i, DeoptReason reason, ValueId result = {}, ValueId given = {});
  ValueId materialise(ValueId v);
  void guard(ValueId good, uint32_t b);  // goes on only if `good`
  void checked(Inst i, uint32_t b);      // an op with a flag
  void unboxGuess(uint32_t b, uint32_t next, ValueId result, ValueId given);
  // ---- blocks
  void block(BlockId b);
  void generic(uint32_t b, uint32_t n, const Inst& source);
  void endChecked(uint32_t b, uint32_t n, const Inst& check, bool failing);
  ir::Successor successor(const ir::Successor& s, bool mayBox);
  bool typed(uint32_t b, uint32_t n, const Inst& i);
  bool binary(uint32_t b, const Inst& i);
  bool wideBinary(uint32_t b, const Inst& i);
  bool unary(uint32_t b, const Inst& i);
  bool compare(const Inst& i);
  bool isListIndex(const Inst& i);
  bool isInner(uint32_t b, uint32_t n);
  bool index(uint32_t b, uint32_t n, const Inst& i);
  bool storeIndex(uint32_t b, uint32_t n, const Inst& i);
  void choose(ValueId result, ValueId condition, ValueId a, ValueId b);
  bool pick(uint32_t b, const Inst& i, std::string_view name);
  bool builtinCall(uint32_t b, uint32_t n, const Inst& i);
  // ---- text (cloner_text.cpp)
  bool characterOp(const Inst& i);
  bool lengthOf(uint32_t b, const Inst& i, ir::NameId name);
  bool codePoint(uint32_t b, const Inst& i, ir::NameId name);
  void directCall(uint32_t b, uint32_t n, const Inst& i, uint32_t callee);
  // ---- objects of the module's classes (cloner_objects.cpp)
  struct Way {
    uint32_t function;
    std::array<uint64_t, kMostLayouts> bodies;  // of the classes whose method it is, + 1
    size_t count;
  };
  bool fits(uint32_t callee, std::span<const ValueId> args, ValueId result) const;
  std::vector<Way> waysOf(ValueId object, uint32_t name, std::span<const ValueId> args, ValueId result);
  BlockId branchAway(ValueId good);
  ValueId hasLayout(ValueId object, const std::array<uint64_t, kMostLayouts>& bodies);
  BlockId failedCall(uint32_t b, uint32_t n);
  void callTo(uint32_t b, uint32_t n, const Inst& i, uint32_t callee, std::span<const ValueId> args, ValueId first, BlockId done, bool isInit, BlockId otherwise);
  void callGeneric(uint32_t b, uint32_t n, const Inst& source, BlockId done);
  void meet(uint32_t n, const Inst& i, BlockId done);
  bool field(uint32_t b, const Inst& i);
  bool setField(uint32_t b, uint32_t n, const Inst& i);
  bool methodCall(uint32_t b, uint32_t n, const Inst& i);
  bool loadedCall(uint32_t b, uint32_t n, const Inst& i);
  bool operatorCall(uint32_t b, uint32_t n, const Inst& i);
  std::vector<const Inst*> storesOf(uint32_t init, const ProgramClass& c) const;
  bool construct(uint32_t b, uint32_t n, const Inst& i);
  void beginList(uint32_t b, RawList& l);
  void takeListItem(RawList& l);
  void beginRange(uint32_t b, const Inst& i, RawRange& r);

  PassContext& context_;
  ir::Module& m_;
  ModuleTypes& types_;
  FunctionTypes& t_;
  const std::vector<Plan>& plans_;
  uint32_t index_;
  const ir::Function& base_;
  Ranges ints_;
  ir::Function c_;
  BlockId at_;
  uint32_t pos_ = 0;       // of the base instruction that is being translated
  uint32_t region_ = 0;   // of the current block: everything from here on can be done again without anybody noticing
  bool failing_ = false;  // the last op put may raise, and its check is still to come
  Guessed pending_;       // its result, if the check comes first
  std::vector<const Inst*> def_;
  std::vector<uint32_t> uses_;                   // by value of base
  std::map<uint32_t, const Inst*> inner_;        // by result: an index that becomes part of the one that uses it
  std::vector<ValueId> alias_;
  std::vector<char> ended_;                      // by value of base: a number or nothing that is only waited for to end
  std::vector<Frame> frames_;                    // the function itself, then what is inlined
  std::map<uint32_t, ValueId> built_;            // in an exit: generators made so far
  std::optional<ir::Dominators> dominators_;     // of base, if something is inlined
  std::map<uint32_t, RawRange> ranges_;
  std::map<uint32_t, uint32_t> rangeOfCall_, rangeOfItem_, rangeOfStop_, rangeOfBody_;
  std::map<uint32_t, RawList> lists_;            // by iterator
  std::map<uint32_t, uint32_t> listOfItem_, listOfStop_, listOfBody_;
  std::map<uint32_t, ValueId> boxedItem_;        // by item of a loop over anything: the word before it is looked at
  std::map<uint32_t, uint32_t> loopOfBody_;      // by block: index into t_.loops
};

}  // namespace molt::opt
