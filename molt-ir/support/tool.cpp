// The tool skeleton on CLI11. The only place that sees CLI11 and exceptions.
#include "support/tool.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

#ifndef MOLT_VERSION
#define MOLT_VERSION "0.1.0"
#endif

namespace molt::support {

// No source or artifact is longer; a device that never ends is.
constexpr size_t kMostInput = size_t{1} << 28;

struct Tool::Impl {
  explicit Impl(std::string_view name, std::string_view summary) : app(std::string(summary), std::string(name)) {}
  CLI::App app;
  std::string name;
  std::string diagnostics = "text";
  bool hasInput = true, hasOutput = true, manyInputs = false;
  std::string inputHelp = "input file; - or none: standard input";
  std::vector<std::string> kinds;
  std::vector<std::string>* rest = nullptr;
};

Tool::Tool(std::string_view name, std::string_view summary) : impl_(std::make_unique<Impl>(name, summary)) {
  impl_->name = name;
  diags.tool = name;
  impl_->app.set_version_flag("--version", std::string(name) + " " MOLT_VERSION);
  impl_->app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}
Tool::~Tool() = default;

void Tool::flag(const std::string& names, bool& to, const std::string& help) { impl_->app.add_flag(names, to, help); }
void Tool::option(const std::string& names, std::string& to, const std::string& help) {
  impl_->app.add_option(names, to, help);
}
void Tool::option(const std::string& names, int& to, const std::string& help) { impl_->app.add_option(names, to, help); }
void Tool::option(const std::string& names, std::vector<std::string>& to, const std::string& help) {
  impl_->app.add_option(names, to, help)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
}
void Tool::choice(const std::string& names, std::string& to, const std::vector<std::string>& values,
                  const std::string& help) {
  impl_->app.add_option(names, to, help)->check(CLI::IsMember(values));
}
void Tool::emits(std::vector<std::string> kinds) { impl_->kinds = std::move(kinds); }
void Tool::manyInputs(const std::string& what) {
  impl_->manyInputs = true;
  impl_->inputHelp = what;
}
void Tool::noInput() { impl_->hasInput = false; }
void Tool::noOutput() { impl_->hasOutput = false; }
void Tool::epilogue(const std::string& text) { impl_->app.footer(text); }
void Tool::passRest(std::vector<std::string>& rest) { impl_->rest = &rest; }

namespace {
// A standard stream that is closed would be the number of the next file that is opened, and diagnostics would go there.
void occupyStandardStreams() {
  for (int fd : {0, 1, 2})
    if (::fcntl(fd, F_GETFD) < 0 && errno == EBADF) (void)!::open("/dev/null", fd == 1 ? O_RDONLY : O_WRONLY);
}
}  // namespace

int Tool::run(int argc, char** argv, const std::function<int()>& body) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write(), reported like a full disk
  std::signal(SIGXFSZ, SIG_IGN);  // and so is a file beyond the limit of the shell
  occupyStandardStreams();
  CLI::App& app = impl_->app;
  try {
    if (impl_->hasInput) {
      auto* input = app.add_option("input", inputs, impl_->inputHelp);
      if (!impl_->manyInputs) input->expected(0, 1);
      else input->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
    if (impl_->hasOutput) app.add_option("-o,--output", output, "output file; - (the default): standard output");
    if (!impl_->kinds.empty()) {
      emit = impl_->kinds[0];
      app.add_option("--emit", emit, "what to write; " + emit + " if not given")->check(CLI::IsMember(impl_->kinds));
    }
    app.add_option("--diagnostics", impl_->diagnostics, "how to report problems")
        ->check(CLI::IsMember(std::vector<std::string>{"text", "json"}));
    if (impl_->rest) app.prefix_command();
    app.parse(argc, argv);
    if (impl_->rest) *impl_->rest = app.remaining();
  } catch (const CLI::CallForHelp&) {
    return writeTo("-", app.help());
  } catch (const CLI::CallForVersion& v) {
    return writeTo("-", std::string(v.what()) + "\n");
  } catch (const CLI::ParseError& e) {
    diags.error(e.what());
    diags.note("see " + impl_->name + " --help");
    return kExitUsage;
  }
  diags.json = impl_->diagnostics == "json";
  if (output.empty() || std::find(inputs.begin(), inputs.end(), "") != inputs.end()) {
    diags.error("a file's name is empty");
    return kExitUsage;
  }
  try {
    return body();
  } catch (const std::bad_alloc&) {
    diags.error("out of memory");
  } catch (const std::exception& e) {
    diags.error(std::string("internal error: ") + e.what());
  }
  return kExitInternal;
}

std::optional<std::string> readWhole(const std::string& path, int& error) {
  bool isStdin = path == "-";
  int fd = isStdin ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  auto fail = [&](int number) -> std::optional<std::string> {
    error = number;
    if (!isStdin && fd >= 0) ::close(fd);
    return std::nullopt;
  };
  if (fd < 0) return fail(errno);
  std::string data;
  struct stat st;
  if (::fstat(fd, &st) == 0) {
    if (S_ISDIR(st.st_mode)) return fail(EISDIR);
    if (S_ISREG(st.st_mode)) data.reserve(std::min(static_cast<size_t>(st.st_size), kMostInput) + 1);
  }
  char buffer[1 << 16];
  while (true) {
    ssize_t n = ::read(fd, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(errno);
    if (n == 0) break;
    if (data.size() > kMostInput) return fail(EFBIG);
    data.append(buffer, static_cast<size_t>(n));
  }
  if (!isStdin) ::close(fd);
  return data;
}

std::optional<std::string> Tool::readFile(const std::string& path) {
  int error = 0;
  auto data = readWhole(path, error);
  if (!data) diags.error(path == "-" ? "<stdin>" : path, std::strerror(error));
  return data;
}

int Tool::writeTo(const std::string& path, std::string_view data) {
  bool isStdout = path == "-";
  // Devices and pipes are written in place: renaming over /dev/null would replace it.
  struct stat st;
  bool inPlace = isStdout || (::stat(path.c_str(), &st) == 0 && !S_ISREG(st.st_mode));
  std::string beside = path + ".tmp" + std::to_string(::getpid());
  int fd = isStdout ? 1
           : inPlace ? ::open(path.c_str(), O_WRONLY | O_CLOEXEC)
                     : ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  auto fail = [&](int error) {
    if (!isStdout && fd >= 0) ::close(fd);
    if (!inPlace) ::unlink(beside.c_str());
    diags.error(isStdout ? "<stdout>" : path, std::strerror(error));
    return kExitUser;
  };
  if (fd < 0) return fail(errno);
  while (!data.empty()) {
    ssize_t n = ::write(fd, data.data(), data.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(errno);
    data.remove_prefix(static_cast<size_t>(n));
  }
  if (isStdout) return kExitOk;
  if (::close(fd) != 0) {
    fd = -1;
    return fail(errno);
  }
  fd = -1;
  if (!inPlace && ::rename(beside.c_str(), path.c_str()) != 0) return fail(errno);
  return kExitOk;
}

int Tool::damaged(std::string_view what) {
  std::string name = inputName();
  diags.error(name == "-" ? "<stdin>" : name, what);
  return kExitArtifact;
}

}  // namespace molt::support
