#include "capabilities.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

#include "support/text.h"
#include "support/tool.h"

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

using Lists = std::vector<std::pair<std::string, std::vector<std::string>>>;  // key, words

std::string unknownKey(std::string_view key) {
  return "the key \"" + std::string(key) + "\" is not supported; there are allow and deny";
}

// What manifests need of TOML: comments, and keys with lists of texts, which may go over several lines.
std::string readToml(std::string_view text, Lists& lists) {
  size_t at = 0, line = 1;
  auto fault = [&](const std::string& what) { return "line " + std::to_string(line) + ": " + what; };
  auto skip = [&](bool lines) {
    for (; at < text.size(); ++at) {
      if (text[at] == '#') at = std::min(text.find('\n', at), text.size()) - 1;
      else if (text[at] == '\n' && lines) ++line;
      else if (text[at] != ' ' && text[at] != '\t' && text[at] != '\r') break;
    }
  };
  auto next = [&](char c) { return at < text.size() && text[at] == c && ++at; };
  auto isBare = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.'; };
  for (skip(true); at < text.size(); skip(true)) {
    if (text[at] == '[') {
      size_t end = std::min(text.find(']', at), text.size());
      return fault(unknownKey(text.substr(at + 1, end - at - 1)));
    }
    size_t start = at;
    while (at < text.size() && isBare(text[at])) ++at;
    std::string key(text.substr(start, at - start));
    skip(false);
    if (key.empty() || !next('=')) return fault("a key and = are expected");
    skip(false);
    if (!next('[')) return fault("\"" + key + "\" is no list of capabilities");
    std::vector<std::string> words;
    for (skip(true); !next(']'); skip(true)) {
      char quote = at < text.size() ? text[at] : 0;
      size_t end = quote == '"' || quote == '\'' ? text.find(quote, at + 1) : std::string_view::npos;
      if (end == std::string_view::npos) return fault("\"" + key + "\" has an item that is no text");
      words.emplace_back(text.substr(at + 1, end - at - 1));
      at = end + 1;
      skip(true);
      if (!next(',') && !(at < text.size() && text[at] == ']')) return fault("the list of \"" + key + "\" does not end");
    }
    skip(false);
    if (at < text.size() && text[at] != '\n') return fault("something follows the list of \"" + key + "\"");
    for (auto& [other, ignored] : lists)
      if (other == key) return fault("\"" + key + "\" stands twice");
    lists.emplace_back(std::move(key), std::move(words));
  }
  return {};
}

std::string readJson(const std::string& path, Lists& lists) {
  simdjson::dom::parser parser;
  simdjson::dom::element top;
  simdjson::dom::object fields;
  if (auto error = parser.load(path).get(top)) return simdjson::error_message(error);
  if (top.get(fields)) return "no JSON object";
  for (auto [key, value] : fields) {
    if (key != "allow" && key != "deny") return unknownKey(key);
    simdjson::dom::array items;
    if (value.get(items)) return "\"" + std::string(key) + "\" is no list of capabilities";
    std::vector<std::string> words;
    for (simdjson::dom::element each : items) {
      std::string_view word;
      if (each.get(word)) return "\"" + std::string(key) + "\" has an item that is no text";
      words.emplace_back(word);
    }
    lists.emplace_back(key, std::move(words));
  }
  return {};
}

std::string applyManifest(Grants& grants, const std::string& path) {
  Lists lists;
  std::string wrong;
  if (path.ends_with(".toml")) {
    int error = 0;
    auto text = support::readWhole(path, error);
    wrong = text ? readToml(*text, lists) : std::strerror(error);
  } else {
    wrong = readJson(path, lists);
  }
  for (auto& [key, words] : lists)
    if (wrong.empty() && key != "allow" && key != "deny") wrong = unknownKey(key);
  for (bool grant : {true, false})  // whatever stands first, a denied capability is denied
    for (auto& [key, words] : lists)
      for (const std::string& word : words)
        if (wrong.empty() && (key == "allow") == grant) wrong = apply(grants, word, grant);
  return wrong.empty() ? wrong : path + ": " + wrong;
}

}  // namespace

std::expected<std::string, std::string> grantedCapabilities(const std::string& wish) {
  Grants grants(std::size(kRows));
  if (wish.ends_with(".json") || wish.ends_with(".toml")) {
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
