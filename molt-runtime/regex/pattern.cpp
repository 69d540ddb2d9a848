// re.Pattern: its methods, scanners, and the replacement of matches.
#include <stdarg.h>

#include <new>

#include "core/alloc.h"
#include "regex/objects.h"

namespace molt {

void formatMessage(StrBuilder& b, const char* fmt, va_list ap);  // error/raise.cpp

namespace regex {

namespace {

constinit Value errorClass = kNoValue;  // re.error, told by the module

}  // namespace

Fail raiseError(Value pattern, int64_t pos, const char* fmt, ...) {
  StrBuilder b;
  va_list ap;
  va_start(ap, fmt);
  formatMessage(b, fmt, ap);
  va_end(ap);
  Ref message(b.finish()), at(pos < 0 ? kNone : newInt(pos));
  if (!errorClass) return raiseValueError("%S", message.as<Str>());
  Ref e(call3(errorClass, message, pattern, at));
  if (e) raiseValue(e);
  return Fail{};
}

Text::Text(PatternObject* p, Value string) {
  if (isStr(string)) {
    if (p->isBytes) {
      raiseTypeError("cannot use a bytes pattern on a string-like object");
      return;
    }
    const Str* s = asStr(string);
    data_ = s->data();
    length_ = s->length;
    kind_ = s->kind;
    ok_ = true;
    return;
  }
  if (!string.isObject() || !string.object()->type->getBuffer) {
    raiseTypeError("expected string or bytes-like object, got '%T'", string);
    return;
  }
  if (!p->isBytes) {
    raiseTypeError("cannot use a string pattern on a bytes-like object");
    return;
  }
  if (!getBuffer(string, &buffer_, false)) return;
  held_ = ok_ = true;
  data_ = buffer_.data;
  length_ = buffer_.length;
}

Value sliceOf(Value string, int64_t from, int64_t to) {
  if (isStr(string)) return strSlice(asStr(string), from, to);
  Buffer b;
  if (!getBuffer(string, &b, false)) return kNoValue;
  if (to > b.length) to = b.length;
  if (from > to) from = to;
  Value r = isExact(string, &molt_type_bytes) && from == 0 && to == b.length ? retained(string) : newBytes(b.data + from, to - from);
  releaseBuffer(&b);
  return r;
}

void Joiner::raw(const void* p, int64_t n) {
  if (n <= 0) return;
  if (length_ + n > capacity_) {
    capacity_ = (length_ + n) * 2;
    data_ = static_cast<uint8_t*>(reallocRaw(data_, static_cast<uint64_t>(capacity_)));
    if (!data_) fatal("out of memory");
  }
  memcpy(data_ + length_, p, static_cast<size_t>(n));
  length_ += n;
}
bool Joiner::add(Value piece) {
  int64_t index = count_++;
  if (!bytes_) {
    if (!isStr(piece)) return raiseTypeError("sequence item %z: expected str instance, %T found", index, piece);
    text_.str(piece);
    return true;
  }
  if (!piece.isObject() || !piece.object()->type->getBuffer)
    return raiseTypeError("sequence item %z: expected a bytes-like object, %T found", index, piece);
  Buffer b;
  if (!getBuffer(piece, &b, false)) return false;
  raw(b.data, b.length);
  releaseBuffer(&b);
  return true;
}
void Joiner::addRange(Value string, const Subject& s, int64_t from, int64_t to) {
  if (from >= to) return;
  ++count_;
  if (bytes_) raw(s.data + from, to - from);
  else text_.range(asStr(string), from, to);
}
Value Joiner::finish() { return bytes_ ? newBytes(data_, length_) : text_.finish(); }

namespace {

bool bounds(Value pos, Value endpos, const Text& t, int64_t* from, int64_t* to) {
  *from = 0;
  *to = t.length();
  if (pos && !pos.isNone() && !indexAsI64(pos, from, nullptr)) return false;
  if (endpos && !endpos.isNone() && !indexAsI64(endpos, to, nullptr)) return false;
  if (*to < 0) *to = 0;
  if (*to > t.length()) *to = t.length();
  if (*from < 0) *from = 0;
  if (*from > t.length()) *from = t.length();
  return true;
}

Value matchWith(const Value* args, Mode mode) {
  PatternObject* p = asPattern(args[0]);
  Text text(p, args[1]);
  int64_t from, to;
  if (!text.ok() || !bounds(args[2], args[3], text, &from, &to)) return kNoValue;
  MatchState m;
  int r = execute(*p->program, text.subject(to), from, mode, false, m);
  if (r < 0) return kNoValue;
  return r ? newMatch(args[0], args[1], m, from, to) : kNone;
}

Value patternMatch(const Value* args) { return matchWith(args, Mode::Match); }
Value patternFullmatch(const Value* args) { return matchWith(args, Mode::FullMatch); }
Value patternSearch(const Value* args) { return matchWith(args, Mode::Search); }

// Calls f(match state) for each match from left to right, as findall and sub see them.
template <class F>
bool eachMatch(PatternObject* p, const Subject& s, int64_t from, F&& f) {
  MatchState m;
  bool mustAdvance = false;
  while (from <= s.length) {
    int r = execute(*p->program, s, from, Mode::Search, mustAdvance, m);
    if (r < 0) return false;
    if (r == 0) return true;
    int next = f(m);
    if (next <= 0) return next == 0;
    mustAdvance = m.slots[0] == m.slots[1];
    from = m.slots[1];
  }
  return true;
}

Value groupText(Value string, const MatchState& m, int64_t group, Value dflt) {
  int64_t from = m.slots[2 * group], to = m.slots[2 * group + 1];
  if (from < 0 || to < from) return retained(dflt);
  return sliceOf(string, from, to);
}

Value patternFindall(const Value* args) {
  PatternObject* p = asPattern(args[0]);
  Text text(p, args[1]);
  int64_t from, to;
  if (!text.ok() || !bounds(args[2], args[3], text, &from, &to)) return kNoValue;
  Ref list(newList(0)), empty(p->isBytes ? newBytes(nullptr, 0) : newStr(""));
  int32_t groups = p->program->groups;
  bool good = eachMatch(p, text.subject(to), from, [&](const MatchState& m) {
    Ref item;
    if (groups <= 1) {
      item = Ref(groupText(args[1], m, groups, empty));
    } else {
      item = Ref(newTuple(groups));
      for (int32_t g = 0; g < groups; ++g) item.as<Tuple>()->items()[g] = groupText(args[1], m, g + 1, empty);
    }
    return item && listAppend(list, item) ? 1 : -1;
  });
  return good ? list.release() : kNoValue;
}

Value patternSplit(const Value* args) {
  PatternObject* p = asPattern(args[0]);
  Text text(p, args[1]);
  int64_t limit = 0, done = 0, count = 0;
  if (!text.ok()) return kNoValue;
  if (args[2] && !indexAsI64(args[2], &limit, &molt_exc_OverflowError)) return kNoValue;
  Ref list(newList(0));
  auto add = [&](Value v) {
    Ref item(v);
    return item && listAppend(list, item);
  };
  bool good = limit < 0 || eachMatch(p, text.subject(text.length()), 0, [&](const MatchState& m) {
    if (!add(sliceOf(args[1], done, m.slots[0]))) return -1;
    for (int32_t g = 1; g <= p->program->groups; ++g)
      if (!add(groupText(args[1], m, g, kNone))) return -1;
    done = m.slots[1];
    return ++count == limit ? 0 : 1;
  });
  if (!good || !add(sliceOf(args[1], done, text.length()))) return kNoValue;
  return list.release();
}

Value substitute(const Value* args, bool withCount) {
  PatternObject* p = asPattern(args[0]);
  Text text(p, args[2]);
  int64_t limit = 0, done = 0, count = 0;
  if (!text.ok()) return kNoValue;
  if (args[3] && !indexAsI64(args[3], &limit, &molt_exc_OverflowError)) return kNoValue;
  Template replacement;
  bool callable = isCallable(args[1]);
  if (!callable && !replacement.parse(p, args[1])) return kNoValue;
  Joiner out(p->isBytes);
  Subject s = text.subject(text.length());
  Ref empty(p->isBytes ? newBytes(nullptr, 0) : newStr(""));
  bool good = limit < 0 || eachMatch(p, s, 0, [&](const MatchState& m) {
    out.addRange(args[2], s, done, m.slots[0]);
    if (callable) {
      Ref match(newMatch(args[0], args[2], m, 0, text.length()));
      Ref piece(call1(args[1], match));
      if (!piece || (!piece.get().isNone() && !out.add(piece))) return -1;
    } else {
      for (int64_t i = 0; i < replacement.pieces.size(); ++i) {
        const TemplatePiece& t = replacement.pieces[i];
        if (t.group < 0) {
          if (!out.add(t.literal)) return -1;
        } else if (m.slots[2 * t.group] >= 0 && m.slots[2 * t.group + 1] >= 0) {
          out.addRange(args[2], s, m.slots[2 * t.group], m.slots[2 * t.group + 1]);
        }
      }
    }
    done = m.slots[1];
    return ++count == limit ? 0 : 1;
  });
  if (!good) return kNoValue;
  Ref result;
  if (count == 0 && (isExact(args[2], &molt_type_str) || isExact(args[2], &molt_type_bytes))) {
    result = Ref::borrow(args[2]);
  } else {
    out.addRange(args[2], s, done, s.length);
    result = Ref(out.finish());
  }
  if (!withCount) return result.release();
  Ref n(newInt(count));
  return tupleOf(result.get(), n.get());
}
Value patternSub(const Value* args) { return substitute(args, false); }
Value patternSubn(const Value* args) { return substitute(args, true); }

// ---- scanners ----
struct Scanner : Object {
  Value pattern, string;
  int64_t from, endpos;
  uint64_t mustAdvance, finished;
};

Value newScanner(const Value* args, Type* t) {
  Text text(asPattern(args[0]), args[1]);
  int64_t from, to;
  if (!text.ok() || !bounds(args[2], args[3], text, &from, &to)) return kNoValue;
  auto* s = static_cast<Scanner*>(allocObject(sizeof(Scanner), t));
  s->pattern = retained(args[0]);
  s->string = retained(args[1]);
  s->from = from;
  s->endpos = to;
  return Value::fromObject(s);
}
Value scan(Scanner* s, Mode mode) {  // match, or kStop
  if (s->finished) return kStop;
  PatternObject* p = asPattern(s->pattern);
  Text text(p, s->string);
  if (!text.ok()) return kNoValue;
  MatchState m;
  int r = execute(*p->program, text.subject(s->endpos), s->from, mode, s->mustAdvance, m);
  if (r < 0) return kNoValue;
  if (r == 0) {
    s->finished = 1;
    return kStop;
  }
  Value match = newMatch(s->pattern, s->string, m, s->from, s->endpos);
  s->mustAdvance = m.slots[0] == m.slots[1];
  s->from = m.slots[1];
  return match;
}
Value scannerResult(Value v) { return v.isStop() ? kNone : v; }
Value scannerMatch(const Value* args) { return scannerResult(scan(static_cast<Scanner*>(args[0].object()), Mode::Match)); }
Value scannerSearch(const Value* args) { return scannerResult(scan(static_cast<Scanner*>(args[0].object()), Mode::Search)); }
Value nextFinditer(Value v) { return scan(static_cast<Scanner*>(v.object()), Mode::Search); }
void deallocScanner(Object* o) {
  decref(static_cast<Scanner*>(o)->pattern);
  decref(static_cast<Scanner*>(o)->string);
  freeObject(o);
}
Value getScannerPattern(Value v) { return retained(static_cast<Scanner*>(v.object())->pattern); }
Value selfIter(Value v) { return retained(v); }
Value patternFinditer(const Value* args) { return newScanner(args, &finditerType); }
Value patternScanner(const Value* args) { return newScanner(args, &scannerType); }
Value returnSelf(const Value* args) { return retained(args[0]); }

// ---- attributes and slots ----
Value getPattern(Value v) { return retained(asPattern(v)->pattern); }
Value getFlags(Value v) { return newInt(asPattern(v)->program->flags); }
Value getGroups(Value v) { return newInt(asPattern(v)->program->groups); }
Value getGroupIndex(Value v) { return call1(Value::fromObject(&molt_type_mappingproxy), asPattern(v)->groupIndex); }
constinit const GetSet patternGetSets[] = {
    {"pattern", getPattern, nullptr, "The pattern string from which the RE object was compiled."},
    {"flags", getFlags, nullptr, "The regex matching flags."},
    {"groups", getGroups, nullptr, "The number of capturing groups in the pattern."},
    {"groupindex", getGroupIndex, nullptr, "A dictionary mapping group names to group numbers."},
    {nullptr, nullptr, nullptr, nullptr}};

#define BOUNDS "($self, /, string, pos=0, endpos=9223372036854775807)"
constinit const NativeMethod patternMethods[] = {
    {"match", BOUNDS, patternMatch, nullptr, "Matches zero or more characters at the beginning of the string.", kInstanceMethod},
    {"fullmatch", BOUNDS, patternFullmatch, nullptr, "Matches against all of the string.", kInstanceMethod},
    {"search", BOUNDS, patternSearch, nullptr, "Scan through string looking for a match, and return a corresponding match object instance.", kInstanceMethod},
    {"findall", BOUNDS, patternFindall, nullptr, "Return a list of all non-overlapping matches of pattern in string.", kInstanceMethod},
    {"finditer", BOUNDS, patternFinditer, nullptr, "Return an iterator over all non-overlapping matches for the RE pattern in string.", kInstanceMethod},
    {"scanner", BOUNDS, patternScanner, nullptr, "", kInstanceMethod},
    {"split", "($self, /, string, maxsplit=0)", patternSplit, nullptr, "Split string by the occurrences of pattern.", kInstanceMethod},
    {"sub", "($self, /, repl, string, count=0)", patternSub, nullptr, "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.", kInstanceMethod},
    {"subn", "($self, /, repl, string, count=0)", patternSubn, nullptr, "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.", kInstanceMethod},
    {"__copy__", "($self, /)", returnSelf, nullptr, "", kInstanceMethod},
    {"__deepcopy__", "($self, memo, /)", returnSelf, nullptr, "", kInstanceMethod},
    {nullptr, nullptr, nullptr, nullptr, nullptr, 0}};
constinit const NativeMethod scannerMethods[] = {
    {"match", "($self, /)", scannerMatch, nullptr, "", kInstanceMethod},
    {"search", "($self, /)", scannerSearch, nullptr, "", kInstanceMethod},
    {nullptr, nullptr, nullptr, nullptr, nullptr, 0}};
constinit const GetSet scannerGetSets[] = {{"pattern", getScannerPattern, nullptr, nullptr}, {nullptr, nullptr, nullptr, nullptr}};

void deallocPattern(Object* o) {
  auto* p = static_cast<PatternObject*>(o);
  decref(p->pattern);
  decref(p->groupIndex);
  if (p->program) {
    p->program->~Program();
    freeRaw(p->program);
  }
  freeObject(o);
}
Value reprPattern(Value v) {
  PatternObject* p = asPattern(v);
  Ref text(reprOf(p->pattern));
  if (!text) return kNoValue;
  StrBuilder b;
  b.ascii("re.compile(");
  b.range(text.as<Str>(), 0, text.as<Str>()->length < 200 ? text.as<Str>()->length : 200);
  uint32_t flags = p->program->flags;
  if (!p->isBytes && (flags & (kLocale | kUnicode | kAscii)) == kUnicode) flags &= ~static_cast<uint32_t>(kUnicode);
  static constexpr struct {
    const char* name;
    uint32_t flag;
  } kNames[] = {{"re.IGNORECASE", kIgnoreCase}, {"re.LOCALE", kLocale},   {"re.MULTILINE", kMultiline}, {"re.DOTALL", kDotAll},
                {"re.UNICODE", kUnicode},       {"re.VERBOSE", kVerbose}, {"re.DEBUG", kDebug},         {"re.ASCII", kAscii}};
  const char* before = ", ";
  for (const auto& n : kNames) {
    if (!(flags & n.flag)) continue;
    b.ascii(before);
    b.ascii(n.name);
    before = "|";
  }
  b.put(')');
  return b.finish();
}
int64_t hashPattern(Value v) {
  int64_t h = hashOf(asPattern(v)->pattern);
  if (h == -1) return -1;
  h ^= static_cast<int64_t>(asPattern(v)->program->flags) * 1000003;
  return h == -1 ? -2 : h;
}
Value comparePattern(Value a, Value b, CompareOp op) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !isExact(a, &patternType) || !isExact(b, &patternType)) return kNotImplemented;
  PatternObject *x = asPattern(a), *y = asPattern(b);
  int same = x->isBytes == y->isBytes && x->program->flags == y->program->flags ? equals(x->pattern, y->pattern) : 0;
  if (same < 0) return kNoValue;
  return Value::fromBool((same != 0) == (op == CompareOp::Eq));
}

constexpr Type scannerLike(const char* name, bool iterates) {
  Type t = staticType(name, kTypeDisallowNew, sizeof(Scanner));
  t.dealloc = deallocScanner;
  if (iterates) {
    t.iter = selfIter;
    t.next = nextFinditer;
  } else {
    t.methods = scannerMethods;
    t.getsets = scannerGetSets;
  }
  return t;
}

}  // namespace

constinit Type patternType = [] {
  Type t = staticType("re.Pattern", kTypeDisallowNew | kTypeHasWeakrefs, sizeof(PatternObject));
  t.dealloc = deallocPattern;
  t.repr = reprPattern;
  t.hash = hashPattern;
  t.compare = comparePattern;
  t.methods = patternMethods;
  t.getsets = patternGetSets;
  t.doc = "Compiled regular expression object.";
  return t;
}();
constinit Type scannerType = scannerLike("_sre.SRE_Scanner", false);
constinit Type finditerType = scannerLike("callable_iterator", true);

}  // namespace regex

// ---- the module's functions ----
Value reSetError(const Value* args) {
  decref(regex::errorClass);
  regex::errorClass = retained(args[0]);
  registerRoot(&regex::errorClass);
  return kNone;
}

Value reCompile(const Value* args) {
  using namespace regex;
  int64_t flags;
  if (!indexAsI64(args[1], &flags, &molt_exc_OverflowError)) return kNoValue;
  bool bytes = !isStr(args[0]);
  Ref text;
  if (bytes) {
    if (!args[0].isObject() || !args[0].object()->type->getBuffer) return raiseTypeError("first argument must be string or compiled pattern");
    Buffer b;
    if (!getBuffer(args[0], &b, false)) return kNoValue;
    StrBuilder wide;
    wide.ascii(reinterpret_cast<const char*>(b.data), b.length);
    releaseBuffer(&b);
    text = Ref(wide.finish());
  } else {
    text = Ref::borrow(args[0]);
  }
  auto* program = new (allocRaw(sizeof(Program))) Program;
  auto* p = static_cast<PatternObject*>(allocObject(sizeof(PatternObject), &patternType));
  Ref result(p);
  p->program = program;
  p->pattern = retained(args[0]);
  p->isBytes = bytes;
  p->groupIndex = newDict();
  ParseResult tree;
  if (!parse(text.as<Str>(), args[0], bytes, static_cast<uint32_t>(flags), *program, tree, p->groupIndex)) return kNoValue;
  if (!compileNodes(tree, *program, args[0])) return kNoValue;
  return result.release();
}

// Parses a replacement and fills it from a match: Match.expand.
Value reExpand(Value match, Value text) {
  using namespace regex;
  MatchObject* m = asMatch(match);
  PatternObject* p = asPattern(m->pattern);
  Template t;
  if (!t.parse(p, text)) return kNoValue;
  Joiner out(p->isBytes);
  Ref empty(p->isBytes ? newBytes(nullptr, 0) : newStr(""));
  for (int64_t i = 0; i < t.pieces.size(); ++i) {
    Ref piece(t.pieces[i].group < 0 ? retained(t.pieces[i].literal) : matchGroup(m, t.pieces[i].group, empty));
    if (!piece || !out.add(piece)) return kNoValue;
  }
  return out.finish();
}

}  // namespace molt
