// The linker's command line for each target, and the call of lld.
#include "link.h"

#include <gnu/libc-version.h>
#include <lld/Common/Driver.h>
#include <llvm/Support/ErrorHandling.h>
#include <llvm/Support/raw_ostream.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <filesystem>
#include <optional>

LLD_HAS_DRIVER(elf)
LLD_HAS_DRIVER(wasm)

namespace molt::link {

namespace {

namespace fs = std::filesystem;

// The first folder that holds the file; systems keep these in different places.
std::optional<std::string> find(const std::string& name, const std::vector<std::string>& folders) {
  std::error_code ignored;
  for (const std::string& f : folders)
    if (fs::exists(f + "/" + name, ignored)) return f + "/" + name;
  return std::nullopt;
}

std::vector<std::string> gccFolders() {
  std::vector<std::string> out;
  std::error_code ignored;
  for (const char* base : {"/usr/lib/gcc/x86_64-linux-gnu", "/usr/lib/gcc/x86_64-redhat-linux", "/usr/lib/gcc/x86_64-pc-linux-gnu",
                           "/usr/lib64/gcc/x86_64-suse-linux"})
    for (const auto& entry : fs::directory_iterator(base, ignored)) out.push_back(entry.path().string());
  std::sort(out.rbegin(), out.rend());
  return out;
}

// The runtime's static objects hold thousands of pointers. Packed, their relocations take a kilobyte instead of 90; glibc's
// loader reads that form from 2.36 on.
bool loaderReadsRelr() {
  int major = 0, minor = 0;
  return sscanf(gnu_get_libc_version(), "%d.%d", &major, &minor) == 2 && (major > 2 || (major == 2 && minor >= 36));
}

bool elfArguments(const Options& o, std::vector<std::string>& args, std::string& error) {
  const std::vector<std::string> system = {"/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"};
  const std::vector<std::string> gcc = gccFolders();
  auto start = find("Scrt1.o", system), init = find("crti.o", system), fini = find("crtn.o", system);
  auto begin = find("crtbeginS.o", gcc), end = find("crtendS.o", gcc);
  if (!start || !init || !fini) {
    error = "the C library's start files (Scrt1.o, crti.o) were not found; install libc6-dev";
    return false;
  }
  args = {"ld.lld", "-pie", "--dynamic-linker", "/lib64/ld-linux-x86-64.so.2", "--eh-frame-hdr", "--gc-sections", "--icf=safe",
          "-O1", "--hash-style=gnu", "-z", "now", "-z", "relro", "-o", o.output};
  if (loaderReadsRelr()) args.insert(args.end(), {"-z", "pack-relative-relocs"});
  if (o.strip) args.push_back("--strip-all");
  if (!o.map.empty()) args.push_back("--Map=" + o.map);
  args.push_back(*start);
  args.push_back(*init);
  if (begin) args.push_back(*begin);
  args.insert(args.end(), o.objects.begin(), o.objects.end());
  args.insert(args.end(), o.extra.begin(), o.extra.end());
  args.push_back("--start-group");
  args.insert(args.end(), o.archives.begin(), o.archives.end());
  args.push_back("--end-group");
  for (const std::string& f : gcc) {
    args.push_back("-L" + f);
  }
  for (const std::string& f : system) args.push_back("-L" + f);
#ifdef MOLT_SANITIZER_LIBRARY
  // The runtime of this build is instrumented: its programs need the sanitizers' library whole, and visible to itself.
  const std::string sanitizer = MOLT_SANITIZER_LIBRARY;
  std::string common = sanitizer;
  common.replace(common.rfind(".asan"), 5, ".asan_static");
  for (const std::string& a : {std::string("--whole-archive"), common, sanitizer, std::string("--no-whole-archive"),
                               "--dynamic-list=" + sanitizer + ".syms", std::string("--export-dynamic"),
                               std::string("-lpthread"), std::string("-lrt"), std::string("-ldl"), std::string("-lresolv")})
    args.push_back(a);
#endif
  args.push_back("--as-needed");
  if (auto cxx = find("libstdc++.a", gcc)) args.push_back(*cxx);
  args.push_back("-lm");
  args.push_back("-lc");
  if (auto a = find("libgcc.a", gcc)) args.push_back(*a);
  if (auto a = find("libgcc_eh.a", gcc)) args.push_back(*a);
  args.push_back("-lc");
  if (end) args.push_back(*end);
  args.push_back(*fini);
  return true;
}

bool wasmArguments(const Options& o, std::vector<std::string>& args, std::string& error) {
  const std::vector<std::string> wasi = {"/usr/lib/wasm32-wasi", "/usr/lib/llvm-19/lib/wasm32-wasi", "/opt/wasi-sdk/share/wasi-sysroot/lib/wasm32-wasi"};
  auto start = find("crt1-command.o", wasi);
  if (!start) start = find("crt1.o", wasi);
  if (!start) {
    error = "wasi-libc was not found; install wasi-libc";
    return false;
  }
  args = {"wasm-ld", "-o", o.output, "--gc-sections", "-O1", "-z", "stack-size=8388608", "--stack-first", *start};
  if (o.strip) args.push_back("--strip-all");
  if (!o.map.empty()) args.push_back("--Map=" + o.map);
  args.insert(args.end(), o.objects.begin(), o.objects.end());
  args.insert(args.end(), o.extra.begin(), o.extra.end());
  args.insert(args.end(), o.archives.begin(), o.archives.end());
  for (const char* lib : {"libc++.a", "libc++abi.a", "libc.a", "libwasi-emulated-signal.a", "libwasi-emulated-process-clocks.a", "libwasi-emulated-getpid.a", "libwasi-emulated-mman.a"})
    if (auto path = find(lib, wasi)) args.push_back(*path);
  if (auto builtins = find("libclang_rt.builtins-wasm32.a", {"/usr/lib/llvm-19/lib/clang/19/lib/wasi", "/usr/lib/clang/19/lib/wasi"}))
    args.push_back(*builtins);
  return true;
}

}  // namespace

namespace {

// lld names the file first when what is wrong is the file, and the symbol when it is the program.
bool blamesFile(const std::string& messages, const Options& options) {
  for (const auto* files : {&options.objects, &options.archives})
    for (const std::string& file : *files)
      for (const char* after : {":", "("})
        if (messages.find("error: " + file + after) != std::string::npos) return true;
  return false;
}

Fault runHere(const Options& options, std::string& error) {
  for (const std::string& object : options.objects)
    if (Fault fault = checkObject(object, options, error); fault != Fault::None) return fault;
  Fault fault = Fault::None;
  Reached reached = reachable(options, fault, error);
  if (fault != Fault::None) return fault;
  std::vector<std::string> args;
  if (!(options.wasm ? wasmArguments(options, args, error) : elfArguments(options, args, error))) return Fault::Usage;
  for (const std::string& m : reached.modules) args.push_back("--undefined=" + m);
  for (const auto& [symbol, instead] : reached.replaced) args.push_back("--defsym=" + symbol + "=" + instead);
  if (options.print) {
    std::string line;
    for (const std::string& a : args) line += (line.empty() ? "" : " ") + a;
    llvm::errs() << line << "\n";
    if (!reached.computes.empty()) llvm::errs() << "all library functions are linked: " << reached.computes << " computes names of attributes\n";
  }
  std::vector<const char*> argv;
  for (const std::string& a : args) argv.push_back(a.c_str());
  std::string out;
  llvm::raw_string_ostream outs(out), errs(error);
  lld::Result result = lld::lldMain(argv, outs, errs, {{lld::Gnu, &lld::elf::link}, {lld::Wasm, &lld::wasm::link}});
  errs.flush();
  while (!error.empty() && error.back() == '\n') error.pop_back();
  if (result.retCode == 0) return Fault::None;
  if (error.empty()) error = "the linker failed";
  return blamesFile(error, options) ? Fault::Artifact : Fault::Program;
}

// The answer of the child process: the fault as one byte, then the text.
void answer(int to, Fault fault, std::string_view text) {
  std::string all = static_cast<char>(fault) + std::string(text);
  for (std::string_view rest = all; !rest.empty();) {
    ssize_t n = write(to, rest.data(), rest.size());
    if (n <= 0) break;
    rest.remove_prefix(static_cast<size_t>(n));
  }
}

}  // namespace

// In a process of its own: on files that are damaged in a way no check sees, LLVM and lld may crash or leave.
Fault run(const Options& options, std::string& error) {
  int ends[2];
  pid_t child = pipe(ends) == 0 ? fork() : -1;
  if (child < 0) {
    error = std::strerror(errno);
    return Fault::Internal;
  }
  if (child == 0) {
    close(ends[0]);
    llvm::install_fatal_error_handler(
        [](void* to, const char* reason, bool) {
          answer(*static_cast<int*>(to), Fault::Artifact, std::string("an object file or archive is damaged: ") + reason);
          _exit(0);
        },
        &ends[1]);
    std::string text;
    Fault fault = runHere(options, text);
    answer(ends[1], fault, text);
    _exit(0);
  }
  close(ends[1]);
  std::string all;
  char buffer[4096];
  for (ssize_t n; (n = read(ends[0], buffer, sizeof buffer)) != 0;) {
    if (n > 0) all.append(buffer, static_cast<size_t>(n));
    else if (errno != EINTR) break;
  }
  close(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return Fault::Internal;
  if (WIFSIGNALED(status) || all.empty()) {
    error = "the linker broke down: an object file or archive is damaged";
    if (WIFSIGNALED(status)) error += " (signal " + std::to_string(WTERMSIG(status)) + ")";
    return Fault::Artifact;
  }
  error = all.substr(1);
  return static_cast<Fault>(all[0]);
}

}  // namespace molt::link
