// Code objects and cells.
#include <initializer_list>

#include "abi/positions.h"
#include "core/unit.h"
#include "core/alloc.h"

namespace molt {

namespace {

struct Code : Object {
  const CodeInfo* info;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
};
const CodeInfo* info(Value v) { return static_cast<Code*>(v.object())->info; }

Value names(const Str* const* p, uint32_t n) {
  Value t = newTuple(n);
  for (uint32_t i = 0; i < n; ++i) asTuple(t)->items()[i] = retained(Value::fromObject(p[i]));
  return t;
}
Value str(const Str* s) { return retained(Value::fromObject(s)); }
Value getName(Value v) { return str(info(v)->name); }
Value getQualname(Value v) { return str(info(v)->qualname); }
Value getFilename(Value v) { return str(info(v)->filename); }
Value getFirstLine(Value v) { return newInt(info(v)->firstLine); }
// The namespace slot of class bodies and of compiled source is ours.
bool hasNamespaceSlot(const CodeInfo* c) { return c->flags & kCodeClassBody; }
Value getArgCount(Value v) { return newInt(hasNamespaceSlot(info(v)) ? 0 : info(v)->argCount); }
Value getPosOnly(Value v) { return newInt(hasNamespaceSlot(info(v)) ? 0 : info(v)->posOnlyCount); }
Value getKwOnly(Value v) { return newInt(info(v)->kwOnlyCount); }
Value getNlocals(Value v) { return newInt(hasNamespaceSlot(info(v)) ? 0 : info(v)->varnameCount); }
// Slots have *args before the keyword-only parameters; here it follows them.
Value getVarnames(Value v) {
  const CodeInfo* c = info(v);
  if (hasNamespaceSlot(c)) return newTuple(0);
  Value r = names(c->varnames, c->varnameCount);
  if (!r || !(c->flags & kCodeVarArgs) || !c->kwOnlyCount) return r;
  Value* items = asTuple(r)->items() + c->argCount;
  Value star = items[0];
  for (uint32_t i = 0; i < c->kwOnlyCount; ++i) items[i] = items[i + 1];
  items[c->kwOnlyCount] = star;
  return r;
}
Value getFreevars(Value v) { return names(info(v)->freevars, info(v)->freevarCount); }
Value getCellvars(Value v) { return names(info(v)->cellvars, info(v)->cellvarCount); }
Value getNames(Value v) { return names(info(v)->names, info(v)->nameCount); }
Value getConsts(Value v) { return newTupleOf(info(v)->consts, info(v)->constCount); }
Value getFlags(Value v) {
  const CodeInfo* c = info(v);
  int64_t f = 0;
  if (!(c->flags & (kCodeModule | kCodeClassBody))) f |= 0x3;  // optimized, newlocals
  if (c->flags & kCodeVarArgs) f |= 0x4;
  if (c->flags & kCodeVarKeywords) f |= 0x8;
  if (c->flags & kCodeNested) f |= 0x10;
  if (c->flags & kCodeGenerator) f |= 0x20;
  if (c->flags & kCodeCoroutine) f |= 0x80;
  if (c->flags & kCodeIterableCoroutine) f |= 0x100;
  if (c->flags & kCodeAsyncGenerator) f |= 0x200;
  return newInt(f);
}
Value getStackSize(Value) { return newInt(0); }
Value codePositions(const Value* a) {
  const CodeInfo* c = info(a[0]);
  Ref list(newList(0));
  PositionReader table(c->positions);
  if (c->positionCount) table.next();
  for (uint32_t i = 1; i < c->positionCount; ++i) {
    SourcePos p = table.next();
    Ref t(tupleOf(newInt(p.line), newInt(p.endLine), newInt(p.col), newInt(p.endCol)));
    if (!listAppend(list, t)) return kNoValue;
  }
  return getIter(list);
}
// Ranges of an imaginary bytecode, two bytes an entry of the position table, and their lines.
Value codeLines(const Value* a) {
  const CodeInfo* c = info(a[0]);
  Ref list(newList(0));
  int64_t from = 0, line = c->firstLine;
  PositionReader table(c->positions);
  if (c->positionCount) table.next();
  for (uint32_t i = 1; i <= c->positionCount; ++i) {
    bool last = i == c->positionCount;
    int32_t next = last ? 0 : table.next().line;
    if (!last && next == line) continue;
    Ref t(tupleOf(newInt(from), newInt(int64_t{i} * 2), newInt(line)));
    if (!listAppend(list, t)) return kNoValue;
    from = int64_t{i} * 2;
    if (!last) line = next;
  }
  return getIter(list);
}

// Code objects are never freed, nor is what they name.
Value forLife(Value v) {
  keepForLife(v);
  return retained(v);
}

// A field of code.replace(): one of the int or str fields of CodeInfo, or a tuple of names.
struct Field {
  const char* name;
  uint32_t CodeInfo::*number;
  const Str* CodeInfo::*text;
  const Str* const* CodeInfo::*names;
  uint32_t CodeInfo::*count;
};
constexpr Field kFields[] = {
    {"co_argcount", &CodeInfo::argCount, nullptr, nullptr, nullptr},
    {"co_posonlyargcount", &CodeInfo::posOnlyCount, nullptr, nullptr, nullptr},
    {"co_kwonlyargcount", &CodeInfo::kwOnlyCount, nullptr, nullptr, nullptr},
    {"co_name", nullptr, &CodeInfo::name, nullptr, nullptr},
    {"co_qualname", nullptr, &CodeInfo::qualname, nullptr, nullptr},
    {"co_filename", nullptr, &CodeInfo::filename, nullptr, nullptr},
    {"co_varnames", nullptr, nullptr, &CodeInfo::varnames, &CodeInfo::varnameCount},
    {"co_names", nullptr, nullptr, &CodeInfo::names, &CodeInfo::nameCount},
    {"co_freevars", nullptr, nullptr, &CodeInfo::freevars, &CodeInfo::freevarCount},
    {"co_cellvars", nullptr, nullptr, &CodeInfo::cellvars, &CodeInfo::cellvarCount}};

bool replaceNames(CodeInfo* c, const Field& f, Value v) {
  if (!isTuple(v)) return raiseTypeError("replace() argument '%s' must be tuple, not %T", f.name, v);
  Tuple* t = asTuple(v);
  for (int64_t i = 0; i < t->length; ++i)
    if (!isStr(t->items()[i])) return raiseTypeError("name tuples must contain only strings, not '%T'", t->items()[i]);
  auto** list = static_cast<const Str**>(allocRaw(sizeof(Str*) * static_cast<uint64_t>(t->length + 1)));
  if (!list) return raiseNoMemory();
  for (int64_t i = 0; i < t->length; ++i) list[i] = asStr(forLife(t->items()[i]));
  c->*f.names = list;
  c->*f.count = static_cast<uint32_t>(t->length);
  return true;
}

// The compiled code stays as it is: only what describes it changes. Like all code objects the new one lives for ever.
Value codeReplace(const Value* args, int64_t nargs, Value kwnames) {
  if (nargs != 1) return raiseTypeError("replace() takes exactly 0 positional arguments (%z given)", nargs - 1);
  int64_t n = kwnames ? asTuple(kwnames)->length : 0;
  auto* c = static_cast<CodeInfo*>(allocRaw(sizeof(CodeInfo)));
  if (!c) return raiseNoMemory();
  *c = *info(args[0]);
  c->codeObject = nullptr;
  for (int64_t i = 0; i < n; ++i) {
    Str* name = asStr(asTuple(kwnames)->items()[i]);
    Value v = args[nargs + i];
    bool done = false;
    for (const Field& f : kFields) {
      if (!strEqualsAscii(name, f.name)) continue;
      done = true;
      if (f.number) {
        int64_t number;
        if (!indexAsI64(v, &number, &molt_exc_OverflowError)) return kNoValue;
        c->*f.number = static_cast<uint32_t>(number);
      } else if (f.text) {
        if (!isStr(v)) return raiseTypeError("replace() argument '%s' must be str, not %T", f.name, v);
        c->*f.text = asStr(forLife(v));
      } else if (!replaceNames(c, f, v)) {
        return kNoValue;
      }
      break;
    }
    if (strEqualsAscii(name, "co_firstlineno")) {
      int64_t line;
      if (!indexAsI64(v, &line, &molt_exc_OverflowError)) return kNoValue;
      c->firstLine = static_cast<int32_t>(line);
      done = true;
    }
    if (strEqualsAscii(name, "co_consts")) {
      if (!isTuple(v)) return raiseTypeError("replace() argument 'co_consts' must be tuple, not %T", v);
      c->consts = asTuple(forLife(v))->items();
      c->constCount = static_cast<uint32_t>(asTuple(v)->length);
      done = true;
    }
    for (const char* ours : {"co_flags", "co_stacksize", "co_nlocals", "co_code", "co_linetable", "co_exceptiontable"})
      done = done || strEqualsAscii(name, ours);
    if (!done) return raiseTypeError("replace() got an unexpected keyword argument '%S'", name);
  }
  return codeObjectOf(c);
}
Value codeCompare(Value a, Value b, CompareOp op) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !isExact(a, &molt_type_code) || !isExact(b, &molt_type_code)) return kNotImplemented;
  const CodeInfo *x = info(a), *y = info(b);
  bool same = x == y || (x->entry == y->entry && x->flags == y->flags && x->firstLine == y->firstLine &&
                         x->argCount == y->argCount && x->posOnlyCount == y->posOnlyCount && x->kwOnlyCount == y->kwOnlyCount &&
                         strEquals(x->name, y->name));
  return Value::fromBool(same == (op == CompareOp::Eq));
}
int64_t codeHash(Value v) {
  const CodeInfo* c = info(v);
  int64_t h = strHash(const_cast<Str*>(c->name)) ^ static_cast<int64_t>(reinterpret_cast<uintptr_t>(c->entry) >> 4) ^ c->firstLine;
  return h == -1 ? -2 : h;
}
constexpr NativeMethod kMethods[] = {{"co_positions", "!($self, /)", codePositions, nullptr, nullptr, kInstanceMethod},
                                     {"co_lines", "!($self, /)", codeLines, nullptr, nullptr, kInstanceMethod},
                                     {"replace", "($self, /, **changes)", nullptr, codeReplace, nullptr, kInstanceMethod},
                                     {"__sizeof__", "!($self, /)", objectSizeof, nullptr, nullptr, kInstanceMethod}, {}};
constexpr GetSet kGetSets[] = {{"co_name", getName, nullptr, nullptr, true}, {"co_qualname", getQualname, nullptr, nullptr, true},
                               {"co_filename", getFilename, nullptr, nullptr, true}, {"co_firstlineno", getFirstLine, nullptr, nullptr, true},
                               {"co_argcount", getArgCount, nullptr, nullptr, true}, {"co_posonlyargcount", getPosOnly, nullptr, nullptr, true},
                               {"co_kwonlyargcount", getKwOnly, nullptr, nullptr, true}, {"co_nlocals", getNlocals, nullptr, nullptr, true},
                               {"co_varnames", getVarnames, nullptr, nullptr}, {"co_freevars", getFreevars, nullptr, nullptr},
                               {"co_cellvars", getCellvars, nullptr, nullptr}, {"co_names", getNames, nullptr, nullptr, true},
                               {"co_consts", getConsts, nullptr, nullptr, true}, {"co_flags", getFlags, nullptr, nullptr, true},
                               {"co_stacksize", getStackSize, nullptr, nullptr, true}, {}};
Value codeRepr(Value v) {
  StrBuilder b;
  b.ascii("<code object ");
  b.str(info(v)->name);
  b.ascii(" at 0x");
  bool started = false;
  for (int shift = 60; shift >= 0; shift -= 4) {
    uint64_t digit = v.bits >> shift & 15;
    started |= digit != 0;
    if (started) b.put(static_cast<uint32_t>("0123456789abcdef"[digit]));
  }
  b.ascii(", file \"");
  b.str(info(v)->filename);
  b.ascii("\", line ");
  b.integer(info(v)->firstLine);
  b.put('>');
  return b.finish();
}

Cell* cell(Value v) { return static_cast<Cell*>(v.object()); }
void cellDealloc(Object* o) {
  decref(static_cast<Cell*>(o)->value);
  freeObject(o);
}
void cellTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<Cell*>(o)->value, arg); }
void cellClear(Object* o) {
  Value v = static_cast<Cell*>(o)->value;
  static_cast<Cell*>(o)->value = kNoValue;
  decref(v);
}
Value cellGet(Value v) { return cell(v)->value ? retained(cell(v)->value) : Value(raiseValueError("Cell is empty")); }
bool cellSet(Value v, Value x) {
  Value old = cell(v)->value;
  cell(v)->value = x ? retained(x) : kNoValue;
  decref(old);
  return true;
}
constexpr GetSet kCellGetSets[] = {{"cell_contents", cellGet, cellSet, nullptr}, {}};
Value cellMake(Type*, const Value* args, int64_t nargs, Value) {
  if (nargs > 1) return raiseTypeError("cell expected at most 1 argument, got %z", nargs);
  return newCell(nargs ? args[0] : kNoValue);
}
Value cellCompare(Value a, Value b, CompareOp op) {
  if (!isExact(a, &molt_type_cell) || !isExact(b, &molt_type_cell)) return kNotImplemented;
  Value x = cell(a)->value, y = cell(b)->value;
  if (x && y) return compare(x, y, op);
  int c = static_cast<bool>(x) - static_cast<bool>(y);
  switch (op) {
    case CompareOp::Lt: return Value::fromBool(c < 0);
    case CompareOp::Le: return Value::fromBool(c <= 0);
    case CompareOp::Eq: return Value::fromBool(c == 0);
    case CompareOp::Ne: return Value::fromBool(c != 0);
    case CompareOp::Gt: return Value::fromBool(c > 0);
    default: return Value::fromBool(c >= 0);
  }
}

}  // namespace

Value newCell(Value v) {
  auto* c = static_cast<Cell*>(allocObject(sizeof(Cell), &molt_type_cell));
  c->value = v ? retained(v) : kNoValue;
  return Value::fromObject(static_cast<Object*>(c));
}

Value codeObjectOf(const CodeInfo* c) {
  auto* w = const_cast<CodeInfo*>(c);
  if (!w->codeObject) {
    auto* o = static_cast<Code*>(allocObject(sizeof(Code), &molt_type_code));
    o->info = c;
    keepForLife(o);
    w->codeObject = o;
  }
  return retained(Value::fromObject(w->codeObject));
}
const CodeInfo* codeInfoOf(Value code) { return isExact(code, &molt_type_code) ? info(code) : nullptr; }

constinit Type molt_type_code = [] {
  Type t = staticType("code", kTypeDisallowNew | kTypeHasWeakrefs, sizeof(Code));
  t.textSignature =
      "(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, "
      "name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /)";
  t.repr = codeRepr;
  t.compare = codeCompare;
  t.hash = codeHash;
  t.getsets = kGetSets;
  t.methods = kMethods;
  return t;
}();
constinit Type molt_type_cell = [] {
  Type t = staticType("cell", kTypeHasGc, sizeof(Cell));
  t.dealloc = cellDealloc;
  t.traverse = cellTraverse;
  t.clear = cellClear;
  t.make = cellMake;
  t.textSignature = "([contents])";
  t.compare = cellCompare;
  t.getsets = kCellGetSets;
  return t;
}();

}  // namespace molt
