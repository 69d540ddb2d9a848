// The stages of parsing one file, in order.
#include "parse.h"

#include "checks.h"
#include "encoding.h"
#include "parser.h"
#include "units.h"

namespace molt::parse {

void parseInto(ParseResult& result, std::string_view bytes, std::string path, const ParseOptions& options) {
  Source& source = result.tree.source;
  source.path = std::move(path);
  source.pythonMinor = static_cast<uint8_t>(options.pythonMinor);
  constexpr size_t kMaxSource = size_t{1} << 31;  // token positions are 32 bits
  if (bytes.size() >= kMaxSource) {
    result.diagnostics.error = Problem{ErrorType::OverflowError, "source code is too large"};
    return;
  }
  auto decoded = decodeSource(bytes, source.path, options.isText);
  if (!decoded) {
    result.diagnostics.error = std::move(decoded.error());
    return;
  }
  source.text = std::move(decoded->text);
  source.encoding = std::move(decoded->encoding);

  Lexer lexer(source.text, *result.tree.names, result.diagnostics, options.pythonMinor);
  Parser parser(result.tree, result.diagnostics, lexer, options);
  if (!parser.run()) return;

  CheckContext context{result.tree, lexer, result.diagnostics, options.pythonMinor, !options.isUnit};
  checkDepth(context);
  if (options.compilerChecks && !context.failed()) {
    bool ownScope = options.pythonMinor >=
                    14;  // annotations have a scope of their own: with the future import, or PEP 649
    checkFutures(context, ownScope);
    if (!context.failed()) checkSymbols(context, ownScope);
    if (!context.failed()) checkCode(context);
  }
  if (context.failed()) result.tree.root = nullptr;
}

ParseResult parseSource(std::string_view bytes, std::string path, const ParseOptions& options) {
  ParseResult result;
  result.tree.source.digest = sha256(bytes);
  parseInto(result, bytes, std::move(path), options);
  if (result.tree.root && options.units) attachUnits(result.tree, options);
  return result;
}

}  // namespace molt::parse
