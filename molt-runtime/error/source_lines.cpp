// Source lines for tracebacks, read from the file that a code object names, if it is there at run time.
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "error/display.h"

namespace molt {

namespace {
struct SourceFile {  // the one read last: the frames of a traceback mostly share it
  const char* path;
  char* text;
  int64_t length;
};
constinit SourceFile cache = {};
}  // namespace

static bool load(const char* path) {
  if (cache.path && strcmp(cache.path, path) == 0) return cache.text != nullptr;
  freeRaw(const_cast<char*>(cache.path));
  freeRaw(cache.text);
  cache = {};
  size_t n = strlen(path) + 1;
  auto* name = static_cast<char*>(allocRaw(n));
  if (!name) return false;
  memcpy(name, path, n);
  cache.path = name;
  int fd = open(path, O_RDONLY);
  if (fd < 0) return false;
  struct stat st;
  if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size < (int64_t{1} << 28)) {
    cache.text = static_cast<char*>(allocRaw(static_cast<uint64_t>(st.st_size) + 1));
    while (cache.text && cache.length < st.st_size) {
      ssize_t got = read(fd, cache.text + cache.length, static_cast<size_t>(st.st_size - cache.length));
      if (got <= 0) break;
      cache.length += got;
    }
  }
  close(fd);
  return cache.text != nullptr;
}

bool sourceLine(const char* path, int32_t line, const char** text, int64_t* length) {
  if (line < 1 || !load(path)) return false;
  const char* p = cache.text;
  const char* end = p + cache.length;
  while (--line > 0) {
    auto* nl = static_cast<const char*>(memchr(p, '\n', static_cast<size_t>(end - p)));
    if (!nl) return false;
    p = nl + 1;
  }
  if (p >= end) return false;
  auto* nl = static_cast<const char*>(memchr(p, '\n', static_cast<size_t>(end - p)));
  const char* stop = nl ? nl : end;
  if (stop > p && stop[-1] == '\r') --stop;
  *text = p;
  *length = stop - p;
  return true;
}

}  // namespace molt
