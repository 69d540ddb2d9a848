// Private name mangling.
#include <string>

#include "scopes.h"

namespace molt::lower {

std::string mangledName(std::string_view className, std::string_view name) {
  if (!name.starts_with("__") || name.ends_with("__") || name.find('.') != std::string_view::npos)
    return std::string(name);
  size_t skip = className.find_first_not_of('_');
  if (skip == std::string_view::npos) return std::string(name);
  std::string result = "_";
  result += className.substr(skip);
  result += name;
  return result;
}

ast::Identifier ScopeTable::mangle(const Scope* scope, ast::Identifier name) const {
  if (!name || !scope->privateName || !name.text().starts_with("__")) return name;
  return tree_.names->intern(mangledName(scope->privateName.text(), name.text()));
}

}  // namespace molt::lower
