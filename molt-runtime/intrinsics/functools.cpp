// functools: reduce, cmp_to_key, and the wrapper of lru_cache.
#include "core/native_module.h"
#include "types/container/container.h"

namespace molt {

bool dictMove(Dict* d, int64_t n, bool last);

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/functools.def"

Value functoolsReduce(const Value* a) {
  Ref it(getIter(a[1]));
  if (!it) {
    if (!pendingIs(&molt_exc_TypeError)) return kNoValue;
    clearPending();
    return raiseTypeError("reduce() arg 2 must support iteration");
  }
  Ref result = Ref::borrow(a[2]);
  for (;;) {
    Ref v(iterNext(it));
    if (!v) return kNoValue;
    if (v.get().isStop()) break;
    result = result ? Ref(call2(a[0], result, v)) : static_cast<Ref&&>(v);
    if (!result) return kNoValue;
  }
  if (!result) return raiseTypeError("reduce() of empty iterable with no initial value");
  return result.release();
}

// ---- cmp_to_key: a callable that makes keys; keys compare by the function ----

struct CmpKey : Object {
  Value cmp;     // owned
  Value object;  // owned; 0 in the key function itself
};
extern Type molt_type_functools_KeyWrapper;
static CmpKey* asKey(Value v) { return static_cast<CmpKey*>(v.object()); }
static Value newKey(Value cmp, Value object) {
  auto* k = static_cast<CmpKey*>(allocObject(sizeof(CmpKey), &molt_type_functools_KeyWrapper));
  k->cmp = retained(cmp);
  k->object = retained(object);
  return objectOf(k);
}
Value functoolsCmpToKey(const Value* a) { return newKey(a[0], kNoValue); }
static void keyDealloc(Object* o) {
  decref(static_cast<CmpKey*>(o)->cmp);
  decref(static_cast<CmpKey*>(o)->object);
  freeObject(o);
}
static void keyTraverse(Object* o, VisitFn visit, void* arg) {
  visitValue(static_cast<CmpKey*>(o)->cmp, visit, arg);
  visitValue(static_cast<CmpKey*>(o)->object, visit, arg);
}
static constinit const NativeMethod keyRow = {"K", "(obj)", nullptr, nullptr, nullptr, kStaticMethod};
static Value keyCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  Value bound[1] = {kNoValue};
  Ref owned[2];
  if (!bindNative(&keyRow, args, nargs, kwnames, bound, 1, owned)) return kNoValue;
  return newKey(asKey(self)->cmp, bound[0]);
}
static Value keyCompare(Value a, Value b, CompareOp op) {
  if (typeOf(b) != &molt_type_functools_KeyWrapper) return raiseTypeError("other argument must be K instance");
  if (!asKey(a)->object.bits || !asKey(b)->object.bits) return raise(&molt_exc_AttributeError, "object");
  Ref r(call2(asKey(a)->cmp, asKey(a)->object, asKey(b)->object));
  return r ? compare(r, Value::fromInlineInt(0), op) : kNoValue;
}
static Value keyGetObject(Value v) {
  if (asKey(v)->object.bits) return retained(asKey(v)->object);
  return raise(&molt_exc_AttributeError, "object");
}
static bool keySetObject(Value v, Value object) {
  replaceValue(&asKey(v)->object, retained(object));
  return true;
}
static constinit const GetSet keyGetSets[] = {{"obj", keyGetObject, keySetObject, "Value wrapped by a key function."}, {}};
constinit Type molt_type_functools_KeyWrapper = [] {
  Type t = staticType("functools.KeyWrapper", kTypeHasGc | kTypeDisallowNew, sizeof(CmpKey));
  t.dealloc = keyDealloc;
  t.traverse = keyTraverse;
  t.call = keyCall;
  t.compare = keyCompare;
  t.hash = hashUnhashable;
  t.getsets = keyGetSets;
  return t;
}();

// ---- lru_cache: a dict from keys to results whose order is the order of use ----

struct LruCache : Object {
  Value function;  // owned
  Value cache;     // owned dict
  Value info;      // owned: makes the result of cache_info()
  Value dict;      // owned: attributes, or 0
  int64_t maxSize;  // -1: without bound
  int64_t hits, misses;
  int64_t oldest;  // no live entry of the dict stands before this one, while its entries stay where they are
  DictEntry* entries;
  bool typed;
};
extern Type molt_type_functools_lru_cache_wrapper;
static LruCache* asLru(Value v) { return static_cast<LruCache*>(v.object()); }
// Separates positional from keyword arguments in keys.
static constinit Object keywordMark = {kStaticRefcount, kFlagStatic, &molt_type_object
#if __SIZEOF_POINTER__ == 4
                                       ,
                                       0
#endif
};

Value functoolsLruWrapper(const Value* a) {
  int64_t maxSize = -1;
  if (!isCallable(a[0])) return raiseTypeError("the first argument must be callable");
  if (!a[1].isNone() && !indexAsI64(a[1], &maxSize, &molt_exc_OverflowError)) return kNoValue;
  if (!a[1].isNone() && maxSize < 0) maxSize = 0;
  int typed = isTrue(a[2]);
  if (typed < 0) return kNoValue;
  auto* c = static_cast<LruCache*>(allocObject(sizeof(LruCache), &molt_type_functools_lru_cache_wrapper));
  c->function = retained(a[0]);
  c->cache = newDict();
  c->info = retained(a[3]);
  c->maxSize = maxSize;
  c->typed = typed;
  return objectOf(c);
}
static void lruClear(Object* o) {
  auto* c = static_cast<LruCache*>(o);
  replaceValue(&c->function, kNone);
  replaceValue(&c->info, kNone);
  replaceValue(&c->dict, kNoValue);
  dictClearAll(asDict(c->cache));
}
static void lruDealloc(Object* o) {
  auto* c = static_cast<LruCache*>(o);
  decref(c->function);
  decref(c->cache);
  decref(c->info);
  decref(c->dict);
  freeObject(o);
}
static void lruTraverse(Object* o, VisitFn visit, void* arg) {
  auto* c = static_cast<LruCache*>(o);
  visitValue(c->function, visit, arg);
  visitValue(c->cache, visit, arg);
  visitValue(c->info, visit, arg);
  visitValue(c->dict, visit, arg);
}

static Value makeKey(const Value* args, int64_t nargs, Value kwnames, bool typed) {
  int64_t nkw = kwnames.bits ? asTuple(kwnames)->length : 0;
  if (!typed && nkw == 0 && nargs == 1 && (args[0].isInlineInt() || isExactStr(args[0]))) return retained(args[0]);
  int64_t n = nargs + (nkw ? 1 + 2 * nkw : 0);
  Value key = newTuple(typed ? n + nargs + nkw : n);
  Value* out = asTuple(key)->items();
  for (int64_t i = 0; i < nargs; ++i) *out++ = retained(args[i]);
  if (nkw) {
    *out++ = retained(objectOf(&keywordMark));
    for (int64_t i = 0; i < nkw; ++i) {
      *out++ = retained(asTuple(kwnames)->items()[i]);
      *out++ = retained(args[nargs + i]);
    }
  }
  for (int64_t i = 0; typed && i < nargs + nkw; ++i) *out++ = retained(objectOf(typeOf(args[i])));
  return key;
}

// Drops the entry used longest ago.
static bool dropOldest(LruCache* c) {
  Dict* d = asDict(c->cache);
  if (c->entries != d->entries || c->oldest > d->entryCount) c->oldest = 0;
  c->entries = d->entries;
  while (c->oldest < d->entryCount && !d->entries[c->oldest].value.bits) ++c->oldest;
  if (c->oldest == d->entryCount) return true;
  Ref key = Ref::borrow(d->entries[c->oldest].key);
  Value old = kNoValue;
  int r = dictDeleteHash(d, key, d->entries[c->oldest].hash, &old);
  Ref drop(old);
  return r >= 0;
}

static Value lruCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  LruCache* c = asLru(self);
  if (c->maxSize == 0) {
    ++c->misses;
    return call(c->function, args, nargs, kwnames);
  }
  Ref key(makeKey(args, nargs, kwnames, c->typed));
  if (!key) return kNoValue;
  int64_t hash = keyHash(key);
  if (hash == -1) return kNoValue;
  Dict* d = asDict(c->cache);
  int64_t n = dictLookup(d, key, hash);
  if (n == -2) return kNoValue;
  if (n >= 0 && d->entries[n].value.bits) {
    ++c->hits;
    Ref v = Ref::borrow(d->entries[n].value);
    if (c->maxSize > 0 && n != d->entryCount - 1 && !dictMove(d, n, true)) return kNoValue;
    return v.release();
  }
  ++c->misses;
  Ref keep = Ref::borrow(self);
  Ref v(call(c->function, args, nargs, kwnames));
  if (!v) return kNoValue;
  if (c->maxSize > 0) {
    n = dictLookup(d, key, hash);  // the call may have filled it
    if (n == -2) return kNoValue;
    if (n >= 0 && d->entries[n].value.bits) return v.release();
    if (dictCount(d) >= c->maxSize && !dropOldest(c)) return kNoValue;
  }
  return dictSetHash(d, key, v, hash) ? v.release() : kNoValue;
}
static Value lruDescrGet(Value self, Value instance, Value) {
  if (!instance.bits || instance.isNone()) return retained(self);
  Value args[2] = {self, instance};
  return call(objectOf(&molt_type_method), args, 2, kNoValue);
}
static Value lruInfo(const Value* a) {
  LruCache* c = asLru(a[0]);
  Ref hits(newInt(c->hits)), misses(newInt(c->misses)), size(newInt(dictLength(c->cache)));
  Ref max(c->maxSize < 0 ? kNone : newInt(c->maxSize));
  Value args[4] = {hits, misses, max, size};
  return call(c->info, args, 4, kNoValue);
}
static Value lruCacheClear(const Value* a) {
  LruCache* c = asLru(a[0]);
  c->hits = c->misses = c->oldest = 0;
  dictClearAll(asDict(c->cache));
  return kNone;
}
static Value lruCopy(const Value* a) { return retained(a[0]); }
static Value lruGetAttr(Value self, Str* name) {
  LruCache* c = asLru(self);
  if (strEqualsAscii(name, "__dict__")) {
    if (!c->dict.bits) c->dict = newDict();
    return retained(c->dict);
  }
  if (c->dict.bits) {
    Value v = dictGetStrBorrowed(c->dict, name);
    if (v.bits) return retained(v);
  }
  return genericGetAttr(self, name);
}
static bool lruSetAttr(Value self, Str* name, Value v) {
  LruCache* c = asLru(self);
  if (!c->dict.bits) c->dict = newDict();
  if (v.bits) return dictSet(c->dict, objectOf(name), v);
  int r = dictDelete(c->dict, objectOf(name));
  if (r == 0) return raise(&molt_exc_AttributeError, "'functools._lru_cache_wrapper' object has no attribute '%S'", name);
  return r > 0;
}
static constinit const NativeMethod lruMethods[] = {
    {"cache_info", "($self, /)", lruInfo, nullptr, "Report cache statistics", kInstanceMethod},
    {"cache_clear", "($self, /)", lruCacheClear, nullptr, "Clear the cache and cache statistics", kInstanceMethod},
    {"__copy__", "($self, /)", lruCopy, nullptr, nullptr, kInstanceMethod},
    {"__deepcopy__", "($self, memo, /)", lruCopy, nullptr, nullptr, kInstanceMethod},
    {}};
static Value lruRepr(Value self) {
  bool error = false;
  Ref name(getAttrOrNone0(self, "__qualname__", &error));
  if (error) return kNoValue;
  if (!name) return formatStr("<functools._lru_cache_wrapper object>");
  char at[24];
  static const char digits[] = "0123456789abcdef";
  uint64_t p = self.bits;
  int n = 23;
  at[n] = 0;
  for (; p; p >>= 4) at[--n] = digits[p & 15];
  return formatStr("<functools._lru_cache_wrapper object at 0x%s>", at + n);
}
constinit Type molt_type_functools_lru_cache_wrapper = [] {
  Type t = staticType("functools._lru_cache_wrapper", kTypeHasGc | kTypeDisallowNew | kTypeHasWeakrefs, sizeof(LruCache));
  t.dealloc = lruDealloc;
  t.traverse = lruTraverse;
  t.clear = lruClear;
  t.call = lruCall;
  t.repr = lruRepr;
  t.getattr = lruGetAttr;
  t.setattr = lruSetAttr;
  t.descrGet = lruDescrGet;
  t.methods = lruMethods;
  return t;
}();

// ---- the module ----

static constinit const NativeMethod moduleRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/functools.def"
    {}};
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_functools, moduleRows, nullptr)
