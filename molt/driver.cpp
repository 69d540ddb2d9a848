// Modules, stages, cache.
#include "driver.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include "molt/ir/ast.h"
#include "molt/ir/codec.h"
#include "support/text.h"
#include "support/tool.h"

namespace molt::driver {

namespace fs = std::filesystem;

Driver::Driver(Options options) : o_(std::move(options)), bin_(programFolder()), terminal_(isatty(2)) {
  std::error_code ignored;
  // A tool is known by its size and time: reading them all would take longer than compiling a small module.
  std::string all;
  for (const char* tool : {"bin/molt-parse", "bin/molt-lower", "bin/molt-opt", "bin/molt-codegen", "lib/molt_fast.bc", "lib/wasm32/molt_fast.bc"}) {
    struct stat s;
    if (stat((bin_ + "/../" + tool).c_str(), &s) == 0)
      all += std::string(tool) + ":" + std::to_string(s.st_size) + ":" + std::to_string(s.st_mtim.tv_sec) + "." + std::to_string(s.st_mtim.tv_nsec) + "\n";
  }
  toolDigest_ = hexDigest(all);
  fs::create_directories(cache_.folder(), ignored);
  work_ = cache_.folder() + "/work." + std::to_string(getpid());
  fs::create_directories(work_, cacheFailure_);
  fs::path folder = fs::path(o_.source).parent_path();
  roots_.push_back(folder.empty() ? "." : folder.string());
  roots_.insert(roots_.end(), o_.path.begin(), o_.path.end());
}

Driver::~Driver() {
  std::error_code ignored;
  cache_.trim();
  if (!o_.keep) fs::remove_all(work_, ignored);
  else fprintf(stderr, "molt: intermediate files are in %s\n", work_.c_str());
}

namespace {
constexpr char kNamespaceEnd[] = ".namespace.py";
bool isNamespaceFile(const std::string& file) { return file.ends_with(kNamespaceEnd); }

bool hasPython(const std::string& folder, int levels) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) return false;
  for (const auto& e : fs::directory_iterator(folder, ignored)) {
    if (e.path().extension() == ".py") return true;
    if (levels > 1 && e.is_directory(ignored) && hasPython(e.path().string(), levels - 1)) return true;
  }
  return false;
}
}  // namespace

// A module of the user's: a file or package below one of the roots. Others come from the stdlib archive.
bool Driver::locate(const std::string& dotted, Module& out) const {
  // What CPython has built in comes first there: no file of that name hides it.
  static constexpr std::string_view kBuiltIn[] = {"atexit", "builtins", "errno", "faulthandler", "gc", "itertools", "marshal", "posix", "pwd", "sys", "time"};
  if (std::ranges::find(kBuiltIn, dotted) != std::end(kBuiltIn)) return false;
  std::string relative = dotted;
  std::replace(relative.begin(), relative.end(), '.', '/');
  std::error_code ignored;
  bool isNamespace = false;
  for (const std::string& root : roots_) {
    std::string base = root == "." ? relative : root + "/" + relative;
    if (fs::is_regular_file(base + "/__init__.py", ignored)) {
      out = {dotted, base + "/__init__.py", true, ""};
      return true;
    }
    if (fs::is_regular_file(base + ".py", ignored)) {
      out = {dotted, base + ".py", false, ""};
      return true;
    }
    isNamespace = isNamespace || (hasPython(base, 3) && fs::weakly_canonical(base, ignored) != fs::weakly_canonical(root, ignored));
  }
  // A folder without __init__.py is a namespace package: an empty module with a path, unless another root has a module
  // of that name. It counts only if a module of ours lies below, so that folders like `os/` of another kind do not hide
  // the stdlib.
  if (!isNamespace) return false;
  std::string file = work_ + "/" + dotted + kNamespaceEnd;
  std::ofstream(file) << "";
  out = {dotted, file, true, ""};
  return true;
}

std::string Driver::cacheKey(const Module& m, const std::string& source) const {
  return hexDigest(toolDigest_ + "\n" + (o_.debugInfo ? "" : "bare ") + m.name + "\n" + (isNamespaceFile(m.file) ? "" : m.file) + "\n" + (o_.optimize ? "-O " : "") +
                   (m.name == "__main__" ? o_.package + "\n" + o_.capabilities : "") + "\n" + (m.package ? "package" : "") + "\n" + o_.profile + "\n" + o_.deoptStress + "\n" +
                   (o_.wasm ? "wasm" : "native") + "\n" + o_.python + "\n" + source);
}

std::vector<std::vector<std::string>> Driver::stages(const Module& m, const std::string& base) const {
  std::vector<std::string> parse = {bin_ + "/molt-parse", m.file, "--module-name", m.name, "-o", base + ".mast"};
  std::vector<std::string> lower = {bin_ + "/molt-lower", base + ".mast", "--module-name", m.name, "-o", base + ".mir"};
  if (!o_.python.empty()) {
    parse.insert(parse.end(), {"--python", o_.python});
    lower.insert(lower.end(), {"--python", o_.python});
  }
  if (m.package) lower.push_back("--package");
  if (o_.optimize) lower.push_back("--no-assert");
  if (m.name == "__main__" && !o_.package.empty()) lower.insert(lower.end(), {"--main-package", o_.package});
  // The file of a namespace package is ours and has no name that anyone should see.
  if (isNamespaceFile(m.file)) parse.insert(parse.end(), {"--prefix-map", m.file + "=<namespace>"});
  std::vector<std::string> opt = {bin_ + "/molt-opt", base + ".mir", "--profile", o_.profile, "-o", base + ".lir"};
  std::vector<std::string> codegen = {bin_ + "/molt-codegen", base + ".lir", "--profile", o_.profile, "-o", base + ".o"};
  if (!o_.debugInfo && !o_.wasm) codegen.push_back("--no-debug-info");
  if (!o_.deoptStress.empty()) codegen.insert(codegen.end(), {"--deopt-stress", o_.deoptStress});
  if (o_.wasm) codegen.insert(codegen.end(), {"--target", "wasm32-wasi"});
  if (m.name == "__main__" && !o_.capabilities.empty()) codegen.insert(codegen.end(), {"--capabilities", o_.capabilities});
  return {parse, lower, opt, codegen};
}

int Driver::runTool(const std::vector<std::string>& command) {
  if (o_.printCommands) {
    std::lock_guard guard(lock_);
    fprintf(stderr, "%s\n", support::join(command, " ").c_str());
  }
  return runProcess(command);
}

int Driver::compileModule(Module& m, std::vector<std::string>& imports) {
  int problem = 0;
  std::string source = readAll(m.file, &problem);
  if (problem) {
    fprintf(stderr, "molt: error: can't open file '%s': %s\n", m.file.c_str(), strerror(problem));
    return support::kExitUser;
  }
  std::string key = cacheKey(m, source);
  std::optional<Cache::Entry> entry = cache_.find(key);
  if (entry) {
    std::lock_guard guard(lock_);
    ++hits_;
    if (o_.verbose) fprintf(stderr, "molt: %s: from the cache\n", m.name.c_str());
  } else {
    std::string temporary = work_ + "/" + m.name;
    for (const auto& command : stages(m, temporary))
      if (int code = runTool(command)) return code;
    auto mir = ir::readModule(readAll(temporary + ".mir"));
    if (!mir) return support::kExitInternal;
    std::error_code failure;
    entry = cache_.store(key, temporary, mir->imports, o_.keep, failure);
    if (!entry) {
      fprintf(stderr, "molt: error: cannot write to the cache %s: %s\n", cache_.folder().c_str(), failure.message().c_str());
      return support::kExitUser;
    }
    if (o_.verbose) {
      std::lock_guard guard(lock_);
      fprintf(stderr, "molt: %s: compiled %s\n", m.name.c_str(), m.file.c_str());
    }
  }
  m.object = entry->object;
  imports = std::move(entry->imports);
  return support::kExitOk;
}

void Driver::progress() {
  if (terminal_ && !o_.verbose && modules_.size() > 1)
    fprintf(stderr, "\rCompiling %zu/%zu%s", done_, modules_.size(), done_ == modules_.size() ? "\r\033[K" : "");
}

// Modules are compiled as soon as an import names them, as many at once as the machine has processors.
int Driver::compileAll() {
  std::vector<std::string> queue = {"__main__"};
  Module main{"__main__", o_.source, false, ""};
  modules_["__main__"] = main;
  std::set<std::string> asked = {"__main__"};
  std::condition_variable wake;
  size_t next = 0, running = 0;
  int result = 0;
  auto worker = [&] {
    std::unique_lock guard(lock_);
    for (;;) {
      wake.wait(guard, [&] { return next < queue.size() || running == 0 || result; });
      if (result || next >= queue.size()) break;
      std::string name = queue[next++];
      Module m = modules_[name];
      ++running;
      guard.unlock();
      std::vector<std::string> imports;
      int code = compileModule(m, imports);
      guard.lock();
      --running;
      modules_[name] = m;
      ++done_;
      if (code && !result) result = code;
      for (const std::string& i : imports) {
        Module found;
        if (!asked.insert(i).second || !locate(i, found)) continue;
        modules_[i] = found;
        queue.push_back(i);
      }
      progress();
      wake.notify_all();
    }
    wake.notify_all();
  };
  unsigned n = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < n; ++i) threads.emplace_back(worker);
  worker();
  for (auto& t : threads) t.join();
  return result;
}

// -m NAME: the module, or the __main__ of a package. A folder: the __main__.py in it.
int Driver::findProgram() {
  std::error_code ignored;
  if (!o_.module.empty()) {
    Module found;
    bool known = locate(o_.module, found) && !found.file.empty();
    if (known && found.package) {
      o_.package = o_.module;
      known = locate(o_.module + ".__main__", found) && !found.package;
      if (!known) {
        fprintf(stderr, "molt: error: No module named %s.__main__; '%s' is a package and cannot be directly executed\n", o_.module.c_str(),
                o_.module.c_str());
        return support::kExitUser;
      }
    } else if (size_t dot = o_.module.rfind('.'); dot != std::string::npos) {
      o_.package = o_.module.substr(0, dot);
    }
    if (!known) {
      fprintf(stderr, "molt: error: No module named %s\n", o_.module.c_str());
      return support::kExitUser;
    }
    o_.source = found.file;
  } else if (fs::is_directory(o_.source, ignored)) {
    if (!fs::is_regular_file(o_.source + "/__main__.py", ignored)) {
      fprintf(stderr, "molt: error: can't find '__main__' module in '%s'\n", o_.source.c_str());
      return support::kExitUser;
    }
    roots_.insert(roots_.begin(), o_.source);
    o_.source += o_.source.ends_with('/') ? "__main__.py" : "/__main__.py";
  }
  return support::kExitOk;
}

int Driver::ready() const {
  if (!cacheFailure_) return support::kExitOk;
  fprintf(stderr, "molt: error: cannot write to the cache %s: %s; set MOLT_CACHE\n", cache_.folder().c_str(), cacheFailure_.message().c_str());
  return support::kExitUser;
}

int Driver::build() {
  if (int code = ready()) return code;
  if (int code = findProgram()) return code;
  if (int code = compileAll()) return code;
  std::vector<std::string> command = {bin_ + "/molt-link", "-o", o_.output};
  if (o_.wasm) command.insert(command.end(), {"--target", "wasm32-wasi"});
  if (o_.strip) command.push_back("--strip");
  if (o_.wholeStdlib) command.push_back("--whole-stdlib");
  for (auto& [name, m] : modules_) command.push_back(m.object);
  int code = runTool(command);
  if (o_.verbose && !code)
    fprintf(stderr, "molt: %zu modules, %zu from the cache; wrote %s\n", modules_.size(), hits_, o_.output.c_str());
  return code;
}

int Driver::emitStage() {
  if (int code = ready()) return code;
  if (int code = findProgram()) return code;
  Module m{"__main__", o_.source, false, ""};
  std::string base = work_ + "/out";
  auto list = stages(m, base);
  size_t last = o_.emit == "ast" ? 0 : o_.emit == "mir" ? 1 : o_.emit == "lir" ? 2 : 3;
  auto& final = list[last];
  std::string format = o_.emit == "ast" ? "dump" : o_.emit == "mir" || o_.emit == "lir" ? "text" : o_.emit;
  final.insert(final.end(), {"--emit", format});
  for (size_t i = 0; i + 1 < final.size(); ++i)
    if (final[i] == "-o") final[i + 1] = o_.output.empty() ? "-" : o_.output;
  for (size_t i = 0; i <= last; ++i)
    if (int code = runTool(list[i])) return code;
  return support::kExitOk;
}

}  // namespace molt::driver
