// Which modules of the archives a program reaches: by the tables of names, or the weak references to module descriptors where
// an object has no table, followed transitively.
#include <llvm/BinaryFormat/Magic.h>
#include <llvm/Object/Archive.h>
#include <llvm/Object/ObjectFile.h>

#include <deque>
#include <map>
#include <optional>
#include <set>

#include "link.h"
#include "needed.h"

namespace molt::link {

using namespace llvm;

namespace {

constexpr StringRef kPrefix = "molt_module_";

// Descriptors that an object file refers to without defining them, and those that it defines; its table of names if it
// has one. False: that is damaged.
bool references(MemoryBufferRef buffer, std::set<std::string>& out, std::set<std::string>& own, std::optional<ir::NameTable>& table) {
  auto object = object::ObjectFile::createObjectFile(buffer);
  if (!object) {
    consumeError(object.takeError());
    return true;
  }
  for (const auto& section : (*object)->sections()) {
    auto name = section.getName();
    if (!name) consumeError(name.takeError());
    if (!name || std::string_view(*name) != ir::kNameTableSection) continue;
    auto content = section.getContents();
    if (!content) consumeError(content.takeError());
    else table = ir::readNameTable(*content);
    if (!table) return false;
  }
  for (const auto& symbol : (*object)->symbols()) {
    auto flags = symbol.getFlags();
    auto name = symbol.getName();
    if (!flags || !name) {
      if (!flags) consumeError(flags.takeError());
      if (!name) consumeError(name.takeError());
      continue;
    }
    if (name->starts_with(kPrefix)) (*flags & object::SymbolRef::SF_Undefined ? out : own).insert(name->str());
  }
  return true;
}

std::string text(Error e) { return toString(std::move(e)); }

// Walks all that a linker reads: sections with their content, symbols, relocations.
std::string damage(const object::ObjectFile& object) {
  for (const auto& section : object.sections()) {
    if (auto name = section.getName(); !name) return text(name.takeError());
    if (section.isBSS() || section.isVirtual()) continue;
    if (auto content = section.getContents(); !content) return text(content.takeError());
    for (const auto& relocation : section.relocations()) {
      auto symbol = relocation.getSymbol();
      if (symbol != object.symbol_end())
        if (auto name = symbol->getName(); !name) return text(name.takeError());
    }
  }
  for (const auto& symbol : object.symbols()) {
    if (auto flags = symbol.getFlags(); !flags) return text(flags.takeError());
    if (auto name = symbol.getName(); !name) return text(name.takeError());
    if (auto section = symbol.getSection(); !section) return text(section.takeError());
  }
  return "";
}

}  // namespace

Fault checkObject(const std::string& path, const Options& options, std::string& error) {
  auto buffer = MemoryBuffer::getFile(path);
  if (!buffer) {
    error = path + ": " + buffer.getError().message();
    return Fault::Program;
  }
  file_magic magic = identify_magic((*buffer)->getBuffer());
  bool wasm = magic == file_magic::wasm_object;
  if (!wasm && magic != file_magic::elf_relocatable) {
    error = path + ": not an object file";
    return Fault::Artifact;
  }
  auto object = object::ObjectFile::createObjectFile((*buffer)->getMemBufferRef(), magic);
  if (!object) {
    error = path + ": damaged object file: " + text(object.takeError());
    return Fault::Artifact;
  }
  bool fits = options.wasm ? wasm : !wasm && (*object)->getArch() == Triple::x86_64 && (*object)->getBytesInAddress() == 8;
  if (!fits) {
    error = path + ": an object file for another machine";
    return Fault::Artifact;
  }
  std::string what = damage(**object);
  if (what.empty()) return Fault::None;
  error = path + ": damaged object file: " + what;
  return Fault::Artifact;
}

Reached reachable(const Options& options, Fault& fault, std::string& error) {
  std::set<std::string> seen, own;
  std::deque<std::string> queue;
  auto want = [&](const auto& names) {
    for (const std::string& n : names)
      if (seen.insert(n).second) queue.push_back(n);
  };
  // On wasm nothing can stand in for a function.
  Needed needed(options.whole || options.wasm);
  auto damaged = [&](const std::string& what) {
    error = what;
    fault = Fault::Artifact;
    return Reached();
  };
  // False: its table of names is damaged.
  auto enter = [&](MemoryBufferRef buffer) {
    std::set<std::string> names;
    std::optional<ir::NameTable> table;
    if (!references(buffer, names, own, table)) return false;
    if (table) needed.add(std::move(*table));
    else want(names);
    return true;
  };
  std::vector<std::unique_ptr<MemoryBuffer>> buffers;
  for (const std::string& path : options.objects) {
    auto buffer = MemoryBuffer::getFile(path);
    if (!buffer) {
      error = path + ": " + buffer.getError().message();
      fault = Fault::Program;
      return {};
    }
    if (!enter((*buffer)->getMemBufferRef())) return damaged(path + ": damaged object file: its table of names");
  }
  const std::set<std::string> programs = own;  // what the program defines, an archive's module of that name is not linked for
  std::vector<std::unique_ptr<object::Archive>> archives;
  std::map<std::string, object::Archive::Child, std::less<>> defined;
  for (const std::string& path : options.archives) {
    auto buffer = MemoryBuffer::getFile(path);
    if (!buffer) {
      error = path + ": " + buffer.getError().message();
      fault = Fault::Program;
      return {};
    }
    auto archive = object::Archive::create((*buffer)->getMemBufferRef());
    if (!archive) return damaged(path + ": damaged archive: " + text(archive.takeError()));
    for (const auto& symbol : (*archive)->symbols()) {
      if (!symbol.getName().starts_with(kPrefix)) continue;
      if (auto member = symbol.getMember()) defined.emplace(symbol.getName().str(), *member);
      else consumeError(member.takeError());
    }
    buffers.push_back(std::move(*buffer));
    archives.push_back(std::move(*archive));
  }
  Reached out;
  bool known = false;
  for (;;) {
    if (queue.empty()) {
      std::vector<std::string> imports = needed.imports();
      for (std::string& name : imports) name.insert(0, kPrefix);
      want(imports);
      if (queue.empty()) break;
    }
    std::string name = queue.front();
    queue.pop_front();
    auto it = defined.find(name);
    if (it == defined.end()) {
      // A module, or an attribute of one: only a name without a dot is surely a module.
      if (name.find('.') == std::string::npos && !own.contains(name)) known = true;
      continue;
    }
    out.modules.push_back(name);
    if (programs.contains(name)) continue;
    if (auto buffer = it->second.getMemoryBufferRef()) {
      if (!enter(*buffer)) return damaged(name + ": a member of an archive is damaged");
    } else {
      consumeError(buffer.takeError());
    }
  }
  // The names of CPython's modules, so that the error can say whether it is one of them.
  if (known) out.modules.push_back("molt_known_modules");
  out.replaced = needed.replaced();
  out.computes = needed.computes();
  return out;
}

}  // namespace molt::link
