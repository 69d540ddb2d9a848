// The type array.array.
#include "intrinsics/array.h"

#include <string.h>

#include "core/alloc.h"
#include "core/native_module.h"
#include "core/pickle_words.h"
#include "error/exception.h"
#include "gc/gc.h"
#include "types/container/iterators.h"
#include "types/text/memoryview.h"

namespace molt {

extern Type molt_type_array_iterator;

namespace {

uint8_t* itemAt(Array* a, int64_t i) { return a->data + i * a->itemSize; }
Value valueAt(Array* a, int64_t i) { return arrayItem(a->code, itemAt(a, i)); }
size_t bytesOf(const Array* a) { return static_cast<size_t>(a->length * a->itemSize); }

// ---- making ----

Value make(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (t == &molt_type_array && kwnames && asTuple(kwnames)->length) return raiseTypeError("array.array() takes no keyword arguments");
  if (nargs < 1) return raiseTypeError("array() takes at least 1 argument (0 given)");
  if (nargs > 2) return raiseTypeError("array() takes at most 2 arguments (%z given)", nargs);
  if (!isStr(args[0]) || asStr(args[0])->length != 1) return raiseTypeError("array() argument 1 must be a unicode character, not %T", args[0]);
  uint32_t cp = strAt(asStr(args[0]), 0);
  auto code = static_cast<char>(cp);
  Value from = nargs > 1 ? args[1] : kNoValue;
  bool known = cp < 128 && arrayItemSize(code);
  if (from && code != 'u') {
    if (isStr(from)) return raiseTypeError("cannot use a str to initialize an array with typecode '%c'", static_cast<int>(code));
    if (isArray(from) && asArray(from)->code == 'u')
      return raiseTypeError("cannot use a unicode array to initialize an array with typecode '%c'", static_cast<int>(code));
  }
  if (!known) return raiseValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  Ref self(newArray(t, code, 0));
  if (!self) return kNoValue;
  Array* a = asArray(self);
  bool ok = true;
  if (!from) {
  } else if (isStr(from)) {
    ok = arrayAppendText(a, from);
  } else if (isBytes(from) || isByteArray(from)) {
    ok = arrayAppendBytes(a, spanOf(from).p, spanOf(from).n);
  } else if (isArray(from) && asArray(from)->code != code) {
    for (int64_t i = 0; ok && i < asArray(from)->length; ++i) {
      Ref v(valueAt(asArray(from), i));
      ok = v && arrayAppend(a, v);
    }
  } else {
    ok = arrayExtend(a, from);
  }
  return ok ? self.release() : kNoValue;
}
void dealloc(Object* o) {
  if (!dropWeakrefs(o)) return;
  if (auto* data = static_cast<Array*>(o)->data) freeRaw(data);
  freeObject(o);
}
// A new array like this one, as slices and sums are, of the plain type whatever the class.
Value like(Array* a, int64_t length) { return newArray(&molt_type_array, a->code, length); }

// ---- slots ----

Value toList(Array* a) {
  Ref list(newList(a->length));
  for (int64_t i = 0; i < a->length; ++i) {
    Ref v(valueAt(a, i));
    if (!v || !listAppend(list, v)) return kNoValue;
  }
  return list.release();
}
Value repr(Value self) {
  Array* a = asArray(self);
  Ref name(getAttr(Value::fromObject(typeOf(self)), internStr("__name__")));
  if (!name) return kNoValue;
  char code[2] = {a->code, 0};
  if (!a->length) return formatStr("%U('%s')", name.get(), code);
  Ref items(a->code == 'u' ? arrayText(a) : toList(a));
  return items ? formatStr("%U('%s', %R)", name.get(), code, items.get()) : kNoValue;
}
int64_t length(Value self) { return asArray(self)->length; }

bool indexOf(Array* a, Value key, int64_t* i, const char* complaint) {
  if (!isInt(key) && !typeOf(key)->unary[static_cast<int>(UnaryOp::Index)]) return raiseTypeError("array indices must be integers");
  if (!indexAsI64(key, i, &molt_exc_IndexError)) return false;
  if (*i < 0) *i += a->length;
  if (*i >= 0 && *i < a->length) return true;
  return raise(&molt_exc_IndexError, "%s", complaint);
}
Value getItemSlot(Value self, Value key) {
  Array* a = asArray(self);
  if (isExact(key, &molt_type_slice)) {
    int64_t start, stop, step, count;
    if (!sliceIndices(key, a->length, &start, &stop, &step, &count)) return kNoValue;
    if (count < 0) count = 0;
    Value r = like(a, count);
    if (!r) return kNoValue;
    for (int64_t i = 0; i < count; ++i)
      memcpy(itemAt(asArray(r), i), itemAt(a, start + i * step), static_cast<size_t>(a->itemSize));
    return r;
  }
  int64_t i;
  return indexOf(a, key, &i, "array index out of range") ? valueAt(a, i) : kNoValue;
}

// Makes items [from, from + removed) `inserted` items wide.
bool replace(Array* a, int64_t from, int64_t removed, int64_t inserted) {
  int64_t tail = a->length - from - removed, change = inserted - removed;
  if (change == 0) return true;
  if (a->exports) return raise(&molt_exc_BufferError, "cannot resize an array that is exporting buffers");
  auto move = [&] {
    if (tail) memmove(itemAt(a, from + inserted), itemAt(a, from + removed), static_cast<size_t>(tail * a->itemSize));
  };
  if (change < 0) move();
  if (!arrayResize(a, a->length + change)) return false;
  if (change > 0) move();
  return true;
}
bool setSlice(Array* a, Value key, Value v) {
  if (v && !isArray(v)) return raiseTypeError("can only assign array (not \"%T\") to array slice", v);
  if (v && asArray(v)->code != a->code) return raiseTypeError("bad argument type for built-in operation");
  Ref copy;
  if (v && asArray(v) == a) {
    copy = Ref(like(a, a->length));
    if (!copy) return false;
    if (a->length) memcpy(asArray(copy)->data, a->data, bytesOf(a));
    v = copy;
  }
  int64_t start, stop, step, count;
  if (!sliceIndices(key, a->length, &start, &stop, &step, &count)) return false;
  if (count < 0) count = 0;
  int64_t given = v ? asArray(v)->length : 0;
  if (step == 1) {
    if (!replace(a, start, count, given)) return false;
    if (given) memcpy(itemAt(a, start), asArray(v)->data, bytesOf(asArray(v)));
    return true;
  }
  if (v) {
    if (given != count) return raiseValueError("attempt to assign array of size %z to extended slice of size %z", given, count);
    for (int64_t i = 0; i < count; ++i) memcpy(itemAt(a, start + i * step), itemAt(asArray(v), i), static_cast<size_t>(a->itemSize));
    return true;
  }
  if (!count) return true;
  if (a->exports) return raise(&molt_exc_BufferError, "cannot resize an array that is exporting buffers");
  if (step < 0) {
    start += (count - 1) * step;
    step = -step;
  }
  int64_t to = start;
  for (int64_t i = start, gone = 0; i < a->length; ++i) {
    if (gone < count && i == start + gone * step) ++gone;
    else memcpy(itemAt(a, to++), itemAt(a, i), static_cast<size_t>(a->itemSize));
  }
  return arrayResize(a, to);
}
bool setItemSlot(Value self, Value key, Value v) {
  Array* a = asArray(self);
  if (isExact(key, &molt_type_slice)) return setSlice(a, key, v);
  int64_t i;
  if (!indexOf(a, key, &i, "array assignment index out of range")) return false;
  return v ? arrayStore(a->code, itemAt(a, i), v) : replace(a, i, 1, 0);
}

// Items are machine values: a NaN is not even equal to itself.
int sameItem(Value x, Value y) {
  Ref r(compare(x, y, CompareOp::Eq));
  return r ? isTrue(r) : -1;
}
// The first item equal to v from `from` on; -1 there is none, -2 error.
int64_t find(Array* a, Value v, int64_t from, int64_t to) {
  for (int64_t i = from; i < to && i < a->length; ++i) {
    Ref item(valueAt(a, i));
    int same = item ? sameItem(item, v) : -1;
    if (same) return same < 0 ? -2 : i;
  }
  return -1;
}
int contains(Value self, Value v) {
  int64_t i = find(asArray(self), v, 0, INT64_MAX);
  return i == -2 ? -1 : i >= 0;
}
Value compareSlot(Value x, Value y, CompareOp op) {
  if (!isArray(x) || !isArray(y)) return kNotImplemented;
  Array *a = asArray(x), *b = asArray(y);
  bool equality = op == CompareOp::Eq || op == CompareOp::Ne;
  if (equality && a->length != b->length) return Value::fromBool(op == CompareOp::Ne);
  for (int64_t i = 0; i < a->length && i < b->length; ++i) {
    Ref p(valueAt(a, i)), q(valueAt(b, i));
    int same = p && q ? sameItem(p, q) : -1;
    if (same < 0) return kNoValue;
    if (!same) return equality ? Value::fromBool(op == CompareOp::Ne) : compare(p, q, op);
  }
  Ref m(newInt(a->length)), n(newInt(b->length));
  return compare(m, n, op);
}

Value concat(Value x, Value y) {
  if (!isArray(y)) return raiseTypeError("can only append array (not \"%T\") to array", y);
  Array *a = asArray(x), *b = asArray(y);
  if (a->code != b->code) return raiseTypeError("bad argument type for built-in operation");
  Value r = like(a, a->length + b->length);
  if (!r) return kNoValue;
  if (a->length) memcpy(asArray(r)->data, a->data, bytesOf(a));
  if (b->length) memcpy(itemAt(asArray(r), a->length), b->data, bytesOf(b));
  return r;
}
bool timesOf(Value n, int64_t* out) {
  if (!isInt(n) && !typeOf(n)->unary[static_cast<int>(UnaryOp::Index)]) return raiseTypeError("can't multiply sequence by non-int of type '%T'", n);
  if (!indexAsI64(n, out, &molt_exc_OverflowError)) return false;
  if (*out < 0) *out = 0;
  return true;
}
bool fill(Array* to, const uint8_t* from, size_t bytes, int64_t times) {
  for (int64_t i = 0; bytes && i < times; ++i) memcpy(to->data + static_cast<size_t>(i) * bytes, from, bytes);
  return true;
}
Value repeat(Value self, Value n) {
  Array* a = asArray(self);
  int64_t times, total;
  if (!timesOf(n, &times)) return kNoValue;
  if (__builtin_mul_overflow(a->length, times, &total)) return raiseNoMemory();
  Value r = like(a, total);
  if (r) fill(asArray(r), a->data, bytesOf(a), times);
  return r;
}
Value inplaceConcat(Value self, Value other) {
  if (!isArray(other)) return raiseTypeError("can only extend array with array (not \"%T\")", other);
  return arrayExtend(asArray(self), other) ? retained(self) : kNoValue;
}
Value inplaceRepeat(Value self, Value n) {
  Array* a = asArray(self);
  int64_t times, total;
  if (!timesOf(n, &times)) return kNoValue;
  if (__builtin_mul_overflow(a->length, times, &total)) return raiseNoMemory();
  size_t bytes = bytesOf(a);
  if (!arrayResize(a, total)) return kNoValue;
  for (int64_t i = 1; bytes && i < times; ++i) memcpy(a->data + static_cast<size_t>(i) * bytes, a->data, bytes);
  return retained(self);
}

bool getBufferSlot(Value self, Buffer* out, int) {
  static constexpr char kFormats[] = "b\0B\0h\0H\0i\0I\0l\0L\0q\0Q\0f\0d\0w";
  Array* a = asArray(self);
  const char* format = kFormats;
  for (char code = a->code == 'u' ? 'w' : a->code; *format != code;) format += 2;
  static constinit uint8_t nothing[8] = {};
  ++a->exports;
  *out = Buffer{retained(self), a->data ? a->data : nothing, a->length * a->itemSize, a->itemSize, format, 1, false, &a->length, nullptr};
  return true;
}
void releaseBufferSlot(Value self, Buffer*) { --asArray(self)->exports; }

// ---- methods ----

Value append(const Value* a) { return arrayAppend(asArray(a[0]), a[1]) ? kNone : kNoValue; }
Value extend(const Value* a) { return arrayExtend(asArray(a[0]), a[1]) ? kNone : kNoValue; }
Value insert(const Value* a) {
  Array* self = asArray(a[0]);
  int64_t i;
  if (!indexAsI64(a[1], &i, &molt_exc_OverflowError)) return kNoValue;
  if (!arrayStore(self->code, nullptr, a[2])) return kNoValue;
  if (i < 0) i += self->length;
  i = i < 0 ? 0 : i > self->length ? self->length : i;
  if (!replace(self, i, 0, 1)) return kNoValue;
  return arrayStore(self->code, itemAt(self, i), a[2]) ? kNone : kNoValue;
}
Value pop(const Value* a) {
  Array* self = asArray(a[0]);
  int64_t i = -1;
  if (a[1].bits && !indexAsI64(a[1], &i, &molt_exc_IndexError)) return kNoValue;
  if (!self->length) return raise(&molt_exc_IndexError, "pop from empty array");
  if (i < 0) i += self->length;
  if (i < 0 || i >= self->length) return raise(&molt_exc_IndexError, "pop index out of range");
  Ref v(valueAt(self, i));
  return v && replace(self, i, 1, 0) ? v.release() : kNoValue;
}
Value index(const Value* a) {
  Array* self = asArray(a[0]);
  int64_t from = 0, to = INT64_MAX;
  if ((a[2].bits && !indexAsI64(a[2], &from, nullptr)) || (a[3].bits && !indexAsI64(a[3], &to, nullptr))) return kNoValue;
  if (from < 0 && (from += self->length) < 0) from = 0;
  if (to < 0) to += self->length;
  int64_t i = find(self, a[1], from, to);
  if (i >= 0) return newInt(i);
  return i == -2 ? Fail{} : raiseValueError("array.index(x): x not in array");
}
Value count(const Value* a) {
  Array* self = asArray(a[0]);
  int64_t n = 0;
  for (int64_t i = 0; (i = find(self, a[1], i, INT64_MAX)) >= 0; ++i) ++n;
  return hasPending() ? kNoValue : newInt(n);
}
Value remove(const Value* a) {
  int64_t i = find(asArray(a[0]), a[1], 0, INT64_MAX);
  if (i == -2) return kNoValue;
  if (i < 0) return raiseValueError("array.remove(x): x not in array");
  return replace(asArray(a[0]), i, 1, 0) ? kNone : kNoValue;
}
void swapBytes(uint8_t* p, uint8_t* q, int n) {
  for (int i = 0; i < n; ++i) {
    uint8_t t = p[i];
    p[i] = q[i];
    q[i] = t;
  }
}
Value reverse(const Value* a) {
  Array* self = asArray(a[0]);
  for (int64_t i = 0, j = self->length - 1; i < j; ++i, --j) swapBytes(itemAt(self, i), itemAt(self, j), self->itemSize);
  return kNone;
}
Value byteswap(const Value* a) {
  Array* self = asArray(a[0]);
  for (int64_t i = 0; i < self->length; ++i)
    for (int k = 0; k < self->itemSize / 2; ++k) swapBytes(itemAt(self, i) + k, itemAt(self, i) + self->itemSize - 1 - k, 1);
  return kNone;
}
Value copyMethod(const Value* a) {
  Value r = like(asArray(a[0]), asArray(a[0])->length);
  if (r && asArray(r)->length) memcpy(asArray(r)->data, asArray(a[0])->data, bytesOf(asArray(r)));
  return r;
}
Value tobytes(const Value* a) { return newBytes(asArray(a[0])->data, static_cast<int64_t>(bytesOf(asArray(a[0])))); }
Value tolist(const Value* a) { return toList(asArray(a[0])); }
Value frombytes(const Value* a) {
  Array* self = asArray(a[0]);
  Buffer b;
  if (!getBuffer(a[1], &b, kBufferPlain)) return kNoValue;
  bool ok = b.itemSize == 1 || raiseTypeError("a bytes-like object is required");
  ok = ok && arrayAppendBytes(self, b.data, b.length);
  releaseBuffer(&b);
  return ok ? kNone : kNoValue;
}
Value fromlist(const Value* a) {
  if (!isList(a[1])) return raiseTypeError("arg must be list");
  Array* self = asArray(a[0]);
  int64_t old = self->length;
  for (int64_t i = 0; i < listLength(a[1]); ++i) {
    Ref v(listGet(a[1], i));
    if (arrayAppend(self, v)) continue;
    Ref saved(takePending());
    arrayResize(self, old);
    restorePendingSteal(saved.release());
    return kNoValue;
  }
  return kNone;
}
Value fromunicode(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("fromunicode() argument must be str, not %T", a[1]);
  if (asArray(a[0])->code != 'u') return raiseValueError("fromunicode() may only be called on unicode type arrays");
  return arrayAppendText(asArray(a[0]), a[1]) ? kNone : kNoValue;
}
Value tounicode(const Value* a) {
  if (asArray(a[0])->code != 'u') return raiseValueError("tounicode() may only be called on unicode type arrays");
  return arrayText(asArray(a[0]));
}
Value fromfile(const Value* a) {
  Array* self = asArray(a[0]);
  int64_t n, bytes;
  if (!indexAsI64(a[2], &n, &molt_exc_OverflowError)) return kNoValue;
  if (n < 0) return raiseValueError("negative count");
  if (__builtin_mul_overflow(n, int64_t{self->itemSize}, &bytes)) return raiseNoMemory();
  Ref wanted(newInt(bytes));
  Value arg = wanted;
  Ref read(callMethod(a[1], "read", &arg, 1));
  if (!read) return kNoValue;
  if (!isBytes(read)) return raiseTypeError("read() didn't return bytes");
  if (!arrayAppendBytes(self, asBytes(read)->data(), asBytes(read)->length)) return kNoValue;
  if (asBytes(read)->length != bytes) return raise(&molt_exc_EOFError, "read() didn't return enough bytes");
  return kNone;
}
Value tofile(const Value* a) {
  Array* self = asArray(a[0]);
  constexpr int64_t kBlock = 64 * 1024;
  auto total = static_cast<int64_t>(bytesOf(self));
  for (int64_t at = 0; at < total; at += kBlock) {
    Ref part(newBytes(self->data + at, total - at < kBlock ? total - at : kBlock));
    Value arg = part;
    Ref r(callMethod(a[1], "write", &arg, 1));
    if (!r) return kNoValue;
  }
  return kNone;
}
Value bufferInfo(const Value* a) {
  Ref address(newInt(static_cast<int64_t>(reinterpret_cast<uintptr_t>(asArray(a[0])->data)))), n(newInt(asArray(a[0])->length));
  return tupleOf(address.get(), n.get());
}
Value sizeOf(const Value* a) { return newInt(typeOf(a[0])->basicSize + asArray(a[0])->capacity * asArray(a[0])->itemSize); }

// How pickles name the layout of items: what _array_reconstructor is given.
struct MachineFormat {
  char code;  // that reads it here
  bool big;
};
constexpr MachineFormat kFormats[] = {{'B', false}, {'b', false}, {'H', false}, {'H', true}, {'h', false}, {'h', true}, {'I', false},
                                      {'I', true},  {'i', false}, {'i', true},  {'Q', false}, {'Q', true}, {'q', false}, {'q', true},
                                      {'f', false}, {'f', true},  {'d', false}, {'d', true}, {'u', false}, {'u', true}, {'u', false}, {'u', true}};
constexpr int kFormatCount = sizeof kFormats / sizeof kFormats[0];
int formatOf(char code) {
  char wide = code == 'l' ? (sizeof(long) == 8 ? 'q' : 'i') : code == 'L' ? (sizeof(long) == 8 ? 'Q' : 'I') : code;
  if (wide == 'u') return 20;
  for (int i = 0; i < kFormatCount; ++i)
    if (kFormats[i].code == wide && !kFormats[i].big) return i;
  return 0;
}
Value reduce(const Value* a) {
  int64_t protocol;
  if (!indexAsI64(a[1], &protocol, &molt_exc_OverflowError)) return kNoValue;
  Array* self = asArray(a[0]);
  bool error;
  Ref state(getAttrOrNone0(a[0], "__dict__", &error));
  if (error) return kNoValue;
  Value type = Value::fromObject(typeOf(a[0]));
  char text[2] = {self->code, 0};
  Ref code(newStr(text));
  if (protocol < 3) {
    Ref items(toList(self)), args(items ? tupleOf(code.get(), items.get()) : kNoValue);
    return args ? tupleOf(type, args.get(), state ? state.get() : kNone) : kNoValue;
  }
  Ref module(importModule("array"));
  Ref rebuild(module ? getAttr(module, internStr("_array_reconstructor")) : kNoValue);
  if (!rebuild) return kNoValue;
  Ref items(tobytes(a)), format(newInt(formatOf(self->code))), args(tupleOf(type, code.get(), format.get(), items.get()));
  return tupleOf(rebuild.get(), args.get(), state ? state.get() : kNone);
}

Value getTypecode(Value v) {
  char text[2] = {asArray(v)->code, 0};
  return newStr(text);
}
Value getItemsize(Value v) { return newInt(asArray(v)->itemSize); }

constexpr NativeMethod kMethods[] = {
    {"append", "($self, v, /)", append, nullptr, "Append new value v to the end of the array.", kInstanceMethod},
    {"buffer_info", "($self, /)", bufferInfo, nullptr, "The address of the items in memory, and their number.", kInstanceMethod},
    {"byteswap", "($self, /)", byteswap, nullptr, "Byteswap all items of the array.", kInstanceMethod},
    {"count", "($self, v, /)", count, nullptr, "Return number of occurrences of v in the array.", kInstanceMethod},
    {"extend", "($self, bb, /)", extend, nullptr, "Append items to the end of the array.", kInstanceMethod},
    {"frombytes", "($self, buffer, /)", frombytes, nullptr, "Append the machine values that the bytes are.", kInstanceMethod},
    {"fromfile", "($self, f, n, /)", fromfile, nullptr, "Read n objects from the file object f and append them to the end of the array.", kInstanceMethod},
    {"fromlist", "($self, list, /)", fromlist, nullptr, "Append items to array from list.", kInstanceMethod},
    {"fromunicode", "($self, ustr, /)", fromunicode, nullptr, "Append the characters of a str; for unicode arrays.", kInstanceMethod},
    {"index", "($self, v, start=0, stop=sys.maxsize, /)", index, nullptr, "Return index of first occurrence of v in the array.", kInstanceMethod},
    {"insert", "($self, i, v, /)", insert, nullptr, "Insert a new item v into the array before position i.", kInstanceMethod},
    {"pop", "($self, i=-1, /)", pop, nullptr, "Return the i-th element and delete it from the array.", kInstanceMethod},
    {"remove", "($self, v, /)", remove, nullptr, "Remove the first occurrence of v in the array.", kInstanceMethod},
    {"reverse", "($self, /)", reverse, nullptr, "Reverse the order of the items in the array.", kInstanceMethod},
    {"tobytes", "($self, /)", tobytes, nullptr, "The machine values as bytes.", kInstanceMethod},
    {"tofile", "($self, f, /)", tofile, nullptr, "Write all items (as machine values) to the file object f.", kInstanceMethod},
    {"tolist", "($self, /)", tolist, nullptr, "Convert array to an ordinary list with the same items.", kInstanceMethod},
    {"tounicode", "($self, /)", tounicode, nullptr, "The characters of a unicode array as a str.", kInstanceMethod},
    {"__copy__", "($self, /)", copyMethod, nullptr, "Return a copy of the array.", kInstanceMethod},
    {"__deepcopy__", "($self, unused, /)", copyMethod, nullptr, "Return a copy of the array.", kInstanceMethod},
    {"__reduce_ex__", "($self, value, /)", reduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__sizeof__", "($self, /)", sizeOf, nullptr, "Size of the array in memory, in bytes.", kInstanceMethod},
    {"__class_getitem__", "!($type, object, /)", containerClassGetItem, nullptr, "See PEP 585", kClassMethod},
    {}};
constexpr GetSet kGetSets[] = {{"typecode", getTypecode, nullptr, "the typecode character used to create the array"},
                               {"itemsize", getItemsize, nullptr, "the size, in bytes, of one array item"}, {}};

// ---- iterator ----

struct ArrayIterator : Object {
  Value array;  // 0 at the end
  int64_t index;
};
ArrayIterator* iteratorOf(Value v) { return static_cast<ArrayIterator*>(v.object()); }
Value iter(Value self) {
  auto* it = static_cast<ArrayIterator*>(allocObject(sizeof(ArrayIterator), &molt_type_array_iterator));
  it->array = retained(self);
  return Value::fromObject(it);
}
Value sameIterator(Value v) { return retained(v); }
Value next(Value v) {
  auto* it = iteratorOf(v);
  if (!it->array) return kStop;
  if (it->index < asArray(it->array)->length) return valueAt(asArray(it->array), it->index++);
  Value old = it->array;
  it->array = kNoValue;
  decref(old);
  return kStop;
}
void deallocIterator(Object* o) {
  Value array = static_cast<ArrayIterator*>(o)->array;
  if (array.bits) decref(array);
  freeObject(o);
}
void traverseIterator(Object* o, VisitFn visit, void* arg) {
  if (static_cast<ArrayIterator*>(o)->array.bits) visit(static_cast<ArrayIterator*>(o)->array, arg);
}
Value iteratorReduce(const Value* a) {
  auto* it = iteratorOf(a[0]);
  Ref make = Ref::borrow(molt_builtin_iter);
  if (!it->array) {
    Ref empty(newTuple(0)), args(tupleOf(empty.get()));
    return tupleOf(make.get(), args.get());
  }
  Ref args(tupleOf(it->array)), at(newInt(it->index));
  return tupleOf(make.get(), args.get(), at.get());
}
Value iteratorSetState(const Value* a) {
  auto* it = iteratorOf(a[0]);
  int64_t i;
  if (!indexAsI64(a[1], &i, &molt_exc_OverflowError)) return kNoValue;
  if (it->array.bits) it->index = i < 0 ? 0 : i > asArray(it->array)->length ? asArray(it->array)->length : i;
  return kNone;
}
constexpr NativeMethod kIteratorMethods[] = {
    {"__reduce__", "($self, /)", iteratorReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__setstate__", "($self, state, /)", iteratorSetState, nullptr, "Set state information for unpickling.", kInstanceMethod}, {}};

}  // namespace

constinit Type molt_type_array_iterator = [] {
  Type t = staticType("array.arrayiterator", kTypeHasGc | kTypeDisallowNew, sizeof(ArrayIterator));
  t.dealloc = deallocIterator;
  t.traverse = traverseIterator;
  t.iter = sameIterator;
  t.next = next;
  t.methods = kIteratorMethods;
  return t;
}();
constinit Type molt_type_array = [] {
  Type t = staticType("array.array", kTypeBase | kTypeHasWeakrefs | kTypeSequencePattern, sizeof(Array));
  t.dealloc = dealloc;
  t.make = make;
  t.repr = repr;
  t.hash = hashUnhashable;
  t.compare = compareSlot;
  t.iter = iter;
  t.length = length;
  t.getItem = getItemSlot;
  t.setItem = setItemSlot;
  t.contains = contains;
  t.concat = concat;
  t.repeat = repeat;
  t.inplaceConcat = inplaceConcat;
  t.inplaceRepeat = inplaceRepeat;
  t.getBuffer = getBufferSlot;
  t.releaseBuffer = releaseBufferSlot;
  t.methods = kMethods;
  t.getsets = kGetSets;
  t.doc = "array(typecode [, initializer]) -> array\n\nA row of machine values of one kind, which the type code names: bBuhHiIlLqQfd.";
  return t;
}();

Value arrayReconstruct(const Value* a) {
  if (!isTypeObject(a[0])) return raiseTypeError("first argument must be a type object, not %T", a[0]);
  if (!isSubtype(asType(a[0]), &molt_type_array)) return raiseTypeError("%N is not a subtype of array.array", asType(a[0]));
  if (!isStr(a[1]) || asStr(a[1])->length != 1)
    return raiseTypeError("_array_reconstructor() argument 2 must be a unicode character, not %T", a[1]);
  auto code = static_cast<char>(strAt(asStr(a[1]), 0));
  if (strAt(asStr(a[1]), 0) >= 128 || !arrayItemSize(code)) return raiseValueError("second argument must be a valid type code");
  int64_t format;
  if (!indexAsI64(a[2], &format, &molt_exc_OverflowError)) return kNoValue;
  if (format < 0 || format >= kFormatCount) return raiseValueError("third argument must be a valid machine format code.");
  if (!isBytes(a[3])) return raiseTypeError("fourth argument should be bytes, not %T", a[3]);
  MachineFormat f = kFormats[format];
  int width = f.code == 'u' && format < 20 ? 2 : arrayItemSize(f.code);
  int64_t n = asBytes(a[3])->length;
  if (n % width) return raiseValueError("string length not a multiple of item size");
  if (code != 'u' && code != 'f' && code != 'd' && f.code != 'u' && kFormats[formatOf(code)].code != f.code) code = f.code == 'q' ? 'l' : f.code == 'Q' ? 'L' : f.code;
  Ref out(newArray(asType(a[0]), code, 0));
  if (!out) return kNoValue;
  for (int64_t at = 0; at < n; at += width) {
    uint8_t item[8] = {};
    for (int i = 0; i < width; ++i) item[i] = asBytes(a[3])->data()[at + (f.big ? width - 1 - i : i)];
    Ref v(arrayItem(f.code, item));
    if (!v || !arrayAppend(asArray(out), v)) return kNoValue;
  }
  return out.release();
}

static constexpr NativeMethod kRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/array.def"
    {}};
static bool fillModule(Value module) {
  Ref codes(newStr(kArrayCodes));
  return moduleAdd(module, "array", Value::fromObject(&molt_type_array)) && moduleAdd(module, "typecodes", codes);
}

}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_array, kRows, fillModule)
