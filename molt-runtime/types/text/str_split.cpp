// Splitting and partitioning of str.
#include "core/feedback.h"
#include "types/container/list.h"
#include "types/text/str.h"
#include "types/text/unicode.h"

namespace molt {

namespace {

bool addPart(Value list, const Str* s, int64_t from, int64_t to) {
  Value part = strSlice(s, from, to);
  return part.bits && listPushSteal(asList(list), part);
}

bool splitArgs(const Value* args, int64_t* limit) {
  *limit = -1;
  if (args[2] && !sizeArg(args[2], limit)) return false;
  if (args[1] && !args[1].isNone() && !isStr(args[1])) return raiseTypeError("must be str or None, not %T", args[1]);
  if (*limit < 0) *limit = INT64_MAX;
  if (args[1] && !args[1].isNone() && asStr(args[1])->length == 0) {
    raiseValueError("empty separator");
    return false;
  }
  return true;
}

Value threeParts(Value a, Value b, Value c) {
  Ref x(a), y(b), z(c);
  return tupleOf(x.get(), y.get(), z.get());
}

bool partitionArg(Value sep) {
  if (!isStr(sep)) {
    raiseTypeError("must be str, not %s", sep.isNone() ? "NoneType" : typeOf(sep)->name);
    return false;
  }
  if (asStr(sep)->length == 0) {
    raiseValueError("empty separator");
    return false;
  }
  return true;
}

}  // namespace

Value strSplit(const Value* args) {
  int64_t limit;
  if (!splitArgs(args, &limit)) return kNoValue;
  const Str* s = asStr(args[0]);
  Ref list(newList(0));
  if (!list) return kNoValue;
  int64_t n = s->length, i = 0;
  if (!args[1] || args[1].isNone()) {
    count(s->ascii ? HotPath::split_ws_ascii : HotPath::split_ws_unicode);
    for (;;) {
      while (i < n && isSpace(strAt(s, i))) ++i;
      if (i == n) break;
      if (limit-- <= 0) {
        if (!addPart(list, s, i, n)) return kNoValue;
        break;
      }
      int64_t from = i;
      while (i < n && !isSpace(strAt(s, i))) ++i;
      if (!addPart(list, s, from, i)) return kNoValue;
    }
    return list.release();
  }
  const Str* sep = asStr(args[1]);
  bool byte = s->kind == 1 && sep->kind == 1 && sep->length == 1;  // one memchr a part
  while (limit-- > 0) {
    int64_t at;
    if (byte) {
      auto* found = static_cast<const uint8_t*>(memchr(s->data() + i, sep->data()[0], static_cast<size_t>(n - i)));
      at = found ? found - s->data() : -1;
    } else {
      at = findInStr(s, sep, i, n);
    }
    if (at < 0) break;
    if (!addPart(list, s, i, at)) return kNoValue;
    i = at + sep->length;
  }
  if (i == 0 && s->type != &molt_type_str) {
    Ref whole(exactStr(args[0]));
    return listAppend(list, whole) ? list.release() : kNoValue;
  }
  return addPart(list, s, i, n) ? list.release() : kNoValue;
}

Value strRsplit(const Value* args) {
  int64_t limit;
  if (!splitArgs(args, &limit)) return kNoValue;
  const Str* s = asStr(args[0]);
  Ref list(newList(0));
  if (!list) return kNoValue;
  int64_t end = s->length;
  if (!args[1] || args[1].isNone()) {
    for (;;) {
      while (end > 0 && isSpace(strAt(s, end - 1))) --end;
      if (end == 0) break;
      if (limit-- <= 0) {
        if (!addPart(list, s, 0, end)) return kNoValue;
        break;
      }
      int64_t to = end;
      while (end > 0 && !isSpace(strAt(s, end - 1))) --end;
      if (!addPart(list, s, end, to)) return kNoValue;
    }
  } else {
    const Str* sep = asStr(args[1]);
    while (limit-- > 0) {
      int64_t at = rfindInStr(s, sep, 0, end);
      if (at < 0) break;
      if (!addPart(list, s, at + sep->length, end)) return kNoValue;
      end = at;
    }
    if (!addPart(list, s, 0, end)) return kNoValue;
  }
  Ref reversed(newList(listLength(list)));
  if (!reversed) return kNoValue;
  for (int64_t i = listLength(list); i-- > 0;) {
    Ref item(listGet(list, i));
    if (!listAppend(reversed, item)) return kNoValue;
  }
  return reversed.release();
}

Value strSplitlines(const Value* args) {
  int keep = args[1] ? isTrue(args[1]) : 0;
  if (keep < 0) return kNoValue;
  const Str* s = asStr(args[0]);
  Ref list(newList(0));
  if (!list) return kNoValue;
  for (int64_t i = 0, n = s->length; i < n;) {
    int64_t from = i;
    while (i < n && !isLineBreak(strAt(s, i))) ++i;
    int64_t end = i;
    if (i < n) i += strAt(s, i) == '\r' && i + 1 < n && strAt(s, i + 1) == '\n' ? 2 : 1;
    if (!addPart(list, s, from, keep ? i : end)) return kNoValue;
  }
  return list.release();
}

Value strPartition(const Value* args) {
  if (!partitionArg(args[1])) return kNoValue;
  const Str *s = asStr(args[0]), *sep = asStr(args[1]);
  int64_t at = findInStr(s, sep, 0, s->length);
  if (at < 0) return threeParts(retained(args[0]), emptyStr(), emptyStr());
  return threeParts(strSlice(s, 0, at), retained(args[1]), strSlice(s, at + sep->length, s->length));
}
Value strRpartition(const Value* args) {
  if (!partitionArg(args[1])) return kNoValue;
  const Str *s = asStr(args[0]), *sep = asStr(args[1]);
  int64_t at = rfindInStr(s, sep, 0, s->length);
  if (at < 0) return threeParts(emptyStr(), emptyStr(), retained(args[0]));
  return threeParts(strSlice(s, 0, at), retained(args[1]), strSlice(s, at + sep->length, s->length));
}

}  // namespace molt
