// The cache: FOLDER/ab/abcdef….o beside its .imports, which starts with the digest of the rest of itself and of the object.
#include "cache.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "molt/ir/ast.h"
#include "support/text.h"
#include "support/tool.h"

namespace molt::driver {

namespace fs = std::filesystem;

std::string readAll(const std::string& path, int* problem) {
  int error = 0;
  auto data = support::readWhole(path == "-" ? "./-" : path, error);
  if (problem) *problem = error;
  return data.value_or("");
}

std::string hexDigest(std::string_view data) {
  std::string out;
  for (uint8_t b : ast::sha256(data)) {
    out += "0123456789abcdef"[b >> 4];
    out += "0123456789abcdef"[b & 15];
  }
  return out;
}

namespace {

constexpr time_t kTrimSeconds = time_t{24} * 60 * 60;
constexpr uintmax_t kLimitMegabytes = 2000;

bool isHex(std::string_view s) { return s.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

// The folders that entries are in, sorted.
std::vector<fs::path> shelves(const std::string& folder) {
  std::vector<fs::path> found;
  std::error_code ignored;
  for (const auto& e : fs::directory_iterator(folder, ignored))
    if (std::string name = e.path().filename(); name.size() == 2 && isHex(name)) found.push_back(e.path());
  std::sort(found.begin(), found.end());
  return found;
}

bool isEntry(const fs::path& file) {
  std::string stem = file.stem(), end = file.extension();
  return stem.size() == 64 && isHex(stem) && (end == ".o" || end == ".imports");
}

// Work folders of builds that are no more: work.PROCESS, last written `age` seconds ago at least.
void removeAbandoned(const std::string& folder, time_t age) {
  std::vector<fs::path> abandoned;
  std::error_code ignored;
  for (const auto& e : fs::directory_iterator(folder, ignored)) {
    std::string name = e.path().filename();
    struct stat s;
    if (!name.starts_with("work.") || stat(e.path().c_str(), &s) != 0 || time(nullptr) - s.st_mtim.tv_sec < age) continue;
    auto process = static_cast<pid_t>(strtol(name.c_str() + 5, nullptr, 10));
    if (process > 0 && kill(process, 0) != 0 && errno == ESRCH) abandoned.push_back(e.path());
  }
  for (const fs::path& work : abandoned) fs::remove_all(work, ignored);
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> out;
  for (std::string_view line : support::split(text, '\n'))
    if (!line.empty()) out.emplace_back(line);
  return out;
}

}  // namespace

Cache::Cache() {
  if (const char* c = getenv("MOLT_CACHE"); c && *c) folder_ = c;
  else if (const char* x = getenv("XDG_CACHE_HOME"); x && *x) folder_ = std::string(x) + "/molt";
  else if (const char* h = getenv("HOME"); h && *h) folder_ = std::string(h) + "/.cache/molt";
  else folder_ = "/tmp/molt-cache-" + std::to_string(getuid());
}

std::optional<Cache::Entry> Cache::find(const std::string& key) const {
  std::string list = readAll(base(key) + ".imports");
  size_t end = list.find('\n');
  if (end == std::string::npos) return std::nullopt;
  Entry entry{base(key) + ".o", {}};
  int problem = 0;
  std::string data = readAll(entry.object, &problem), rest = list.substr(end + 1);
  if (problem || list.substr(0, end) != hexDigest(rest + data)) return std::nullopt;
  utimensat(AT_FDCWD, entry.object.c_str(), nullptr, 0);
  entry.imports = lines(rest);
  return entry;
}

std::optional<Cache::Entry> Cache::store(const std::string& key, const std::string& temporary, std::vector<std::string> imports, bool keep,
                                         std::error_code& failure) const {
  Entry entry{base(key) + ".o", std::move(imports)};
  std::error_code ignored;
  fs::create_directories(fs::path(entry.object).parent_path(), ignored);
  std::string list;
  for (const std::string& i : entry.imports) list += i + "\n";
  std::ofstream(temporary + ".imports") << hexDigest(list + readAll(temporary + ".o")) << "\n" << list;
  fs::rename(temporary + ".imports", base(key) + ".imports", ignored);
  if (keep) fs::copy_file(temporary + ".o", entry.object, fs::copy_options::overwrite_existing, failure);
  else fs::rename(temporary + ".o", entry.object, failure);
  if (failure) return std::nullopt;
  return entry;
}

void Cache::trim() const {
  std::string stamp = folder_ + "/trimmed";
  struct stat s;
  time_t now = time(nullptr);
  if (stat(stamp.c_str(), &s) == 0 && now - s.st_mtim.tv_sec < kTrimSeconds) return;
  std::ofstream(stamp) << "";  // opened for writing: its time is now, and other builds do not trim as well
  removeAbandoned(folder_, kTrimSeconds);
  uintmax_t limit = kLimitMegabytes;
  if (const char* wanted = getenv("MOLT_CACHE_LIMIT"); wanted && *wanted) limit = strtoull(wanted, nullptr, 10);
  struct Item {
    fs::file_time_type used;
    fs::path object;
    uintmax_t size;
  };
  std::vector<Item> items;
  uintmax_t total = 0;
  std::error_code ignored;
  for (const fs::path& shelf : shelves(folder_))
    for (const auto& e : fs::directory_iterator(shelf, ignored))
      if (isEntry(e.path()) && e.path().extension() == ".o") {
        items.push_back({e.last_write_time(ignored), e.path(), e.file_size(ignored)});
        total += items.back().size;
      }
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return std::tie(a.used, a.object) < std::tie(b.used, b.object); });
  for (Item& item : items) {
    if (total <= limit * 1'000'000) break;
    total -= item.size;
    fs::remove(item.object, ignored);
    fs::remove(item.object.replace_extension(".imports"), ignored);
  }
}

std::error_code Cache::clear() const {
  std::error_code failure, ignored;
  for (const fs::path& shelf : shelves(folder_)) {
    std::vector<fs::path> files;
    for (const auto& e : fs::directory_iterator(shelf, ignored))
      if (isEntry(e.path())) files.push_back(e.path());
    for (const fs::path& file : files)
      if (!fs::remove(file, ignored) && ignored && !failure) failure = ignored;
    fs::remove(shelf, ignored);  // stays if it holds anything else
  }
  removeAbandoned(folder_, 0);
  fs::remove(folder_ + "/trimmed", ignored);
  return failure;
}

}  // namespace molt::driver
