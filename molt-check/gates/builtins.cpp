// Gate `builtins`: the inventory that a compiled program prints of its own runtime against the one recorded
// from CPython. Both are lines of name, kind and signature (inventory/print_builtins.py), so that nothing is
// searched for in sources.
#include <map>

#include "gate.h"
#include "lines.h"
#include "report.h"

namespace molt::check {
namespace {

struct Entry {
  int line;
  std::string kind;
  std::string signature;
};
using Inventory = std::map<std::string, Entry>;

Inventory inventoryOf(std::string_view text, const std::string& file, Report& report) {
  Inventory all;
  for (Row& row : rowsOf(text)) {
    if (row.fields.size() != 3) {
      report.find(file, row.line, "not name, kind and signature");
      continue;
    }
    all[row.fields[0]] = {row.line, row.fields[1], row.fields[2]};
  }
  if (all.empty()) report.find(file, 0, "an empty inventory");
  return all;
}

}  // namespace

int runBuiltins(int argc, char** argv) {
  support::Tool tool("molt-check builtins",
                     "Compares the inventory that a compiled inventory/print_builtins.py printed with the "
                     "one recorded from CPython.");
  std::string recorded = "molt-check/inventory/builtins-3.12.txt",
              exempt = "molt-check/inventory/builtins.exempt",
              ratchetFile = "molt-check/inventory/builtins.ratchet";
  bool json = false, list = false;
  tool.option("--recorded", recorded, "CPython's inventory");
  tool.option("--exempt", exempt, "entries out of contract, each with a reason");
  tool.option("--ratchet", ratchetFile, "tolerated counts of missing, different and extra entries");
  tool.flag("--list", list, "name every entry that is missing, different or extra");
  tool.flag("--json", json, "print a JSON object");
  return tool.run(argc, argv, [&]() -> int {
    auto want = tool.readFile(recorded), have = tool.readInput(), exempted = tool.readFile(exempt),
         limits = tool.readFile(ratchetFile);
    if (!want || !have || !exempted || !limits) return support::kExitUser;
    Report report("builtins");
    Inventory expected = inventoryOf(*want, recorded, report),
              actual = inventoryOf(*have, tool.inputName(), report);
    long exempts = 0;
    for (const Row& row : rowsOf(*exempted)) {
      auto it = row.fields.size() == 2 ? expected.find(row.fields[0]) : expected.end();
      if (it == expected.end()) {
        report.find(exempt, row.line, "not an entry of " + recorded + " with a reason");
        continue;
      }
      auto ours = actual.find(row.fields[0]);
      if (ours != actual.end() && ours->second.kind == it->second.kind &&
          ours->second.signature == it->second.signature)
        report.find(exempt, row.line, row.fields[0] + " is there now: take it off this list");
      expected.erase(it);
      actual.erase(row.fields[0]);
      ++exempts;
    }
    long missing = 0, different = 0, extra = 0;
    auto note = [&](const std::string& file, int line, const std::string& text) {
      if (list) report.note(file + ":" + std::to_string(line) + ": " + text);
    };
    for (auto& [name, entry] : expected) {
      auto it = actual.find(name);
      if (it == actual.end()) {
        ++missing;
        note(recorded, entry.line, "missing " + name);
        continue;
      }
      const Entry& ours = it->second;
      if (ours.kind == entry.kind && ours.signature == entry.signature) continue;
      ++different;
      note(recorded, entry.line,
           name + " is " + ours.kind + " " + ours.signature + ", in CPython " + entry.kind + " " +
               entry.signature);
    }
    for (auto& [name, entry] : actual)
      if (!expected.contains(name)) {
        ++extra;
        note(tool.inputName(), entry.line, "extra " + name);
      }
    Ratchet ratchet(ratchetFile, *limits);
    for (auto& [name, count] : {std::pair{"missing", missing}, {"different", different}, {"extra", extra}})
      if (auto verdict = ratchet.judge(name, count)) report.find(ratchetFile, verdict->line, verdict->text);
    report.figure("entries", static_cast<long>(expected.size()));
    report.figure("missing", missing);
    report.figure("different", different);
    report.figure("extra", extra);
    report.figure("exempt", exempts);
    return report.print(tool, json);
  });
}

}  // namespace molt::check
