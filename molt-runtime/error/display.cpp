// Exceptions as text: tracebacks with carets, chains, notes, groups and syntax errors.
#include "error/display.h"

#include <string.h>

namespace molt {

namespace {

constexpr int kRepeatShown = 3;
constexpr int64_t kGroupWidth = 15;
constexpr int kGroupDepth = 10;

bool isSpace(uint32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xa0; }

// Columns that a terminal gives to a character: 2 for the wide East Asian blocks and emoji.
int64_t displayWidth(uint32_t c) {
  if (c < 0x1100) return 1;
  bool wide = (c <= 0x115f) || c == 0x231a || c == 0x231b || c == 0x2329 || c == 0x232a || (c >= 0x23e9 && c <= 0x23ec) ||
              c == 0x23f0 || c == 0x23f3 || (c >= 0x25fd && c <= 0x25fe) || (c >= 0x2614 && c <= 0x2615) ||
              (c >= 0x2648 && c <= 0x2653) || c == 0x267f || c == 0x2693 || c == 0x26a1 || (c >= 0x26aa && c <= 0x26ab) ||
              (c >= 0x26bd && c <= 0x26be) || (c >= 0x26c4 && c <= 0x26c5) || c == 0x26ce || c == 0x26d4 || c == 0x26ea ||
              (c >= 0x26f2 && c <= 0x26f3) || c == 0x26f5 || c == 0x26fa || c == 0x26fd || c == 0x2705 ||
              (c >= 0x270a && c <= 0x270b) || c == 0x2728 || c == 0x274c || c == 0x274e || (c >= 0x2753 && c <= 0x2755) ||
              c == 0x2757 || (c >= 0x2795 && c <= 0x2797) || c == 0x27b0 || c == 0x27bf || (c >= 0x2b1b && c <= 0x2b1c) ||
              c == 0x2b50 || c == 0x2b55 || (c >= 0x2e80 && c <= 0x303e) || (c >= 0x3041 && c <= 0x33ff) ||
              (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0xa4c6) || (c >= 0xa960 && c <= 0xa97c) ||
              (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe10 && c <= 0xfe6b) ||
              (c >= 0xff01 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x16fe0 && c <= 0x1b2fb) ||
              c == 0x1f004 || c == 0x1f0cf || c == 0x1f18e || (c >= 0x1f191 && c <= 0x1f19a) ||
              (c >= 0x1f200 && c <= 0x1f320) || (c >= 0x1f32d && c <= 0x1f335) || (c >= 0x1f337 && c <= 0x1f37c) ||
              (c >= 0x1f37e && c <= 0x1f393) || (c >= 0x1f3a0 && c <= 0x1f3ca) || (c >= 0x1f3cf && c <= 0x1f3d3) ||
              (c >= 0x1f3e0 && c <= 0x1f3f0) || c == 0x1f3f4 || (c >= 0x1f3f8 && c <= 0x1f43e) || c == 0x1f440 ||
              (c >= 0x1f442 && c <= 0x1f4fc) || (c >= 0x1f4ff && c <= 0x1f53d) || (c >= 0x1f54b && c <= 0x1f567) ||
              c == 0x1f57a || (c >= 0x1f595 && c <= 0x1f596) || c == 0x1f5a4 || (c >= 0x1f5fb && c <= 0x1f64f) ||
              (c >= 0x1f680 && c <= 0x1f6c5) || (c >= 0x1f6cc && c <= 0x1f6fc) || (c >= 0x1f7e0 && c <= 0x1f7f0) ||
              (c >= 0x1f90c && c <= 0x1f9ff) || (c >= 0x1fa70 && c <= 0x1faf8) || (c >= 0x20000 && c <= 0x3fffd);
  return wide ? 2 : 1;
}

class Renderer {
 public:
  explicit Renderer(const RenderOptions& o) : options_(o), seen_(newList(8)) {}

  void exception(Value top);
  void exceptionOnly(Value e);
  void stack(Value traceback);
  Value finish() { return out_.finish(); }

 private:
  void emit(Value text, char margin = '|');
  void emit(const char* text, char margin = '|') {
    Ref s(newStr(text));
    emit(s.get(), margin);
  }
  void indent() { out_.fill(' ', int64_t{2} * depth_); }
  void single(Value e);
  void group(Value e);
  void frame(Traceback* t);
  void carets(const Str* line, const SourcePos& p);
  void notes(Value e);
  void syntaxError(Value e, Value name);
  bool sawBefore(Value e);

  const RenderOptions& options_;
  Ref seen_;
  StrBuilder out_;
  int depth_ = 0;
  bool needClose_ = false;
};

// `text` is whole lines; inside a group each gets the margin of its depth.
void Renderer::emit(Value text, char margin) {
  if (!text.bits) {
    clearPending();
    return;
  }
  const Str* s = asStr(text);
  if (!depth_) {
    out_.str(s);
    return;
  }
  for (int64_t from = 0; from < s->length;) {
    int64_t to = from;
    while (to < s->length && strAt(s, to) != '\n') ++to;
    if (to < s->length) ++to;
    indent();
    out_.put(static_cast<uint32_t>(margin));
    out_.put(' ');
    out_.range(s, from, to);
    from = to;
  }
}

bool Renderer::sawBefore(Value e) {
  int64_t n = listLength(seen_);
  for (int64_t i = 0; i < n; ++i) {
    Ref v(listGet(seen_, i));
    if (v.get() == e) return true;
  }
  listAppend(seen_, e);
  return false;
}

int64_t charOffset(const Str* line, int32_t bytes) {
  int64_t i = 0;
  for (int32_t at = 0; at < bytes && i < line->length; ++i) {
    uint32_t c = strAt(line, i);
    at += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
  return i;
}

int64_t widthOf(const Str* line, int64_t from, int64_t to) {
  int64_t w = 0;
  for (int64_t i = from; i < to && i < line->length; ++i) w += displayWidth(strAt(line, i));
  return w;
}

void Renderer::carets(const Str* line, const SourcePos& p) {
  int64_t lead = 0, stop = line->length;
  while (lead < stop && isSpace(strAt(line, lead))) ++lead;
  while (stop > lead && isSpace(strAt(line, stop - 1))) --stop;
  int64_t start = charOffset(line, p.col);
  bool oneLine = p.endLine == p.line;
  int64_t end = oneLine ? charOffset(line, p.endCol) : stop;
  bool anchored = oneLine && p.anchorEndCol > p.anchorCol;
  if (end <= start || (end - start >= stop - lead && !anchored)) return;
  StrBuilder b;
  b.ascii("    ");
  b.fill(' ', widthOf(line, lead, start));
  if (anchored) {
    int64_t a = charOffset(line, p.anchorCol), z = charOffset(line, p.anchorEndCol);
    b.fill('~', widthOf(line, start, a));
    b.fill('^', widthOf(line, a, z));
    b.fill('~', widthOf(line, z, end));
  } else {
    b.fill('^', widthOf(line, start, end));
  }
  b.put('\n');
  Ref text(b.finish());
  emit(text);
}

int32_t frameLine(Traceback* t) {
  if (t->line > 0) return t->line;
  SourcePos p;
  return positionOf(t->code, t->position, &p) ? p.line : t->code->firstLine;
}

void Renderer::frame(Traceback* t) {
  const CodeInfo* code = t->code;
  int32_t line = frameLine(t);
  Ref head(formatStr("  File \"%S\", line %d, in %S\n", code->filename, line, code->name));
  emit(head);
  Ref keep;
  int64_t bytes, length;
  const char* text;
  const char* path = strUtf8(code->filename, &bytes, &keep);
  if (!path || !sourceLine(path, line, &text, &length)) return;
  Ref source(newStrN(text, length));
  if (!source) {
    clearPending();
    return;
  }
  const Str* s = asStr(source);
  int64_t from = 0, to = s->length;
  while (from < to && isSpace(strAt(s, from))) ++from;
  while (to > from && isSpace(strAt(s, to - 1))) --to;
  if (from == to) return;
  Ref stripped(strSlice(s, from, to));
  Ref shown(formatStr("    %U\n", stripped.get()));
  emit(shown);
  SourcePos p;
  if (positionOf(code, t->position, &p) && p.line == line && p.endCol >= 0 && p.col >= 0) carets(s, p);
}

void Renderer::stack(Value tb) {
  int64_t total = 0;
  for (Value t = tb; t.bits && !t.isNone(); t = static_cast<Traceback*>(t.object())->next) ++total;
  int64_t first = 0, last = total;
  if (options_.limitGiven) {
    if (options_.limit >= 0 && options_.limit < total) last = options_.limit;
    if (options_.limit < 0 && -options_.limit < total) first = total + options_.limit;
  } else if (total > options_.limit) {
    first = total - options_.limit;
  }
  const CodeInfo* code = nullptr;
  int32_t line = -1;
  int64_t repeats = 0, i = 0;
  auto flushRepeats = [&] {
    if (repeats > kRepeatShown) {
      int64_t more = repeats - kRepeatShown;
      Ref text(formatStr("  [Previous line repeated %z more time%s]\n", more, more > 1 ? "s" : ""));
      emit(text);
    }
  };
  for (Value v = tb; v.bits && !v.isNone(); v = static_cast<Traceback*>(v.object())->next, ++i) {
    if (i < first) continue;
    if (i >= last) break;
    auto* t = static_cast<Traceback*>(v.object());
    if (t->code != code || frameLine(t) != line) {
      flushRepeats();
      code = t->code;
      line = frameLine(t);
      repeats = 0;
    }
    if (++repeats <= kRepeatShown) frame(t);
  }
  flushRepeats();
}

// str(v), or the text that says that it failed.
Value safeText(Value v, const char* what, Value (*f)(Value)) {
  Value s = f(v);
  if (s.bits) return s;
  clearPending();
  return formatStr("<%s %s() failed>", what, f == strOf ? "str" : "repr");
}

Value displayName(Type* t) {
  bool error;
  Value tv = Value::fromObject(t);
  Ref qualname(getAttrOrNone0(tv, "__qualname__", &error));
  Ref module(getAttrOrNone0(tv, "__module__", &error));
  if (hasPending()) clearPending();
  if (!qualname || !isStr(qualname)) return newStr(t->name);
  if (!module || !isStr(module)) return formatStr("<unknown>.%U", qualname.get());
  if (strEqualsAscii(asStr(module), "builtins") || strEqualsAscii(asStr(module), "__main__")) return qualname.release();
  return formatStr("%U.%U", module.get(), qualname.get());
}

void Renderer::notes(Value e) {
  bool error;
  Ref notes(getAttrOrNone0(e, "__notes__", &error));
  if (error) {
    Ref why(takePending());
    Ref text(safeText(why, "exception", reprOf));
    Ref line(formatStr("Ignored error getting __notes__: %U\n", text.get()));
    emit(line);
    return;
  }
  if (!notes || notes.get().isNone()) return;
  Ref items(isList(notes) || isTuple(notes) ? tupleFromIterable(notes) : kNoValue);
  if (!items) {
    clearPending();
    Ref text(safeText(notes, "__notes__", reprOf));
    Ref line(formatStr("%U\n", text.get()));
    emit(line);
    return;
  }
  for (int64_t i = 0; i < asTuple(items)->length; ++i) {
    Value note = asTuple(items)->items()[i];
    Ref text(safeText(note, "note", strOf));
    Ref line(formatStr("%U\n", text.get()));
    emit(line);
  }
}

bool smallInt(Value v, int64_t* out) { return v.bits && isInt(v) && intAsI64NoRaise(v, out); }

void Renderer::syntaxError(Value e, Value name) {
  auto* f = static_cast<SyntaxErrorObject*>(e.object())->fields;
  auto given = [&](int n) { return f[n].bits && !f[n].isNone(); };
  Ref suffix(newStr(""));
  if (given(kSynLineno)) {
    Ref file(given(kSynFilename) && isStr(f[kSynFilename]) && asStr(f[kSynFilename])->length ? retained(f[kSynFilename])
                                                                                            : newStr("<string>"));
    Ref line(formatStr("  File \"%U\", line %U\n", file.get(), f[kSynLineno]));
    emit(line);
  } else if (given(kSynFilename)) {
    suffix = Ref(formatStr(" (%U)", f[kSynFilename]));
  }
  if (given(kSynText) && isStr(f[kSynText])) {
    const Str* text = asStr(f[kSynText]);
    int64_t stop = text->length;
    while (stop > 0 && strAt(text, stop - 1) == '\n') --stop;
    int64_t spaces = 0;
    while (spaces < stop && (strAt(text, spaces) == ' ' || strAt(text, spaces) == '\n' || strAt(text, spaces) == '\f')) ++spaces;
    Ref shown(strSlice(text, spaces, stop));
    Ref line(formatStr("    %U\n", shown.get()));
    emit(line);
    int64_t offset, endOffset;
    if (smallInt(f[kSynOffset], &offset)) {
      if (!smallInt(f[kSynEndOffset], &endOffset) || endOffset == 0) endOffset = offset;
      if (offset == endOffset || endOffset == -1) endOffset = offset + 1;
      int64_t col = offset - 1 - spaces, endCol = endOffset - 1 - spaces;
      if (col >= 0) {
        StrBuilder b;
        b.ascii("    ");
        for (int64_t i = 0; i < col && i < asStr(shown)->length; ++i) {
          uint32_t c = strAt(asStr(shown), i);
          b.put(isSpace(c) ? c : ' ');
        }
        if (endCol > col) b.fill('^', endCol - col);
        b.put('\n');
        Ref marks(b.finish());
        emit(marks);
      }
    }
  }
  Ref message(given(kSynMsg) ? safeText(f[kSynMsg], "exception", strOf) : newStr("<no detail available>"));
  Ref line(formatStr("%U: %U%U\n", name, message.get(), suffix.get()));
  emit(line);
}

void Renderer::exceptionOnly(Value e) {
  Ref name(displayName(typeOf(e)));
  if (isSubtype(typeOf(e), &molt_exc_SyntaxError)) {
    syntaxError(e, name);
  } else {
    Ref text(safeText(e, "exception", strOf));
    Ref hint(suggestionFor(e, asException(e)->traceback));
    if (!hint) clearPending();
    if (hint && isStr(hint)) text = Ref(strConcat(text, hint));
    Ref line(text && asStr(text)->length ? formatStr("%U: %U\n", name.get(), text.get()) : formatStr("%U\n", name.get()));
    emit(line);
  }
  notes(e);
}

void Renderer::single(Value e) {
  Value tb = asException(e)->traceback;
  if (isSubtype(typeOf(e), &molt_exc_BaseExceptionGroup)) {
    group(e);
    return;
  }
  if (tb.bits) {
    emit("Traceback (most recent call last):\n");
    stack(tb);
  }
  exceptionOnly(e);
}

void Renderer::group(Value e) {
  if (depth_ > kGroupDepth) {
    Ref text(formatStr("... (max_group_depth is %d)\n", kGroupDepth));
    emit(text);
    return;
  }
  bool top = depth_ == 0;
  if (top) ++depth_;
  if (asException(e)->traceback.bits) {
    emit("Exception Group Traceback (most recent call last):\n", top ? '+' : '|');
    stack(asException(e)->traceback);
  }
  exceptionOnly(e);
  Ref members = Ref::borrow(exceptionField(e, kGroupExceptions));
  int64_t count = asTuple(members)->length;
  int64_t shown = count <= kGroupWidth ? count : kGroupWidth + 1;
  needClose_ = false;
  for (int64_t i = 0; i < shown; ++i) {
    bool last = i == shown - 1;
    if (last) needClose_ = true;
    indent();
    out_.ascii(i == 0 ? "+-" : "  ");
    out_.ascii("+---------------- ");
    if (i < kGroupWidth) out_.integer(i + 1);
    else out_.ascii("...");
    out_.ascii(" ----------------\n");
    ++depth_;
    if (i < kGroupWidth) {
      exception(asTuple(members)->items()[i]);
    } else {
      int64_t more = count - kGroupWidth;
      Ref text(formatStr("and %z more exception%s\n", more, more > 1 ? "s" : ""));
      emit(text);
    }
    if (last && needClose_) {
      indent();
      out_.ascii("+------------------------------------\n");
      needClose_ = false;
    }
    --depth_;
  }
  if (top) depth_ = 0;
}

void Renderer::exception(Value top) {
  // From the newest to the oldest link, then printed the other way round.
  Ref chain(newList(4));
  if (!chain) return clearPending();
  listAppend(chain, top);
  sawBefore(top);
  if (options_.chain) {
    for (Value e = top;;) {
      BaseException* x = asException(e);
      Value next = kNoValue;
      Value link = kNone;
      if (x->cause.bits) {
        next = x->cause;
        link = kTrue;
      } else if (x->context.bits && !x->suppressContext) {
        next = x->context;
        link = kFalse;
      }
      if (!next.bits || sawBefore(next)) break;
      listAppend(chain, link);
      listAppend(chain, next);
      e = next;
    }
  }
  for (int64_t i = listLength(chain) - 1; i >= 0; i -= 2) {
    Ref e(listGet(chain, i));
    single(e);
    if (i == 0) break;
    Ref link(listGet(chain, i - 1));
    emit(link.get().isTrue() ? "\nThe above exception was the direct cause of the following exception:\n\n"
                             : "\nDuring handling of the above exception, another exception occurred:\n\n");
  }
}

}  // namespace

Value renderException(Value exception, const RenderOptions& options) {
  Renderer r(options);
  r.exception(exception);
  return r.finish();
}
Value renderExceptionOnly(Value exception) {
  RenderOptions options;
  Renderer r(options);
  r.exceptionOnly(exception);
  return r.finish();
}
Value renderTraceback(Value traceback, const RenderOptions& options) {
  Renderer r(options);
  r.stack(traceback);
  return r.finish();
}

}  // namespace molt
