// Adjacent string literals as one expression: plain strings, bytes, f-strings and (3.14) t-strings.
#include "escapes.h"
#include "grammar.h"
#include "parser.h"

namespace molt::parse {

namespace {

bool isStringConstant(const Expr* e) {
  return e->kind == Kind::Constant && as<Constant>(e)->value.kind == ConstantKind::Str;
}

}  // namespace

bool Parser::decodeText(std::string_view body, bool raw, bool bytes, bool inFString, const Token& token,
                        std::string_view& out) {
  if (raw || body.find('\\') == std::string_view::npos) {
    out = arena_.copy(body);
    return true;
  }
  EscapeDecoder decoder(body, bytes, inFString);
  if (!decoder.run()) {
    raiseLast(decoder.error);
    return false;
  }
  if (!decoder.warning.empty() && !secondPass_)
    diagnostics_.warn("SyntaxWarning", std::move(decoder.warning), static_cast<int>(token.line));
  out = arena_.copy(decoder.out);
  return true;
}

Constant* Parser::plainString() {
  Place from = here();
  Token token = peek();
  std::string_view text = lexer_.spelling(token);
  bool raw = false, bytes = false, unicode = false;
  while (text[0] != '\'' && text[0] != '"') {
    char c = text[0] | 0x20;
    raw = raw || c == 'r';
    bytes = bytes || c == 'b';
    unicode = unicode || text[0] == 'u';
    text.remove_prefix(1);
  }
  size_t quotes = text.size() >= 6 && text[0] == text[1] && text[1] == text[2] ? 3 : 1;
  text = text.substr(quotes, text.size() - 2 * quotes);
  ++pos_;
  if (bytes) {
    for (char c : text)
      if (static_cast<unsigned char>(c) >= 0x80)
        return raiseToken(token, "bytes can only contain ASCII literal characters");
  }
  auto* node = make<Constant>(from);
  node->value.kind = bytes ? ConstantKind::Bytes : ConstantKind::Str;
  if (unicode) node->string_kind = Text("u");
  if (!decodeText(text, raw, bytes, false, token, node->value.text)) return nullptr;
  return node;
}

// strings and f-strings side by side
Expr* Parser::strings() {
  Place from = here();
  Depth depth(*this, 1);
  if (depth.tooDeep) return nullptr;
  Gather parts(stack_);
  bool anyFormat = false, anyTemplate = false, anyBytes = false, anyPlain = false;
  while (at(Tok::String) || at(Tok::FStringStart)) {
    Expr* part;
    if (at(Tok::String)) {
      part = plainString();
      if (!part) return nullptr;
      (as<Constant>(part)->value.kind == ConstantKind::Bytes ? anyBytes : anyPlain) = true;
    } else {
      part = formatString();
      if (!part) return nullptr;
      (part->kind == Kind::TemplateStr ? anyTemplate : anyFormat) = true;
    }
    parts.add(part);
  }
  peek();  // CPython has looked for one more string by now
  if (anyBytes && (anyPlain || anyFormat || anyTemplate))
    return raiseLast("cannot mix bytes and nonbytes literals");
  if (anyTemplate && (anyPlain || anyFormat))
    return raiseRange(*parts[0], *parts.back(), "cannot mix t-string literals with string or bytes literals");
  if (!anyFormat && !anyTemplate) {
    if (parts.size() == 1) return static_cast<Expr*>(parts[0]);
    std::string whole;
    for (size_t i = 0; i < parts.size(); ++i) whole += as<Constant>(parts[i])->value.text;
    auto* node = make<Constant>(from);
    node->value.kind = anyBytes ? ConstantKind::Bytes : ConstantKind::Str;
    node->value.text = arena_.copy(whole);
    node->string_kind = as<Constant>(parts[0])->string_kind;
    return node;
  }
  std::vector<Expr*> flat;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (auto* joined = tryAs<JoinedStr>(parts[i]))
      flat.insert(flat.end(), joined->values.begin(), joined->values.end());
    else if (auto* templ = tryAs<TemplateStr>(parts[i]))
      flat.insert(flat.end(), templ->values.begin(), templ->values.end());
    else flat.push_back(static_cast<Expr*>(parts[i]));
  }
  Seq<Expr*> values = mergeConstants(flat);
  if (anyTemplate) {
    auto* node = make<TemplateStr>(from);
    node->values = values;
    return node;
  }
  auto* node = make<JoinedStr>(from);
  node->values = values;
  return node;
}

// Neighbouring pieces of text become one constant; empty ones disappear.
Seq<Expr*> Parser::mergeConstants(const std::vector<Expr*>& parts) {
  std::vector<Expr*> merged;
  for (size_t i = 0; i < parts.size();) {
    if (!isStringConstant(parts[i])) {
      merged.push_back(parts[i++]);
      continue;
    }
    size_t end = i + 1;
    while (end < parts.size() && isStringConstant(parts[end])) ++end;
    auto* constant = as<Constant>(parts[i]);
    if (end - i > 1) {
      std::string whole;
      for (size_t k = i; k < end; ++k) whole += as<Constant>(parts[k])->value.text;
      auto* joined = arena_.make<Constant>();
      static_cast<Range&>(*joined) = *constant;
      joined->end_lineno = parts[end - 1]->end_lineno;
      joined->end_col_offset = parts[end - 1]->end_col_offset;
      joined->value.kind = ConstantKind::Str;
      joined->value.text = arena_.copy(whole);
      joined->string_kind = constant->string_kind;
      constant = joined;
    }
    if (!constant->value.text.empty()) merged.push_back(constant);
    i = end;
  }
  return seq(merged);
}

Expr* Parser::formatString() {
  Place from = here();
  Token startToken = peek();
  std::string_view spelling = lexer_.spelling(startToken);
  bool raw = false, templ = false;
  for (char c : spelling) {
    raw = raw || (c | 0x20) == 'r';
    templ = templ || (c | 0x20) == 't';
  }
  ++pos_;
  std::vector<Expr*> parts;
  while (!at(Tok::FStringEnd)) {
    if (at(Tok::FStringMiddle)) {
      Token token = peek();
      Place place = here();
      ++pos_;
      auto* node = make<Constant>(place);
      node->value.kind = ConstantKind::Str;
      node->value.text = lexer_.spelling(token);
      if (!node->value.text.empty()) parts.push_back(node);
    } else if (at(Tok::LeftBrace)) {
      Expr* field = replacementField(templ, raw);
      if (!field) return nullptr;
      // {x=} is two parts: its own text and the value.
      if (field->kind == Kind::JoinedStr)
        for (Expr* each : as<JoinedStr>(field)->values) parts.push_back(each);
      else parts.push_back(field);
    } else {
      return nullptr;
    }
  }
  Token endToken = peek();
  ++pos_;
  // Escapes are looked at when the string is complete. Text that points into the source has not been.
  std::erase_if(parts, [&](Expr* part) {
    auto* text = tryAs<Constant>(part);
    if (failed() || !text || !lexer_.contains(text->value.text)) return false;
    return decodeText(text->value.text, raw, false, true, endToken, text->value.text) &&
           text->value.text.empty();
  });
  if (failed()) return nullptr;
  if (templ) {
    auto* node = make<TemplateStr>(from);
    node->values = seq(parts);
    return node;
  }
  auto* node = make<JoinedStr>(from);
  node->values = seq(parts);
  return node;
}

Expr* Parser::replacementField(bool templ, bool raw) {
  size_t start = pos_;
  Expr* field = replacementFieldBody(templ, raw);
  if (!field && diagnosing()) wrongReplacementField(start, templ);
  return field;
}

Expr* Parser::replacementFieldBody(bool templ, bool raw) {
  Depth depth(*this, 1);
  if (depth.tooDeep) return nullptr;
  Place from = here();
  uint32_t textStart = peek().end;
  ++pos_;
  Expr* value = at(Tok::Yield) ? yieldExpr() : startsStarExpression(kind()) ? starExpressions() : nullptr;
  if (!value) return nullptr;
  uint32_t expressionEnd = lastSolid().end;
  bool debug = accept(Tok::Equal);
  int conversion = -1;
  Range textEnd;  // where the text of {x=} ends
  uint32_t textEndOffset = 0;
  auto noteTextEnd = [&] {
    const Token& token = peek();
    textEnd.end_lineno = token.line;
    textEnd.end_col_offset = token.col;
    textEndOffset = token.begin;
  };
  noteTextEnd();
  if (at(Tok::Exclamation)) {
    Token mark = peek();
    ++pos_;
    if (!at(Tok::Name)) return nullptr;
    const Token& name = peek();
    if (mark.line != name.line || mark.endCol != name.col)
      return raiseTokens(mark, name,
                         std::string(templ ? "t" : "f") +
                             "-string: conversion type must come right after the exclamanation mark");
    std::string_view letter = name.name.text();
    if (letter != "s" && letter != "r" && letter != "a")
      return raiseToken(name, std::string(templ ? "t" : "f") + "-string: invalid conversion character '" +
                                  std::string(letter) + "': expected 's', 'r', or 'a'");
    conversion = static_cast<unsigned char>(letter[0]);
    ++pos_;
  }
  Expr* spec = nullptr;
  if (at(Tok::Colon)) {
    spec = formatSpec(templ, raw);
    if (!spec) return nullptr;
  }
  if (!accept(Tok::RightBrace)) return nullptr;
  if (debug && conversion == -1 && !spec) conversion = 'r';

  Expr* field;
  if (templ) {
    auto* node = make<Interpolation>(from);
    node->value = value;
    node->str.kind = ConstantKind::Str;
    node->str.text = arena_.copy(fieldText(textStart, debug ? expressionEnd : textEndOffset));
    node->conversion = conversion;
    node->format_spec = spec;
    field = node;
  } else {
    auto* node = make<FormattedValue>(from);
    node->value = value;
    node->conversion = conversion;
    node->format_spec = spec;
    field = node;
  }
  if (!debug) return field;
  auto* text = arena_.make<Constant>();
  text->lineno = from.line;
  text->col_offset = from.col + 1;
  text->end_lineno = textEnd.end_lineno;
  text->end_col_offset = textEnd.end_col_offset;
  text->value.kind = ConstantKind::Str;
  text->value.text = arena_.copy(fieldText(textStart, textEndOffset));
  auto* both = make<JoinedStr>(from);
  Expr* values[] = {text, field};
  both->values = seq(values, 2);
  return both;
}

// The source of a replacement field, comments left out.
std::string Parser::fieldText(uint32_t from, uint32_t to) {
  std::string_view source = lexer_.text().substr(from, to - from);
  std::string text;
  bool comment = false;
  for (char c : source) {
    if (c == '#') comment = true;
    if (c == '\n') comment = false;
    if (!comment) text += c;
  }
  return text;
}

Expr* Parser::formatSpec(bool templ, bool raw) {
  Place from = here();
  ++pos_;
  std::vector<Expr*> parts;
  for (;;) {
    if (at(Tok::FStringMiddle)) {
      Token token = peek();
      Place place = here();
      ++pos_;
      auto* node = make<Constant>(place);
      node->value.kind = ConstantKind::Str;
      if (!decodeText(lexer_.spelling(token), false, false, true, token, node->value.text)) return nullptr;
      parts.push_back(node);
    } else if (at(Tok::LeftBrace)) {
      Expr* field = replacementField(false, raw);  // nested fields are formatted at once, in t-strings too
      if (!field) return nullptr;
      if (field->kind == Kind::JoinedStr)
        for (Expr* each : as<JoinedStr>(field)->values) parts.push_back(each);
      else parts.push_back(field);
      if (options_.pythonMinor == 12 && at(Tok::RightBrace)) {
        // 3.12 sees one more piece of text here, an empty one.
        auto* empty = arena_.make<Constant>();
        empty->lineno = empty->end_lineno = peek().line;
        empty->col_offset = empty->end_col_offset = peek().col;
        empty->value.kind = ConstantKind::Str;
        empty->value.text = arena_.copy("");
        parts.push_back(empty);
      }
    } else {
      break;
    }
  }
  auto* node = make<JoinedStr>(from);
  node->values = options_.pythonMinor > 12 && parts.size() > 1 ? mergeConstants(parts) : seq(parts);
  return node;
}

}  // namespace molt::parse
