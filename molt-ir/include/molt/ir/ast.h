// The Python AST: arena-allocated plain structs generated from tables/ast.def, with CPython's field names.
//
// Every node starts with its kind and source range; `as<BinOp>(e)` downcasts, `visit(node, overloads)`
// dispatches. Nodes, sequences and strings live in the Tree's arena and die with it; nothing here owns memory
// by itself.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace molt::ast {

// ---------------------------------------------------------------- storage

// Bump allocator; everything in it is trivially destructible.
class Arena {
 public:
  Arena() = default;
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;

  void* allocate(size_t size) {
    size = (size + 7) & ~size_t{7};
    if (size > left_) return allocateSlow(size);
    void* result = next_;
    next_ += size;
    left_ -= size;
    return result;
  }
  template <class T>
  T* make() {
    static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= 8);
    return new (allocate(sizeof(T))) T();
  }
  template <class T>
  T* makeArray(size_t count) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    return static_cast<T*>(allocate(sizeof(T) * count));
  }
  std::string_view copy(std::string_view text) {
    if (text.empty()) return "";
    char* to = static_cast<char*>(allocate(text.size()));
    std::memcpy(to, text.data(), text.size());
    return {to, text.size()};
  }
  size_t bytesUsed() const { return used_ - left_; }

 private:
  void* allocateSlow(size_t size);
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  size_t left_ = 0;
  size_t used_ = 0;
};

// A sequence in the arena. Elements may be changed in place; the length may not.
template <class T>
struct Seq {
  T* items = nullptr;
  uint32_t count = 0;

  T* begin() const { return items; }
  T* end() const { return items + count; }
  uint32_t size() const { return count; }
  bool empty() const { return count == 0; }
  T& operator[](size_t i) const {
    assert(i < count);
    return items[i];
  }
  T& front() const { return (*this)[0]; }
  T& back() const { return (*this)[count - 1]; }
};

struct InternedText {
  const char* data;
  uint32_t size;
  uint32_t hash;
  uint32_t tag;  // for the parser's own use (keyword number); 0 elsewhere
};

// A name, unique within its Tree: equal names are equal pointers. A null Identifier is an absent one.
struct Identifier {
  const InternedText* entry = nullptr;

  explicit operator bool() const { return entry != nullptr; }
  std::string_view text() const {
    return entry ? std::string_view{entry->data, entry->size} : std::string_view{};
  }
  bool operator==(const Identifier&) const = default;
  bool operator==(std::string_view other) const { return entry && text() == other; }
};

class Interner {
 public:
  explicit Interner(Arena& arena);
  Identifier intern(std::string_view text) { return intern(text, hashOf(text)); }
  Identifier intern(std::string_view text, uint32_t hash);
  Identifier find(std::string_view text) const;  // null if nobody interned it
  void setTag(Identifier name, uint32_t tag);

  // FNV-1a, so that a lexer can hash while it scans.
  static constexpr uint32_t kHashSeed = 2166136261u;
  static constexpr uint32_t hashStep(uint32_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  static constexpr uint32_t hashOf(std::string_view text) {
    uint32_t hash = kHashSeed;
    for (char c : text) hash = hashStep(hash, c);
    return hash;
  }

 private:
  void grow();
  Arena* arena_;
  std::vector<InternedText*> slots_;
  size_t used_ = 0;
};

// Strings are generalized UTF-8: a lone surrogate takes three bytes (ED A0..BF xx). A null Text is an absent
// one, which differs from the empty string.
struct Text {
  const char* data = nullptr;
  size_t size = 0;

  Text() = default;
  Text(std::string_view view) : data(view.data() ? view.data() : ""), size(view.size()) {}
  explicit operator bool() const { return data != nullptr; }
  std::string_view view() const { return {data, size}; }
  bool operator==(const Text& other) const { return !data == !other.data && view() == other.view(); }
};

// ---------------------------------------------------------------- values

using Int = int32_t;

#define MOLT_AST_ENUM(Enum) enum class Enum : uint8_t {
#define MOLT_AST_VALUE(number, Name, text, symbol) Name = number,
#define MOLT_AST_ENUM_END(Enum) \
  }                             \
  ;
#include "tables/ast_ops.def"

std::string_view name(BinaryOp);  // "Add"
std::string_view name(UnaryOp);
std::string_view name(BoolOp);
std::string_view name(CompareOp);
std::string_view name(Context);
std::string_view symbol(BinaryOp);  // "+"
std::string_view symbol(UnaryOp);
std::string_view symbol(BoolOp);
std::string_view symbol(CompareOp);

enum class ConstantKind : uint8_t {
  None = 1,
  False = 2,
  True = 3,
  Ellipsis = 4,
  Int = 5,      // integer: 0 .. 2^63-1
  BigInt = 6,   // text: lower-case hex digits without prefix or leading zeros, at least 2^63
  Float = 7,    // number
  Complex = 8,  // number is the imaginary part; literals have no real part
  Str = 9,      // text: generalized UTF-8
  Bytes = 10,   // text: the bytes
};

struct ConstantValue {
  ConstantKind kind = ConstantKind::None;
  union {
    int64_t integer = 0;
    double number;
  };
  std::string_view text;

  bool isStr() const { return kind == ConstantKind::Str; }
  bool operator==(
      const ConstantValue& other) const;  // bitwise for floats: -0.0 differs from 0.0, NaN equals NaN
};

// ---------------------------------------------------------------- nodes

enum class Kind : uint8_t {
#define MOLT_AST_NODE(code, Name, Base, text, where, python) Name = code,
#include "tables/ast.def"
};

// Lines count from 1, columns from 0 in UTF-8 bytes, as in CPython's ast. Bare nodes have all zeros.
struct Range {
  uint32_t lineno = 0;
  uint32_t col_offset = 0;
  uint32_t end_lineno = 0;
  uint32_t end_col_offset = 0;
  bool operator==(const Range&) const = default;
};

struct Node : Range {
  Kind kind;
  explicit Node(Kind k) : kind(k) {}
};
struct Mod : Node {
  using Node::Node;
};
struct Stmt : Node {
  using Node::Node;
};
struct Expr : Node {
  using Node::Node;
};
struct Pattern : Node {
  using Node::Node;
};
struct TypeParam : Node {
  using Node::Node;
};
struct Part : Node {
  using Node::Node;
};

#define MOLT_AST_NODE(code, Name, Base, text, where, python) struct Name;
#include "tables/ast.def"

enum class Role : uint8_t { One, Opt, Many, Holes };

namespace detail {
template <class T>
inline constexpr bool isValue = false;
template <>
inline constexpr bool isValue<Identifier> = true;
template <>
inline constexpr bool isValue<Text> = true;
template <>
inline constexpr bool isValue<ConstantValue> = true;
template <>
inline constexpr bool isValue<Int> = true;
template <>
inline constexpr bool isValue<BinaryOp> = true;
template <>
inline constexpr bool isValue<UnaryOp> = true;
template <>
inline constexpr bool isValue<BoolOp> = true;
template <>
inline constexpr bool isValue<CompareOp> = true;
template <>
inline constexpr bool isValue<Context> = true;

template <class T>
using Element = std::conditional_t<isValue<T>, T, T*>;
template <Role role, class T>
using Field = std::conditional_t<role == Role::Many || role == Role::Holes, Seq<Element<T>>, Element<T>>;
}  // namespace detail

// struct BinOp : Expr { Expr* left; BinaryOp op; Expr* right; … }
#define MOLT_AST_NODE(code, Name, Base, text, where, python) \
  struct Name : Base {                                       \
    static constexpr Kind kKind = Kind::Name;                \
    Name() : Base(Kind::Name) {}
#define MOLT_AST_FIELD(number, name, role, Type, since) detail::Field<Role::role, ast::Type> name{};
#define MOLT_AST_END(Name) \
  }                        \
  ;
#include "tables/ast.def"

// ---------------------------------------------------------------- access

std::string_view name(Kind);  // CPython's class name, "BinOp"
bool isLocated(Kind);
bool isStmt(Kind);
bool isExpr(Kind);
bool isPattern(Kind);

template <class T>
T* as(Node* node) {
  assert(node && node->kind == T::kKind);
  return static_cast<T*>(node);
}
template <class T>
const T* as(const Node* node) {
  assert(node && node->kind == T::kKind);
  return static_cast<const T*>(node);
}
template <class T>
T* tryAs(Node* node) {
  return node && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
template <class T>
const T* tryAs(const Node* node) {
  return node && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}

template <class... Fs>
struct Overloads : Fs... {
  using Fs::operator()...;
};

// Calls f with the node as its own struct: visit(e, Overloads{[](BinOp& b) {…}, [](Node& other) {…}}).
template <class F>
decltype(auto) visit(Node& node, F&& f) {
  switch (node.kind) {
#define MOLT_AST_NODE(code, Name, Base, text, where, python) \
  case Kind::Name: return f(static_cast<ast::Name&>(node));
#include "tables/ast.def"
  }
  __builtin_unreachable();
}
template <class F>
decltype(auto) visit(const Node& node, F&& f) {
  switch (node.kind) {
#define MOLT_AST_NODE(code, Name, Base, text, where, python) \
  case Kind::Name: return f(static_cast<const ast::Name&>(node));
#include "tables/ast.def"
  }
  __builtin_unreachable();
}

// Calls f(FieldInfo, value&) for every field of a concrete node struct, in table order.
struct FieldInfo {
  uint8_t number;
  std::string_view
      name;  // the member; CPython says `kind` for Constant.string_kind, `lineno` for TypeIgnore.line
  Role role;
  uint8_t since;
};
#define MOLT_AST_NODE(code, Name, Base, text, where, python)   \
  template <class N, class F>                                  \
    requires std::is_same_v<std::remove_const_t<N>, ast::Name> \
  void forEachField([[maybe_unused]] N& node, [[maybe_unused]] F&& f) {
#define MOLT_AST_FIELD(number, fieldName, role, Type, since) \
  f(FieldInfo{number, #fieldName, Role::role, since}, node.fieldName);
#define MOLT_AST_END(Name) }
#include "tables/ast.def"

// Calls f(Node&) for each direct child node, in source-table order; absent ones are skipped.
template <class F>
void forEachChild(Node& node, F&& f) {
  auto field = [&]<class V>(const FieldInfo&, V& value) {
    if constexpr (std::is_pointer_v<V>) {
      if (value) f(static_cast<Node&>(*value));
    } else if constexpr (requires { value.items; }) {
      if constexpr (std::is_pointer_v<std::remove_reference_t<decltype(*value.items)>>)
        for (auto* item : value)
          if (item) f(static_cast<Node&>(*item));
    }
  };
  visit(node, [&](auto& concrete) { forEachField(concrete, field); });
}

// ---------------------------------------------------------------- the tree

// No tree is deeper than this: the parser refuses what CPython's compiler refuses ("maximum recursion depth
// exceeded during compilation"), the codecs refuse the rest, so that walkers may recurse.
inline constexpr int kMaxTreeDepth = 3000;

using Digest = std::array<uint8_t, 32>;  // SHA-256

struct Source {
  std::string path;          // as given on the command line, after --prefix-map
  std::string moduleName;    // dotted name, "__main__" if none was given
  std::string text;          // the source in UTF-8, without byte order mark
  std::string encoding;      // as declared, "utf-8" by default
  Digest digest{};           // of the source bytes as read
  uint8_t pythonMinor = 12;  // language level: 12, 13 or 14
};

// One parsed file. Movable; node pointers stay valid when it moves.
struct Tree {
  std::unique_ptr<Arena> arena = std::make_unique<Arena>();
  std::unique_ptr<Interner> names = std::make_unique<Interner>(*arena);
  Mod* root = nullptr;  // a Module, or an Expression for eval-like input
  Source source;

  Module* module() const { return as<Module>(root); }
};

// Structural equality of two subtrees, source ranges included.
bool equal(const Node& a, const Node& b);

// What CPython's ast.dump(tree, include_attributes=True) prints; empty lists are always shown. `isPrintable`
// decides which characters above U+007F a string literal shows as they are; without it all of them are
// escaped.
struct DumpOptions {
  bool includeAttributes = true;
  bool (*isPrintable)(char32_t) = nullptr;
};
std::string dump(const Node& root, const DumpOptions& options = {});

// Python's repr() of constants, as dump prints them.
std::string reprFloat(double value);
std::string reprStr(std::string_view text, bool (*isPrintable)(char32_t) = nullptr);
std::string reprBytes(std::string_view bytes);
std::string hexToDecimal(std::string_view hexDigits);

// Text of source line `lineno` (from 1) without its newline; empty if there is none.
std::string_view sourceLine(const Source& source, uint32_t lineno);

Digest sha256(std::string_view bytes);

}  // namespace molt::ast
