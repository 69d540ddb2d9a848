// Gate `tree`: the repository itself: what stands at the top, which folder may include which, how long a file may get, and that a
// wire number, once given, never means something else.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "gate.h"
#include "lines.h"
#include "molt/ir/ops.h"
#include "report.h"
#include "support/text.h"
#include "tables.h"

namespace molt::check {
namespace {

namespace fs = std::filesystem;

constexpr int kLongFile = 800;
constexpr std::string_view kSharedRoots[] = {"molt-ir", "molt-ir/include"};

// Sources that people edit; recorded outputs and inventories may be as long as they like.
bool isSource(const fs::path& path) {
  static const std::set<std::string> kinds = {".cpp", ".h", ".def", ".py", ".sh", ".cmake"};
  return kinds.contains(path.extension().string());
}

class Tree {
 public:
  Tree(fs::path root, std::string rulesFile, const std::string& rules, Report& report) : root_(std::move(root)), report_(report) {
    for (const Row& row : rowsOf(rules)) {
      const auto& f = row.fields;
      if (f.size() == 2 && f[0] == "root") top_.insert(f[1]);
      else if (f.size() == 2 && f[0] == "made") made_.insert(f[1]);
      else if (f.size() == 3 && f[0] == "uses") uses_[f[1]].push_back(f[2]);
      else if (f.size() == 3 && f[0] == "long") long_[f[1]] = row.line;
      else report_.find(rulesFile, row.line, "not a rule: root, uses, made or long with its fields");
    }
    rulesFile_ = std::move(rulesFile);
  }

  void run() {
    for (const fs::directory_entry& entry : fs::directory_iterator(root_)) {
      std::string name = entry.path().filename().string();
      if (name == ".git" || name.starts_with("build") || name == ".cache") continue;
      if (!top_.contains(name)) {
        // An empty folder is not part of a commit.
        if (!(entry.is_directory() && fs::is_empty(entry.path()))) report_.find(name, 0, "not an entry of the top level (" + rulesFile_ + ")");
        continue;
      }
      if (entry.is_directory()) walk(name);
    }
    for (auto& [file, line] : long_)
      if (!stillLong_.contains(file)) report_.find(rulesFile_, line, file + " is not over " + std::to_string(kLongFile) + " lines: take it off this list");
  }
  long files() const { return files_; }
  long includes() const { return includes_; }

 private:
  void walk(const std::string& folder) {
    for (auto it = fs::recursive_directory_iterator(root_ / folder); it != fs::recursive_directory_iterator(); ++it) {
      std::string name = it->path().filename().string();
      if (it->is_directory() && (name == "__pycache__" || name == "canary")) it.disable_recursion_pending();
      else if (it->is_regular_file() && isSource(it->path())) readSource(folder, it->path());
    }
  }

  void readSource(const std::string& folder, const fs::path& path) {
    ++files_;
    std::string file = path.lexically_relative(root_).string(), text;
    std::ifstream in(path);
    int line = 0;
    bool isC = path.extension() == ".cpp" || path.extension() == ".h";
    while (std::getline(in, text)) {
      ++line;
      if (isC && text.starts_with("#include \"")) checkInclude(folder, file, line, text.substr(10, text.find('"', 10) - 10));
    }
    if (line <= kLongFile) return;
    stillLong_.insert(file);
    if (!long_.contains(file)) report_.find(file, line, std::to_string(line) + " lines; over " + std::to_string(kLongFile) + " a file wants a seam");
  }

  void checkInclude(const std::string& folder, const std::string& file, int line, const std::string& name) {
    ++includes_;
    if (made_.contains(name)) return;
    fs::path beside = (fs::path(file).parent_path() / name).lexically_normal(), below = (fs::path(folder) / name).lexically_normal();
    for (const fs::path& own : {beside, below}) {
      if (!fs::exists(root_ / own)) continue;
      std::string owner = own.begin()->string();
      if (owner != folder && !mayUse(folder, own.string())) report_.find(file, line, folder + " may not include " + own.string());
      return;
    }
    for (std::string_view shared : kSharedRoots) {
      std::string path = std::string(shared) + "/" + name;
      if (!fs::exists(root_ / path)) continue;
      if (folder != "molt-ir" && !mayUse(folder, path)) report_.find(file, line, folder + " may not include " + path);
      return;
    }
    // Tests may include the folder whose library they link.
    if (folder == "tests" || folder == "bench") return;
    report_.find(file, line, "no folder that " + folder + " may use has " + name);
  }

  bool mayUse(const std::string& folder, const std::string& path) const {
    if (folder == "tests" || folder == "bench") return true;
    auto it = uses_.find(folder);
    return it != uses_.end() && std::any_of(it->second.begin(), it->second.end(), [&](const std::string& prefix) { return path.starts_with(prefix + "/"); });
  }

  fs::path root_;
  std::string rulesFile_;
  Report& report_;
  std::set<std::string> top_, made_, stillLong_;
  std::map<std::string, std::vector<std::string>> uses_;
  std::map<std::string, int> long_;
  long files_ = 0, includes_ = 0;
};

// No row of a table stands twice, and what rows name exists.
void checkTables(Report& report) {
  std::set<std::string> seen;
  for (const MethodRow& row : allMethods())
    if (!seen.insert(std::string(row.type) + "." + std::string(row.name)).second)
      report.find("molt-ir/abi/methods", 0, std::string(row.type) + "." + std::string(row.name) + " stands twice");
  seen.clear();
  for (const IntrinsicRow& row : allIntrinsics()) {
    std::string file = "molt-ir/abi/modules/" + std::string(row.module) + ".def";
    if (!seen.insert(std::string(row.module) + "." + std::string(row.name)).second) report.find(file, row.line, std::string(row.name) + " stands twice");
    auto names = [&](const CapabilityRow& each) { return each.name == row.capability; };
    if (!row.capability.empty() && std::ranges::none_of(allCapabilities(), names))
      report.find(file, row.line, "'" + std::string(row.capability) + "' is no capability");
  }
  report.figure("methods", static_cast<long>(allMethods().size()));
  report.figure("intrinsics", static_cast<long>(allIntrinsics().size()));
  for (const ir::OpInfo& op : ir::allOps()) {
    if (op.doc.empty()) report.find("molt-ir/tables/ops.def", 0, std::string(op.text) + " says nothing about itself");
    if (op.isTerminator() && op.result != ir::Result::None) report.find("molt-ir/tables/ops.def", 0, std::string(op.text) + " ends a block and has a result");
    if (op.failure == ir::Failure::Null && op.result != ir::Result::Own && op.result != ir::Result::Lent && op.result != ir::Result::PerRow)
      report.find("molt-ir/tables/ops.def", 0, std::string(op.text) + " fails with the result 0 and gives no value");
  }
}

std::string wireNumbers() {
  std::string out;
  for (const ir::OpInfo& op : ir::allOps()) out += "op\t" + std::to_string(static_cast<unsigned>(op.op)) + "\t" + std::string(op.name) + "\n";
  for (const ir::RtInfo& rt : ir::allRuntimeCalls()) out += "rt\t" + std::to_string(static_cast<unsigned>(rt.rt)) + "\t" + std::string(rt.name) + "\n";
  return out;
}

// Every number that was ever given stands in the recorded list; one whose row is gone stays there, so that it is not given again.
void checkWireNumbers(const std::string& recordedFile, const std::string& recorded, Report& report) {
  std::map<std::pair<std::string, std::string>, std::pair<std::string, int>> given;
  for (const Row& row : rowsOf(recorded)) {
    if (row.fields.size() != 3) report.find(recordedFile, row.line, "not kind, number and name");
    else if (!given.emplace(std::pair(row.fields[0], row.fields[1]), std::pair(row.fields[2], row.line)).second)
      report.find(recordedFile, row.line, row.fields[0] + " " + row.fields[1] + " is recorded twice");
  }
  for (const Row& row : rowsOf(wireNumbers())) {
    const std::string &kind = row.fields[0], &number = row.fields[1], &name = row.fields[2];
    auto it = given.find({kind, number});
    if (it == given.end()) report.find(recordedFile, 0, kind + " " + number + " (" + name + ") is new: add it with molt-check tree --record");
    else if (it->second.first != name) report.find(recordedFile, it->second.second, kind + " " + number + " was " + it->second.first + " and is now " + name);
  }
}

}  // namespace

int runTree(int argc, char** argv) {
  support::Tool tool("molt-check tree", "The repository's own rules: top level, folder dependencies, file lengths, wire numbers.");
  std::string root = ".", rules = "molt-check/inventory/tree.txt", numbers = "molt-check/inventory/wire-numbers.txt";
  bool json = false, record = false;
  tool.noInput();
  tool.option("--root", root, "the repository");
  tool.option("--rules", rules, "its rules, relative to the repository");
  tool.option("--numbers", numbers, "the wire numbers ever given, relative to the repository");
  tool.flag("--record", record, "print the wire numbers of today's tables and stop");
  tool.flag("--json", json, "print a JSON object");
  return tool.run(argc, argv, [&]() -> int {
    if (record) return tool.write(wireNumbers());
    auto rulesText = tool.readFile(root + "/" + rules), numbersText = tool.readFile(root + "/" + numbers);
    if (!rulesText || !numbersText) return support::kExitUser;
    Report report("tree");
    Tree tree(root, rules, *rulesText, report);
    tree.run();
    checkWireNumbers(numbers, *numbersText, report);
    checkTables(report);
    report.figure("files", tree.files());
    report.figure("includes", tree.includes());
    return report.print(tool, json);
  });
}

}  // namespace molt::check
