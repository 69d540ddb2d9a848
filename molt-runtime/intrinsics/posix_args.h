// Arguments and results of the operating system's calls, with CPython's messages. A function that returns false or 0 has
// left an exception pending.
#pragma once
#include <errno.h>
#include <sys/types.h>

#include "core/threads.h"
#include "core/native_module.h"
#include "intrinsics/c_int.h"
#include "types/text/bytes.h"

namespace molt {

enum class PathKind : uint8_t { Path, PathOrFd, PathFdOrNone };

// A path, or where the call allows it a descriptor; None stands for ".".
class PathArg {
 public:
  // Fails with "FUNCTION: ARGUMENT should be string, bytes or os.PathLike, not TYPE" and the like.
  PathArg(const char* function, const char* argument, Value v, PathKind kind = PathKind::Path);
  explicit operator bool() const { return ok_; }
  Value failed() const;         // errno as OSError with this name
  Value given() const { return given_; }  // as error messages show it; 0: not at all

  const char* text = nullptr;   // NUL-terminated; null: fd is meant
  int fd = -1;
  bool bytes = false;           // given as bytes: names in the result are bytes too

 private:
  bool ok_ = false;
  Ref given_, encoded_;
};

Value encodedName(Value v);                  // a str, bytes or path-like object as bytes (os.fsencode); owned
// The name in the file system's encoding (UTF-8 with surrogateescape).
Value nameFromSystem(const char* text, size_t length, bool asBytes = false);
inline const char* textOf(Value bytes) { return reinterpret_cast<const char*>(static_cast<Bytes*>(bytes.object())->data()); }

bool asPid(Value v, int* out);               // "signed integer is greater than maximum"
bool asInt64(Value v, int64_t* out);
bool asDirFd(Value v, int* out);             // None or missing: AT_FDCWD
bool asFileno(Value v, int* out);            // an int, or an object with fileno()
bool asUserId(Value v, const char* name, uint32_t* out);  // name: uid or gid; -1 is allowed
bool asFlag(Value v, bool ifMissing, bool* out);

Value failedCall();                                       // OSError for errno
Value failedPair(const PathArg& from, const PathArg& to);  // with two file names
inline Value doneOrFailed(int64_t r) { return r < 0 ? failedCall() : kNone; }
inline Value numberOrFailed(int64_t r) { return r < 0 ? failedCall() : newInt(r); }
Value tupleOfInts(const int64_t* numbers, int64_t count);

// Repeats a call that a signal interrupted, once the signal's handler has run, and has handlers run after it; -1 with an
// exception pending if one raised, with errno if the call failed.
bool handlersRan();                          // false: a handler raised
template <class F>
auto uninterrupted(F call) {
  for (;;) {
    auto r = [&] {
      Unlocked unlocked;
      return call();
    }();
    if (r >= 0) return handlersRan() ? r : decltype(r){-1};
    if (errno != EINTR || !handlersRan()) return r;
  }
}
// The result of `uninterrupted`: a handler's exception wins over errno.
Value failedUnlessPending();

}  // namespace molt
