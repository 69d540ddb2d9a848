// The section of names: a magic word, then all members in order, numbers as LEB128.
#include "molt/ir/name_table.h"

namespace molt::ir {

namespace {

constexpr std::string_view kMagic = "MNT1";

void putNumber(std::string& out, uint64_t v) {
  for (; v >= 0x80; v >>= 7) out += static_cast<char>(v | 0x80);
  out += static_cast<char>(v);
}

void putText(std::string& out, std::string_view text) {
  putNumber(out, text.size());
  out += text;
}

struct Input {
  std::string_view rest;
  bool ok = true;

  uint64_t number() {
    uint64_t v = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      if (rest.empty()) break;
      auto byte = static_cast<unsigned char>(rest.front());
      rest.remove_prefix(1);
      v |= uint64_t{byte & 0x7fu} << shift;
      if (byte < 0x80) return v;
    }
    ok = false;
    return 0;
  }
  // How many items follow: each takes a byte at least.
  size_t count() {
    uint64_t n = number();
    if (n > rest.size()) ok = false;
    return ok ? n : 0;
  }
  std::string_view text() {
    size_t n = count();
    std::string_view out = rest.substr(0, n);
    rest.remove_prefix(n);
    return out;
  }
};

std::vector<NameTable::Index> NameTable::Unit::* const kLists[] = {
    &NameTable::Unit::own,      &NameTable::Unit::classes, &NameTable::Unit::mentions,
    &NameTable::Unit::prefixes, &NameTable::Unit::imports, &NameTable::Unit::units};

}  // namespace

std::string writeNameTable(const NameTable& table) {
  std::string out(kMagic);
  putText(out, table.module);
  putNumber(out, table.strings.size());
  for (const std::string& s : table.strings) putText(out, s);
  putNumber(out, table.units.size());
  for (const NameTable::Unit& unit : table.units) {
    putNumber(out, unit.symbol);
    putNumber(out, unit.computesNames);
    for (auto list : kLists) {
      putNumber(out, (unit.*list).size());
      for (NameTable::Index i : unit.*list) putNumber(out, i);
    }
  }
  return out;
}

std::optional<NameTable> readNameTable(std::string_view data) {
  if (!data.starts_with(kMagic)) return std::nullopt;
  Input in{data.substr(kMagic.size())};
  NameTable table;
  table.module = in.text();
  table.strings.resize(in.count());
  for (std::string& s : table.strings) s = in.text();
  table.units.resize(in.count());
  for (NameTable::Unit& unit : table.units) {
    unit.symbol = static_cast<NameTable::Index>(in.number());
    if (unit.symbol >= table.strings.size()) in.ok = false;
    unit.computesNames = in.number();
    for (auto list : kLists) {
      size_t limit = list == &NameTable::Unit::units ? table.units.size() : table.strings.size();
      (unit.*list).resize(in.count());
      for (NameTable::Index& i : unit.*list) {
        i = static_cast<NameTable::Index>(in.number());
        if (i >= limit) in.ok = false;
      }
    }
    if (!in.ok) return std::nullopt;
  }
  if (!in.ok || !in.rest.empty()) return std::nullopt;
  return table;
}

}  // namespace molt::ir
