// Which functions of the linked libraries a program needs, by the names that kept code mentions.
#pragma once
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "molt/ir/name_table.h"

namespace molt::link {

class Needed {
 public:
  explicit Needed(bool everything);

  void add(ir::NameTable table);
  // What the code that is needed by now imports: all of it, time after time.
  std::vector<std::string> imports();
  // Whose computed names are why everything is needed; empty: nobody's.
  const std::string& computes() const { return computes_; }
  // Code infos of the functions that are not needed, and what stands for each.
  std::vector<std::pair<std::string, std::string>> replaced() const;

 private:
  struct Table {
    ir::NameTable names;
    std::vector<bool> kept;
  };
  void keep(Table& table, size_t unit);
  bool isMentioned(const Table& table, const std::vector<ir::NameTable::Index>& names) const;
  void settle();

  bool everything_;
  std::string computes_;
  std::vector<Table> tables_;
  std::set<std::string, std::less<>> mentioned_, prefixes_;
  const std::set<std::string, std::less<>> ofRuntime_;  // what the runtime asks objects for
  std::vector<std::string> imports_;
};

}  // namespace molt::link
