// re.Match, and the templates of replacements.
#include "regex/objects.h"
#include "types/text/codecs.h"
#include "types/text/unicode.h"

namespace molt {

Value reExpand(Value match, Value text);

namespace regex {

Value newMatch(Value pattern, Value string, const MatchState& m, int64_t pos, int64_t endpos) {
  int64_t groups = m.slots.size() / 2;
  auto* r = static_cast<MatchObject*>(allocObject(sizeof(MatchObject) + static_cast<uint64_t>(groups) * 16, &matchType));
  r->pattern = retained(pattern);
  r->string = retained(string);
  r->pos = pos;
  r->endpos = endpos;
  r->lastIndex = m.lastIndex;
  r->groups = groups;
  for (int64_t i = 0; i < groups; ++i) {
    int64_t from = m.slots[2 * i], to = m.slots[2 * i + 1];
    bool set = from >= 0 && to >= from;
    r->slots()[2 * i] = set ? from : -1;
    r->slots()[2 * i + 1] = set ? to : -1;
  }
  return Value::fromObject(r);
}

Value matchGroup(MatchObject* m, int64_t group, Value dflt) {
  int64_t from = m->slots()[2 * group];
  return from < 0 ? retained(dflt) : sliceOf(m->string, from, m->slots()[2 * group + 1]);
}

int64_t groupOf(MatchObject* m, Value key) {
  int64_t i = -1;
  if (isInt(key)) {
    if (!intAsI64NoRaise(key, &i)) i = -1;
  } else if (isStr(key) || isBytes(key)) {
    bool error = false;
    Value number = dictGetBorrowed(asPattern(m->pattern)->groupIndex, key, &error);
    if (error) return -1;
    if (number) i = number.inlineInt();
  } else {
    bool error = false;
    Ref index(lookupSpecial(key, "__index__", &error));
    if (error) return -1;
    if (index && !indexAsI64(key, &i, nullptr)) return -1;
  }
  if (i < 0 || i >= m->groups) return raise(&molt_exc_IndexError, "no such group");
  return i;
}

namespace {

Value matchGroupMethod(const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("re.Match.group() takes no keyword arguments");
  MatchObject* m = asMatch(args[0]);
  if (nargs == 1) return matchGroup(m, 0, kNone);
  if (nargs == 2) {
    int64_t g = groupOf(m, args[1]);
    return g < 0 ? kNoValue : matchGroup(m, g, kNone);
  }
  Ref t(newTuple(nargs - 1));
  for (int64_t i = 1; i < nargs; ++i) {
    int64_t g = groupOf(m, args[i]);
    if (g < 0) return kNoValue;
    t.as<Tuple>()->items()[i - 1] = matchGroup(m, g, kNone);
  }
  return t.release();
}
Value matchGroups(const Value* args) {
  MatchObject* m = asMatch(args[0]);
  Value dflt = args[1] ? args[1] : kNone;
  Ref t(newTuple(m->groups - 1));
  for (int64_t g = 1; g < m->groups; ++g) t.as<Tuple>()->items()[g - 1] = matchGroup(m, g, dflt);
  return t.release();
}
Value matchGroupdict(const Value* args) {
  MatchObject* m = asMatch(args[0]);
  Value dflt = args[1] ? args[1] : kNone, name, number;
  Ref d(newDict());
  for (int64_t pos = 0; dictNext(asPattern(m->pattern)->groupIndex, &pos, &name, &number);) {
    Ref v(matchGroup(m, number.inlineInt(), dflt));
    if (!v || !dictSet(d, name, v)) return kNoValue;
  }
  return d.release();
}
int64_t groupArg(const Value* args) { return args[1] ? groupOf(asMatch(args[0]), args[1]) : 0; }
Value matchStart(const Value* args) {
  int64_t g = groupArg(args);
  return g < 0 ? kNoValue : newInt(asMatch(args[0])->slots()[2 * g]);
}
Value matchEnd(const Value* args) {
  int64_t g = groupArg(args);
  return g < 0 ? kNoValue : newInt(asMatch(args[0])->slots()[2 * g + 1]);
}
Value spanTuple(MatchObject* m, int64_t g) {
  Ref a(newInt(m->slots()[2 * g])), b(newInt(m->slots()[2 * g + 1]));
  return tupleOf(a.get(), b.get());
}
Value matchSpan(const Value* args) {
  int64_t g = groupArg(args);
  return g < 0 ? kNoValue : spanTuple(asMatch(args[0]), g);
}
Value matchExpand(const Value* args) { return reExpand(args[0], args[1]); }
Value returnSelf(const Value* args) { return retained(args[0]); }

Value getItemMatch(Value self, Value key) {
  int64_t g = groupOf(asMatch(self), key);
  return g < 0 ? kNoValue : matchGroup(asMatch(self), g, kNone);
}

Value getRe(Value v) { return retained(asMatch(v)->pattern); }
Value getString(Value v) { return retained(asMatch(v)->string); }
Value getPos(Value v) { return newInt(asMatch(v)->pos); }
Value getEndpos(Value v) { return newInt(asMatch(v)->endpos); }
Value getLastindex(Value v) { return asMatch(v)->lastIndex > 0 ? newInt(asMatch(v)->lastIndex) : kNone; }
Value getLastgroup(Value v) {
  MatchObject* m = asMatch(v);
  Value name, number;
  if (m->lastIndex > 0)
    for (int64_t pos = 0; dictNext(asPattern(m->pattern)->groupIndex, &pos, &name, &number);)
      if (number.inlineInt() == m->lastIndex) return retained(name);
  return kNone;
}
Value getRegs(Value v) {
  MatchObject* m = asMatch(v);
  Ref t(newTuple(m->groups));
  for (int64_t g = 0; g < m->groups; ++g) t.as<Tuple>()->items()[g] = spanTuple(m, g);
  return t.release();
}

Value reprMatch(Value v) {
  MatchObject* m = asMatch(v);
  Ref text(matchGroup(m, 0, kNone));
  if (!text) return kNoValue;
  Ref shown(reprOf(text));
  if (!shown) return kNoValue;
  StrBuilder b;
  b.ascii("<re.Match object; span=(");
  b.integer(m->slots()[0]);
  b.ascii(", ");
  b.integer(m->slots()[1]);
  b.ascii("), match=");
  const Str* s = shown.as<Str>();
  b.range(s, 0, s->length < 50 ? s->length : 50);
  b.put('>');
  return b.finish();
}

void deallocMatch(Object* o) {
  decref(static_cast<MatchObject*>(o)->pattern);
  decref(static_cast<MatchObject*>(o)->string);
  freeObject(o);
}

constinit const NativeMethod matchMethods[] = {
    {"group", nullptr, nullptr, matchGroupMethod, "group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns the entire match.", kInstanceMethod},
    {"groups", "($self, /, default=None)", matchGroups, nullptr, "Return a tuple containing all the subgroups of the match, from 1.", kInstanceMethod},
    {"groupdict", "($self, /, default=None)", matchGroupdict, nullptr, "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.", kInstanceMethod},
    {"start", "($self, group=0, /)", matchStart, nullptr, "Return index of the start of the substring matched by group.", kInstanceMethod},
    {"end", "($self, group=0, /)", matchEnd, nullptr, "Return index of the end of the substring matched by group.", kInstanceMethod},
    {"span", "($self, group=0, /)", matchSpan, nullptr, "For match object m, return the 2-tuple (m.start(group), m.end(group)).", kInstanceMethod},
    {"expand", "($self, /, template)", matchExpand, nullptr, "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.", kInstanceMethod},
    {"__copy__", "($self, /)", returnSelf, nullptr, "", kInstanceMethod},
    {"__deepcopy__", "($self, memo, /)", returnSelf, nullptr, "", kInstanceMethod},
    {nullptr, nullptr, nullptr, nullptr, nullptr, 0}};
constinit const GetSet matchGetSets[] = {
    {"re", getRe, nullptr, "The regular expression object."},
    {"string", getString, nullptr, "The string passed to match() or search()."},
    {"pos", getPos, nullptr, "The index into the string at which the RE engine started looking for a match."},
    {"endpos", getEndpos, nullptr, "The index into the string beyond which the RE engine will not go."},
    {"lastindex", getLastindex, nullptr, "The integer index of the last matched capturing group."},
    {"lastgroup", getLastgroup, nullptr, "The name of the last matched capturing group."},
    {"regs", getRegs, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr}};

}  // namespace

constinit Type matchType = [] {
  Type t = staticType("re.Match", kTypeDisallowNew, sizeof(MatchObject));
  t.dealloc = deallocMatch;
  t.repr = reprMatch;
  t.getItem = getItemMatch;
  t.methods = matchMethods;
  t.getsets = matchGetSets;
  t.doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.";
  return t;
}();

bool Template::parse(PatternObject* p, Value source) {
  Ref text;
  if (isStr(source)) {
    text = Ref::borrow(source);
  } else {
    if (!source.isObject() || !source.object()->type->getBuffer)
      return raiseTypeError(p->isBytes ? "a bytes-like object is required, not '%T'" : "decoding to str: need a bytes-like object, %T found", source);
    Buffer b;
    if (!getBuffer(source, &b, false)) return false;
    StrBuilder wide;
    wide.ascii(reinterpret_cast<const char*>(b.data), b.length);
    releaseBuffer(&b);
    text = Ref(wide.finish());
  }
  const Str* s = text.as<Str>();
  bool bytes = !isStr(source);
  StrBuilder literal;
  auto flush = [&] {
    if (literal.length() == 0) return;
    Ref piece(literal.finish());
    if (bytes) piece = Ref(newBytes(piece.as<Str>()->data(), piece.as<Str>()->length));
    pieces.push({-1, piece.release()});
  };
  auto addGroup = [&](int64_t group, int64_t at) {
    if (group > p->program->groups) return static_cast<bool>(raiseError(source, at, "invalid group reference %z", group));
    flush();
    pieces.push({group, kNoValue});
    return true;
  };
  auto digit = [&](int64_t i) { return i < s->length && strAt(s, i) >= '0' && strAt(s, i) <= '9'; };
  auto octal = [&](int64_t i) { return i < s->length && strAt(s, i) >= '0' && strAt(s, i) <= '7'; };
  for (int64_t i = 0; i < s->length;) {
    uint32_t c = strAt(s, i);
    if (c != '\\') {
      literal.put(c);
      ++i;
      continue;
    }
    int64_t start = i++;
    if (i == s->length) return raiseError(source, start, "bad escape (end of pattern)");
    c = strAt(s, i++);
    if (c == 'g') {
      if (i >= s->length || strAt(s, i) != '<') return raiseError(source, i, "missing <");
      int64_t from = ++i;
      while (i < s->length && strAt(s, i) != '>') ++i;
      if (i == from) return raiseError(source, from, "missing group name");
      if (i == s->length) return raiseError(source, from, "missing >, unterminated name");
      Ref name(strSlice(s, from, i++));
      bool allDigits = true, good = true;
      for (int64_t k = 0; k < name.as<Str>()->length; ++k) {
        uint32_t n = strAt(name.as<Str>(), k);
        allDigits &= n >= '0' && n <= '9';
        good &= (unicodeHas(n, k ? kUniXidContinue : kUniXidStart) || n == '_') && (!bytes || n < 128);
      }
      int64_t group = 0;
      if (allDigits) {
        for (int64_t k = 0; k < name.as<Str>()->length; ++k)
          if (group < 1000000000) group = group * 10 + (strAt(name.as<Str>(), k) - '0');
      } else {
        if (!good) {
          Ref shown(bytes ? asciiOf(name) : reprOf(name));
          return shown && static_cast<bool>(raiseError(source, from, "bad character in group name %S", shown.as<Str>()));
        }
        bool error = false;
        Value number = dictGetBorrowed(p->groupIndex, name, &error);
        if (error) return false;
        if (!number) return raise(&molt_exc_IndexError, "unknown group name %R", name.get());
        group = number.inlineInt();
      }
      if (!addGroup(group, from)) return false;
    } else if (c == '0') {
      uint32_t v = 0;
      for (int n = 0; n < 2 && octal(i); ++n) v = v * 8 + (strAt(s, i++) - '0');
      literal.put(v & 0xff);
    } else if (c >= '1' && c <= '9') {
      int64_t group = c - '0';
      bool isOctal = false;
      if (digit(i)) {
        if (c <= '7' && octal(i) && octal(i + 1)) {
          uint32_t v = (c - '0') * 64 + (strAt(s, i) - '0') * 8 + (strAt(s, i + 1) - '0');
          i += 2;
          if (v > 255) {
            Ref shown(strSlice(s, start, i));
            return raiseError(source, start, "octal escape value %S outside of range 0-0o377", shown.as<Str>());
          }
          literal.put(v);
          isOctal = true;
        } else {
          group = group * 10 + (strAt(s, i++) - '0');
        }
      }
      if (!isOctal && !addGroup(group, start + 1)) return false;
    } else {
      static constexpr char kEscapes[] = "a\ab\bf\fn\nr\rt\tv\v\\\\";
      bool found = false;
      for (int k = 0; k < 16 && !found; k += 2) {
        if (static_cast<uint32_t>(kEscapes[k]) != c) continue;
        literal.put(static_cast<uint8_t>(kEscapes[k + 1]));
        found = true;
      }
      if (!found) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
          Ref shown(strSlice(s, start, i));
          return raiseError(source, start, "bad escape %S", shown.as<Str>());
        }
        literal.put('\\');
        literal.put(c);
      }
    }
  }
  flush();
  return true;
}

}  // namespace regex
}  // namespace molt
