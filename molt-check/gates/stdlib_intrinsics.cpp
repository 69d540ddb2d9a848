// Gate `stdlib-intrinsics`: what of CPython's standard library is here. Evidence: the HIR of each module of stdlib/ (which modules
// and intrinsics it uses) and what a compiled program says of the names that each module and native module has.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "gate.h"
#include "lines.h"
#include "molt/ir/codec.h"
#include "report.h"
#include "support/text.h"
#include "tables.h"

namespace molt::check {
namespace {

namespace fs = std::filesystem;
using ir::Op;
using Names = std::set<std::string>;

struct Compiled {
  std::string file;                   // stdlib/os.py
  bool isPackage = false;
  Names imports;                      // modules that it imports unconditionally, when it is itself imported
  Names guarded;                      // … inside of a try, or in functions
  std::map<std::string, Names> uses;  // native module -> names; "*": all
  Names texts;
};

enum class Status { Backed, Partial, ProbeOnly, PythonOnly, Absent };
constexpr std::string_view kStatusNames[] = {"intrinsic-backed", "intrinsic-partial", "probe-only", "python-only", "absent"};

struct Module {
  std::string kind, versions;
  Names wanted, missing;
  Status status = Status::Absent;
};

std::string topOf(const std::string& name) { return name.substr(0, name.find('.')); }
bool isNative(const std::string& name) { return name.starts_with("_molt_"); }

// What a module's HIR says: imports, and the names taken from native modules.
void readHir(const ir::Module& m, Compiled& out) {
  std::map<std::string, std::string> globals;  // bound to a native module
  auto nameAt = [&](uint64_t id) { return std::string(m.strings[id]); };
  auto walk = [&](auto visit) {
    for (uint32_t f = 0; f < m.functions.size(); ++f)
      for (const ir::Block& block : m.functions[f].blocks)
        for (size_t n = 0; n < block.insts.size(); ++n) visit(f, block, n);
  };
  for (int round = 0; round < 2; ++round) {
    std::map<std::pair<uint32_t, uint32_t>, std::string> values;  // function, value -> module
    walk([&](uint32_t f, const ir::Block& block, size_t n) {
      const ir::Inst& i = block.insts[n];
      auto moduleOf = [&](ir::ValueId v) {
        auto it = values.find({f, v.v});
        return it == values.end() ? std::string() : it->second;
      };
      if (i.op == Op::CallRt) {
        auto rt = static_cast<ir::Rt>(i.attrs[0]);
        if (rt == ir::Rt::import_name || rt == ir::Rt::import_as) {
          std::string name = nameAt(i.attrs[1]);
          uint64_t level = i.attrs[2];
          if (level == 0) {
            bool safe = f == 0 && !(n + 2 == block.insts.size() && block.insts[n + 1].op == Op::CheckException);
            (safe ? out.imports : out.guarded).insert(name);
            values[{f, i.result.v}] = name;
          }
        } else if (rt == ir::Rt::import_from) {
          if (std::string from = moduleOf(i.args[0]); isNative(from)) out.uses[from].insert(nameAt(i.attrs[1]));
        } else if (rt == ir::Rt::import_star) {
          if (std::string from = moduleOf(i.args[0]); isNative(from)) out.uses[from].insert("*");
        }
      } else if (i.op == Op::StoreGlobal) {
        if (std::string from = moduleOf(i.args[0]); isNative(from)) globals[std::string(m.str(m.globals[i.attrs[0]]))] = from;
      } else if (i.op == Op::LoadGlobal) {
        if (auto it = globals.find(std::string(m.str(m.globals[i.attrs[0]]))); it != globals.end()) values[{f, i.result.v}] = it->second;
      } else if (i.op == Op::LoadAttr || i.op == Op::LoadMethod || i.op == Op::CallMethod) {
        if (std::string from = moduleOf(i.args[0]); isNative(from)) out.uses[from].insert(nameAt(i.attrs[0]));
      }
    });
  }
  for (const ir::Constant& c : m.constants)
    if (c.kind == ir::Constant::Kind::Str) out.texts.insert(c.text);
}

class Judge {
 public:
  explicit Judge(Report& report) : report_(report) {}

  std::map<std::string, Module> modules;
  std::map<std::string, Compiled> compiled;
  std::map<std::string, Names> bound;  // names that modules have when they run, native ones too

  // name, kind: what one version of CPython has
  void addVersion(const std::string& version, const std::string& text) {
    for (const Row& row : rowsOf(text)) {
      Module& m = modules[row.fields[0]];
      if (m.kind.empty() || row.fields.back() == "package") m.kind = row.fields.back();
      m.versions += (m.versions.empty() ? "" : " ") + version;
    }
  }
  void addNames(const std::string& text) {
    for (const Row& row : rowsOf(text))
      for (std::string_view name : support::split(row.fields.size() > 1 ? row.fields[1] : "", ' '))
        if (!name.empty()) modules[row.fields[0]].wanted.emplace(name);
  }
  void addBound(const std::string& text) {
    for (const Row& row : rowsOf(text)) {
      Names& names = bound[row.fields[0]];
      for (std::string_view name : support::split(row.fields.size() > 1 ? row.fields[1] : "", ' ')) names.emplace(name);
    }
  }
  // free|uncalled|inside NAME REASON
  void addReasons(const std::string& file, const std::string& text) {
    reasonsFile_ = file;
    for (const Row& row : rowsOf(text)) {
      const auto& f = row.fields;
      if (f.size() == 3 && (f[0] == "free" || f[0] == "uncalled" || f[0] == "inside" || f[0] == "optional")) reasons_[f[0]][f[1]] = row.line;
      else report_.find(file, row.line, "not a reason: free, uncalled, inside or optional with a name and a text");
    }
  }

  void readSources(const std::string& root, const std::string& hirFolder) {
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(root, ignored)) {
      if (entry.path().extension() != ".py") continue;
      std::string path = entry.path().lexically_relative(root).string();
      std::string name = path.substr(0, path.size() - 3);
      bool isPackage = fs::path(path).filename() == "__init__.py";
      if (isPackage) name = fs::path(path).parent_path().string();
      std::ranges::replace(name, '/', '.');
      if (compiled.contains(name)) report_.find(entry.path().string(), 0, name + " is there as a module and as a package");
      Compiled& c = compiled[name];
      c.file = (fs::path("stdlib") / path).string();
      c.isPackage = isPackage;
      int error = 0;
      auto hir = ir::readModule(support::readWhole(hirFolder + "/" + name + ".mir", error).value_or(""));
      if (hir) readHir(*hir, c);
      else report_.find(c.file, 0, "its compiled form cannot be read: " + hirFolder + "/" + name + ".mir");
    }
  }

  void run() {
    classify();
    sources();
    intrinsics();
    for (auto& [kind, rows] : reasons_)
      for (auto& [name, line] : rows)
        if (!needed_.contains(kind + " " + name)) report_.find(reasonsFile_, line, kind + " " + name + ": there is nothing to be " + kind);
  }

  std::map<Status, long> counts() const {
    std::map<Status, long> n;
    for (auto& [name, m] : modules) ++n[m.status];
    return n;
  }

 private:
  bool reason(const std::string& kind, const std::string& name) {
    auto& rows = reasons_[kind];
    for (const std::string& key : {name, topOf(name) + ".*", topOf(name)})
      if (rows.contains(key)) {
        needed_.insert(kind + " " + key);
        return true;
      }
    return false;
  }

  void classify() {
    for (auto& [name, m] : modules) {
      bool here = compiled.contains(name) || name == "builtins" || name == "sys";
      if (!here) continue;
      auto it = bound.find(name);
      if (it == bound.end()) {
        report_.find(compiled.contains(name) ? compiled[name].file : name, 0, "the program did not tell its names: it cannot be imported");
        m.status = Status::PythonOnly;
        continue;
      }
      for (const std::string& want : m.wanted)
        if (!it->second.contains(want)) m.missing.insert(want);
      m.status = m.missing.empty() ? Status::Backed : m.wanted.size() > 1 && m.missing.size() == m.wanted.size() ? Status::ProbeOnly : Status::Partial;
      // A package whose parts are CPython's own may be one module here.
      bool hasParts = std::ranges::any_of(modules, [&](auto& each) {
        return each.first.starts_with(name + ".") && each.first[name.size() + 1] != '_' && each.second.versions.contains("3.12");
      });
      if (hasParts && compiled.contains(name) && !compiled[name].isPackage)
        report_.find(compiled[name].file, 0, name + " is a module here and a package in CPython");
    }
    for (auto& [name, c] : compiled) {
      // How a module is cut into parts is ours.
      if (modules.contains(name) || name.starts_with("_") || (name.find('.') != std::string::npos && modules.contains(topOf(name)))) continue;
      report_.find(c.file, 0, "CPython has no module " + name);
    }
    for (auto& [name, m] : modules)
      if (m.status == Status::ProbeOnly || m.status == Status::PythonOnly) report_.find(compiled.contains(name) ? compiled[name].file : name, 0, name + " is " + std::string(kStatusNames[static_cast<int>(m.status)]));
  }

  void sources() {
    for (auto& [name, c] : compiled) {
      for (const std::string& import : c.imports)
        if (!known(import)) report_.find(c.file, 0, "imports " + import + ", which is not here: only a host Python could run it");
      for (const std::string& import : c.guarded) {
        if (import.starts_with("_py_")) report_.find(c.file, 0, "falls back to " + import);
        else if (!known(import) && !reason("optional", import)) report_.find(c.file, 0, "imports " + import + " where it may fail, and it is not here: say in " + reasonsFile_ + " why that is right");
      }
      for (const std::string& import : c.imports)
        if (import.starts_with("_py_")) report_.find(c.file, 0, "falls back to " + import);
      for (const std::string& text : c.texts)
        if (text == "python" || text == "python3" || text.ends_with("/python") || text.ends_with("/python3") || text.starts_with("_py_"))
          report_.find(c.file, 0, "names a host Python: '" + text + "'");
    }
  }
  bool known(const std::string& name) const {
    return compiled.contains(name) || bound.contains(name) || name == "sys" || name == "builtins" || name == "__main__";
  }

  void intrinsics() {
    std::map<std::string, Names> used;
    for (auto& [name, c] : compiled)
      for (auto& [native, names] : c.uses) {
        if (!bound.contains(native)) report_.find(c.file, 0, "uses " + native + ", which does not exist");
        for (const std::string& each : names) {
          used[native].insert(each);
          if (each != "*" && bound.contains(native) && !bound[native].contains(each)) report_.find(c.file, 0, "calls " + native + "." + each + ", which does not exist");
        }
      }
    for (const IntrinsicRow& row : allIntrinsics()) {
      std::string native = "_molt_" + std::string(row.module), name = std::string(row.module) + "." + std::string(row.name);
      std::string file = "molt-ir/abi/modules/" + std::string(row.module) + ".def";
      if (!used[native].contains("*") && !used[native].contains(std::string(row.name)) && !reason("uncalled", name)) report_.find(file, row.line, "no module calls " + name);
      if (row.capability.empty() && !reason("inside", std::string(row.module)) && !reason("free", name)) report_.find(file, row.line, name + " touches the world without a capability");
    }
  }

  Report& report_;
  std::string reasonsFile_;
  std::map<std::string, std::map<std::string, int>> reasons_;
  Names needed_;
};

std::string percent(long part, long whole) { return whole ? std::to_string(part * 100 / whole) + " %" : "-"; }

// docs/stdlib.md
std::string page(const Judge& judge) {
  long have = 0, wanted = 0;
  for (auto& [name, m] : judge.modules)
    if (!m.wanted.empty()) wanted += static_cast<long>(m.wanted.size()), have += m.status == Status::Absent ? 0 : static_cast<long>(m.wanted.size() - m.missing.size());
  auto counts = judge.counts();
  std::string out = "# The standard library\n\nWritten by `molt-check stdlib-intrinsics --format=markdown`; the gate fails when this page is stale.\n"
                    "The modules are those of CPython 3.12, 3.13 and 3.14 together, the names those of 3.12. A module counts as "
                    "intrinsic-backed when every public name is bound; what its functions do, the programs under `tests/differential/` and CPython's own tests tell.\n\n"
                    "| status | modules |\n| --- | --- |\n";
  for (int s = 0; s < 5; ++s) out += "| " + std::string(kStatusNames[s]) + " | " + std::to_string(counts[static_cast<Status>(s)]) + " |\n";
  out += "\nPublic names: " + std::to_string(have) + " of " + std::to_string(wanted) + ".\n\n## Modules that are here\n\n| module | status | names | missing |\n| --- | --- | --- | --- |\n";
  for (auto& [name, m] : judge.modules) {
    if (m.status == Status::Absent) continue;
    std::vector<std::string> missing(m.missing.begin(), m.missing.end());
    size_t all = missing.size();
    if (all > 12) missing.resize(12), missing.push_back("and " + std::to_string(all - 12) + " more");
    out += "| `" + name + "` | " + std::string(kStatusNames[static_cast<int>(m.status)]) + " | " + std::to_string(m.wanted.size() - m.missing.size()) + "/" + std::to_string(m.wanted.size()) + " | " + support::join(missing, ", ") + " |\n";
  }
  out += "\n## Modules that are not\n\nImporting one is a `ModuleNotFoundError` that says so.\n\n";
  std::string top;
  for (auto& [name, m] : judge.modules)
    if (m.status == Status::Absent && name.find('.') == std::string::npos && !name.starts_with("_")) top += (top.empty() ? "`" : ", `") + name + "`";
  return out + top + "\n";
}

std::string scoreboard(const Judge& judge, bool json) {
  auto counts = judge.counts();
  long tops = 0, topsHere = 0;
  for (auto& [name, m] : judge.modules)
    if (name.find('.') == std::string::npos && !name.starts_with("_")) ++tops, topsHere += m.status != Status::Absent;
  long have = 0, wanted = 0;
  for (auto& [name, m] : judge.modules) wanted += static_cast<long>(m.wanted.size()), have += m.status == Status::Absent ? 0 : static_cast<long>(m.wanted.size() - m.missing.size());
  std::vector<std::pair<std::string, std::pair<long, long>>> rows;
  for (int s = 0; s < 5; ++s) rows.push_back({std::string(kStatusNames[s]), {counts[static_cast<Status>(s)], static_cast<long>(judge.modules.size())}});
  rows.push_back({"public top-level modules here", {topsHere, tops}});
  rows.push_back({"public names bound", {have, wanted}});
  rows.push_back({"intrinsics", {static_cast<long>(allIntrinsics().size()), static_cast<long>(allIntrinsics().size())}});
  std::string out = json ? "{" : "| figure | count | of | share |\n| --- | --- | --- | --- |\n";
  for (auto& [name, n] : rows) {
    if (json) out += (out.size() > 1 ? "," : "") + support::jsonString(name) + ":{\"count\":" + std::to_string(n.first) + ",\"of\":" + std::to_string(n.second) + "}";
    else out += "| " + name + " | " + std::to_string(n.first) + " | " + std::to_string(n.second) + " | " + percent(n.first, n.second) + " |\n";
  }
  return json ? out + "}\n" : out;
}

}  // namespace

int runStdlibIntrinsics(int argc, char** argv) {
  support::Tool tool("molt-check stdlib-intrinsics", "The standard library: what is here, what it is made of, what is missing.");
  std::string root = "stdlib", hir, names, inventory = "molt-check/inventory", ratchetFile, reasons, format = "text", pageFile;
  bool json = false, score = false;
  tool.option("--stdlib", root, "folder of the modules");
  tool.option("--hir", hir, "folder with MODULE.mir of each (molt-check/tests/stdlib.sh makes it)");
  tool.option("--names", names, "what a compiled program printed of the names of modules");
  tool.option("--inventory", inventory, "folder of stdlib-modules-VERSION.txt and stdlib-names-3.12.txt");
  tool.option("--ratchet", ratchetFile, "the most that may be absent, partial or missing");
  tool.option("--reasons", reasons, "intrinsics that need no capability, or that nobody calls, and why");
  tool.choice("--format", format, {"text", "markdown"}, "markdown: write the page of the standard library and stop");
  tool.option("--page", pageFile, "the committed page, which must be fresh");
  tool.flag("--scoreboard", score, "print the figures as a table, with --json as JSON, and stop");
  tool.flag("--json", json, "print a JSON object");
  tool.noInput();
  return tool.run(argc, argv, [&]() -> int {
    Report report("stdlib-intrinsics");
    Judge judge(report);
    std::string reasonsFile = reasons.empty() ? inventory + "/intrinsics.txt" : reasons;
    std::string limitsFile = ratchetFile.empty() ? inventory + "/stdlib.ratchet" : ratchetFile;
    for (const char* version : {"3.12", "3.13", "3.14"}) {
      auto text = tool.readFile(inventory + "/stdlib-modules-" + version + ".txt");
      if (!text) return support::kExitUser;
      judge.addVersion(version, *text);
    }
    auto wanted = tool.readFile(inventory + "/stdlib-names-3.12.txt"), said = tool.readFile(names), why = tool.readFile(reasonsFile), limits = tool.readFile(limitsFile);
    if (!wanted || !said || !why || !limits) return support::kExitUser;
    judge.addNames(*wanted);
    judge.addBound(*said);
    judge.addReasons(reasonsFile, *why);
    judge.readSources(root, hir);
    judge.run();
    if (score) return tool.write(scoreboard(judge, json));
    if (format == "markdown") return tool.write(page(judge));
    if (!pageFile.empty()) {
      auto committed = tool.readFile(pageFile);
      if (!committed) return support::kExitUser;
      if (*committed != page(judge)) report.find(pageFile, 0, "is stale: write it anew with molt-check stdlib-intrinsics --format=markdown");
    }
    auto counts = judge.counts();
    long missing = 0;
    for (auto& [name, m] : judge.modules) missing += static_cast<long>(m.missing.size());
    Ratchet ratchet(limitsFile, *limits);
    for (auto& [name, count] : {std::pair{"absent", counts[Status::Absent]}, {"partial", counts[Status::Partial]}, {"missing", missing}})
      if (auto verdict = ratchet.judge(name, count)) report.find(limitsFile, verdict->line, verdict->text);
    report.figure("modules", static_cast<long>(judge.modules.size()));
    for (int s = 0; s < 5; ++s) report.figure(std::string(kStatusNames[s]), counts[static_cast<Status>(s)]);
    report.figure("missing_names", missing);
    report.figure("intrinsics", static_cast<long>(allIntrinsics().size()));
    return report.print(tool, json);
  });
}

}  // namespace molt::check
