// What containers, attributes and globals hold: a guess over the whole module, by unification of everything that values are
// copied into. A guess is never trusted: code that relies on it tests the value it got.
#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "ir/classes.h"

namespace molt::opt {

using CellId = uint32_t;
using NodeId = uint32_t;
inline constexpr uint32_t kNoCell = UINT32_MAX;

class Contents {
 public:
  enum Kind : uint8_t { List = 1, Dict = 2, Tuple = 4, Other = 8, Str = 16 };

  // ---- nodes: what a value refers to
  NodeId newNode();
  void same(NodeId a, NodeId b);
  void is(NodeId n, Kind kind) { nodes_[find(n)].kind |= kind; }
  uint8_t kind(NodeId n) { return nodes_[find(n)].kind; }
  void isClass(NodeId n, ClassSet set) { nodes_[find(n)].classes |= set; }
  ClassSet classes(NodeId n) { return nodes_[find(n)].classes; }
  CellId item(NodeId n);             // what iterating or indexing gives
  CellId key(NodeId n);              // of dicts
  CellId at(NodeId n, uint64_t i);   // of tuples
  bool hasAt(NodeId n, uint64_t i);

  // ---- cells: places that hold values; `types` are the kinds stored so far
  CellId newCell();
  NodeId in(CellId c) { return cells_[findCell(c)].node; }
  uint8_t types(CellId c) { return cells_[findCell(c)].types; }
  bool store(CellId c, uint8_t types) {  // true: something new
    uint8_t& t = cells_[findCell(c)].types;
    bool news = (t | types) != t;
    t |= types;
    return news;
  }
  void clearTypes() { for (Cell& c : cells_) c.types = 0; }
  // Of instances of the classes under one root; kNoClass: of objects that nothing is known of.
  CellId attribute(uint32_t root, uint32_t name);
  void join(CellId a, CellId b) { sameCell(a, b); }
  CellId global(uint32_t index);

 private:
  struct Node {
    NodeId up;
    uint8_t kind = 0;
    ClassSet classes = 0;
    CellId item = kNoCell, key = kNoCell;
    std::map<uint64_t, CellId> at;
  };
  struct Cell {
    CellId up;
    uint8_t types = 0;
    NodeId node;
  };
  NodeId find(NodeId n);
  CellId findCell(CellId c);
  void sameCell(CellId a, CellId b);

  std::vector<Node> nodes_;
  std::vector<Cell> cells_;
  std::map<uint64_t, CellId> attributes_;
  std::map<uint32_t, CellId> globals_;
};

}  // namespace molt::opt
