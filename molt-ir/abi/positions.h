// CodeInfo::positions: the position table of a function as bytes, three or four a position. Numbers are LEB128, signed ones
// zigzag. A position is
//   head: (line - line of the position before, zigzag) << 2 | spans lines << 1 | has an anchor
//   col · endCol - col · if it spans lines: endLine - line · if it has an anchor: anchorCol - col, anchorEndCol - anchorCol
// The column, spans and anchors are signed. Position 0, 'none', is there too: it has line 0.
#pragma once
#include "abi/layout.h"

namespace molt {

class PositionReader {
 public:
  explicit PositionReader(const uint8_t* table) : at_(table) {}

  SourcePos next() {
    uint64_t head = number();
    SourcePos p{};
    p.line = line_ += plain(head >> 2);
    p.col = plain(number());
    p.endCol = p.col + plain(number());
    p.endLine = p.line + (head & 2 ? plain(number()) : 0);
    if (head & 1) {
      p.anchorCol = p.col + plain(number());
      p.anchorEndCol = p.anchorCol + plain(number());
    }
    return p;
  }

 private:
  uint64_t number() {
    uint64_t v = 0;
    for (unsigned shift = 0;; shift += 7) {
      uint8_t byte = *at_++;
      v |= uint64_t{byte & 0x7fu} << shift;
      if (byte < 0x80) return v;
    }
  }
  static int32_t plain(uint64_t zigzag) { return static_cast<int32_t>((zigzag >> 1) ^ (~(zigzag & 1) + 1)); }

  const uint8_t* at_;
  int32_t line_ = 0;
};

// Writes a table; Bytes has push_back.
template <class Bytes>
class PositionWriter {
 public:
  explicit PositionWriter(Bytes& out) : out_(out) {}

  void add(const SourcePos& p) {
    bool spans = p.endLine != p.line, anchored = p.anchorCol != 0 || p.anchorEndCol != 0;
    number(zigzag(int64_t{p.line} - line_) << 2 | uint64_t{spans} << 1 | uint64_t{anchored});
    line_ = p.line;
    number(zigzag(p.col));
    number(zigzag(int64_t{p.endCol} - p.col));
    if (spans) number(zigzag(int64_t{p.endLine} - p.line));
    if (!anchored) return;
    number(zigzag(int64_t{p.anchorCol} - p.col));
    number(zigzag(int64_t{p.anchorEndCol} - p.anchorCol));
  }

 private:
  static uint64_t zigzag(int64_t v) { return static_cast<uint64_t>(v) << 1 ^ static_cast<uint64_t>(v >> 63); }
  void number(uint64_t v) {
    for (; v >= 0x80; v >>= 7) out_.push_back(static_cast<uint8_t>(v | 0x80));
    out_.push_back(static_cast<uint8_t>(v));
  }

  Bytes& out_;
  int32_t line_ = 0;
};

}  // namespace molt
