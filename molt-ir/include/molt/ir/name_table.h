// What the functions of a module need by name, beside its object code: from this molt-link finds the library functions that
// a program cannot reach (docs/decisions/0002-left-out.md). molt-codegen writes it, in a section that no output keeps.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace molt::ir {

inline constexpr std::string_view kNameTableSection = ".molt_names";
inline constexpr std::string_view kCodeSuffix = "$code";        // symbol of the code info of a function that may be left out
inline constexpr std::string_view kLeftOutSuffix = "$left_out"; // symbol of the code info that stands for it then

struct NameTable {
  using Index = uint32_t;  // into strings, or units

  // Code that is linked as one: what runs when the module is imported, or one function with all that it holds.
  struct Unit {
    Index symbol = 0;             // of the function; meaningless in the first unit, which is always needed
    bool computesNames = false;   // looks attributes up by names that no table can list
    std::vector<Index> own;       // needed if one of these is mentioned (or if there are none),
    std::vector<Index> classes;   // and one of these (or if there are none)
    std::vector<Index> mentions;  // attributes, variables of modules, strings that look like names
    std::vector<Index> prefixes;  // what names that it computes begin with
    std::vector<Index> imports;   // modules, and attributes of modules
    std::vector<Index> units;     // others that its code reaches without a name
  };
  std::string module;
  std::vector<std::string> strings;
  std::vector<Unit> units;
};

std::string writeNameTable(const NameTable& table);
std::optional<NameTable> readNameTable(std::string_view data);  // nothing: damaged

}  // namespace molt::ir
