// Paths as the C library takes them.
#pragma once
#include <errno.h>
#include <string.h>

#include "types/text/bytes.h"

namespace molt {

// The bytes of a path argument, NUL-terminated; fails for other types and for embedded NULs.
struct PathBytes {
  explicit PathBytes(Value v) {
    if (isBytes(v)) {
      keep = Ref::borrow(v);
    } else if (isStr(v)) {
      Ref encoding(newStr("utf-8")), errors(newStr("surrogateescape"));
      Value args[2] = {encoding, errors};
      keep = Ref(callMethod(v, "encode", args, 2));
    } else {
      raiseTypeError("expected str, bytes or os.PathLike object, not %T", v);
    }
    if (!keep) return;
    auto* b = keep.as<Bytes>();
    if (memchr(b->data(), 0, static_cast<size_t>(b->length))) {
      raiseValueError("embedded null byte");
      keep = Ref();
      return;
    }
    text = reinterpret_cast<const char*>(b->data());
  }
  Ref keep;
  const char* text = nullptr;
};

// Calls f with two path arguments; the number of the error, 0 without one, as an int: os names both files in its OSError.
inline Value errnoOfPair(const Value* a, int (*f)(const char*, const char*)) {
  PathBytes from(a[0]);
  if (!from.text) return kNoValue;
  PathBytes to(a[1]);
  return to.text ? newInt(f(from.text, to.text) == 0 ? 0 : errno) : kNoValue;
}

}  // namespace molt
