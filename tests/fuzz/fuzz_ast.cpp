// Any bytes as an AST artifact: refused, or a tree that writes and reads back as the same.
#include "molt/ir/ast_codec.h"
#include "targets.h"

namespace molt::fuzz {

void ast(std::string_view data) {
  auto tree = ast::readTree(data);
  if (!tree || !tree->root) return;
  std::string file = ast::writeBinary(*tree);
  for (const std::string& form : {file, ast::writeJson(*tree)}) {
    auto again = ast::readTree(form);
    if (!again) broken("the tree's own file is refused: " + again.error().text);
    if (!ast::equal(*tree->root, *again->root)) broken("the tree changes on its way through a file");
    if (ast::writeBinary(*again) != file) broken("the file changes on its way through a tree");
  }
  (void)ast::dump(*tree->root);
}

}  // namespace molt::fuzz
