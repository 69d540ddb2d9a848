// The text form: for people, golden tests and `molt-opt --emit=text`. Exact, like the other encodings.
#include <algorithm>
#include <bit>

#include "molt/ir/codec.h"
#include "support/text.h"
#include "text_names.h"

namespace molt::ir {
namespace {

// Quoted, with \n \t \\ \" and \xHH for every byte that is not printable UTF-8 text's.
std::string quote(std::string_view s) {
  std::string out = "\"";
  for (unsigned char c : s) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c < 0x20 || c == 0x7f) {
      out += "\\x";
      out += "0123456789abcdef"[c >> 4];
      out += "0123456789abcdef"[c & 15];
    } else {
      out += static_cast<char>(c);
    }
  }
  return out += '"';
}

struct Printer {
  const Module& m;
  std::string out;

  void name(NameId n) {
    if (n.v < m.strings.size()) out += quote(m.strings[n.v]);
    else if (!n.valid()) out += "-";
    else out += "?" + std::to_string(n.v);
  }
  void id(char sigil, uint32_t v) {
    if (v == UINT32_MAX) {
      out += '-';
    } else {
      out += sigil;
      out += std::to_string(v);
    }
  }
  template <size_t N>
  void enumName(const std::string_view (&names)[N], uint64_t v) {
    if (v < N) out += names[v];
    else out += "?" + std::to_string(v);
  }
  void successor(const Successor& s) {
    id('^', s.block.v);
    if (s.args.empty()) return;
    out += '(';
    for (size_t i = 0; i < s.args.size(); ++i) {
      if (i) out += ", ";
      id('%', s.args[i].v);
    }
    out += ')';
  }
  void attr(AttrKind kind, uint64_t v) {
    out += ' ';
    switch (kind) {
      case AttrKind::Int: out += std::to_string(static_cast<int64_t>(v)); break;
      case AttrKind::Float: out += "0x" + support::hex(v); break;
      case AttrKind::Name: name({static_cast<uint32_t>(v)}); break;
      case AttrKind::Const: id('#', static_cast<uint32_t>(v)); break;
      case AttrKind::OptConst:
      case AttrKind::Names: id('#', v ? static_cast<uint32_t>(v - 1) : UINT32_MAX); break;
      case AttrKind::Func: id('@', static_cast<uint32_t>(v)); break;
      case AttrKind::Global:
        out += '$';
        if (v < m.globals.size()) name(m.globals[v]);
        else out += "?" + std::to_string(v);
        break;
      case AttrKind::Bin: enumName(kBinaryNames, v); break;
      case AttrKind::Un: enumName(kUnaryNames, v); break;
      case AttrKind::Cmp: enumName(kCompareNames, v); break;
      case AttrKind::Rt:
        if (const RtInfo* row = v <= UINT16_MAX ? findRuntimeCall(static_cast<uint16_t>(v)) : nullptr) out += row->name;
        else out += "?" + std::to_string(v);
        break;
      case AttrKind::rest: out += "?" + std::to_string(v); break;
    }
  }
  void definition(const Function& f, ValueId v) {
    id('%', v.v);
    if (v.v >= f.values.size()) return;
    const ValueInfo& info = f.values[v.v];
    if (info.rep != Rep::Val) {
      out += ':';
      out += kRepNames[static_cast<size_t>(info.rep)];
    }
    if (info.hint.valid()) {
      out += ' ';
      name(info.hint);
    }
  }
  void inst(const Function& f, const Inst& i) {
    if (i.result.valid()) {
      definition(f, i.result);
      out += " = ";
    }
    const OpInfo* row = findOp(static_cast<uint16_t>(i.op));
    if (!row) {
      out += "?" + std::to_string(static_cast<unsigned>(i.op));
      return;
    }
    out += row->text;
    size_t a = 0;
    for (AttrKind kind : row->attrs) {
      if (kind == AttrKind::rest || a >= i.attrs.size()) break;
      attr(kind, i.attrs[a++]);
    }
    const RtInfo* rt = i.op == Op::CallRt && !i.attrs.empty() && i.attrs[0] <= UINT16_MAX
                           ? findRuntimeCall(static_cast<uint16_t>(i.attrs[0])) : nullptr;
    if (rt)
      for (Slot s : rt->params) {
        AttrKind kind = s == Slot::name ? AttrKind::Name : s == Slot::num ? AttrKind::Int : AttrKind::Func;
        if ((s == Slot::name || s == Slot::num || s == Slot::func) && a < i.attrs.size()) attr(kind, i.attrs[a++]);
      }
    for (; a < i.attrs.size(); ++a) attr(AttrKind::rest, i.attrs[a]);
    for (size_t n = 0; n < i.args.size(); ++n) {
      out += n ? ", " : " ";
      id('%', i.args[n].v);
    }
    for (size_t n = 0; n < i.succs.size(); ++n) {
      out += n ? ", " : " -> ";
      successor(i.succs[n]);
    }
    if (i.pos) out += " !" + std::to_string(i.pos);
  }
  template <class Ids>
  void names(const char* title, const Ids& ids) {
    if (ids.empty()) return;
    out += "  ";
    out += title;
    for (NameId n : ids) {
      out += ' ';
      name(n);
    }
    out += '\n';
  }
  void function(const Function& f, size_t index) {
    out += "\nfunc @" + std::to_string(index) + " ";
    name(f.name);
    out += " qualname ";
    name(f.qualname);
    if (f.filename.valid()) {
      out += " file ";
      name(f.filename);
    }
    out += " symbol ";
    name(f.symbol);
    out += " kind ";
    enumName(kFuncKindNames, static_cast<uint64_t>(f.kind));
    if (f.flags) out += " flags 0x" + support::hex(f.flags);
    if (f.resultRep != Rep::Val) {
      out += " result ";
      enumName(kRepNames, static_cast<uint64_t>(f.resultRep));
    }
    if (f.firstLine) out += " line " + std::to_string(f.firstLine);
    if (f.doc.valid()) {
      out += " doc ";
      id('#', f.doc.v);
    }
    if (f.generic.valid()) {
      out += " generic ";
      id('@', f.generic.v);
    }
    if (f.frameSlots) out += " frame " + std::to_string(f.frameSlots);
    out += " {\n";
    for (const Param& p : f.params) {
      out += "  arg ";
      name(p.name);
      out += ' ';
      enumName(kParamKindNames, static_cast<uint64_t>(p.kind));
      out += ' ';
      enumName(kRepNames, static_cast<uint64_t>(p.rep));
      out += '\n';
    }
    names("locals", f.locals);
    names("freevars", f.freevars);
    names("cellvars", f.cellvars);
    names("names", f.names);
    if (!f.consts.empty()) {
      out += "  consts";
      for (ConstId c : f.consts) {
        out += ' ';
        id('#', c.v);
      }
      out += '\n';
    }
    for (size_t i = 0; i < f.positions.size(); ++i) {
      const Position& p = f.positions[i];
      out += "  pos !" + std::to_string(i) + " " + std::to_string(p.line) + ":" + std::to_string(p.col) + "-" +
             std::to_string(p.endLine) + ":" + std::to_string(p.endCol);
      if (p.anchorCol || p.anchorEndCol)
        out += " anchor " + std::to_string(p.anchorCol) + " " + std::to_string(p.anchorEndCol);
      out += '\n';
    }
    // Values that nothing defines keep their place in the table.
    std::vector<char> defined(f.values.size());
    auto note = [&](ValueId v) {
      if (v.v < defined.size()) defined[v.v] = 1;
    };
    for (const Block& b : f.blocks) {
      for (ValueId v : b.params) note(v);
      for (const Inst& i : b.insts) note(i.result);
    }
    for (uint32_t v = 0; v < defined.size(); ++v) {
      if (defined[v]) continue;
      out += "  unused ";
      definition(f, {v});
      out += '\n';
    }
    for (size_t b = 0; b < f.blocks.size(); ++b) {
      const Block& block = f.blocks[b];
      out += "^" + std::to_string(b);
      if (!block.params.empty()) {
        out += '(';
        for (size_t i = 0; i < block.params.size(); ++i) {
          if (i) out += ", ";
          definition(f, block.params[i]);
        }
        out += ')';
      }
      out += block.cold ? ": cold\n" : ":\n";
      for (const Inst& i : block.insts) {
        out += "  ";
        inst(f, i);
        out += '\n';
      }
    }
    out += "}\n";
  }
  void constant(const Constant& c) {
    enumName(kConstantNames, static_cast<uint64_t>(c.kind));
    auto bits = [&](double d) { out += " 0x" + support::hex(std::bit_cast<uint64_t>(d)); };
    switch (c.kind) {
      case Constant::Kind::Int:
      case Constant::Kind::Str:
      case Constant::Kind::Bytes:
        out += ' ';
        out += quote(c.text);
        break;
      case Constant::Kind::Float:
        bits(c.real);
        out += "  ; " + support::shortest(c.real);
        break;
      case Constant::Kind::Complex:
        bits(c.real);
        bits(c.imag);
        break;
      case Constant::Kind::Tuple:
      case Constant::Kind::FrozenSet:
        for (ConstId i : c.items) {
          out += ' ';
          id('#', i.v);
        }
        break;
      default: break;
    }
  }
  void module() {
    out += "module " + quote(m.name) + "\n";
    out += "file " + quote(m.filename) + "\n";
    if (!m.sourceDigest.empty()) out += "digest " + quote(m.sourceDigest) + "\n";
    out += "python 0x" + support::hex(m.pythonVersion) + "\n";
    out += "facts";
    for (size_t i = 0; i < std::size(kFactNames); ++i)
      if (m.facts >> i & 1) {
        out += ' ';
        out += kFactNames[i];
      }
    out += '\n';
    if (m.isPackage) out += "package\n";
    for (const std::string& i : m.imports) out += "import " + quote(i) + "\n";
    for (size_t i = 0; i < m.strings.size(); i += 8) {
      out += "strings";
      for (size_t n = i; n < std::min(i + 8, m.strings.size()); ++n) out += " " + quote(m.strings[n]);
      out += '\n';
    }
    for (size_t i = 0; i < m.constants.size(); ++i) {
      out += "const #" + std::to_string(i) + " = ";
      constant(m.constants[i]);
      out += '\n';
    }
    for (NameId g : m.globals) {
      out += "global ";
      name(g);
      out += '\n';
    }
    for (size_t i = 0; i < m.functions.size(); ++i) function(m.functions[i], i);
  }
};

}  // namespace

std::string writeText(const Module& m) {
  Printer p{m, {}};
  p.module();
  return std::move(p.out);
}

std::string printInst(const Module& m, const Function& f, const Inst& i) {
  Printer p{m, {}};
  p.inst(f, i);
  return std::move(p.out);
}

}  // namespace molt::ir
