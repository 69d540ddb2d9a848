// Linking object files with the runtime's archives, in this process (lld as a library).
#pragma once
#include <string>
#include <vector>

namespace molt::link {

struct Options {
  std::vector<std::string> objects;
  std::vector<std::string> archives;  // runtime, stdlib
  std::string output;
  std::string map;                    // path of a link map, or empty
  bool wasm = false;
  bool strip = false;
  bool print = false;                 // the linker's command line, to standard error
  std::vector<std::string> extra;     // further arguments for the linker
};

// Descriptors (molt_module_…) that the objects may import and the archives define, with all that those import in turn.
// Their symbols become roots of the link; modules that nobody imports stay out.
std::vector<std::string> reachableModules(const Options& options, std::string& error);

bool run(const Options& options, std::string& error);

}  // namespace molt::link
