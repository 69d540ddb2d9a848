// import statements; every module that one may load is noted by its absolute name.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

// a.b.c loads a, a.b and a.b.c.
void FunctionLowerer::noteImport(std::string_view dotted) {
  for (size_t dot = dotted.find('.'); dot != std::string_view::npos; dot = dotted.find('.', dot + 1))
    ctx.shared.imports.insert(std::string(dotted.substr(0, dot)));
  if (!dotted.empty()) ctx.shared.imports.insert(std::string(dotted));
}

void FunctionLowerer::importStmt(const Import& s) {
  PosId p = pos(s);
  for (const Alias* a : s.names) {
    if (!a || !a->name) continue;
    std::string_view dotted = a->name.text();
    noteImport(dotted);
    NameId name = ctx.name(a->name);
    useName(a->name);
    if (a->asname) {
      storeName(p, a->asname, b.rt(p, ctx.isUnit ? Rt::import_as_of : Rt::import_as, {}, {name.v, 0}));
      continue;
    }
    ValueId module = b.rt(p, ctx.isUnit ? Rt::import_name_of : Rt::import_name, {none()}, {name.v, 0});
    storeName(p, ctx.scopes.intern(dotted.substr(0, dotted.find('.'))), module);
  }
}

void FunctionLowerer::importFrom(const ImportFrom& s) {
  PosId p = pos(s);
  std::string_view from = s.module.text();
  if (s.level == 0 && from == "__future__") {
    // The compiler has obeyed it already; the names are bound only if somebody looks.
    bool isLookedAt = false;
    for (const Alias* a : s.names)
      if (a) {
        Symbol* symbol = ctx.scopes.module()->find(a->asname ? a->asname : a->name);
        isLookedAt = isLookedAt || (symbol && symbol->used);
      }
    if (!isLookedAt) return;
  }
  std::string absolute(from);
  if (s.level > 0) {
    std::string base = ctx.package;
    for (int i = 1; i < s.level && !base.empty(); i++) {
      size_t dot = base.rfind('.');
      base = dot == std::string::npos ? "" : base.substr(0, dot);
    }
    absolute = base;
    if (!from.empty()) absolute += (base.empty() ? "" : ".") + std::string(from);
  }
  noteImport(absolute);
  std::vector<Identifier> names;
  bool star = false;
  for (const Alias* a : s.names) {
    if (!a || !a->name) continue;
    names.push_back(a->name);
    star |= a->name == "*";
    if (!(a->name == "*") && !absolute.empty()) ctx.shared.imports.insert(absolute + "." + std::string(a->name.text()));
  }
  NameId name = ctx.name(from);
  ValueId module = b.rt(p, ctx.isUnit ? Rt::import_name_of : Rt::import_name, {constant(nameTuple(names))}, {name.v, static_cast<uint64_t>(s.level)});
  if (star) {
    if (ctx.isUnit) b.rt(p, Rt::import_star_into, {module, setupNamespace(p)});
    else b.rt(p, Rt::import_star, {module});
    return;
  }
  for (const Alias* a : s.names) {
    if (!a || !a->name) continue;
    useName(a->name);
    storeName(p, a->asname ? a->asname : a->name, b.rt(p, Rt::import_from, {module}, {ctx.name(a->name).v}));
  }
}

}  // namespace molt::lower
