// The object model's central structs: types with their slots, instances, functions, and reference counting.
//
// Ownership words, used in every header of the runtime:
//   * parameters are borrowed, results are owned by the caller, unless the name or comment says otherwise;
//   * `…Borrowed` returns a borrowed value; `…Steal` consumes its marked argument, on failure too;
//   * a Value result of 0, a `bool` result of false, an `int` result of -1 mean that an exception is pending
//     (`state().pending`); functions that cannot fail say `noexcept`-like: "never fails".
//   * slots of iteration return kStop for 'exhausted'; 0 is only ever an error.
#pragma once
#include "abi/layout.h"
#include "abi/operators.h"

namespace molt {

struct Type;
struct Shape;
struct Buffer;

using VisitFn = void (*)(Value v, void* arg);

struct NativeMethod {
  const char* name;
  const char* signature;  // "($self, item, /)" in inspect's notation: the binder and __text_signature__ read it. A '!' or '?' before it keeps it from
                          // __text_signature__; '!' also has wrong counts reported in the older wording
  NativeFunction fn;      // exactly one of fn, raw
  NativeRawFunction raw;
  const char* doc;
  uint8_t kind;           // MethodKind
  uint8_t machine = 0;    // 1 + its number in abi/machine_functions.def, or 0
};
enum MethodKind : uint8_t { kInstanceMethod, kClassMethod, kStaticMethod };

struct GetSet {
  const char* name;
  Value (*get)(Value self);
  bool (*set)(Value self, Value v);  // v = 0: delete; null: read-only
  const char* doc;
  bool member = false;  // shown as a member_descriptor: in CPython the field of a struct
};

enum TypeFlags : uint32_t {
  kTypeHeap = 1u << 0,          // made by a class statement or type()
  kTypeBase = 1u << 1,          // may be subclassed
  kTypeReady = 1u << 2,         // dict and mro are built
  kTypeHasGc = 1u << 3,         // traverse is set: the cycle collector looks at it
  kTypeHasDict = 1u << 4,       // instances take arbitrary attributes
  kTypeHasWeakrefs = 1u << 5,   // instances can be weakly referenced
  kTypeInt = 1u << 6,           // subclass-of flags: fast isinstance for builtins
  kTypeStr = 1u << 7,
  kTypeBytes = 1u << 8,
  kTypeTuple = 1u << 9,
  kTypeList = 1u << 10,
  kTypeDict = 1u << 11,
  kTypeException = 1u << 12,
  kTypeType = 1u << 13,
  kTypeFloat = 1u << 14,
  kTypeSequencePattern = 1u << 15,  // match statement: [..] patterns
  kTypeMappingPattern = 1u << 16,   // match statement: {..} patterns
  kTypeSelfPattern = 1u << 17,      // match statement: int(x) binds the subject itself
  kTypeMethodDescriptor = 1u << 18, // calls may pass self without binding
  kTypeAbstract = 1u << 19,         // __abstractmethods__ is non-empty
  kTypeImmutable = 1u << 20,        // attributes of the type object cannot be set
  kTypeHasDel = 1u << 21,           // __del__ defined
  kTypeDisallowNew = 1u << 22,      // cannot create 'X' instances
  kTypeSet = 1u << 23,              // set or frozenset
  kTypeMroPending = 1u << 24,       // the metaclass's mro() is being asked for the first time
  kTypeInherited = kTypeInt | kTypeStr | kTypeBytes | kTypeTuple | kTypeList | kTypeDict | kTypeException | kTypeType |
                   kTypeFloat | kTypeSequencePattern | kTypeMappingPattern | kTypeSelfPattern | kTypeSet,
  kTypePatterns = kTypeSequencePattern | kTypeMappingPattern,
};

// A type object. Builtin types are static (constinit) and become ready on first use of their dict (typeReady).
struct Type : Object {
  const char* name;  // tp_name as CPython has it: 'int', 'collections.deque'
  uint32_t typeFlags;
  uint32_t version;      // changes with every change of the type or of a base; 0: not cacheable
  uint32_t basicSize;    // bytes of the fixed part of an instance
  uint32_t itemSize;
  Type* base;

  // life
  void (*dealloc)(Object*);                              // count reached zero: release contents, then freeObject
  void (*traverse)(Object*, VisitFn, void*);             // visit owned references
  void (*clear)(Object*);                                // break cycles
  Value (*make)(Type*, const Value* args, int64_t nargs, Value kwnames);      // __new__
  bool (*init)(Value self, const Value* args, int64_t nargs, Value kwnames);  // __init__
  // protocol
  Value (*repr)(Value);
  Value (*str)(Value);
  int64_t (*hash)(Value);                                // -1: error
  Value (*call)(Value self, const Value* args, int64_t nargs, Value kwnames);
  Value (*getattr)(Value self, Str* name);
  bool (*setattr)(Value self, Str* name, Value v);       // v = 0: delete
  Value (*compare)(Value a, Value b, CompareOp op);      // may return NotImplemented
  Value (*iter)(Value);
  Value (*next)(Value);                                  // kStop at the end
  Value (*descrGet)(Value descr, Value instance, Value owner);  // instance 0: accessed on the class
  bool (*descrSet)(Value descr, Value instance, Value v);       // v = 0: delete
  int (*boolean)(Value);                                 // -1, 0, 1
  int64_t (*length)(Value);                              // -1: error
  Value (*getItem)(Value self, Value key);
  bool (*setItem)(Value self, Value key, Value v);       // v = 0: delete
  int (*contains)(Value self, Value item);               // -1, 0, 1
  Value (*await_)(Value);
  Value (*aiter)(Value);
  Value (*anext)(Value);
  bool (*getBuffer)(Value self, Buffer* out, int flags);  // kBuffer… (core/api.h)
  void (*releaseBuffer)(Value self, Buffer*);
  void (*finalize)(Value);                               // __del__, or a generator's close
  Value (*unary[kUnaryOpCount])(Value);
  // Called with the operands in source order, from the left operand's type and then the right one's, as in CPython:
  // a slot must itself check which of the two it knows, and return NotImplemented otherwise.
  Value (*binary[kBinaryOpCount])(Value a, Value b);
  Value (*inplace[kBinaryOpCount])(Value a, Value b);
  Value (*pow3)(Value a, Value b, Value mod);
  // sequence `+` and `*`, tried after the numeric slots failed: list, tuple, str, bytes
  Value (*concat)(Value a, Value b);
  Value (*repeat)(Value a, Value n);
  Value (*inplaceConcat)(Value a, Value b);
  Value (*inplaceRepeat)(Value a, Value n);

  const NativeMethod* methods;  // ends with a row whose name is null; may be null
  const GetSet* getsets;        // likewise
  const char* doc;
  const char* textSignature;    // of the constructor, or null

  // made by typeReady or by the class statement; owned
  Dict* dict;
  Tuple* bases;
  Tuple* mro;
  Value nameObj;      // str
  Value qualname;     // str
  Value subclasses;   // list of weak references, or 0
  Shape* rootShape;   // first shape of instances
  uint32_t inlineSlots;  // of classes that are isPlain (core/shape.h): log2 of the words allocated with each instance for attributes
  uint32_t dictOffset;   // 0: no shape part; else byte offset of the instance's ShapePart
  uint32_t slotCount;    // __slots__ words, laid out after basicSize of the base
  uint32_t slotOffset;   // byte offset of the first of them
  struct LayoutCell* layout;  // what compiled code expects of it (core/layout.h); may be null
};

// The start of a static object: one that is never freed.
template <class T>
constexpr T staticObject(Type* type) {
  T o{};
  o.refcount = kStaticRefcount;
  o.flags = kFlagStatic;
  o.type = type;
  return o;
}

// The start of a static type: `constinit Type molt_type_x = [] { Type t = staticType("x", flags, sizeof(X)); t.repr = …; return t; }();`
extern "C" Type molt_type_type;
extern "C" Type molt_type_object;
constexpr Type staticType(const char* name, uint32_t typeFlags, uint32_t basicSize, Type* base = &molt_type_object) {
  Type t = staticObject<Type>(&molt_type_type);
  t.name = name;
  t.typeFlags = typeFlags | kTypeImmutable;
  t.basicSize = basicSize;
  t.base = base;
  return t;
}

struct Function : Object {
  const CodeInfo* code;
  FunctionEntry entry;       // of `code`
  Object** closure;          // cells, owned; null if none
  Value globals;             // owned dict of the module
  Value defaults;            // owned tuple or 0
  Value kwDefaults;          // owned dict or 0
  Value name, qualname, doc, moduleName;  // owned; doc and moduleName may be 0
  Value annotations;         // owned dict, a tuple of names and values that becomes one, or 0
  Value annotate;            // owned callable that makes the dict (PEP 649), or 0
  Value dict;                // owned __dict__ or 0
  Value typeParams;          // owned tuple or 0
};

// ---- reference counting (never fails) ----
void deallocObject(Object* o);  // count has reached zero

inline void incref(Object* o) { ++o->refcount; }
inline void decref(Object* o) {
  if (--o->refcount == 0) [[unlikely]] deallocObject(o);
}
inline void incref(Value v) {
  if (v.isObject()) ++v.object()->refcount;
}
inline void decref(Value v) {
  if (v.isObject()) decref(v.object());
}
inline Value retained(Value v) { incref(v); return v; }
template <class T>
inline T* retained(T* o) { ++o->refcount; return o; }

// Owner of one reference, for local use in C++ code.
class Ref {
 public:
  Ref() : v_(kNoValue) {}
  explicit Ref(Value owned) : v_(owned) {}
  explicit Ref(Object* owned) : v_(Value::fromObject(owned)) {}
  Ref(Ref&& o) : v_(o.v_) { o.v_ = kNoValue; }
  Ref& operator=(Ref&& o) {
    if (this != &o) { Value old = v_; v_ = o.v_; o.v_ = kNoValue; decref(old); }
    return *this;
  }
  Ref(const Ref&) = delete;
  Ref& operator=(const Ref&) = delete;
  ~Ref() { decref(v_); }
  static Ref borrow(Value v) { return Ref(retained(v)); }
  Value get() const { return v_; }
  operator Value() const { return v_; }
  explicit operator bool() const { return v_.bits != 0; }
  Value release() { Value v = v_; v_ = kNoValue; return v; }
  template <class T>
  T* as() const { return static_cast<T*>(v_.object()); }

 private:
  Value v_;
};

// ---- static types of the builtins; each is defined in the file of its type ----
#define MOLT_BUILTIN_TYPES(X)                                                                                       \
  X(object) X(type) X(int) X(bool) X(float) X(complex) X(str) X(bytes) X(bytearray) X(memoryview) X(tuple) X(list)  \
  X(dict) X(dict_keys) X(dict_values) X(dict_items) X(set) X(frozenset) X(range) X(slice) X(function) X(method)     \
  X(builtin_function) X(method_descriptor) X(classmethod_descriptor) X(wrapper_descriptor) X(method_wrapper)        \
  X(getset_descriptor) X(member_descriptor) X(cell) X(code) X(module) X(property) X(classmethod) X(staticmethod)    \
  X(super) X(generator) X(coroutine) X(async_generator) X(NoneType) X(NotImplementedType) X(ellipsis) X(mappingproxy) \
  X(traceback) X(frame) X(weakref) X(weakproxy) X(enumerate) X(zip) X(map) X(filter) X(reversed) X(generic_alias)        \
  X(union) X(namespace)
#define X(n) extern "C" Type molt_type_##n;
MOLT_BUILTIN_TYPES(X)
#undef X
#define MOLT_EXC(Name, Base, Layout) extern Type molt_exc_##Name;
#include "abi/exceptions.def"

// The type of any value (never fails).
inline Type* typeOf(Value v) {
  if (v.isObject()) [[likely]] return v.object()->type;
  if (v.isInlineInt()) return &molt_type_int;
  if (v.isDouble()) return &molt_type_float;
  if (v.isBool()) return &molt_type_bool;
  if (v.isNone()) return &molt_type_NoneType;
  return v.isNotImplemented() ? &molt_type_NotImplementedType : &molt_type_ellipsis;
}
inline bool hasTypeFlag(Value v, uint32_t flag) { return (typeOf(v)->typeFlags & flag) != 0; }
inline bool isExact(Value v, const Type* t) { return v.isObject() && v.object()->type == t; }
inline bool isInt(Value v) { return v.isInlineInt() || v.isBool() || (v.isObject() && (v.object()->type->typeFlags & kTypeInt)); }
inline bool isFloat(Value v) { return v.isDouble() || (v.isObject() && (v.object()->type->typeFlags & kTypeFloat)); }
inline bool isStr(Value v) { return v.isObject() && (v.object()->type->typeFlags & kTypeStr); }
inline bool isBytes(Value v) { return v.isObject() && (v.object()->type->typeFlags & kTypeBytes); }
inline bool isTuple(Value v) { return v.isObject() && (v.object()->type->typeFlags & kTypeTuple); }
inline bool isList(Value v) { return v.isObject() && (v.object()->type->typeFlags & kTypeList); }
inline bool isDict(Value v) { return v.isObject() && (v.object()->type->typeFlags & kTypeDict); }
inline bool isTypeObject(Value v) { return v.isObject() && (v.object()->type->typeFlags & kTypeType); }
inline bool isException(Value v) { return v.isObject() && (v.object()->type->typeFlags & kTypeException); }
inline Str* asStr(Value v) { return static_cast<Str*>(v.object()); }
inline Tuple* asTuple(Value v) { return static_cast<Tuple*>(v.object()); }
inline Dict* asDict(Value v) { return static_cast<Dict*>(v.object()); }
inline Type* asType(Value v) { return reinterpret_cast<Type*>(v.object()); }

}  // namespace molt
