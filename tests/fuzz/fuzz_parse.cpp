// Any bytes as source: an error with its text, or a tree that survives both encodings.
#include "molt/ir/ast_codec.h"
#include "parse.h"
#include "targets.h"
#include "unicode.h"

namespace molt::fuzz {

void parse(std::string_view source) {
  parse::ParseOptions options;
  options.pythonMinor = 12 + static_cast<int>(source.size() % 3);
  if (!source.empty() && source[0] == '\f') options.mode = parse::InputMode::Expression;
  auto result = parse::parseSource(source, "fuzz.py", options);
  for (const auto& warning : result.diagnostics.warnings) {
    (void)parse::formatWarning(warning, result.tree.source);
    (void)parse::warningJson(warning, "fuzz.py");
  }
  if (!result.tree.root) {
    if (!result.diagnostics.error) broken("neither a tree nor an error");
    (void)parse::formatProblem(*result.diagnostics.error, "fuzz.py");
    (void)parse::problemJson(*result.diagnostics.error, "fuzz.py");
    return;
  }
  if (result.diagnostics.error) broken("a tree and an error");
  for (auto write : {ast::writeBinary, ast::writeJson}) {
    std::string file = write(result.tree);
    auto again = ast::readTree(file);
    if (!again) broken("the tree's own file is refused: " + again.error().text);
    if (!ast::equal(*result.tree.root, *again->root)) broken("the tree changes on its way through a file");
    if (write(*again) != file) broken("the file changes on its way through a tree");
  }
  ast::DumpOptions dump;
  dump.isPrintable = parse::isPrintable;
  (void)ast::dump(*result.tree.root, dump);
}

}  // namespace molt::fuzz
