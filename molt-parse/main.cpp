// molt-parse: Python source in, AST out.
#include <algorithm>
#include <cstdio>

#include "molt/ir/ast_codec.h"
#include "parse.h"
#include "support/tool.h"
#include "unicode.h"

namespace {

using namespace molt;

struct Settings {
  std::string python = "3.12";
  std::string moduleName = "__main__";
  std::vector<std::string> prefixMap;
  std::string dependencyFile;
  bool dependencies = false;
  bool noChecks = false;
  bool expression = false;
};

// --prefix-map OLD=NEW as C compilers have it; the last one that fits wins.
std::string mapped(std::string path, const std::vector<std::string>& maps) {
  for (auto each = maps.rbegin(); each != maps.rend(); ++each) {
    size_t equal = each->find('=');
    std::string_view from = std::string_view(*each).substr(0, equal);
    if (path.starts_with(from)) return each->substr(equal + 1) + path.substr(from.size());
  }
  return path;
}

// A make rule: the artifact depends on the source.
std::string dependencyLine(const support::Tool& tool, const std::string& source) {
  auto quoted = [](std::string_view path) {
    std::string out;
    for (char c : path) {
      if (c == ' ' || c == '#') out += '\\';
      if (c == '$') out += '$';
      out += c;
    }
    return out;
  };
  std::string target = tool.output;
  if (target.empty() || target == "-") {
    target = source.ends_with(".py") ? source.substr(0, source.size() - 3) : source;
    target += ".mast";
  }
  return quoted(target) + ": " + quoted(source) + "\n";
}

void report(support::Tool& tool, const parse::ParseResult& result) {
  const ast::Source& source = result.tree.source;
  std::string text;
  for (const parse::Warning& warning : result.diagnostics.warnings)
    text +=
        tool.diags.json ? parse::warningJson(warning, source.path) : parse::formatWarning(warning, source);
  if (const auto& error = result.diagnostics.error)
    text +=
        tool.diags.json ? parse::problemJson(*error, source.path) : parse::formatProblem(*error, source.path);
  std::fwrite(text.data(), 1, text.size(), stderr);
}

int emit(support::Tool& tool, const ast::Tree& tree) {
  if (tool.emit == "json") return tool.write(ast::writeJson(tree));
  if (tool.emit == "dump") {
    ast::DumpOptions options;
    options.isPrintable = parse::isPrintable;
    return tool.write(ast::dump(*tree.root, options) + "\n");
  }
  return tool.write(ast::writeBinary(tree));
}

int parseInput(support::Tool& tool, const Settings& settings) {
  for (const std::string& each : settings.prefixMap) {
    if (each.find('=') != std::string::npos) continue;
    tool.diags.error("--prefix-map needs OLD=NEW, not " + each);
    return support::kExitUsage;
  }
  auto data = tool.readInput();
  if (!data) return support::kExitUser;
  if (data->starts_with(ast::kBinaryMagic)) {  // an AST already: only its form changes
    auto tree = ast::readTree(*data);
    if (!tree) return tool.damaged(tree.error().text + " at byte " + std::to_string(tree.error().offset));
    return emit(tool, *tree);
  }

  std::string path = tool.inputName() == "-" ? "<stdin>" : tool.inputName();
  parse::ParseOptions options;
  options.pythonMinor = std::stoi(settings.python.substr(2));
  options.compilerChecks = !settings.noChecks;
  if (settings.expression) options.mode = parse::InputMode::Expression;
  parse::ParseResult result = parse::parseSource(*data, mapped(path, settings.prefixMap), options);
  result.tree.source.moduleName = settings.moduleName;
  report(tool, result);
  if (result.diagnostics.error) return support::kExitUser;

  if (settings.dependencies && settings.dependencyFile.empty()) return tool.write(dependencyLine(tool, path));
  if (!settings.dependencyFile.empty()) {
    if (int code = tool.writeTo(settings.dependencyFile, dependencyLine(tool, path))) return code;
    if (settings.dependencies) return support::kExitOk;
  }
  return emit(tool, result.tree);
}

}  // namespace

int main(int argc, char** argv) {
  support::Tool tool("molt-parse", "Parse a Python source file; an AST file out.");
  Settings settings;
  tool.emits({"bin", "json", "dump"});
  tool.choice("--python", settings.python, {"3.12", "3.13", "3.14"}, "Language level");
  tool.option("--module-name", settings.moduleName, "Dotted name of the module");
  tool.option("--prefix-map", settings.prefixMap, "OLD=NEW: record source paths with another prefix");
  tool.flag("-M", settings.dependencies, "Write a make rule instead of the AST");
  tool.option("--MF", settings.dependencyFile, "Write the make rule to this file, beside the AST");
  tool.flag("--expression", settings.expression, "The source is one expression, as for eval()");
  tool.flag("--no-checks", settings.noChecks,
            "Grammar only: leave out the errors of CPython's compiler stage");
  // -MF has the form of C compilers, which is not one of CLI11's.
  std::vector<char*> args(argv, argv + argc);
  std::string longForm = "--MF";
  for (char*& each : args)
    if (std::string_view(each) == "-MF") each = longForm.data();
  return tool.run(argc, args.data(), [&] { return parseInput(tool, settings); });
}
