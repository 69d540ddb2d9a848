// molt-lower: AST in, HIR out.
#include <pthread.h>

#include <algorithm>

#include "emitted.h"
#include "lower.h"
#include "molt/ir/ast_codec.h"
#include "molt/ir/codec.h"
#include "support/tool.h"

namespace {

using namespace molt;

struct Settings {
  std::string moduleName;
  std::string python;
  std::string mainPackage;
  std::vector<std::string> prefixMap;
  bool isPackage = false;
  bool noAssert = false;
  bool verify = false;
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

int lowerInput(support::Tool& tool, const Settings& settings) {
  for (const std::string& each : settings.prefixMap) {
    if (each.find('=') != std::string::npos) continue;
    tool.diags.error("--prefix-map needs OLD=NEW, not " + each);
    return support::kExitUsage;
  }
  auto data = tool.readInput();
  if (!data) return support::kExitUser;
  auto tree = ast::readTree(*data);
  if (!tree) return tool.damaged(tree.error().text + " at byte " + std::to_string(tree.error().offset));
  if (!tree->root) return tool.damaged("no module in it");
  tree->source.path = mapped(tree->source.path, settings.prefixMap);
  lower::Options options;
  options.moduleName = settings.moduleName;
  options.isPackage = settings.isPackage;
  options.mainPackage = settings.mainPackage;
  options.asserts = !settings.noAssert;
  if (!settings.python.empty()) options.pythonMinor = std::stoi(settings.python.substr(2));
  ir::Module m = lower::lowerModule(*tree, options);
  if (settings.verify) {
    std::vector<std::string> findings = ir::verify(m);
    for (const std::string& each : findings) tool.diags.error(m.filename, "internal: " + each);
    if (!findings.empty()) return support::kExitInternal;
  }
  if (tool.emit == "imports") {
    std::string text;
    for (const std::string& each : m.imports) text += each + "\n";
    return tool.write(text);
  }
  if (tool.emit == "json") return tool.write(ir::writeJson(m));
  if (tool.emit == "text") return tool.write(ir::writeText(m));
  return tool.write(ir::writeBinary(m));
}

// Source nests as deep as it likes; the walks over it recurse. A thread of its own has room for that.
int withLargeStack(const std::function<int()>& body) {
  struct Run {
    const std::function<int()>& body;
    int code = support::kExitInternal;
  } run{body};
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, size_t{1} << 30);
  auto start = [](void* p) -> void* {
    auto* r = static_cast<Run*>(p);
    r->code = r->body();
    return nullptr;
  };
  if (pthread_create(&thread, &attributes, start, &run) != 0) run.code = body();
  else pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
  return run.code;
}

}  // namespace

int main(int argc, char** argv) {
  support::Tool tool("molt-lower", "Lower an AST file to HIR.");
  Settings settings;
  bool listOps = false, json = false;
  tool.emits({"bin", "json", "text", "imports"});
  tool.option("--module-name", settings.moduleName, "Dotted name of the module (default: what the AST says)");
  tool.option("--main-package", settings.mainPackage, "Package of a program that is named by its module");
  tool.flag("--package", settings.isPackage, "The file is a package's __init__.py");
  tool.choice("--python", settings.python, {"3.12", "3.13", "3.14"}, "Language level (default: what the AST says)");
  tool.flag("--no-assert", settings.noAssert, "Leave out assert statements; __debug__ is False");
  tool.option("--prefix-map", settings.prefixMap, "OLD=NEW: record source paths with another prefix");
  tool.flag("--verify", settings.verify, "Check the result");
  tool.flag("--list-ops", listOps, "Print the ops and runtime calls that this stage emits, and stop");
  tool.flag("--json", json, "With --list-ops: as JSON");
  return tool.run(argc, argv, [&]() -> int {
    if (listOps) return tool.write(lower::listEmitted(json));
    return withLargeStack([&] { return lowerInput(tool, settings); });
  });
}
