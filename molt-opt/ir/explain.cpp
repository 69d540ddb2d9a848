// What inference and the clones came to, for a person: function by function, line by line of the source.
#include "ir/explain.h"

#include <algorithm>
#include <map>
#include <set>

namespace molt::opt {
using namespace ir;

namespace {

std::string kindName(Type t) {
  if (t == kInt) return "int";
  if (t == kWideInt) return "int of up to 128 bits";
  if (t == kFloat) return "float";
  if (t == kBool) return "bool";
  if (t == kChar) return "character";
  if (t == kNone) return "None";
  return "object";
}

std::string whatIs(const Module& m, const Inst& i) {
  switch (i.op) {
    case Op::Index: return "item";
    case Op::LoadAttr: return "attribute '" + m.strings[i.attrs[0]] + "'";
    case Op::CallMethod:
    case Op::CallLoaded: return "result of ." + m.strings[i.attrs[0]] + "()";
    case Op::TupleItem: return "tuple item";
    case Op::IterNext: return "item of the loop";
    case Op::LoadGlobal: return "global '" + std::string(m.str(m.globals[i.attrs[0]])) + "'";
    case Op::CellLoad: return "closure variable";
    default: return "result of the call";
  }
}

const char* whyNot(const Function& f) {
  switch (f.kind) {
    case FuncKind::Function: return "nothing in it is known to be a number";
    case FuncKind::Module: return "a module's body runs once";
    case FuncKind::ClassBody: return "a class body runs once";
    default: return "generators and coroutines have none";
  }
}

}  // namespace

std::string explainModule(const Module& m, ModuleTypes& types) {
  std::string out;
  for (uint32_t n = 0; n < types.functions.size(); ++n) {
    const FunctionTypes& t = types.functions[n];
    const Function& f = t.base;
    out += std::string(m.str(f.qualname)) + ", line " + std::to_string(f.firstLine) + ": ";
    if (!t.eligible) {
      out += std::string("generic code alone (") + whyNot(f) + ")\n";
      continue;
    }
    out += "typed clone (";
    for (size_t p = 0; p < f.params.size(); ++p)
      out += (p ? ", " : "") + std::string(m.str(f.params[p].name)) + ": " + kindName(t.params[p]);
    out += ") -> " + kindName(t.result) + (t.needsSelf ? ", a closure: called by its entry\n" : "\n");
    std::map<int32_t, std::set<std::string>> lines;
    std::vector<const Inst*> def(f.values.size());
    for (const Block& b : f.blocks)
      for (const Inst& i : b.insts)
        if (i.result.valid()) def[i.result.v] = &i;
    for (const Block& b : f.blocks)
      for (const Inst& i : b.insts) {
        int32_t line = f.positions[i.pos < f.positions.size() ? i.pos : 0].line;
        if (line <= 0) continue;
        auto& notes = lines[line];
        bool isValue = i.result.valid() && f.rep(i.result) == Rep::Val;
        Type type = isValue ? t.values[i.result.v] : Type{0};
        if (isValue && f.values[i.result.v].hint.valid() && i.op != Op::Param && i.op != Op::Missing)
          notes.insert("'" + std::string(m.str(f.values[i.result.v].hint)) + "' is " + kindName(type));
        bool counted = std::any_of(t.ranges.begin(), t.ranges.end(), [&](const RangeLoop& r) { return r.call == i.result && t.values[r.item.v] == kInt; });
        if (i.op == Op::Call && counted) notes.insert("counted loop on raw ints");
        else if (auto it = t.direct.find(i.result.v); i.op == Op::Call && it != t.direct.end())
          notes.insert("direct call of " + std::string(m.str(m.functions[it->second].qualname)));
        else if (i.op == Op::Call && def[i.args[0].v] && def[i.args[0].v]->op == Op::LoadGlobal && !isRaw(type))
          notes.insert("generic call of '" + std::string(m.str(m.globals[def[i.args[0].v]->attrs[0]])) + "'");
        if (isValue && isRaw(type) && types.isGuess(t, i)) notes.insert(whatIs(m, i) + " taken for " + kindName(type) + ", tested here");
        bool arithmetic = i.op == Op::Binary || i.op == Op::Inplace || i.op == Op::CompareTrue;
        if (!arithmetic) continue;
        Type x = t.values[i.args[0].v], y = t.values[i.args[1].v];
        bool typed = i.op == Op::CompareTrue ? isRaw(x) && isRaw(y) : isRaw(type);
        if (!typed) notes.insert("generic operator on " + kindName(x) + " and " + kindName(y));
      }
    for (auto& [line, notes] : lines) {
      if (notes.empty()) continue;
      out += "  " + std::to_string(line) + ": ";
      bool first = true;
      for (const std::string& note : notes) out += (first ? "" : "; ") + note, first = false;
      out += "\n";
    }
  }
  return out;
}

}  // namespace molt::opt
