// What must hold before anything may walk a module: every index in range, every block closed by its one terminator,
// every op with the operands, attributes, successors and result that its row asks for. Readers refuse what fails here.
#include <unordered_set>

#include "src/fields.h"
#include "src/text_names.h"

namespace molt::ir {
namespace {

struct Checker {
  const Module& m;
  size_t limit;
  std::vector<std::string> findings;

  bool full() const { return findings.size() >= limit; }
  void find(std::string text) {
    if (!full()) findings.push_back(std::move(text));
  }

  void tables() {
    auto nameOk = [&](NameId n) { return n.v < m.strings.size(); };
    std::unordered_set<std::string_view> seen;
    for (const std::string& s : m.strings)
      if (!seen.insert(s).second) return find("a string stands twice in the table");
    for (uint32_t i = 0; i < m.constants.size(); ++i) {
      const Constant& c = m.constants[i];
      for (ConstId item : c.items)
        if (item.v >= i) return find("constant #" + std::to_string(i) + " refers to a later one");
      if (c.kind == Constant::Kind::Int) {
        std::string_view digits = c.text;
        if (digits.starts_with('-')) digits.remove_prefix(1);
        if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
          return find("constant #" + std::to_string(i) + " is not a decimal number");
      }
    }
    std::unordered_set<uint32_t> globals;
    for (NameId g : m.globals) {
      if (!nameOk(g)) return find("global name out of range");
      if (!globals.insert(g.v).second) return find("a global stands twice");
    }
    if (m.functions.empty()) find("no module body");
    if (m.facts >> std::size(kFactNames)) find("unknown fact");
  }

  void function(uint32_t index) {
    const Function& f = m.functions[index];
    std::string where = "function @" + std::to_string(index) + ": ";
    auto name = [&](NameId n, bool optional = false) {
      if (n.v >= m.strings.size() && !(optional && !n.valid())) find(where + "name out of range");
    };
    name(f.name);
    name(f.qualname);
    name(f.symbol);
    name(f.filename, true);
    for (const Param& p : f.params) name(p.name);
    for (auto* list : {&f.locals, &f.freevars, &f.cellvars, &f.names})
      for (NameId n : *list) name(n);
    for (ConstId c : f.consts)
      if (c.v >= m.constants.size()) find(where + "constant out of range");
    if (f.doc.valid() && f.doc.v >= m.constants.size()) find(where + "docstring out of range");
    else if (f.doc.valid() && m.constants[f.doc.v].kind != Constant::Kind::Str) find(where + "docstring is no text");
    if (f.generic.valid() && f.generic.v >= m.functions.size()) find(where + "generic function out of range");
    if (f.frameSlots > (1u << 24)) find(where + "too many frame words");
    if (f.blocks.empty()) return find(where + "no blocks");
    if (!f.blocks[0].params.empty()) find(where + "the entry block has parameters");
    for (const ValueInfo& v : f.values) {
      name(v.hint, true);
      if (v.rep == Rep::None) find(where + "value without representation");
    }
    std::vector<char> defined(f.values.size());
    auto define = [&](ValueId v) {
      if (v.v >= f.values.size()) return find(where + "value out of range");
      if (defined[v.v]++) find(where + "%" + std::to_string(v.v) + " is defined twice");
    };
    for (uint32_t b = 0; b < f.blocks.size() && !full(); ++b) {
      const Block& block = f.blocks[b];
      std::string place = where + "^" + std::to_string(b) + ": ";
      for (ValueId v : block.params) define(v);
      if (block.insts.empty()) find(place + "empty block");
      for (size_t i = 0; i < block.insts.size() && !full(); ++i) {
        const Inst& inst = block.insts[i];
        if (inst.result.valid()) define(inst.result);
        if (const char* what = check(f, inst, i + 1 == block.insts.size()))
          find(place + what + ": " + printInst(m, f, inst));
      }
    }
  }

  const char* attrFault(AttrKind kind, uint64_t v) {
    switch (kind) {
      case AttrKind::Name: return v < m.strings.size() ? nullptr : "name out of range";
      case AttrKind::Const: return v < m.constants.size() ? nullptr : "constant out of range";
      case AttrKind::OptConst:
      case AttrKind::Names: return v <= m.constants.size() ? nullptr : "constant out of range";
      case AttrKind::Func: return v < m.functions.size() ? nullptr : "function out of range";
      case AttrKind::Global: return v < m.globals.size() ? nullptr : "global out of range";
      case AttrKind::Bin: return v < std::size(kBinaryNames) ? nullptr : "operator out of range";
      case AttrKind::Un: return v < std::size(kUnaryNames) ? nullptr : "operator out of range";
      case AttrKind::Cmp: return v < std::size(kCompareNames) ? nullptr : "operator out of range";
      case AttrKind::Rt: return v <= UINT16_MAX && findRuntimeCall(static_cast<uint16_t>(v)) ? nullptr : "unknown runtime call";
      default: return nullptr;
    }
  }

  const char* check(const Function& f, const Inst& i, bool last) {
    const OpInfo* row = findOp(static_cast<uint16_t>(i.op));
    if (!row) return "unknown op";
    if (row->isTerminator() != last) return last ? "the last op is no terminator" : "a terminator within a block";
    if (i.pos >= std::max<size_t>(1, f.positions.size())) return "position out of range";
    for (ValueId v : i.args)
      if (v.v >= f.values.size()) return "operand out of range";
    // attributes
    size_t fixed = 0;
    bool hasRest = false;
    for (AttrKind kind : row->attrs) {
      if (kind == AttrKind::rest) {
        hasRest = true;
        break;
      }
      if (fixed >= i.attrs.size()) return "attribute missing";
      if (const char* fault = attrFault(kind, i.attrs[fixed])) return fault;
      ++fixed;
    }
    const RtInfo* rt = i.op == Op::CallRt ? &info(static_cast<Rt>(i.attrs[0])) : nullptr;
    if (rt)
      for (Slot s : rt->params) {
        if (s != Slot::name && s != Slot::num && s != Slot::func) continue;
        if (fixed >= i.attrs.size()) return "attribute missing";
        AttrKind kind = s == Slot::name ? AttrKind::Name : s == Slot::num ? AttrKind::Int : AttrKind::Func;
        if (const char* fault = attrFault(kind, i.attrs[fixed])) return fault;
        ++fixed;
      }
    if (fixed != i.attrs.size() && !(hasRest && !rt)) return "too many attributes";
    // operands
    size_t wanted = 0;
    bool more = false;
    for (Slot s : rt ? rt->params : row->operands) {
      if (s == Slot::more || s == Slot::rest) more = true;
      else if (s != Slot::name && s != Slot::num && s != Slot::func && s != Slot::mod && s != Slot::self) ++wanted;
    }
    if (i.args.size() < wanted || (!more && i.args.size() > wanted)) return "wrong number of operands";
    if ((i.op == Op::Return || i.op == Op::Box) && i.args.size() != 1) return "wrong number of operands";
    // result
    bool wantsResult = resultOf(i) != Result::None;
    if (wantsResult != i.result.valid()) return wantsResult ? "result missing" : "this op has no result";
    // successors
    size_t least = 0, most = 0;
    switch (i.op) {
      case Op::Jump: least = most = 1; break;
      case Op::Branch:
      case Op::CheckException:
      case Op::CheckOverflow: least = most = 2; break;
      case Op::CheckClone: least = most = 3; break;
      case Op::Unwind: most = 1; break;
      case Op::StateDispatch:
      case Op::PointDispatch: least = 1, most = SIZE_MAX; break;
      default: break;
    }
    if (i.succs.size() < least || i.succs.size() > most) return "wrong number of successors";
    for (size_t n = 0; n < i.succs.size(); ++n) {
      const Successor& s = i.succs[n];
      if (s.block.v >= f.blocks.size()) return "successor out of range";
      if (s.block.v == 0) return "jump to the entry block";
      // check_clone itself defines the boxed result as the first parameter of its second successor
      size_t given = s.args.size() + (i.op == Op::CheckClone && n == 1);
      if (given != f.blocks[s.block.v].params.size()) return "wrong number of block arguments";
      for (ValueId v : s.args)
        if (v.v >= f.values.size()) return "block argument out of range";
    }
    return nullptr;
  }
};

}  // namespace

std::vector<std::string> checkStructure(const Module& m, size_t limit) {
  Checker c{m, limit, {}};
  c.tables();
  for (uint32_t i = 0; i < m.functions.size() && !c.full(); ++i) c.function(i);
  return std::move(c.findings);
}

}  // namespace molt::ir
