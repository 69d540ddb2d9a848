// fuzz_seeds CORPUS FILE.py…: the first inputs of every target, made from programs by the tools themselves.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "codegen.h"
#include "generate.h"
#include "lower.h"
#include "molt/ir/ast_codec.h"
#include "molt/ir/codec.h"
#include "parse.h"
#include "pass.h"

namespace fs = std::filesystem;
using namespace molt;

static void put(const fs::path& corpus, const char* target, const std::string& name, const std::string& data) {
  fs::create_directories(corpus / target);
  std::ofstream(corpus / target / name, std::ios::binary) << data;
}

// What the runtime reads are texts: those of the programs, with the bytes before them that choose flags, a base or a codec.
static void putTexts(const fs::path& corpus, const std::string& name, const ir::Module& m) {
  constexpr size_t kLeast = 2, kMost = 400, kOfOneProgram = 40;
  size_t number = 0;
  for (const ir::Constant& c : m.constants) {
    if ((c.kind != ir::Constant::Kind::Str && c.kind != ir::Constant::Kind::Bytes) || c.text.size() < kLeast || c.text.size() > kMost) continue;
    if (++number > kOfOneProgram) break;
    std::string file = name + std::to_string(number);
    char choice = static_cast<char>(number);
    put(corpus, "regex", file, std::string("\0\0", 2) + c.text + "\n<\\1>\n" + c.text);
    for (const char* target : {"json", "numbers", "format"}) put(corpus, target, file, choice + c.text);
    put(corpus, "codecs", file, std::string{choice, choice} + c.text);
    put(corpus, "structs", file, c.text + "\n" + c.text);
  }
}

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: %s CORPUS FILE.py...\n", argv[0]), 2;
  fs::path corpus = argv[1];
  constexpr size_t kMostSource = 1800;  // long inputs only slow a fuzzer down
  for (int n = 2; n < argc; ++n) {
    std::ifstream in(argv[n], std::ios::binary);
    std::stringstream content;
    content << in.rdbuf();
    std::string source = content.str();
    std::string name = argv[n];
    std::replace(name.begin(), name.end(), '/', '_');
    if (source.size() > kMostSource) continue;
    for (const char* target : {"parse", "lower_source", "opt_source", "codegen_source"}) put(corpus, target, name, source);
    auto result = parse::parseSource(source, "seed.py");
    if (!result.tree.root) continue;
    for (const char* target : {"ast", "lower"}) put(corpus, target, name, ast::writeBinary(result.tree));
    if (n % 8 == 0) put(corpus, "ast", name + ".json", ast::writeJson(result.tree));
    ir::Module hir = lower::lowerModule(result.tree, {});
    putTexts(corpus, name, hir);
    for (const char* target : {"ir", "opt"}) put(corpus, target, name, ir::writeBinary(hir));
    if (n % 8 == 0) put(corpus, "ir", name + ".json", ir::writeJson(hir));
    if (n % 4 == 0) put(corpus, "ir", name + ".text", ir::writeText(hir));
    ir::Module lir = hir;
    opt::PipelineOptions options;
    options.passes = opt::pipeline(n % 2 ? 2 : 1);
    opt::runPasses(lir, options, [](std::string_view) {});
    put(corpus, "codegen", name, ir::writeBinary(n % 3 ? lir : hir));
    if (n % 2) put(corpus, "ir", name + ".lir", ir::writeBinary(lir));
    if (n % 4 == 0) {
      codegen::Options wanted;
      wanted.triple = codegen::tripleFor("");
      std::string object, error;
      if (codegen::compile(lir, wanted, codegen::Output::Object, object, error)) put(corpus, "link", name, object);
    }
  }
  for (uint64_t seed = 0; seed < 64; ++seed)
    put(corpus, "ir", "generated" + std::to_string(seed), ir::writeBinary(test::Generator(seed).module()));
}
