// docs/ir-ops.md: the inventory for people, and our own ops with what the back end makes of them.
#include "ir_ops.h"
#include "molt/ir/ops.h"
#include "support/text.h"

namespace molt::check {
namespace {

constexpr std::string_view kEffects[] = {"pure", "reads", "writes", "allocates", "runs Python", "control", "as its row"};
constexpr std::string_view kFailures[] = {"never", "result 0", "result < 0", "result false", "flag", "as its row"};

std::string cell(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string codeCell(const Lowered& code) {
  std::string out;
  for (const std::string& name : code.calls) out += (out.empty() ? "`" : ", `") + name + "`";
  for (const std::string& name : code.instructions)
    if (code.calls.empty() && name != "br") out += (out.empty() ? "" : ", ") + name;
  return out.empty() ? "no code" : out;
}

std::string place(const KindRow& row) {
  if (row.where == "out") return "left out";
  if (row.where == "missing") return "**missing**";
  return row.where + " `" + row.target + "`";
}

}  // namespace

std::string opsPage(const Inventory& inventory, const Evidence& evidence) {
  std::string out =
      "# The ops of the IR\n\n"
      "Written by `molt-check ir-ops --format=markdown`; the gate fails when this page is stale.\n\n"
      "## What the ops of the original Molt IR are here\n\n"
      "| kind | in the specification | here | remark |\n| --- | --- | --- | --- |\n";
  for (const KindRow& row : inventory.kinds)
    out += "| `" + row.kind + "` | " + support::join(row.specs, ", ") + " | " + place(row) + " | " + cell(row.note) + " |\n";
  out += "\n## Our ops\n\n"
         "What molt-codegen makes of an op: the functions that the code calls, or else its LLVM instructions.\n\n"
         "| op | levels | effect | fails | x86-64 | wasm32, where it differs | meaning |\n| --- | --- | --- | --- | --- | --- | --- |\n";
  auto code = [&](const std::string& name) {
    auto native = evidence.code[0].find(name), wasm = evidence.code[1].find(name);
    std::string first = native == evidence.code[0].end() ? "" : codeCell(native->second);
    std::string second = wasm == evidence.code[1].end() ? "" : codeCell(wasm->second);
    return first + " | " + (first == second ? "" : second);
  };
  for (const ir::OpInfo& op : ir::allOps()) {
    if (op.op == ir::Op::CallRt) continue;
    std::string levels = std::string(op.levels & ir::H ? "H" : "") + (op.levels & ir::T ? "T" : "") + (op.levels & ir::L ? "L" : "");
    out += "| `" + std::string(op.text) + "` | " + levels + " | " + std::string(kEffects[static_cast<size_t>(op.effect)]) + " | " +
           std::string(kFailures[static_cast<size_t>(op.failure)]) + " | " + code(std::string(op.text)) + " | " + cell(op.doc) + " |\n";
  }
  out += "\n## Runtime calls\n\n| `call.rt` | effect | fails | meaning |\n| --- | --- | --- | --- |\n";
  for (const ir::RtInfo& rt : ir::allRuntimeCalls())
    out += "| `" + std::string(rt.name) + "` | " + std::string(kEffects[static_cast<size_t>(rt.effect)]) + " | " +
           std::string(kFailures[static_cast<size_t>(rt.failure)]) + " | " + cell(rt.doc) + " |\n";
  return out;
}

}  // namespace molt::check
