// Build tool: writes the tables of types/text/unicode_db.h (names, decompositions, numeric values and the like).
// Usage: molt-unicode-db-gen DIRECTORY OUTPUT
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr uint32_t kLimit = 0x110000;

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out;
  std::stringstream in(line.substr(0, line.find('#')));
  for (std::string f; std::getline(in, f, ';');) {
    size_t a = f.find_first_not_of(" \t\r"), b = f.find_last_not_of(" \t\r");
    out.push_back(a == std::string::npos ? "" : f.substr(a, b - a + 1));
  }
  return out;
}
uint32_t hex(const std::string& s) { return static_cast<uint32_t>(std::stoul(s, nullptr, 16)); }
void eachLine(const std::string& path, const std::function<void(const std::vector<std::string>&)>& f) {
  std::ifstream in(path);
  if (!in) {
    std::cerr << "molt-unicode-db-gen: cannot read " << path << '\n';
    exit(1);
  }
  for (std::string line; std::getline(in, line);) {
    auto parts = fields(line);
    if (parts.size() >= 2 && !parts[0].empty()) f(parts);
  }
}
std::pair<uint32_t, uint32_t> range(const std::string& s) {
  size_t dots = s.find("..");
  uint32_t from = hex(s.substr(0, dots));
  return {from, dots == std::string::npos ? from : hex(s.substr(dots + 2))};
}
std::vector<std::string> split(const std::string& s) {
  std::vector<std::string> out;
  std::stringstream in(s);
  for (std::string w; in >> w;) out.push_back(w);
  return out;
}

struct Names {  // a growing list of texts with numbers
  std::vector<std::string> list;
  std::map<std::string, int> index;
  int of(const std::string& s) {
    auto [it, isNew] = index.try_emplace(s, static_cast<int>(list.size()));
    if (isNew) list.push_back(s);
    return it->second;
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::string dir = argv[1];
  Names bidi, width, tags;
  bidi.of("");
  width.of("N");
  tags.of("");
  std::vector<std::array<int, 4>> perChar(kLimit, {0, 0, 0, 0});
  std::map<uint32_t, std::pair<std::string, std::vector<uint32_t>>> decompositions;
  std::map<uint32_t, std::string> names;
  std::vector<std::pair<uint32_t, std::string>> aliases;
  std::vector<bool> assigned(kLimit), excluded(kLimit);
  uint32_t first = 0;
  eachLine(dir + "/UnicodeData.txt", [&](const std::vector<std::string>& p) {
    uint32_t cp = hex(p[0]), from = cp;
    if (p[1].ends_with(", First>")) first = cp;
    if (p[1].ends_with(", Last>")) from = first;
    for (uint32_t c = from; c <= cp; ++c) {
      perChar[c] = {bidi.of(p[4]), std::stoi(p[3]), 0, p[9] == "Y"};
      assigned[c] = true;
    }
    if (p[1][0] != '<') names[cp] = p[1];
    if (!p[5].empty()) {
      auto words = split(p[5]);
      std::string tag;
      if (words[0][0] == '<') {
        tag = words[0];
        words.erase(words.begin());
      }
      std::vector<uint32_t> to;
      for (auto& w : words) to.push_back(hex(w));
      decompositions[cp] = {tag, to};
    }
  });
  eachLine(dir + "/EastAsianWidth.txt", [&](const std::vector<std::string>& p) {
    auto [from, to] = range(p[0]);
    for (uint32_t c = from; c <= to; ++c)
      if (assigned[c]) perChar[c][2] = width.of(p[1]);
  });
  eachLine(dir + "/DerivedNormalizationProps.txt", [&](const std::vector<std::string>& p) {
    if (p[1] != "Full_Composition_Exclusion") return;
    auto [from, to] = range(p[0]);
    for (uint32_t c = from; c <= to; ++c) excluded[c] = true;
  });
  std::map<uint32_t, std::string> numerics;
  eachLine(dir + "/extracted/DerivedNumericValues.txt", [&](const std::vector<std::string>& p) {
    auto [from, to] = range(p[0]);
    size_t slash = p[3].find('/');
    std::string value = slash == std::string::npos ? p[3] + ".0" : p[3].substr(0, slash) + ".0/" + p[3].substr(slash + 1);
    for (uint32_t c = from; c <= to; ++c) numerics[c] = value;
  });
  eachLine(dir + "/NameAliases.txt", [&](const std::vector<std::string>& p) { aliases.push_back({hex(p[0]), p[1]}); });

  std::ofstream out(argv[2]);
  out << "// Generated from the Unicode Character Database; do not edit.\n#include \"types/text/unicode_db.h\"\n\nnamespace molt {\n\n";

  auto strings = [&](const char* name, const Names& n) {
    out << "const char* const " << name << "[] = {";
    for (auto& s : n.list) out << '"' << s << "\",";
    out << "};\n";
  };

  // Records in two stages.
  std::map<std::array<int, 4>, int> recordIndex;
  std::vector<std::array<int, 4>> records;
  std::map<std::vector<int>, int> pageIndex;
  std::vector<std::vector<int>> pages;
  std::vector<int> stage1;
  for (uint32_t at = 0; at < kLimit; at += 128) {
    std::vector<int> page;
    for (uint32_t c = at; c < at + 128; ++c) {
      auto [it, isNew] = recordIndex.try_emplace(perChar[c], static_cast<int>(records.size()));
      if (isNew) records.push_back(perChar[c]);
      page.push_back(it->second);
    }
    auto [it, isNew] = pageIndex.try_emplace(page, static_cast<int>(pages.size()));
    if (isNew) pages.push_back(page);
    stage1.push_back(it->second);
  }
  strings("unicodeBidirectionalNames", bidi);
  strings("unicodeWidthNames", width);
  out << "static const UnicodeDbRecord records[] = {";
  for (auto& r : records) out << '{' << r[0] << ',' << r[1] << ',' << r[2] << ',' << r[3] << "},";
  out << "};\nstatic const uint16_t stage1[] = {";
  for (int v : stage1) out << v << ',';
  out << "};\nstatic const uint16_t stage2[] = {\n";
  for (auto& p : pages) {
    for (int v : p) out << v << ',';
    out << '\n';
  }
  out << "};\nconst UnicodeDbRecord& unicodeDbRecord(uint32_t cp) {\n  if (cp >= 0x110000) cp = 0x10ffff;\n"
         "  return records[stage2[stage1[cp >> 7] * 128 + (cp & 127)]];\n}\n";

  out << "const UnicodeNumeric unicodeNumerics[] = {";
  for (auto& [cp, v] : numerics) out << '{' << cp << ',' << v << "},";
  out << "};\nconst int unicodeNumericCount = " << numerics.size() << ";\n";

  std::string pool, rows;
  size_t used = 0;
  std::set<std::array<uint32_t, 3>> compositions;
  for (auto& [cp, d] : decompositions) {
    rows += "{" + std::to_string(cp) + "," + std::to_string(used) + "," + std::to_string(d.second.size()) + "," + std::to_string(tags.of(d.first)) + "},";
    for (uint32_t c : d.second) pool += std::to_string(c) + ",";
    used += d.second.size();
    if (d.first.empty() && d.second.size() == 2 && !excluded[cp]) compositions.insert({d.second[0], d.second[1], cp});
  }
  strings("unicodeDecompositionTags", tags);
  out << "const uint32_t unicodeDecompositionPool[] = {" << pool << "};\nconst UnicodeDecomposition unicodeDecompositions[] = {" << rows
      << "};\nconst int unicodeDecompositionCount = " << decompositions.size() << ";\nconst UnicodeComposition unicodeCompositions[] = {";
  for (auto& c : compositions) out << '{' << c[0] << ',' << c[1] << ',' << c[2] << "},";
  out << "};\nconst int unicodeCompositionCount = " << compositions.size() << ";\n";

  // Names as sequences of words.
  std::set<std::string> words;
  for (auto& [cp, name] : names)
    for (auto& w : split(name)) words.insert(w);
  for (auto& [cp, name] : aliases)
    for (auto& w : split(name)) words.insert(w);
  std::map<std::string, int> wordIndex;
  std::string offsets;
  size_t textAt = 0;
  out << "const char unicodeWordText[] =\n";
  for (auto& w : words) {
    wordIndex[w] = static_cast<int>(wordIndex.size());
    out << "\"" << w << "\\0\"\n";
    offsets += std::to_string(textAt) + ",";
    textAt += w.size() + 1;
  }
  out << ";\nconst uint32_t unicodeWordOffsets[] = {" << offsets << "};\nconst int unicodeWordCount = " << words.size() << ";\n";
  std::string stream;
  size_t streamAt = 0;
  auto table = [&](const char* name, const auto& list) {
    std::string r;
    size_t count = 0;
    for (auto& [cp, text] : list) {
      auto parts = split(text);
      r += "{" + std::to_string(cp) + "," + std::to_string(streamAt) + "},";
      stream += std::to_string(parts.size()) + ",";
      for (auto& w : parts) stream += std::to_string(wordIndex[w]) + ",";
      streamAt += parts.size() + 1;
      ++count;
    }
    out << "const UnicodeName " << name << "[] = {" << r << "};\n";
    return count;
  };
  size_t nameCount = table("unicodeNames", names);
  size_t aliasCount = table("unicodeAliases", aliases);
  out << "const int unicodeNameCount = " << nameCount << ";\nconst int unicodeAliasCount = " << aliasCount << ";\n";
  out << "const uint16_t unicodeNameWords[] = {" << stream << "};\n";

  size_t sequences = 0;
  out << "const UnicodeNameSequence unicodeSequences[] = {";
  eachLine(dir + "/NamedSequences.txt", [&](const std::vector<std::string>& p) {
    out << "{\"" << p[0] << "\",{";
    for (auto& c : split(p[1])) out << "0x" << c << ',';
    out << "}},";
    ++sequences;
  });
  out << "};\nconst int unicodeSequenceCount = " << sequences << ";\n\n}  // namespace molt\n";
  return out.flush() ? 0 : 1;
}
