// Reader of the text form. Lenient where people write by hand: tables may be left out, names and globals are interned as
// they come; strict about everything else.
#include <algorithm>
#include <bit>
#include <charconv>

#include "molt/ir/codec.h"
#include "support/text.h"
#include "text_names.h"

namespace molt::ir {
std::expected<Module, ReadError> readText(std::string_view data);

namespace {

constexpr uint32_t kMostIds = 1u << 24;  // a stray %4000000000 must not allocate

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), interner_(m_) {}

  std::expected<Module, ReadError> run() {
    module();
    if (!error_.empty()) return std::unexpected(ReadError{"line " + std::to_string(line_) + ": " + error_, line_});
    return std::move(m_);
  }

 private:
  // ---- scanning: the text is read line by line, tokens within a line
  void fail(std::string text) {
    if (error_.empty()) error_ = std::move(text);
  }
  bool ok() const { return error_.empty(); }
  bool nextLine() {
    while (ok() && at_ < text_.size()) {
      size_t end = text_.find('\n', at_);
      if (end == std::string_view::npos) end = text_.size();
      rest_ = text_.substr(at_, end - at_);
      at_ = end + 1;
      ++line_;
      space();
      if (!rest_.empty()) return true;
    }
    return false;
  }
  void space() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\t' || rest_[0] == '\r')) rest_.remove_prefix(1);
    if (rest_.starts_with(";")) rest_ = {};
  }
  bool atEnd() const { return rest_.empty(); }
  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    space();
    return true;
  }
  void expect(std::string_view token) {
    if (!take(token)) fail("'" + std::string(token) + "' expected");
  }
  std::string_view word() {
    size_t n = 0;
    while (n < rest_.size() && (std::isalnum(static_cast<unsigned char>(rest_[n])) || rest_[n] == '_' || rest_[n] == '.')) ++n;
    std::string_view w = rest_.substr(0, n);
    rest_.remove_prefix(n);
    space();
    if (w.empty()) fail("word expected");
    return w;
  }
  bool takeWord(std::string_view w) {
    if (!rest_.starts_with(w)) return false;
    if (rest_.size() > w.size() && (std::isalnum(static_cast<unsigned char>(rest_[w.size()])) || rest_[w.size()] == '_')) return false;
    return take(w);
  }
  uint64_t number() {
    bool negative = rest_.starts_with("-");
    std::string_view s = rest_.substr(negative);
    int base = 10;
    if (s.starts_with("0x")) {
      base = 16;
      s.remove_prefix(2);
    }
    uint64_t v = 0;
    auto [end, e] = std::from_chars(s.data(), s.data() + s.size(), v, base);
    if (e != std::errc()) return fail("number expected"), 0;
    rest_ = s.substr(static_cast<size_t>(end - s.data()));
    space();
    return negative ? 0 - v : v;
  }
  uint32_t number32() {
    uint64_t v = number();
    if (v > UINT32_MAX) fail("number out of range");
    return static_cast<uint32_t>(v);
  }
  int32_t signed32() {
    int64_t v = static_cast<int64_t>(number());
    if (v != static_cast<int32_t>(v)) fail("number out of range");
    return static_cast<int32_t>(v);
  }
  std::string string() {
    if (!rest_.starts_with("\"")) return fail("string expected"), "";
    std::string out;
    size_t i = 1;
    while (true) {
      if (i >= rest_.size()) return fail("string without end"), "";
      char c = rest_[i++];
      if (c == '"') break;
      if (c == '\\') {
        char e = i < rest_.size() ? rest_[i++] : 0;
        if (e == 'n') out += '\n';
        else if (e == 't') out += '\t';
        else if (e == '"' || e == '\\') out += e;
        else if (e == 'x' && i + 2 <= rest_.size()) {
          auto byte = support::parseNumber<uint8_t>(rest_.substr(i, 2), 16);
          if (!byte) return fail("bad escape in string"), "";
          out += static_cast<char>(*byte);
          i += 2;
        } else return fail("bad escape in string"), "";
      } else {
        out += c;
      }
    }
    rest_.remove_prefix(i);
    space();
    return out;
  }
  uint32_t id(char sigil) {
    if (take("-")) return UINT32_MAX;
    if (rest_.empty() || rest_[0] != sigil) return fail(std::string("'") + sigil + "' expected"), 0;
    rest_.remove_prefix(1);
    uint32_t v = number32();
    if (v >= kMostIds) fail("number out of range");
    return v;
  }
  NameId name() {
    if (take("-")) return {};
    return interner_.name(string());
  }
  template <size_t N>
  uint64_t enumValue(const std::string_view (&names)[N]) {
    std::string_view w = word();
    for (size_t i = 0; i < N; ++i)
      if (names[i] == w) return i;
    fail("'" + std::string(w) + "' is not known here");
    return 0;
  }

  // ---- grammar
  void module() {
    while (nextLine()) {
      if (takeWord("module")) m_.name = string();
      else if (takeWord("file")) m_.filename = string();
      else if (takeWord("digest")) m_.sourceDigest = string();
      else if (takeWord("python")) m_.pythonVersion = number32();
      else if (takeWord("package")) m_.isPackage = true;
      else if (takeWord("import")) m_.imports.push_back(string());
      else if (takeWord("facts")) {
        while (ok() && !atEnd()) m_.facts |= 1u << enumValue(kFactNames);
      } else if (takeWord("strings")) {
        while (ok() && !atEnd()) interner_.name(string());
      } else if (takeWord("global")) {
        interner_.global(interner_.name(string()));
      } else if (takeWord("const")) {
        uint32_t n = id('#');
        if (n != m_.constants.size()) return fail("constants must be numbered in order");
        expect("=");
        m_.constants.push_back(constant());
      } else if (takeWord("func")) {
        uint32_t n = id('@');
        if (n != m_.functions.size()) return fail("functions must be numbered in order");
        function();
        continue;
      } else {
        return fail("unknown line");
      }
      if (ok() && !atEnd()) fail("end of line expected");
      if (!ok()) return;
    }
  }

  Constant constant() {
    Constant c;
    c.kind = static_cast<Constant::Kind>(enumValue(kConstantNames));
    switch (c.kind) {
      case Constant::Kind::Int:
      case Constant::Kind::Str:
      case Constant::Kind::Bytes: c.text = string(); break;
      case Constant::Kind::Float: c.real = std::bit_cast<double>(number()); break;
      case Constant::Kind::Complex:
        c.real = std::bit_cast<double>(number());
        c.imag = std::bit_cast<double>(number());
        break;
      case Constant::Kind::Tuple:
      case Constant::Kind::FrozenSet:
        while (ok() && !atEnd()) c.items.push_back({id('#')});
        break;
      default: break;
    }
    return c;
  }

  ValueId value(Function& f) {
    uint32_t v = id('%');
    if (!ok() || v == UINT32_MAX) return {};
    if (v >= mostValues_) return fail("value number out of range"), ValueId{};
    if (v >= f.values.size()) f.values.resize(v + 1);
    return {v};
  }
  ValueId definition(Function& f) {
    ValueId v = value(f);
    if (!v.valid()) return fail("value expected"), v;
    ValueInfo& info = f.values[v.v];
    if (take(":")) info.rep = static_cast<Rep>(enumValue(kRepNames));
    if (rest_.starts_with("\"")) info.hint = name();
    return v;
  }

  void function() {
    Function f;
    f.name = name();
    f.qualname = f.symbol = f.name;
    while (ok() && !take("{")) {
      if (takeWord("qualname")) f.qualname = name();
      else if (takeWord("file")) f.filename = name();
      else if (takeWord("symbol")) f.symbol = name();
      else if (takeWord("kind")) f.kind = static_cast<FuncKind>(enumValue(kFuncKindNames));
      else if (takeWord("flags")) f.flags = number32();
      else if (takeWord("result")) f.resultRep = static_cast<Rep>(enumValue(kRepNames));
      else if (takeWord("line")) f.firstLine = signed32();
      else if (takeWord("doc")) f.doc = {id('#')};
      else if (takeWord("generic")) f.generic = {id('@')};
      else if (takeWord("frame")) f.frameSlots = number32();
      else fail("unknown attribute of a function");
    }
    // Every value is written at least once, so a function of n characters has fewer than n of them.
    size_t end = text_.find("\n}", std::min(at_, text_.size()));
    mostValues_ = std::min(end, text_.size()) - std::min(at_, text_.size()) + 1;
    bool closed = false;
    while (ok() && !closed && nextLine()) {
      if (take("}")) closed = true;
      else if (rest_.starts_with("^")) blockHeader(f);
      else if (f.blocks.empty()) header(f);
      else f.blocks.back().insts.push_back(inst(f));
      if (ok() && !atEnd()) fail("end of line expected");
    }
    if (ok() && !closed) fail("'}' expected");
    m_.functions.push_back(std::move(f));
  }

  void header(Function& f) {
    auto names = [&](std::vector<NameId>& to) {
      while (ok() && !atEnd()) to.push_back(name());
    };
    if (takeWord("arg")) {
      Param p;
      p.name = name();
      p.kind = static_cast<ParamKind>(enumValue(kParamKindNames));
      if (!atEnd()) p.rep = static_cast<Rep>(enumValue(kRepNames));
      f.params.push_back(p);
    } else if (takeWord("locals")) names(f.locals);
    else if (takeWord("freevars")) names(f.freevars);
    else if (takeWord("cellvars")) names(f.cellvars);
    else if (takeWord("names")) names(f.names);
    else if (takeWord("consts")) {
      while (ok() && !atEnd()) f.consts.push_back({id('#')});
    } else if (takeWord("unused")) definition(f);
    else if (takeWord("pos")) {
      if (id('!') != f.positions.size()) return fail("positions must be numbered in order");
      Position p;
      p.line = signed32();
      expect(":");
      p.col = signed32();
      expect("-");
      p.endLine = signed32();
      expect(":");
      p.endCol = signed32();
      if (takeWord("anchor")) {
        p.anchorCol = signed32();
        p.anchorEndCol = signed32();
      }
      f.positions.push_back(p);
    } else fail("unknown line in a function");
  }

  void blockHeader(Function& f) {
    uint32_t n = id('^');
    if (n != f.blocks.size()) return fail("blocks must be numbered in order");
    Block b;
    if (take("(")) {
      do b.params.push_back(definition(f));
      while (ok() && take(","));
      expect(")");
    }
    expect(":");
    b.cold = takeWord("cold");
    f.blocks.push_back(std::move(b));
  }

  uint64_t attr(AttrKind kind) {
    switch (kind) {
      case AttrKind::Int:
      case AttrKind::Float: return number();
      case AttrKind::Name: return name().v;
      case AttrKind::Const: return id('#');
      case AttrKind::OptConst:
      case AttrKind::Names: {
        uint32_t v = id('#');
        return v == UINT32_MAX ? 0 : uint64_t{v} + 1;
      }
      case AttrKind::Func: return id('@');
      case AttrKind::Global: expect("$"); return interner_.global(interner_.name(string())).v;
      case AttrKind::Bin: return enumValue(kBinaryNames);
      case AttrKind::Un: return enumValue(kUnaryNames);
      case AttrKind::Cmp: return enumValue(kCompareNames);
      case AttrKind::Rt: {
        std::string_view w = word();
        const RtInfo* row = findRuntimeCall(w);
        if (!row) fail("unknown runtime call '" + std::string(w) + "'");
        return row ? static_cast<uint64_t>(row->rt) : 0;
      }
      case AttrKind::rest: return 0;
    }
    return 0;
  }

  Inst inst(Function& f) {
    Inst i{};
    if (rest_.starts_with("%")) {
      i.result = definition(f);
      expect("=");
    }
    std::string_view w = word();
    const OpInfo* row = findOp(w);
    if (!row) return fail("unknown op '" + std::string(w) + "'"), i;
    i.op = row->op;
    for (AttrKind kind : row->attrs)
      if (kind != AttrKind::rest && ok()) i.attrs.push_back(attr(kind));
    if (!ok()) return i;
    if (i.op == Op::CallRt)
      for (Slot s : info(static_cast<Rt>(i.attrs[0])).params) {
        if (s == Slot::name) i.attrs.push_back(attr(AttrKind::Name));
        else if (s == Slot::num) i.attrs.push_back(attr(AttrKind::Int));
        else if (s == Slot::func) i.attrs.push_back(attr(AttrKind::Func));
      }
    if (rest_.starts_with("%")) {
      do i.args.push_back(value(f));
      while (ok() && take(","));
    }
    if (take("->")) {
      do {
        Successor s;
        s.block = {id('^')};
        if (take("(")) {
          do s.args.push_back(value(f));
          while (ok() && take(","));
          expect(")");
        }
        i.succs.push_back(std::move(s));
      } while (ok() && take(","));
    }
    if (rest_.starts_with("!")) i.pos = id('!');
    return i;
  }

  std::string_view text_, rest_;
  size_t at_ = 0;
  size_t mostValues_ = 0;
  uint64_t line_ = 0;
  std::string error_;
  Module m_;
  Interner interner_;
};

}  // namespace

std::expected<Module, ReadError> readText(std::string_view data) { return Parser(data).run(); }

}  // namespace molt::ir
