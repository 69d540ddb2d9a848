#include "ir/characters.h"

namespace molt::opt {
using namespace ir;

namespace {

struct Predicate {
  std::string_view name;
  CharSet set;
};
// By the Unicode database, whose first block does not change any more.
constexpr Predicate kPredicates[] = {
    {"isalpha", {0x0, 0x7fffffe07fffffe, 0x420040000000000, 0xff7fffffff7fffff}},
    {"isalnum", {0x3ff000000000000, 0x7fffffe07fffffe, 0x762c040000000000, 0xff7fffffff7fffff}},
    {"isdigit", {0x3ff000000000000, 0x0, 0x20c000000000000, 0x0}},
    {"isdecimal", {0x3ff000000000000, 0x0, 0x0, 0x0}},
    {"isnumeric", {0x3ff000000000000, 0x0, 0x720c000000000000, 0x0}},
    {"isspace", {0x1f0003e00, 0x0, 0x100000020, 0x0}},
    {"isupper", {0x0, 0x7fffffe, 0x0, 0x7f7fffff}},
    {"islower", {0x0, 0x7fffffe00000000, 0x420040000000000, 0xff7fffff80000000}},
    {"isascii", {~uint64_t{0}, ~uint64_t{0}, 0x0, 0x0}},
};

// Next code point of generalised UTF-8.
uint32_t decode(std::string_view text, size_t& at) {
  auto byte = [&] { return static_cast<uint8_t>(text[at++]); };
  uint32_t c = byte();
  int more = c < 0x80 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
  if (more) c &= 0x3fu >> more;
  for (; more && at < text.size(); --more) c = c << 6 | (byte() & 0x3f);
  return c;
}

void put(CharSet& set, uint32_t c) { set[c >> 6] |= uint64_t{1} << (c & 63); }

}  // namespace

int charOf(const Constant& c) {
  if (c.kind != Constant::Kind::Str || c.text.empty()) return -1;
  size_t at = 0;
  uint32_t cp = decode(c.text, at);
  return at == c.text.size() && cp < 256 ? static_cast<int>(cp) : -1;
}

std::optional<CharSet> charsWith(std::string_view method) {
  for (const Predicate& p : kPredicates)
    if (p.name == method) return p.set;
  return {};
}

std::optional<CharSet> charsIn(const Module& m, const Constant& c) {
  CharSet set{};
  if (c.kind == Constant::Kind::Str) {
    for (size_t at = 0; at < c.text.size();)
      if (uint32_t cp = decode(c.text, at); cp < 256) put(set, cp);
    return set;
  }
  if (c.kind != Constant::Kind::Tuple && c.kind != Constant::Kind::FrozenSet) return {};
  for (ConstId item : c.items)
    if (int cp = charOf(m.constants[item.v]); cp >= 0) put(set, static_cast<uint32_t>(cp));
  return set;
}

}  // namespace molt::opt
