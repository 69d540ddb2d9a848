// Every encoding gives back what went in; damage is reported, never fatal.
#include <gtest/gtest.h>

#include "generate.h"
#include "molt/ir/codec.h"

namespace molt {
namespace {

constexpr uint64_t kSeeds = 200;

TEST(Codec, BinaryRoundTrip) {
  for (uint64_t seed = 0; seed < kSeeds; ++seed) {
    ir::Module m = test::Generator(seed).module();
    std::string bytes = ir::writeBinary(m);
    auto back = ir::readModule(bytes);
    ASSERT_TRUE(back.has_value()) << seed << ": " << back.error().text;
    EXPECT_EQ(ir::writeBinary(*back), bytes) << seed;
  }
}

TEST(Codec, JsonRoundTrip) {
  for (uint64_t seed = 0; seed < kSeeds; ++seed) {
    ir::Module m = test::Generator(seed).module();
    std::string text = ir::writeJson(m);
    auto back = ir::readModule(text);
    ASSERT_TRUE(back.has_value()) << seed << ": " << back.error().text;
    EXPECT_EQ(ir::writeJson(*back), text) << seed;
    EXPECT_EQ(ir::writeBinary(*back), ir::writeBinary(m)) << seed;
  }
}

TEST(Codec, TextRoundTrip) {
  for (uint64_t seed = 0; seed < kSeeds; ++seed) {
    ir::Module m = test::Generator(seed).module();
    std::string text = ir::writeText(m);
    auto back = ir::readModule(text);
    ASSERT_TRUE(back.has_value()) << seed << ": " << back.error().text << "\n" << text;
    EXPECT_EQ(ir::writeText(*back), text) << seed;
    EXPECT_EQ(ir::writeBinary(*back), ir::writeBinary(m)) << seed;
  }
}

TEST(Codec, TruncationIsReported) {
  std::string bytes = ir::writeBinary(test::Generator(7).module());
  for (size_t n = 0; n < bytes.size(); ++n) EXPECT_FALSE(ir::readModule(std::string_view(bytes).substr(0, n)).has_value()) << n;
}

TEST(Codec, EveryChangedByteIsReported) {
  std::string bytes = ir::writeBinary(test::Generator(11).module());
  for (size_t n = 0; n < bytes.size(); ++n) {
    std::string damaged = bytes;
    damaged[n] = static_cast<char>(damaged[n] ^ 0x41);
    EXPECT_FALSE(ir::readModule(damaged).has_value()) << n;
  }
}

TEST(Codec, DamagedTextDoesNotCrash) {
  std::string text = ir::writeText(test::Generator(3).module());
  for (size_t n = 0; n < text.size(); n += 3) {
    std::string damaged = text;
    damaged[n] = static_cast<char>('!' + n % 90);
    (void)ir::readModule(damaged);
    (void)ir::readModule(std::string_view(text).substr(0, n));
  }
  EXPECT_FALSE(ir::readModule("module \"m\"\nfunc @0 \"f\" {\n^0:\n  return %4294967294\n}\n").has_value());
}

TEST(Codec, SaysWhatIsWrong) {
  EXPECT_EQ(ir::readModule("").error().text, "empty input");
  EXPECT_EQ(ir::readModule("ELF").error().text, "not a Molt IR module");
  auto e = ir::readModule("module \"m\"\nfunc @0 \"f\" {\n^0:\n  %0 = frobnicate\n}\n");
  EXPECT_EQ(e.error().text, "line 4: unknown op 'frobnicate'");
}

}  // namespace
}  // namespace molt
