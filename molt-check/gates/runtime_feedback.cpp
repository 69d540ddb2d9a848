// Gate `runtime-feedback`: a molt_runtime_feedback.json against abi/feedback.def.
#include <simdjson.h>

#include <map>
#include <set>

#include "gate.h"
#include "report.h"
#include "support/text.h"

namespace molt::check {
namespace {

namespace dom = simdjson::dom;
using support::jsonString;

constexpr int kSchemaVersion = 1;

struct Key {
  std::string_view group, name;
  bool required;
  std::string_view doc;
};
constexpr Key kKeys[] = {
#define MOLT_FEEDBACK(group, key, need, doc) {#group, #key, std::string_view(#need) == "Required", doc},
#include "abi/feedback.def"
};
struct Part {
  std::string_view group, aggregate, part;
};
constexpr Part kParts[] = {
#define MOLT_FEEDBACK_PART(group, aggregate, part) {#group, #aggregate, #part},
#include "abi/feedback.def"
};
// What a site's record holds: where it is, which counter it belongs to, how often.
constexpr std::string_view kSiteTexts[] = {"function", "file", "reason"};
constexpr std::string_view kSiteNumbers[] = {"line", "count"};

std::set<std::string_view> groups() {
  std::set<std::string_view> all;
  for (const Key& key : kKeys) all.insert(key.group);
  return all;
}

const Key* findKey(std::string_view group, std::string_view name) {
  for (const Key& key : kKeys)
    if (key.group == group && key.name == name) return &key;
  return nullptr;
}

std::string schema() {
  constexpr std::string_view kCounter =
      "{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615";
  std::string out =
      "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"title\":\"Molt runtime "
      "feedback\",\"type\":\"object\","
      "\"additionalProperties\":false,\"required\":[\"schema_version\",\"kind\"";
  for (std::string_view group : groups()) out += "," + jsonString(group);
  out += "],\"properties\":{\"schema_version\":{\"const\":" + std::to_string(kSchemaVersion) +
         "},\"kind\":{\"const\":\"runtime_feedback\"}";
  for (std::string_view group : groups()) {
    std::string required, properties;
    for (const Key& key : kKeys) {
      if (key.group != group) continue;
      if (key.required) required += (required.empty() ? "" : ",") + jsonString(key.name);
      properties += (properties.empty() ? "" : ",") + jsonString(key.name) + ":" + std::string(kCounter) +
                    ",\"description\":" + jsonString(key.doc) + "}";
    }
    out += "," + jsonString(group) + ":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[" +
           required + "],\"properties\":{" + properties + "}}";
  }
  out +=
      ",\"sites\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":false,"
      "\"required\":[";
  std::string names, properties;
  for (std::string_view name : kSiteTexts) {
    names += (names.empty() ? "" : ",") + jsonString(name);
    properties += (properties.empty() ? "" : ",") + jsonString(name) + ":{\"type\":\"string\"}";
  }
  for (std::string_view name : kSiteNumbers) {
    names += "," + jsonString(name);
    properties += "," + jsonString(name) + ":" + std::string(kCounter) + "}";
  }
  return out + names + "],\"properties\":{" + properties + "}}}}}\n";
}

class Validator {
 public:
  Validator(std::string file, Report& report) : file_(std::move(file)), report_(report) {}

  void run(const dom::element& root) {
    dom::object top;
    if (root.get(top)) return fault("not a JSON object");
    checkHeader(top);
    for (std::string_view group : groups()) checkGroup(top, group);
    for (const Part& part : kParts) checkSum(part);
    for (auto field : top) {
      if (field.key == "sites") checkSites(field.value);
      else if (field.key != "schema_version" && field.key != "kind" && !groups().contains(field.key))
        fault("unknown key '" + std::string(field.key) + "'");
    }
  }
  // GROUP.KEY=N: a run that was to count something did.
  void atLeast(std::string_view wish) {
    size_t equal = wish.find('=');
    auto least = support::parseNumber<uint64_t>(wish.substr(equal == std::string_view::npos ? wish.size() : equal + 1));
    std::string name(wish.substr(0, equal));
    auto it = values_.find(name);
    if (!least) fault("'" + std::string(wish) + "' is not GROUP.KEY=NUMBER");
    else if (it == values_.end()) fault(name + " is not there to be at least " + std::to_string(*least));
    else if (it->second < *least) fault(name + " is " + std::to_string(it->second) + ", less than " + std::to_string(*least));
  }
  long counters() const { return static_cast<long>(values_.size()); }
  long sites() const { return sites_; }

 private:
  void fault(std::string text) { report_.find(file_, 0, std::move(text)); }

  void checkHeader(const dom::object& top) {
    int64_t version;
    if (top["schema_version"].get(version)) fault("schema_version is missing or no integer");
    else if (version != kSchemaVersion)
      fault("schema_version is " + std::to_string(version) + ", this gate knows " +
            std::to_string(kSchemaVersion));
    std::string_view kind;
    if (top["kind"].get(kind)) fault("kind is missing or no string");
    else if (kind != "runtime_feedback")
      fault("kind is '" + std::string(kind) + "' instead of 'runtime_feedback'");
  }

  void checkGroup(const dom::object& top, std::string_view group) {
    dom::object members;
    std::string name(group);
    if (top[group].get(members)) return fault(name + " is missing or no object");
    for (auto field : members) {
      std::string path = name + "." + std::string(field.key);
      uint64_t value;
      if (!findKey(group, field.key)) fault("unknown key '" + path + "'");
      else if (field.value.get(value)) fault(path + " is not an integer of 0 to 2**64-1");
      else if (!values_.emplace(path, value).second) fault(path + " is there twice");
    }
    for (const Key& key : kKeys)
      if (key.group == group && key.required && members[key.name].error())
        fault(name + "." + std::string(key.name) + " is missing");
  }

  void checkSum(const Part& first) {
    std::string group = std::string(first.group) + ".", aggregate = group + std::string(first.aggregate);
    auto whole = values_.find(aggregate);
    if (whole == values_.end() || !summed_.insert(aggregate).second) return;
    uint64_t sum = 0;
    for (const Part& part : kParts) {
      if (part.group != first.group || part.aggregate != first.aggregate) continue;
      auto it = values_.find(group + std::string(part.part));
      if (it == values_.end()) return;  // reported as missing already
      sum += it->second;
    }
    if (sum != whole->second)
      fault(aggregate + " is " + std::to_string(whole->second) + ", its parts add up to " +
            std::to_string(sum));
  }

  void checkSites(const dom::element& value) {
    dom::array all;
    if (value.get(all)) return fault("sites is no array");
    std::map<std::string, uint64_t> perReason;
    for (dom::element each : all) {
      std::string path = "sites[" + std::to_string(sites_++) + "]";
      dom::object site;
      if (each.get(site)) {
        fault(path + " is no object");
        continue;
      }
      uint64_t count = 0;
      std::string_view reason;
      for (std::string_view name : kSiteTexts)
        if (std::string_view text; site[name].get(text))
          fault(path + "." + std::string(name) + " is missing or no string");
        else if (name == "reason") reason = text;
      for (std::string_view name : kSiteNumbers)
        if (uint64_t number; site[name].get(number))
          fault(path + "." + std::string(name) + " is missing or no integer of 0 to 2**64-1");
        else if (name == "count") count = number;
      for (auto field : site)
        if (std::find(std::begin(kSiteTexts), std::end(kSiteTexts), field.key) == std::end(kSiteTexts) &&
            std::find(std::begin(kSiteNumbers), std::end(kSiteNumbers), field.key) == std::end(kSiteNumbers))
          fault("unknown key '" + path + "." + std::string(field.key) + "'");
      if (!reason.empty() && !findKey("deopt_reasons", reason))
        fault(path + ".reason '" + std::string(reason) + "' is no deopt reason");
      perReason["deopt_reasons." + std::string(reason)] += count;
    }
    for (auto& [reason, count] : perReason)
      if (auto it = values_.find(reason); it != values_.end() && count > it->second)
        fault("sites count " + std::to_string(count) + " of " + reason + ", which is only " +
              std::to_string(it->second));
  }

  std::string file_;
  Report& report_;
  std::map<std::string, uint64_t> values_;
  std::set<std::string> summed_;
  long sites_ = 0;
};

}  // namespace

int runRuntimeFeedback(int argc, char** argv) {
  support::Tool tool("molt-check runtime-feedback", "Validates a molt_runtime_feedback.json.");
  bool json = false, printSchema = false;
  std::vector<std::string> least;
  tool.flag("--schema", printSchema, "print the JSON Schema and stop");
  tool.option("--at-least", least, "GROUP.KEY=N: that counter must have come to N; may repeat");
  tool.flag("--json", json, "print a JSON object");
  return tool.run(argc, argv, [&]() -> int {
    if (printSchema) return tool.write(schema());
    auto data = tool.readInput();
    if (!data) return support::kExitUser;
    Report report("runtime-feedback");
    Validator validator(tool.inputName(), report);
    dom::parser parser;
    simdjson::padded_string padded(*data);
    dom::element root;
    if (auto error = parser.parse(padded).get(root))
      report.find(tool.inputName(), 0, std::string("malformed JSON: ") + simdjson::error_message(error));
    else validator.run(root);
    for (const std::string& wish : least) validator.atLeast(wish);
    report.figure("counters", validator.counters());
    report.figure("sites", validator.sites());
    return report.print(tool, json);
  });
}

}  // namespace molt::check
