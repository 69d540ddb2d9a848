#include "intrinsics/posix_args.h"

#include <fcntl.h>
#include <string.h>

#include "error/errno.h"
#include "io/stdio.h"

namespace molt {

namespace {

// str or bytes of a path-like object.
Value pathOf(Value v) {
  if (isStr(v) || isBytes(v)) return retained(v);
  bool error = false;
  Ref method(lookupSpecial(v, "__fspath__", &error));
  if (error) return kNoValue;
  if (!method) return raiseTypeError("expected str, bytes or os.PathLike object, not %T", v);
  Ref path(call0(method));
  if (path && !isStr(path) && !isBytes(path))
    return raiseTypeError("expected %T.__fspath__() to return str or bytes, not %T", v, path.get());
  return path.release();
}

Value withCodec(Value text, const char* method) {
  Ref encoding(newStr("utf-8")), errors(newStr("surrogateescape"));
  Value args[2] = {encoding, errors};
  return callMethod(text, method, args, 2);
}

bool hasNul(Value bytes) {
  auto* b = static_cast<Bytes*>(bytes.object());
  return memchr(b->data(), 0, static_cast<size_t>(b->length)) != nullptr;
}

bool hasMethod(Value v, const char* name) {
  bool error = false;
  Ref method(lookupSpecial(v, name, &error));
  if (error) clearPending();
  return bool(method);
}

}  // namespace

bool asInt64(Value v, int64_t* out) { return indexAsI64(v, out, &molt_exc_OverflowError); }

bool asPid(Value v, int* out) {
  int64_t n;
  if (!indexAsI64(v, &n, nullptr)) return false;
  *out = static_cast<int>(n);
  if (n == *out) return true;
  return raise(&molt_exc_OverflowError, n < 0 ? "signed integer is less than minimum" : "signed integer is greater than maximum");
}

bool asDirFd(Value v, int* out) {
  *out = AT_FDCWD;
  if (!v || v.isNone()) return true;
  if (!isInt(v) && !hasMethod(v, "__index__")) return raiseTypeError("argument should be integer or None, not %T", v);
  return asCInt(v, out);
}

bool asFileno(Value v, int* out) {
  Ref number = Ref::borrow(v);
  if (!isInt(v)) {
    bool error = false;
    Ref method(getAttrOrNone0(v, "fileno", &error));
    if (error) return false;
    if (!method) return raiseTypeError("argument must be an int, or have a fileno() method.");
    number = Ref(call0(method));
    if (!number) return false;
    if (!isInt(number)) return raiseTypeError("fileno() returned a non-integer");
  }
  if (!asCInt(number, out)) return false;
  if (*out < 0) return raiseValueError("file descriptor cannot be a negative integer (%d)", *out);
  return true;
}

bool asUserId(Value v, const char* name, uint32_t* out) {
  int64_t n;
  if (!isInt(v) && !hasMethod(v, "__index__")) return raiseTypeError("%s should be integer, not %T", name, v);
  if (!indexAsI64(v, &n, nullptr)) return false;
  if (n == INT64_MAX) return raise(&molt_exc_OverflowError, "%s is greater than maximum", name);
  if (n < -1 || n > UINT32_MAX) return raise(&molt_exc_OverflowError, "%s is less than minimum", name);
  *out = static_cast<uint32_t>(n);
  return true;
}

bool asFlag(Value v, bool ifMissing, bool* out) {
  int truth = v ? isTrue(v) : ifMissing;
  *out = truth > 0;
  return truth >= 0;
}

PathArg::PathArg(const char* function, const char* argument, Value v, PathKind kind) {
  static constexpr const char* kWanted[] = {"string, bytes or os.PathLike", "string, bytes, os.PathLike or integer",
                                            "string, bytes, os.PathLike, integer or None"};
  if ((!v || v.isNone()) && kind == PathKind::PathFdOrNone) {
    text = ".";
    ok_ = true;
    return;
  }
  given_ = Ref::borrow(v);
  if (!isStr(v) && !isBytes(v)) {
    if (hasMethod(v, "__fspath__")) {
      given_ = Ref(pathOf(v));
      if (!given_) return;
    } else if (kind != PathKind::Path && (isInt(v) || hasMethod(v, "__index__"))) {
      ok_ = asCInt(v, &fd);
      return;
    } else {
      raiseTypeError("%s: %s should be %s, not %T", function, argument, kWanted[int(kind)], v);
      return;
    }
  }
  bytes = isBytes(given_);
  encoded_ = bytes ? Ref::borrow(given_) : Ref(withCodec(given_, "encode"));
  if (!encoded_) return;
  if (hasNul(encoded_)) {
    if (bytes) raiseValueError("%s: embedded null character in %s", function, argument);
    else raiseValueError("embedded null byte");
    return;
  }
  text = textOf(encoded_);
  ok_ = true;
}

Value PathArg::failed() const { return raiseErrno(nullptr, errno, given_); }

Value encodedName(Value v) {
  Ref path(pathOf(v));
  if (!path) return kNoValue;
  Ref all(isBytes(path) ? path.release() : withCodec(path, "encode"));
  if (all && hasNul(all)) return raiseValueError("embedded null byte");
  return all.release();
}

Value nameFromSystem(const char* text, size_t length, bool asBytes) {
  Ref name(newBytes(text, static_cast<int64_t>(length)));
  return asBytes || !name ? name.release() : withCodec(name, "decode");
}

Value failedCall() { return raiseErrno(nullptr, errno, kNoValue); }
Value failedUnlessPending() { return hasPending() ? kNoValue : failedCall(); }
bool handlersRan() { return interruptRaise(); }

Value failedPair(const PathArg& from, const PathArg& to) {
  int code = publicErrno(errno);
  Ref number(newInt(code)), text(newStr(errnoText(code)));
  Value args[] = {number, text, from.given(), kNone, to.given()};
  Ref problem(call(Value::fromObject(&molt_exc_OSError), args, 5, kNoValue));
  if (problem) raiseValue(problem);
  return kNoValue;
}

Value tupleOfInts(const int64_t* numbers, int64_t count) {
  Ref all(newTuple(count));
  for (int64_t i = 0; all && i < count; ++i) all.as<Tuple>()->items()[i] = newInt(numbers[i]);
  return all.release();
}

}  // namespace molt
