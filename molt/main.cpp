// molt: build, run.
#include <unistd.h>

#include <cstring>
#include <filesystem>

#include "capabilities.h"
#include "driver.h"
#include "support/tool.h"

using namespace molt;
namespace fs = std::filesystem;

static const char kUsage[] =
    "usage: molt COMMAND [options] FILE.py [arguments]\n"
    "  build FILE.py -o OUTPUT    compile a program into an executable\n"
    "  run FILE.py [ARGUMENTS]    compile it and run it\n"
    "  cache-clear                remove the compilation cache\n"
    "molt COMMAND --help lists the options of a command.\n";

// The options of every command that compiles, beyond driver::Options.
struct Words {
  std::string target = "native", capabilities;
};

static void common(support::Tool& tool, driver::Options& o, Words& words) {
  tool.option("--deopt-stress", o.deoptStress, "N: every Nth test in typed clones counts as failed, to try the exits");
  tool.choice("--profile", o.profile, {"dev", "release"}, "dev: compile fast; release: run fast");
  tool.choice("--target", words.target, {"native", "wasm"}, "what to build for");
  tool.option("--path", o.path, "a further folder to look for modules in; may repeat");
  tool.option("-m", o.module, "a module's name instead of a file: its __main__ if it is a package");
  tool.flag("-O", o.optimize, "leave out assert statements; __debug__ is False");
  tool.option("--python", o.python, "language version: 3.12, 3.13 or 3.14");
  tool.option("--capabilities", words.capabilities, "what the program may do: words (fs.read, fs, env, net, time, random, process, none, …) or a manifest, FILE.json or FILE.toml");
  tool.flag("--whole-stdlib", o.wholeStdlib, "keep the functions of stdlib modules that nothing in the program names");
  tool.flag("-v,--verbose", o.verbose, "say what is compiled and what comes from the cache");
  tool.flag("--print-commands", o.printCommands, "show the commands as they run");
  tool.flag("--keep", o.keep, "keep intermediate files");
}

static int grant(support::Tool& tool, const Words& words, driver::Options& o) {
  if (words.capabilities.empty()) return support::kExitOk;
  auto granted = driver::grantedCapabilities(words.capabilities);
  if (granted) o.capabilities = *granted;
  else tool.diags.error(granted.error());
  return granted ? support::kExitOk : support::kExitUsage;
}

static int build(int argc, char** argv) {
  support::Tool tool("molt build", "Compiles a Python program into an executable.");
  driver::Options o;
  std::string emit = "exe";
  Words words;
  common(tool, o, words);
  tool.choice("--emit", emit, {"exe", "ast", "mir", "lir", "llvm-ir", "asm", "obj"}, "what to write");
  tool.flag("--strip", o.strip, "leave out symbols and line tables");
  return tool.run(argc, argv, [&] {
    if (tool.inputs.empty() && o.module.empty()) {
      tool.diags.error("no program given: molt build FILE.py -o OUTPUT");
      return support::kExitUsage;
    }
    o.source = o.module.empty() ? tool.inputName() : o.module;
    o.wasm = words.target == "wasm";
    if (int code = grant(tool, words, o)) return code;
    if (emit != "exe") {
      o.emit = emit;
      o.output = tool.output == "-" ? "" : tool.output;
      return driver::Driver(o).emitStage();
    }
    if (o.strip) o.debugInfo = false;
    fs::path name = fs::path(o.source).stem();
    o.output = tool.output != "-" ? tool.output : name.string() + (o.wasm ? ".wasm" : "");
    if (o.output == o.source) o.output += ".out";
    return driver::Driver(o).build();
  });
}

static int run(int argc, char** argv) {
  support::Tool tool("molt run", "Compiles a Python program and runs it with the arguments that follow.");
  driver::Options o;
  Words words;
  std::vector<std::string> rest;
  common(tool, o, words);
  tool.noOutput();
  // Options of ours end at the program's file or at -m's module; what follows is the program's.
  int split = 1;
  bool byName = false;
  while (split < argc && argv[split][0] == '-' && std::strcmp(argv[split], "-") != 0 && !byName) {
    byName = !std::strcmp(argv[split], "-m");
    bool takesValue = std::strchr(argv[split], '=') == nullptr &&
                      (!std::strcmp(argv[split], "--profile") || !std::strcmp(argv[split], "--deopt-stress") || !std::strcmp(argv[split], "--target") ||
                       !std::strcmp(argv[split], "--path") || !std::strcmp(argv[split], "--capabilities") || !std::strcmp(argv[split], "--python") || byName);
    split += takesValue ? 2 : 1;
  }
  int ours = byName ? std::min(split, argc) : split < argc ? split + 1 : argc;
  return tool.run(ours, argv, [&] {
    if (tool.inputs.empty() && o.module.empty()) {
      tool.diags.error("no program given: molt run FILE.py [ARGUMENTS]");
      return support::kExitUsage;
    }
    o.source = o.module.empty() ? tool.inputName() : o.module;
    o.wasm = words.target == "wasm";
    if (int code = grant(tool, words, o)) return code;
    o.debugInfo = false;
    std::string folder = fs::temp_directory_path().string() + "/molt-run-" + std::to_string(getpid());
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    o.output = folder + "/" + fs::path(o.source).stem().string() + (o.wasm ? ".wasm" : "");
    int code = driver::Driver(o).build();
    if (!code) {
      std::vector<std::string> command = {o.output};
      setenv("MOLT_SCRIPT", o.source.c_str(), 1);
      for (int i = ours; i < argc; ++i) command.push_back(argv[i]);
      code = driver::runProcess(command);
    }
    fs::remove_all(folder, ignored);
    return code;
  });
}

static int clearCache() {
  driver::Cache cache;
  std::error_code failure = cache.clear();
  if (!failure) return 0;
  fprintf(stderr, "molt: error: cannot clear the cache %s: %s\n", cache.folder().c_str(), failure.message().c_str());
  return 1;
}

int main(int argc, char** argv) {
  std::string command = argc > 1 ? argv[1] : "";
  if (command == "build") return build(argc - 1, argv + 1);
  if (command == "run") return run(argc - 1, argv + 1);
  if (command == "cache-clear") return clearCache();
  if (command == "--version") {
    puts("molt " MOLT_VERSION);
    return 0;
  }
  bool asked = command == "--help" || command == "-h" || command == "help";
  fputs(kUsage, asked ? stdout : stderr);
  return asked ? 0 : 2;
}
