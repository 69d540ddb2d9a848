// Attribute access: the generic algorithm, and instances.
#include <initializer_list>

#include "core/layout.h"
#include "core/type.h"
#include "error/exception.h"
#include "types/number/int.h"

namespace molt {

Value newInstance(Type* t) {
  if (!typeReady(t)) return kNoValue;
  if (!isPlain(t)) return Value::fromObject(static_cast<Object*>(allocObject(t->basicSize, t)));
  Object* o = allocPlain(t, t->inlineSlots);
  auto* part = reinterpret_cast<ShapePart*>(o + 1);
  part->shape = t->rootShape;
  part->slots = inlineSlotsOf(part);
  return Value::fromObject(o);
}

Value newVarInstance(Type* t, int64_t items) {
  if (!typeReady(t)) return kNoValue;
  uint64_t bytes = (t->basicSize + static_cast<uint64_t>(items) * t->itemSize + 7) / 8 * 8;
  if (t->dictOffset == kDictAtEnd) bytes += sizeof(ShapePart) + 16;
  return Value::fromObject(static_cast<Object*>(allocObject(bytes, t)));
}

static bool isDataDescriptor(Type* dt) { return dt->descrSet != nullptr; }

void setAttributeErrorFields(Value o, Str* name) {
  Value e = state().pending;
  if (!e || !isSubtype(typeOf(e), &molt_exc_AttributeError)) return;
  Value fields[2] = {retained(Value::fromObject(static_cast<Object*>(name))), retained(o)};
  for (int i = 0; i < 2; ++i) {
    Value& f = exceptionField(e, i == 0 ? kAttrName : kAttrObj);
    decref(f);
    f = fields[i];
  }
}

// An AttributeError that somebody raised without saying what was looked for.
void fillAttributeErrorFields(Value o, Str* name) {
  Value e = state().pending;
  if (!e || !isSubtype(typeOf(e), &molt_exc_AttributeError)) return;
  for (int i : {kAttrName, kAttrObj})
    if (Value f = exceptionField(e, i); f && !f.isNone()) return;
  setAttributeErrorFields(o, name);
}

Fail noAttribute(Value o, Str* name) {
  Ref text;
  if (isTypeObject(o)) raise(&molt_exc_AttributeError, "type object '%N' has no attribute '%S'", asType(o), name);
  else if (isExact(o, &molt_type_module)) return raiseModuleAttribute(o, name);
  else raise(&molt_exc_AttributeError, "'%T' object has no attribute '%S'", o, name);
  setAttributeErrorFields(o, name);
  return {};
}

// What object.__getattribute__ gives; where there is no such attribute, 0 and *absent, without an exception.
static Value findAttr(Value o, Str* name, bool* absent) {
  *absent = false;
  Type* t = typeOf(o);
  Value m = typeLookupBorrowed(t, name);
  if (!m && hasPending()) return kNoValue;
  Ref keep;
  Type* mt = nullptr;
  if (m) {
    keep = Ref::borrow(m);
    mt = typeOf(m);
    if (!typeReady(mt)) return kNoValue;
    if (mt->descrGet && isDataDescriptor(mt)) return mt->descrGet(m, o, Value::fromObject(t));
  }
  if (o.isObject() && t->dictOffset) {
    bool error;
    Value v = shapeGetBorrowed(shapePartOf(o.object()), name, &error);
    if (error) return kNoValue;
    if (v) return retained(v);
  }
  if (m) return mt->descrGet ? mt->descrGet(m, o, Value::fromObject(t)) : keep.release();
  *absent = true;
  return kNoValue;
}

Value genericGetAttr(Value o, Str* name) {
  bool absent;
  Value v = findAttr(o, name, &absent);
  if (absent) return noAttribute(o, name);
  return v;
}

bool genericSetAttr(Value o, Str* name, Value v) {
  Type* t = typeOf(o);
  Value m = typeLookupBorrowed(t, name);
  if (!m && hasPending()) return false;
  if (m) {
    Type* mt = typeOf(m);
    if (!typeReady(mt)) return false;
    if (mt->descrSet) {
      Ref keep = Ref::borrow(m);
      return mt->descrSet(m, o, v);
    }
  }
  if (o.isObject() && t->dictOffset) {
    ShapePart* p = shapePartOf(o.object());
    if (v) return shapeSet(o.object(), p, name, v);
    int r = shapeDelete(p, name);
    if (r < 0) return false;
    if (r) return true;
    return raise(&molt_exc_AttributeError, "'%T' object has no attribute '%S'", o, name);
  }
  if (m) return raise(&molt_exc_AttributeError, "'%T' object attribute '%S' is read-only", o, name);
  return raise(&molt_exc_AttributeError, "'%T' object has no attribute '%S'", o, name);
}

Value getAttr(Value o, Str* name) {
  Type* t = typeOf(o);
  if (!(t->typeFlags & kTypeReady) && !typeReady(t)) return kNoValue;
  Value v = t->getattr ? t->getattr(o, name) : genericGetAttr(o, name);
  if (!v) [[unlikely]] fillAttributeErrorFields(o, name);
  return v;
}
Value getAttr(Value o, const char* name) { return getAttr(o, internStr(name)); }

Value getAttrOrNone0(Value o, Str* name, bool* error) {
  *error = false;
  Type* t = typeOf(o);
  bool absent = false;
  // Nobody will see the message of what is missed: it is not made.
  Value v = (t->typeFlags & kTypeReady) && (!t->getattr || t->getattr == genericGetAttr) ? findAttr(o, name, &absent) : getAttr(o, name);
  if (v || absent) return v;
  if (pendingIs(&molt_exc_AttributeError)) clearPending();
  else *error = true;
  return kNoValue;
}
Value getAttrOrNone0(Value o, const char* name, bool* error) { return getAttrOrNone0(o, internStr(name), error); }

bool setAttr(Value o, Str* name, Value v) {
  Type* t = typeOf(o);
  if (!(t->typeFlags & kTypeReady) && !typeReady(t)) return false;
  return t->setattr ? t->setattr(o, name, v) : genericSetAttr(o, name, v);
}

Value instanceDict(Value o, bool create) {
  if (!o.isObject()) return kNoValue;
  if (isExact(o, &molt_type_module)) return getAttr(o, "__dict__");
  if (isTypeObject(o)) return retained(Value::fromObject(asType(o)->dict));
  if (!o.object()->type->dictOffset) return kNoValue;
  ShapePart* p = shapePartOf(o.object());
  if (!p->shape && !create) return kNoValue;
  return retained(Value::fromObject(shapeDict(p)));
}

}  // namespace molt
