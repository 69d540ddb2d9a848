// Changes Python text by statements, lines and expressions, so that most results still parse.
#include <random>
#include <vector>

#include "support/text.h"
#include "targets.h"

namespace molt::fuzz {

namespace {

using Random = std::minstd_rand;

size_t pick(Random& r, size_t n) { return n ? r() % n : 0; }

// $e expression, $t target, $n name, $p pattern, $a parameters; the lines of a body are indented by the caller.
constexpr std::string_view kExpressions[] = {
    "$n", "$n", "$n", "0", "1", "-1", "2**70", "1.5", "3j", "'s'", "b'x'", "None", "True", "...", "9223372036854775807",
    "$e + $e", "$e - $e", "$e * $e", "$e // $e", "$e % $e", "$e ** $e", "$e @ $e", "$e << $e", "$e & $e", "not $e", "-$e",
    "$e < $e <= $e", "$e == $e", "$e is not $e", "$e in $e", "$e and $e", "$e or $e", "($e if $e else $e)",
    "($n := $e)", "[$e, *$e]", "($e, $e)", "()", "{$e: $e, **$e}", "{$e, $e}", "[]", "{}", "$e[$e]", "$e[$e:$e]", "$e[:, ...]",
    "$e.$n", "$n($e)", "$n($e, *$e, $n=$e, **$e)", "$e.$n($e)", "print($e)", "len($e)", "super().$n", "super($n, $n).$n",
    "(lambda $a: $e)", "[$e for $t in $e]", "[$e for $t in $e if $e for $t in $e]", "{$e for $n in $e}", "{$e: $e for $n in $e}",
    "($e for $n in $e)", "[$e async for $n in $e]", "(yield)", "(yield $e)", "(yield from $e)", "(await $e)",
    "f'{$n}'", "f'{$n!r:>{$n}} {$n=}'", "'%s' % $e", "__debug__", "__class__", "range($e)", "isinstance($e, int)"};
constexpr std::string_view kTargets[] = {"$n", "$n", "$n", "$e.$n", "$e[$e]", "($t, $t)", "[$t, *$t]", "$t, $t", "*$t, $t"};
constexpr std::string_view kNames[] = {"x", "y", "a", "b", "f", "g", "self", "i", "C", "e", "_", "__x", "print", "int", "ValueError", "object", "__init__", "__slots__"};
constexpr std::string_view kPatterns[] = {"$n", "_", "0", "'s'", "None", "[$p, *$n]", "($p, $p)", "{'k': $p, **$n}", "$n.$n", "$n($p, $n=$p)", "$p | $p", "$p as $n", "-1 + 2j"};
constexpr std::string_view kParameters[] = {"", "x", "x, y=$e", "*args", "**kw", "x, /, y, *, a=$e, **b", "*, x", "x: $e, *a: $e", "self"};
constexpr std::string_view kStatements[] = {
    "$t = $e", "$n = $e", "$n = $t = $e", "$n += $e", "$e.$n -= $e", "$e[$e] *= $e", "$n: $e = $e", "$n: $e", "$e", "$e", "pass", "break",
    "continue", "return $e", "return", "raise", "raise $e", "raise $e from $e", "del $t", "assert $e, $e", "global $n", "nonlocal $n",
    "import $n", "import $n.$n as $n", "from $n import $n as $n", "from . import $n", "from $n import *", "yield $e", "await $e",
    "type $n[T] = $e", "$e; $e"};
constexpr std::string_view kHeads[] = {
    "if $e:", "else:", "elif $e:", "while $e:", "for $t in $e:", "async for $t in $e:", "try:", "except:", "except $e as $n:", "except* $e:",
    "finally:", "with $e as $t:", "with $e, $e as $n:", "async with $e:", "def $n($a):", "async def $n($a):", "def $n[T: $e]($a) -> $e:", "class $n:",
    "class $n($e, metaclass=$e):", "class $n[T](*$e, **$e):", "match $e:", "case $p:", "case $p if $e:", "@$e\ndef $n($a):", "@$e\nclass $n:"};

template <size_t N>
std::string_view any(Random& r, const std::string_view (&list)[N]) { return list[pick(r, N)]; }

std::string fill(Random& r, std::string_view text, int depth) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '$' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    switch (text[++i]) {
      case 'e': out += depth > 3 ? std::string(any(r, kNames)) : fill(r, any(r, kExpressions), depth + 1); break;
      case 't': out += depth > 3 ? std::string(any(r, kNames)) : fill(r, any(r, kTargets), depth + 1); break;
      case 'p': out += depth > 3 ? "_" : fill(r, any(r, kPatterns), depth + 1); break;
      case 'a': out += fill(r, any(r, kParameters), depth + 1); break;
      default: out += any(r, kNames);
    }
  }
  return out;
}

struct Text {
  std::vector<std::string> lines;

  explicit Text(std::string_view data) {
    for (std::string_view line : support::split(data, '\n')) lines.emplace_back(line);
  }
  std::string whole() const {
    std::string out;
    for (size_t i = 0; i < lines.size(); ++i) out += (i ? "\n" : "") + lines[i];
    return out;
  }
  static size_t indent(const std::string& line) {
    size_t n = line.find_first_not_of(' ');
    return n == std::string::npos ? line.size() : n;
  }
  // The lines of the statement at `at`: itself and what is indented deeper.
  size_t blockEnd(size_t at) const {
    size_t own = indent(lines[at]), end = at + 1;
    while (end < lines.size() && (lines[end].empty() || indent(lines[end]) > own)) ++end;
    return end;
  }
  // Where a new line at `at` belongs: as deep as the one before, one deeper after a colon.
  std::string margin(Random& r, size_t at) const {
    while (at > 0 && lines[at - 1].empty()) --at;
    if (at == 0) return "";
    const std::string& before = lines[at - 1];
    size_t n = indent(before);
    if (before.ends_with(":")) return std::string(n + 4, ' ');
    if (n >= 4 && pick(r, 4) == 0) n -= 4;
    return std::string(n, ' ');
  }
  void insert(size_t at, const std::string& margin, const std::string& text) {
    for (std::string_view line : support::split(text, '\n')) lines.insert(lines.begin() + at++, margin + std::string(line));
  }
};

// The places where an expression-like word starts.
bool isWord(char c) { return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void change(Random& r, Text& t) {
  if (t.lines.empty()) t.lines.emplace_back();
  size_t at = pick(r, t.lines.size());
  switch (pick(r, 12)) {
    case 0:
    case 1: t.insert(at, t.margin(r, at), fill(r, any(r, kStatements), 0)); break;
    case 2: {  // a compound statement with a body of one line
      std::string margin = t.margin(r, at), head = fill(r, any(r, kHeads), 0);
      std::string body = fill(r, any(r, kStatements), 1);
      t.insert(at, margin, head + "\n    " + body);
      if (head == "try:") t.insert(at + 2, margin, pick(r, 2) ? "finally:\n    " + body : "except " + fill(r, "$e as $n", 2) + ":\n    pass");
      if (head.starts_with("match")) t.lines[at + 1] = margin + "    case " + fill(r, "$p", 0) + ": " + body;
      break;
    }
    case 3: {  // a statement moves into a new compound statement
      size_t end = t.blockEnd(at);
      std::string margin(Text::indent(t.lines[at]), ' '), head = fill(r, any(r, kHeads), 0);
      for (size_t i = at; i < end; ++i) t.lines[i] = "    " + t.lines[i];
      t.insert(at, margin, head);
      if (head == "try:") t.insert(end + 1, margin, pick(r, 2) ? "finally:\n    pass" : "except " + fill(r, "$e as $n", 2) + ":\n    pass");
      break;
    }
    case 4: t.lines.erase(t.lines.begin() + at, t.lines.begin() + t.blockEnd(at)); break;
    case 5: {  // a copy elsewhere
      size_t end = t.blockEnd(at), to = pick(r, t.lines.size() + 1);
      std::vector<std::string> copy(t.lines.begin() + at, t.lines.begin() + end);
      size_t old = Text::indent(copy[0]);
      std::string margin = t.margin(r, to);
      for (std::string& line : copy) line = line.size() >= old ? margin + line.substr(old) : line;
      t.lines.insert(t.lines.begin() + to, copy.begin(), copy.end());
      break;
    }
    case 6: {
      size_t other = pick(r, t.lines.size());
      std::swap(t.lines[at], t.lines[other]);
      break;
    }
    case 7: {  // deeper or less deep
      size_t end = t.blockEnd(at);
      bool deeper = pick(r, 2);
      for (size_t i = at; i < end; ++i) {
        if (deeper) t.lines[i] = "    " + t.lines[i];
        else if (t.lines[i].starts_with("    ")) t.lines[i].erase(0, 4);
      }
      break;
    }
    default: {  // a word becomes another or an expression
      std::string& line = t.lines[at];
      if (line.empty()) break;
      size_t start = pick(r, line.size());
      while (start < line.size() && !isWord(line[start])) ++start;
      while (start > 0 && start < line.size() && isWord(line[start - 1])) --start;
      size_t end = start;
      while (end < line.size() && isWord(line[end])) ++end;
      if (start == end) break;
      line.replace(start, end - start, pick(r, 3) ? "(" + fill(r, "$e", 1) + ")" : std::string(any(r, kNames)));
    }
  }
}

}  // namespace

std::string mutateSource(std::string_view data, size_t most, uint32_t seed) {
  Random r(seed);
  Text t(data);
  for (size_t n = 1 + pick(r, 4); n-- > 0;) change(r, t);
  std::string out = t.whole();
  return out.size() <= most ? out : std::string();
}

}  // namespace molt::fuzz
