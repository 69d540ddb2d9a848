// f-strings and template strings.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

ValueId FunctionLowerer::convert(PosId p, ValueId v, int conversion) {
  switch (conversion) {
    case 's': return b.rt(p, Rt::str, {v});
    case 'r': return b.rt(p, Rt::repr, {v});
    case 'a': return b.rt(p, Rt::ascii, {v});
    default: return v;
  }
}

ValueId FunctionLowerer::formatPart(const Expr& value, int conversion, const Expr* spec, const Node& at) {
  PosId p = pos(at);
  ValueId v = convert(p, expr(&value), conversion);
  bool isText = conversion == 's' || conversion == 'r' || conversion == 'a';
  if (!spec && isText) return v;
  ValueId s = spec ? expr(spec) : b.missing();
  return b.rt(p, Rt::format, {v, s});
}

ValueId FunctionLowerer::formattedValue(const FormattedValue& e) {
  if (!e.value) return text("");
  return formatPart(*e.value, e.conversion, e.format_spec, e);
}

ValueId FunctionLowerer::joinedStr(const JoinedStr& e) {
  std::vector<ValueId> parts;
  for (const Expr* x : e.values) {
    if (!x) continue;
    if (x->kind == Kind::Constant && static_cast<const Constant*>(x)->value.isStr() &&
        static_cast<const Constant*>(x)->value.text.empty())
      continue;
    parts.push_back(expr(x));
  }
  if (parts.empty()) return text("");
  if (parts.size() == 1) return parts[0];
  return b.emit(pos(e), Op::BuildString, parts);
}

ValueId FunctionLowerer::templateStr(const TemplateStr& e) {
  std::vector<ValueId> strings, interpolations;
  bool lastWasText = false;
  for (const Expr* x : e.values) {
    if (!x) continue;
    if (auto* i = tryAs<Interpolation>(static_cast<const Node*>(x))) {
      if (!lastWasText) strings.push_back(text(""));
      lastWasText = false;
      PosId p = pos(*x);
      ValueId v = expr(i->value);
      ValueId source = constantValue(i->str);
      char letter = static_cast<char>(i->conversion);
      ValueId conversion = i->conversion > 0 ? text(std::string_view(&letter, 1)) : none();
      ValueId spec = i->format_spec ? expr(i->format_spec) : text("");
      interpolations.push_back(b.rt(p, Rt::interpolation, {v, source, conversion, spec}));
      continue;
    }
    strings.push_back(expr(x));
    lastWasText = true;
  }
  if (!lastWasText) strings.push_back(text(""));
  PosId p = pos(e);
  ValueId a = b.emit(p, Op::BuildTuple, strings);
  ValueId c = b.emit(p, Op::BuildTuple, interpolations);
  return b.rt(p, Rt::template_str, {a, c});
}

}  // namespace molt::lower
