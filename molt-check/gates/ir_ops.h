// The inventory of ops (inventory/ir-ops.txt) as data, for the gate and the page that it writes.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "evidence.h"

namespace molt::check {

struct KindRow {
  int line = 0;
  std::string kind, where, target, note;
  std::vector<std::string> specs, aliases;  // the specification's names for it: of its list, and others
  // The op that does it, as evidence names it; "" for what is no op.
  std::string op() const { return where == "op" ? target : where == "rt" ? "call.rt " + target : ""; }
};
struct LaneRow {
  int line = 0;
  std::string kind, op, what;  // what: calls, code, operands, result
  std::vector<std::string> wanted;
};
struct Inventory {
  std::string file;
  std::vector<KindRow> kinds;
  std::vector<LaneRow> lanes;
  std::map<std::string, int> unused;           // ops and runtime calls that nothing makes, with the line of the reason
  std::map<std::string, std::string> via;      // native module -> the public module whose import runs it
  const KindRow* find(const std::string& kind) const;
};

Inventory readInventory(const std::string& file, const std::string& text, Report& report);

// docs/ir-ops.md.
std::string opsPage(const Inventory& inventory, const Evidence& evidence);

}  // namespace molt::check
