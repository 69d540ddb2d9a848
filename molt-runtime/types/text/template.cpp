// Template strings (PEP 750): runtime calls 74 and 75, and the types string.templatelib.Template and Interpolation.
#include <initializer_list>

#include "types/text/str.h"

namespace molt {

extern Type molt_type_template, molt_type_interpolation, molt_type_template_iterator;

namespace {

struct Interpolation : Object {
  Value value, expression, conversion, spec;
};
struct Template : Object {
  Value strings, interpolations;  // tuples; one string more than interpolations
};
struct TemplateIterator : Object {
  Value source;
  int64_t index;  // even: strings, odd: interpolations
};
Interpolation* asInterpolation(Value v) { return static_cast<Interpolation*>(v.object()); }
Template* asTemplate(Value v) { return static_cast<Template*>(v.object()); }

Value newInterpolation(Value value, Value expression, Value conversion, Value spec) {
  auto* i = static_cast<Interpolation*>(allocObject(sizeof(Interpolation), &molt_type_interpolation));
  i->value = retained(value);
  i->expression = expression ? retained(expression) : emptyStr();
  i->conversion = conversion ? retained(conversion) : kNone;
  i->spec = spec ? retained(spec) : emptyStr();
  return Value::fromObject(i);
}
Value newTemplate(Value strings, Value interpolations) {
  auto* t = static_cast<Template*>(allocObject(sizeof(Template), &molt_type_template));
  t->strings = retained(strings);
  t->interpolations = retained(interpolations);
  return Value::fromObject(t);
}

void deallocInterpolation(Object* o) {
  auto* i = static_cast<Interpolation*>(o);
  decref(i->value);
  decref(i->expression);
  decref(i->conversion);
  decref(i->spec);
  freeObject(o);
}
void traverseInterpolation(Object* o, VisitFn visit, void* arg) {
  auto* i = static_cast<Interpolation*>(o);
  for (Value v : {i->value, i->expression, i->conversion, i->spec}) visit(v, arg);
}
void deallocTemplate(Object* o) {
  decref(static_cast<Template*>(o)->strings);
  decref(static_cast<Template*>(o)->interpolations);
  freeObject(o);
}
void traverseTemplate(Object* o, VisitFn visit, void* arg) {
  visit(static_cast<Template*>(o)->strings, arg);
  visit(static_cast<Template*>(o)->interpolations, arg);
}

Value reprInterpolation(Value v) {
  auto* i = asInterpolation(v);
  StrBuilder b;
  const char* before = "Interpolation(";
  for (Value part : {i->value, i->expression, i->conversion, i->spec}) {
    Ref text(reprOf(part));
    if (!text) return kNoValue;
    b.ascii(before);
    b.str(text);
    before = ", ";
  }
  b.put(')');
  return b.finish();
}
Value reprTemplate(Value v) {
  Ref strings(reprOf(asTemplate(v)->strings)), parts(reprOf(asTemplate(v)->interpolations));
  if (!strings || !parts) return kNoValue;
  StrBuilder b;
  b.ascii("Template(strings=");
  b.str(strings);
  b.ascii(", interpolations=");
  b.str(parts);
  b.put(')');
  return b.finish();
}

Value makeInterpolation(Type*, const Value* args, int64_t nargs, Value kwnames) {
  static constinit const NativeMethod row = {"Interpolation", "(value, expression='', conversion=None, format_spec='')", [](const Value* a) { return retained(a[0]); }, nullptr, nullptr, kStaticMethod};
  Value bound[4];
  Ref owned[2];
  if (!bindNative(&row, args, nargs, kwnames, bound, 4, owned)) return kNoValue;
  return newInterpolation(bound[0], bound[1], bound[2], bound[3]);
}
// Template(*args): str and Interpolation objects in any order; neighbouring strings are joined.
Value makeTemplate(Type*, const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("Template.__new__ only accepts *args arguments");
  Ref strings(newList(0)), parts(newList(0));
  StrBuilder text;
  for (int64_t i = 0; i < nargs; ++i) {
    if (isStr(args[i])) {
      text.str(args[i]);
    } else if (isExact(args[i], &molt_type_interpolation)) {
      Ref s(text.finish());
      if (!listAppend(strings, s) || !listAppend(parts, args[i])) return kNoValue;
    } else {
      return raiseTypeError("Template.__new__ *args need to be of type 'str' or 'Interpolation', got %T", args[i]);
    }
  }
  Ref s(text.finish());
  if (!listAppend(strings, s)) return kNoValue;
  Ref a(tupleFromIterable(strings)), b(tupleFromIterable(parts));
  return newTemplate(a, b);
}

Value concatTemplate(Value left, Value right) {
  if (!isExact(left, &molt_type_template) || !isExact(right, &molt_type_template))
    return raiseTypeError("can only concatenate string.templatelib.Template (not \"%T\") to string.templatelib.Template", right);
  Ref all(newList(0));
  for (Value t : {left, right}) {
    Ref it(getIter(t));
    if (!it) return kNoValue;
    for (;;) {
      Ref item(iterNext(it));
      if (!item) return kNoValue;
      if (item.get().isStop()) break;
      if (!listAppend(all, item)) return kNoValue;
    }
  }
  Ref items(tupleFromIterable(all));
  return makeTemplate(nullptr, items.as<Tuple>()->items(), items.as<Tuple>()->length, kNoValue);
}

Value iterTemplate(Value v) {
  auto* it = static_cast<TemplateIterator*>(allocObject(sizeof(TemplateIterator), &molt_type_template_iterator));
  it->source = retained(v);
  return Value::fromObject(it);
}
Value nextTemplate(Value v) {  // empty strings are skipped
  auto* it = static_cast<TemplateIterator*>(v.object());
  Tuple *strings = asTuple(asTemplate(it->source)->strings), *parts = asTuple(asTemplate(it->source)->interpolations);
  for (;;) {
    int64_t i = it->index / 2;
    bool isString = it->index % 2 == 0;
    if (i >= (isString ? strings : parts)->length) return kStop;
    ++it->index;
    Value item = (isString ? strings : parts)->items()[i];
    if (!isString || asStr(item)->length) return retained(item);
  }
}
void deallocTemplateIterator(Object* o) {
  decref(static_cast<TemplateIterator*>(o)->source);
  freeObject(o);
}
Value selfIter(Value v) { return retained(v); }

Value getStrings(Value v) { return retained(asTemplate(v)->strings); }
Value getInterpolations(Value v) { return retained(asTemplate(v)->interpolations); }
Value getValues(Value v) {
  Tuple* parts = asTuple(asTemplate(v)->interpolations);
  Value t = newTuple(parts->length);
  for (int64_t i = 0; i < parts->length; ++i) asTuple(t)->items()[i] = retained(asInterpolation(parts->items()[i])->value);
  return t;
}
constinit const GetSet templateGetSets[] = {{"strings", getStrings, nullptr, "Strings"},
                                            {"interpolations", getInterpolations, nullptr, "Interpolations"},
                                            {"values", getValues, nullptr, "Values of interpolations"},
                                            {nullptr, nullptr, nullptr, nullptr}};
Value getValue(Value v) { return retained(asInterpolation(v)->value); }
Value getExpression(Value v) { return retained(asInterpolation(v)->expression); }
Value getConversion(Value v) { return retained(asInterpolation(v)->conversion); }
Value getSpec(Value v) { return retained(asInterpolation(v)->spec); }
constinit const GetSet interpolationGetSets[] = {{"value", getValue, nullptr, "Value"},
                                                 {"expression", getExpression, nullptr, "Expression"},
                                                 {"conversion", getConversion, nullptr, "Conversion"},
                                                 {"format_spec", getSpec, nullptr, "Format specifier"},
                                                 {nullptr, nullptr, nullptr, nullptr}};

}  // namespace

constinit Type molt_type_interpolation = [] {
  Type t = staticType("string.templatelib.Interpolation", kTypeHasGc, sizeof(Interpolation));
  t.dealloc = deallocInterpolation;
  t.traverse = traverseInterpolation;
  t.make = makeInterpolation;
  t.repr = reprInterpolation;
  t.getsets = interpolationGetSets;
  return t;
}();
constinit Type molt_type_template = [] {
  Type t = staticType("string.templatelib.Template", kTypeHasGc, sizeof(Template));
  t.dealloc = deallocTemplate;
  t.traverse = traverseTemplate;
  t.make = makeTemplate;
  t.repr = reprTemplate;
  t.iter = iterTemplate;
  t.concat = concatTemplate;
  t.getsets = templateGetSets;
  return t;
}();
constinit Type molt_type_template_iterator = [] {
  Type t = staticType("string.templatelib.TemplateIter", 0, sizeof(TemplateIterator));
  t.dealloc = deallocTemplateIterator;
  t.iter = selfIter;
  t.next = nextTemplate;
  return t;
}();

}  // namespace molt

using namespace molt;

extern "C" Value molt_rt_template_str(Value strings, Value interpolations) { return newTemplate(strings, interpolations); }
extern "C" Value molt_rt_interpolation(Value value, Value expression, Value conversion, Value spec) {
  return newInterpolation(value, expression, conversion, spec);
}
