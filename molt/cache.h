// Objects of compiled modules, kept from build to build under the digest of everything that went into them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace molt::driver {

std::string hexDigest(std::string_view data);                          // SHA-256
std::string readAll(const std::string& path, int* problem = nullptr);  // "" and errno if it cannot be read

class Cache {
 public:
  // MOLT_CACHE, else molt/ in XDG_CACHE_HOME or ~/.cache.
  Cache();

  struct Entry {
    std::string object;                // path
    std::vector<std::string> imports;  // modules that the compiled one names
  };
  // The entry if it is whole, and then its object counts as used now: a full disk, a crash or another hand may have left anything.
  std::optional<Entry> find(const std::string& key) const;
  // Moves the object at `temporary` (copies, if `keep`) into place: another build sees all of an entry or takes it for damaged.
  std::optional<Entry> store(const std::string& key, const std::string& temporary, std::vector<std::string> imports, bool keep,
                             std::error_code& failure) const;
  // Once a day: what was used longest ago goes until MOLT_CACHE_LIMIT (megabytes, by default 2,000) is kept.
  void trim() const;
  // Removes entries and abandoned work folders; nothing else that someone may have put there.
  std::error_code clear() const;

  const std::string& folder() const { return folder_; }

 private:
  std::string base(const std::string& key) const { return folder_ + "/" + key.substr(0, 2) + "/" + key; }
  std::string folder_;
};

}  // namespace molt::driver
