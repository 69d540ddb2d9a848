// Rendering of diagnostics.
#include "support/diag.h"

#include <cstdio>

#include "support/text.h"

namespace molt::support {
namespace {
std::string_view severityName(Severity s) {
  switch (s) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: return "note";
  }
  return "error";
}
size_t codePoints(std::string_view bytes) {
  size_t n = 0;
  for (char c : bytes) n += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  return n;
}
}  // namespace

std::string renderText(const Diagnostic& d, std::string_view tool) {
  std::string out;
  std::string_view line = d.sourceLine;
  size_t col = d.col < line.size() ? d.col : line.size();
  if (!d.file.empty()) {
    out += d.file;
    if (d.line) {
      size_t shown = line.empty() ? d.col : codePoints(line.substr(0, col));
      out += ":" + std::to_string(d.line) + ":" + std::to_string(shown + 1);
    }
  } else {
    out += tool;
  }
  out += ": ";
  out += severityName(d.severity);
  out += ": ";
  if (!d.kind.empty()) out += d.kind + ": ";
  out += d.text;
  if (!line.empty()) {
    out += "\n    ";
    out += line;
    out += "\n    ";
    for (char c : line.substr(0, col))
      if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) out += c == '\t' ? '\t' : ' ';
    size_t end = d.endLine > d.line ? line.size() : d.endCol < line.size() ? d.endCol : line.size();
    size_t width = end > col ? codePoints(line.substr(col, end - col)) : 1;
    out.append(width ? width : 1, '^');
  }
  return out;
}

std::string renderJson(const Diagnostic& d, std::string_view tool) {
  std::string out = "{\"tool\":" + jsonString(tool) + ",\"severity\":\"";
  out += severityName(d.severity);
  out += "\",\"file\":" + jsonString(d.file);
  out += ",\"line\":" + std::to_string(d.line) + ",\"col\":" + std::to_string(d.col);
  out += ",\"end_line\":" + std::to_string(d.endLine ? d.endLine : d.line);
  out += ",\"end_col\":" + std::to_string(d.endCol ? d.endCol : d.col + 1);
  out += ",\"kind\":" + jsonString(d.kind) + ",\"text\":" + jsonString(d.text);
  out += ",\"source\":" + jsonString(d.sourceLine) + "}";
  return out;
}

void Diagnostics::report(const Diagnostic& d) {
  if (d.severity == Severity::Error) ++errors_;
  std::string text = json ? renderJson(d, tool) : renderText(d, tool);
  text += '\n';
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace molt::support
