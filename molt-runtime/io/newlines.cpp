// Line ends: which ones end a line, what they become, which ones were seen.
#include <string.h>

#include "io/io.h"

namespace molt {

bool checkNewline(Value newline, const char* format) {
  if (!newline.bits || newline.isNone()) return true;
  if (!isStr(newline)) return raiseTypeError("newline must be str or None, not %T", newline);
  static constexpr const char* kAllowed[] = {"", "\n", "\r", "\r\n"};
  for (const char* text : kAllowed)
    if (strEqualsAscii(asStr(newline), text)) return true;
  return raise(&molt_exc_ValueError, format, newline);
}

Newlines newlinesFor(Value newline) {
  Newlines n = {};
  if (!newline.bits || newline.isNone()) {
    n.universal = n.translate = true;  // \n is written as it is here
    return n;
  }
  const Str* s = asStr(newline);
  n.universal = s->length == 0;
  n.endLength = static_cast<uint8_t>(s->length);
  for (int64_t i = 0; i < s->length; ++i) n.end[i] = static_cast<char>(strAt(s, i));
  if (s->length && strAt(s, 0) == '\r') {
    n.writeLength = n.endLength;
    memcpy(n.write, n.end, sizeof n.end);
  }
  return n;
}

Value newlinesSeen(const Newlines& n) {
  static constexpr const char* kTexts[] = {"\r", "\n", "\r\n"};
  Ref all(newList(3));
  if (!all) return kNoValue;
  for (int i = 0; i < 3; ++i) {
    if (!(n.seen & (1 << i))) continue;
    Ref text(newStr(kTexts[i]));
    if (!listAppend(all, text)) return kNoValue;
  }
  if (listLength(all) == 0) return kNone;
  return listLength(all) == 1 ? listGet(all, 0) : tupleFromIterable(all);
}

static int64_t findChar(const Str* s, int64_t from, char c) {
  if (s->kind == 1) {
    auto* p = static_cast<const uint8_t*>(memchr(s->data() + from, c, static_cast<size_t>(s->length - from)));
    return p ? p - s->data() : -1;
  }
  for (int64_t i = from; i < s->length; ++i)
    if (strAt(s, i) == static_cast<uint32_t>(c)) return i;
  return -1;
}

int64_t lineEnd(const Str* s, int64_t from, const Newlines& n, bool final) {
  if (!n.universal) {
    for (int64_t at = from;; ++at) {
      at = findChar(s, at, n.end[0]);
      if (at < 0) return -1;
      if (n.endLength == 1) return at + 1;
      if (at + 1 < s->length && strAt(s, at + 1) == '\n') return at + 2;
    }
  }
  int64_t nl = findChar(s, from, '\n'), cr = -1;
  // Only what stands before the next \n matters: a search to the end of a big chunk for every line would be quadratic.
  int64_t stop = nl < 0 ? s->length : nl;
  if (s->kind == 1) {
    auto* p = static_cast<const uint8_t*>(memchr(s->data() + from, '\r', static_cast<size_t>(stop - from)));
    if (p) cr = p - s->data();
  } else {
    for (int64_t i = from; i < stop && cr < 0; ++i)
      if (strAt(s, i) == '\r') cr = i;
  }
  if (cr < 0) return nl < 0 ? -1 : nl + 1;
  if (cr + 1 < s->length) return strAt(s, cr + 1) == '\n' ? cr + 2 : cr + 1;
  return final ? cr + 1 : -1;
}

Value translateNewlines(const Str* s, int64_t from, int64_t to, Newlines& n) {
  bool any = false;
  for (int64_t i = from; i < to && !any; ++i) any = strAt(s, i) == '\r';
  if (!any) {
    if (!(n.seen & 2)) {
      for (int64_t i = from; i < to; ++i)
        if (strAt(s, i) == '\n') {
          n.seen |= 2;
          break;
        }
    }
    return strSlice(s, from, to);
  }
  StrBuilder b;
  for (int64_t i = from; i < to; ++i) {
    uint32_t c = strAt(s, i);
    if (c == '\n') n.seen |= 2;
    if (c != '\r') {
      b.put(c);
      continue;
    }
    b.put('\n');
    if (i + 1 < to && strAt(s, i + 1) == '\n') {
      ++i;
      n.seen |= 4;
    } else {
      n.seen |= 1;
    }
  }
  return b.finish();
}

}  // namespace molt
