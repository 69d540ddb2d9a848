// Finds constant source of exec, eval and compile, and parses it into the module's own tree.
#include "units.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace molt::parse {

using namespace molt::ast;

namespace {

enum Mode : Int { kExec, kEval, kSingle };
constexpr size_t kMaxText = size_t{1} << 20;  // of one computed source
constexpr int kMaxNesting = 4;                // of source in source

struct Constants {
  std::string text;
  bool isBytes = false;
};

// The common leading blanks of all lines that have more than blanks, removed; lines of blanks become empty.
std::string dedent(std::string_view text) {
  std::vector<std::string_view> lines;
  for (size_t start = 0; start <= text.size();) {
    size_t end = std::min(text.find('\n', start), text.size());
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  std::optional<std::string_view> margin;
  for (std::string_view& line : lines) {
    size_t solid = line.find_first_not_of(" \t");
    if (solid == std::string_view::npos) {
      line = {};
      continue;
    }
    std::string_view blanks = line.substr(0, solid);
    if (!margin) margin = blanks;
    size_t same = 0;
    while (same < std::min(margin->size(), blanks.size()) && (*margin)[same] == blanks[same]) ++same;
    margin = margin->substr(0, same);
  }
  std::string out;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i) out += '\n';
    if (!lines[i].empty()) out += lines[i].substr(margin ? margin->size() : 0);
  }
  return out;
}

std::string_view stripped(std::string_view text, bool left, bool right) {
  constexpr std::string_view kSpace = " \t\n\r\v\f";
  if (left) text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  if (right) text = text.substr(0, text.find_last_not_of(kSpace) + 1);
  return text;
}

// The value of an expression made of literals; none if it is not constant.
std::optional<Constants> constantOf(const Expr* e, int depth = 0) {
  if (!e || depth > 100) return {};
  switch (e->kind) {
    case Kind::Constant: {
      const ConstantValue& v = static_cast<const Constant*>(e)->value;
      if (v.kind == ConstantKind::Str) return Constants{std::string(v.text), false};
      if (v.kind == ConstantKind::Bytes) return Constants{std::string(v.text), true};
      return {};
    }
    case Kind::JoinedStr: {
      Constants all;
      for (const Expr* part : static_cast<const JoinedStr*>(e)->values) {
        auto one = constantOf(part, depth + 1);
        if (!one || part->kind != Kind::Constant) return {};
        all.text += one->text;
      }
      return all;
    }
    case Kind::BinOp: {
      const auto* b = static_cast<const BinOp*>(e);
      auto left = constantOf(b->left, depth + 1);
      if (!left) return {};
      if (b->op == BinaryOp::Add) {
        auto right = constantOf(b->right, depth + 1);
        if (!right || right->isBytes != left->isBytes || left->text.size() + right->text.size() > kMaxText) return {};
        return Constants{left->text + right->text, left->isBytes};
      }
      const auto* times = tryAs<Constant>(static_cast<const Node*>(b->right));
      if (b->op != BinaryOp::Mult || !times || times->value.kind != ConstantKind::Int) return {};
      uint64_t count = static_cast<uint64_t>(times->value.integer);
      if (!left->text.empty() && count > kMaxText / left->text.size()) return {};
      Constants all{{}, left->isBytes};
      for (uint64_t i = 0; i < count; ++i) all.text += left->text;
      return all;
    }
    case Kind::Call: {
      const auto* c = static_cast<const Call*>(e);
      if (!c->func || !c->keywords.empty()) return {};
      std::string_view name;
      const Expr* object = nullptr;
      if (const auto* n = tryAs<Name>(static_cast<const Node*>(c->func))) name = n->id.text();
      if (const auto* a = tryAs<Attribute>(static_cast<const Node*>(c->func))) {
        name = a->attr.text();
        object = a->value;
      }
      if (name == "dedent" && c->args.size() == 1) {
        auto text = constantOf(c->args[0], depth + 1);
        if (!text || text->isBytes) return {};
        return Constants{dedent(text->text), false};
      }
      auto self = constantOf(object, depth + 1);
      if (!self || !c->args.empty()) return {};
      if (name == "strip" || name == "lstrip" || name == "rstrip")
        return Constants{std::string(stripped(self->text, name != "rstrip", name != "lstrip")), self->isBytes};
      if (name == "encode" && !self->isBytes) return Constants{self->text, true};
      return {};
    }
    default: return {};
  }
}

bool hasSurrogate(std::string_view text) {
  for (size_t i = 0; i + 1 < text.size(); ++i)
    if (static_cast<unsigned char>(text[i]) == 0xed && static_cast<unsigned char>(text[i + 1]) >= 0xa0) return true;
  return false;
}

class Finder {
 public:
  Finder(Tree& tree, const ParseOptions& options) : tree_(tree), options_(options) {}

  bool mayHaveSome() const {
    return tree_.names->find("eval") || tree_.names->find("compile") ||
           tree_.source.text.find("exec") != std::string::npos;
  }
  void run(Module& root) {
    look(root, 0);
    if (!found_.empty()) root.units = sequence();
  }

 private:
  struct Wanted {  // what a call says of its source
    std::vector<Int> modes;
    std::string filename;
  };

  std::string_view functionOf(const Expr* e) const {
    if (const auto* n = tryAs<Name>(static_cast<const Node*>(e))) {
      auto alias = aliases_.find(n->id.entry);
      return alias == aliases_.end() ? n->id.text() : alias->second;
    }
    const auto* a = tryAs<Attribute>(static_cast<const Node*>(e));
    const auto* module = a ? tryAs<Name>(static_cast<const Node*>(a->value)) : nullptr;
    return module && (module->id == "builtins" || module->id == "__builtins__") ? a->attr.text() : std::string_view();
  }
  static const Expr* argument(const Seq<Expr*>& args, size_t at, const Seq<Keyword*>& keywords, std::string_view name) {
    if (at < args.size()) return args[at];
    for (const Keyword* k : keywords)
      if (k && k->arg == name) return k->value;
    return nullptr;
  }
  // args[at] is the source.
  static std::optional<Wanted> wanted(std::string_view function, const Seq<Expr*>& args, size_t at,
                                      const Seq<Keyword*>& keywords) {
    if (function == "exec") return Wanted{{kExec}, "<string>"};
    if (function == "eval") return Wanted{{kEval}, "<string>"};
    if (function != "compile") return {};
    Wanted w{{kExec, kEval}, "<string>"};
    if (auto file = constantOf(argument(args, at + 1, keywords, "filename"))) w.filename = file->text;
    if (auto mode = constantOf(argument(args, at + 2, keywords, "mode"))) {
      if (mode->text == "exec") w.modes = {kExec};
      else if (mode->text == "eval") w.modes = {kEval};
      else if (mode->text == "single") w.modes = {kSingle};
    }
    return w;
  }

  void look(Module& root, int nesting) {
    sources_.clear();
    std::vector<Node*> all;
    std::vector<const Call*> calls;
    std::vector<Node*> work{&root};
    while (!work.empty()) {
      Node* n = work.back();
      work.pop_back();
      if (n->kind == Kind::Call) calls.push_back(static_cast<const Call*>(n));
      if (n->kind == Kind::Assign || n->kind == Kind::AnnAssign || n->kind == Kind::NamedExpr || n->kind == Kind::For ||
          n->kind == Kind::Comprehension)
        all.push_back(n);
      forEachChild(*n, [&](Node& child) { work.push_back(&child); });
    }
    for (Node* n : all) alias(*n);
    for (const Call* c : calls) call(*c);
    if (!sources_.empty())
      for (Node* n : all) binding(*n);
    auto pending = std::move(pending_);
    pending_.clear();
    for (const Key& key : pending) add(key, nesting);
  }

  // run = exec
  void alias(const Node& n) {
    const auto* a = tryAs<Assign>(&n);
    std::string_view function = a ? functionOf(a->value) : std::string_view();
    if (function != "exec" && function != "eval" && function != "compile") return;
    for (const Expr* t : a->targets)
      if (const auto* name = tryAs<Name>(static_cast<const Node*>(t))) aliases_[name->id.entry] = function;
  }
  void call(const Call& c) {
    std::string_view function = functionOf(c.func);
    if (auto w = wanted(function, c.args, 0, c.keywords)) source(argument(c.args, 0, c.keywords, "source"), *w);
    // The function as an argument of a call, its source after it.
    for (size_t i = 0; i + 1 < c.args.size(); ++i)
      if (auto w = wanted(functionOf(c.args[i]), c.args, i + 1, c.keywords)) source(c.args[i + 1], *w);
  }
  void source(const Expr* e, const Wanted& w) {
    if (!e) return;
    if (const auto* n = tryAs<Name>(static_cast<const Node*>(e))) sources_[n->id.entry].push_back(w);
    else candidate(e, w);
  }
  void candidate(const Expr* e, const Wanted& w) {
    if (!e) return;
    if (e->kind == Kind::IfExp) {
      candidate(static_cast<const IfExp*>(e)->body, w);
      candidate(static_cast<const IfExp*>(e)->orelse, w);
      return;
    }
    auto text = constantOf(e);
    if (!text || (!text->isBytes && hasSurrogate(text->text))) return;
    for (Int mode : w.modes) {
      std::string_view t = text->text;
      if (mode == kEval && w.filename == "<string>") t.remove_prefix(std::min(t.find_first_not_of(" \t"), t.size()));
      pending_.insert({std::string(t), text->isBytes, mode, w.filename});
    }
  }

  void bind(const Expr* target, const Expr* value) {
    if (!target || !value) return;
    if (const auto* n = tryAs<Name>(static_cast<const Node*>(target))) {
      auto found = sources_.find(n->id.entry);
      if (found != sources_.end())
        for (const Wanted& w : found->second) candidate(value, w);
      return;
    }
    const Seq<Expr*>*to = items(target), *from = items(value);
    if (to && from && to->size() == from->size())
      for (size_t i = 0; i < to->size(); ++i) bind((*to)[i], (*from)[i]);
  }
  static const Seq<Expr*>* items(const Expr* e) {
    if (!e) return nullptr;
    if (e->kind == Kind::Tuple) return &static_cast<const Tuple*>(e)->elts;
    if (e->kind == Kind::List) return &static_cast<const List*>(e)->elts;
    if (e->kind == Kind::Set) return &static_cast<const Set*>(e)->elts;
    return nullptr;
  }
  void binding(const Node& n) {
    switch (n.kind) {
      case Kind::Assign:
        for (const Expr* t : static_cast<const Assign&>(n).targets) bind(t, static_cast<const Assign&>(n).value);
        break;
      case Kind::AnnAssign: bind(static_cast<const AnnAssign&>(n).target, static_cast<const AnnAssign&>(n).value); break;
      case Kind::NamedExpr: bind(static_cast<const NamedExpr&>(n).target, static_cast<const NamedExpr&>(n).value); break;
      case Kind::For:
        if (auto* each = items(static_cast<const For&>(n).iter))
          for (const Expr* e : *each) bind(static_cast<const For&>(n).target, e);
        break;
      case Kind::Comprehension:
        if (auto* each = items(static_cast<const Comprehension&>(n).iter))
          for (const Expr* e : *each) bind(static_cast<const Comprehension&>(n).target, e);
        break;
      default: break;
    }
  }

  using Key = std::tuple<std::string, bool, Int, std::string>;  // source, is it bytes, mode, file name

  void add(const Key& key, int nesting) {
    if (!done_.insert(key).second) return;
    const auto& [text, isBytes, mode, filename] = key;
    Arena& arena = *tree_.arena;
    auto* unit = arena.make<SourceUnit>();
    unit->source.kind = isBytes ? ConstantKind::Bytes : ConstantKind::Str;
    unit->source.text = arena.copy(text);
    unit->filename = Text(arena.copy(filename));
    unit->mode = mode;
    ParseResult part;
    part.tree.names = std::move(tree_.names);
    part.tree.arena = std::move(tree_.arena);
    ParseOptions options = options_;
    options.mode = mode == kEval ? InputMode::Expression : InputMode::Module;
    options.isText = !isBytes;
    options.isUnit = true;
    parseInto(part, text, filename, options);
    tree_.arena = std::move(part.tree.arena);
    tree_.names = std::move(part.tree.names);
    auto* module = tryAs<Module>(static_cast<Node*>(part.tree.root));
    if (mode == kSingle && module && module->body.size() > 1 && !part.diagnostics.error) {
      Problem p;
      p.message = "multiple statements found while compiling a single statement";
      p.line = p.endLine = 1;
      p.offset = p.endOffset = static_cast<int>(module->body[0]->end_col_offset) + 1;
      p.text = part.tree.source.text.substr(0, part.tree.source.text.find('\n') + 1);
      p.hasText = true;
      part.diagnostics.error = std::move(p);
    }
    if (auto& error = part.diagnostics.error) {
      // CPython completes the last line of modules only.
      if (mode != kExec && !text.ends_with('\n') && error->text.ends_with('\n')) error->text.pop_back();
      if (mode == kEval && text.empty()) error->line = error->endLine = 0;
      unit->error = Text(arena.copy(name(error->type)));
      unit->message = Text(arena.copy(error->message));
      unit->line = error->line;
      unit->offset = error->offset;
      unit->end_line = error->endLine;
      unit->end_offset = error->endOffset;
      if (error->hasText) unit->text = Text(arena.copy(error->text));
    } else {
      unit->body = part.tree.root;
    }
    found_.push_back(unit);
    if (!unit->body || nesting >= kMaxNesting) return;
    if (module) {
      look(*module, nesting + 1);
    } else if (auto* e = tryAs<Expression>(static_cast<Node*>(part.tree.root))) {
      Module around;
      Stmt* one[1];
      ExprStmt statement;
      statement.value = e->body;
      one[0] = &statement;
      around.body.items = one;
      around.body.count = 1;
      look(around, nesting + 1);
    }
  }

  Seq<SourceUnit*> sequence() {
    Seq<SourceUnit*> all;
    all.count = static_cast<uint32_t>(found_.size());
    all.items = tree_.arena->makeArray<SourceUnit*>(found_.size());
    std::copy(found_.begin(), found_.end(), all.items);
    return all;
  }

  Tree& tree_;
  const ParseOptions& options_;
  std::map<const InternedText*, std::vector<Wanted>> sources_;  // variables that calls name
  std::map<const InternedText*, std::string_view> aliases_;     // other names of the functions
  std::set<Key> pending_;  // sorted: the same input gives the same bytes
  std::set<Key> done_;
  std::vector<SourceUnit*> found_;
};

}  // namespace

void attachUnits(Tree& tree, const ParseOptions& options) {
  auto* module = tryAs<Module>(static_cast<Node*>(tree.root));
  if (!module) return;
  Finder finder(tree, options);
  if (finder.mayHaveSome()) finder.run(*module);
}

}  // namespace molt::parse
