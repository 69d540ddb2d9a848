// The type memoryview and the buffer protocol's two entry points.
#include "types/text/memoryview.h"
#include "gc/gc.h"

namespace molt {

#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) Value fn(const Value* args);
#include "abi/methods/memoryview.def"

bool getBuffer(Value v, Buffer* out, int flags) {
  Type* t = typeOf(v);
  if (!t->getBuffer) {
    if (flags & kBufferWritable) return raiseTypeError("read-write bytes-like object is required, not '%T'", v);
    return raiseTypeError("a bytes-like object is required, not '%T'", v);
  }
  return t->getBuffer(v, out, flags);
}
void releaseBuffer(Buffer* b) {
  Value owner = b->owner;
  if (!owner) return;
  b->owner = kNoValue;
  if (auto f = typeOf(owner)->releaseBuffer) f(owner, b);
  decref(owner);
}

bool viewAlive(MemoryView* m) {
  if (m->held.owner) return true;
  return raiseValueError("operation forbidden on released memoryview object");
}
int64_t viewItems(MemoryView* m) {
  int64_t n = 1;
  for (int i = 0; i < m->ndim; ++i) n *= m->shape()[i];
  return n;
}
bool viewContiguous(MemoryView* m) {
  int64_t step = m->itemSize;
  for (int i = m->ndim; i-- > 0;) {
    if (m->shape()[i] > 1 && m->strides()[i] != step) return viewItems(m) == 0;
    step *= m->shape()[i];
  }
  return true;
}

bool viewColumnwise(MemoryView* m) {
  int64_t step = m->itemSize;
  for (int i = 0; i < m->ndim; ++i) {
    if (m->shape()[i] > 1 && m->strides()[i] != step) return viewItems(m) == 0;
    step *= m->shape()[i];
  }
  return true;
}

namespace {

uint8_t* copyDim(MemoryView* m, const uint8_t* p, int dim, uint8_t* to) {
  if (dim == m->ndim) {
    memcpy(to, p, static_cast<size_t>(m->itemSize));
    return to + m->itemSize;
  }
  for (int64_t i = 0; i < m->shape()[dim]; ++i) to = copyDim(m, p + i * m->strides()[dim], dim + 1, to);
  return to;
}

MemoryView* allocView(int ndim) {
  auto* m = static_cast<MemoryView*>(allocObject(sizeof(MemoryView) + 16 * static_cast<uint64_t>(ndim), &molt_type_memoryview));
  m->ndim = ndim;
  m->hash = -1;
  return m;
}

}  // namespace

void viewCopyOut(MemoryView* m, uint8_t* to) {
  if (viewContiguous(m)) memcpy(to, m->data, static_cast<size_t>(viewItems(m) * m->itemSize));
  else copyDim(m, m->data, 0, to);
}

Value viewDerived(MemoryView* m, int ndim) {
  Buffer held;
  if (!getBuffer(m->held.owner, &held, kBufferDescribed)) return kNoValue;
  MemoryView* r = allocView(ndim);
  r->held = held;
  r->data = m->data;
  r->itemSize = m->itemSize;
  r->readonly = m->readonly;
  memcpy(r->format, m->format, sizeof r->format);
  if (ndim == m->ndim) memcpy(r->shape(), m->shape(), 16 * static_cast<size_t>(ndim));
  return Value::fromObject(r);
}

Value newMemoryView(Value exporter) {
  if (isExact(exporter, &molt_type_memoryview)) {
    if (!viewAlive(asView(exporter))) return kNoValue;
    return viewDerived(asView(exporter), asView(exporter)->ndim);
  }
  if (!hasBuffer(exporter)) return raiseTypeError("memoryview: a bytes-like object is required, not '%T'", exporter);
  return newMemoryViewBy(typeOf(exporter)->getBuffer, exporter, kBufferDescribed);
}

Value newMemoryViewBy(bool (*slot)(Value, Buffer*, int), Value exporter, int flags) {
  Buffer held;
  if (!slot(exporter, &held, flags)) return kNoValue;
  MemoryView* m = allocView(held.ndim);
  m->held = held;
  m->data = held.data;
  m->itemSize = held.itemSize;
  m->readonly = held.readonly;
  strncpy(m->format, held.format, sizeof m->format - 1);
  int64_t step = held.itemSize;
  for (int i = held.ndim; i-- > 0;) {
    m->shape()[i] = held.shape ? held.shape[i] : held.length / held.itemSize;
    m->strides()[i] = held.strides ? held.strides[i] : step;
    step *= m->shape()[i];
  }
  return Value::fromObject(m);
}

namespace {

constinit const NativeMethod viewMethods[] = {
#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) {name, sig, fn, nullptr, doc, kind},
#include "abi/methods/memoryview.def"
    {nullptr, nullptr, nullptr, nullptr, nullptr, 0}};

void deallocView(Object* o) {
  if (!dropWeakrefs(o)) return;
  auto* m = static_cast<MemoryView*>(o);
  releaseBuffer(&m->held);
  freeObject(o);
}
void traverseView(Object* o, VisitFn visit, void* arg) {
  auto* m = static_cast<MemoryView*>(o);
  if (m->held.owner) visit(m->held.owner, arg);
}

Value makeView(Type*, const Value* args, int64_t nargs, Value kwnames) {
  static constinit const NativeMethod row = {"memoryview", "(object)", [](const Value* a) { return newMemoryView(a[0]); }, nullptr, nullptr, kStaticMethod};
  Value bound[1];
  Ref owned[2];
  if (!bindNative(&row, args, nargs, kwnames, bound, 1, owned)) return kNoValue;
  return newMemoryView(bound[0]);
}

Value reprView(Value v) {
  StrBuilder b;
  b.ascii(asView(v)->held.owner ? "<memory at 0x" : "<released memory at 0x");
  for (int shift = 60, started = 0; shift >= 0; shift -= 4) {
    auto d = static_cast<uint32_t>(v.bits >> shift & 15);
    if (d || started || shift == 0) {
      started = 1;
      b.put(static_cast<uint8_t>("0123456789abcdef"[d]));
    }
  }
  b.put('>');
  return b.finish();
}

int64_t hashView(Value v) {
  MemoryView* m = asView(v);
  if (m->hash != -1) return m->hash;
  if (!viewAlive(m)) return -1;
  if (!m->readonly) return raiseValueError("cannot hash writable memoryview object");
  char code = m->format[0] == '@' ? m->format[1] : m->format[0];
  if (code != 'B' && code != 'b' && code != 'c') return raiseValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  if (hashOf(m->held.owner) == -1) return -1;
  Ref copy(newBytes(nullptr, viewItems(m) * m->itemSize));
  if (asBytes(copy)->length) viewCopyOut(m, asBytes(copy)->data());
  return m->hash = hashBytesAsPython(asBytes(copy)->data(), asBytes(copy)->length);
}

int64_t lengthView(Value v) {
  MemoryView* m = asView(v);
  if (!viewAlive(m)) return -1;
  if (m->ndim == 0) return raiseTypeError("0-dim memory has no length");
  return m->shape()[0];
}

char codeOf(MemoryView* m) { return m->format[0] == '@' ? m->format[1] : m->format[0]; }

bool nativeFormat(MemoryView* m) {
  if (nativeItemSize(m->format)) return true;
  raise(&molt_exc_NotImplementedError, "memoryview: unsupported format %s", m->format);
  return false;
}

// Adds the offset of index i in a dimension. False: out of bounds.
bool stepTo(MemoryView* m, int dim, int64_t i, uint8_t** p) {
  int64_t n = m->shape()[dim];
  if (i < 0) i += n;
  if (i < 0 || i >= n) return raise(&molt_exc_IndexError, "index out of bounds on dimension %d", dim + 1);
  *p += i * m->strides()[dim];
  return true;
}

bool isIndex(Value v) {
  if (isInt(v)) return true;
  bool error = false;
  Ref index(lookupSpecial(v, "__index__", &error));
  if (error) clearPending();
  return static_cast<bool>(index);
}

// The item that key names, or null: *slice if it is a slice, otherwise an exception is pending.
uint8_t* locate(MemoryView* m, Value key, bool* slice) {
  *slice = false;
  uint8_t* p = m->data;
  if (m->ndim == 0) {
    if ((isTuple(key) && asTuple(key)->length == 0)) return p;
    if (key.isEllipsis()) return p;
    return raiseTypeError("invalid indexing of 0-dim memory");
  }
  if (isIndex(key)) {
    int64_t i;
    if (!indexAsI64(key, &i, &molt_exc_IndexError)) return nullptr;
    if (m->ndim != 1) return raise(&molt_exc_NotImplementedError, "multi-dimensional sub-views are not implemented");
    return stepTo(m, 0, i, &p) ? p : nullptr;
  }
  if (isExact(key, &molt_type_slice)) {
    *slice = true;
    return nullptr;
  }
  if (isTuple(key)) {
    Tuple* t = asTuple(key);
    bool allInts = true, allSlices = t->length > 0;
    for (int64_t i = 0; i < t->length; ++i) {
      allInts &= isIndex(t->items()[i]);
      allSlices &= isExact(t->items()[i], &molt_type_slice);
    }
    if (allInts) {
      if (t->length < m->ndim) return raise(&molt_exc_NotImplementedError, "sub-views are not implemented");
      if (t->length > m->ndim) return raiseTypeError("cannot index %d-dimension view with %z-element tuple", m->ndim, t->length);
      for (int d = 0; d < m->ndim; ++d) {
        int64_t i;
        if (!indexAsI64(t->items()[d], &i, &molt_exc_IndexError) || !stepTo(m, d, i, &p)) return nullptr;
      }
      return p;
    }
    if (allSlices) return raise(&molt_exc_NotImplementedError, "multi-dimensional slicing is not implemented");
  }
  return raiseTypeError("memoryview: invalid slice key");
}

Value sliced(MemoryView* m, Value key) {
  int64_t start, stop, step, count;
  if (!sliceIndices(key, m->shape()[0], &start, &stop, &step, &count)) return kNoValue;
  Value r = viewDerived(m, m->ndim);
  if (!r) return r;
  MemoryView* s = asView(r);
  s->data = m->data + start * m->strides()[0];
  s->shape()[0] = count < 0 ? 0 : count;
  s->strides()[0] = m->strides()[0] * step;
  return r;
}

Value getItemView(Value self, Value key) {
  MemoryView* m = asView(self);
  if (!viewAlive(m)) return kNoValue;
  if (m->ndim == 0 && key.isEllipsis()) return retained(self);
  bool slice;
  uint8_t* p = locate(m, key, &slice);
  if (slice) return sliced(m, key);
  if (!p || !nativeFormat(m)) return kNoValue;
  return unpackItem(codeOf(m), p);
}

bool setItemView(Value self, Value key, Value v) {
  MemoryView* m = asView(self);
  if (!viewAlive(m)) return false;
  if (!nativeFormat(m)) return false;
  if (m->readonly) return raiseTypeError("cannot modify read-only memory");
  if (!v) return raiseTypeError("cannot delete memory");
  if (m->ndim > 1 && isIndex(key)) return raise(&molt_exc_NotImplementedError, "sub-views are not implemented");
  bool slice;
  uint8_t* p = locate(m, key, &slice);
  if (p) return packItem(codeOf(m), p, v);
  if (!slice) return false;
  if (m->ndim != 1) return raise(&molt_exc_NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1");
  Ref target(sliced(m, key)), source(newMemoryView(v));
  if (!target) return false;
  if (!source) {
    clearPending();
    return raiseTypeError("a bytes-like object is required, not '%T'", v);
  }
  MemoryView *to = asView(target), *from = asView(source);
  const char *a = to->format[0] == '@' ? to->format + 1 : to->format, *b = from->format[0] == '@' ? from->format + 1 : from->format;
  if (from->ndim != 1 || strcmp(a, b) != 0 || to->shape()[0] != from->shape()[0])
    return raiseValueError("memoryview assignment: lvalue and rvalue have different structures");
  Ref copy(newBytes(nullptr, viewItems(from) * from->itemSize));
  if (asBytes(copy)->length == 0) return true;
  viewCopyOut(from, asBytes(copy)->data());
  for (int64_t i = 0; i < to->shape()[0]; ++i)
    memcpy(to->data + i * to->strides()[0], asBytes(copy)->data() + i * to->itemSize, static_cast<size_t>(to->itemSize));
  return true;
}

int equalDim(MemoryView* a, MemoryView* b, const uint8_t* p, const uint8_t* q, int dim, bool raw) {
  if (dim == a->ndim) {
    if (raw) return memcmp(p, q, static_cast<size_t>(a->itemSize)) == 0;
    Ref x(unpackItem(codeOf(a), p)), y(unpackItem(codeOf(b), q));
    if (!x || !y) return -1;
    return compareBool(x, y, CompareOp::Eq);
  }
  for (int64_t i = 0; i < a->shape()[dim]; ++i)
    if (int r = equalDim(a, b, p + i * a->strides()[dim], q + i * b->strides()[dim], dim + 1, raw); r != 1) return r;
  return 1;
}

Value compareView(Value left, Value right, CompareOp op) {
  if (op != CompareOp::Eq && op != CompareOp::Ne) return kNotImplemented;
  bool leftIsView = isExact(left, &molt_type_memoryview);
  Value other = leftIsView ? right : left;
  MemoryView* m = asView(leftIsView ? left : right);
  int equal = 0;
  if (!m->held.owner || (isExact(other, &molt_type_memoryview) && !asView(other)->held.owner)) {
    equal = left == right;
  } else {
    if (!hasBuffer(other)) return kNotImplemented;
    Ref view(newMemoryView(other));
    if (!view) {
      clearPending();
      return kNotImplemented;
    }
    MemoryView* o = asView(view);
    equal = m->ndim == o->ndim;
    for (int i = 0; equal && i < m->ndim; ++i) equal = m->shape()[i] == o->shape()[i];
    if (equal) {
      char a = codeOf(m), b = codeOf(o);
      bool known = nativeItemSize(m->format) && nativeItemSize(o->format);
      if (!known) equal = strcmp(m->format, o->format) == 0 && left == right;
      else equal = equalDim(m, o, m->data, o->data, 0, a == b && a != 'f' && a != 'd' && a != 'e');
      if (equal < 0) return kNoValue;
    }
  }
  return Value::fromBool((op == CompareOp::Eq) == (equal != 0));
}

bool bufferView(Value self, Buffer* out, int flags) {
  MemoryView* m = asView(self);
  if (!viewAlive(m)) return false;
  if (flags & kBufferWritable && m->readonly) return raise(&molt_exc_BufferError, "memoryview: underlying buffer is not writable");
  if (flags != kBufferDescribed && !viewContiguous(m)) return raise(&molt_exc_BufferError, "memoryview: underlying buffer is not C-contiguous");
  ++m->exports;
  *out = Buffer{retained(self), m->data, viewItems(m) * m->itemSize, m->itemSize, m->format, m->ndim, m->readonly != 0, m->shape(), m->strides()};
  return true;
}
void releaseView(Value self, Buffer*) { --asView(self)->exports; }

struct ViewIterator : Object {
  Value view;
  int64_t index, length;
};
void deallocIterator(Object* o) {
  decref(static_cast<ViewIterator*>(o)->view);
  freeObject(o);
}
Value selfIter(Value v) { return retained(v); }
Value nextView(Value v) {
  auto* it = static_cast<ViewIterator*>(v.object());
  if (!it->view) return kStop;
  MemoryView* m = asView(it->view);
  if (it->index < it->length) {
    if (!viewAlive(m)) return kNoValue;
    return unpackItem(codeOf(m), m->data + m->strides()[0] * it->index++);
  }
  decref(it->view);
  it->view = kNoValue;
  return kStop;
}
Value iterView(Value v) {
  MemoryView* m = asView(v);
  if (!viewAlive(m)) return kNoValue;
  if (m->ndim == 0) return raiseTypeError("invalid indexing of 0-dim memory");
  if (m->ndim != 1) return raise(&molt_exc_NotImplementedError, "multi-dimensional sub-views are not implemented");
  if (!nativeFormat(m)) return kNoValue;
  auto* it = static_cast<ViewIterator*>(allocObject(sizeof(ViewIterator), &molt_type_memory_iterator));
  it->view = retained(v);
  it->length = m->shape()[0];
  return Value::fromObject(it);
}

// ---- attributes ----
Value dims(Value self, bool strides) {
  MemoryView* m = asView(self);
  if (!viewAlive(m)) return kNoValue;
  Ref t(newTuple(m->ndim));
  for (int i = 0; i < m->ndim; ++i) t.as<Tuple>()->items()[i] = newInt((strides ? m->strides() : m->shape())[i]);
  return t.release();
}
Value getObj(Value self) { return viewAlive(asView(self)) ? retained(asView(self)->held.owner) : kNoValue; }
Value getNbytes(Value self) { return viewAlive(asView(self)) ? newInt(viewItems(asView(self)) * asView(self)->itemSize) : kNoValue; }
Value getReadonly(Value self) { return viewAlive(asView(self)) ? Value::fromBool(asView(self)->readonly) : kNoValue; }
Value getItemsize(Value self) { return viewAlive(asView(self)) ? newInt(asView(self)->itemSize) : kNoValue; }
Value getFormat(Value self) { return viewAlive(asView(self)) ? newStr(asView(self)->format) : kNoValue; }
Value getNdim(Value self) { return viewAlive(asView(self)) ? newInt(asView(self)->ndim) : kNoValue; }
Value getShape(Value self) { return dims(self, false); }
Value getStrides(Value self) { return dims(self, true); }
Value getSuboffsets(Value self) { return viewAlive(asView(self)) ? newTuple(0) : kNoValue; }
Value getContiguous(Value self) { return viewAlive(asView(self)) ? Value::fromBool(viewContiguous(asView(self))) : kNoValue; }
Value getFContiguous(Value self) { return viewAlive(asView(self)) ? Value::fromBool(viewColumnwise(asView(self))) : kNoValue; }
Value getAnyContiguous(Value self) {
  Value c = getContiguous(self);
  return c.isFalse() ? getFContiguous(self) : c;
}
constinit const GetSet viewGetSets[] = {
    {"obj", getObj, nullptr, "The underlying object of the memoryview."},
    {"nbytes", getNbytes, nullptr, "The amount of space in bytes that the array would use in a contiguous representation."},
    {"readonly", getReadonly, nullptr, "A bool indicating whether the memory is read only."},
    {"itemsize", getItemsize, nullptr, "The size in bytes of each element of the memoryview."},
    {"format", getFormat, nullptr, "A string containing the format (in struct module style) for each element in the view."},
    {"ndim", getNdim, nullptr, "An integer indicating how many dimensions of a multi-dimensional array the memory represents."},
    {"shape", getShape, nullptr, "A tuple of ndim integers giving the shape of the memory as an N-dimensional array."},
    {"strides", getStrides, nullptr, "A tuple of ndim integers giving the size in bytes to access each element for each dimension of the array."},
    {"suboffsets", getSuboffsets, nullptr, "A tuple of integers used internally for PIL-style arrays."},
    {"c_contiguous", getContiguous, nullptr, "A bool indicating whether the memory is C contiguous."},
    {"f_contiguous", getFContiguous, nullptr, "A bool indicating whether the memory is Fortran contiguous."},
    {"contiguous", getAnyContiguous, nullptr, "A bool indicating whether the memory is contiguous."},
    {nullptr, nullptr, nullptr, nullptr}};

constexpr Type makeViewType() {
  Type t = staticType("memoryview", kTypeHasGc | kTypeHasWeakrefs | kTypeSequencePattern, sizeof(MemoryView));
  t.dealloc = deallocView;
  t.traverse = traverseView;
  t.make = makeView;
  t.textSignature = "(object)";
  t.repr = reprView;
  t.hash = hashView;
  t.compare = compareView;
  t.iter = iterView;
  t.length = lengthView;
  t.getItem = getItemView;
  t.setItem = setItemView;
  t.getBuffer = bufferView;
  t.releaseBuffer = releaseView;
  t.methods = viewMethods;
  t.getsets = viewGetSets;
  t.doc = "Create a new memoryview object which references the given object.";
  return t;
}
constexpr Type makeIteratorType() {
  Type t = staticType("memory_iterator", 0, sizeof(ViewIterator));
  t.dealloc = deallocIterator;
  t.iter = selfIter;
  t.next = nextView;
  return t;
}

}  // namespace

constinit Type molt_type_memoryview = makeViewType();
constinit Type molt_type_memory_iterator = makeIteratorType();

// bytearray with anything that has a buffer.
Value bytesCompareBuffers(Value a, Value b, CompareOp op) {
  auto usable = [](Value v) { return isBytes(v) || hasBuffer(v); };
  if (!usable(a) || !usable(b)) return kNotImplemented;
  ByteArg x(a);
  if (!x.ok()) {
    clearPending();
    return kNotImplemented;
  }
  ByteArg y(b);
  if (!y.ok()) {
    clearPending();
    return kNotImplemented;
  }
  return compareSpans({x.p(), x.n()}, {y.p(), y.n()}, op);
}

}  // namespace molt
