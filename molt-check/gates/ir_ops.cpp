// Gate `ir-ops`: every op of the original Molt IR against what is here. The inventory says where each is; the tables must have
// it, the tools must say that they emit, keep and translate it, and a probe program must have run it.
#include <algorithm>
#include <filesystem>

#include "gate.h"
#include "ir_ops.h"
#include "lines.h"
#include "molt/ir/ops.h"
#include "support/text.h"
#include "tables.h"

namespace molt::check {

const KindRow* Inventory::find(const std::string& kind) const {
  for (const KindRow& row : kinds)
    if (row.kind == kind) return &row;
  return nullptr;
}

Inventory readInventory(const std::string& file, const std::string& text, Report& report) {
  Inventory all;
  all.file = file;
  for (const Row& row : rowsOf(text)) {
    const auto& f = row.fields;
    if (f[0] == "kind" && (f.size() == 4 || f.size() == 5)) {
      if (all.find(f[1])) report.find(file, row.line, f[1] + " stands twice");
      all.kinds.push_back({row.line, f[1], f[2], f[3], f.size() == 5 ? f[4] : "", {}, {}});
    } else if ((f[0] == "spec" || f[0] == "alias") && f.size() == 3) {
      auto kind = std::ranges::find(all.kinds, f[2], &KindRow::kind);
      if (kind == all.kinds.end()) report.find(file, row.line, f[1] + " means '" + f[2] + "', which is no kind");
      else (f[0] == "spec" ? kind->specs : kind->aliases).push_back(f[1]);
    } else if (f[0] == "lane" && f.size() == 5) {
      LaneRow lane{row.line, f[1], f[2], f[3], {}};
      for (std::string_view word : support::split(f[4], ' '))
        if (word != "-") lane.wanted.emplace_back(word);
      all.lanes.push_back(std::move(lane));
    } else if (f[0] == "unused" && f.size() == 3) {
      all.unused[f[1]] = row.line;
    } else if (f[0] == "via" && f.size() == 3) {
      all.via[f[1]] = f[2];
    } else {
      report.find(file, row.line, "not a row: kind, spec, alias, lane, unused or via with its fields");
    }
  }
  return all;
}

namespace {

constexpr std::string_view kSlotNames[] = {"use", "take", "give", "i64", "f64", "i1", "i128", "more", "rest", "name", "num", "func", "mod", "self"};
constexpr std::string_view kResultNames[] = {"None", "Own", "Lent", "I64", "F64", "I1", "I128", "PerRow"};

class Judge {
 public:
  Judge(const Inventory& inventory, const Evidence& evidence, bool probesRan, Report& report)
      : all_(inventory), evidence_(evidence), probesRan_(probesRan), report_(report) {}

  void run() {
    for (const KindRow& row : all_.kinds) {
      ++counts_[row.where];
      judge(row);
    }
    specNames();
    ownRows();
    for (const LaneRow& lane : all_.lanes) judge(lane);
    for (const char* where : {"op", "rt", "method", "builtin", "intrinsic", "module", "out", "missing"})
      report_.figure(where, counts_[where]);
  }

 private:
  void find(int line, std::string text) { report_.find(all_.file, line, std::move(text)); }

  void judge(const KindRow& row) {
    auto [module, name] = halves(row.target);
    auto absent = [&](const char* table) { find(row.line, row.kind + ": no row '" + row.target + "' in " + table); };
    auto unseen = [&](bool seen) {
      if (probesRan_ && !seen) find(row.line, row.kind + ": no probe uses " + row.where + " " + row.target);
    };
    if (row.where == "op") {
      if (!ir::findOp(row.target)) return absent("molt-ir/tables/ops.def");
      if (ir::findOp(row.target)->levels & ir::H && !evidence_.becomes.contains(row.target)) find(row.line, row.kind + ": molt-opt does not say what becomes of " + row.target);
    } else if (row.where == "rt") {
      if (!ir::findRuntimeCall(row.target)) return absent("molt-ir/abi/runtime_calls.def");
    } else if (row.where == "method") {
      if (std::ranges::none_of(allMethods(), [&](const MethodRow& m) { return m.type == module && m.name == name; })) return absent("molt-ir/abi/methods");
      unseen(evidence_.attributes.contains(name));
    } else if (row.where == "builtin") {
      if (std::ranges::find(allBuiltins(), row.target) == allBuiltins().end()) return absent("molt-ir/abi/builtins.def");
      unseen(evidence_.globals.contains(row.target));
    } else if (row.where == "intrinsic") {
      if (std::ranges::none_of(allIntrinsics(), [&](const IntrinsicRow& i) { return i.module == module && i.name == name; })) return absent("molt-ir/abi/modules");
      auto via = all_.via.find(module);
      unseen(evidence_.imports.contains(via == all_.via.end() ? module : via->second));
    } else if (row.where == "module") {
      unseen(evidence_.imports.contains(row.target));
    } else if (row.where == "out" || row.where == "missing") {
      if (row.note.empty()) find(row.line, row.kind + " is " + row.where + " without a reason");
    } else {
      find(row.line, row.kind + ": '" + row.where + "' is no place: op, rt, method, builtin, intrinsic, module, out or missing");
    }
  }

  // ops.def names the specification too; both must mean the same.
  void specNames() {
    long specs = 0;
    for (const KindRow& row : all_.kinds) specs += static_cast<long>(row.specs.size());
    report_.figure("spec_ops", specs);
    report_.figure("kinds", static_cast<long>(all_.kinds.size()));
    for (const ir::OpInfo& op : ir::allOps())
      for (std::string_view spec : support::split(op.spec, ' ')) {
        if (spec.empty()) continue;
        auto kind = std::ranges::find_if(all_.kinds, [&](const KindRow& k) {
          return std::ranges::find(k.specs, spec) != k.specs.end() || std::ranges::find(k.aliases, spec) != k.aliases.end();
        });
        if (kind == all_.kinds.end()) report_.find("molt-ir/tables/ops.def", 0, std::string(op.text) + " names " + std::string(spec) + ", which " + all_.file + " lacks");
        else if (kind->where == "op" && kind->target != op.text && std::ranges::find(kind->specs, spec) != kind->specs.end())
          find(kind->line, std::string(spec) + " is " + kind->target + " here and " + std::string(op.text) + " in molt-ir/tables/ops.def");
      }
  }

  // Every row of our own tables: somebody makes it, both targets have code for it, and a probe ran it.
  void ownRows() {
    for (const ir::OpInfo& op : ir::allOps())
      if (op.op != ir::Op::CallRt) ownRow(std::string(op.text), op.levels, "molt-ir/tables/ops.def");
    for (const ir::RtInfo& rt : ir::allRuntimeCalls()) ownRow("call.rt " + std::string(rt.name), ir::HTL, "molt-ir/abi/runtime_calls.def");
    for (auto& [name, line] : all_.unused)
      if (!name.starts_with("call.rt ") ? !ir::findOp(name) : !ir::findRuntimeCall(name.substr(8))) find(line, "there is no " + name);
  }

  void ownRow(const std::string& name, uint8_t levels, const char* table) {
    ++rows_;
    bool made = evidence_.emitted.contains(name) || evidence_.inLir.contains(name) ||
                std::ranges::any_of(evidence_.becomes, [&](auto& each) { return each.first != name && each.second.contains(name); });
    auto unused = all_.unused.find(name);
    if (unused != all_.unused.end()) {
      if (made) find(unused->second, name + " is made after all: take the row away");
      return;
    }
    if (!made && (probesRan_ || !(levels & ir::L))) report_.find(table, 0, name + ": neither molt-lower nor molt-opt makes it");
    if (levels & ir::L)
      for (int t = 0; t < 2; ++t)
        if (!evidence_.code[t].contains(name)) report_.find(table, 0, name + ": molt-codegen has no code for " + kTargets[t]);
    bool isBefore = !(levels & ir::L) || name == "var_end";  // gone in LIR: what came of it ran
    if (name == "unreachable") return;  // nothing can execute it
    if (probesRan_ && !(isBefore ? evidence_.inHir.contains(name) : evidence_.executed.contains(name))) report_.find(table, 0, name + ": no probe executed it");
  }

  void judge(const LaneRow& lane) {
    if (!all_.find(lane.kind)) find(lane.line, "lane of '" + lane.kind + "', which is no kind");
    const ir::OpInfo* op = ir::findOp(lane.op);
    if (!op && !lane.op.starts_with("call.rt ")) return find(lane.line, "there is no op " + lane.op);
    Names wanted(lane.wanted.begin(), lane.wanted.end());
    if (op && lane.what == "operands") {
      std::string got;
      for (ir::Slot s : op->operands) got += (got.empty() ? "" : " ") + std::string(kSlotNames[static_cast<size_t>(s)]);
      if (got != support::join(lane.wanted, " ")) find(lane.line, lane.kind + ": " + lane.op + " has the operands (" + got + ")");
    } else if (op && lane.what == "result") {
      std::string_view got = kResultNames[static_cast<size_t>(op->result)];
      if (lane.wanted.size() != 1 || lane.wanted[0] != got) find(lane.line, lane.kind + ": the result of " + lane.op + " is " + std::string(got));
    } else if (lane.what == "calls" || lane.what == "code") {
      for (int t = 0; t < 2; ++t) {
        auto code = evidence_.code[t].find(lane.op);
        if (code == evidence_.code[t].end()) continue;  // told already
        const Names& got = lane.what == "calls" ? code->second.calls : code->second.instructions;
        bool good = wanted.empty() ? got.empty() : std::ranges::includes(got, wanted);
        if (!good) find(lane.line, lane.kind + ": " + lane.op + " on " + kTargets[t] + ": " + lane.what + " " + (got.empty() ? "nothing" : support::join({got.begin(), got.end()}, " ")));
      }
    } else {
      find(lane.line, "a lane is about calls, code, operands or result");
    }
  }

  static std::pair<std::string, std::string> halves(const std::string& target) {
    size_t dot = target.find('.');
    return dot == std::string::npos ? std::pair(target, std::string()) : std::pair(target.substr(0, dot), target.substr(dot + 1));
  }

  const Inventory& all_;
  const Evidence& evidence_;
  bool probesRan_;
  Report& report_;
  std::map<std::string, long> counts_;
  long rows_ = 0;
};

// Which probes ran well, by the records of one run; faults are findings.
std::vector<std::string> goodProbes(const std::string& recordFile, std::string runId, const std::string& queueFile, const std::string& queue, Report& report) {
  std::vector<std::string> good;
  std::vector<Record> records = readRecords(recordFile, report);
  if (runId.empty() && !records.empty()) runId = std::ranges::max_element(records, {}, &Record::timestamp)->runId;
  std::map<std::string, const Record*> last;
  for (const Record& each : records)
    if (each.runId == runId) last[each.file] = &each;
  if (last.empty()) report.find(recordFile, 0, "no record of a run" + (runId.empty() ? "" : " '" + runId + "'"));
  Names queued;
  for (const Row& row : rowsOf(queue, ' ')) {
    queued.insert(row.fields[0]);
    if (last.contains(row.fields[0])) report.find(queueFile, row.line, row.fields[0] + " stands in the failure queue");
  }
  for (auto& [file, record] : last) {
    if (record->status != "ok") report.find(file, 0, "ended as " + record->status);
    else if (record->maxRssKb <= 0) report.find(file, 0, "its record has no memory");
    else if (!queued.contains(file)) good.push_back(std::filesystem::path(file).stem());
  }
  return good;
}

}  // namespace

int runIrOps(int argc, char** argv) {
  support::Tool tool("molt-check ir-ops", "The ops of the original Molt IR against tables, tools and programs that ran.");
  std::string inventoryFile = "molt-check/inventory/ir-ops.txt", ratchetFile = "molt-check/inventory/ir-ops.ratchet", tools = toolFolder(), probes, records, runId, queueFile, format = "text", page;
  std::string folder = "tests/differential/probes";
  bool json = false, required = false;
  tool.option("--inventory", inventoryFile, "the inventory");
  tool.option("--ratchet", ratchetFile, "how many kinds may be missing");
  tool.option("--tools", tools, "folder of molt-lower, molt-opt and molt-codegen, or of their recorded answers");
  tool.option("--probes", probes, "folder with what the probes left (default: ../tests/probes beside the tools, if there)");
  tool.option("--programs", folder, "folder of the probe programs");
  tool.flag("--require-probe-execution", required, "every probe must have run and ended well");
  tool.option("--probe-records", records, "records of the run (default: records.jsonl of the probes)");
  tool.option("--probe-run-id", runId, "which run to judge (default: the newest)");
  tool.option("--failure-queue", queueFile, "programs that failed (default: records.failures of the probes)");
  tool.choice("--format", format, {"text", "markdown"}, "markdown: write the reference page and stop");
  tool.option("--page", page, "the committed reference page, which must be fresh");
  tool.flag("--json", json, "print a JSON object");
  tool.noInput();
  return tool.run(argc, argv, [&]() -> int {
    namespace fs = std::filesystem;
    Report report("ir-ops");
    auto text = tool.readFile(inventoryFile), limits = tool.readFile(ratchetFile);
    if (!text || !limits) return support::kExitUser;
    Inventory inventory = readInventory(inventoryFile, *text, report);
    Evidence evidence;
    if (!askTools(tools, evidence, report)) return report.print(tool, json);
    if (format == "markdown") return tool.write(opsPage(inventory, evidence));
    if (!page.empty()) {
      auto committed = tool.readFile(page);
      if (!committed) return support::kExitUser;
      if (*committed != opsPage(inventory, evidence)) report.find(page, 0, "is stale: write it anew with molt-check ir-ops --format=markdown");
    }
    if (probes.empty()) probes = (fs::path(tools).parent_path() / "tests/probes").string();
    std::error_code ignored;
    bool ran = required || fs::exists(probes + "/records.jsonl", ignored);
    if (ran) {
      int error = 0;
      std::string queue = support::readWhole(queueFile.empty() ? probes + "/records.failures" : queueFile, error).value_or("");
      auto good = goodProbes(records.empty() ? probes + "/records.jsonl" : records, runId, queueFile.empty() ? probes + "/records.failures" : queueFile, queue, report);
      for (const std::string& name : good) readProbe(probes, name, evidence, report);
      for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (required && entry.path().extension() == ".py" && std::ranges::find(good, entry.path().stem().string()) == good.end())
          report.find(entry.path().string(), 0, "this probe has not run well");
    }
    Judge(inventory, evidence, ran, report).run();
    long missing = std::ranges::count(inventory.kinds, "missing", &KindRow::where);
    if (auto verdict = Ratchet(ratchetFile, *limits).judge("missing", missing)) report.find(ratchetFile, verdict->line, verdict->text);
    report.figure("lanes", static_cast<long>(inventory.lanes.size()));
    report.figure("probes", evidence.probes);
    report.figure("executed", static_cast<long>(evidence.executed.size()));
    return report.print(tool, json);
  });
}

}  // namespace molt::check
