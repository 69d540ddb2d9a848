// The IR: modules of functions, functions of basic blocks with parameters, SSA values. One structure for all three
// levels (HIR, TIR, LIR); the module's facts say which invariants hold.
//
// Block structure. The last instruction of a block is a terminator, and only that. An op that may fail and stands inside
// a `try` (or, once the fact ErrorEdges holds, anywhere) is the last op before a `check_exception` terminator, whose
// second successor is the handler or the unwind path; the failing op's result is not defined there. Outside of any handler
// HIR leaves the check implicit: a failing op leaves the function.
//
// Values are defined by a block parameter or by an instruction's result, exactly once, and the definition dominates each
// use. Ownership is implicit until the fact OwnershipExplicit holds (molt-opt's ownership pass); then every owned value
// is consumed exactly once on every path.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "molt/ir/ops.h"

namespace molt::ir {

#define MOLT_IR_ID(Name)                                        \
  struct Name {                                                 \
    uint32_t v = UINT32_MAX;                                    \
    constexpr bool valid() const { return v != UINT32_MAX; }    \
    constexpr auto operator<=>(const Name&) const = default;    \
  };
MOLT_IR_ID(ValueId)   // prints as %12
MOLT_IR_ID(BlockId)   // ^3
MOLT_IR_ID(FuncId)    // @2, index into Module::functions
MOLT_IR_ID(NameId)    // index into Module::strings
MOLT_IR_ID(ConstId)   // #4, index into Module::constants
MOLT_IR_ID(GlobalId)  // index into Module::globals
#undef MOLT_IR_ID

// Representation of a value. Val is the boxed 64-bit word.
enum class Rep : uint8_t { None, Val, I64, F64, I1, I128 };

enum Fact : uint32_t {
  kFactSsa = 1u << 0,                // always set by molt-lower
  kFactTyped = 1u << 1,              // inference has run
  kFactErrorEdges = 1u << 2,         // every failing op has its check_exception
  kFactStateMachines = 1u << 3,      // no yield ops are left
  kFactOwnershipExplicit = 1u << 4,  // inc_ref/dec_ref are in place; codegen needs this
};

struct Position {  // columns: UTF-8 bytes, 0-based; line 0: none. Same meaning as abi SourcePos
  int32_t line = 0, endLine = 0, col = 0, endCol = 0, anchorCol = 0, anchorEndCol = 0;
  auto operator<=>(const Position&) const = default;
};

struct Constant {
  enum class Kind : uint8_t { None, False, True, Ellipsis, NotImplemented, Int, Float, Complex, Str, Bytes, Tuple, FrozenSet };
  Kind kind = Kind::None;
  double real = 0, imag = 0;     // Float, Complex
  std::string text;              // Int: decimal digits with optional '-'; Str: generalised UTF-8; Bytes: raw
  std::vector<ConstId> items;    // Tuple, FrozenSet (in source order)
  bool operator==(const Constant&) const;  // doubles by their bits
};

struct Successor {
  BlockId block;
  std::vector<ValueId> args;  // one per parameter of the block; consumed
};

struct Inst {
  Op op;
  ValueId result;                 // invalid if none
  uint32_t pos = 0;               // index into Function::positions
  std::vector<ValueId> args;
  std::vector<uint64_t> attrs;    // as the op's attribute kinds say; Float: bits
  std::vector<Successor> succs;   // terminators
};

struct Block {
  std::vector<ValueId> params;
  std::vector<Inst> insts;
  bool cold = false;
};

struct ValueInfo {
  Rep rep = Rep::Val;
  NameId hint;  // source variable, for people; may be invalid
};

enum class FuncKind : uint8_t { Function, Generator, Coroutine, AsyncGenerator, Module, ClassBody,
                                Resume /* generator body after state machines */,
                                Clone /* typed */, GenericResume /* target of deoptimisation */ };
enum class ParamKind : uint8_t { PosOnly, PosOrKw, VarArgs, KwOnly, VarKw };

struct Param {
  NameId name;
  ParamKind kind = ParamKind::PosOrKw;
  Rep rep = Rep::Val;      // clones: raw words
};

struct Function {
  NameId name;             // __name__
  NameId qualname;
  NameId filename;         // invalid: the module's
  NameId symbol;           // link name, unique in the module: "<qualname>" with a number where needed
  FuncKind kind = FuncKind::Function;
  uint32_t flags = 0;      // abi CodeFlags
  Rep resultRep = Rep::Val;
  int32_t firstLine = 0;
  std::vector<Param> params;        // in slot order: posonly, pos, *args, kwonly, **kwargs
  std::vector<NameId> locals;       // co_varnames after the parameters
  std::vector<NameId> freevars;     // closure order
  std::vector<NameId> cellvars;
  std::vector<ConstId> consts;      // co_consts, [0] is the docstring or None
  std::vector<NameId> names;        // co_names
  ConstId doc;                      // Str, or invalid
  FuncId generic;                   // clones and resume functions: the function they come from
  uint32_t frameSlots = 0;          // Resume: frame words
  std::vector<ValueInfo> values;
  std::vector<Block> blocks;        // blocks[0] is the entry, without parameters
  std::vector<Position> positions;  // [0] is 'none'

  ValueId newValue(Rep rep, NameId hint = {}) {
    values.push_back({rep, hint});
    return {static_cast<uint32_t>(values.size() - 1)};
  }
  BlockId newBlock() {
    blocks.emplace_back();
    return {static_cast<uint32_t>(blocks.size() - 1)};
  }
  Block& operator[](BlockId b) { return blocks[b.v]; }
  const Block& operator[](BlockId b) const { return blocks[b.v]; }
  Rep rep(ValueId v) const { return values[v.v].rep; }
};

struct Module {
  std::string name;            // dotted
  std::string filename;        // as given on the command line, after --prefix-map
  std::string sourceDigest;    // hex
  uint32_t pythonVersion = 0x030c;  // 3.12 as 0x030c
  uint32_t facts = 0;
  bool isPackage = false;
  std::vector<std::string> strings;      // interned names; index = NameId
  std::vector<Constant> constants;       // interned
  std::vector<NameId> globals;           // slot order: first binding or use in the source
  std::vector<std::string> imports;      // absolute dotted names this module may import statically, sorted
  std::vector<Function> functions;       // [0] is the module body
  Function& operator[](FuncId f) { return functions[f.v]; }
  const Function& operator[](FuncId f) const { return functions[f.v]; }
  std::string_view str(NameId n) const { return n.valid() ? std::string_view(strings[n.v]) : std::string_view(); }
};

// Interns into a module's tables while it is being built. Keeps hash maps beside the module.
class Interner {
 public:
  explicit Interner(Module& m);
  ~Interner();
  NameId name(std::string_view text);
  ConstId constant(Constant c);
  GlobalId global(NameId name);

 private:
  struct Impl;
  Module& m_;
  Impl* impl_;
};

// ---- queries derived from the tables (src/ir.cpp) ----
Result resultOf(const Inst& i);        // with call.rt resolved by its row
Failure failureOf(const Inst& i);
Effect effectOf(const Inst& i);
bool mayFail(const Inst& i);           // failureOf is Null, Neg or False
bool operandGiven(const Inst& i, size_t n);  // consumed if the op succeeds, kept if it fails
bool operandTaken(const Inst& i, size_t n);  // consumed by the op (successor arguments always are)
inline bool isTerminator(Op op) { return static_cast<uint16_t>(op) >= 0xf0 || op == Op::Suspend; }

}  // namespace molt::ir
