#include "capabilities.h"

#include <simdjson.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "support/text.h"

namespace molt::driver {

namespace {

struct Row {
  std::string_view name, family;
};
constexpr Row kRows[] = {
#define MOLT_CAPABILITY(Id, name, family, byDefault, doc) {name, family},
#include "abi/capabilities.def"
};

using Grants = std::vector<bool>;  // by row

std::string known() {
  std::vector<std::string> words;
  for (const Row& row : kRows) {
    words.emplace_back(row.name);
    if (!row.family.empty() && std::ranges::find(words, row.family) == words.end()) words.emplace_back(row.family);
  }
  std::ranges::sort(words);
  return support::join(words, ", ");
}

// An empty text, or what is wrong.
std::string apply(Grants& grants, std::string_view word, bool grant) {
  if (word == "core" || word == "none") return {};
  bool found = word == "all";
  for (size_t i = 0; i < std::size(kRows); ++i) {
    if (word != "all" && kRows[i].name != word && kRows[i].family != word) continue;
    grants[i] = grant;
    found = true;
  }
  return found ? "" : "no capability '" + std::string(word) + "'; there are " + known() + ", core, none, all";
}

std::string applyList(Grants& grants, simdjson::dom::element list, bool grant, std::string_view key) {
  simdjson::dom::array words;
  if (list.get(words)) return "\"" + std::string(key) + "\" is no list of capabilities";
  for (simdjson::dom::element each : words) {
    std::string_view word;
    if (each.get(word)) return "\"" + std::string(key) + "\" has an item that is no text";
    if (std::string wrong = apply(grants, word, grant); !wrong.empty()) return wrong;
  }
  return {};
}

std::string applyManifest(Grants& grants, const std::string& path) {
  simdjson::dom::parser parser;
  simdjson::dom::element top;
  simdjson::dom::object fields;
  if (auto error = parser.load(path).get(top)) return path + ": " + simdjson::error_message(error);
  if (top.get(fields)) return path + ": no JSON object";
  simdjson::dom::element allow, deny;
  for (auto [key, value] : fields) {
    if (key == "allow") allow = value;
    else if (key == "deny") deny = value;
    else return path + ": the key \"" + std::string(key) + "\" is not supported; there are allow and deny";
  }
  std::string wrong;
  if (fields["allow"].error() == simdjson::SUCCESS) wrong = applyList(grants, allow, true, "allow");
  if (wrong.empty() && fields["deny"].error() == simdjson::SUCCESS) wrong = applyList(grants, deny, false, "deny");
  return wrong.empty() ? wrong : path + ": " + wrong;
}

}  // namespace

std::expected<std::string, std::string> grantedCapabilities(const std::string& wish) {
  Grants grants(std::size(kRows));
  if (wish.ends_with(".json")) {
    if (std::string wrong = applyManifest(grants, wish); !wrong.empty()) return std::unexpected(wrong);
  } else {
    for (std::string_view word : support::split(wish, ','))
      if (std::string wrong = word.empty() ? "" : apply(grants, word, true); !wrong.empty()) return std::unexpected(wrong);
  }
  std::vector<std::string> names;
  for (size_t i = 0; i < std::size(kRows); ++i)
    if (grants[i]) names.emplace_back(kRows[i].name);
  return names.empty() ? "none" : support::join(names, ",");
}

}  // namespace molt::driver
