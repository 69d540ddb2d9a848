// The AST as text, exactly as CPython's ast.dump prints it, so that trees can be compared with CPython's.
#include <charconv>
#include <cmath>

#include "molt/ir/ast.h"

namespace molt::ast {

std::string reprFloat(double value) {
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  if (std::isnan(value)) return "nan";
  char digits[64];
  auto [end, error] = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific);
  std::string_view shortest(digits, end - digits);
  size_t e = shortest.find('e');
  int exponent = 0;
  std::string_view exponentText = shortest.substr(e + 1);
  if (exponentText.front() == '+') exponentText.remove_prefix(1);
  std::from_chars(exponentText.data(), exponentText.data() + exponentText.size(), exponent);

  // Like float.__repr__: plain notation for exponents from -4 to 15, and always something after the point.
  if (exponent < -4 || exponent >= 16) {
    std::string result(shortest.substr(0, e));
    result += exponent < 0 ? "e-" : "e+";
    if (std::abs(exponent) < 10) result += '0';
    return result + std::to_string(std::abs(exponent));
  }
  auto [fixedEnd, fixedError] =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
  std::string result(digits, fixedEnd - digits);
  if (result.find('.') == std::string::npos) result += ".0";
  return result;
}

static std::string reprImaginary(double value) {
  std::string text = reprFloat(value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text + "j";
}

std::string hexToDecimal(std::string_view hexDigits) {
  constexpr uint32_t kBase = 1'000'000'000;
  std::vector<uint32_t> groups;  // least significant first
  for (char c : hexDigits) {
    uint64_t carry = c <= '9' ? c - '0' : c - 'a' + 10;
    for (uint32_t& group : groups) {
      carry += uint64_t{group} * 16;
      group = static_cast<uint32_t>(carry % kBase);
      carry /= kBase;
    }
    if (carry) groups.push_back(static_cast<uint32_t>(carry));
  }
  if (groups.empty()) return "0";
  std::string result = std::to_string(groups.back());
  for (size_t i = groups.size() - 1; i-- > 0;) {
    std::string part = std::to_string(groups[i]);
    result.append(9 - part.size(), '0').append(part);
  }
  return result;
}

namespace {

void appendHex(std::string& out, char32_t value, int width) {
  for (int shift = 4 * (width - 1); shift >= 0; shift -= 4) out += "0123456789abcdef"[(value >> shift) & 15];
}

char preferredQuote(std::string_view text) {
  return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
}

void appendAscii(std::string& out, char c, char quote) {
  switch (c) {
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case '\\': out += "\\\\"; return;
  }
  if (c == quote) {
    out += '\\';
    out += c;
  } else if (c < ' ' || c == 0x7f) {
    out += "\\x";
    appendHex(out, static_cast<unsigned char>(c), 2);
  } else {
    out += c;
  }
}

// Decodes one generalized UTF-8 sequence; the text is known to be well formed.
char32_t decodeAt(std::string_view text, size_t& at) {
  auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  unsigned first = byte(at);
  int extra = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
  char32_t value = extra == 3 ? first & 7 : extra == 2 ? first & 15 : extra == 1 ? first & 31 : first;
  for (int i = 1; i <= extra; ++i) value = value << 6 | (byte(at + i) & 63);
  at += extra + 1;
  return value;
}

}  // namespace

std::string reprStr(std::string_view text, bool (*isPrintable)(char32_t)) {
  char quote = preferredQuote(text);
  std::string out(1, quote);
  for (size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      appendAscii(out, text[at++], quote);
      continue;
    }
    size_t start = at;
    char32_t c = decodeAt(text, at);
    bool surrogate = c >= 0xd800 && c < 0xe000;
    if (!surrogate && isPrintable && isPrintable(c)) {
      out += text.substr(start, at - start);
    } else {
      out += c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\U";
      appendHex(out, c, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8);
    }
  }
  return out += quote;
}

std::string reprBytes(std::string_view bytes) {
  char quote = preferredQuote(bytes);
  std::string out = "b";
  out += quote;
  for (char c : bytes) {
    if (static_cast<unsigned char>(c) < 0x80) {
      appendAscii(out, c, quote);
    } else {
      out += "\\x";
      appendHex(out, static_cast<unsigned char>(c), 2);
    }
  }
  return out += quote;
}

namespace {

class Dumper {
 public:
  explicit Dumper(const DumpOptions& options) : options_(options) {}

  void node(const Node& node) {
    out_ += name(node.kind);
    out_ += '(';
    size_t start = out_.size();
    visit(node, [&](const auto& concrete) {
      forEachField(concrete,
                   [&](const FieldInfo& info, const auto& value) { field(node.kind, info, value, start); });
    });
    if (options_.includeAttributes && isLocated(node.kind)) {
      attribute("lineno", node.lineno, start);
      attribute("col_offset", node.col_offset, start);
      attribute("end_lineno", node.end_lineno, start);
      attribute("end_col_offset", node.end_col_offset, start);
    }
    out_ += ')';
  }
  std::string take() { return std::move(out_); }

 private:
  void label(std::string_view text, size_t start) {
    if (out_.size() != start) out_ += ", ";
    out_ += text;
    out_ += '=';
  }
  void attribute(std::string_view text, uint32_t value, size_t start) {
    label(text, start);
    out_ += std::to_string(value);
  }

  template <class V>
  void field(Kind kind, const FieldInfo& info, const V& value, size_t start) {
    if constexpr (requires { static_cast<bool>(value); } && !std::is_arithmetic_v<V>) {
      if (info.role == Role::Opt && !static_cast<bool>(value)) return;
    }
    if (kind == Kind::Module && info.name == "units") return;  // not CPython's
    std::string_view shown = info.name;
    if (kind == Kind::Constant && shown == "string_kind") shown = "kind";
    if (kind == Kind::TypeIgnore && shown == "line") shown = "lineno";
    label(shown, start);
    this->value(value);
  }

  template <class T>
  void value(T* const& child) {
    if (child) {
      node(*child);
    } else {
      out_ += "None";
    }
  }
  template <class T>
  void value(const Seq<T>& items) {
    out_ += '[';
    bool first = true;
    for (const T& item : items) {
      if (!first) out_ += ", ";
      first = false;
      value(item);
    }
    out_ += ']';
  }
  void value(const Identifier& id) { out_ += id ? reprStr(id.text(), options_.isPrintable) : "None"; }
  void value(const Text& text) { out_ += text ? reprStr(text.view(), options_.isPrintable) : "None"; }
  void value(const Int& number) { out_ += std::to_string(number); }
  void value(const ConstantValue& constant) {
    switch (constant.kind) {
      case ConstantKind::None: out_ += "None"; return;
      case ConstantKind::False: out_ += "False"; return;
      case ConstantKind::True: out_ += "True"; return;
      case ConstantKind::Ellipsis: out_ += "Ellipsis"; return;
      case ConstantKind::Int: out_ += std::to_string(constant.integer); return;
      case ConstantKind::BigInt: out_ += hexToDecimal(constant.text); return;
      case ConstantKind::Float: out_ += reprFloat(constant.number); return;
      case ConstantKind::Complex: out_ += reprImaginary(constant.number); return;
      case ConstantKind::Str: out_ += reprStr(constant.text, options_.isPrintable); return;
      case ConstantKind::Bytes: out_ += reprBytes(constant.text); return;
    }
  }
  template <class E>
    requires std::is_enum_v<E>
  void value(const E& op) {
    out_ += name(op);
    out_ += "()";
  }

  const DumpOptions& options_;
  std::string out_;
};

}  // namespace

std::string dump(const Node& root, const DumpOptions& options) {
  Dumper dumper(options);
  dumper.node(root);
  return dumper.take();
}

}  // namespace molt::ast
