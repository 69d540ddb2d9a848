// The JSON form of an AST: the same fields under CPython's names, absent ones left out.
//
//   {"magic":"MAST","version":1,…,"root":{"kind":"Module","body":[{"kind":"Pass","at":[1,0,1,4]}, …]}}
//
// Text that is no valid UTF-8 (lone surrogates, odd paths) stands as {"hex":"…"}.
#include <simdjson.h>
#include <bit>

#include "molt/ir/ast_codec.h"

namespace molt::ast {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

// ---------------------------------------------------------------- writing

class Writer {
 public:
  std::string run(const Tree& tree) {
    const Source& source = tree.source;
    out_ = "{\"magic\":\"MAST\",\"version\":" + std::to_string(kFormatVersion) + ",\"producer\":";
    text("molt " MOLT_VERSION);
    out_ += ",\"digest\":\"";
    hex({reinterpret_cast<const char*>(source.digest.data()), source.digest.size()});
    out_ += "\",\"python\":" + std::to_string(source.pythonMinor);
    member("path", source.path);
    member("module", source.moduleName);
    member("encoding", source.encoding);
    member("text", source.text);
    out_ += ",\"root\":";
    node(*tree.root);
    out_ += "}\n";
    return std::move(out_);
  }

 private:
  void member(std::string_view key, std::string_view content) {
    out_ += ",\"";
    out_ += key;
    out_ += "\":";
    text(content);
  }
  void hex(std::string_view bytes) {
    for (char c : bytes) {
      out_ += kHexDigits[static_cast<unsigned char>(c) >> 4];
      out_ += kHexDigits[static_cast<unsigned char>(c) & 15];
    }
  }
  void text(std::string_view content) {
    if (!simdjson::validate_utf8(content.data(), content.size())) {
      out_ += "{\"hex\":\"";
      hex(content);
      out_ += "\"}";
      return;
    }
    out_ += '"';
    for (char c : content) {
      if (c == '"' || c == '\\') {
        out_ += '\\';
        out_ += c;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        out_ += "\\u00";
        hex({&c, 1});
      } else {
        out_ += c;
      }
    }
    out_ += '"';
  }

  void node(const Node& n) {
    out_ += "{\"kind\":\"";
    out_ += name(n.kind);
    out_ += '"';
    if (isLocated(n.kind)) {
      out_ += ",\"at\":[" + std::to_string(n.lineno) + "," + std::to_string(n.col_offset) + "," +
              std::to_string(n.end_lineno) + "," + std::to_string(n.end_col_offset) + "]";
    }
    visit(n, [&](const auto& concrete) {
      forEachField(concrete, [&](const FieldInfo& info, const auto& value) {
        if (absent(info, value)) return;
        out_ += ",\"";
        out_ += info.name;
        out_ += "\":";
        this->value(value);
      });
    });
    out_ += '}';
  }

  template <class V>
  static bool absent(const FieldInfo& info, const V& value) {
    if constexpr (requires { static_cast<bool>(value); } && !std::is_arithmetic_v<V>)
      return info.role == Role::Opt && !static_cast<bool>(value);
    return false;
  }

  template <class T>
  void value(T* const& child) {
    if (child) node(*child);
    else out_ += "null";
  }
  template <class T>
  void value(const Seq<T>& items) {
    out_ += '[';
    bool first = true;
    for (const T& each : items) {
      if (!first) out_ += ',';
      first = false;
      value(each);
    }
    out_ += ']';
  }
  template <class E>
    requires std::is_enum_v<E>
  void value(const E& op) {
    out_ += '"';
    out_ += name(op);
    out_ += '"';
  }
  void value(const Int& number) { out_ += std::to_string(number); }
  void value(const Identifier& id) { text(id.text()); }
  void value(const Text& t) { text(t.view()); }
  void value(const ConstantValue& constant) {
    switch (constant.kind) {
      case ConstantKind::None: out_ += "\"None\""; return;
      case ConstantKind::False: out_ += "\"False\""; return;
      case ConstantKind::True: out_ += "\"True\""; return;
      case ConstantKind::Ellipsis: out_ += "\"Ellipsis\""; return;
      case ConstantKind::Int: out_ += "{\"int\":" + std::to_string(constant.integer) + "}"; return;
      case ConstantKind::BigInt: out_ += "{\"bigint\":\"" + std::string(constant.text) + "\"}"; return;
      case ConstantKind::Float: number("float", constant.number); return;
      case ConstantKind::Complex: number("complex", constant.number); return;
      case ConstantKind::Str:
        out_ += "{\"str\":";
        text(constant.text);
        out_ += '}';
        return;
      case ConstantKind::Bytes:
        out_ += "{\"bytes\":\"";
        hex(constant.text);
        out_ += "\"}";
        return;
    }
  }
  // The bits decide, the decimal is for people.
  void number(std::string_view key, double value) {
    char bits[24];
    std::snprintf(bits, sizeof bits, "%016llx",
                  static_cast<unsigned long long>(std::bit_cast<uint64_t>(value)));
    out_ += "{\"";
    out_ += key;
    out_ += "\":\"";
    out_ += bits;
    out_ += "\",\"about\":\"" + reprFloat(value) + "\"}";
  }

  std::string out_;
};

// ---------------------------------------------------------------- reading

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

template <class T>
bool belongs(Kind kind) {
  if constexpr (std::is_same_v<T, Mod>) return kind == Kind::Module || kind == Kind::Expression;
  else if constexpr (std::is_same_v<T, Stmt>) return isStmt(kind);
  else if constexpr (std::is_same_v<T, Expr>) return isExpr(kind);
  else if constexpr (std::is_same_v<T, Pattern>) return isPattern(kind);
  else if constexpr (std::is_same_v<T, TypeParam>)
    return kind == Kind::TypeVar || kind == Kind::ParamSpec || kind == Kind::TypeVarTuple;
  else return kind == T::kKind;
}

bool unhex(std::string_view digits, std::string& out) {
  if (digits.size() % 2) return false;
  out.clear();
  auto value = [](char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  };
  for (size_t i = 0; i < digits.size(); i += 2) {
    int high = value(digits[i]), low = value(digits[i + 1]);
    if (high < 0 || low < 0) return false;
    out += static_cast<char>(high * 16 + low);
  }
  return true;
}

class Reader {
 public:
  std::expected<Tree, ReadError> run(std::string_view data) {
    simdjson::dom::parser parser;
    constexpr size_t kLevelsPerNode = 3;
    simdjson::padded_string padded(data);
    if (parser.allocate(data.size() ? data.size() : 1, kMaxTreeDepth * kLevelsPerNode + 16))
      return std::unexpected(ReadError{"too large", 0});
    element document;
    if (auto error = parser.parse(padded).get(document))
      return std::unexpected(ReadError{std::string("malformed JSON: ") + simdjson::error_message(error), 0});
    object top;
    if (document.get(top)) return std::unexpected(ReadError{"malformed JSON AST: not an object", 0});

    std::string magic = text(top, "magic");
    int64_t version = integer(top, "version", 0, 255), python = integer(top, "python", 0, 255);
    if (magic != kBinaryMagic) return std::unexpected(ReadError{"not an AST artifact", 0});
    if (version < 1 || version > kFormatVersion)
      return std::unexpected(ReadError{"unknown format version " + std::to_string(version), 0});
    version_ = static_cast<int>(version);
    Source& source = tree_.source;
    source.pythonMinor = static_cast<uint8_t>(python);
    std::string digest;
    if (!unhex(text(top, "digest"), digest) || digest.size() != source.digest.size())
      fail("malformed digest");
    else std::memcpy(source.digest.data(), digest.data(), digest.size());
    source.path = text(top, "path");
    source.moduleName = text(top, "module");
    source.encoding = text(top, "encoding");
    source.text = text(top, "text");
    element root;
    if (top["root"].get(root)) fail("no root");
    if (!failed_) tree_.root = child<Mod>(root);
    if (failed_) return std::unexpected(ReadError{std::move(error_), 0});
    return std::move(tree_);
  }

 private:
  void fail(std::string what) {
    if (failed_) return;
    failed_ = true;
    error_ = std::move(what);
  }
  std::string text(const object& from, std::string_view key) {
    element value;
    if (from[key].get(value)) {
      fail("no \"" + std::string(key) + "\"");
      return {};
    }
    return text(value);
  }
  std::string text(const element& value) {
    std::string_view plain;
    if (!value.get(plain)) return std::string(plain);
    object wrapped;
    std::string bytes;
    if (value.get(wrapped) || wrapped["hex"].get(plain) || !unhex(plain, bytes)) fail("malformed text");
    return bytes;
  }
  int64_t integer(const object& from, std::string_view key, int64_t low, int64_t high) {
    int64_t value = 0;
    if (from[key].get(value) || value < low || value > high) fail("malformed \"" + std::string(key) + "\"");
    return value;
  }

  template <class T>
  T* child(const element& value) {
    object fields;
    std::string_view kindName;
    if (value.get(fields) || fields["kind"].get(kindName)) {
      fail("a node is expected");
      return nullptr;
    }
    if (++depth_ > kMaxTreeDepth) fail("the tree is too deep");
    T* result = nullptr;
    Kind kind;
    if (!kindByName(kindName, kind) || !belongs<T>(kind))
      fail("node kind \"" + std::string(kindName) + "\" does not belong here");
    else if (!failed_) result = static_cast<T*>(node(kind, fields));
    --depth_;
    return result;
  }

  static bool kindByName(std::string_view wanted, Kind& out) {
#define MOLT_AST_NODE(code, Name, Base, text, where, python) \
  if (wanted == text) {                                      \
    out = Kind::Name;                                        \
    return true;                                             \
  }
#include "tables/ast.def"
    return false;
  }

  Node* node(Kind kind, const object& fields) {
    switch (kind) {
#define MOLT_AST_NODE(code, Name, Base, text, where, python) \
  case Kind::Name: return fill(tree_.arena->make<ast::Name>(), fields);
#include "tables/ast.def"
    }
    return nullptr;
  }

  template <class N>
  N* fill(N* n, const object& fields) {
    if (isLocated(N::kKind)) {
      array at;
      uint32_t* into[] = {&n->lineno, &n->col_offset, &n->end_lineno, &n->end_col_offset};
      if (fields["at"].get(at) || at.size() != 4) {
        fail("malformed source range");
      } else {
        size_t i = 0;
        for (element each : at) {
          int64_t value = 0;
          if (each.get(value) || value < 0 || value > INT32_MAX) fail("malformed source range");
          *into[i++] = static_cast<uint32_t>(value);
        }
      }
    }
    forEachField(*n, [&](const FieldInfo& info, auto& field) {
      if (info.since > version_ || failed_) return;
      element content;
      if (fields[info.name].get(content)) {
        if (info.role != Role::Opt)
          fail("no \"" + std::string(info.name) + "\" in " + std::string(name(n->kind)));
        return;
      }
      value(info, content, field);
    });
    return n;
  }

  template <class T>
  void value(const FieldInfo& info, const element& from, T*& out) {
    if (info.role == Role::Holes && from.is_null()) return;
    out = child<T>(from);
  }
  template <class T>
  void value(const FieldInfo& info, const element& from, Seq<T>& out) {
    array items;
    if (from.get(items)) {
      fail("a list is expected for \"" + std::string(info.name) + "\"");
      return;
    }
    // array::size() saturates on huge arrays, so count by walking.
    std::vector<element> all;
    for (element each : items) all.push_back(each);
    if (all.empty()) return;
    out.items = tree_.arena->makeArray<T>(all.size());
    out.count = static_cast<uint32_t>(all.size());
    for (size_t i = 0; i < all.size(); ++i) out.items[i] = T{};
    for (size_t i = 0; i < all.size() && !failed_; ++i) value(info, all[i], out.items[i]);
  }
  template <class E>
    requires std::is_enum_v<E>
  void value(const FieldInfo&, const element& from, E& out) {
    std::string_view wanted;
    if (!from.get(wanted)) {
      for (int code = 1; code < 32; ++code) {
        out = static_cast<E>(code);
        if (name(out) == wanted && wanted != "?") return;
      }
    }
    fail("unknown operator");
  }
  void value(const FieldInfo&, const element& from, Int& out) {
    int64_t number = 0;
    if (from.get(number) || number < INT32_MIN || number > INT32_MAX) fail("malformed number");
    out = static_cast<Int>(number);
  }
  void value(const FieldInfo&, const element& from, Identifier& out) {
    out = tree_.names->intern(text(from));
  }
  void value(const FieldInfo&, const element& from, Text& out) { out = Text(tree_.arena->copy(text(from))); }
  void value(const FieldInfo&, const element& from, ConstantValue& out) {
    std::string_view word;
    if (!from.get(word)) {
      if (word == "None") out.kind = ConstantKind::None;
      else if (word == "False") out.kind = ConstantKind::False;
      else if (word == "True") out.kind = ConstantKind::True;
      else if (word == "Ellipsis") out.kind = ConstantKind::Ellipsis;
      else fail("unknown constant");
      return;
    }
    object wrapped;
    if (from.get(wrapped)) {
      fail("malformed constant");
      return;
    }
    element content;
    std::string bytes;
    if (!wrapped["int"].get(content)) {
      out.kind = ConstantKind::Int;
      if (content.get(out.integer) || out.integer < 0) fail("malformed integer");
    } else if (!wrapped["bigint"].get(word)) {
      out.kind = ConstantKind::BigInt;
      out.text = tree_.arena->copy(word);
      if (word.size() < 16 || word[0] == '0' || word.find_first_not_of(kHexDigits) != std::string_view::npos)
        fail("malformed integer");
    } else if (!wrapped["float"].get(word)) {
      out.kind = ConstantKind::Float;
      out.number = bits(word);
    } else if (!wrapped["complex"].get(word)) {
      out.kind = ConstantKind::Complex;
      out.number = bits(word);
    } else if (!wrapped["str"].get(content)) {
      out.kind = ConstantKind::Str;
      out.text = tree_.arena->copy(text(content));
    } else if (!wrapped["bytes"].get(word) && unhex(word, bytes)) {
      out.kind = ConstantKind::Bytes;
      out.text = tree_.arena->copy(bytes);
    } else {
      fail("malformed constant");
    }
  }
  double bits(std::string_view digits) {
    std::string bytes;
    if (!unhex(digits, bytes) || bytes.size() != 8) {
      fail("malformed number");
      return 0;
    }
    uint64_t value = 0;
    for (char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
    return std::bit_cast<double>(value);
  }

  bool failed_ = false;
  std::string error_;
  int version_ = kFormatVersion;
  int depth_ = 0;
  Tree tree_;
};

}  // namespace

std::string writeJson(const Tree& tree) { return Writer().run(tree); }

namespace detail {
std::expected<Tree, ReadError> readJson(std::string_view data);
std::expected<Tree, ReadError> readJson(std::string_view data) { return Reader().run(data); }
}  // namespace detail

}  // namespace molt::ast
