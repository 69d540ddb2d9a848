// Tuples whose items have names.
#include "core/struct_sequence.h"

#include "core/type.h"

namespace molt {

namespace {

template <int I>
Value field(Value v) {
  return retained(asTuple(v)->items()[I]);
}
using Getter = Value (*)(Value);
template <int... I>
struct Getters {
  static constexpr Getter all[] = {field<I>...};
};
using AllGetters = Getters<0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19>;
static_assert(sizeof AllGetters::all / sizeof(Getter) == kMostFields);

Value recordRepr(const Value* a) {
  Type* t = typeOf(a[0]);
  Ref module(getAttr(Value::fromObject(t), internStr("__module__"))), names(getAttr(Value::fromObject(t), internStr("__match_args__")));
  if (!module || !names) return kNoValue;
  StrBuilder b;
  if (!isStr(module) || !strEqualsAscii(asStr(module), "builtins")) {
    b.str(module);
    b.put('.');
  }
  b.utf8(t->name);
  b.put('(');
  for (int64_t i = 0; i < asTuple(names)->length && i < asTuple(a[0])->length; ++i) {
    if (i) b.ascii(", ");
    b.str(asTuple(names)->items()[i]);
    b.put('=');
    Ref text(reprOf(asTuple(a[0])->items()[i]));
    if (!text) return kNoValue;
    b.str(text);
  }
  b.put(')');
  return b.finish();
}
Value refuseNew(const Value* args, int64_t nargs, Value) {
  if (nargs && isTypeObject(args[0])) {
    Ref module(getAttr(args[0], internStr("__module__")));
    if (!module) return kNoValue;
    return raiseTypeError("cannot create '%U.%N' instances", module.get(), asType(args[0]));
  }
  return raiseTypeError("cannot create instances of this type");
}
constexpr NativeMethod kReprRow = {"__repr__", "($self, /)", recordRepr, nullptr, nullptr, kInstanceMethod};
constexpr NativeMethod kNewRow = {"__new__", nullptr, nullptr, refuseNew, nullptr, kStaticMethod};

bool put(Value dict, const char* name, Value owned) {
  Ref keep(owned);
  return keep && dictSetStr(dict, name, keep);
}

// The rows of a class's fields. A descriptor that a program holds may outlive the class, so they live for the life of the program.
struct Rows {
  Rows* next;
  GetSet items[];
};
Rows* allRows = nullptr;

}  // namespace

Value newRecordType(const char* module, const char* name, const char* const* fields, int n) {
  Ref ns(newDict()), names(newTuple(n));
  if (!ns || !names) return kNoValue;
  auto* rows = static_cast<Rows*>(allocRaw(sizeof(Rows) + sizeof(GetSet) * static_cast<size_t>(n)));
  if (!rows) return raiseNoMemory();
  rows->next = allRows;
  allRows = rows;
  for (int i = 0; i < n; ++i) {
    GetSet* row = &rows->items[i];
    *row = {fields[i], AllGetters::all[i], nullptr, nullptr, true};
    auto* d = static_cast<MemberDescriptor*>(allocObject(sizeof(MemberDescriptor), &molt_type_member_descriptor));
    d->owner = &molt_type_tuple;
    d->name = retained(Value::fromObject(internStr(fields[i])));
    d->row = row;
    d->offset = 0;
    asTuple(names)->items()[i] = retained(d->name);
    if (!put(ns, fields[i], Value::fromObject(static_cast<Object*>(d)))) return kNoValue;
  }
  Ref make(newBuiltinFunction(&kNewRow, kNoValue, kNoValue));
  if (!put(ns, "__new__", newStaticMethod(make)) ||
      !put(ns, "__slots__", newTuple(0)) || !put(ns, "__module__", newStr(module)) || !put(ns, "n_fields", newInt(n)) ||
      !put(ns, "n_sequence_fields", newInt(n)) || !put(ns, "n_unnamed_fields", newInt(0)) || !dictSetStr(ns, "__match_args__", names))
    return kNoValue;
  Ref title(newStr(name)), bases(tupleOf(Value::fromObject(&molt_type_tuple)));
  Value args[3] = {title, bases, ns};
  Ref type(call(Value::fromObject(&molt_type_type), args, 3, kNoValue));
  if (!type) return kNoValue;
  auto* repr = static_cast<MethodDescriptor*>(allocObject(sizeof(MethodDescriptor), &molt_type_method_descriptor));
  Ref keep(static_cast<Object*>(repr));
  repr->row = &kReprRow;
  repr->owner = asType(type);
  return setAttr(type, internStr("__repr__"), keep) ? type.release() : kNoValue;
}

Value newRecord(Value type, Value* values, int n) {
  Ref items(newTuple(n));
  for (int i = 0; i < n; ++i) asTuple(items)->items()[i] = values[i];
  Value arg = items;
  return molt_type_tuple.make(asType(type), &arg, 1, kNoValue);
}

}  // namespace molt
