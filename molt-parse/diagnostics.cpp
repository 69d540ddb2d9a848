// Errors and warnings as CPython shows them.
#include "diagnostics.h"

#include "lexer.h"

namespace molt::parse {

std::string_view name(ErrorType type) {
  switch (type) {
    case ErrorType::SyntaxError: return "SyntaxError";
    case ErrorType::IndentationError: return "IndentationError";
    case ErrorType::TabError: return "TabError";
    case ErrorType::MemoryError: return "MemoryError";
    case ErrorType::RecursionError: return "RecursionError";
    case ErrorType::OverflowError: return "OverflowError";
  }
  return "SyntaxError";
}

void Diagnostics::warn(std::string_view category, std::string message, int line) {
  for (const Warning& each : warnings)
    if (each.line == line && each.message == message && each.category == category) return;
  warnings.push_back({std::string(category), std::move(message), line});
}

static std::string_view stripLine(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

std::string formatProblem(const Problem& problem, std::string_view path) {
  std::string out;
  if (problem.line > 0) {
    out += "  File \"" + std::string(path) + "\", line " + std::to_string(problem.line) + "\n";
    std::string_view line = stripLine(problem.text);
    size_t indent = line.find_first_not_of(" \f");
    std::string_view shown = indent == std::string_view::npos ? "" : line.substr(indent);
    if (problem.hasText) {
      out += "    " + std::string(shown) + "\n";
      int skipped = static_cast<int>(line.size() - shown.size());
      int offset = problem.offset;
      int end = problem.endOffset <= 0 ? offset : problem.endOffset;
      if (problem.endLine > problem.line) end = Lexer::charCount(line) + 1;
      if (end <= offset) end = offset + 1;
      int column = offset - 1 - skipped;
      if (column >= 0) {
        out += "    ";
        int at = 0;
        for (char c : shown) {
          if ((static_cast<unsigned char>(c) & 0xc0) == 0x80) continue;
          if (at++ == column) break;
          out += c == '\t' ? '\t' : ' ';
        }
        for (; at < column; ++at) out += ' ';
        out += std::string(end - offset, '^') + "\n";
      }
    }
  }
  out += name(problem.type);
  if (!problem.message.empty()) out += ": " + problem.message;
  return out + "\n";
}

std::string formatWarning(const Warning& warning, const ast::Source& source) {
  std::string out = source.path + ":" + std::to_string(warning.line) + ": " + warning.category + ": " +
                    warning.message + "\n";
  std::string_view line = ast::sourceLine(source, static_cast<uint32_t>(warning.line));
  size_t from = line.find_first_not_of(" \t\f");
  if (from == std::string_view::npos) return out;
  size_t to = line.find_last_not_of(" \t\f");
  return out + "  " + std::string(line.substr(from, to - from + 1)) + "\n";
}

static void appendJson(std::string& out, std::string_view text) {
  out += '"';
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      char code[8];
      std::snprintf(code, sizeof code, "\\u%04x", byte);
      out += code;
    } else {
      out += c;
    }
  }
  out += '"';
}

std::string problemJson(const Problem& problem, std::string_view path) {
  std::string out =
      "{\"severity\":\"error\",\"type\":\"" + std::string(name(problem.type)) + "\",\"message\":";
  appendJson(out, problem.message);
  out += ",\"file\":";
  appendJson(out, path);
  out += ",\"line\":" + std::to_string(problem.line) + ",\"offset\":" + std::to_string(problem.offset) +
         ",\"end_line\":" + std::to_string(problem.endLine) +
         ",\"end_offset\":" + std::to_string(problem.endOffset);
  if (problem.hasText) {
    out += ",\"text\":";
    appendJson(out, stripLine(problem.text));
  }
  return out + "}\n";
}

std::string warningJson(const Warning& warning, std::string_view path) {
  std::string out = "{\"severity\":\"warning\",\"type\":\"" + warning.category + "\",\"message\":";
  appendJson(out, warning.message);
  out += ",\"file\":";
  appendJson(out, path);
  return out + ",\"line\":" + std::to_string(warning.line) + "}\n";
}

}  // namespace molt::parse
