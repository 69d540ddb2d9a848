// The driver: finds a program's modules, runs the tools on each, links.
#pragma once
#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <system_error>
#include <vector>

#include "cache.h"

namespace molt::driver {

struct Options {
  std::string source;                 // the program's file
  std::string output;                 // executable, or what --emit asks for
  std::string profile = "dev";
  std::string deoptStress;        // for molt-codegen: every Nth test of a typed clone fails
  std::string emit;                   // empty: an executable
  std::string python;                 // language version, empty: the default
  std::string module;                 // -m: instead of a source
  std::string package;                // __package__ of the program, when -m names it
  std::string capabilities;           // baked into the program: names with commas or none; empty: what the platform grants
  bool optimize = false;              // -O: no assertions
  bool debugInfo = true;              // line tables for debuggers; tracebacks need none
  bool wasm = false;
  bool wholeStdlib = false;           // link functions that nothing names, too
  bool verbose = false, printCommands = false, keep = false, strip = false;
  std::vector<std::string> path;      // further folders with modules
};

struct Module {
  std::string name;    // dotted
  std::string file;
  bool package = false;
  std::string object;  // in the cache
};

class Driver {
 public:
  explicit Driver(Options options);
  ~Driver();
  // Builds; an exit code. Diagnostics of the tools pass through.
  int build();
  // Compiles one module and writes the artifact of that stage.
  int emitStage();

 private:
  int findProgram();  // what -m or a folder means
  int ready() const;  // an exit code if the cache cannot be written
  bool locate(const std::string& dotted, Module& out) const;
  int compileAll();
  int compileModule(Module& m, std::vector<std::string>& imports);
  std::string cacheKey(const Module& m, const std::string& source) const;
  std::vector<std::vector<std::string>> stages(const Module& m, const std::string& base) const;
  int runTool(const std::vector<std::string>& command);
  void progress();

  Options o_;
  std::string bin_, work_;
  Cache cache_;
  std::string toolDigest_;
  std::vector<std::string> roots_;
  std::map<std::string, Module> modules_;
  std::mutex lock_;
  std::error_code cacheFailure_;
  bool terminal_;
  size_t done_ = 0, hits_ = 0;
};

// Runs a program and waits; its exit code, 128 + n if a signal ended it.
int runProcess(const std::vector<std::string>& command);
std::string programFolder();

}  // namespace molt::driver
