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
  tool.flag("--whole-stdlib", options.whole, "keep library functions that nothing in the program names");
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
    // lld reads files by name, more than once: what comes from a pipe or a device goes through a file of ours.
    std::vector<std::string> temporaries;
    auto cleaned = [&](int code) {
      for (const std::string& file : temporaries) fs::remove(file, ignored);
      return code;
    };
    auto temporaryName = [&](const char* suffix) {
      temporaries.push_back(fs::temp_directory_path(ignored).string() + "/molt-link-" + std::to_string(getpid()) + "-" + std::to_string(temporaries.size()) + suffix);
      return temporaries.back();
    };
    if (tool.inputs.empty()) tool.inputs.push_back("-");
    for (const std::string& input : tool.inputs) {
      if (input != "-" && (!fs::exists(input, ignored) || fs::is_regular_file(input, ignored))) {
        options.objects.push_back(input);
        continue;
      }
      auto data = tool.readFile(input);
      if (!data) return cleaned(support::kExitUser);
      std::string file = temporaryName(".o");
      if (int code = tool.writeTo(file, *data)) return cleaned(code);
      options.objects.push_back(file);
    }
    // Written beside the output and renamed, so that a running program can be replaced; a device keeps its place.
    std::string wanted = options.output;
    if (fs::is_directory(wanted, ignored)) {
      tool.diags.error(wanted, "Is a directory");
      return cleaned(support::kExitUser);
    }
    bool inPlace = fs::exists(wanted, ignored) && !fs::is_regular_file(wanted, ignored);
    options.output = inPlace ? temporaryName("") : wanted + ".new" + std::to_string(getpid());
    if (!inPlace) temporaries.push_back(options.output);
    std::string error;
    switch (link::run(options, error)) {
      case link::Fault::None: break;
      case link::Fault::Program: tool.diags.error(error); return cleaned(support::kExitUser);
      case link::Fault::Usage: tool.diags.error(error); return cleaned(support::kExitUsage);
      case link::Fault::Artifact: tool.diags.error(error); return cleaned(support::kExitArtifact);
      case link::Fault::Internal: tool.diags.error(error); return cleaned(support::kExitInternal);
    }
    if (inPlace) {
      auto program = tool.readFile(options.output);
      return cleaned(program ? tool.writeTo(wanted, *program) : support::kExitInternal);
    }
    std::error_code failure;
    fs::rename(options.output, wanted, failure);
    if (failure) tool.diags.error(wanted, failure.message());
    return cleaned(failure ? support::kExitUser : support::kExitOk);
  });
}
