// Text in clones: characters are raw words until something wants an object (characters.h), and a str that is indexed or
// iterated over is read in place.
#include "ir/characters.h"
#include "ir/cloner.h"

namespace molt::opt {
using namespace ir;

// Operators and methods of a character that need no object.
bool Cloner::characterOp(const Inst& i) {
  if (i.args.empty()) return false;
  auto isIn = [&](ValueId character, const CharSet& set) {
    put(makeInst(Op::CharIn, i.result, {raw(character)}, {set[0], set[1], set[2], set[3]}));
    return true;
  };
  switch (i.op) {
    case Op::Contains: {
      const Inst* in = def_[i.args[0].v];
      if (type(i.args[1]) != kChar || !in || in->op != Op::Const) return false;
      auto set = charsIn(m_, m_.constants[in->attrs[0]]);
      return set && isIn(i.args[1], *set);
    }
    case Op::CallMethod: {
      if (type(i.args[0]) != kChar || type(i.result) != kBool || i.args.size() != 1 || i.attrs[1] != 0) return false;
      auto set = charsWith(m_.strings[i.attrs[0]]);
      return set && isIn(i.args[0], *set);
    }
    case Op::IsTrue:
      if (type(i.args[0]) != kChar) return false;
      put(makeInst(Op::ConstI1, i.result, {}, {1}));
      return true;
    default: return false;
  }
}

// len() of what is guessed to be a list or a str.
bool Cloner::lengthOf(uint32_t b, const Inst& i, NameId name) {
  uint8_t kind = types_.kindOf(t_, i.args[1]);
  if (kind != Contents::List && kind != Contents::Str) return false;
  guard(emit(Op::IsBuiltin, Rep::I1, {boxed(i.args[0])}, {name.v}), b);
  if (kind == Contents::List) checked(makeInst(Op::ListLength, i.result, {boxed(i.args[1])}, {0}), b);
  else checked(makeInst(Op::StrLength, i.result, {boxed(i.args[1])}), b);
  return true;
}

// ord() of a character.
bool Cloner::codePoint(uint32_t b, const Inst& i, NameId name) {
  if (type(i.args[1]) != kChar) return false;
  guard(emit(Op::IsBuiltin, Rep::I1, {boxed(i.args[0])}, {name.v}), b);
  put(makeInst(Op::I64Binary, i.result, {raw(i.args[1]), constant(0)}, {static_cast<uint64_t>(BinaryOp::Or)}));
  return true;
}

}  // namespace molt::opt
