// Type inference over a module: which values are machine ints, floats or bools, inside functions and across direct calls.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "ir/contents.h"
#include "ir/edit.h"
#include "ir/generators.h"

namespace molt::opt {

// A set of possible kinds; exactly one of I, F, B means a raw word can stand for the value.
using Type = uint8_t;
inline constexpr Type kInt = 1, kFloat = 2, kBool = 4, kNone = 8, kUnbound = 16, kOther = 32;
// An int that 64 bits may not hold and 127 do (ranges.h); always together with kInt.
inline constexpr Type kWide = 64, kWideInt = kWide | kInt;
// A str of one code point below 256; known within a function only.
inline constexpr Type kChar = 128;
inline bool isInt(Type t) { return t == kInt || t == kWideInt; }
inline bool isRaw(Type t) { return t == kInt || t == kFloat || t == kBool; }
// What it counts for outside the function: words of more than 64 bits and characters are objects there.
inline Type outside(Type t) { return t & (kWide | kChar) ? kOther : t; }
inline Type withoutChars(Type t) { return t & kChar ? static_cast<Type>((t & ~kChar) | kOther) : t; }
inline ir::Rep repOf(Type t) {
  return t == kInt || t == kChar ? ir::Rep::I64 : t == kFloat ? ir::Rep::F64 : t == kBool ? ir::Rep::I1 : ir::Rep::Val;
}

// `for x in range(…)` that can be counted: everything about it that the clone needs.
struct RangeLoop {
  ir::ValueId range, call, iterator, item, stopTest;  // load_global, call, iter, iter_next, is_stop
  ir::BlockId body;                                   // entered when there is an item
  ir::ValueId start, stop;                            // start may be invalid: 0
  int64_t step = 1;                                   // if stepValue is invalid; not 0
  ir::ValueId stepValue;                              // the clone only goes on with positive ones
};

// `for x in anything`: where the item is known to be one.
struct ItemLoop {
  ir::ValueId item, stopTest;
  ir::BlockId body;  // entered when there is an item, from nowhere else
};

// `for x in something` whose iterator nobody else has: in a clone it counts, if that is a list or a str.
struct ListLoop {
  ir::ValueId iterator, list, item, stopTest;
  ir::BlockId head, body;
  uint32_t next;  // the iter_next in the head
};

// Functions of the module that a call may reach: by the name of a method, or the __init__ of a class.
struct Targets {
  std::vector<uint32_t> functions;
  bool byClass = false;  // the object's classes are known: worth calling them directly
  bool isInit = false;  // operand 0 is the class, the result an instance
};

struct FunctionTypes {
  bool eligible = false;
  ir::Function base;                     // the function as inference saw it: needless var_end and parameters are gone
  std::vector<Type> params;              // of the clone
  Type result = 0;
  std::vector<Type> values;              // of base
  std::vector<RangeLoop> ranges;
  std::map<uint32_t, uint32_t> direct;   // call result -> callee
  std::set<uint32_t> directLoads;        // results of load_global that only direct calls use
  bool hasGain = false;
  bool hasObjects = false;               // works on instances of the module's classes
  bool needsSelf = false;                // uses its function object: only its entry may call the clone
  std::vector<ir::BlockId> order;
  std::vector<ItemLoop> loops;
  std::vector<ListLoop> lists;
  // Guesses (contents.h). Whoever uses one tests the value.
  std::vector<NodeId> nodes;             // by value, made on demand
  std::vector<CellId> hint;              // by value: the cell that it is read from
  std::vector<char> literal;             // by value: a constant of one character, an object of its own
  std::vector<char> noWide;              // by value: not to be kept in 128 bits
  std::set<uint32_t> picks;              // results of min and max of a few, of abs: of their arguments' kind
  std::vector<Type> fixed;               // by value: a kind that does not change
  std::vector<std::pair<ir::ValueId, CellId>> stores;
  std::vector<std::pair<CellId, CellId>> copies;      // what the first holds the second holds too
  std::vector<std::pair<CellId, Type>> constants;
  std::map<uint32_t, Targets> targets;   // by call's result
  std::map<uint32_t, ir::ValueId> cells;  // result of cell_load -> what the cell holds then
  Splices splices;                       // generators inlined in base
};

struct ModuleTypes {
  explicit ModuleTypes(ir::Module& module);
  void infer();

  ir::Module& m;
  bool numbersOnly = false;  // clones where they compute with numbers; not for objects alone
  bool keepBases = false;  // infer again over bases that were changed meanwhile
  std::vector<FunctionTypes> functions;
  std::vector<uint32_t> functionOf;  // by global: the one function it is ever bound to, or UINT32_MAX
  std::vector<char> isStored;        // by global: the module binds or deletes it somewhere
  std::vector<char> isMethod;        // by function: defined in a class body
  Contents contents;
  Classes classes;

  // Is the kind of this result a guess, to be tested where it arises?
  bool isGuess(const FunctionTypes& t, const ir::Inst& i) const;
  // What the clone knows of the object that an index or a loop works on: Contents::Kind bits.
  uint8_t kindOf(const FunctionTypes& t, ir::ValueId v);
  bool isCounted(const FunctionTypes& t, const ListLoop& l);
  // An index that gives a character.
  bool isCharIndex(const FunctionTypes& t, const ir::Inst& i) { return i.op == ir::Op::Index && t.values[i.args[1].v] == kInt && kindOf(t, i.args[0]) == Contents::Str; }
  // Classes that it may be an instance of; 0: nothing is known.
  ClassSet classesOf(const FunctionTypes& t, ir::ValueId v);
  // The name of the method behind an operator on instances of these classes, or kNoName.
  uint32_t operatorMethod(const ir::Inst& i, ClassSet set) const;
  static constexpr uint32_t kNoName = UINT32_MAX;
  // Is the object of this load_field or store_field expected to have one of its layouts, always?
  bool isSteady(const FunctionTypes& t, const ir::Inst& i) { return classes.isSteady(classesOf(t, i.args[0]), static_cast<uint32_t>(i.attrs[0])); }
  // Kinds that are stored in the attribute of this store_field.
  Type fieldTypes(const FunctionTypes& t, const ir::Inst& i);
  // load_attr and store_attr become load_field and store_field where the place in the object is known.
  uint32_t placeFields(const FunctionTypes& t, ir::Function& f);
  // Values that are numbers whatever the guesses are worth (results of arithmetic on numbers, small constants …).
  std::vector<char> numbers(const FunctionTypes& t) const;

 private:
  bool gains(const FunctionTypes& t) const;
  void findBindings();
  void prepare(uint32_t f);
  void findCalls(uint32_t f);
  void findRanges(FunctionTypes& t);
  void findCells(FunctionTypes& t);
  void findClasses();
  void link();
  void linkFunction(uint32_t f);
  CellId attributeOf(FunctionTypes& t, ir::ValueId object, uint32_t name);
  std::vector<uint32_t> methodsOf(ClassSet set, uint32_t name, size_t params) const;
  void linkConstant(FunctionTypes& t, NodeId tuple, uint64_t constant);
  NodeId node(FunctionTypes& t, ir::ValueId v);
  Type guess(FunctionTypes& t, const ir::Inst& i);
  bool fixOpen(bool rootsOnly);
  bool inferFunction(uint32_t f);
  Type typeOf(FunctionTypes& t, const ir::Inst& i);
  Type wideType(const FunctionTypes& t, const ir::Inst& i, Type a, Type b) const;
  bool dropWide(FunctionTypes& t, bool all);

  std::vector<uint32_t> initOf_;                        // by global: __init__ of the class it is bound to, or UINT32_MAX
  std::map<uint32_t, std::vector<uint32_t>> methods_;   // by name
  std::map<std::string, uint32_t, std::less<>> names_;  // of operators' methods
  bool lastRound_ = false;                              // of linking: what is not known by now will not be
  std::vector<NodeId> results_;                         // by function
  std::vector<char> called_;                            // by function: some call in the module tells about its parameters
};

bool canClone(const ir::Function& f);
// The type of an arithmetic result where the fast path can compute it, else kOther.
Type arithmeticType(uint64_t op, Type a, Type b);

}  // namespace molt::opt
