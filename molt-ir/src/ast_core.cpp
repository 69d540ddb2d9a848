// Storage, names and structural equality of the AST.
#include <algorithm>

#include "molt/ir/ast.h"

namespace molt::ast {

void* Arena::allocateSlow(size_t size) {
  // Blocks grow with use, so that a small module costs little and a large one makes few requests.
  size_t block = std::clamp<size_t>(used_ / 2, size_t{16} << 10, size_t{1} << 20);
  block = std::max(block, size);
  blocks_.push_back(std::unique_ptr<char[]>(new char[block]));
  used_ += block;
  next_ = blocks_.back().get() + size;
  left_ = block - size;
  return blocks_.back().get();
}

Interner::Interner(Arena& arena) : arena_(&arena), slots_(256) {}

Identifier Interner::intern(std::string_view text, uint32_t hash) {
  size_t mask = slots_.size() - 1;
  for (size_t at = hash & mask;; at = (at + 1) & mask) {
    InternedText* entry = slots_[at];
    if (!entry) {
      std::string_view copy = arena_->copy(text);
      entry = arena_->make<InternedText>();
      *entry = {copy.data(), static_cast<uint32_t>(copy.size()), hash, 0};
      slots_[at] = entry;
      if (++used_ * 2 > slots_.size()) grow();
      return Identifier{entry};
    }
    if (entry->hash == hash && entry->size == text.size() &&
        std::memcmp(entry->data, text.data(), text.size()) == 0)
      return Identifier{entry};
  }
}

Identifier Interner::find(std::string_view text) const {
  uint32_t hash = hashOf(text);
  size_t mask = slots_.size() - 1;
  for (size_t at = hash & mask; slots_[at]; at = (at + 1) & mask) {
    InternedText* entry = slots_[at];
    if (entry->hash == hash && std::string_view(entry->data, entry->size) == text) return Identifier{entry};
  }
  return {};
}

void Interner::setTag(Identifier name, uint32_t tag) { const_cast<InternedText*>(name.entry)->tag = tag; }

void Interner::grow() {
  std::vector<InternedText*> old(slots_.size() * 2);
  old.swap(slots_);
  size_t mask = slots_.size() - 1;
  for (InternedText* entry : old) {
    if (!entry) continue;
    size_t at = entry->hash & mask;
    while (slots_[at]) at = (at + 1) & mask;
    slots_[at] = entry;
  }
}

#define MOLT_AST_ENUM(Enum)           \
  std::string_view name(Enum value) { \
    using enum Enum;                  \
    switch (value) {
#define MOLT_AST_VALUE(number, Name, text, symbol) \
  case Name: return text;
#define MOLT_AST_ENUM_END(Enum) \
  }                             \
  return "?";                   \
  }
#include "tables/ast_ops.def"

#define MOLT_AST_ENUM(Enum)                                       \
  [[maybe_unused]] static std::string_view symbolOf(Enum value) { \
    using enum Enum;                                              \
    switch (value) {
#define MOLT_AST_VALUE(number, Name, text, symbol) \
  case Name: return symbol;
#define MOLT_AST_ENUM_END(Enum) \
  }                             \
  return "?";                   \
  }
#include "tables/ast_ops.def"

std::string_view symbol(BinaryOp op) { return symbolOf(op); }
std::string_view symbol(UnaryOp op) { return symbolOf(op); }
std::string_view symbol(BoolOp op) { return symbolOf(op); }
std::string_view symbol(CompareOp op) { return symbolOf(op); }

std::string_view name(Kind kind) {
  switch (kind) {
#define MOLT_AST_NODE(code, Name, Base, text, where, python) \
  case Kind::Name: return text;
#include "tables/ast.def"
  }
  return "?";
}

bool isLocated(Kind kind) {
  constexpr bool Located = true, Bare = false;
  switch (kind) {
#define MOLT_AST_NODE(code, Name, Base, text, where, python) \
  case Kind::Name: return where;
#include "tables/ast.def"
  }
  return false;
}

template <class Wanted>
static bool isA(Kind kind) {
  switch (kind) {
#define MOLT_AST_NODE(code, Name, Base, text, where, python) \
  case Kind::Name: return std::is_same_v<Wanted, Base>;
#include "tables/ast.def"
  }
  return false;
}
bool isStmt(Kind kind) { return isA<Stmt>(kind); }
bool isExpr(Kind kind) { return isA<Expr>(kind); }
bool isPattern(Kind kind) { return isA<Pattern>(kind); }

bool ConstantValue::operator==(const ConstantValue& other) const {
  if (kind != other.kind) return false;
  switch (kind) {
    case ConstantKind::None:
    case ConstantKind::False:
    case ConstantKind::True:
    case ConstantKind::Ellipsis: return true;
    case ConstantKind::Int:
    case ConstantKind::Float:
    case ConstantKind::Complex: return integer == other.integer;
    case ConstantKind::BigInt:
    case ConstantKind::Str:
    case ConstantKind::Bytes: return text == other.text;
  }
  return false;
}

namespace {

bool sameValue(const Identifier& a, const Identifier& b) { return !a == !b && a.text() == b.text(); }
template <class T>
  requires(!std::is_pointer_v<T>)
bool sameValue(const T& a, const T& b) {
  return a == b;
}
template <class T>
bool sameValue(T* a, T* b) {
  return !a == !b && (!a || equal(*a, *b));
}
template <class T>
bool sameValue(const Seq<T>& a, const Seq<T>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const T& x, const T& y) { return sameValue(x, y); });
}

}  // namespace

bool equal(const Node& a, const Node& b) {
  if (a.kind != b.kind || static_cast<const Range&>(a) != static_cast<const Range&>(b)) return false;
  switch (a.kind) {
#define MOLT_AST_NODE(code, Name, Base, text, where, python)           \
  case Kind::Name: {                                                   \
    [[maybe_unused]] const auto &x = static_cast<const ast::Name&>(a), \
                                &y = static_cast<const ast::Name&>(b); \
    return true
#define MOLT_AST_FIELD(number, name, role, Type, since) &&sameValue(x.name, y.name)
#define MOLT_AST_END(Name) \
  ;                        \
  }
#include "tables/ast.def"
  }
  return false;
}

std::string_view sourceLine(const Source& source, uint32_t lineno) {
  std::string_view text = source.text;
  size_t at = 0;
  for (uint32_t line = 1; line < lineno; ++line) {
    at = text.find('\n', at);
    if (at == std::string_view::npos) return {};
    ++at;
  }
  if (lineno == 0 || at >= text.size()) return {};
  return text.substr(at, text.find('\n', at) - at);
}

}  // namespace molt::ast
