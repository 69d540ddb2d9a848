// The rest of op_calls.def: construction, unpacking, constants, cache misses, errors.
#include "core/alloc.h"
#include "core/builtin.h"
#include "core/feedback.h"
#include "core/type.h"
#include "error/exception.h"
#include "fast/fast.h"
#include "types/container/container.h"
#include "types/container/iterators.h"
#include "types/number/bigint.h"
#include "types/number/int.h"

namespace molt {

struct SiteCache {
  uint64_t key, word, olderKey, olderWord;
  // What the site saw moves back; what it saw before that is forgotten.
  void add(uint64_t newKey, uint64_t newWord) {
    if (newKey != key) {
      olderKey = key, olderWord = word;
    }
    key = newKey, word = newWord;
  }
  void swap() { add(olderKey, olderWord); }
};

Value newComplex(double real, double imag);
void fillAttributeErrorFields(Value o, Str* name);  // core/attr.cpp

namespace {

// Caches hold only for types with plain attribute access, whose version changes with every change of the type.
bool cacheable(Value o, Type** type, ShapePart** part, uint64_t* key) {
  if (!o.isObject()) return false;
  Type* t = o.object()->type;
  if (t->version == 0 || t->getattr != genericGetAttr || t->dictOffset == kDictAtEnd) return false;
  *type = t;
  *part = t->dictOffset > kDictAtEnd ? reinterpret_cast<ShapePart*>(reinterpret_cast<char*>(o.object()) + t->dictOffset) : nullptr;
  if (*part && (*part)->shape == &dictModeShape) return false;
  *key = (uint64_t{t->version} << 32 | (*part && (*part)->shape ? (*part)->shape->id : 0)) ^ molt_feedback.cacheMask;
  return true;
}

// Number of the slot that holds attribute `name` of an instance, if nothing in the type takes precedence; else -1.
int slotNumber(Type* t, ShapePart* part, Str* name) {
  if (!part || !part->shape) return -1;
  Value inType = typeLookupBorrowed(t, name);
  if (inType.bits && typeOf(inType)->descrSet) return -1;
  return shapeIndex(part->shape, canonicalName(name));
}

// Where a site finds attribute `name` of a class whose instances have no dict: the offset of a word of __slots__, or (odd) the data
// descriptor, borrowed (the version keeps it alive); 0: in neither way.
uint64_t memberWord(Type* t, Str* name) {
  Value inType = typeLookupBorrowed(t, name);
  if (!inType.bits || !inType.isObject()) return 0;
  Type* kind = inType.object()->type;
  if (kind != &molt_type_member_descriptor) return kind->descrGet && kind->descrSet ? inType.bits | 1 : 0;
  auto* member = static_cast<MemberDescriptor*>(inType.object());
  return member->row || !isSubtype(t, member->owner) ? 0 : static_cast<uint64_t>(member->offset);
}
Value* memberAt(Value o, uint64_t offset) { return reinterpret_cast<Value*>(reinterpret_cast<char*>(o.object()) + offset); }

// The site was filled, and not for what is here now.
void countMiss(const SiteCache* site, uint64_t key) {
  if (site->key) countDeopt(site->key >> 32 == key >> 32 ? DeoptReason::guard_dict_shape_layout_fail_version_mismatch : DeoptReason::guard_dict_shape_layout_fail_class_mismatch);
}
void countUncacheable(const SiteCache* site, Value o) {
  if (site->key && !o.isObject()) countDeopt(DeoptReason::guard_dict_shape_layout_fail_non_object);
}

// Has the site a function or native method for what `o` is by now?
bool noteMethod(Value o, Str* name, SiteCache* site) {
  Type* t;
  ShapePart* part;
  uint64_t key;
  if (!cacheable(o, &t, &part, &key)) {
    countUncacheable(site, o);
    return false;
  }
  bool swapped = site->key != key && site->olderKey == key;
  if (swapped) site->swap();
  if (site->key == key) {
    count(HotPath::call_bind_ic_hit);
    return true;
  }
  count(HotPath::call_bind_ic_miss);
  countMiss(site, key);
  Value inType = typeLookupBorrowed(t, name);
  bool function = isExact(inType, &molt_type_function), native = isExact(inType, &molt_type_method_descriptor);
  if (!function && !native) return false;
  if (native && !isSubtype(t, static_cast<MethodDescriptor*>(inType.object())->owner)) return false;  // refuses such objects
  if (part && part->shape && shapeIndex(part->shape, canonicalName(name)) >= 0) return false;
  site->add(key, function ? inType.bits : reinterpret_cast<uintptr_t>(static_cast<MethodDescriptor*>(inType.object())->row) | 1);
  return true;
}

const NativeMethod* nativeRow(const SiteCache* site) { return reinterpret_cast<const NativeMethod*>(static_cast<uintptr_t>(site->word - 1)); }

}  // namespace

extern "C" {

int32_t molt_rt_name_error(const Str* name);
Value molt_op_call_method(Str* name, const Value* args, int64_t nargs, Value kwnames, SiteCache* site);
int32_t molt_fast_add_attr(Object* o, const Shape* to, Value v);
int32_t molt_rt_unbound_local(const Str* name);

Value molt_fast_load_attr(Value o, Str* name, SiteCache* site) {
  Type* t;
  ShapePart* part;
  uint64_t key;
  if (cacheable(o, &t, &part, &key)) {
    if (site->olderKey == key && site->key != key) site->swap();
    if (site->key == key) {
      if (!part && (site->word & 1)) {
        count(HotPath::attr_site_name_hit);
        Ref descriptor = Ref::borrow({site->word - 1});
        Value v = typeOf(descriptor)->descrGet(descriptor, o, Value::fromObject(t));
        if (!v.bits) fillAttributeErrorFields(o, name);
        return v;
      }
      Value v = part ? part->slots[site->word] : *memberAt(o, site->word);
      if (v.bits) {
        count(HotPath::attr_site_name_hit);
        return retained(v);
      }
    }
    count(HotPath::attr_site_name_miss);
    countMiss(site, key);
    if (uint64_t word = part ? 0 : memberWord(t, name)) site->add(key, word);
    int n = slotNumber(t, part, name);
    if (n >= 0) {
      site->add(key, static_cast<uint64_t>(n));
      return retained(part->slots[n]);
    }
  } else {
    countUncacheable(site, o);
  }
  count(ProfileCount::attr_lookup);
  return getAttr(o, name);
}

int32_t molt_fast_store_attr(Value o, Str* name, Value v, SiteCache* site) {
  Type* t;
  ShapePart* part;
  uint64_t before, key;
  bool known = cacheable(o, &t, &part, &before);
  if (known && site->olderKey == before && site->key != before) site->swap();
  if (known && site->key == before) {
    count(HotPath::attr_site_name_hit);
    if (!part) {
      Value old = *memberAt(o, site->word);
      *memberAt(o, site->word) = retained(v);
      decref(old);
      return 1;
    }
    if (site->word & 1) return molt_fast_add_attr(o.object(), reinterpret_cast<const Shape*>(static_cast<uintptr_t>(site->word - 1)), v);
    Value old = part->slots[site->word / 2];
    part->slots[site->word / 2] = retained(v);
    decref(old);
    return 1;
  }
  if (known) countMiss(site, before);
  count(HotPath::attr_site_name_miss);
  count(ProfileCount::struct_field_store);
  Shape* from = known && part ? part->shape : nullptr;
  bool done = setAttr(o, name, v);
  if (!done || !known || !cacheable(o, &t, &part, &key) || t->setattr != genericSetAttr) return done;
  if (before >> 32 != key >> 32) return done;
  if (uint64_t word = part ? 0 : memberWord(t, name); word && !(word & 1)) site->add(key, word);
  int n = slotNumber(t, part, name);
  if (n < 0) return done;
  if (key == before) {
    site->add(key, static_cast<uint64_t>(n) * 2);
  } else if (n + 1 == static_cast<int>(part->shape->count) && part->shape->parent && (part->shape->parent == from || (!from && part->shape->count == 1))) {
    site->add(before, reinterpret_cast<uintptr_t>(part->shape) | 1);
  }
  return done;
}

// The attribute that shape `to` adds to the object's shape.
int32_t molt_fast_add_attr(Object* o, const Shape* to, Value v) {
  auto* part = reinterpret_cast<ShapePart*>(reinterpret_cast<char*>(o) + o->type->dictOffset);
  if (!shapeMakeRoom(o, part, to->count - 1)) return 0;
  part->slots[to->count - 1] = retained(v);
  part->shape = const_cast<Shape*>(to);
  return 1;
}

Value molt_fast_call_native(const NativeMethod* row, const Value* args, int64_t nargs) {
  return callNative(row, kNoValue, args, nargs, kNoValue);
}

Value molt_fast_call_row(const NativeMethod* row, const Value* args, int64_t nargs, Value kwnames) {
  return callNative(row, kNoValue, args, nargs, kwnames);
}

Value molt_fast_call_method(Str* name, const Value* args, int64_t nargs, Value kwnames, SiteCache* site) {
  if (noteMethod(args[0], name, site)) {
    if (site->word & 1) return callNative(nativeRow(site), kNoValue, args, nargs + 1, kwnames);
    return call({site->word}, args, nargs + 1, kwnames);
  }
  bool isMethod;
  Ref f(loadMethod(args[0], name, &isMethod));
  if (!f) {
    attributeFailed = true;
    return kNoValue;
  }
  return call(f, args + !isMethod, nargs + isMethod, kwnames);
}

Value molt_fast_load_method(Value o, Str* name, SiteCache* site, int64_t* isMethod) {
  if (noteMethod(o, name, site)) {
    *isMethod = 1;
    return site->word & 1 ? Value::fromInlineInt(static_cast<int64_t>(site->word - 1)) : retained({site->word});
  }
  bool method;
  Value f = loadMethod(o, name, &method);
  *isMethod = method;
  return f;
}

Value molt_op_global_missing(Dict* globals, int64_t index) {
  Str* name = asStr(globals->entries[index].key);
  // A name that the program put into the builtins module at run time.
  if (state().modules.bits) {
    Value builtins = dictGetStrBorrowed(state().modules, "builtins");
    if (builtins.bits) {
      bool error = false;
      Value v = getAttrOrNone0(builtins, name, &error);
      if (v.bits || error) return v;
    }
  }
  molt_rt_name_error(name);
  return kNoValue;
}

int32_t molt_op_delete_global(Dict* globals, int64_t index) {
  DictEntry* e = &globals->entries[index];
  Value old = e->value;
  if (!old.bits) return molt_rt_name_error(asStr(e->key));
  e->value = kNoValue;
  ++globals->version;
  decref(old);
  return 1;
}

Value molt_op_cell_new(Value v) { return newCell(v); }

Value molt_op_cell_empty(Str* name, int32_t free) {
  if (!free) {
    molt_rt_unbound_local(name);
    return kNoValue;
  }
  return raiseFreeVariableError(name);
}

int32_t molt_op_contains(Value container, Value item) { return containsItem(container, item); }
int32_t molt_op_delete_attr(Value o, Str* name) { return setAttr(o, name, kNoValue); }
int32_t molt_op_delete_index(Value o, Value key) { return setItem(o, key, kNoValue); }
Value molt_op_iter(Value v) { return getIter(v); }
Value molt_op_call_ex(Value f, Value args, Value kwargs) { return callEx(f, args, kwargs); }
void molt_op_dealloc(Object* o) { deallocObject(o); }

Value molt_op_build_tuple(const Value* items, int64_t n) { return newTupleOf(items, n); }
Value molt_op_build_list(const Value* items, int64_t n) { return newListOf(items, n); }
Value molt_op_build_set(const Value* items, int64_t n) {
  Ref set(newSet());
  for (int64_t i = 0; set && i < n; ++i)
    if (!setAdd(set, items[i])) return kNoValue;
  return set.release();
}
Value molt_op_build_dict(const Value* items, int64_t n) {
  Ref dict(newDict());
  for (int64_t i = 0; dict && i + 1 < n; i += 2)
    if (!dictSet(dict, items[i], items[i + 1])) return kNoValue;
  return dict.release();
}
Value molt_op_build_string(const Value* items, int64_t n) {
  if (n == 1) return retained(items[0]);
  StrBuilder b;
  for (int64_t i = 0; i < n; ++i) b.str(items[i]);
  return b.finish();
}
Value molt_op_build_slice(Value start, Value stop, Value step) { return newSlice(start, stop, step); }

Value molt_op_make_function(const CodeInfo* code, const Value* cells, int64_t n) {
  auto* f = static_cast<Function*>(allocObject(sizeof(Function), &molt_type_function));
  f->code = code;
  f->entry = code->entry;
  if (n > code->freevarCount) n = code->freevarCount;  // what stands for a function that was left out has none
  if (n) {
    f->closure = static_cast<Object**>(allocRaw(static_cast<uint64_t>(n) * sizeof(Object*)));
    for (int64_t i = 0; i < n; ++i) f->closure[i] = retained(cells[i].object());
  }
  f->globals = retained(Value::fromObject(code->module->globals));
  f->name = retained(Value::fromObject(code->name));
  f->qualname = retained(Value::fromObject(code->qualname));
  if ((code->flags & kCodeHasDocstring) && code->constCount) f->doc = retained(code->consts[0]);
  Value module = dictGetStrBorrowed(f->globals, "__name__");
  f->moduleName = module.bits ? retained(module) : kNoValue;
  return Value::fromObject(f);
}

Value molt_op_unpack(Value v, int64_t n) {
  if (isExact(v, &molt_type_tuple) && asTuple(v)->length == n) return retained(v);
  if (isExact(v, &molt_type_list) && asList(v)->length == n) return newTupleOf(asList(v)->items, n);
  Type* t = typeOf(v);
  if (!t->iter && !t->getItem) return raiseTypeError("cannot unpack non-iterable %T object", v);
  Ref it(getIter(v));
  if (!it) return kNoValue;
  Ref out(newTuple(n));
  if (!out) return kNoValue;
  for (int64_t i = 0; i < n; ++i) {
    Value item = iterNext(it);
    if (!item.bits) return kNoValue;
    if (item.isStop()) return raiseValueError("not enough values to unpack (expected %z, got %z)", n, i);
    asTuple(out)->items()[i] = item;
  }
  Ref extra(iterNext(it));
  if (!extra) return kNoValue;
  if (!extra.get().isStop()) return raiseValueError("too many values to unpack (expected %z)", n);
  return out.release();
}

Value molt_op_unpack_ex(Value v, int64_t before, int64_t after) {
  Type* t = typeOf(v);
  if (!t->iter && !t->getItem) return raiseTypeError("cannot unpack non-iterable %T object", v);
  Ref all(listFromIterable(v));
  if (!all) return kNoValue;
  int64_t n = listLength(all);
  if (n < before + after) {
    return after ? raiseValueError("not enough values to unpack (expected at least %z, got %z)", before + after, n)
                 : raiseValueError("not enough values to unpack (expected at least %z, got %z)", before, n);
  }
  Ref out(newTuple(before + 1 + after));
  if (!out) return kNoValue;
  Value* to = asTuple(out)->items();
  const Value* from = asList(all)->items;
  for (int64_t i = 0; i < before; ++i) to[i] = retained(from[i]);
  for (int64_t i = 0; i < after; ++i) to[before + 1 + i] = retained(from[n - after + i]);
  Value middle = newListOf(from + before, n - before - after);
  if (!middle.bits) {
    to[before] = kNone;
    return kNoValue;
  }
  to[before] = middle;
  return out.release();
}

// Ints of 128 bits, low word first.
Value molt_op_box_i128(int64_t low, int64_t high) {
  if (high == low >> 63) return newInt(low);
  auto magnitude = static_cast<unsigned __int128>(static_cast<uint64_t>(high)) << 64 | static_cast<uint64_t>(low);
  if (high < 0) magnitude = 0 - magnitude;
  big::Limb limbs[2] = {static_cast<big::Limb>(magnitude), static_cast<big::Limb>(magnitude >> 64)};
  return intFromMagnitude(limbs, limbs[1] ? 2 : 1, high < 0);
}
// Python's remainder of such an int by one of 64 bits that is not 0.
int64_t molt_op_mod_i128(int64_t low, int64_t high, int64_t m) {
  auto magnitude = static_cast<unsigned __int128>(static_cast<uint64_t>(high)) << 64 | static_cast<uint64_t>(low);
  if (high < 0) magnitude = 0 - magnitude;
  big::Limb limbs[2] = {static_cast<big::Limb>(magnitude), static_cast<big::Limb>(magnitude >> 64)};
  uint64_t divisor = m < 0 ? 0 - static_cast<uint64_t>(m) : static_cast<uint64_t>(m);
  uint64_t rest = big::divSmall(limbs, limbs, 2, divisor);
  if (rest && (high < 0) != (m < 0)) rest = divisor - rest;
  return static_cast<int64_t>(m < 0 ? 0 - rest : rest);
}

int64_t molt_op_unbox_i64(Value v) {
  if (v.isInlineInt()) return v.inlineInt();
  int64_t out = 0;
  intAsI64NoRaise(v, &out);
  return out;
}
// The next item of what is no list: a range, anything.
Value molt_fast_iter_next(Value it) {
  if (isExact(it, &molt_type_range_iterator)) {
    auto* r = static_cast<RangeIter*>(it.object());
    if (r->left <= 0) return kStop;
    int64_t v = r->next;
    --r->left;
    r->next = static_cast<int64_t>(static_cast<uint64_t>(v) + static_cast<uint64_t>(r->step));
    return Value::fitsInline(v) ? Value::fromInlineInt(v) : newInt(v);
  }
  return iterNext(it);
}

// A dict has no such key, unless a comparison raised.
Value molt_fast_no_key(Value key) {
  if (!hasPending()) raiseWithValue(&molt_exc_KeyError, key);
  return kNoValue;
}
Value molt_fast_no_item(Value instead) { return hasPending() ? kNoValue : retained(instead); }

int32_t molt_fast_list_push(List* l, Value item) { return listPush(l, item); }

int32_t molt_op_is_i64(Value v) {
  if (v.isInlineInt()) return 1;
  int64_t ignored;
  return isExact(v, &molt_type_int) && intAsI64NoRaise(v, &ignored);
}

// A typed clone leaves for the generic code.
void molt_op_guard_exit(int32_t reason) { countDeopt(static_cast<DeoptReason>(reason)); }

// A module's constants live as long as the process.
static Value forLife(Value v) {
  keepForLife(v);
  return v;
}
Value molt_op_const_int(const char* digits, int64_t length) { return forLife(newIntFromText(digits, length, 10)); }
Value molt_op_const_complex(double real, double imag) { return forLife(newComplex(real, imag)); }
Value molt_op_const_tuple(const Value* items, int64_t n) { return forLife(newTupleOf(items, n)); }
Value molt_op_const_frozenset(const Value* items, int64_t n) {
  // CPython's compiler fills a constant frozenset anew from its first version's items, which shows in their order.
  Ref tuple(newTupleOf(items, n));
  Ref first(newFrozenSetFrom(tuple));
  Ref order(first ? tupleFromIterable(first) : kNoValue);
  return order ? forLife(newFrozenSetFrom(order)) : kNoValue;
}

}  // extern "C"

}  // namespace molt
