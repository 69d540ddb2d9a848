// Children: fork, exec, spawn and wait.
#ifndef __wasi__
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "intrinsics/posix_args.h"

extern "C" char** environ;

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/process.def"

namespace {

// A null-terminated array of strings, as exec takes arguments and environment.
class Strings {
 public:
  Strings() : kept_(newList(0)) {}
  ~Strings() { freeRaw(texts_); }
  Strings(const Strings&) = delete;

  // The arguments of a program: a list or tuple of paths.
  bool arguments(const char* function, Value v, bool spelled) {
    const char* open = spelled ? "()" : ":";
    const char* which = spelled ? " arg 2" : " argv";
    if (!isList(v) && !isTuple(v)) return raiseTypeError("%s%s%s must be a tuple or list", function, open, which);
    Ref items(tupleFromIterable(v));
    if (!items) return false;
    int64_t n = items.as<Tuple>()->length;
    if (n == 0) return raiseValueError("%s%s%s must not be empty", function, open, which);
    for (int64_t i = 0; i < n; ++i) {
      Ref text(encodedName(items.as<Tuple>()->items()[i]));
      if (!text || !listAppend(kept_, text)) return false;
      if (i == 0 && text.as<Bytes>()->length == 0) return raiseValueError("%s%s%s first element cannot be empty", function, open, which);
    }
    return finish();
  }

  // An environment: a mapping.
  bool environment(const char* function, Value v) {
    bool error = false;
    Ref method(getAttrOrNone0(v, "keys", &error));
    if (error) return false;
    if (!method) return raiseTypeError("%s: environment must be a mapping object", function);
    Ref keys(callMethod(v, "keys", nullptr, 0)), values(keys ? callMethod(v, "values", nullptr, 0) : kNoValue);
    Ref names(keys ? tupleFromIterable(keys) : kNoValue), texts(values ? tupleFromIterable(values) : kNoValue);
    if (!names || !texts) return false;
    for (int64_t i = 0; i < names.as<Tuple>()->length && i < texts.as<Tuple>()->length; ++i) {
      Ref name(encodedName(names.as<Tuple>()->items()[i]));
      if (!name) return false;
      Ref value(encodedName(texts.as<Tuple>()->items()[i]));
      if (!value) return false;
      auto *n = name.as<Bytes>(), *t = value.as<Bytes>();
      if (n->length == 0 || memchr(n->data() + 1, '=', static_cast<size_t>(n->length - 1))) return raiseValueError("illegal environment variable name");
      Ref both(newBytes(nullptr, n->length + 1 + t->length));
      if (!both) return false;
      auto* to = both.as<Bytes>()->data();
      memcpy(to, n->data(), static_cast<size_t>(n->length));
      to[n->length] = '=';
      memcpy(to + n->length + 1, t->data(), static_cast<size_t>(t->length));
      if (!listAppend(kept_, both)) return false;
    }
    return finish();
  }
  char** get() const { return texts_; }

 private:
  bool finish() {
    int64_t n = listLength(kept_);
    texts_ = static_cast<char**>(allocRaw(static_cast<uint64_t>(n + 1) * sizeof(char*)));
    if (!texts_) return raiseNoMemory();
    for (int64_t i = 0; i < n; ++i) texts_[i] = const_cast<char*>(textOf(Ref(listGet(kept_, i))));
    texts_[n] = nullptr;
    return true;
  }
  Ref kept_;
  char** texts_ = nullptr;
};

bool asSignalSet(Value signals, sigset_t* out) {
  sigemptyset(out);
  return forEach(signals, [](Value item, void* to) {
    int number;
    if (!asCInt(item, &number)) return false;
    if (number < 1 || number > 64) return bool(raiseValueError("signal number %d out of range [1; 64]", number));
    sigaddset(static_cast<sigset_t*>(to), number);
    return true;
  }, out);
}

// One (kind, …) of posix_spawn's file_actions.
bool addAction(posix_spawn_file_actions_t* actions, Value action, Value kept) {
  if (!isTuple(action) || asTuple(action)->length == 0) return raiseTypeError("Each file_actions element must be a non-empty tuple");
  Value* item = asTuple(action)->items();
  int64_t count = asTuple(action)->length;
  int kind, fd, other, mode;
  if (!asCInt(item[0], &kind)) return false;
  int code = 0;
  if (kind == 0) {
    if (count != 5) return raiseTypeError("A open file_action tuple must have 5 elements");
    if (!asCInt(item[1], &fd) || !asCInt(item[3], &other) || !asCInt(item[4], &mode)) return false;
    Ref path(encodedName(item[2]));
    if (!path || !listAppend(kept, path)) return false;
    code = posix_spawn_file_actions_addopen(actions, fd, textOf(path), other, static_cast<mode_t>(mode));
  } else if (kind == 1) {
    if (count != 2) return raiseTypeError("A close file_action tuple must have 2 elements");
    if (!asCInt(item[1], &fd)) return false;
    code = posix_spawn_file_actions_addclose(actions, fd);
  } else if (kind == 2) {
    if (count != 3) return raiseTypeError("A dup2 file_action tuple must have 3 elements");
    if (!asCInt(item[1], &fd) || !asCInt(item[2], &other)) return false;
    code = posix_spawn_file_actions_adddup2(actions, fd, other);
  } else {
    return raiseTypeError("Unknown file_actions identifier");
  }
  return code ? bool(raiseErrno(nullptr, code, kNoValue)) : true;
}

// The attributes of posix_spawn: see the row of _spawn.
bool setAttributes(posix_spawnattr_t* to, Value attributes) {
  Value* a = asTuple(attributes)->items();
  int flags = 0, group, policy;
  sched_param priority{};
  sigset_t set;
  if (!a[0].isNone()) {
    if (!asPid(a[0], &group)) return false;
    posix_spawnattr_setpgroup(to, group);
    flags |= POSIX_SPAWN_SETPGROUP;
  }
  if (isTrue(a[1]) > 0) flags |= POSIX_SPAWN_RESETIDS;
  if (isTrue(a[2]) > 0) flags |= POSIX_SPAWN_SETSID;
  if (!a[3].isNone()) {
    if (!asSignalSet(a[3], &set)) return false;
    posix_spawnattr_setsigmask(to, &set);
    flags |= POSIX_SPAWN_SETSIGMASK;
  }
  if (!a[4].isNone()) {
    if (!asSignalSet(a[4], &set)) return false;
    posix_spawnattr_setsigdefault(to, &set);
    flags |= POSIX_SPAWN_SETSIGDEF;
  }
  if (!a[5].isNone()) {
    if (!asCInt(a[5], &policy)) return false;
    posix_spawnattr_setschedpolicy(to, policy);
    flags |= POSIX_SPAWN_SETSCHEDULER;
  }
  if (!a[6].isNone()) {
    if (!asCInt(a[6], &priority.sched_priority)) return false;
    posix_spawnattr_setschedparam(to, &priority);
    flags |= POSIX_SPAWN_SETSCHEDPARAM;
  }
  posix_spawnattr_setflags(to, static_cast<short>(flags));
  return true;
}

Value statusOf(int pid, int status) {
  if (pid < 0) return failedUnlessPending();
  const int64_t both[] = {pid, status};
  return tupleOfInts(both, 2);
}

Value seconds(const timeval& t) { return newFloat(static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6); }

Value usageFields(const rusage& used) {
  const long counts[] = {used.ru_maxrss, used.ru_ixrss, used.ru_idrss, used.ru_isrss, used.ru_minflt, used.ru_majflt, used.ru_nswap,
                         used.ru_inblock, used.ru_oublock, used.ru_msgsnd, used.ru_msgrcv, used.ru_nsignals, used.ru_nvcsw, used.ru_nivcsw};
  Value fields[16] = {seconds(used.ru_utime), seconds(used.ru_stime)};
  for (int i = 0; i < 14; ++i) fields[i + 2] = newInt(counts[i]);
  return newTupleOf(fields, 16);
}

}  // namespace

Value processFork(const Value*) { return numberOrFailed(fork()); }
Value processForkpty(const Value*) {
  int fd = -1;
  int pid = forkpty(&fd, nullptr, nullptr, nullptr);
  return pid < 0 ? failedCall() : tupleOf(newInt(pid), newInt(fd));
}

Value processExecv(const Value* a) {
  PathArg path("execv", "path", a[0]);
  Strings argv;
  if (!path || !argv.arguments("execv", a[1], true)) return kNoValue;
  execv(path.text, argv.get());
  return failedCall();
}
Value processExecve(const Value* a) {
  PathArg path("execve", "path", a[0], PathKind::PathOrFd);
  if (!path) return kNoValue;
  Strings argv, env;
  if (!argv.arguments("execve", a[1], false) || !env.environment("execve", a[2])) return kNoValue;
  if (path.text) execve(path.text, argv.get(), env.get());
  else fexecve(path.fd, argv.get(), env.get());
  return path.failed();
}

Value processSpawn(const Value* a) {
  bool search = isTrue(a[3]) > 0;
  const char* function = search ? "posix_spawnp" : "posix_spawn";
  PathArg path(function, "path", a[0]);
  Strings argv, env;
  if (!path || !argv.arguments(function, a[1], false)) return kNoValue;
  if (!a[2].isNone() && !env.environment(function, a[2])) return kNoValue;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  Ref kept(newList(0)), list(tupleFromIterable(a[4]));
  bool ok = list && setAttributes(&attributes, a[5]);
  for (int64_t i = 0; ok && i < list.as<Tuple>()->length; ++i) ok = addAction(&actions, list.as<Tuple>()->items()[i], kept);
  pid_t pid = 0;
  int code = !ok ? 0 : (search ? posix_spawnp : posix_spawn)(&pid, path.text, &actions, &attributes, argv.get(), env.get() ? env.get() : environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (!ok) return kNoValue;
  errno = code;
  return code ? path.failed() : newInt(pid);
}

Value processWait(const Value*) {
  int status = 0;
  return statusOf(uninterrupted([&] { return wait(&status); }), status);
}
Value processWaitpid(const Value* a) {
  int pid, options, status = 0;
  if (!asPid(a[0], &pid) || !asCInt(a[1], &options)) return kNoValue;
  return statusOf(uninterrupted([&] { return waitpid(pid, &status, options); }), status);
}
Value processWait4(const Value* a) {
  int pid, options, status = 0;
  rusage used{};
  if (!asPid(a[0], &pid) || !asCInt(a[1], &options)) return kNoValue;
  int got = uninterrupted([&] { return wait4(pid, &status, options, &used); });
  if (got < 0) return failedUnlessPending();
  Ref record(usageFields(used));
  return record ? tupleOf(newInt(got), newInt(status), record.get()) : kNoValue;
}
Value processGetrusage(const Value* a) {
  int who;
  rusage used{};
  if (!asCInt(a[0], &who)) return kNoValue;
  return getrusage(static_cast<__rusage_who_t>(who), &used) < 0 ? failedCall() : usageFields(used);
}
Value processPrlimit(const Value* a) {
  int pid, resource;
  int64_t soft = 0, hard = 0;
  if (!asPid(a[0], &pid) || !asCInt(a[1], &resource)) return kNoValue;
  bool sets = !a[2].isNone();
  if (sets && (!asInt64(a[2], &soft) || !asInt64(a[3], &hard))) return kNoValue;
  rlimit now, next = {static_cast<rlim_t>(soft), static_cast<rlim_t>(hard)};
  if (prlimit(pid, static_cast<__rlimit_resource>(resource), sets ? &next : nullptr, &now) < 0) return failedCall();
  const int64_t both[] = {static_cast<int64_t>(now.rlim_cur), static_cast<int64_t>(now.rlim_max)};
  return tupleOfInts(both, 2);
}
Value processWaitid(const Value* a) {
  int kind, options;
  int64_t id;
  siginfo_t info{};
  if (!asCInt(a[0], &kind) || !asInt64(a[1], &id) || !asCInt(a[2], &options)) return kNoValue;
  if (uninterrupted([&] { return waitid(static_cast<idtype_t>(kind), static_cast<id_t>(id), &info, options); }) < 0) return failedUnlessPending();
  if (info.si_pid == 0) return kNone;
  const int64_t fields[] = {info.si_pid, info.si_uid, info.si_signo, info.si_status, info.si_code};
  return tupleOfInts(fields, 5);
}
Value processSystem(const Value* a) {
  Ref command(encodedName(a[0]));
  return command ? newInt(system(textOf(command))) : kNoValue;
}

}  // namespace molt
#endif
