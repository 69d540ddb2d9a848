// The library's entry: one AST tree to one HIR module.
#include "lower.h"
#include "lowerer.h"

namespace molt::lower {

namespace {
std::string hex(const ast::Digest& digest) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string s;
  for (uint8_t byte : digest) {
    s += kDigits[byte >> 4];
    s += kDigits[byte & 15];
  }
  return s;
}

}  // namespace

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  size_t start = 0;
  while (start < text.size()) {
    size_t end = text.find_first_of("\r\n", start);
    if (end == std::string_view::npos) end = text.size();
    lines.push_back(text.substr(start, end - start));
    start = end + (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
  }
  return lines;
}

ir::Module lowerModule(ast::Tree& tree, const Options& options) {
  ir::Module m;
  m.name = options.moduleName.empty() ? tree.source.moduleName : options.moduleName;
  if (m.name.empty()) m.name = "__main__";
  m.filename = tree.source.path;
  m.sourceDigest = hex(tree.source.digest);
  int minor = options.pythonMinor ? options.pythonMinor : tree.source.pythonMinor;
  m.pythonVersion = 0x0300u | static_cast<uint32_t>(minor);
  m.facts = ir::kFactSsa;
  m.isPackage = options.isPackage;
  ir::Interner in(m);
  ScopeTable scopes(tree, tree.root, minor);
  Shared shared;
  std::string package = options.mainPackage.empty() ? m.name : options.mainPackage;
  if (!options.isPackage && options.mainPackage.empty()) {
    size_t dot = package.rfind('.');
    package = dot == std::string::npos ? "" : package.substr(0, dot);
  }
  ModuleContext context{.m = m, .in = in, .tree = tree, .root = tree.root, .shared = shared, .scopes = scopes, .options = options, .pythonMinor = minor,
                        .package = package};
  context.lines = linesOf(tree.source.text);
  FunctionLowerer body(context, scopes.module(), nullptr);
  body.lowerModuleBody();
  m.imports.assign(shared.imports.begin(), shared.imports.end());
  return m;
}

}  // namespace molt::lower
