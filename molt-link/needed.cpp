// A unit is kept once the code that is kept already mentions it; that goes on until nothing is added.
#include "needed.h"

#include <algorithm>

namespace molt::link {

namespace {

constexpr const char* kRuntimeNames[] = {
#include "runtime_names.inc"
};

// What the runtime imports by itself, where one of these methods is asked for.
constexpr std::pair<const char*, const char*> kBroughtAlong[] = {{"__reduce__", "copyreg"}, {"__reduce_ex__", "copyreg"}};

}  // namespace

Needed::Needed(bool everything) : everything_(everything), ofRuntime_(std::begin(kRuntimeNames), std::end(kRuntimeNames)) {}

void Needed::add(ir::NameTable table) {
  size_t count = table.units.size();
  tables_.push_back({std::move(table), std::vector<bool>(count)});
  if (count) keep(tables_.back(), 0);
}

void Needed::keep(Table& table, size_t number) {
  if (table.kept[number]) return;
  table.kept[number] = true;
  const ir::NameTable::Unit& unit = table.names.units[number];
  if (unit.computesNames && !everything_) {
    everything_ = true;
    computes_ = number ? table.names.strings[unit.symbol] : table.names.module;
  }
  for (auto n : unit.mentions) mentioned_.insert(table.names.strings[n]);
  for (auto n : unit.prefixes) prefixes_.insert(table.names.strings[n]);
  for (auto n : unit.imports) imports_.push_back(table.names.strings[n]);
  for (auto other : unit.units) keep(table, other);
}

bool Needed::isMentioned(const Table& table, const std::vector<ir::NameTable::Index>& names) const {
  return names.empty() || std::any_of(names.begin(), names.end(), [&](ir::NameTable::Index n) {
    const std::string& name = table.names.strings[n];
    return mentioned_.contains(name) || ofRuntime_.contains(name) ||
           std::any_of(prefixes_.begin(), prefixes_.end(), [&](const std::string& p) { return name.starts_with(p); });
  });
}

void Needed::settle() {
  for (bool more = true; more;) {
    more = false;
    for (Table& table : tables_)
      for (size_t i = 0; i < table.kept.size(); ++i) {
        const ir::NameTable::Unit& unit = table.names.units[i];
        if (table.kept[i] || !(everything_ || (isMentioned(table, unit.own) && isMentioned(table, unit.classes)))) continue;
        keep(table, i);
        more = true;
      }
  }
}

std::vector<std::string> Needed::imports() {
  settle();
  for (auto [name, module] : kBroughtAlong)
    if (mentioned_.contains(name)) imports_.emplace_back(module);
  return imports_;
}

std::vector<std::pair<std::string, std::string>> Needed::replaced() const {
  std::vector<std::pair<std::string, std::string>> out;
  for (const Table& table : tables_)
    for (size_t i = 0; i < table.kept.size(); ++i)
      if (!table.kept[i])
        out.push_back({table.names.strings[table.names.units[i].symbol] + std::string(ir::kCodeSuffix),
                       table.names.module + std::string(ir::kLeftOutSuffix)});
  return out;
}

}  // namespace molt::link
