// Language levels, encodings, warnings, and programs too large or too deep.
#include <gtest/gtest.h>

#include "parse.h"

namespace molt::parse {
namespace {

ParseResult parse(std::string_view source, int minor = 12) {
  ParseOptions options;
  options.pythonMinor = minor;
  return parseSource(source, "x.py", options);
}
std::string error(std::string_view source, int minor = 12) {
  ParseResult result = parse(source, minor);
  return result.diagnostics.error ? result.diagnostics.error->message : "";
}
std::string dump(std::string_view source, int minor) {
  ParseResult result = parse(source, minor);
  if (!result.tree.root) return result.diagnostics.error->message;
  ast::DumpOptions options;
  options.includeAttributes = false;
  return ast::dump(*result.tree.root, options);
}
std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(Levels, TypeParameterDefaultsNeed313) {
  constexpr const char* kSource = "def f[T = int, *Ts = *tuple[int], **P = [int]](): pass\n";
  EXPECT_EQ(error(kSource, 12), "expected '('");
  EXPECT_EQ(error(kSource, 13), "");
}

TEST(Levels, TemplateStringsNeed314) {
  EXPECT_EQ(error("t'a{b}'\n", 13), "invalid syntax");
  EXPECT_EQ(
      dump("t'a{b!r:>{c}}d'\n", 14),
      "Module(body=[Expr(value=TemplateStr(values=[Constant(value='a'), Interpolation(value=Name(id='b', "
      "ctx=Load()), str='b', conversion=114, format_spec=JoinedStr(values=[Constant(value='>'), "
      "FormattedValue(value=Name(id='c', ctx=Load()), conversion=-1)])), Constant(value='d')]))], "
      "type_ignores=[])");
  EXPECT_EQ(error("t'a' 'b'\n", 14), "cannot mix t-string literals with string or bytes literals");
}

TEST(Levels, UnparenthesisedExceptNeeds314) {
  constexpr const char* kSource = "try:\n x\nexcept A, B:\n y\n";
  EXPECT_EQ(error(kSource, 13), "multiple exception types must be parenthesized");
  EXPECT_EQ(error(kSource, 14), "");
  EXPECT_EQ(error("try:\n x\nexcept A, B as c:\n y\n", 14),
            "multiple exception types must be parenthesized when using 'as'");
}

TEST(Levels, LeavingFinallyWarnsFrom314) {
  constexpr const char* kSource = "def f():\n try: x\n finally:\n  return 1\n";
  EXPECT_TRUE(parse(kSource, 13).diagnostics.warnings.empty());
  ASSERT_EQ(parse(kSource, 14).diagnostics.warnings.size(), 1u);
  EXPECT_EQ(parse(kSource, 14).diagnostics.warnings[0].message, "'return' in a 'finally' block");
}

TEST(Levels, AnnotationsAreScopesFrom314) {
  EXPECT_EQ(error("def f(x: (y := 1)): pass\n", 13), "");
  EXPECT_EQ(error("def f(x: (y := 1)): pass\n", 14), "named expression cannot be used within an annotation");
}

TEST(Modes, Expression) {
  ParseOptions options;
  options.mode = InputMode::Expression;
  ParseResult result = parseSource("a + 1", "x", options);
  ASSERT_TRUE(result.tree.root);
  EXPECT_EQ(result.tree.root->kind, ast::Kind::Expression);
  EXPECT_TRUE(parseSource("a = 1", "x", options).diagnostics.error);
}

TEST(Encodings, CookiesAndMarks) {
  EXPECT_EQ(dump("# -*- coding: latin-1 -*-\nx = '\xe9'\n", 12), dump("x = '\xc3\xa9'\n", 12));
  EXPECT_EQ(dump("#!/bin/sh\n# vim: set fileencoding=iso-8859-15 :\nx = '\xa4'\n", 12),
            dump("x = '\xe2\x82\xac'\n", 12));
  EXPECT_EQ(dump("# coding: cp1252\nx = '\x80'\n", 12), dump("x = '\xe2\x82\xac'\n", 12));
  EXPECT_EQ(dump("\xef\xbb\xbfx = 1\n", 12), dump("x = 1\n", 12));
  EXPECT_EQ(error("# coding: nonsense\n"), "unknown encoding: nonsense");
  EXPECT_EQ(error("\xef\xbb\xbf# coding: latin-1\n"), "encoding problem: latin-1 with BOM");
  EXPECT_NE(error("x = '\xe9'\n").find("Non-UTF-8 code starting with '\\xe9'"), std::string::npos);
  EXPECT_EQ(dump("x = 1\r\ny = 2\rz = 3", 12), dump("x = 1\ny = 2\nz = 3\n", 12));
}

TEST(Warnings, WordedLikeCPython) {
  auto warnings = [](std::string_view source) {
    ParseResult result = parse(source);
    std::string out;
    for (const Warning& each : result.diagnostics.warnings) out += formatWarning(each, result.tree.source);
    return out;
  };
  EXPECT_EQ(warnings("x = '\\d'\n"), "x.py:1: SyntaxWarning: invalid escape sequence '\\d'\n  x = '\\d'\n");
  EXPECT_EQ(warnings("\n  \nif 1:\n    x is 1\n"),
            "x.py:4: SyntaxWarning: \"is\" with 'int' literal. Did you mean \"==\"?\n  x is 1\n");
  EXPECT_EQ(
      warnings("assert (a, b)\n"),
      "x.py:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n  assert (a, b)\n");
  EXPECT_EQ(warnings("[1 (2)]\n"),
            "x.py:1: SyntaxWarning: 'int' object is not callable; perhaps you missed a comma?\n  [1 (2)]\n");
  EXPECT_EQ(warnings("1if x else 2\n"), "x.py:1: SyntaxWarning: invalid decimal literal\n  1if x else 2\n");
}

TEST(Format, ShowsTheLineAndTheCarets) {
  ParseResult result = parse("if x:\n    f(a b)\n");
  ASSERT_TRUE(result.diagnostics.error);
  EXPECT_EQ(formatProblem(*result.diagnostics.error, "x.py"),
            "  File \"x.py\", line 2\n    f(a b)\n      ^^^\nSyntaxError: invalid syntax. Perhaps you forgot "
            "a comma?\n");
}

TEST(Limits, DeepProgramsAreRefusedInPeace) {
  EXPECT_EQ(error(repeated("(", 201)), "too many nested parentheses");
  EXPECT_EQ(parse(repeated("-", 100000) + "1").diagnostics.error->type, ErrorType::MemoryError);
  EXPECT_EQ(parse(repeated("not ", 100000) + "1").diagnostics.error->type, ErrorType::MemoryError);
  EXPECT_EQ(parse(repeated("lambda: ", 100000) + "1").diagnostics.error->type, ErrorType::MemoryError);
  EXPECT_EQ(parse("x" + repeated(" + x", 5000)).diagnostics.error->type, ErrorType::RecursionError);
  EXPECT_EQ(parse("x" + repeated(".y", 100000)).diagnostics.error->type, ErrorType::RecursionError);
  EXPECT_EQ(error("x" + repeated(" or x", 100000)), "");
  EXPECT_EQ(error(repeated("'a' ", 100000)), "");
  std::string blocks;
  for (int i = 0; i < 101; ++i) blocks += std::string(i, ' ') + "if x:\n";
  EXPECT_EQ(error(blocks), "too many levels of indentation");
}

TEST(Limits, DecimalLiterals) {
  EXPECT_EQ(error(repeated("9", 4300)), "");
  EXPECT_EQ(error(repeated("9", 4301)).substr(0, 31), "Exceeds the limit (4300 digits)");
  EXPECT_EQ(error("0x" + repeated("f", 100000)), "");
}

// Looking twice for mistakes must not double the work at every level.
TEST(Limits, NestedMistakesTakeNoExponentialTime) {
  for (const char* open : {"(", "[", "{", "f(", "f(a=", "{a: ", "[*", "(yield ", "f(*", "x[", "lambda: ("}) {
    EXPECT_NE(error(repeated(open, 60) + "a b"), "") << open;
    EXPECT_NE(error(repeated(open, 60) + "1 = 2"), "") << open;
    EXPECT_NE(error(repeated(open, 60) + "="), "") << open;
  }
}

}  // namespace
}  // namespace molt::parse
