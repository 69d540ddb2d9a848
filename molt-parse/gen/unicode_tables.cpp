// Build-time generator: reads the Unicode Character Database and writes the tables that unicode.cpp includes.
// Usage: unicode_tables DIRECTORY OUTPUT   (DIRECTORY holds UnicodeData.txt and its companions)
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using Code = uint32_t;
using Fields = std::vector<std::string>;

[[noreturn]] void die(const std::string& text) {
  std::fprintf(stderr, "unicode_tables: %s\n", text.c_str());
  std::exit(1);
}

std::string trim(const std::string& text) {
  size_t from = text.find_first_not_of(" \t\r"), to = text.find_last_not_of(" \t\r");
  return from == std::string::npos ? "" : text.substr(from, to - from + 1);
}

// Every line of a database file as its fields, comments and blank lines left out.
void eachRow(const std::string& path, const std::function<void(const Fields&)>& use) {
  std::ifstream in(path);
  if (!in) die("cannot read " + path);
  for (std::string line; std::getline(in, line);) {
    line = trim(line.substr(0, line.find('#')));
    if (line.empty()) continue;
    Fields fields;
    for (size_t at = 0;;) {
      size_t end = line.find(';', at);
      fields.push_back(trim(line.substr(at, end - at)));
      if (end == std::string::npos) break;
      at = end + 1;
    }
    use(fields);
  }
}

Code hex(const std::string& text) { return static_cast<Code>(std::stoul(text, nullptr, 16)); }

void eachCode(const std::string& range, const std::function<void(Code)>& use) {
  size_t dots = range.find("..");
  Code first = hex(range), last = dots == std::string::npos ? first : hex(range.substr(dots + 2));
  for (Code c = first; c <= last; ++c) use(c);
}

std::vector<bool> flags() { return std::vector<bool>(0x110000); }

void writeRanges(std::ofstream& out, const char* name, const std::vector<bool>& set) {
  out << "static constexpr Range " << name << "[] = {\n";
  for (Code c = 0; c < set.size(); ++c) {
    if (!set[c]) continue;
    Code last = c;
    while (last + 1 < set.size() && set[last + 1]) ++last;
    out << "{" << c << "," << last << "},\n";
    c = last;
  }
  out << "};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) die("usage: unicode_tables DIRECTORY OUTPUT");
  std::string directory = argv[1];
  std::ofstream out(argv[2]);

  auto start = flags(), rest = flags(), printable = flags(), excluded = flags();
  eachRow(directory + "/DerivedCoreProperties.txt", [&](const Fields& f) {
    if (f[1] == "XID_Start") eachCode(f[0], [&](Code c) { start[c] = true; });
    if (f[1] == "XID_Continue") eachCode(f[0], [&](Code c) { rest[c] = true; });
  });
  eachRow(directory + "/DerivedNormalizationProps.txt", [&](const Fields& f) {
    if (f[1] == "Full_Composition_Exclusion") eachCode(f[0], [&](Code c) { excluded[c] = true; });
  });

  std::map<Code, int> classes;
  std::map<Code, std::vector<Code>> decomposition;
  std::map<std::pair<Code, Code>, Code> pairs;
  std::map<std::string, Code> names;
  auto ideographs = flags();
  Code rangeStart = 0;
  eachRow(directory + "/UnicodeData.txt", [&](const Fields& f) {
    Code c = hex(f[0]);
    const std::string &name = f[1], &category = f[2];
    if (name.ends_with(", First>")) rangeStart = c;
    Code first = name.ends_with(", Last>") ? rangeStart : c;
    bool shown = category[0] != 'C' && (category[0] != 'Z' || c == ' ');
    for (Code each = first; each <= c; ++each) {
      printable[each] = shown;
      if (name.starts_with("<CJK Ideograph")) ideographs[each] = true;
    }
    if (name[0] != '<') names[name] = c;
    if (f[3] != "0") classes[c] = std::stoi(f[3]);
    if (f[5].empty()) return;
    std::string mapping = f[5];
    bool canonical = mapping[0] != '<';
    if (!canonical) mapping = trim(mapping.substr(mapping.find('>') + 1));
    std::vector<Code> to;
    for (size_t at = 0; at < mapping.size();) {
      size_t end = std::min(mapping.find(' ', at), mapping.size());
      to.push_back(hex(mapping.substr(at, end - at)));
      at = end + 1;
    }
    if (canonical && to.size() == 2 && !excluded[c]) pairs[{to[0], to[1]}] = c;
    decomposition[c] = to;
  });
  eachRow(directory + "/NameAliases.txt", [&](const Fields& f) { names.emplace(f[1], hex(f[0])); });

  std::function<void(Code, std::vector<Code>&)> expand = [&](Code c, std::vector<Code>& into) {
    auto found = decomposition.find(c);
    if (found == decomposition.end()) {
      into.push_back(c);
    } else {
      for (Code part : found->second) expand(part, into);
    }
  };

  out << "// Generated from the Unicode Character Database.\n";
  writeRanges(out, "kXidStart", start);
  writeRanges(out, "kXidContinue", rest);
  writeRanges(out, "kPrintable", printable);
  writeRanges(out, "kIdeographs", ideographs);
  out << "static constexpr CombiningClass kCombining[] = {\n";
  for (auto [c, value] : classes) out << "{" << c << "," << value << "},\n";
  out << "};\nstatic constexpr Decomposition kDecompositions[] = {\n";
  std::vector<Code> pool;
  for (auto& [c, unused] : decomposition) {
    std::vector<Code> full;
    expand(c, full);
    out << "{" << c << "," << pool.size() << "," << full.size() << "},\n";
    pool.insert(pool.end(), full.begin(), full.end());
  }
  out << "};\nstatic constexpr char32_t kDecompositionPool[] = {\n";
  for (size_t i = 0; i < pool.size(); ++i) out << pool[i] << (i % 16 == 15 ? ",\n" : ",");
  out << "};\nstatic constexpr Composition kCompositions[] = {\n";
  for (auto& [pair, c] : pairs) out << "{" << pair.first << "," << pair.second << "," << c << "},\n";
  out << "};\nstatic constexpr char kNameText[] =\n";
  std::vector<std::pair<size_t, Code>> index;
  size_t offset = 0;
  for (auto& [name, c] : names) {
    out << '"' << name << "\"\n";
    index.emplace_back(offset, c);
    offset += name.size();
  }
  out << ";\nstatic constexpr NameEntry kNames[] = {\n";
  for (auto [at, c] : index) out << "{" << at << "," << c << "},\n";
  out << "};\n";
  if (!out.flush()) die(std::string("cannot write ") + argv[2]);
}
