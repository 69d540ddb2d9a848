// The JSON form, member for member the same data. A string that is not UTF-8 (bytes constants, lone surrogates) stands as
// {"hex": "…"}; a double as {"bits": …}; an absent id as null.
#include <simdjson.h>

#include <bit>
#include <concepts>
#include <type_traits>

#include "fields.h"
#include "molt/ir/codec.h"
#include "support/text.h"

namespace molt::ir {
std::expected<Module, ReadError> readJson(std::string_view data);

namespace {
namespace dom = simdjson::dom;

struct Writer {
  std::string out;
  bool first = true;

  void comma() {
    if (!first) out += ',';
    first = false;
  }
  template <class T>
  void operator()(const char* name, T& v) {
    comma();
    out += '"';
    out += name;
    out += "\":";
    put(v);
  }
  void text(const std::string& s) {
    if (simdjson::validate_utf8(s.data(), s.size())) {
      out += support::jsonString(s);
      return;
    }
    out += "{\"hex\":\"";
    for (unsigned char c : s) {
      out += "0123456789abcdef"[c >> 4];
      out += "0123456789abcdef"[c & 15];
    }
    out += "\"}";
  }
  template <class T>
  void put(T& v) {
    if constexpr (Id<T>) out += v.valid() ? std::to_string(v.v) : "null";
    else if constexpr (std::is_same_v<T, bool>) out += v ? "true" : "false";
    else if constexpr (std::is_same_v<T, Op>) {
      out += '"';
      out += info(v).text;
      out += '"';
    } else if constexpr (std::is_enum_v<T>) out += std::to_string(static_cast<unsigned>(v));
    else if constexpr (std::integral<T>) out += std::to_string(v);
    else if constexpr (std::is_same_v<T, double>)
      out += "{\"bits\":" + std::to_string(std::bit_cast<uint64_t>(v)) + "}";
    else if constexpr (std::is_same_v<T, std::string>) text(v);
    else if constexpr (requires { v.begin(); }) {
      out += '[';
      bool isFirst = true;
      for (auto& item : v) {
        if (!isFirst) out += ',';
        isFirst = false;
        put(item);
      }
      out += ']';
    } else {
      bool outer = first;
      first = true;
      out += '{';
      describe(*this, v);
      out += '}';
      first = outer;
    }
  }
};

struct Reader {
  dom::element here;
  std::string error;

  void fail(std::string_view text) {
    if (error.empty()) error = text;
  }
  template <class T>
  void operator()(const char* name, T& v) {
    if (!error.empty()) return;
    dom::element outer = here;
    if (outer[name].get(here)) {
      fail(std::string("no member ") + name);
    } else {
      get(v);
      if (!error.empty() && error.find(" in ") == std::string::npos) error += std::string(" in ") + name;
    }
    here = outer;
  }
  uint64_t number(uint64_t max) {
    uint64_t n = 0;
    if (here.get(n) || n > max) fail("number expected, or out of range");
    return n;
  }
  template <class T>
  void get(T& v) {
    if (!error.empty()) return;
    if constexpr (Id<T>) {
      v.v = here.is_null() ? UINT32_MAX : static_cast<uint32_t>(number(UINT32_MAX - 1));
    } else if constexpr (std::is_same_v<T, bool>) {
      if (here.get(v)) fail("true or false expected");
    } else if constexpr (std::is_same_v<T, Op>) {
      std::string_view s;
      const OpInfo* row = here.get(s) ? nullptr : findOp(s);
      if (row) v = row->op;
      else fail("unknown op");
    } else if constexpr (std::is_enum_v<T>) v = static_cast<T>(number(lastOf(T{})));
    else if constexpr (std::signed_integral<T>) {
      int64_t n = 0;
      if (here.get(n) || n != static_cast<T>(n)) fail("number expected, or out of range");
      v = static_cast<T>(n);
    } else if constexpr (std::unsigned_integral<T>) v = static_cast<T>(number(static_cast<T>(-1)));
    else if constexpr (std::is_same_v<T, double>) {
      uint64_t bits = 0;
      if (here["bits"].get(bits)) fail("{\"bits\": …} expected");
      v = std::bit_cast<double>(bits);
    } else if constexpr (std::is_same_v<T, std::string>) {
      std::string_view s;
      if (!here.get(s)) {
        v = s;
        return;
      }
      if (here["hex"].get(s) || s.size() % 2) return fail("string expected");
      for (size_t i = 0; i < s.size(); i += 2) {
        auto byte = support::parseNumber<uint8_t>(s.substr(i, 2), 16);
        if (!byte) return fail("hex digits expected");
        v += static_cast<char>(*byte);
      }
    } else if constexpr (requires { v.begin(); }) {
      dom::array items;
      if (here.get(items)) return fail("array expected");
      dom::element outer = here;
      for (dom::element item : items) {
        here = item;
        get(v.emplace_back());
        if (!error.empty()) break;
      }
      here = outer;
    } else {
      if (!here.is_object()) return fail("object expected");
      describe(*this, v);
    }
  }
};
}  // namespace

std::string writeJson(const Module& m) {
  Writer w;
  w.out = "{\"magic\":\"MOLTIR\",\"kind\":\"";
  w.out += m.facts & kFactOwnershipExplicit ? "lir" : "mir";
  w.out += "\",\"version\":" + std::to_string(kIrFormatVersion) + ",\"producer\":\"molt 0.1\",\"module\":";
  w.put(const_cast<Module&>(m));
  w.out += "}\n";
  return std::move(w.out);
}

std::expected<Module, ReadError> readJson(std::string_view data) {
  auto error = [](std::string text) { return std::unexpected(ReadError{std::move(text), 0}); };
  dom::parser parser;
  Reader r;
  if (auto e = parser.parse(data.data(), data.size()).get(r.here)) return error(simdjson::error_message(e));
  std::string_view magic;
  uint64_t version = 0;
  if (r.here["magic"].get(magic) || magic != "MOLTIR") return error("not a Molt IR module");
  if (r.here["version"].get(version) || version != kIrFormatVersion)
    return error("format version " + std::to_string(version) + "; this tool reads version " +
                 std::to_string(kIrFormatVersion));
  Module m;
  r("module", m);
  if (!r.error.empty()) return error(r.error);
  return m;
}

}  // namespace molt::ir
