// Text helpers and diagnostics.
#include <gtest/gtest.h>

#include "support/diag.h"
#include "support/text.h"

namespace molt::support {
namespace {

TEST(Text, Json) {
  EXPECT_EQ(jsonString("a\"b\\\n\x01"), "\"a\\\"b\\\\\\n\\u0001\"");
  EXPECT_EQ(jsonString("\xed\xa0\x80"), "\"\\ud800\"");
  EXPECT_EQ(jsonString("\xff"), "\"\xef\xbf\xbd\"");
}
TEST(Text, Split) {
  auto parts = split("a,,b", ',');
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts[1], "");
}
TEST(Diagnostics, CaretUnderTheColumnCountsCharacters) {
  Diagnostic d;
  d.file = "f.py";
  d.line = 2;
  d.col = 3;  // behind a two-byte letter and a blank
  d.endCol = 5;
  d.text = "bad";
  d.kind = "SyntaxError";
  d.sourceLine = "\xc3\xa9 xy";
  EXPECT_EQ(renderText(d, "t"), "f.py:2:3: error: SyntaxError: bad\n    \xc3\xa9 xy\n      ^^");
}
TEST(Diagnostics, Json) {
  Diagnostic d;
  d.text = "no \"file\"";
  EXPECT_EQ(renderJson(d, "t"),
            "{\"tool\":\"t\",\"severity\":\"error\",\"file\":\"\",\"line\":0,\"col\":0,\"end_line\":0,\"end_col\":1,"
            "\"kind\":\"\",\"text\":\"no \\\"file\\\"\",\"source\":\"\"}");
}

}  // namespace
}  // namespace molt::support
