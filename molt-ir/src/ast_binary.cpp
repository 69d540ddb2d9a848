// The binary form of an AST.
//
//   "MAST" kind version producer digest[32] python path module encoding text   strings   root   checksum[8]
//
// Integers are LEB128; strings of the tree stand once each in a table, in order of first use. A node is its
// kind, its range as differences from the node before it, then its fields in table order. The checksum covers
// all before it.
#include <bit>
#include <unordered_map>

#include "molt/ir/ast_codec.h"

namespace molt::ast {
namespace detail {
std::expected<Tree, ReadError> readJson(std::string_view data);
}

namespace {

constexpr uint8_t kArtifactAst = 1;

uint64_t checksum(std::string_view bytes) {
  uint64_t hash = 0xcbf29ce484222325u;
  size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    uint64_t word = 0;
    for (int k = 0; k < 8; ++k) word |= uint64_t{static_cast<unsigned char>(bytes[i + k])} << (8 * k);
    hash = std::rotl((hash ^ word) * 0x9e3779b97f4a7c15u, 29);
  }
  for (; i < bytes.size(); ++i) hash = (hash ^ static_cast<unsigned char>(bytes[i])) * 0x100000001b3u;
  return hash ^ hash >> 32;
}

uint64_t zigzag(int64_t value) {
  return static_cast<uint64_t>(value) << 1 ^ static_cast<uint64_t>(value >> 63);
}
int64_t unzigzag(uint64_t value) {
  return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1);
}

// ---------------------------------------------------------------- writing

class Writer {
 public:
  std::string run(const Tree& tree) {
    node(*tree.root);
    std::string file(kBinaryMagic);
    body_.swap(file);
    // The body now holds the header; `file` holds the encoded root.
    byte(kArtifactAst);
    byte(kFormatVersion);
    bytes("molt " MOLT_VERSION);
    body_.append(reinterpret_cast<const char*>(tree.source.digest.data()), tree.source.digest.size());
    byte(tree.source.pythonMinor);
    bytes(tree.source.path);
    bytes(tree.source.moduleName);
    bytes(tree.source.encoding);
    bytes(tree.source.text);
    varint(strings_.size());
    for (std::string_view each : strings_) bytes(each);
    body_ += file;
    uint64_t sum = checksum(body_);
    for (int i = 0; i < 8; ++i) byte(static_cast<uint8_t>(sum >> (8 * i)));
    return std::move(body_);
  }

 private:
  void byte(uint8_t value) { body_ += static_cast<char>(value); }
  void varint(uint64_t value) {
    while (value >= 0x80) {
      byte(static_cast<uint8_t>(value | 0x80));
      value >>= 7;
    }
    byte(static_cast<uint8_t>(value));
  }
  void bytes(std::string_view text) {
    varint(text.size());
    body_ += text;
  }
  // Number 0 is absence; the table starts at 1.
  uint64_t stringNumber(std::string_view text) {
    auto [at, added] = numbers_.try_emplace(text, strings_.size() + 1);
    if (added) strings_.push_back(text);
    return at->second;
  }

  void node(const Node& n) {
    byte(static_cast<uint8_t>(n.kind));
    if (isLocated(n.kind)) {
      varint(zigzag(int64_t{n.lineno} - lastLine_));
      varint(zigzag(int64_t{n.col_offset} - lastColumn_));
      varint(zigzag(int64_t{n.end_lineno} - n.lineno));
      varint(zigzag(int64_t{n.end_col_offset} - n.col_offset));
      lastLine_ = n.lineno;
      lastColumn_ = n.col_offset;
    }
    visit(n, [&](const auto& concrete) {
      forEachField(concrete, [&](const FieldInfo& info, const auto& field) { value(field); });
    });
  }

  template <class T>
  void value(T* const& child) {
    if (child) node(*child);
    else byte(0);
  }
  template <class T>
  void value(const Seq<T>& items) {
    varint(items.size());
    for (const T& each : items) value(each);
  }
  template <class E>
    requires std::is_enum_v<E>
  void value(const E& op) {
    byte(static_cast<uint8_t>(op));
  }
  void value(const Int& number) { varint(zigzag(number)); }
  void value(const Identifier& id) {
    if (!id) {
      byte(0);
      return;
    }
    auto [at, added] = identifiers_.try_emplace(id.entry, 0);
    if (added) at->second = stringNumber(id.text());
    varint(at->second);
  }
  void value(const Text& text) { varint(text ? stringNumber(text.view()) : 0); }
  void value(const ConstantValue& constant) {
    byte(static_cast<uint8_t>(constant.kind));
    switch (constant.kind) {
      case ConstantKind::None:
      case ConstantKind::False:
      case ConstantKind::True:
      case ConstantKind::Ellipsis: break;
      case ConstantKind::Int: varint(static_cast<uint64_t>(constant.integer)); break;
      case ConstantKind::Float:
      case ConstantKind::Complex: {
        auto bits = std::bit_cast<uint64_t>(constant.number);
        for (int i = 0; i < 8; ++i) byte(static_cast<uint8_t>(bits >> (8 * i)));
        break;
      }
      case ConstantKind::BigInt:
      case ConstantKind::Str:
      case ConstantKind::Bytes: varint(stringNumber(constant.text)); break;
    }
  }

  std::string body_;
  int64_t lastLine_ = 0;
  int64_t lastColumn_ = 0;
  std::vector<std::string_view> strings_;
  std::unordered_map<std::string_view, uint64_t> numbers_;
  std::unordered_map<const InternedText*, uint64_t> identifiers_;
};

// ---------------------------------------------------------------- reading

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

class Reader {
 public:
  explicit Reader(std::string_view data) : data_(data) {}

  std::expected<Tree, ReadError> run() {
    constexpr size_t kSumSize = 8;
    if (data_.size() < kBinaryMagic.size() + kSumSize) return stop("truncated");
    uint64_t stored = 0;
    for (size_t i = 0; i < kSumSize; ++i)
      stored |= uint64_t{static_cast<unsigned char>(data_[data_.size() - kSumSize + i])} << (8 * i);
    data_.remove_suffix(kSumSize);
    at_ = kBinaryMagic.size();
    uint8_t artifact = byte(), version = byte();
    if (failed_) return stop("truncated");
    if (artifact != kArtifactAst) return stop("not an AST artifact");
    if (version == 0 || version > kFormatVersion)
      return stop("unknown format version " + std::to_string(version));
    if (checksum(data_) != stored) return stop("damaged: the checksum does not match");
    version_ = version;

    text();  // the producer; for people
    Source& source = tree_.source;
    std::string_view digest = take(source.digest.size());
    if (!failed_) std::memcpy(source.digest.data(), digest.data(), digest.size());
    source.pythonMinor = byte();
    source.path = text();
    source.moduleName = text();
    source.encoding = text();
    source.text = text();
    uint64_t count = varint();
    if (failed_ || count > data_.size() - at_) return stop("truncated string table");
    strings_.reserve(count);
    for (uint64_t i = 0; i < count && !failed_; ++i) strings_.push_back(tree_.arena->copy(text()));
    identifiers_.resize(strings_.size());
    if (!failed_) tree_.root = child<Mod>(false);
    if (!failed_ && at_ != data_.size()) fail("extra bytes after the tree");
    if (failed_) return std::unexpected(std::move(error_));
    return std::move(tree_);
  }

 private:
  std::unexpected<ReadError> stop(std::string what) {
    return std::unexpected(ReadError{std::move(what), at_});
  }
  void fail(std::string what) {
    if (failed_) return;
    failed_ = true;
    error_ = {std::move(what), at_};
  }
  uint8_t byte() {
    if (at_ >= data_.size()) {
      fail("truncated");
      return 0;
    }
    return static_cast<uint8_t>(data_[at_++]);
  }
  uint64_t varint() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      uint8_t part = byte();
      if (shift == 63 && part > 1) break;
      value |= uint64_t{part & 0x7fu} << shift;
      if (part < 0x80) {
        if (part == 0 && shift > 0) break;  // one number, one encoding
        return value;
      }
    }
    fail("malformed number");
    return 0;
  }
  std::string_view take(uint64_t size) {
    if (size > data_.size() - at_) {
      fail("truncated");
      return {};
    }
    std::string_view result = data_.substr(at_, size);
    at_ += size;
    return result;
  }
  std::string_view text() { return take(varint()); }
  uint32_t position(int64_t value) {
    if (value < 0 || value > INT32_MAX) fail("source position out of range");
    return static_cast<uint32_t>(value);
  }
  int64_t difference() {
    int64_t value = unzigzag(varint());
    if (value < -(int64_t{1} << 32) || value > (int64_t{1} << 32)) {
      fail("source position out of range");
      return 0;
    }
    return value;
  }

  template <class T>
  T* child(bool mayBeAbsent) {
    uint8_t code = byte();
    if (code == 0 && mayBeAbsent) return nullptr;
    if (failed_) return nullptr;
    Kind kind = static_cast<Kind>(code);
    if (!belongs<T>(kind)) {
      fail("node kind " + std::to_string(code) + " does not belong here");
      return nullptr;
    }
    if (++depth_ > kMaxTreeDepth) fail("the tree is too deep");
    Node* result = failed_ ? nullptr : node(kind);
    --depth_;
    return static_cast<T*>(result);
  }

  Node* node(Kind kind) {
    switch (kind) {
#define MOLT_AST_NODE(code, Name, Base, text, where, python) \
  case Kind::Name: return fill(tree_.arena->make<ast::Name>());
#include "tables/ast.def"
    }
    fail("unknown node kind");
    return nullptr;
  }

  template <class N>
  N* fill(N* n) {
    if (isLocated(N::kKind)) {
      lastLine_ = n->lineno = position(lastLine_ + difference());
      lastColumn_ = n->col_offset = position(lastColumn_ + difference());
      n->end_lineno = position(lastLine_ + difference());
      n->end_col_offset = position(lastColumn_ + difference());
    }
    forEachField(*n, [&](const FieldInfo& info, auto& field) {
      if (info.since <= version_ && !failed_) value(info, field);
    });
    return n;
  }

  template <class T>
  void value(const FieldInfo& info, T*& out) {
    out = child<T>(info.role == Role::Opt || info.role == Role::Holes);
  }
  template <class T>
  void value(const FieldInfo& info, Seq<T>& out) {
    uint64_t count = varint();
    // Every element takes at least a byte, so a count beyond what is left is damage, not a reason to
    // allocate.
    if (count > data_.size() - at_) fail("list longer than the file");
    if (failed_ || count == 0) return;
    T* items = tree_.arena->makeArray<T>(count);
    for (uint64_t i = 0; i < count; ++i) items[i] = T{};
    out.items = items;
    out.count = static_cast<uint32_t>(count);
    for (uint64_t i = 0; i < count && !failed_; ++i) value(info, items[i]);
  }
  template <class E>
    requires std::is_enum_v<E>
  void value(const FieldInfo&, E& out) {
    out = static_cast<E>(byte());
    if (name(out) == "?") fail("unknown operator");
  }
  void value(const FieldInfo&, Int& out) {
    int64_t number = unzigzag(varint());
    if (number < INT32_MIN || number > INT32_MAX) fail("number out of range");
    out = static_cast<Int>(number);
  }
  uint64_t stringIndex(bool mayBeAbsent) {
    uint64_t number = varint();
    if (number > strings_.size() || (number == 0 && !mayBeAbsent)) {
      fail("unknown string number");
      return 0;
    }
    return number;
  }
  void value(const FieldInfo& info, Identifier& out) {
    uint64_t number = stringIndex(info.role == Role::Opt);
    if (number == 0) return;
    Identifier& known = identifiers_[number - 1];
    if (!known) known = tree_.names->intern(strings_[number - 1]);
    out = known;
  }
  void value(const FieldInfo& info, Text& out) {
    uint64_t number = stringIndex(info.role == Role::Opt);
    if (number) out = Text(strings_[number - 1]);
  }
  void value(const FieldInfo&, ConstantValue& out) {
    uint8_t kind = byte();
    out.kind = static_cast<ConstantKind>(kind);
    switch (out.kind) {
      case ConstantKind::None:
      case ConstantKind::False:
      case ConstantKind::True:
      case ConstantKind::Ellipsis: return;
      case ConstantKind::Int: {
        uint64_t number = varint();
        if (number > uint64_t{INT64_MAX}) fail("integer out of range");
        out.integer = static_cast<int64_t>(number);
        return;
      }
      case ConstantKind::Float:
      case ConstantKind::Complex: {
        uint64_t bits = 0;
        for (int i = 0; i < 8; ++i) bits |= uint64_t{byte()} << (8 * i);
        out.number = std::bit_cast<double>(bits);
        return;
      }
      case ConstantKind::BigInt:
      case ConstantKind::Str:
      case ConstantKind::Bytes: {
        uint64_t number = stringIndex(false);
        if (number == 0) return;
        out.text = strings_[number - 1];
        if (out.kind == ConstantKind::BigInt && !isCanonicalHex(out.text)) fail("malformed integer");
        return;
      }
    }
    fail("unknown kind of constant");
  }
  static bool isCanonicalHex(std::string_view text) {
    if (text.size() < 16 || text[0] == '0') return false;
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  }

  std::string_view data_;
  size_t at_ = 0;
  bool failed_ = false;
  ReadError error_;
  int version_ = kFormatVersion;
  int depth_ = 0;
  int64_t lastLine_ = 0;
  int64_t lastColumn_ = 0;
  Tree tree_;
  std::vector<std::string_view> strings_;
  std::vector<Identifier> identifiers_;
};

}  // namespace

std::string writeBinary(const Tree& tree) { return Writer().run(tree); }

void sealBinary(std::string& file) {
  if (file.size() < 8) return;
  uint64_t sum = checksum(std::string_view(file).substr(0, file.size() - 8));
  for (int i = 0; i < 8; ++i) file[file.size() - 8 + i] = static_cast<char>(sum >> (8 * i));
}

std::expected<Tree, ReadError> readTree(std::string_view data) {
  if (data.starts_with(kBinaryMagic)) return Reader(data).run();
  size_t start = data.find_first_not_of(" \t\r\n");
  if (start != std::string_view::npos && data[start] == '{') return detail::readJson(data);
  return std::unexpected(ReadError{data.empty() ? "empty input" : "neither a binary nor a JSON AST", 0});
}

}  // namespace molt::ast
