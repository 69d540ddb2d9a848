// Atoms and what follows them directly: attributes, calls, subscripts; displays and comprehensions;
// assignment targets of `for`.
#include <charconv>

#include "grammar.h"
#include "parser.h"

namespace molt::parse {

Expr* Parser::primary() {
  Place from = here();
  Expr* node = atom();
  while (node) {
    switch (kind()) {
      case Tok::Dot: {
        const size_t before = pos_++;
        Identifier name;
        if (!takeName(name)) return shorter(before) ? node : nullptr;
        auto* attribute = make<Attribute>(from);
        attribute->value = node;
        attribute->attr = name;
        attribute->ctx = Context::Load;
        node = attribute;
        break;
      }
      case Tok::LeftParen: {
        const size_t before = pos_;
        Expr* call = callTail(node, from);
        if (!call) return shorter(before) ? node : nullptr;
        node = call;
        break;
      }
      case Tok::LeftBracket: {
        const size_t before = pos_++;
        Expr* index = slices();
        if (!index || !accept(Tok::RightBracket)) return shorter(before) ? node : nullptr;
        auto* subscript = make<Subscript>(from);
        subscript->value = node;
        subscript->slice = index;
        subscript->ctx = Context::Load;
        node = subscript;
        break;
      }
      default: return node;
    }
  }
  return nullptr;
}

Expr* Parser::atom() {
  Place from = here();
  auto constant = [&](ConstantKind what) {
    ++pos_;
    auto* node = make<Constant>(from);
    node->value.kind = what;
    return node;
  };
  switch (kind()) {
    case Tok::Name: return nameExpr(Context::Load);
    case Tok::Number: return number();
    case Tok::String:
    case Tok::FStringStart: return strings();
    case Tok::None: return constant(ConstantKind::None);
    case Tok::True: return constant(ConstantKind::True);
    case Tok::False: return constant(ConstantKind::False);
    case Tok::Ellipsis: return constant(ConstantKind::Ellipsis);
    case Tok::LeftParen: return group();
    case Tok::LeftBracket: return listOrComp();
    case Tok::LeftBrace: return dictOrSet();
    default: return nullptr;
  }
}

// Everything that starts with '(': the empty tuple, a tuple, a generator expression, or one expression in
// brackets, which keeps its own source range.
Expr* Parser::group() {
  size_t start = pos_;
  Place from = here();
  ++pos_;
  Depth depth(*this, 1);
  if (depth.tooDeep) return nullptr;
  auto read = [&]() -> Expr* {
    if (accept(Tok::RightParen)) {
      auto* empty = make<Tuple>(from);
      empty->ctx = Context::Load;
      return empty;
    }
    if (at(Tok::Yield)) {
      Expr* inner = yieldExpr();
      return inner && accept(Tok::RightParen) ? inner : nullptr;
    }
    Expr* first = starNamedExpression();
    if (!first) return nullptr;
    if (at(Tok::For) || at(Tok::Async)) {
      if (first->kind == Kind::Starred) return nullptr;
      auto* node = comprehension<GeneratorExp>(from, Tok::RightParen);
      if (node) node->elt = first;
      return node;
    }
    if (!at(Tok::Comma)) return first->kind != Kind::Starred && accept(Tok::RightParen) ? first : nullptr;
    Gather items(stack_);
    items.add(first);
    if (!moreItems(items, &Parser::starNamedExpression) || !accept(Tok::RightParen)) return nullptr;
    return sequence<Tuple>(from, items, Context::Load);
  };
  Expr* result = read();
  if (!result && diagnosing()) {
    wrongGroup(start);
    if (diagnosing()) wrongComprehension(start);
  }
  return result;
}

Expr* Parser::listOrComp() {
  size_t start = pos_;
  Place from = here();
  ++pos_;
  Depth depth(*this, 1);
  if (depth.tooDeep) return nullptr;
  auto read = [&]() -> Expr* {
    Gather items(stack_);
    if (!at(Tok::RightBracket)) {
      Expr* first = starNamedExpression();
      if (!first) return nullptr;
      if (at(Tok::For) || at(Tok::Async)) {
        if (first->kind == Kind::Starred) return nullptr;
        auto* node = comprehension<ListComp>(from, Tok::RightBracket);
        if (node) node->elt = first;
        return node;
      }
      items.add(first);
      if (!moreItems(items, &Parser::starNamedExpression)) return nullptr;
    }
    if (!accept(Tok::RightBracket)) return nullptr;
    return sequence<List>(from, items, Context::Load);
  };
  Expr* result = read();
  if (!result && diagnosing()) wrongComprehension(start);
  return result;
}

// {}  {a: b, **c}  {a, *b}  and their comprehensions
Expr* Parser::dictOrSet() {
  size_t start = pos_;
  Place from = here();
  ++pos_;
  Depth depth(*this, 1);
  if (depth.tooDeep) return nullptr;
  Expr* result = dictOrSetBody(from);
  if (!result && diagnosing()) wrongDict(start);
  return result;
}

Expr* Parser::dictOrSetBody(Place from) {
  std::vector<Expr*> keys;
  Gather values(stack_);
  bool isDict = at(Tok::RightBrace) || at(Tok::DoubleStar);
  while (!at(Tok::RightBrace)) {
    Expr* key = nullptr;
    if (at(Tok::DoubleStar)) {
      if (!isDict) return nullptr;
      ++pos_;
      Expr* mapping = bitwiseOr();
      if (!mapping) return nullptr;
      keys.push_back(nullptr);
      values.add(mapping);
    } else if (isDict) {
      key = expression();
      if (!key || !accept(Tok::Colon)) return nullptr;
    } else {
      bool bare = at(Tok::Name) && kindAhead(1) == Tok::ColonEqual;  // an unbracketed a := b is no key
      key = starNamedExpression();
      if (!key) return nullptr;
      bool first = values.size() == 0;
      if (first && at(Tok::Colon) && key->kind != Kind::Starred && !bare) {
        ++pos_;
        isDict = true;
      } else if (first && (at(Tok::For) || at(Tok::Async)) && key->kind != Kind::Starred) {
        auto* node = comprehension<SetComp>(from, Tok::RightBrace);
        if (node) node->elt = key;
        return node;
      } else {
        values.add(key);
      }
    }
    if (isDict && key) {
      Expr* value = expression();
      if (!value) return nullptr;
      if (keys.empty() && (at(Tok::For) || at(Tok::Async))) {
        auto* node = comprehension<DictComp>(from, Tok::RightBrace);
        if (!node) return nullptr;
        node->key = key;
        node->value = value;
        return node;
      }
      keys.push_back(key);
      values.add(value);
    }
    if (!accept(Tok::Comma)) break;
  }
  if (!accept(Tok::RightBrace)) return nullptr;
  if (!isDict) {
    auto* set = make<Set>(from);
    set->elts = seq<Expr>(values);
    return set;
  }
  auto* dict = make<Dict>(from);
  dict->keys = seq(keys);
  dict->values = seq<Expr>(values);
  return dict;
}

// (['async'] 'for' targets 'in' disjunction ('if' disjunction)*)+
// After the first item of a list: commas and items; a comma may be the last.
bool Parser::moreItems(Gather& items, Expr* (Parser::*item)(), Tok otherStart) {
  while (accept(Tok::Comma)) {
    if (!startsStarExpression(kind()) && !at(otherStart)) break;
    Expr* next = (this->*item)();
    if (!next) return false;
    items.add(next);
  }
  return true;
}

bool Parser::forIfClauses(Gather& out) {
  while (at(Tok::For) || (at(Tok::Async) && kindAhead(1) == Tok::For)) {
    size_t start = pos_;
    bool async = accept(Tok::Async);
    ++pos_;
    Expr* target = starTargets();
    if (!target || !accept(Tok::In)) {
      if (diagnosing() && options_.pythonMinor >= 13) {
        pos_ = start;
        accept(Tok::Async);
        ++pos_;
        bool any = false;
        while (startsExpression(kind()) && bitwiseOr()) {
          any = true;
          if (!accept(Tok::Comma)) break;
        }
        if (any && !failed() && !at(Tok::In)) raiseLast("'in' expected after for-loop variables");
      }
      if (diagnosing()) wrongForTarget(start);
      return false;
    }
    Expr* iter = disjunction();
    if (!iter) return false;
    auto* node = arena_.make<Comprehension>();
    {
      Gather ifs(stack_);
      while (accept(Tok::If)) {
        Expr* test = disjunction();
        if (!test) return false;
        ifs.add(test);
      }
      node->ifs = seq<Expr>(ifs);
    }
    node->target = target;
    node->iter = iter;
    node->is_async = async;
    out.add(node);
  }
  return out.size() > 0;
}

Expr* Parser::starTarget() {
  Place from = here();
  bool star = accept(Tok::Star);
  Expr* target = primary();  // no operators: one that follows does not belong to the target
  if (!target || !isTarget(target, TargetUse::Assign)) return nullptr;
  if (!star) return setContext(target, Context::Store);
  auto* node = make<Starred>(from);
  node->value = target;
  return setContext(node, Context::Store);
}

Expr* Parser::starTargets() {
  Place from = here();
  Expr* first = starTarget();
  if (!first || !at(Tok::Comma)) return first;
  Gather items(stack_);
  items.add(first);
  if (!moreItems(items, &Parser::starTarget)) return nullptr;
  return sequence<Tuple>(from, items, Context::Store);
}

Expr* Parser::slices() {
  Place from = here();
  Expr* first = sliceItem();
  if (!first) return nullptr;
  if (!at(Tok::Comma) && first->kind != Kind::Starred) return first;
  Gather items(stack_);
  items.add(first);
  if (!moreItems(items, &Parser::sliceItem, Tok::Colon)) return nullptr;
  return sequence<Tuple>(from, items, Context::Load);
}

Expr* Parser::sliceItem() { return at(Tok::Star) ? starExpressionInSlice() : slice(); }

// In subscripts and calls a star takes a whole expression, not only a bitwise one.
Expr* Parser::starExpressionInSlice() {
  Place from = here();
  ++pos_;
  Expr* value = expression();
  if (!value) {
    if (diagnosing() && options_.pythonMinor >= 13) raiseLast("Invalid star expression");
    return nullptr;
  }
  auto* node = make<Starred>(from);
  node->value = value;
  node->ctx = Context::Load;
  return node;
}

Expr* Parser::slice() {
  Place from = here();
  Expr* lower = nullptr;
  if (!at(Tok::Colon)) {
    bool bare = at(Tok::Name) && kindAhead(1) == Tok::ColonEqual;
    lower = namedExpression();
    if (!lower || !at(Tok::Colon) || bare) return lower;
  }
  ++pos_;
  Expr *upper = nullptr, *step = nullptr;
  if (startsExpression(kind()) && !(upper = expression())) return nullptr;
  if (accept(Tok::Colon) && startsExpression(kind()) && !(step = expression())) return nullptr;
  auto* node = make<Slice>(from);
  node->lower = lower;
  node->upper = upper;
  node->step = step;
  return node;
}

// ---------------------------------------------------------------- numbers

Expr* Parser::number() {
  Place from = here();
  const Token& token = peek();
  std::string_view spelling = lexer_.spelling(token);
  ++pos_;
  auto* node = make<Constant>(from);
  if (!numberValue(spelling, node->value)) return nullptr;
  return node;
}

static int hexDigit(char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; }

// Digits of a power-of-two radix as canonical hexadecimal.
static std::string toHex(std::string_view digits, int bitsPerDigit) {
  std::string bits;
  for (char c : digits)
    for (int bit = bitsPerDigit - 1; bit >= 0; --bit)
      bits += static_cast<char>('0' + (hexDigit(c) >> bit & 1));
  bits.insert(0, (4 - bits.size() % 4) % 4, '0');
  std::string hex;
  for (size_t i = 0; i < bits.size(); i += 4)
    hex += "0123456789abcdef"[(bits[i] - '0') * 8 + (bits[i + 1] - '0') * 4 + (bits[i + 2] - '0') * 2 +
                              bits[i + 3] - '0'];
  size_t first = hex.find_first_not_of('0');
  return first == std::string::npos ? "0" : hex.substr(first);
}

static std::string decimalToHex(std::string_view digits) {
  std::vector<uint32_t> words;  // least significant first
  for (char c : digits) {
    uint64_t carry = c - '0';
    for (uint32_t& word : words) {
      carry += uint64_t{word} * 10;
      word = static_cast<uint32_t>(carry);
      carry >>= 32;
    }
    if (carry) words.push_back(static_cast<uint32_t>(carry));
  }
  std::string hex;
  for (size_t i = words.size(); i-- > 0;) {
    char part[9];
    std::snprintf(part, sizeof part, "%08x", words[i]);
    hex += part;
  }
  size_t first = hex.find_first_not_of('0');
  return first == std::string::npos ? "0" : hex.substr(first);
}

bool Parser::numberValue(std::string_view spelling, ConstantValue& out) {
  std::string plain;
  if (spelling.find('_') != std::string_view::npos) {
    for (char c : spelling)
      if (c != '_') plain += c;
    spelling = plain;
  }
  char kind = spelling.size() > 1 && spelling[0] == '0' ? spelling[1] | 0x20 : ' ';
  int radix = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 10;
  if (radix == 10 && spelling.find_first_of(".eEjJ") != std::string_view::npos) {
    bool imaginary = (spelling.back() | 0x20) == 'j';
    if (imaginary) spelling.remove_suffix(1);
    out.kind = imaginary ? ConstantKind::Complex : ConstantKind::Float;
    // strtod rounds correctly and, unlike from_chars, gives infinity and zero for what is out of range.
    std::string text(spelling);
    out.number = std::strtod(text.c_str(), nullptr);
    return true;
  }
  std::string_view digits = radix == 10 ? spelling : spelling.substr(2);
  uint64_t value = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, radix);
  if (error == std::errc{} && value <= uint64_t{INT64_MAX}) {
    out.kind = ConstantKind::Int;
    out.integer = static_cast<int64_t>(value);
    return true;
  }
  constexpr size_t kMaxDecimalDigits = 4300;
  if (radix == 10 && digits.size() > kMaxDecimalDigits) {
    const Token& token = previous();
    raiseAt(ErrorType::SyntaxError,
            "Exceeds the limit (4300 digits) for integer string conversion: value has " +
                std::to_string(digits.size()) +
                " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal "
                "for huge integer literals to avoid decimal conversion limits.",
            token.line, 0, token.endLine, -1);
    if (failed()) diagnostics_.error->offset = 0;
    return false;
  }
  out.kind = ConstantKind::BigInt;
  out.text = arena_.copy(radix == 10 ? decimalToHex(digits)
                                     : toHex(digits, radix == 16  ? 4
                                                     : radix == 8 ? 3
                                                                  : 1));
  return true;
}

}  // namespace molt::parse
