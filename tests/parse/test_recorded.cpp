// Our own sources against what CPython made of them: trees with all source ranges, and errors with their
// places.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "molt/ir/ast_codec.h"
#include "parse.h"
#include "unicode.h"

namespace molt::parse {
namespace {

namespace fs = std::filesystem;

std::string readFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<fs::path> sources(const char* folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(fs::path(MOLT_TEST_FOLDER) / folder))
    if (entry.path().extension() == ".py") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

// The form of the .txt files: see record.py.
std::string describe(const Diagnostics& diagnostics) {
  if (!diagnostics.error) return "no error\n";
  const Problem& e = *diagnostics.error;
  std::string line = e.text.substr(0, e.text.find('\n'));
  auto number = [](int n) { return std::to_string(n); };
  return std::string(name(e.type)) + ": " + e.message + "\n" + number(e.line) + " " + number(e.offset) + " " +
         number(e.endLine) + " " + number(e.endOffset) + "\n" + line + "\n";
}

void checkErrors(const char* folder, int pythonMinor) {
  for (const fs::path& path : sources(folder)) {
    ParseOptions options;
    options.pythonMinor = pythonMinor;
    ParseResult result = parseSource(readFile(path), "x.py", options);
    fs::path expected = path;
    EXPECT_EQ(describe(result.diagnostics), readFile(expected.replace_extension(".txt"))) << path.filename();
    EXPECT_EQ(result.tree.root, nullptr);
  }
}

TEST(Recorded, Trees) {
  auto all = sources("corpus");
  EXPECT_GE(all.size(), 30u);
  for (const fs::path& path : all) {
    ParseResult result = parseSource(readFile(path), path.filename());
    ASSERT_TRUE(result.tree.root) << path << "\n" << describe(result.diagnostics);
    ast::DumpOptions options;
    options.isPrintable = isPrintable;
    fs::path expected = path;
    EXPECT_EQ(ast::dump(*result.tree.root, options) + "\n", readFile(expected.replace_extension(".dump")))
        << path.filename();
  }
}

TEST(Recorded, Errors) { checkErrors("errors", 12); }
TEST(Recorded, ErrorsOf313) { checkErrors("errors313", 13); }

TEST(Recorded, CodecsKeepEveryTree) {
  for (const fs::path& path : sources("corpus")) {
    ParseResult result = parseSource(readFile(path), path.filename());
    for (auto write : {ast::writeBinary, ast::writeJson}) {
      std::string file = write(result.tree);
      auto again = ast::readTree(file);
      ASSERT_TRUE(again) << path << ": " << again.error().text;
      EXPECT_TRUE(ast::equal(*result.tree.root, *again->root)) << path;
      EXPECT_EQ(write(*again), file) << path;
      EXPECT_EQ(again->source.text, result.tree.source.text);
      EXPECT_EQ(again->source.path, result.tree.source.path);
      EXPECT_EQ(again->source.digest, result.tree.source.digest);
    }
  }
}

}  // namespace
}  // namespace molt::parse
