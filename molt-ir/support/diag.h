// Diagnostics as every tool prints them: `file:line:col: error: text`, the source line and a caret, or JSON lines.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace molt::support {

enum class Severity : uint8_t { Error, Warning, Note };

struct Diagnostic {
  Severity severity = Severity::Error;
  std::string file;
  uint32_t line = 0;        // from 1; 0: no place
  uint32_t col = 0;         // UTF-8 bytes from 0
  uint32_t endLine = 0;     // 0: same line
  uint32_t endCol = 0;      // exclusive; 0: one character
  std::string text;
  std::string sourceLine;   // without newline; empty: not shown
  std::string kind;         // "SyntaxError" …, may be empty
};

class Diagnostics {
 public:
  bool json = false;
  std::string tool;

  void report(const Diagnostic& d);
  void error(std::string_view text) { report({.text = std::string(text)}); }
  void error(std::string_view file, std::string_view text) {
    report({.file = std::string(file), .text = std::string(text)});
  }
  void note(std::string_view text) { report({.severity = Severity::Note, .text = std::string(text)}); }
  size_t errorCount() const { return errors_; }

 private:
  size_t errors_ = 0;
};

// What report() prints, without the final newline.
std::string renderText(const Diagnostic& d, std::string_view tool);
std::string renderJson(const Diagnostic& d, std::string_view tool);

}  // namespace molt::support
