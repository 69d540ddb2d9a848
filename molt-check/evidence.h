// What the tools say about themselves and what a run of programs left behind: the evidence that ir-ops judges by.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "report.h"

namespace molt::check {

// Ops by their text names; runtime calls as "call.rt NAME".
using Names = std::set<std::string>;

struct Lowered {
  Names calls, instructions;
};

struct Evidence {
  Names emitted;                          // molt-lower --list-ops
  std::map<std::string, Names> becomes;   // molt-opt --list-ops: what an op of HIR is after -O2
  std::map<std::string, Lowered> code[2]; // molt-codegen --list-ops: x86-64, wasm32
  // Of the probes:
  long probes = 0;
  Names inHir, inLir, executed;           // ops
  Names attributes, globals, imports;     // names that their HIR mentions
};
inline constexpr const char* kTargets[] = {"x86_64-linux", "wasm32-wasi"};

// The folder that this program stands in, where the other tools are.
std::string toolFolder();

// What the tools answer; `folder` has them, or their recorded answers: lower.json, opt.json, x86_64-linux.json, wasm32-wasi.json.
bool askTools(const std::string& folder, Evidence& evidence, Report& report);

// One record of a run of programs, a line of records.jsonl.
struct Record {
  std::string runId, file, status;
  long maxRssKb = 0;
  double timestamp = 0;
};
std::vector<Record> readRecords(const std::string& file, Report& report);

// NAME.mir, NAME.lir and NAME.counts of the named programs.
void readProbe(const std::string& folder, const std::string& name, Evidence& evidence, Report& report);

}  // namespace molt::check
