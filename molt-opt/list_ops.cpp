// molt-opt --list-ops: the op table, and for each op of HIR what the passes of -O2 made of it.
#include <map>
#include <set>

#include "emit.h"
#include "molt/ir/codec.h"
#include "molt/ir/samples.h"
#include "pass.h"
#include "support/text.h"

namespace molt::opt {
using namespace ir;

namespace {

using Names = std::set<std::string>;

std::string nameOf(Op op, uint64_t rt) {
  std::string name(info(op).text);
  return op == Op::CallRt ? name + " " + std::string(info(static_cast<Rt>(rt)).name) : name;
}

// Runs the passes over the samples; the ops of each sample's function and of those that the passes derived from it.
std::map<std::string, Names> results(std::string& error) {
  Samples samples = samplesOf(Level::H);
  Module& m = samples.module;
  std::map<std::string, Names> all;
  PipelineOptions options;
  options.passes = pipeline(2);
  std::vector<std::string> findings = verify(m);
  if (findings.empty()) findings = runPasses(m, options, [](std::string_view) {});
  if (findings.empty()) findings = verify(m);
  if (!findings.empty()) {
    error = findings[0];
    return all;
  }
  auto opsOf = [&](FuncId id) {
    std::multiset<std::string> ops;
    for (uint32_t f = 0; f < m.functions.size(); ++f)
      if (f == id.v || m.functions[f].generic == id)
        for (const Block& block : m.functions[f].blocks)
          for (const Inst& i : block.insts) ops.insert(nameOf(i.op, i.attrs.empty() ? 0 : i.attrs[0]));
    return ops;
  };
  for (const Sample& sample : samples.all) {
    auto with = opsOf(sample.with), without = opsOf(sample.without);
    for (const std::string& name : without)
      if (auto it = with.find(name); it != with.end()) with.erase(it);
    all[nameOf(sample.op, sample.rt ? static_cast<uint64_t>(*sample.rt) : 0)] = Names(with.begin(), with.end());
  }
  return all;
}

std::string list(const Names& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ",") + support::jsonString(name);
  return "[" + out + "]";
}

}  // namespace

std::string opTable(bool json, std::string& error) {
  static constexpr std::string_view effects[] = {"Pure", "Read", "Write", "Alloc", "Py", "Ctl", "PerRow"};
  static constexpr std::string_view failures[] = {"Never", "Null", "Neg", "False", "Overflow", "PerRow"};
  std::map<std::string, Names> made;
  if (json) made = results(error);
  auto becomes = [&](const std::string& name) { return ",\"becomes\":" + list(made[name]); };
  std::string out = json ? "[" : "";
  for (const OpInfo& o : allOps()) {
    if (!json) {
      out += "0x" + support::hex(static_cast<unsigned>(o.op)) + " " + std::string(o.text) + ": " + std::string(o.doc) + "\n";
      continue;
    }
    if (out.size() > 1) out += ",\n ";
    out += "{\"number\":" + std::to_string(static_cast<unsigned>(o.op)) + ",\"name\":" + support::jsonString(o.name) +
           ",\"text\":" + support::jsonString(o.text) + ",\"effect\":" + support::jsonString(effects[static_cast<size_t>(o.effect)]) +
           ",\"failure\":" + support::jsonString(failures[static_cast<size_t>(o.failure)]) + ",\"terminator\":" +
           (o.isTerminator() ? "true" : "false") + ",\"levels\":\"" + (o.levels & H ? "H" : "") + (o.levels & T ? "T" : "") +
           (o.levels & L ? "L" : "") + "\",\"spec\":[";
    bool first = true;
    for (std::string_view s : support::split(o.spec, ' ')) {
      if (s.empty()) continue;
      if (!first) out += ',';
      first = false;
      out += support::jsonString(s);
    }
    out += "]" + (o.levels & H && o.op != Op::CallRt ? becomes(std::string(o.text)) : "") + ",\"doc\":" + support::jsonString(o.doc) + "}";
    if (o.op != Op::CallRt) continue;
    for (const RtInfo& rt : allRuntimeCalls()) {
      std::string name = "call.rt " + std::string(rt.name);
      out += ",\n {\"number\":" + std::to_string(static_cast<unsigned>(rt.rt)) + ",\"text\":" + support::jsonString(name) + ",\"effect\":" +
             support::jsonString(effects[static_cast<size_t>(rt.effect)]) + ",\"failure\":" +
             support::jsonString(failures[static_cast<size_t>(rt.failure)]) + becomes(name) + ",\"doc\":" + support::jsonString(rt.doc) + "}";
    }
  }
  return out + (json ? "]\n" : "");
}

}  // namespace molt::opt
