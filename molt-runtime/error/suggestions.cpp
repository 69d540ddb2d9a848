// "Did you mean": the nearest name for NameError, AttributeError and ImportError.
#include <string.h>

#include "error/display.h"

namespace molt {

namespace {

constexpr int64_t kMaxLength = 40;
constexpr int64_t kMaxCandidates = 750;
constexpr int kMove = 2, kCase = 1;

int substitution(uint32_t a, uint32_t b) {
  if (a == b) return 0;
  auto lower = [](uint32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; };
  return lower(a) == lower(b) ? kCase : kMove;
}

// Weighted edit distance, given up with limit + 1 as soon as it must exceed `limit`.
int64_t distance(const Str* a, const Str* b, int64_t limit) {
  int64_t from = 0, aEnd = a->length, bEnd = b->length;
  while (from < aEnd && from < bEnd && strAt(a, from) == strAt(b, from)) ++from;
  while (aEnd > from && bEnd > from && strAt(a, aEnd - 1) == strAt(b, bEnd - 1)) --aEnd, --bEnd;
  int64_t n = aEnd - from, m = bEnd - from;
  if (!n || !m) return (n + m) * kMove;
  if (n > kMaxLength || m > kMaxLength) return limit + 1;
  if ((n > m ? n - m : m - n) * kMove > limit) return limit + 1;
  int64_t row[kMaxLength + 1];
  for (int64_t j = 0; j <= m; ++j) row[j] = j * kMove;
  for (int64_t i = 1; i <= n; ++i) {
    int64_t diagonal = row[0], least = INT64_MAX;
    row[0] = i * kMove;
    for (int64_t j = 1; j <= m; ++j) {
      int64_t replace = diagonal + substitution(strAt(a, from + i - 1), strAt(b, from + j - 1));
      int64_t edit = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + kMove;
      diagonal = row[j];
      row[j] = replace < edit ? replace : edit;
      if (row[j] < least) least = row[j];
    }
    if (least > limit) return limit + 1;
  }
  return row[m];
}

class Nearest {
 public:
  explicit Nearest(const Str* wrong) : wrong_(wrong) {}
  void consider(const Str* name) {
    if (++count_ > kMaxCandidates || strEquals(name, wrong_)) return;
    int64_t limit = (name->length + wrong_->length + 3) * kMove / 6;
    if (best_ && bestDistance_ - 1 < limit) limit = bestDistance_ - 1;
    int64_t d = distance(wrong_, name, limit);
    if (d > limit) return;
    best_ = name;
    bestDistance_ = d;
  }
  const Str* best() const { return count_ > kMaxCandidates ? nullptr : best_; }

 private:
  const Str* wrong_;
  const Str* best_ = nullptr;
  int64_t bestDistance_ = 0;
  int64_t count_ = 0;
};

constexpr char kStdlibNames[] =
    " abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 calendar cmath cmd code codecs "
    "collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses "
    "dataclasses datetime dbm decimal difflib dis doctest email encodings enum errno faulthandler fcntl filecmp fileinput "
    "fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http "
    "imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math "
    "mimetypes mmap multiprocessing netrc numbers operator optparse os pathlib pdb pickle pickletools pkgutil platform "
    "plistlib poplib posix posixpath pprint profile pstats pty pwd pyclbr pydoc queue quopri random re readline reprlib "
    "resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket "
    "socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tarfile "
    "telnetlib tempfile termios textwrap threading time timeit tkinter token tokenize tomllib trace traceback "
    "tracemalloc tty turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref "
    "xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo ";

bool isStdlibName(const Str* s) {
  if (!s->ascii || s->length < 2 || s->length > 30) return false;
  char word[34] = " ";
  memcpy(word + 1, s->data(), static_cast<size_t>(s->length));
  word[s->length + 1] = ' ';
  word[s->length + 2] = 0;
  return strstr(kStdlibNames, word) != nullptr;
}

void considerDict(Nearest& n, const Dict* d) {
  if (!d) return;
  Value dict = Value::fromObject(d), key, v;
  int64_t pos = 0;
  while (dictNext(dict, &pos, &key, &v))
    if (isStr(key)) n.consider(asStr(key));
}

Value nameHint(Value e, Value tb) {
  Value name = exceptionField(e, kNameName);
  if (!name.bits || !isStr(name) || !tb.bits) return kNone;
  Nearest near(asStr(name));
  Value last = tb;
  for (Value t = tb; t.bits; t = static_cast<Traceback*>(t.object())->next) last = t;
  const CodeInfo* code = static_cast<Traceback*>(last.object())->code;
  for (uint32_t i = 0; i < code->varnameCount; ++i) near.consider(code->varnames[i]);
  for (uint32_t i = 0; i < code->freevarCount; ++i) near.consider(code->freevars[i]);
  if (code->module) considerDict(near, code->module->globals);
  Ref keep;
  if (!near.best()) {
#define MOLT_BUILTIN_TYPE(n, symbol) #n "\0"
#define MOLT_BUILTIN_FN(n, signature, owner) #n "\0"
#define MOLT_BUILTIN_OBJECT(n) #n "\0"
#define MOLT_EXC(Name, Base, Layout) #Name "\0"
    static constexpr char kBuiltins[] =
#include "abi/builtins.def"
#include "abi/exceptions.def"
        ;
    Ref names(newList(120));
    for (const char* p = kBuiltins; *p; p += strlen(p) + 1) {
      Ref s(newStr(p));
      listAppend(names, s);
      near.consider(asStr(s));
    }
    keep = Ref(names.release());
  }
  const Str* best = near.best();
  if (isStdlibName(asStr(name))) {
    if (best) return formatStr(". Did you mean: '%S'? Or did you forget to import '%U'?", best, name);
    return formatStr(". Did you forget to import '%U'?", name);
  }
  return best ? formatStr(". Did you mean: '%S'?", best) : kNone;
}

Value dirHint(Value object, Value name) {
  if (!object.bits || object.isNone() || !name.bits || !isStr(name)) return kNone;
  // The type's method, as dir() takes it; an object that cannot tell its names gets no hint.
  bool error;
  Ref hook(lookupSpecial(object, "__dir__", &error));
  Ref names(hook ? call0(hook) : kNoValue);
  Ref list(names ? listFromIterable(names) : kNoValue);
  if (!list) {
    clearPending();
    return kNone;
  }
  Nearest near(asStr(name));
  bool hidden = asStr(name)->length > 0 && strAt(asStr(name), 0) == '_';
  for (int64_t i = 0, n = listLength(list); i < n; ++i) {
    Ref v(listGet(list, i));
    if (!isStr(v)) continue;
    if (!hidden && asStr(v)->length && strAt(asStr(v), 0) == '_') continue;
    near.consider(asStr(v));
  }
  return near.best() ? formatStr(". Did you mean: '%S'?", near.best()) : kNone;
}

}  // namespace

Value suggestionFor(Value e, Value tb) {
  if (isSubtype(typeOf(e), &molt_exc_NameError)) return nameHint(e, tb);
  if (isSubtype(typeOf(e), &molt_exc_AttributeError))
    return dirHint(exceptionField(e, kAttrObj), exceptionField(e, kAttrName));
  if (isSubtype(typeOf(e), &molt_exc_ImportError)) {
    Value from = exceptionField(e, kImportNameFrom), module = exceptionField(e, kImportName);
    if (!from.bits || !isStr(from) || !module.bits || !isStr(module) || !state().modules.bits) return kNone;
    return dirHint(dictGetStrBorrowed(state().modules, asStr(module)), from);
  }
  return kNone;
}

}  // namespace molt
