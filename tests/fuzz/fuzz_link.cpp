// molt-link: any bytes as an object, alone and as the content of an archive.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "link.h"
#include "targets.h"

namespace molt::fuzz {

static void write(const std::string& path, std::string_view data) { std::ofstream(path, std::ios::binary) << data; }

void link(std::string_view data) {
  static const std::string folder = [] {
    std::string name = (std::filesystem::temp_directory_path() / "molt-fuzz-link-XXXXXX").string();
    if (!mkdtemp(name.data())) broken("no temporary folder");
    return name;
  }();
  std::string object = folder + "/a.o", output = folder + "/a.out";
  link::Options options;
  options.output = output;
  options.extra = {"-r"};  // without the runtime nothing is defined; a partial link reads the object all the same
  bool asArchive = data.starts_with("!<arch>\n");
  write(object, data);
  (asArchive ? options.archives : options.objects).push_back(object);
  std::string error;
  bool good = link::run(options, error) == link::Fault::None;
  std::error_code ignored;
  if (!good && error.empty()) broken("refused without a reason");
  std::filesystem::remove(output, ignored);
}

}  // namespace molt::fuzz
