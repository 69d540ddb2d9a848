// What CPython's code generator refuses in the patterns of a match statement.
#include <algorithm>

#include "checks.h"

namespace molt::parse {

using namespace molt::ast;

namespace {

using Names = std::vector<Identifier>;

class PatternWalk {
 public:
  explicit PatternWalk(CheckContext& context) : c_(context) {}

  // `last`: nothing follows, so the pattern may match everything.
  void check(const Pattern& pattern, bool last) {
    names_.clear();
    visit(pattern, last);
  }

 private:
  void capture(Identifier name, const Node& where) {
    if (!name) return;
    if (name == "__debug__") return c_.raise(where, "cannot assign to __debug__");
    if (std::find(names_.begin(), names_.end(), name) != names_.end())
      return c_.raise(where, "multiple assignments to name '" + std::string(name.text()) + "' in pattern");
    names_.push_back(name);
  }

  void visit(const Pattern& pattern, bool mayMatchAll) {
    if (c_.failed()) return;
    switch (pattern.kind) {
      case Kind::MatchValue: value(*as<MatchValue>(&pattern)); return;
      case Kind::MatchSequence: sequence(*as<MatchSequence>(&pattern)); return;
      case Kind::MatchMapping: mapping(*as<MatchMapping>(&pattern)); return;
      case Kind::MatchClass: classPattern(*as<MatchClass>(&pattern)); return;
      case Kind::MatchStar: capture(as<MatchStar>(&pattern)->name, pattern); return;
      case Kind::MatchAs: asPattern(*as<MatchAs>(&pattern), mayMatchAll); return;
      case Kind::MatchOr: orPattern(*as<MatchOr>(&pattern), mayMatchAll); return;
      default: return;
    }
  }

  static bool isLiteral(const Expr& e) {
    switch (e.kind) {
      case Kind::Constant:
      case Kind::Attribute: return true;
      case Kind::UnaryExpr: return as<UnaryExpr>(&e)->operand->kind == Kind::Constant;
      case Kind::BinOp: return true;  // the grammar admits only complex numbers
      default: return false;
    }
  }
  void value(const MatchValue& pattern) {
    if (!isLiteral(*pattern.value))
      c_.raise(pattern, "patterns may only match literals and attribute lookups");
  }
  void sequence(const MatchSequence& pattern) {
    bool star = false;
    for (Pattern* each : pattern.patterns) {
      if (each->kind != Kind::MatchStar) continue;
      if (star) return c_.raise(pattern, "multiple starred names in sequence pattern");
      star = true;
    }
    for (Pattern* each : pattern.patterns) visit(*each, true);
  }
  void mapping(const MatchMapping& pattern) {
    for (uint32_t i = 0; i < pattern.keys.size(); ++i) {
      const Expr& key = *pattern.keys[i];
      if (!isLiteral(key))
        return c_.raise(pattern, "mapping pattern keys may only match literals and attribute lookups");
      const auto* constant = tryAs<Constant>(&key);
      for (uint32_t k = 0; constant && k < i; ++k) {
        const auto* other = tryAs<Constant>(pattern.keys[k]);
        if (other && other->value == constant->value)
          return c_.raise(pattern, "mapping pattern checks duplicate key (" + shown(constant->value) + ")");
      }
    }
    for (Pattern* each : pattern.patterns) visit(*each, true);
    capture(pattern.rest, pattern);
  }
  static std::string shown(const ConstantValue& value) {
    switch (value.kind) {
      case ConstantKind::None: return "None";
      case ConstantKind::True: return "True";
      case ConstantKind::False: return "False";
      case ConstantKind::Ellipsis: return "Ellipsis";
      case ConstantKind::Int: return std::to_string(value.integer);
      case ConstantKind::BigInt: return hexToDecimal(value.text);
      case ConstantKind::Float: return reprFloat(value.number);
      case ConstantKind::Complex: {
        std::string text = reprFloat(value.number);
        if (text.ends_with(".0")) text.resize(text.size() - 2);
        return text + "j";
      }
      case ConstantKind::Str: return reprStr(value.text);
      case ConstantKind::Bytes: return reprBytes(value.text);
    }
    return "";
  }
  void classPattern(const MatchClass& pattern) {
    for (uint32_t i = 0; i < pattern.kwd_attrs.size(); ++i) {
      Identifier name = pattern.kwd_attrs[i];
      if (name == "__debug__") return c_.raise(pattern, "cannot assign to __debug__");
      for (uint32_t k = i + 1; k < pattern.kwd_attrs.size(); ++k)
        if (name == pattern.kwd_attrs[k])
          return c_.raise(*pattern.kwd_patterns[k],
                          "attribute name repeated in class pattern: " + std::string(name.text()));
    }
    for (Pattern* each : pattern.patterns) visit(*each, true);
    for (Pattern* each : pattern.kwd_patterns) visit(*each, true);
  }
  void asPattern(const MatchAs& pattern, bool mayMatchAll) {
    if (!pattern.pattern) {
      if (!mayMatchAll) {
        if (pattern.name)
          return c_.raise(pattern, "name capture '" + std::string(pattern.name.text()) +
                                       "' makes remaining patterns unreachable");
        return c_.raise(pattern, "wildcard makes remaining patterns unreachable");
      }
      return capture(pattern.name, pattern);
    }
    visit(*pattern.pattern, mayMatchAll);
    if (!c_.failed()) capture(pattern.name, pattern);
  }
  void orPattern(const MatchOr& pattern, bool mayMatchAll) {
    Names before = names_, first;
    for (uint32_t i = 0; i < pattern.patterns.size(); ++i) {
      names_ = before;
      visit(*pattern.patterns[i], i + 1 == pattern.patterns.size() && mayMatchAll);
      if (c_.failed()) return;
      Names bound(names_.begin() + before.size(), names_.end());
      std::sort(bound.begin(), bound.end(), [](Identifier a, Identifier b) { return a.text() < b.text(); });
      if (i == 0) first = bound;
      else if (bound != first) return c_.raise(pattern, "alternative patterns bind different names");
    }
  }

  CheckContext& c_;
  Names names_;
};

}  // namespace

void checkPattern(CheckContext& context, const Match& match);
void checkPattern(CheckContext& context, const Match& match) {
  PatternWalk walk(context);
  for (uint32_t i = 0; i < match.cases.size() && !context.failed(); ++i) {
    const MatchCase& each = *match.cases[i];
    walk.check(*each.pattern, each.guard || i + 1 == match.cases.size());
  }
}

}  // namespace molt::parse
