#include <fstream>
#include <iostream>
#include <sstream>
#include "parse.h"
#include "unicode.h"
int main(int argc, char** argv) {
  int minor = 12; std::string file;
  for (int i = 1; i < argc; ++i) { std::string a = argv[i]; if (a.starts_with("--python=3.")) minor = atoi(a.c_str()+11); else if (!a.starts_with("--")) file = a; }
  std::ifstream in(file); std::stringstream ss; ss << in.rdbuf();
  std::string text = ss.str();
  molt::parse::ParseOptions o; o.pythonMinor = minor;
  auto r = molt::parse::parseSource(text, file, o);
  for (auto& w : r.diagnostics.warnings) std::cerr << molt::parse::formatWarning(w, r.tree.source);
  if (r.diagnostics.error) { std::cerr << molt::parse::formatProblem(*r.diagnostics.error, file); return 1; }
  std::cout << molt::ast::dump(*r.tree.root, {true, molt::parse::isPrintable}) << "\n";
}
