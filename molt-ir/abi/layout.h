// Object layouts that compiled code and the runtime share: what codegen emits as static data (strings, tuples, code
// and module descriptors) and what it reads inline. Plain data only; the runtime's classes add nothing to these structs.
// On wasm32 a pointer field is 4 bytes: fields are ordered so that both targets have natural padding.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "abi/value.h"

namespace molt {

struct Type;

// Objects emitted as static data start with this count: they are counted like any other and never reach zero.
inline constexpr uint32_t kStaticRefcount = 1u << 30;

enum ObjectFlags : uint32_t {
  kFlagHasWeakrefs = 1u << 0,   // entries in the weakref side table
  kFlagFinalized = 1u << 1,     // __del__ has run
  kFlagStatic = 1u << 2,        // static data, not from the allocator
  kFlagGcMark = 1u << 3,        // used by the cycle collector during a collection
  kFlagDying = 1u << 4,         // dealloc in progress
  kFlagLarge = 1u << 5,         // from malloc, not from a page of the allocator
  kFlagForLife = 1u << 6,       // the runtime keeps it until the process ends: no leak, nor what it refers to
  kFlagSizeClass = 0xff00u,     // of the allocator, where the object is not large
  kFlagTypeBits = 0xffff0000u,  // free for the object's own type
};

struct Object {
  uint32_t refcount;
  uint32_t flags;
  Type* type;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad_;
#endif
};
static_assert(sizeof(Object) == 16);

// A str: `length` code points of `kind` bytes each, then a zero unit. Immutable; `hash` is -1 until asked for.
struct Str : Object {
  int64_t length;
  int64_t hash;
  uint8_t kind;   // 1, 2 or 4 bytes per code point: the narrowest that fits
  uint8_t ascii;  // 1 when every code point is < 128
  uint8_t interned;
  uint8_t pad_[5];
  uint8_t* data() { return reinterpret_cast<uint8_t*>(this + 1); }
  const uint8_t* data() const { return reinterpret_cast<const uint8_t*>(this + 1); }
};
static_assert(sizeof(Str) == 40);

// The str objects of the code points below 256 stand in a table, symbol molt_char_table, so many bytes apart.
inline constexpr int64_t kCharStride = 48;

struct Bytes : Object {
  int64_t length;
  int64_t hash;  // -1 until asked for
  uint8_t* data() { return reinterpret_cast<uint8_t*>(this + 1); }
  const uint8_t* data() const { return reinterpret_cast<const uint8_t*>(this + 1); }
};
static_assert(sizeof(Bytes) == 32);

struct Tuple : Object {
  int64_t length;
  Value* items() { return reinterpret_cast<Value*>(this + 1); }
  const Value* items() const { return reinterpret_cast<const Value*>(this + 1); }
};
static_assert(sizeof(Tuple) == 24);

struct Cell : Object {
  Value value;  // 0: empty
};

// One source range of a function; columns are UTF-8 byte offsets as in CPython's ast. The anchor is what a traceback
// underlines with ^ inside ~ (the operator of a binary expression, the brackets of a subscript); 0,0 when none.
struct SourcePos {
  int32_t line, endLine;
  int32_t col, endCol;
  int32_t anchorCol, anchorEndCol;  // relative to the same line as `col`; only when line == endLine
};

enum CodeFlags : uint32_t {
  kCodeVarArgs = 1u << 0,
  kCodeVarKeywords = 1u << 1,
  kCodeGenerator = 1u << 2,
  kCodeCoroutine = 1u << 3,
  kCodeAsyncGenerator = 1u << 4,
  kCodeModule = 1u << 5,
  kCodeClassBody = 1u << 6,
  kCodeNested = 1u << 7,
  kCodeHasDocstring = 1u << 8,
  kCodeIterableCoroutine = 1u << 9,  // types.coroutine
  kCodeUnit = 1u << 10,      // constant source of exec or eval: the namespace is its only slot
  kCodeDynamicGlobals = 1u << 11,  // its globals are those of the function object, whatever dict that is
  kCodeShowsLocals = 1u << 12,     // running, it has a ShownLocals on its stack
};

// Somewhere in the native frame of a function with kCodeShowsLocals. Frame objects find it by its first two words.
struct ShownLocals {
  static constexpr int kHead = 3;  // words before the variables
  const ShownLocals* self;
  const void* code;
  const void* function;  // for its closure; null if it has none
  // words of the parameters, locals and cells follow, lent; 0: unbound
};

struct Function;
struct Generator;
struct ModuleDescriptor;

// Uniform entry of every compiled function: `slots` has one word per parameter in declaration order
// (positional-only, positional-or-keyword, *args tuple, keyword-only, **kwargs dict), all bound, all borrowed.
// Returns an owned value or 0 with an exception pending.
using FunctionEntry = Value (*)(Function* self, const Value* slots);
// Body of a generator, coroutine or async generator. `sent` is borrowed; 0 means: an exception is pending, raise it at
// the suspension point. Returns the value yielded (state >= 0), or the return value with state set to kGeneratorDone,
// or 0 when it raised (state kGeneratorDone as well).
using GeneratorResume = Value (*)(Generator* self, Value sent);
// A native function of a builtin module or a method: `args` are bound to the parameters of its signature text, self
// first; an omitted optional parameter without a default value is 0. Borrowed. Returns owned or 0.
using NativeFunction = Value (*)(const Value* args);
// Same, unbound: nargs positional values, then one value per name of `kwnames` (a tuple of str, or 0).
using NativeRawFunction = Value (*)(const Value* args, int64_t nargs, Value kwnames);

// Everything about a function that is known when compiling; static data of the object file.
struct CodeInfo {
  const Str* name;
  const Str* qualname;
  const Str* filename;
  FunctionEntry entry;
  const Str* const* varnames;  // parameters in slot order, then the other locals
  const uint8_t* positions;    // by the position numbers in traceback calls, packed (abi/positions.h)
  const Str* const* freevars;
  const Str* const* cellvars;
  const Str* const* names;  // global and attribute names used, for co_names
  const Value* consts;      // for co_consts
  Object* codeObject;       // made by the runtime when somebody asks; 0 in the object file
  const ModuleDescriptor* module;
  uint32_t flags;
  uint32_t argCount;         // positional parameters, positional-only included
  uint32_t posOnlyCount;
  uint32_t kwOnlyCount;
  uint32_t varnameCount;     // slots first
  uint32_t freevarCount;
  uint32_t cellvarCount;
  uint32_t nameCount;
  uint32_t constCount;
  uint32_t positionCount;
  int32_t firstLine;
  uint32_t frameSlots;       // generators: words of the frame
  // Generators, else null. For each suspension from 1 on where its words begin, the number of suspensions first; these
  // words: the line, how many variables the frame has then, and for each its number and its word in the frame.
  const uint32_t* suspensions;
};

struct Generator : Object {
  const CodeInfo* code;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  GeneratorResume resume;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
  int32_t state;       // kGeneratorStart, a suspension number >= 1, kGeneratorRunning is a flag apart, or kGeneratorDone
  uint32_t running;    // 1 while its body executes
  Value yieldFrom;     // borrowed: the sub-iterator while suspended in `yield from` or `await`, else 0
  Value name;          // owned
  Value qualname;      // owned
  Value handled;       // owned: the exception being handled inside the body, or 0
  Value extra;         // owned: what the kind needs besides (origin, hooks …), or 0
  int64_t frameSlots;
  Value* frame() { return reinterpret_cast<Value*>(this + 1); }  // owned values; 0 where moved out
};
// molt-codegen --count-ops: an op is counted by its number, a runtime call by its own behind these.
inline constexpr uint32_t kOpCountRuntimeCalls = 256, kOpCountEnd = 1280;
// wasm32 has two stacks: the engine's, of which nothing can be seen and which V8 ends at just under a megabyte, and the one in
// memory. Measured in V8, a Python function and what calls it take of the first at most three times what they take of the
// second and three times kWasmStackPerFrame bytes more; so recursion ends where that sum reaches three times kWasmStack,
// which leaves room for functions that take more.
inline constexpr int64_t kWasmStack = 208 << 10, kWasmStackPerFrame = 93;
inline constexpr int32_t kGeneratorStart = 0;
inline constexpr int32_t kGeneratorDone = -1;

// A hash-table entry of a dict. Module globals live in entries 0…n-1 of their module's dict, at fixed positions.
struct DictEntry {
  int64_t hash;
  Value key;    // 0: never used
  Value value;  // 0: absent (deleted, or a global not yet bound)
};

// Insertion-ordered compact hash table. `entries[0, pinned)` keep their index for ever (module globals).
struct Dict : Object {
  DictEntry* entries;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  void* index;  // 2^indexBits slots of 1, 2 or 4 bytes: entry number, or -1 empty, -2 deleted; 0: not built yet
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
  int64_t used;        // live entries
  int64_t entryCount;  // entries in use, dead ones included
  int64_t capacity;    // entries allocated
  uint32_t pinned;
  uint8_t indexBits;
  uint8_t strKeysOnly;  // every key is an exact str: lookups need no rich comparison
  uint8_t ownsEntries;  // 0 while `entries` is static data
  uint8_t pad2_;
  uint64_t version;     // bumped when a key is added or removed, or a pinned value replaced
};

// Emitted once per module as symbol molt_module_<mangled dotted name>; weak references to it decide what is linked.
struct ModuleDescriptor {
  const Str* name;  // dotted
  const Str* filename;
  Value (*body)(const ModuleDescriptor* self, Object* module);  // runs the module's code; owned None or 0
  Dict* globals;  // static Dict whose pinned entries carry the names that the module uses
  const CodeInfo* code;
  const Value* doc;  // may be null
  Object** moduleObject;  // the module once imported; a writable word of the object file
  uint32_t globalCount;
  uint32_t isPackage;
  uint32_t isNative;  // written in C++: body fills the dict
  uint32_t pad_;
};

}  // namespace molt
