// Binding of arguments to native functions from their signature text, with CPython's messages.
#include <stdlib.h>
#include <string.h>

#include "core/type.h"

namespace molt {

namespace {

constexpr int kMaxParams = 24;

struct Param {
  const char* name;
  int length;
  bool positional, keyword, required;  // may be given by position, by name
};
struct Signature {
  Param params[kMaxParams];
  int count;       // parameters, self included, *args and **kwargs excluded
  int self;        // 1 if the first is $self or $type
  int positional;  // how many may be given by position (self included)
  int required;    // how many positional ones must be
  int varArgs, varKw;  // slot or -1
  int slots;
  bool format;         // the text begins with '!': wrong counts are reported as for a format string
};

void parse(const char* text, Signature* s) {
  *s = {};
  s->varArgs = s->varKw = -1;
  bool keywordOnly = false;
  s->format = *text == '!';
  const char* p = text + (*text == '(' ? 1 : 2);
  int slot = 0;
  while (*p && *p != ')') {
    while (*p == ' ' || *p == ',') ++p;
    if (*p == ')' || !*p) break;
    if (*p == '/') {
      for (int i = 0; i < s->count; ++i) s->params[i].keyword = false;
      ++p;
      continue;
    }
    if (*p == '*' && p[1] == '*') {
      s->varKw = slot++;
    } else if (*p == '*') {
      keywordOnly = true;
      if (p[1] != ',' && p[1] != ')' && p[1] != ' ') s->varArgs = slot++;
    } else {
      bool self = *p == '$';
      if (self) ++p, s->self = 1;
      const char* start = p;
      while (*p && *p != ',' && *p != '=' && *p != ')') ++p;
      Param& q = s->params[s->count++];
      q = {start, static_cast<int>(p - start), !keywordOnly, !self, *p != '='};
      if (!keywordOnly) {
        ++s->positional;
        if (*p != '=') ++s->required;
      }
      ++slot;
    }
    int depth = 0;
    bool quoted = false;
    for (; *p && (quoted || depth || (*p != ',' && *p != ')')); ++p) {
      if (*p == '\'') quoted = !quoted;
      if (!quoted && (*p == '(' || *p == '[')) ++depth;
      if (!quoted && (*p == ')' || *p == ']')) --depth;
    }
  }
  s->slots = slot;
}

// Slot of parameter number i: *args stands between the positional and the keyword-only ones.
int slotOf(const Signature& s, int i) { return s.varArgs >= 0 && i >= s.varArgs ? i + 1 : i; }


// The name of the type that declares a method, for the messages; only asked when a call fails.
const Type* ownerOf(const NativeMethod* row, Type* t) {
  for (Type* each = t; each; each = each->base)
    for (const NativeMethod* m = each->typeFlags & kTypeHeap ? nullptr : each->methods; m && m->name; ++m)
      if (m == row) return each;
  return t;
}

}  // namespace

bool bindNative(const NativeMethod* row, const Value* args, int64_t nargs, Value kwnames, Value* out, int64_t outCount, Ref owned[2]) {
  Signature s;
  parse(row->signature, &s);
  int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
  for (int64_t i = 0; i < outCount; ++i) out[i] = kNoValue;
  int64_t given = nargs - s.self;
  int positional = s.positional - s.self, required = s.required - s.self;
  bool anyKeyword = s.varKw >= 0;
  for (int i = 0; i < s.count; ++i) anyKeyword |= s.params[i].keyword;
  auto who = [&](StrBuilder& b) {
    const char* typeName = nullptr;
    if (s.self && nargs > 0 && row->kind == kInstanceMethod) typeName = lastPartOfName(ownerOf(row, typeOf(args[0])));
    if (s.self && nargs > 0 && row->kind == kClassMethod && isTypeObject(args[0])) typeName = lastPartOfName(asType(args[0]));
    if (typeName) b.utf8(typeName), b.put('.');
    b.ascii(row->name);
  };
  if (kw && !anyKeyword) {
    StrBuilder b;
    who(b);
    Ref text(b.finish());
    return raiseTypeError("%U() takes no keyword arguments", text.get());
  }
  if (!anyKeyword && s.varArgs < 0) {
    bool wrong = given < required || given > positional;
    if (wrong) {
      if (positional <= 1 && required == positional) {
        StrBuilder b;
        who(b);
        Ref text(b.finish());
        if (positional == 0) return raiseTypeError("%U() takes no arguments (%z given)", text.get(), given);
        return raiseTypeError("%U() takes exactly one argument (%z given)", text.get(), given);
      }
      const char* bound = required == positional ? "" : given < required ? "at least " : "at most ";
      int n = given < required ? required : positional;
      if (s.format)
        return raiseTypeError("%s() takes %s%d argument%s (%z given)", row->name, *bound ? bound : "exactly ", n, n == 1 ? "" : "s", given);
      return raiseTypeError("%s expected %s%d argument%s, got %z", row->name, bound, n, n == 1 ? "" : "s", given);
    }
  }
  if (given > positional && s.varArgs < 0) {
    int total = s.count - s.self;
    if (positional == 0 && given + kw <= total) return raiseTypeError("%s() takes no positional arguments", row->name);
    if (total == positional || given + kw > total) {
      return raiseTypeError("%s() takes at most %d argument%s (%z given)", row->name, total, total == 1 ? "" : "s", given + kw);
    }
    if (positional == 0) return raiseTypeError("%s() takes no positional arguments", row->name);
    return raiseTypeError("%s() takes %s %d positional argument%s (%z given)", row->name, required == positional ? "exactly" : "at most",
                          positional, positional == 1 ? "" : "s", given);
  }
  int64_t direct = nargs < s.positional ? nargs : s.positional;
  for (int64_t i = 0; i < direct; ++i) out[slotOf(s, static_cast<int>(i))] = args[i];
  if (s.varArgs >= 0) {
    owned[0] = Ref(newTupleOf(args + direct, nargs - direct));
    if (!owned[0]) return false;
    out[s.varArgs] = owned[0];
  }
  if (s.varKw >= 0) {
    owned[1] = Ref(newDict());
    out[s.varKw] = owned[1];
  }
  Value unknown = kNoValue;  // reported after what is missing
  for (int64_t k = 0; k < kw; ++k) {
    Value nameValue = asTuple(kwnames)->items()[k];
    int found = -1;
    for (int i = s.self; i < s.count && found < 0; ++i) {
      const Param& q = s.params[i];
      Str* name = asStr(nameValue);
      if (!q.keyword || name->length != q.length || !name->ascii) continue;
      if (memcmp(name->data(), q.name, static_cast<size_t>(q.length)) == 0) found = i;
    }
    if (found < 0) {
      if (s.varKw >= 0) {
        if (!dictSet(owned[1], nameValue, args[nargs + k])) return false;
        continue;
      }
      if (!unknown) unknown = nameValue;
      continue;
    }
    Value& slot = out[slotOf(s, found)];
    if (slot) return raiseTypeError("argument for %s() given by name ('%U') and position (%d)", row->name, nameValue, found - s.self + 1);
    slot = args[nargs + k];
  }
  for (int i = s.self; i < s.count; ++i) {
    if (!s.params[i].required || out[slotOf(s, i)]) continue;
    const Param& q = s.params[i];
    Ref name(newStrAscii(q.name, q.length));
    if (!q.keyword) return raiseTypeError("%s() takes at least %d positional argument%s (%z given)", row->name, required, required == 1 ? "" : "s", given);
    if (!q.positional) return raiseTypeError("%s() missing required keyword-only argument: '%U'", row->name, name.get());
    return raiseTypeError("%s() missing required argument '%U' (pos %d)", row->name, name.get(), i - s.self + 1);
  }
  if (unknown) return raiseTypeError("'%U' is an invalid keyword argument for %s()", unknown, row->name);
  return true;
}

namespace {
// What a call without keywords needs to know of a signature. One entry a hash of the row; rows are static data.
struct Arity {
  const NativeMethod* row;
  uint8_t least, most, slots;  // self included
  bool plain;                  // positional parameters decide everything
};
constinit Arity arities[512] = {};

const Arity& arityOf(const NativeMethod* row) {
  Arity& a = arities[(reinterpret_cast<uintptr_t>(row) / sizeof(NativeMethod)) % 512];
  if (a.row == row) [[likely]] return a;
  Signature s;
  parse(row->signature, &s);
  bool plain = s.varArgs < 0 && s.varKw < 0;
  for (int i = s.positional; i < s.count; ++i) plain &= !s.params[i].required;
  a = {row, static_cast<uint8_t>(s.required), static_cast<uint8_t>(s.positional), static_cast<uint8_t>(s.slots), plain};
  return a;
}
}  // namespace

Value callNative(const NativeMethod* row, Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (!row->raw && !kwnames) [[likely]] {
    const Arity& a = arityOf(row);
    int64_t given = nargs + (self.bits != 0);
    if (a.plain && given >= a.least && given <= a.most) [[likely]] {
      if (!self && given == a.slots) return row->fn(args);
      Value slots[kMaxParams + 2];
      int64_t n = 0;
      if (self) slots[n++] = self;
      for (int64_t i = 0; i < nargs; ++i) slots[n++] = args[i];
      while (n < a.slots) slots[n++] = kNoValue;
      return row->fn(slots);
    }
  }
  Value small[kMaxParams + 2];
  if (self) {
    int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
    if (row->raw || nargs + kw + 1 > kMaxParams) {
      auto* all = nargs + kw + 1 <= kMaxParams ? small : static_cast<Value*>(allocRaw(sizeof(Value) * static_cast<uint64_t>(nargs + kw + 1)));
      if (!all) return raiseNoMemory();
      all[0] = self;
      if (nargs + kw) memcpy(all + 1, args, sizeof(Value) * static_cast<size_t>(nargs + kw));
      Value r = callNative(row, kNoValue, all, nargs + 1, kwnames);
      if (all != small) freeRaw(all);
      return r;
    }
    small[0] = self;
    if (nargs + kw) memcpy(small + 1, args, sizeof(Value) * static_cast<size_t>(nargs + kw));
    args = small;
    ++nargs;
  }
  if (row->raw) return row->raw(args, nargs, kwnames);
  Value slots[kMaxParams + 2];
  Ref owned[2];
  if (!bindNative(row, args, nargs, kwnames, slots, kMaxParams, owned)) return kNoValue;
  return row->fn(slots);
}

}  // namespace molt
