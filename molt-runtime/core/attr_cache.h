// Inline caches of attribute sites: two words a site, filled on a miss by attr.cpp, tested inline by fast/.
//
// A hit needs the type's version (unique, renewed by every change of the class or a base) and, for what an instance
// can hold or shadow, its shape. Version numbers and shape ids are never used twice, so a stale cache cannot match.
#pragma once
#include "core/shape.h"

namespace molt {

enum AttrCacheKind : uint32_t {
  kCacheEmpty,
  kCacheSlot,         // instance attribute: word = Shape*, index = slot
  kCacheMember,       // __slots__ word: index = byte offset / 8
  kCacheMethod,       // function in the class, instance has no such attribute: word = function, index = shape id
  kCacheMethodPlain,  // same, for objects without a shape part
  kCacheValue,        // plain class attribute read through an instance: word = value, index = shape id
  kCacheValuePlain,
  kCacheTypeValue,    // attribute of a class object itself: word = value; `version` is that of the class
  kCacheModule,       // module attribute: word = Dict*, index = entry
  kCacheAdd,          // store that adds a slot: word = new Shape*, index = old shape id (0: no shape yet)
};
struct AttrCache {
  uint32_t version;
  uint32_t info;  // kind << 28 | index
  uint64_t word;
};
static_assert(sizeof(AttrCache) == 16);
inline constexpr uint32_t kCacheIndexMask = (1u << 28) - 1;
inline uint32_t cacheKind(const AttrCache* c) { return c->info >> 28; }
inline uint32_t cacheIndex(const AttrCache* c) { return c->info & kCacheIndexMask; }

// Slow paths: the full operation, and the cache filled when the result may be cached.
Value attrLoadMiss(Value o, Str* name, AttrCache* c);                  // owned
// Owned attribute; *self is set when the result is to be called with `o` as first argument (an unbound method).
Value methodLoadMiss(Value o, Str* name, AttrCache* c, bool* self);
bool attrStoreMiss(Value o, Str* name, Value v, AttrCache* c);

inline uint32_t shapeIdOf(const Object* o) {
  const ShapePart* p = shapePart(const_cast<Object*>(o));
  return p->shape ? p->shape->id : 0;
}

inline Value attrLoad(Value o, Str* name, AttrCache* c) {
  if (o.isObject()) [[likely]] {
    Object* p = o.object();
    uint32_t kind = cacheKind(c);
    if (p->type->version == c->version && c->version) [[likely]] {
      if (kind == kCacheSlot) [[likely]] {
        ShapePart* part = shapePart(p);
        if (reinterpret_cast<uintptr_t>(part->shape) == c->word) return retained(part->slots[cacheIndex(c)]);
      } else if (kind == kCacheMember) {
        Value v = *reinterpret_cast<Value*>(reinterpret_cast<char*>(p) + 8 * cacheIndex(c));
        if (v.bits) return retained(v);
      } else if (kind == kCacheValue) {
        if (shapeIdOf(p) == cacheIndex(c)) return retained(Value{c->word});
      } else if (kind == kCacheValuePlain) {
        return retained(Value{c->word});
      } else if (kind == kCacheModule) {
        Dict* d = reinterpret_cast<Dict*>(static_cast<uintptr_t>(c->word));
        struct ModuleView : Object { Value dict; };
        if (static_cast<ModuleView*>(p)->dict.object() == d && cacheIndex(c) < d->entryCount) {
          const DictEntry& e = d->entries[cacheIndex(c)];
          if (e.key.object() == name && e.value.bits) return retained(e.value);
        }
      }
    } else if (kind == kCacheTypeValue && (p->type->typeFlags & kTypeType) && reinterpret_cast<Type*>(p)->version == c->version) {
      return retained(Value{c->word});
    }
  }
  return attrLoadMiss(o, name, c);
}

inline Value methodLoad(Value o, Str* name, AttrCache* c, bool* self) {
  if (o.isObject()) [[likely]] {
    Object* p = o.object();
    if (p->type->version == c->version && c->version) [[likely]] {
      uint32_t kind = cacheKind(c);
      if ((kind == kCacheMethod && shapeIdOf(p) == cacheIndex(c)) || kind == kCacheMethodPlain) {
        *self = true;
        return retained(Value{c->word});
      }
    }
  }
  return methodLoadMiss(o, name, c, self);
}

inline bool attrStore(Value o, Str* name, Value v, AttrCache* c) {
  if (o.isObject() && o.object()->type->version == c->version && c->version) [[likely]] {
    Object* p = o.object();
    uint32_t kind = cacheKind(c);
    if (kind == kCacheSlot) [[likely]] {
      ShapePart* part = shapePart(p);
      if (reinterpret_cast<uintptr_t>(part->shape) == c->word) {
        Value* slot = &part->slots[cacheIndex(c)];
        Value old = *slot;
        *slot = retained(v);
        decref(old);
        return true;
      }
    } else if (kind == kCacheAdd) {
      ShapePart* part = shapePart(p);
      auto* to = reinterpret_cast<Shape*>(static_cast<uintptr_t>(c->word));
      if ((part->shape ? part->shape->id : 0) == cacheIndex(c) && part->slots && to->count <= part->capacity) {
        part->slots[to->count - 1] = retained(v);
        part->shape = to;
        return true;
      }
    } else if (kind == kCacheMember) {
      Value* slot = reinterpret_cast<Value*>(reinterpret_cast<char*>(p) + 8 * cacheIndex(c));
      Value old = *slot;
      *slot = retained(v);
      decref(old);
      return true;
    }
  }
  return attrStoreMiss(o, name, v, c);
}

}  // namespace molt
