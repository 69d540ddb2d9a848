// Build tool: reads the Unicode Character Database and writes the property tables of types/text/unicode.h.
// Usage: molt-unicode-gen DIRECTORY OUTPUT
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "../unicode.h"

namespace {

using molt::UnicodeFlags;
constexpr uint32_t kLimit = 0x110000;

struct Char {
  std::string category = "Cn", bidi;
  int32_t upper = 0, lower = 0, title = 0;
  uint16_t flags = 0;
  int decimal = 255, digit = 255;
  std::vector<uint32_t> fullUpper, fullLower, fullTitle, fold;
};
std::vector<Char> chars(kLimit);

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
std::vector<uint32_t> hexes(const std::string& s) {
  std::vector<uint32_t> out;
  std::stringstream in(s);
  for (std::string w; in >> w;) out.push_back(hex(w));
  return out;
}
void eachLine(const std::string& path, const std::function<void(const std::vector<std::string>&)>& f) {
  std::ifstream in(path);
  if (!in) {
    std::cerr << "molt-unicode-gen: cannot read " << path << '\n';
    exit(1);
  }
  for (std::string line; std::getline(in, line);) {
    auto parts = fields(line);
    if (parts.size() >= 2 && !parts[0].empty()) f(parts);
  }
}
// "0041..005A" or "0041"
void eachInRange(const std::string& range, const std::function<void(Char&)>& f) {
  size_t dots = range.find("..");
  uint32_t from = hex(range.substr(0, dots)), to = dots == std::string::npos ? from : hex(range.substr(dots + 2));
  for (uint32_t c = from; c <= to; ++c) f(chars[c]);
}

void readUnicodeData(const std::string& dir) {
  uint32_t first = 0;
  eachLine(dir + "/UnicodeData.txt", [&](const std::vector<std::string>& p) {
    uint32_t cp = hex(p[0]);
    Char c;
    c.category = p[2];
    c.bidi = p[4];
    if (!p[6].empty()) c.decimal = std::stoi(p[6]);
    if (!p[7].empty()) c.digit = std::stoi(p[7]);
    auto delta = [&](size_t i) { return p.size() > i && !p[i].empty() ? static_cast<int32_t>(hex(p[i])) - static_cast<int32_t>(cp) : 0; };
    c.upper = delta(12);
    c.lower = delta(13);
    c.title = p.size() > 14 && !p[14].empty() ? delta(14) : c.upper;
    if (p[1].ends_with(", First>")) first = cp;
    if (p[1].ends_with(", Last>"))
      for (uint32_t x = first; x < cp; ++x) chars[x] = c;
    chars[cp] = c;
  });
}

void derive(const std::string& dir) {
  std::map<std::string, uint16_t> wanted = {
      {"Lowercase", molt::kUniLower},      {"Uppercase", molt::kUniUpper},
      {"Cased", molt::kUniCased},          {"Case_Ignorable", molt::kUniCaseIgnorable},
      {"XID_Start", molt::kUniXidStart},   {"XID_Continue", molt::kUniXidContinue}};
  eachLine(dir + "/DerivedCoreProperties.txt", [&](const std::vector<std::string>& p) {
    if (auto it = wanted.find(p[1]); it != wanted.end()) eachInRange(p[0], [&](Char& c) { c.flags |= it->second; });
  });
  eachLine(dir + "/extracted/DerivedNumericType.txt", [&](const std::vector<std::string>& p) {
    eachInRange(p[0], [&](Char& c) { c.flags |= molt::kUniNumeric; });
  });
  eachLine(dir + "/SpecialCasing.txt", [&](const std::vector<std::string>& p) {
    if (p.size() > 4 && !p[4].empty()) return;  // conditional on language or context
    Char& c = chars[hex(p[0])];
    c.fullLower = hexes(p[1]);
    c.fullTitle = hexes(p[2]);
    c.fullUpper = hexes(p[3]);
  });
  eachLine(dir + "/CaseFolding.txt", [&](const std::vector<std::string>& p) {
    if (p[1] == "C" || p[1] == "F") chars[hex(p[0])].fold = hexes(p[2]);
  });
  for (uint32_t cp = 0; cp < kLimit; ++cp) {
    Char& c = chars[cp];
    if (c.category[0] == 'L') c.flags |= molt::kUniAlpha;
    if (c.category == "Lt") c.flags |= molt::kUniTitle;
    if (c.decimal != 255) c.flags |= molt::kUniDecimal;
    if (c.digit != 255) c.flags |= molt::kUniDigit;
    if (c.category == "Zs" || c.bidi == "WS" || c.bidi == "B" || c.bidi == "S") c.flags |= molt::kUniSpace;
    if (c.category == "Zl" || c.bidi == "B") c.flags |= molt::kUniLineBreak;
    if ((c.category[0] != 'C' && c.category[0] != 'Z') || cp == ' ') c.flags |= molt::kUniPrintable;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  readUnicodeData(argv[1]);
  derive(argv[1]);

  std::vector<std::string> categories;
  std::map<std::string, int> categoryIndex;
  std::vector<std::string> records, specials{"{}"};
  std::map<std::string, int> recordIndex;
  std::vector<uint16_t> perChar(kLimit);
  auto list = [](const std::vector<uint32_t>& v, uint32_t simple) {
    std::string s = "{";
    if (v.empty()) return s + std::to_string(simple) + "}";
    for (uint32_t x : v) s += std::to_string(x) + ",";
    return s + "}";
  };
  for (uint32_t cp = 0; cp < kLimit; ++cp) {
    Char& c = chars[cp];
    if (!categoryIndex.contains(c.category)) {
      categoryIndex[c.category] = static_cast<int>(categories.size());
      categories.push_back(c.category);
    }
    auto plus = [&](int32_t d) { return static_cast<uint32_t>(static_cast<int32_t>(cp) + d); };
    auto differs = [&](const std::vector<uint32_t>& v, uint32_t simple) { return !v.empty() && (v.size() != 1 || v[0] != simple); };
    size_t special = 0;
    // A code point without a folding folds to itself, which may differ from its lower case.
    std::vector<uint32_t> fold = c.fold.empty() ? std::vector<uint32_t>{cp} : c.fold;
    if (differs(c.fullUpper, plus(c.upper)) || differs(c.fullLower, plus(c.lower)) || differs(c.fullTitle, plus(c.title)) ||
        differs(fold, plus(c.lower))) {
      special = specials.size();
      specials.push_back("{" + list(c.fullUpper, plus(c.upper)) + "," + list(c.fullLower, plus(c.lower)) + "," +
                         list(c.fullTitle, plus(c.title)) + "," + list(fold, plus(c.lower)) + "}");
    }
    std::ostringstream row;
    row << "{" << c.upper << "," << c.lower << "," << c.title << "," << c.flags << "," << special << "," << c.decimal << "," << c.digit
        << "," << categoryIndex[c.category] << ",0}";
    auto [it, isNew] = recordIndex.try_emplace(row.str(), static_cast<int>(records.size()));
    if (isNew) records.push_back(row.str());
    perChar[cp] = static_cast<uint16_t>(it->second);
  }

  constexpr int kShift = 7;
  constexpr uint32_t kPage = 1u << kShift;
  std::map<std::vector<uint16_t>, int> pageIndex;
  std::vector<std::vector<uint16_t>> pages;
  std::vector<int> stage1;
  for (uint32_t cp = 0; cp < kLimit; cp += kPage) {
    std::vector<uint16_t> page(perChar.begin() + cp, perChar.begin() + cp + kPage);
    auto [it, isNew] = pageIndex.try_emplace(page, static_cast<int>(pages.size()));
    if (isNew) pages.push_back(page);
    stage1.push_back(it->second);
  }

  std::ofstream out(argv[2]);
  out << "// Generated from the Unicode Character Database; do not edit.\n#include \"types/text/unicode.h\"\n\nnamespace molt {\n\n";
  out << "const char unicodeCategoryNames[][3] = {";
  for (auto& c : categories) out << '"' << c << "\",";
  out << "};\nconst UnicodeRecord unicodeRecords[] = {\n";
  for (auto& r : records) out << r << ",\n";
  out << "};\nconst UnicodeSpecial unicodeSpecial[] = {\n";
  for (auto& s : specials) out << s << ",\n";
  out << "};\nstatic const " << (pages.size() > 256 ? "uint16_t" : "uint8_t") << " stage1[] = {\n";
  for (size_t i = 0; i < stage1.size(); ++i) out << stage1[i] << (i % 32 == 31 ? ",\n" : ",");
  out << "};\nstatic const uint16_t stage2[] = {\n";
  for (auto& p : pages) {
    for (uint16_t v : p) out << v << ',';
    out << '\n';
  }
  out << "};\n\nconst UnicodeRecord& unicodeRecord(uint32_t cp) {\n  if (cp >= 0x110000) cp = 0x10ffff;\n  return unicodeRecords[stage2[stage1[cp >> "
      << kShift << "] * " << kPage << " + (cp & " << kPage - 1 << ")]];\n}\n\n}  // namespace molt\n";
  return out.flush() ? 0 : 1;
}
