// molt-link: objects and the runtime's archives to an executable.
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

#include "link.h"
#include "support/tool.h"

using namespace molt;

int main(int argc, char** argv) {
  support::Tool tool("molt-link", "Links object files with the runtime into an executable or a WebAssembly module.");
  link::Options options;
  std::string target, library;
  std::vector<std::string> archives;
  tool.manyInputs("object files; '-' or none: one object from standard input");
  tool.option("--target", target, "native or wasm32-wasi");
  tool.option("--library", library, "folder of libmolt_runtime.a and libmolt_stdlib.a (default: ../lib beside the tool)");
  tool.option("--map", options.map, "write a link map to this file");
  tool.option("--archive", archives, "a further archive; may repeat");
  tool.option("--linker-argument", options.extra, "passed on to the linker; may repeat");
  tool.flag("--strip", options.strip, "leave out symbols and debug information");
  tool.flag("--print-command", options.print, "show the linker's command line");
  return tool.run(argc, argv, [&] {
    namespace fs = std::filesystem;
    std::error_code ignored;
    options.wasm = target.starts_with("wasm");
    options.output = tool.output == "-" ? (options.wasm ? "a.wasm" : "a.out") : tool.output;
    if (library.empty()) library = (fs::read_symlink("/proc/self/exe", ignored).parent_path().parent_path() / "lib").string();
    if (options.wasm) library += "/wasm32";
    for (const char* name : {"/libmolt_stdlib", "/libmolt_runtime"}) {
      std::string path = library + name + ".a";
      if (fs::exists(path, ignored)) options.archives.push_back(path);
      else if (std::string_view(name).ends_with("runtime")) {
        tool.diags.error(path + " is missing: build the target molt_runtime" + (options.wasm ? " with -DMOLT_WASM=ON" : ""));
        return support::kExitUsage;
      }
    }
    options.archives.insert(options.archives.end(), archives.begin(), archives.end());
    std::string temporary;
    if (tool.inputs.empty()) tool.inputs.push_back("-");
    for (const std::string& input : tool.inputs) {
      if (input != "-") {
        options.objects.push_back(input);
        continue;
      }
      auto data = tool.readInput();
      if (!data) return support::kExitUser;
      temporary = options.output + ".o" + std::to_string(getpid());
      if (int code = tool.writeTo(temporary, *data)) return code;
      options.objects.push_back(temporary);
    }
    // Written beside the output and renamed, so that a running program can be replaced.
    std::string wanted = options.output;
    options.output += ".new" + std::to_string(getpid());
    std::string error;
    bool done = link::run(options, error);
    if (!temporary.empty()) fs::remove(temporary, ignored);
    if (done) {
      std::error_code failure;
      fs::rename(options.output, wanted, failure);
      if (!failure) return support::kExitOk;
      error = wanted + ": " + failure.message();
    }
    fs::remove(options.output, ignored);
    tool.diags.error(error);
    return support::kExitUser;
  });
}
