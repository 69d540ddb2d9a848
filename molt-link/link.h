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
  bool whole = false;                 // library functions stay even if nothing names them
  bool print = false;                 // the linker's command line, to standard error
  std::vector<std::string> extra;     // further arguments for the linker
};

// Who is to blame for a link that failed.
enum class Fault { None, Program, Usage, Artifact, Internal };

// Is it an object file for this target? What lld would crash on or misread is refused here; `error` says why.
Fault checkObject(const std::string& path, const Options& options, std::string& error);

struct Reached {
  // Descriptors (molt_module_…) that the objects may import and the archives define, with all that those import in turn.
  // Their symbols become roots of the link; modules that nobody imports stay out.
  std::vector<std::string> modules;
  // Code infos of functions that nothing names, and the symbols that take their places.
  std::vector<std::pair<std::string, std::string>> replaced;
  std::string computes;  // the module or function whose computed names keep everything; empty: there is none
};
Reached reachable(const Options& options, Fault& fault, std::string& error);

Fault run(const Options& options, std::string& error);

}  // namespace molt::link
