// Globals, cells, attributes with inline caches, items, iteration, calls of Python functions.
#include "core/builtin.h"
#include "fast/fast.h"
#include "types/container/iterators.h"

namespace molt {

// What a site saw last (key, word) and before (older…). key: version of the type in the high half, id of the instance's shape (0: none) in the low half.
struct SiteCache {
  uint64_t key;
  // attribute: slot number, or (odd) the shape that storing leads to; method: the function, borrowed (the version keeps
  // it alive), or (odd) the row of a native method
  uint64_t word;
  uint64_t olderKey, olderWord;
};

namespace {

inline ShapePart* partOf(Object* o, Type* t) {
  return t->dictOffset > kDictAtEnd ? reinterpret_cast<ShapePart*>(reinterpret_cast<char*>(o) + t->dictOffset) : nullptr;
}
inline uint64_t cacheKey(Type* t, ShapePart* part) {
  uint64_t id = part && part->shape ? part->shape->id : 0;
  return uint64_t{t->version} << 32 | id;
}
// Keys that dictItemFast looks for; of others it says nothing.
inline bool isFastKey(Value key) { return key.isInlineInt() || isExact(key, &molt_type_str); }
inline bool plainFunction(Function* f, int64_t nargs) {
  const CodeInfo* c = f->code;
  return !(c->flags & (kCodeVarArgs | kCodeVarKeywords)) && c->kwOnlyCount == 0 && c->argCount == nargs;
}

}  // namespace

extern "C" {

Value molt_op_global_missing(Dict* globals, int64_t index);
Value molt_op_cell_empty(Str* name, int32_t free);
Value molt_fast_load_attr(Value o, Str* name, SiteCache* site);
int32_t molt_fast_store_attr(Value o, Str* name, Value v, SiteCache* site);
int32_t molt_fast_add_attr(Object* o, const Shape* to, Value v);
Value molt_fast_call_native(const NativeMethod* row, const Value* args, int64_t nargs);
Value molt_fast_call_row(const NativeMethod* row, const Value* args, int64_t nargs, Value kwnames);
Value molt_fast_call_method(Str* name, const Value* args, int64_t nargs, Value kwnames, SiteCache* site);
Value molt_op_call_method(Str* name, const Value* args, int64_t nargs, Value kwnames, SiteCache* site);

Value molt_fast_iter_next(Value it);
Value molt_fast_no_key(Value key);
Value molt_fast_no_item(Value instead);
int32_t molt_fast_list_push(List* l, Value item);

Value molt_fast_load_method(Value o, Str* name, SiteCache* site, int64_t* isMethod);

Value molt_op_load_global(Dict* globals, int64_t index, const Value* builtin) {
  Value v = globals->entries[index].value;
  if (v.bits) [[likely]] return retained(v);
  if (builtin && builtin->bits) return retained(*builtin);
  return molt_op_global_missing(globals, index);
}

// Is the global a plain function with that code? Compiled code then calls the code's clone directly.
int32_t molt_op_global_is(Dict* globals, int64_t index, const CodeInfo* code) {
  Value v = globals->entries[index].value;
  if (!v.isObject() || v.object()->type != &molt_type_function) return 0;
  return static_cast<Function*>(v.object())->code == code;
}

// Is it the native function with that number in abi/machine_functions.def?
int32_t molt_op_is_machine_function(Value f, int32_t number) {
  return isExact(f, &molt_type_builtin_function) && static_cast<BuiltinFunction*>(f.object())->row->machine == number + 1;
}

void molt_op_store_global(Dict* globals, int64_t index, Value v) {
  Value* slot = &globals->entries[index].value;
  Value old = *slot;
  *slot = retained(v);
  ++globals->version;
  decref(old);
}

Value molt_op_cell_load(Value cell, Str* name, int32_t free) {
  Value v = static_cast<Cell*>(cell.object())->value;
  if (v.bits) [[likely]] return retained(v);
  return molt_op_cell_empty(name, free);
}

void molt_op_cell_store(Value cell, Value v) {
  auto* c = static_cast<Cell*>(cell.object());
  Value old = c->value;
  c->value = retained(v);
  decref(old);
}

Value molt_op_load_attr(Value o, Str* name, SiteCache* site) {
  if (o.isObject()) {
    Type* t = o.object()->type;
    ShapePart* part = partOf(o.object(), t);
    if (part && site->key && site->key == cacheKey(t, part)) return retained(part->slots[site->word]);
  }
  return molt_fast_load_attr(o, name, site);
}

int32_t molt_op_store_attr(Value o, Str* name, Value v, SiteCache* site) {
  if (o.isObject()) {
    Type* t = o.object()->type;
    ShapePart* part = partOf(o.object(), t);
    if (part && site->key && site->key == cacheKey(t, part)) {
      if (site->word & 1) return molt_fast_add_attr(o.object(), reinterpret_cast<const Shape*>(static_cast<uintptr_t>(site->word - 1)), v);
      Value* slot = &part->slots[site->word / 2];
      Value old = *slot;
      *slot = retained(v);
      decref(old);
      return 1;
    }
  }
  return molt_fast_store_attr(o, name, v, site);
}

Value molt_op_call(Value f, const Value* args, int64_t nargs, Value kwnames) {
  if (isExact(f, &molt_type_function) && !kwnames.bits) {
    auto* fn = static_cast<Function*>(f.object());
    if (plainFunction(fn, nargs)) return fn->entry(fn, args);
  }
  return call(f, args, nargs, kwnames);
}

// `o.append(x)`, by far most often of a list.
Value molt_op_call_append(Str* name, const Value* args, SiteCache* site) {
  if (isExact(args[0], &molt_type_list)) {
    List* l = asList(args[0]);
    if (l->length < l->capacity) [[likely]] {
      l->items[l->length++] = retained(args[1]);
      return kNone;
    }
  }
  return molt_op_call_method(name, args, 1, kNoValue, site);
}

// `o.get(key, …)`, by far most often of a dict.
Value molt_op_call_get(Str* name, const Value* args, int64_t nargs, SiteCache* site) {
  if (isExact(args[0], &molt_type_dict)) {
    Value v = dictItemFast(asDict(args[0]), args[1]);
    if (v.bits) return v;
    if (isFastKey(args[1]) && nargs <= 2) return molt_fast_no_item(nargs == 2 ? args[2] : kNone);
  }
  return molt_op_call_method(name, args, nargs, kNoValue, site);
}

// args[0] is the object; nargs counts it not.
Value molt_op_call_method(Str* name, const Value* args, int64_t nargs, Value kwnames, SiteCache* site) {
  Value o = args[0];
  if (o.isObject() && site->key && !kwnames.bits) {
    Type* t = o.object()->type;
    if (site->key == cacheKey(t, partOf(o.object(), t))) {
      if (site->word & 1) return molt_fast_call_native(reinterpret_cast<const NativeMethod*>(static_cast<uintptr_t>(site->word - 1)), args, nargs + 1);
      auto* fn = reinterpret_cast<Function*>(static_cast<uintptr_t>(site->word));
      if (plainFunction(fn, nargs + 1)) return fn->entry(fn, args);
    }
  }
  return molt_fast_call_method(name, args, nargs, kwnames, site);
}

// A native method is given as the address of its row, an int, which nobody counts.
Value molt_op_load_method(Value o, Str* name, SiteCache* site, int64_t* isMethod) {
  if (o.isObject() && site->key) {
    Type* t = o.object()->type;
    if (site->key == cacheKey(t, partOf(o.object(), t))) {
      *isMethod = 1;
      if (site->word & 1) return Value::fromInlineInt(static_cast<int64_t>(site->word - 1));
      return retained({site->word});
    }
  }
  return molt_fast_load_method(o, name, site, isMethod);
}

// args[0] is the object; nargs counts it not.
Value molt_op_call_loaded(Value f, int64_t isMethod, const Value* args, int64_t nargs, Value kwnames) {
  if (!isMethod) return molt_op_call(f, args + 1, nargs, kwnames);
  if (f.isInlineInt()) {
    auto* row = reinterpret_cast<const NativeMethod*>(static_cast<uintptr_t>(f.inlineInt()));
    return kwnames.bits ? molt_fast_call_row(row, args, nargs + 1, kwnames) : molt_fast_call_native(row, args, nargs + 1);
  }
  return molt_op_call(f, args, nargs + 1, kwnames);
}

Value molt_op_call_loaded_append(Value f, int64_t isMethod, const Value* args) {
  if (isExact(args[0], &molt_type_list) && isMethod) {  // which has one method of that name
    List* l = asList(args[0]);
    if (l->length < l->capacity) [[likely]] {
      l->items[l->length++] = retained(args[1]);
      return kNone;
    }
  }
  return molt_op_call_loaded(f, isMethod, args, 1, kNoValue);
}

Value molt_op_index(Value o, Value key) {
  if (o.isObject()) {
    Type* t = o.object()->type;
    if (t == &molt_type_list && key.isInlineInt()) {
      List* l = asList(o);
      int64_t i = key.inlineInt();
      if (i < 0) i += l->length;
      if (static_cast<uint64_t>(i) < static_cast<uint64_t>(l->length)) return retained(l->items[i]);
    } else if (t == &molt_type_tuple && key.isInlineInt()) {
      Tuple* l = asTuple(o);
      int64_t i = key.inlineInt();
      if (i < 0) i += l->length;
      if (static_cast<uint64_t>(i) < static_cast<uint64_t>(l->length)) return retained(l->items()[i]);
    } else if (t == &molt_type_dict) {
      Value v = dictItemFast(asDict(o), key);
      if (v.bits) return v;
      if (isFastKey(key)) return molt_fast_no_key(key);
    }
  }
  return getItem(o, key);
}

int32_t molt_op_store_index(Value o, Value key, Value v) {
  if (isExact(o, &molt_type_list) && key.isInlineInt()) {
    List* l = asList(o);
    int64_t i = key.inlineInt();
    if (i < 0) i += l->length;
    if (static_cast<uint64_t>(i) < static_cast<uint64_t>(l->length)) {
      Value old = l->items[i];
      l->items[i] = retained(v);
      decref(old);
      return 1;
    }
  }
  if (isExact(o, &molt_type_dict)) return dictSet(o, key, v);
  return setItem(o, key, v);
}

Value molt_op_iter_next(Value it) {
  if (isExact(it, &molt_type_list_iterator)) {
    auto* s = static_cast<SeqIter*>(it.object());
    if (s->sequence.bits && s->index < asList(s->sequence)->length) return retained(asList(s->sequence)->items[s->index++]);
  }
  return molt_fast_iter_next(it);
}

// The list of a comprehension, which nobody else knows.
int32_t molt_rt_list_append(Value list, Value item) {
  List* l = asList(list);
  if (l->length < l->capacity) [[likely]] {
    l->items[l->length++] = retained(item);
    return 1;
  }
  return molt_fast_list_push(l, item);
}

}  // extern "C"

}  // namespace molt
