// molt-check: the gates that CI scripts call, one subcommand each.
#include <cstdio>
#include <cstring>
#include <algorithm>
#include <string>
#include <vector>

#include "gate.h"
#include "support/text.h"
#include "support/tool.h"

namespace molt::check {

std::span<const Gate> allGates() {
  static constexpr Gate kGates[] = {
#define MOLT_GATE(name, function, doc) {name, doc, function},
#define MOLT_GATE_OF_SOURCES(name, function, doc, options) {name, doc, function, options},
#include "gates.def"
  };
  return kGates;
}

}  // namespace molt::check

static int usage(FILE* to) {
  std::fputs(
      "usage: molt-check GATE [OPTIONS]\n\nGates that keep Molt's promises; each prints findings and a "
      "summary line.\n\n",
      to);
  for (const molt::check::Gate& gate : molt::check::allGates())
    std::fprintf(to, "  %-18.*s %.*s\n", int(gate.name.size()), gate.name.data(), int(gate.doc.size()),
                 gate.doc.data());
  std::fputs("  all                the gates that judge the tree as it is, one after the other\n", to);
  std::fputs(
      "\nmolt-check GATE --help tells a gate's options. Exit codes: 0 passed, 1 findings, 2 wrong usage.\n",
      to);
  return to == stdout ? molt::support::kExitOk : molt::support::kExitUsage;
}

// Every gate that needs no other input; the worst of their exit codes.
static int runAll() {
  int worst = 0;
  for (const molt::check::Gate& gate : molt::check::allGates()) {
    if (!gate.options) continue;
    std::vector<std::string> words = {"molt-check " + std::string(gate.name)};
    for (std::string_view word : molt::support::split(gate.options, ' '))
      if (!word.empty()) words.emplace_back(word);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    worst = std::max(worst, gate.run(static_cast<int>(arguments.size()), arguments.data()));
  }
  return worst;
}

int main(int argc, char** argv) {
  if (argc < 2) return usage(stderr);
  std::string_view name = argv[1];
  if (name == "--help" || name == "-h") return usage(stdout);
  if (name == "all" && argc == 2) return runAll();
  if (name == "--version") {
    molt::support::Tool tool("molt-check", "");
    return tool.run(argc, argv, [] { return 0; });
  }
  for (const molt::check::Gate& gate : molt::check::allGates()) {
    if (gate.name != name) continue;
    std::string program = "molt-check " + std::string(name);
    argv[1] = program.data();
    return gate.run(argc - 1, argv + 1);
  }
  std::fprintf(stderr, "molt-check: no gate '%s'\n", argv[1]);
  return usage(stderr);
}
