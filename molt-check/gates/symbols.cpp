// Gate `symbols`: what an executable needs of the machine that it runs on. No other shared library than those of C, no symbol of a
// host Python, nothing undefined that those libraries do not have by their own names.
#include <elf.h>

#include <algorithm>
#include <cstring>

#include "gate.h"
#include "report.h"

namespace molt::check {
namespace {

constexpr std::string_view kLibraries[] = {"libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2"};

// Reads at an offset of the file; zeros beyond its end.
template <class T>
T at(std::string_view data, uint64_t offset) {
  T value{};
  if (offset <= data.size() && data.size() - offset >= sizeof(T)) std::memcpy(&value, data.data() + offset, sizeof(T));
  return value;
}
std::string textAt(std::string_view data, uint64_t offset) {
  if (offset >= data.size()) return "";
  std::string_view rest = data.substr(offset);
  return std::string(rest.substr(0, rest.find('\0')));
}

void judge(const std::string& file, std::string_view data, Report& report) {
  auto header = at<Elf64_Ehdr>(data, 0);
  if (!data.starts_with(ELFMAG) || header.e_ident[EI_CLASS] != ELFCLASS64) return report.find(file, 0, "no 64-bit ELF file");
  long needed = 0, undefined = 0;
  for (uint64_t n = 0; n < header.e_shnum; ++n) {
    auto section = at<Elf64_Shdr>(data, header.e_shoff + n * header.e_shentsize);
    auto strings = at<Elf64_Shdr>(data, header.e_shoff + Elf64_Off{section.sh_link} * header.e_shentsize);
    if (section.sh_type == SHT_DYNAMIC)
      for (uint64_t k = 0; k < section.sh_size / sizeof(Elf64_Dyn); ++k) {
        auto entry = at<Elf64_Dyn>(data, section.sh_offset + k * sizeof(Elf64_Dyn));
        if (entry.d_tag == DT_NULL) break;
        std::string name = textAt(data, strings.sh_offset + entry.d_un.d_val);
        if (entry.d_tag == DT_NEEDED && ++needed && std::ranges::find(kLibraries, name) == std::end(kLibraries)) report.find(file, 0, "needs the shared library " + name);
        if (entry.d_tag == DT_RPATH || entry.d_tag == DT_RUNPATH) report.find(file, 0, "looks for libraries in " + name);
      }
    if (section.sh_type == SHT_DYNSYM || section.sh_type == SHT_SYMTAB)
      for (uint64_t k = 1; k < section.sh_size / sizeof(Elf64_Sym); ++k) {
        auto symbol = at<Elf64_Sym>(data, section.sh_offset + k * sizeof(Elf64_Sym));
        std::string name = textAt(data, strings.sh_offset + symbol.st_name);
        bool isUndefined = symbol.st_shndx == SHN_UNDEF, isWeak = ELF64_ST_BIND(symbol.st_info) == STB_WEAK;
        undefined += isUndefined && section.sh_type == SHT_DYNSYM;
        if (name.starts_with("Py_") || name.starts_with("_Py") || name.starts_with("PyObject_") || name.starts_with("PyInit_")) report.find(file, 0, "has the symbol " + name + " of a host Python");
        if (isUndefined && !isWeak && (name.starts_with("molt_") || name == "dlopen")) report.find(file, 0, name + " is undefined");
      }
  }
  report.figure("libraries", needed);
  report.figure("undefined", undefined);
}

}  // namespace

int runSymbols(int argc, char** argv) {
  support::Tool tool("molt-check symbols", "What an executable made by Molt needs: no host Python, no unexpected shared library.");
  bool json = false;
  tool.flag("--json", json, "print a JSON object");
  tool.noOutput();
  return tool.run(argc, argv, [&]() -> int {
    auto data = tool.readInput();
    if (!data) return support::kExitUser;
    Report report("symbols");
    judge(tool.inputName(), *data, report);
    return report.print(tool, json);
  });
}

}  // namespace molt::check
