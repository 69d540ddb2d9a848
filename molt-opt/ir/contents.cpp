// Nodes and cells with union-find.
#include "ir/contents.h"

namespace molt::opt {

NodeId Contents::newNode() {
  NodeId n = static_cast<NodeId>(nodes_.size());
  nodes_.push_back({n, 0, 0, kNoCell, kNoCell, {}});
  return n;
}

CellId Contents::newCell() {
  NodeId node = newNode();
  CellId c = static_cast<CellId>(cells_.size());
  cells_.push_back({c, 0, node});
  return c;
}

NodeId Contents::find(NodeId n) {
  while (nodes_[n].up != n) n = nodes_[n].up = nodes_[nodes_[n].up].up;
  return n;
}

CellId Contents::findCell(CellId c) {
  while (cells_[c].up != c) c = cells_[c].up = cells_[cells_[c].up].up;
  return c;
}

void Contents::sameCell(CellId a, CellId b) {
  a = findCell(a), b = findCell(b);
  if (a == b) return;
  cells_[b].up = a;
  cells_[a].types |= cells_[b].types;
  same(cells_[a].node, cells_[b].node);
}

void Contents::same(NodeId a, NodeId b) {
  a = find(a), b = find(b);
  if (a == b) return;
  // First the union, then what hangs on both: a structure that contains itself ends here.
  Node other = std::move(nodes_[b]);
  nodes_[b] = {a, 0, 0, kNoCell, kNoCell, {}};
  nodes_[a].kind |= other.kind;
  nodes_[a].classes |= other.classes;
  auto join = [&](CellId Node::*field, CellId theirs) {
    if (theirs == kNoCell) return;
    Node& n = nodes_[find(a)];
    if (n.*field == kNoCell) n.*field = theirs;
    else sameCell(n.*field, theirs);
  };
  join(&Node::item, other.item);
  join(&Node::key, other.key);
  for (auto [i, cell] : other.at) {
    auto [it, isNew] = nodes_[find(a)].at.try_emplace(i, cell);
    if (!isNew) sameCell(it->second, cell);
  }
}

CellId Contents::item(NodeId n) {
  n = find(n);
  if (nodes_[n].item == kNoCell) {
    CellId c = newCell();
    nodes_[n].item = c;
  }
  return nodes_[n].item;
}

CellId Contents::key(NodeId n) {
  n = find(n);
  if (nodes_[n].key == kNoCell) {
    CellId c = newCell();
    nodes_[n].key = c;
  }
  return nodes_[n].key;
}

bool Contents::hasAt(NodeId n, uint64_t i) { return nodes_[find(n)].at.contains(i); }

CellId Contents::at(NodeId n, uint64_t i) {
  n = find(n);
  if (auto it = nodes_[n].at.find(i); it != nodes_[n].at.end()) return it->second;
  CellId c = newCell();
  return nodes_[n].at[i] = c;
}

CellId Contents::attribute(uint32_t root, uint32_t name) {
  auto [it, isNew] = attributes_.try_emplace(uint64_t{root} << 32 | name, kNoCell);
  if (isNew) it->second = newCell();
  return it->second;
}

CellId Contents::global(uint32_t index) {
  auto [it, isNew] = globals_.try_emplace(index, kNoCell);
  if (isNew) it->second = newCell();
  return it->second;
}

}  // namespace molt::opt
