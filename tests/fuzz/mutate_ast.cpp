// Changes an AST artifact by nodes: a child becomes another node that may stand there, lists lose, gain and swap elements.
// The results are trees that no parser makes and every reader accepts.
#include <random>
#include <vector>

#include "molt/ir/ast_codec.h"
#include "targets.h"

namespace molt::fuzz {

namespace {

using namespace ast;

class Changer {
 public:
  Changer(Tree& tree, uint32_t seed) : tree_(tree), random_(seed) { collect(*tree.root, 0); }

  void change() {
    Node* node = nodes_[pick(nodes_.size())];
    visit(*node, [&](auto& concrete) {
      forEachField(concrete, [&](const FieldInfo& info, auto& field) {
        if (pick(2) == 0) value(info, field);
      });
    });
  }

 private:
  size_t pick(size_t n) { return n ? random_() % n : 0; }
  void collect(Node& node, int depth) {
    if (depth > 200) return;
    nodes_.push_back(&node);
    forEachChild(node, [&](Node& child) { collect(child, depth + 1); });
  }
  // Whether `node` may stand where a T is asked for; what contains the place itself would make a cycle.
  template <class T>
  bool fits(Node* node) {
    if constexpr (std::is_same_v<T, Stmt>) return isStmt(node->kind);
    else if constexpr (std::is_same_v<T, Expr>) return isExpr(node->kind);
    else if constexpr (std::is_same_v<T, Pattern>) return isPattern(node->kind);
    else if constexpr (std::is_same_v<T, TypeParam>)
      return node->kind == Kind::TypeVar || node->kind == Kind::ParamSpec || node->kind == Kind::TypeVarTuple;
    else if constexpr (std::is_same_v<T, Mod>) return false;
    else return node->kind == T::kKind;
  }
  // A copy of a subtree; what may be absent is left out below `depth`.
  struct Copier {
    Arena& arena;
    int depth;

    template <class N>
    Node* operator()(N& node) const {
      N* n = arena.make<N>();
      *n = node;
      forEachField(*n, Copier{arena, depth ? depth - 1 : 0});
      return n;
    }
    template <class T>
    void operator()(const FieldInfo& info, T*& field) const {
      if (depth == 0 && info.role == Role::Opt) field = nullptr;
      if (field) field = static_cast<T*>(visit(*static_cast<Node*>(field), *this));
    }
    template <class T>
    void operator()(const FieldInfo&, Seq<T>& field) const {
      T* items = arena.makeArray<T>(field.count);
      for (uint32_t i = 0; i < field.count; ++i) {
        items[i] = field.items[i];
        if constexpr (std::is_pointer_v<T>)
          if (items[i]) items[i] = static_cast<T>(visit(*static_cast<Node*>(items[i]), *this));
      }
      field.items = items;
    }
    template <class T>
      requires detail::isValue<T>
    void operator()(const FieldInfo&, T&) const {}
  };
  template <class T>
  T* other() {
    size_t start = pick(nodes_.size());
    for (size_t i = 0; i < nodes_.size(); ++i) {
      Node* n = nodes_[(start + i) % nodes_.size()];
      if (fits<T>(n)) return static_cast<T*>(visit(*n, Copier{*tree_.arena, 6}));
    }
    return nullptr;
  }
  template <class T>
  void value(const FieldInfo& info, T*& field) {
    if (info.role == Role::Opt && pick(3) == 0) field = nullptr;
    else if (T* n = other<T>()) field = n;
  }
  template <class T>
  void value(const FieldInfo& info, Seq<T>& field) {
    uint32_t count = field.count;
    T* items = tree_.arena->makeArray<T>(count + 1);
    for (uint32_t i = 0; i < count; ++i) items[i] = field.items[i];
    switch (pick(5)) {
      case 0: if (count) --count; break;
      case 1: {
        items[count] = T{};
        value(info, items[count]);
        if constexpr (std::is_pointer_v<T>) {
          if (!items[count] && info.role != Role::Holes) break;
        }
        if constexpr (std::is_same_v<T, Identifier>) if (!items[count]) break;
        ++count;
        break;
      }
      case 2: if (count) value(info, items[pick(count)]); break;
      case 3: if (count) std::swap(items[0], items[pick(count)]); break;
      default: count = 0;
    }
    field.items = items;
    field.count = count;
  }
  template <class E>
    requires std::is_enum_v<E>
  void value(const FieldInfo&, E& field) {
    for (int n = 0; n < 20; ++n) {
      E e = static_cast<E>(pick(16));
      if (name(e) != "?") return void(field = e);
    }
  }
  void value(const FieldInfo&, Int& field) {
    const Int values[] = {0, 1, -1, 2, 's', 'r', 'a', INT32_MAX, INT32_MIN};
    field = values[pick(std::size(values))];
  }
  void value(const FieldInfo& info, Identifier& field) {
    const char* names[] = {"x", "", "__class__", "__debug__", "a.b", "*", "\xc3\xa9", "__x", "super", "x y", "_", ".", "1"};
    if (info.role == Role::Opt && pick(3) == 0) field = {};
    else field = tree_.names->intern(names[pick(std::size(names))]);
  }
  void value(const FieldInfo& info, ast::Text& field) {
    const char* texts[] = {"", "int", "\xed\xa0\x80", "x\ny"};
    if (info.role == Role::Opt && pick(2)) field = {};
    else field = ast::Text(texts[pick(std::size(texts))]);
  }
  void value(const FieldInfo&, ConstantValue& field) {
    field = {};
    field.kind = static_cast<ConstantKind>(1 + pick(10));
    if (field.kind == ConstantKind::Int) field.integer = pick(2) ? static_cast<int64_t>(pick(300)) : INT64_MAX;
    if (field.kind == ConstantKind::Float || field.kind == ConstantKind::Complex) field.number = pick(2) ? -0.0 : 1e308 * 10;
    if (field.kind == ConstantKind::BigInt) field.text = "8000000000000000";
    if (field.kind == ConstantKind::Str || field.kind == ConstantKind::Bytes) field.text = pick(2) ? "" : "%s \xff";
  }

  Tree& tree_;
  std::minstd_rand random_;
  std::vector<Node*> nodes_;
};

}  // namespace

std::string mutateAst(std::string_view data, size_t most, uint32_t seed) {
  auto tree = readTree(data);
  if (!tree || !tree->root) return {};
  for (uint32_t n = 1 + seed / 4 % 3; n-- > 0;) Changer(*tree, seed + n).change();
  std::string out = seed / 64 % 16 == 0 ? writeJson(*tree) : writeBinary(*tree);
  return out.size() <= most ? out : std::string();
}

}  // namespace molt::fuzz
