#include "evidence.h"

#include <simdjson.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "abi/layout.h"
#include "lines.h"
#include "molt/ir/codec.h"
#include "support/text.h"

namespace molt::check {

namespace dom = simdjson::dom;
namespace fs = std::filesystem;

namespace {

std::string nameOf(ir::Op op, uint64_t rt) {
  std::string name(ir::info(op).text);
  return op == ir::Op::CallRt ? name + " " + std::string(ir::info(static_cast<ir::Rt>(rt)).name) : name;
}

std::string outputOf(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return out;
  char buffer[65536];
  for (size_t n; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, n);
  pclose(pipe);
  return out;
}

std::string content(const std::string& path) {
  int error = 0;
  return support::readWhole(path, error).value_or("");
}

Names textsOf(dom::element list) {
  Names names;
  dom::array items;
  if (list.get(items)) return names;
  for (dom::element each : items)
    if (std::string_view text; !each.get(text)) names.emplace(text);
  return names;
}

// One answer, from the tool or from its record; `read` gets the parsed JSON.
template <class F>
bool answer(const std::string& folder, const std::string& record, const std::string& command, Report& report, F read) {
  std::string recorded = folder + "/" + record;
  bool isRecord = fs::exists(recorded);
  simdjson::padded_string text(isRecord ? content(recorded) : outputOf("'" + folder + "'/" + command));
  dom::parser parser;
  dom::element root;
  if (text.size() == 0 || parser.parse(text).get(root)) {
    report.find(isRecord ? recorded : folder + "/" + command, 0, "gave no JSON");
    return false;
  }
  read(root);
  return true;
}

}  // namespace

std::string toolFolder() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path().string();
}

bool askTools(const std::string& folder, Evidence& evidence, Report& report) {
  bool good = answer(folder, "lower.json", "molt-lower --list-ops --json", report, [&](dom::element root) {
    if (dom::element list; !root["ops"].get(list)) evidence.emitted = textsOf(list);
    if (dom::element list; !root["runtime_calls"].get(list))
      for (const std::string& name : textsOf(list)) evidence.emitted.insert("call.rt " + name);
  });
  good &= answer(folder, "opt.json", "molt-opt --list-ops --json", report, [&](dom::element root) {
    dom::array rows;
    if (root.get(rows)) return;
    for (dom::element row : rows) {
      std::string_view name;
      dom::element list;
      if (!row["text"].get(name) && !row["becomes"].get(list)) evidence.becomes[std::string(name)] = textsOf(list);
    }
  });
  for (int t = 0; t < 2; ++t)
    good &= answer(folder, std::string(kTargets[t]) + ".json", std::string("molt-codegen --list-ops --json --target ") + kTargets[t], report, [&](dom::element root) {
      dom::array rows;
      if (root["ops"].get(rows)) return;
      for (dom::element row : rows) {
        std::string_view name;
        if (row["op"].get(name)) continue;
        Lowered& code = evidence.code[t][std::string(name)];
        if (dom::element list; !row["calls"].get(list)) code.calls = textsOf(list);
        if (dom::object counts; !row["instructions"].get(counts))
          for (auto field : counts) code.instructions.emplace(field.key);
      }
    });
  return good;
}

std::vector<Record> readRecords(const std::string& file, Report& report) {
  std::vector<Record> records;
  std::string text = content(file);
  dom::parser parser;
  int line = 0;
  for (std::string_view each : support::split(text, '\n')) {
    ++line;
    if (support::trim(each).empty()) continue;
    dom::element root;
    Record record;
    std::string_view runId, program, status;
    if (parser.parse(simdjson::padded_string(each)).get(root) || root["run_id"].get(runId) || root["file"].get(program) || root["status"].get(status)) {
      report.find(file, line, "not a record: run_id, file and status are needed");
      continue;
    }
    record.runId = runId;
    record.file = program;
    record.status = status;
    if (int64_t rss; !root["run"]["max_rss_kb"].get(rss)) record.maxRssKb = rss;
    (void)!root["timestamp"].get(record.timestamp);
    records.push_back(std::move(record));
  }
  return records;
}

namespace {

void readMentions(const ir::Module& m, Evidence& evidence) {
  using ir::Op;
  for (const std::string& name : m.imports) evidence.imports.insert(name);
  for (const ir::Function& f : m.functions)
    for (const ir::Block& block : f.blocks)
      for (const ir::Inst& i : block.insts) {
        evidence.inHir.insert(nameOf(i.op, i.attrs.empty() ? 0 : i.attrs[0]));
        if (i.op == Op::LoadAttr || i.op == Op::LoadMethod || i.op == Op::CallMethod) evidence.attributes.emplace(m.strings[i.attrs[0]]);
        if (i.op == Op::LoadGlobal) evidence.globals.emplace(m.str(m.globals[i.attrs[0]]));
      }
}

}  // namespace

void readProbe(const std::string& folder, const std::string& name, Evidence& evidence, Report& report) {
  std::string stem = folder + "/" + name;
  auto hir = ir::readModule(content(stem + ".mir")), lir = ir::readModule(content(stem + ".lir"));
  if (!hir) return report.find(stem + ".mir", 0, hir.error().text);
  if (!lir) return report.find(stem + ".lir", 0, lir.error().text);
  ++evidence.probes;
  readMentions(*hir, evidence);
  for (const ir::Function& f : lir->functions)
    for (const ir::Block& block : f.blocks)
      for (const ir::Inst& i : block.insts) evidence.inLir.insert(nameOf(i.op, i.attrs.empty() ? 0 : i.attrs[0]));
  std::string counts = content(stem + ".counts");
  for (const Row& row : rowsOf(counts, ' ')) {
    auto number = support::parseNumber<uint32_t>(row.fields[0]);
    if (row.fields.size() != 2 || !number) {
      report.find(stem + ".counts", row.line, "not a number and a count");
      continue;
    }
    if (*number >= kOpCountRuntimeCalls) {
      if (const ir::RtInfo* rt = ir::findRuntimeCall(static_cast<uint16_t>(*number - kOpCountRuntimeCalls))) evidence.executed.insert("call.rt " + std::string(rt->name));
    } else if (const ir::OpInfo* op = ir::findOp(static_cast<uint16_t>(*number))) {
      evidence.executed.emplace(op->text);
    }
  }
}

}  // namespace molt::check
