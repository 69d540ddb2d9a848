// Gate `schema`: the formats of the files between the stages. What stands in them is recorded with the version that it belongs to;
// a change of it without a new version is a finding.
#include <set>

#include "gate.h"
#include "lines.h"
#include "molt/ir/ast_codec.h"
#include "molt/ir/codec.h"
#include "report.h"
#include "src/fields.h"

namespace molt::check {
namespace {

// An archive that keeps the names of the members that it is shown.
struct Recorder {
  std::string where;
  std::string& out;
  template <class T>
  void operator()(const char* name, T&) {
    out += "ir\t" + where + "." + name + "\n";
  }
};

template <class T>
void record(const char* name, std::string& out, T value = {}) {
  Recorder recorder{name, out};
  ir::describe(recorder, value);
}

std::string formats() {
  std::string out = "version\tir\t" + std::to_string(ir::kIrFormatVersion) + "\nversion\tast\t" + std::to_string(ast::kFormatVersion) + "\n";
  record<ir::Position>("position", out);
  for (auto kind : {ir::Constant::Kind::Str, ir::Constant::Kind::Float, ir::Constant::Kind::Complex, ir::Constant::Kind::Tuple}) {
    ir::Constant constant;
    constant.kind = kind;
    record(("constant" + std::to_string(static_cast<int>(kind))).c_str(), out, constant);
  }
  record<ir::Successor>("successor", out);
  record<ir::Inst>("inst", out, {ir::Op::ConstNone, {}, 0, {}, {}, {}});
  record<ir::Block>("block", out);
  record<ir::ValueInfo>("value", out);
  record<ir::Param>("param", out);
  record<ir::Function>("function", out);
  record<ir::Module>("module", out);
#define MOLT_AST_NODE(code, Name, ...) out += "ast\t" #Name "\t" #code "\n";
#define MOLT_AST_FIELD(number, name, Role, Type, since) out += "ast\t  " #name "\t" #number " " #Role " " #Type " " #since "\n";
#include "tables/ast.def"
  return out;
}

std::set<std::string> lines(std::string_view text, std::string_view kind, std::string& version) {
  std::set<std::string> all;
  std::string node;
  for (const Row& row : rowsOf(text)) {
    if (row.fields[0] == "version" && row.fields.size() == 3 && row.fields[1] == kind) version = row.fields[2];
    if (row.fields[0] != kind) continue;
    std::string line;
    for (size_t n = 1; n < row.fields.size(); ++n) line += (n > 1 ? " " : "") + row.fields[n];
    if (kind == "ast" && row.fields.size() == 3 && row.fields[2].starts_with("0x")) node = row.fields[1];
    all.insert(kind == "ast" ? node + ": " + line : line);
  }
  return all;
}

}  // namespace

int runSchema(int argc, char** argv) {
  support::Tool tool("molt-check schema", "The formats of AST and IR files against the recorded ones.");
  std::string recordedFile = "molt-check/inventory/formats.txt";
  bool json = false, write = false;
  tool.option("--recorded", recordedFile, "the recorded formats");
  tool.flag("--record", write, "print what is to be recorded and stop");
  tool.flag("--json", json, "print a JSON object");
  tool.noInput();
  return tool.run(argc, argv, [&]() -> int {
    std::string now = formats();
    if (write) return tool.write("# What stands in the files between the stages: molt-check schema --record\n" + now);
    auto recorded = tool.readFile(recordedFile);
    if (!recorded) return support::kExitUser;
    Report report("schema");
    for (const char* kind : {"ir", "ast"}) {
      std::string was, is;
      std::set<std::string> before = lines(*recorded, kind, was), after = lines(now, kind, is);
      report.figure(kind, static_cast<long>(after.size()));
      if (before == after && was == is) continue;
      std::string said = was == is ? " although the version is still " + is + ": raise it, then write this file anew (--record)" : ": version " + is + " is not recorded; write this file anew (--record)";
      for (const std::string& line : after)
        if (!before.contains(line)) report.find(recordedFile, 0, std::string(kind) + ": " + line + " is new" + said);
      for (const std::string& line : before)
        if (!after.contains(line)) report.find(recordedFile, 0, std::string(kind) + ": " + line + " is gone" + said);
      if (before == after) report.find(recordedFile, 0, std::string(kind) + " has version " + is + " and was recorded with " + was);
    }
    return report.print(tool, json);
  });
}

}  // namespace molt::check
