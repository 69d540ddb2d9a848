// Each rule of the verifier, broken once.
#include <gtest/gtest.h>

#include "molt/ir/codec.h"

namespace molt {
namespace {

// Findings of a one-function module, joined by newlines.
std::string findings(std::string_view facts, std::string_view body) {
  std::string text = "module \"m\"\nfacts " + std::string(facts) + "\nfunc @0 \"f\" {\n  arg \"p\" pos val\n" + std::string(body) + "}\n";
  auto m = ir::readModule(text);
  if (!m) return "unreadable: " + m.error().text;
  std::string out;
  for (const std::string& f : ir::verify(*m)) out += f + "\n";
  return out;
}
bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

constexpr std::string_view kOwned = "ssa error_edges state_machines ownership_explicit";

TEST(Verify, AcceptsGoodCode) {
  EXPECT_EQ(findings("ssa", "^0:\n  %0 = param 0\n  %1 = binary Add %0, %0\n  return %1\n"), "");
}
TEST(Verify, UseBeforeDefinition) {
  EXPECT_TRUE(has(findings("ssa", "^0:\n  %0 = param 0\n  %2 = binary Add %0, %1\n  %1 = const.none\n  return %2\n"), "does not reach"));
}
TEST(Verify, DefinitionOnOnePathOnly) {
  EXPECT_TRUE(has(findings("ssa", "^0:\n  %0:i1 = const.i1 1\n  branch 0 %0 -> ^1, ^2\n^1:\n  %1 = const.none\n  jump -> ^2\n^2:\n  return %1\n"), "does not reach"));
}
TEST(Verify, FailedResultDoesNotExist) {
  EXPECT_TRUE(has(findings("ssa", "^0:\n  %0 = param 0\n  %1 = iter %0\n  check_exception -> ^1, ^2\n^1:\n  return %1\n^2:\n  return %1\n"), "does not reach"));
}
TEST(Verify, Representation) {
  EXPECT_TRUE(has(findings("ssa", "^0:\n  %0 = param 0\n  branch 0 %0 -> ^1, ^1\n^1:\n  return %0\n"), "is val, not i1"));
}
TEST(Verify, UncheckedFailure) {
  EXPECT_TRUE(has(findings("ssa error_edges", "^0:\n  %0 = param 0\n  %1 = iter %0\n  return %1\n"), "failure is not checked"));
}
TEST(Verify, CheckOfWhatCannotFail) {
  EXPECT_TRUE(has(findings("ssa", "^0:\n  %0 = param 0\n  check_exception -> ^1, ^1\n^1:\n  return %0\n"), "can fail"));
}
TEST(Verify, Level) {
  EXPECT_TRUE(has(findings("ssa", "^0:\n  %0 = param 0\n  %1 = inc_ref %0\n  return %1\n"), "level"));
}
TEST(Verify, Leak) {
  EXPECT_TRUE(has(findings(kOwned, "^0:\n  %0 = param 0\n  %1 = inc_ref %0\n  %2 = const.none\n  return %2\n"), "still owns %1"));
}
TEST(Verify, DoubleRelease) {
  EXPECT_TRUE(has(findings(kOwned, "^0:\n  %0 = param 0\n  %1 = inc_ref %0\n  dec_ref %1\n  dec_ref %1\n  %2 = const.none\n  return %2\n"), "not owned"));
}
TEST(Verify, ReturnOfBorrowed) {
  EXPECT_TRUE(has(findings(kOwned, "^0:\n  %0 = param 0\n  return %0\n"), "not owned"));
}
TEST(Verify, UseAfterRelease) {
  EXPECT_TRUE(has(findings(kOwned, "^0:\n  %0 = param 0\n  %1 = inc_ref %0\n  dec_ref %1\n  %2 = cell_new %1\n  return %2\n"), "after its release"));
}
TEST(Verify, EdgesDisagree) {
  EXPECT_TRUE(has(findings(kOwned, "^0:\n  %0 = param 0\n  %1 = inc_ref %0\n  %2:i1 = const.i1 1\n  branch 0 %2 -> ^1, ^2\n^1:\n  dec_ref %1\n  jump -> ^2\n^2:\n  %3 = const.none\n  return %3\n"), "disagree"));
}
TEST(Verify, Structure) {
  EXPECT_TRUE(has(findings("ssa", "^0:\n  %0 = param 0\n"), "unreadable"));
  EXPECT_TRUE(has(findings("ssa", "^0:\n  jump -> ^7\n"), "successor out of range"));
  EXPECT_TRUE(has(findings("ssa", "^0:\n  %0 = const.none\n  %0 = const.none\n  return %0\n"), "defined twice"));
}

}  // namespace
}  // namespace molt
