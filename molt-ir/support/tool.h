// The skeleton of every command-line tool: options, input, output, diagnostics and exit codes, the same in all of them.
//
//   int main(int argc, char** argv) {
//     molt::support::Tool tool("molt-x", "One line about it.");
//     tool.emits({"bin", "json"});
//     return tool.run(argc, argv, [&] {
//       auto data = tool.readInput();           // first input, or standard input
//       if (!data) return molt::support::kExitUser;
//       …
//       return tool.write(result);              // to -o, atomically, or to standard output
//     });
//   }
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/diag.h"

namespace molt::support {

inline constexpr int kExitOk = 0;
inline constexpr int kExitUser = 1;      // the user's program or data is at fault
inline constexpr int kExitUsage = 2;     // wrong command line
inline constexpr int kExitArtifact = 3;  // an artifact that is damaged or of an unknown version
inline constexpr int kExitInternal = 70; // a fault of ours

// The whole content of a file ("-": standard input); nothing and an errno for what cannot be read or never ends.
std::optional<std::string> readWhole(const std::string& path, int& error);

class Tool {
 public:
  Tool(std::string_view name, std::string_view summary);
  ~Tool();
  Tool(const Tool&) = delete;
  Tool& operator=(const Tool&) = delete;

  // ---- before run(): `names` as CLI11 writes them, "-q,--quiet"
  void flag(const std::string& names, bool& to, const std::string& help);
  void option(const std::string& names, std::string& to, const std::string& help);
  void option(const std::string& names, int& to, const std::string& help);
  void option(const std::string& names, std::vector<std::string>& to, const std::string& help);  // may repeat
  void choice(const std::string& names, std::string& to, const std::vector<std::string>& values, const std::string& help);
  void emits(std::vector<std::string> kinds);  // --emit; the first is the default
  void manyInputs(const std::string& what = "input files");
  void noInput();
  void noOutput();
  void epilogue(const std::string& text);      // end of --help
  // Everything after the first input belongs to the user's program and is not parsed (molt run app.py -x).
  void passRest(std::vector<std::string>& rest);

  // Parses, answers --help and --version, runs the body, turns what escapes from it into exit code 70.
  int run(int argc, char** argv, const std::function<int()>& body);

  // ---- within the body
  std::vector<std::string> inputs;   // as given; empty or "-": standard input
  std::string output = "-";
  std::string emit;
  Diagnostics diags;

  std::string inputName() const { return inputs.empty() ? "-" : inputs[0]; }
  // Whole content; a failure is reported and gives nothing.
  std::optional<std::string> readInput() { return readFile(inputName()); }
  std::optional<std::string> readFile(const std::string& path);
  // To the -o file (written beside it, then renamed) or standard output. Returns an exit code; failures are reported.
  int write(std::string_view data) { return writeTo(output, data); }
  int writeTo(const std::string& path, std::string_view data);
  // Reports damage in an artifact; returns kExitArtifact.
  int damaged(std::string_view what);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace molt::support
