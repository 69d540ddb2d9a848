// Encoding objects as JSON text.
#include "types/text/str.h"

namespace molt {

namespace {

void quote(StrBuilder& b, const Str* s, bool ascii) {
  b.put('"');
  int64_t run = 0, n = s->length;
  auto hex = [&](uint32_t u) {
    b.ascii("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) b.put(static_cast<uint8_t>("0123456789abcdef"[u >> shift & 15]));
  };
  for (int64_t i = 0; i < n; ++i) {
    uint32_t c = strAt(s, i);
    if (c >= 32 && c != '"' && c != '\\' && (c < 127 || !ascii)) continue;  // 127 is escaped as well
    b.range(s, run, i);
    run = i + 1;
    switch (c) {
      case '"': b.ascii("\\\""); break;
      case '\\': b.ascii("\\\\"); break;
      case '\n': b.ascii("\\n"); break;
      case '\r': b.ascii("\\r"); break;
      case '\t': b.ascii("\\t"); break;
      case '\f': b.ascii("\\f"); break;
      case '\b': b.ascii("\\b"); break;
      default:
        if (c >= 0x10000) {
          hex(0xd800 + ((c - 0x10000) >> 10));
          hex(0xdc00 + (c & 0x3ff));
        } else {
          hex(c);
        }
    }
  }
  b.range(s, run, n);
  b.put('"');
}

struct Encoder {
  bool skipKeys, ascii, checkCircular, allowNan, sortKeys;
  Value indent;  // str or 0
  const Str *itemSeparator, *keySeparator;
  Value dflt;
  StrBuilder out;
  Value* open = nullptr;  // containers being encoded
  int64_t openCount = 0, openRoom = 0;
  ~Encoder() { freeRaw(open); }

  bool enter(Value v) {
    if (!checkCircular) return true;
    for (int64_t i = openCount; i-- > 0;)
      if (open[i] == v) return raiseValueError("Circular reference detected");
    if (openCount == openRoom) {
      openRoom = openRoom ? openRoom * 2 : 16;
      open = static_cast<Value*>(reallocRaw(open, static_cast<uint64_t>(openRoom) * sizeof(Value)));
      if (!open) fatal("out of memory");
    }
    open[openCount++] = v;
    return true;
  }
  void leave() {
    if (checkCircular) --openCount;
  }
  void newLine(int64_t level) {
    if (!indent) return;
    out.put('\n');
    for (int64_t i = 0; i < level; ++i) out.str(indent);
  }
  bool number(Value v) {  // int or float, subclasses as their base
    if (isInt(v)) {
      Ref text(v.isBool() ? newStr(v.isTrue() ? "true" : "false") : molt_type_int.repr(v));
      if (!text) return false;
      out.str(text);
      return true;
    }
    double d;
    if (!toDouble(v, &d)) return false;
    if (d != d || __builtin_isinf(d)) {
      if (!allowNan) {
        return raiseValueError("Out of range float values are not JSON compliant: %R", newFloat(d));
      }
      out.ascii(d != d ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
      return true;
    }
    Ref text(reprOf(newFloat(d)));
    if (!text) return false;
    out.str(text);
    return true;
  }

  bool sequence(Value v, int64_t level) {
    Ref items(isTuple(v) ? retained(v) : tupleFromIterable(v));
    if (!items) return false;
    Tuple* t = items.as<Tuple>();
    if (t->length == 0) {
      out.ascii("[]");
      return true;
    }
    if (!enter(v)) return false;
    out.put('[');
    newLine(level + 1);
    for (int64_t i = 0; i < t->length; ++i) {
      if (i) {
        out.str(itemSeparator);
        newLine(level + 1);
      }
      if (!value(t->items()[i], level + 1)) return false;
    }
    newLine(level);
    out.put(']');
    leave();
    return true;
  }

  bool key(Value k, bool* skip) {
    *skip = false;
    if (isStr(k)) {
      quote(out, asStr(k), ascii);
      return true;
    }
    if (k.isNone()) {
      out.ascii("\"null\"");
      return true;
    }
    if (isInt(k) || isFloat(k)) {
      out.put('"');
      if (!number(k)) return false;
      out.put('"');
      return true;
    }
    if (skipKeys) {
      *skip = true;
      return true;
    }
    return raiseTypeError("keys must be str, int, float, bool or None, not %T", k);
  }

  bool mapping(Value v, int64_t level) {
    if (lengthOf(v) == 0) {
      out.ascii("{}");
      return true;
    }
    if (!enter(v)) return false;
    Ref pairs(callMethod(v, "items", nullptr, 0));
    if (!pairs) return false;
    pairs = Ref(listFromIterable(pairs));
    if (!pairs) return false;
    if (sortKeys) {
      Ref sorted(callMethod(pairs, "sort", nullptr, 0));
      if (!sorted) return false;
    }
    out.put('{');
    bool first = true;
    for (int64_t i = 0; i < listLength(pairs); ++i) {
      Ref pair(listGet(pairs, i));
      if (!isTuple(pair) || pair.as<Tuple>()->length != 2) return raiseValueError("items must return 2-tuples");
      Value k = pair.as<Tuple>()->items()[0];
      bool known = isStr(k) || k.isNone() || isInt(k) || isFloat(k);
      if (!known && skipKeys) continue;
      if (!first) out.str(itemSeparator);
      newLine(level + 1);
      first = false;
      bool skip;
      if (!key(k, &skip)) return false;
      out.str(keySeparator);
      if (!value(pair.as<Tuple>()->items()[1], level + 1)) return false;
    }
    if (!first) newLine(level);
    out.put('}');
    leave();
    return true;
  }

  bool value(Value v, int64_t level) {
    if (isStr(v)) {
      quote(out, asStr(v), ascii);
      return true;
    }
    if (v.isNone()) {
      out.ascii("null");
      return true;
    }
    if (isInt(v) || isFloat(v)) return number(v);
    if (!stackCheck()) return false;
    if (isList(v) || isTuple(v)) return sequence(v, level);
    if (isDict(v)) return mapping(v, level);
    if (!enter(v)) return false;
    Ref replaced(call1(dflt, v));
    if (!replaced || !value(replaced, level)) return false;
    leave();
    return true;
  }
};

}  // namespace

Value jsonEncode(const Value* args) {
  Encoder e;
  bool* flags[] = {&e.skipKeys, &e.ascii, &e.checkCircular, &e.allowNan};
  for (int i = 0; i < 4; ++i) {
    int t = isTrue(args[1 + i]);
    if (t < 0) return kNoValue;
    *flags[i] = t != 0;
  }
  int sort = isTrue(args[8]);
  if (sort < 0) return kNoValue;
  e.sortKeys = sort != 0;
  e.indent = args[5].isNone() ? kNoValue : args[5];
  if (!isStr(args[6]) || !isStr(args[7]) || (e.indent && !isStr(e.indent))) return raiseTypeError("separators and indent must be str");
  e.itemSeparator = asStr(args[6]);
  e.keySeparator = asStr(args[7]);
  e.dflt = args[9];
  return e.value(args[0], 0) ? e.out.finish() : kNoValue;
}

Value jsonQuote(const Value* args) {
  if (!isStr(args[0])) return raiseTypeError("first argument must be a string, not %T", args[0]);
  int ascii = isTrue(args[1]);
  if (ascii < 0) return kNoValue;
  StrBuilder b;
  quote(b, asStr(args[0]), ascii != 0);
  return b.finish();
}

}  // namespace molt
