// Code objects and cells.
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
  for (uint32_t i = 1; i < c->positionCount; ++i) {
    const SourcePos& p = c->positions[i];
    Ref t(tupleOf(newInt(p.line), newInt(p.endLine), newInt(p.col), newInt(p.endCol)));
    if (!listAppend(list, t)) return kNoValue;
  }
  return getIter(list);
}
constexpr NativeMethod kMethods[] = {{"co_positions", "($self, /)", codePositions, nullptr, nullptr, kInstanceMethod}, {}};
constexpr GetSet kGetSets[] = {{"co_name", getName, nullptr, nullptr}, {"co_qualname", getQualname, nullptr, nullptr},
                               {"co_filename", getFilename, nullptr, nullptr}, {"co_firstlineno", getFirstLine, nullptr, nullptr},
                               {"co_argcount", getArgCount, nullptr, nullptr}, {"co_posonlyargcount", getPosOnly, nullptr, nullptr},
                               {"co_kwonlyargcount", getKwOnly, nullptr, nullptr}, {"co_nlocals", getNlocals, nullptr, nullptr},
                               {"co_varnames", getVarnames, nullptr, nullptr}, {"co_freevars", getFreevars, nullptr, nullptr},
                               {"co_cellvars", getCellvars, nullptr, nullptr}, {"co_names", getNames, nullptr, nullptr},
                               {"co_consts", getConsts, nullptr, nullptr}, {"co_flags", getFlags, nullptr, nullptr},
                               {"co_stacksize", getStackSize, nullptr, nullptr}, {}};
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
  t.repr = codeRepr;
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
  t.compare = cellCompare;
  t.getsets = kCellGetSets;
  return t;
}();

}  // namespace molt
