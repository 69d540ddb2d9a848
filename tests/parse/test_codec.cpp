// Damaged artifacts: always an error, never more than that.
#include <gtest/gtest.h>

#include "molt/ir/ast_codec.h"
#include "parse.h"

namespace molt::parse {
namespace {

constexpr const char* kSource =
    "def f(a, *, b=1):\n    return {**a, 1: 'x'}, [1j, 2.5, 10**40, b'\\xff'], '\\ud800', "
    "0x1ffffffffffffffffffff\n";

std::string sample(bool json) {
  ParseResult result = parseSource(kSource, "dir/x.py");
  result.tree.source.moduleName = "dir.x";
  return json ? ast::writeJson(result.tree) : ast::writeBinary(result.tree);
}

TEST(Codec, KeepsTheHeader) {
  for (bool json : {false, true}) {
    auto tree = ast::readTree(sample(json));
    ASSERT_TRUE(tree) << tree.error().text;
    EXPECT_EQ(tree->source.path, "dir/x.py");
    EXPECT_EQ(tree->source.moduleName, "dir.x");
    EXPECT_EQ(tree->source.pythonMinor, 12);
    EXPECT_EQ(tree->source.text, kSource);
    EXPECT_EQ(tree->source.digest, ast::sha256(kSource));
  }
}

TEST(Codec, BothFormsHoldTheSameTree) {
  auto fromBinary = ast::readTree(sample(false));
  auto fromJson = ast::readTree(sample(true));
  ASSERT_TRUE(fromBinary && fromJson);
  EXPECT_TRUE(ast::equal(*fromBinary->root, *fromJson->root));
  EXPECT_EQ(ast::writeBinary(*fromJson), sample(false));
  EXPECT_EQ(ast::writeJson(*fromBinary), sample(true));
}

TEST(Codec, RefusesEveryTruncation) {
  for (bool json : {false, true}) {
    std::string file = sample(json);
    size_t end = json ? file.size() - 2 : file.size();  // JSON ends in a newline that nobody misses
    for (size_t size = 0; size < end; ++size) EXPECT_FALSE(ast::readTree(file.substr(0, size))) << size;
  }
}

TEST(Codec, RefusesEveryFlippedByteOfABinary) {
  std::string file = sample(false);
  for (size_t i = 0; i < file.size(); ++i) {
    std::string damaged = file;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x41);
    EXPECT_FALSE(ast::readTree(damaged)) << i;
  }
}

TEST(Codec, SurvivesEveryFlippedByteOfAJson) {
  std::string file = sample(true);
  for (size_t i = 0; i < file.size(); ++i) {
    std::string damaged = file;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x05);
    (void)ast::readTree(damaged);
  }
}

TEST(Codec, RefusesOtherVersionsAndNonsense) {
  std::string file = sample(true);
  size_t at = file.find("\"version\":2");
  ASSERT_NE(at, std::string::npos);
  auto newer = ast::readTree(std::string(file).replace(at, 11, "\"version\":9"));
  ASSERT_FALSE(newer);
  EXPECT_EQ(newer.error().text, "unknown format version 9");
  EXPECT_FALSE(ast::readTree(""));
  EXPECT_FALSE(ast::readTree("hello"));
  EXPECT_FALSE(ast::readTree("{}"));
  EXPECT_FALSE(ast::readTree("{\"magic\":\"MAST\""));
}

TEST(Codec, RefusesWrongNodesInJson) {
  auto tree = [](const std::string& root) {
    return ast::readTree(
        "{\"magic\":\"MAST\",\"version\":1,\"producer\":\"\",\"digest\":\"" + std::string(64, '0') +
        "\",\"python\":12,\"path\":\"\",\"module\":\"\",\"encoding\":\"\",\"text\":\"\",\"root\":" + root +
        "}");
  };
  EXPECT_TRUE(tree(R"({"kind":"Module","body":[],"type_ignores":[]})"));
  EXPECT_FALSE(tree(R"({"kind":"Module","body":[]})"));
  EXPECT_FALSE(tree(R"({"kind":"Pass","at":[1,0,1,4]})"));
  EXPECT_FALSE(tree(
      R"({"kind":"Module","body":[{"kind":"Constant","at":[1,0,1,1],"value":"None"}],"type_ignores":[]})"));
  EXPECT_FALSE(tree(R"({"kind":"Module","body":[{"kind":"Pass","at":[1,0,1]}],"type_ignores":[]})"));
  EXPECT_FALSE(tree(R"({"kind":"Module","body":[null],"type_ignores":[]})"));
}

TEST(Sha256, KnownAnswers) {
  auto hex = [](std::string_view text) {
    std::string out;
    for (uint8_t byte : ast::sha256(text)) {
      out += "0123456789abcdef"[byte >> 4];
      out += "0123456789abcdef"[byte & 15];
    }
    return out;
  };
  EXPECT_EQ(hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(std::string(1000000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

}  // namespace
}  // namespace molt::parse
