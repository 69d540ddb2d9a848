// The control-flow graph of a function: predecessors, reverse postorder, dominators. All linear or nearly so.
#pragma once
#include <vector>

#include "molt/ir/ir.h"

namespace molt::ir {

struct Edge {
  BlockId from;
  uint32_t index;  // which successor of its terminator
  auto operator<=>(const Edge&) const = default;
};

struct Cfg {
  explicit Cfg(const Function& f) : preds(f.blocks.size()), order(), number(f.blocks.size(), UINT32_MAX) {
    // Depth-first without recursion; only reachable blocks get a number.
    std::vector<std::pair<uint32_t, uint32_t>> stack;
    std::vector<char> seen(f.blocks.size());
    stack.push_back({0, 0});
    seen[0] = 1;
    while (!stack.empty()) {
      auto& [b, next] = stack.back();
      const auto& succs = f.blocks[b].insts.back().succs;
      if (next < succs.size()) {
        uint32_t s = succs[next].block.v;
        preds[s].push_back({{b}, next});
        ++next;
        if (!seen[s]) {
          seen[s] = 1;
          stack.push_back({s, 0});
        }
      } else {
        order.push_back({b});
        stack.pop_back();
      }
    }
    for (size_t i = 0, n = order.size(); i < n / 2; ++i) std::swap(order[i], order[n - 1 - i]);
    for (uint32_t i = 0; i < order.size(); ++i) number[order[i].v] = i;
  }
  bool reachable(BlockId b) const { return number[b.v] != UINT32_MAX; }

  std::vector<std::vector<Edge>> preds;  // of reachable blocks, from reachable blocks
  std::vector<BlockId> order;            // reverse postorder; order[0] is the entry
  std::vector<uint32_t> number;          // position in order, or UINT32_MAX
};

// Immediate dominators by the Cooper-Harvey-Kennedy iteration, with intervals for constant-time queries.
struct Dominators {
  explicit Dominators(const Cfg& cfg) : idom(cfg.number.size(), UINT32_MAX), in_(cfg.number.size()), out_(in_) {
    const auto& order = cfg.order;
    std::vector<uint32_t> up(order.size(), UINT32_MAX);  // in order numbers
    up[0] = 0;
    for (bool changed = true; changed;) {
      changed = false;
      for (uint32_t i = 1; i < order.size(); ++i) {
        uint32_t best = UINT32_MAX;
        for (const Edge& e : cfg.preds[order[i].v]) {
          uint32_t p = cfg.number[e.from.v];
          if (up[p] == UINT32_MAX) continue;
          if (best == UINT32_MAX) {
            best = p;
            continue;
          }
          uint32_t a = p, b = best;
          while (a != b) {
            while (a > b) a = up[a];
            while (b > a) b = up[b];
          }
          best = a;
        }
        if (up[i] != best) {
          up[i] = best;
          changed = true;
        }
      }
    }
    std::vector<std::vector<uint32_t>> children(order.size());
    for (uint32_t i = 1; i < order.size(); ++i) {
      idom[order[i].v] = order[up[i]].v;
      children[up[i]].push_back(i);
    }
    uint32_t clock = 0;
    std::vector<std::pair<uint32_t, size_t>> stack{{0, 0}};
    in_[order[0].v] = ++clock;
    while (!stack.empty()) {
      auto& [n, next] = stack.back();
      if (next < children[n].size()) {
        uint32_t c = children[n][next++];
        in_[order[c].v] = ++clock;
        stack.push_back({c, 0});
      } else {
        out_[order[n].v] = ++clock;
        stack.pop_back();
      }
    }
  }
  // Both reachable; a block dominates itself.
  bool dominates(BlockId a, BlockId b) const { return in_[a.v] <= in_[b.v] && out_[b.v] <= out_[a.v]; }

  std::vector<uint32_t> idom;  // by block; UINT32_MAX for the entry and unreachable blocks

 private:
  std::vector<uint32_t> in_, out_;
};

}  // namespace molt::ir
