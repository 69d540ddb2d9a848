// Which modules of the archives a program reaches: weak references to module descriptors, followed transitively.
#include <llvm/Object/Archive.h>
#include <llvm/Object/ObjectFile.h>

#include <deque>
#include <map>
#include <set>

#include "link.h"

namespace molt::link {

using namespace llvm;

namespace {

constexpr StringRef kPrefix = "molt_module_";

// Descriptors that an object file refers to without defining them.
void references(MemoryBufferRef buffer, std::set<std::string>& out) {
  auto object = object::ObjectFile::createObjectFile(buffer);
  if (!object) {
    consumeError(object.takeError());
    return;
  }
  for (const auto& symbol : (*object)->symbols()) {
    auto flags = symbol.getFlags();
    auto name = symbol.getName();
    if (!flags || !name) {
      if (!flags) consumeError(flags.takeError());
      if (!name) consumeError(name.takeError());
      continue;
    }
    if ((*flags & object::SymbolRef::SF_Undefined) && name->starts_with(kPrefix)) out.insert(name->str());
  }
}

}  // namespace

std::vector<std::string> reachableModules(const Options& options, std::string& error) {
  std::set<std::string> seen;
  std::deque<std::string> queue;
  auto want = [&](const std::set<std::string>& names) {
    for (const std::string& n : names)
      if (seen.insert(n).second) queue.push_back(n);
  };
  std::vector<std::unique_ptr<MemoryBuffer>> buffers;
  for (const std::string& path : options.objects) {
    auto buffer = MemoryBuffer::getFile(path);
    if (!buffer) {
      error = "cannot read " + path;
      return {};
    }
    std::set<std::string> names;
    references((*buffer)->getMemBufferRef(), names);
    want(names);
  }
  std::vector<std::unique_ptr<object::Archive>> archives;
  std::map<std::string, object::Archive::Child, std::less<>> defined;
  for (const std::string& path : options.archives) {
    auto buffer = MemoryBuffer::getFile(path);
    if (!buffer) {
      error = "cannot read " + path;
      return {};
    }
    auto archive = object::Archive::create((*buffer)->getMemBufferRef());
    if (!archive) {
      consumeError(archive.takeError());
      error = path + " is not an archive";
      return {};
    }
    for (const auto& symbol : (*archive)->symbols()) {
      if (!symbol.getName().starts_with(kPrefix)) continue;
      if (auto member = symbol.getMember()) defined.emplace(symbol.getName().str(), *member);
      else consumeError(member.takeError());
    }
    buffers.push_back(std::move(*buffer));
    archives.push_back(std::move(*archive));
  }
  std::vector<std::string> found;
  while (!queue.empty()) {
    std::string name = queue.front();
    queue.pop_front();
    auto it = defined.find(name);
    if (it == defined.end()) continue;
    found.push_back(name);
    if (auto buffer = it->second.getMemoryBufferRef()) {
      std::set<std::string> names;
      references(*buffer, names);
      want(names);
    } else {
      consumeError(buffer.takeError());
    }
  }
  return found;
}

}  // namespace molt::link
