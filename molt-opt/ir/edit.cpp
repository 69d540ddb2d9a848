// Building blocks for passes that rewrite functions.
#include "ir/edit.h"

#include <algorithm>

namespace molt::opt {
using namespace ir;

Inst makeInst(Op op, ValueId result, std::initializer_list<ValueId> args, std::initializer_list<uint64_t> attrs, uint32_t pos) {
  Inst i{};
  i.op = op;
  i.result = result;
  i.pos = pos;
  i.args = args;
  i.attrs = attrs;
  return i;
}

Inst makeJump(BlockId to, std::vector<ValueId> args) {
  Inst i{};
  i.op = Op::Jump;
  i.succs.push_back({to, std::move(args)});
  return i;
}

void compact(Function& f) {
  Cfg cfg(f);
  std::vector<Block> blocks;
  blocks.reserve(cfg.order.size());
  for (BlockId b : cfg.order) blocks.push_back(std::move(f.blocks[b.v]));
  f.blocks = std::move(blocks);
  std::vector<uint32_t> number(f.values.size(), UINT32_MAX);
  std::vector<ValueInfo> values;
  auto define = [&](ValueId& v) {
    number[v.v] = static_cast<uint32_t>(values.size());
    values.push_back(f.values[v.v]);
    v.v = number[v.v];
  };
  for (Block& b : f.blocks) {
    for (ValueId& v : b.params) define(v);
    for (Inst& i : b.insts)
      if (i.result.valid()) define(i.result);
  }
  for (Block& b : f.blocks)
    for (Inst& i : b.insts) {
      for (ValueId& v : i.args) v.v = number[v.v];
      for (Successor& s : i.succs) {
        s.block.v = cfg.number[s.block.v];
        for (ValueId& v : s.args) v.v = number[v.v];
      }
    }
  f.values = std::move(values);
}

void replaceUses(Function& f, std::vector<ValueId>& replacement) {
  auto resolve = [&](ValueId& v) {
    if (v.v >= replacement.size() || !replacement[v.v].valid()) return;
    ValueId to = replacement[v.v];
    while (to.v < replacement.size() && replacement[to.v].valid()) to = replacement[to.v];
    replacement[v.v] = to;
    v = to;
  };
  for (Block& b : f.blocks)
    for (Inst& i : b.insts) {
      for (ValueId& v : i.args) resolve(v);
      for (Successor& s : i.succs)
        for (ValueId& v : s.args) resolve(v);
    }
}

bool isImmediate(Op op) {
  switch (op) {
    case Op::ConstInt:
    case Op::ConstBool:
    case Op::ConstNone:
    case Op::ConstEllipsis:
    case Op::ConstNotImplemented:
    case Op::Missing:
    case Op::BoxBool: return true;
    default: return false;
  }
}

bool isRematerialisable(const Inst& i) {
  switch (i.op) {
    case Op::Const:
    case Op::ConstI64:
    case Op::ConstF64:
    case Op::ConstI1:
    case Op::LoadClosure:
    case Op::LoadSelf: return true;
    default: return isImmediate(i.op) && i.op != Op::BoxBool;
  }
}

Liveness::Liveness(const Function& f, const Cfg& cfg, const std::vector<char>& wanted,
                   const std::vector<std::vector<uint32_t>>* more) : in(f.blocks.size()) {
  // Uses of each value by block, then a walk upwards from each of them to the definition.
  std::vector<uint32_t> home(f.values.size(), UINT32_MAX);
  std::vector<std::vector<uint32_t>> users(f.values.size());
  for (BlockId b : cfg.order) {
    auto use = [&](ValueId v) {
      if (wanted[v.v] && (users[v.v].empty() || users[v.v].back() != b.v)) users[v.v].push_back(b.v);
    };
    for (ValueId v : f[b].params) home[v.v] = b.v;
    if (more)
      for (uint32_t v : (*more)[b.v]) use({v});
    for (const Inst& i : f[b].insts) {
      if (i.result.valid()) home[i.result.v] = b.v;
      for (ValueId v : i.args) use(v);
      for (const Successor& s : i.succs)
        for (ValueId v : s.args) use(v);
    }
  }
  std::vector<uint32_t> work;
  for (uint32_t v = 0; v < users.size(); ++v) {
    for (uint32_t b : users[v]) {
      if (b == home[v]) continue;
      work.push_back(b);
      while (!work.empty()) {
        uint32_t at = work.back();
        work.pop_back();
        if (!in[at].empty() && in[at].back() == v) continue;
        in[at].push_back(v);
        for (const Edge& e : cfg.preds[at])
          if (e.from.v != home[v]) work.push_back(e.from.v);
      }
    }
  }
}

namespace {

// On-demand construction (Braun et al.), one variable at a time; parameters that turn out needless are dropped at once.
class Repair {
 public:
  explicit Repair(Function& f) : f_(f), cfg_(f), entry_(f.blocks.size()), epoch_(f.blocks.size()), end_(f.blocks.size()), endEpoch_(f.blocks.size()) {
    for (BlockId b : cfg_.order) {
      for (ValueId v : f[b].params) note(v, b, 0);
      for (uint32_t i = 0; i < f[b].insts.size(); ++i) {
        const Inst& inst = f[b].insts[i];
        if (inst.result.valid()) note(inst.result, b, i + 1);
        for (uint32_t a = 0; a < inst.args.size(); ++a) users_[inst.args[a].v].push_back({b.v, i, -1, a});
        for (uint32_t s = 0; s < inst.succs.size(); ++s)
          for (uint32_t a = 0; a < inst.succs[s].args.size(); ++a)
            users_[inst.succs[s].args[a].v].push_back({b.v, i, static_cast<int32_t>(s), a});
      }
    }
  }

  void run(const Variable& var) {
    ++now_;
    std::vector<std::pair<std::pair<uint32_t, uint32_t>, ValueId>> defs;
    auto add = [&](ValueId v) {
      if (v.v < place_.size() && place_[v.v].first != UINT32_MAX) defs.push_back({place_[v.v], v});
    };
    add(var.original);
    for (ValueId v : var.others) add(v);
    std::sort(defs.begin(), defs.end());
    for (auto& [where, v] : defs) {  // the last one in a block counts at its end
      end_[where.first] = v;
      endEpoch_[where.first] = now_;
    }
    original_ = var.original;
    params_.clear();
    for (const Use& u : users_[var.original.v]) {
      // the last definition in this block before the use, else what comes in
      ValueId to;
      auto at = std::upper_bound(defs.begin(), defs.end(), std::pair{std::pair{u.block, u.inst}, ValueId{UINT32_MAX}});
      if (at != defs.begin() && std::prev(at)->first.first == u.block) to = std::prev(at)->second;
      else to = atEntry(u.block);
      set(u, to);
      uses_.push_back({u, to});
    }
    dropNeedless();
    uses_.clear();
  }

 private:
  struct Use {
    uint32_t block, inst;
    int32_t edge;
    uint32_t arg;
  };
  struct NewParam {
    uint32_t block;
    ValueId value;
    std::vector<std::pair<Edge, ValueId>> args;
    ValueId same;  // replaced by this
  };

  void note(ValueId v, BlockId b, uint32_t at) {
    if (place_.size() < f_.values.size()) {
      place_.resize(f_.values.size(), {UINT32_MAX, 0});
      users_.resize(f_.values.size());
    }
    place_[v.v] = {b.v, at};
  }
  void set(const Use& u, ValueId v) {
    Inst& i = f_.blocks[u.block].insts[u.inst];
    (u.edge < 0 ? i.args : i.succs[static_cast<size_t>(u.edge)].args)[u.arg] = v;
  }
  ValueId atEnd(uint32_t b) { return endEpoch_[b] == now_ ? end_[b] : atEntry(b); }
  ValueId atEntry(uint32_t b) {
    if (epoch_[b] == now_) return entry_[b];
    // A chain of single predecessors is followed without recursion.
    std::vector<uint32_t> chain;
    ValueId found;
    uint32_t at = b;
    while (true) {
      if (epoch_[at] == now_) {
        found = entry_[at];
        break;
      }
      const auto& preds = cfg_.preds[at];
      if (preds.empty()) {
        found = original_;  // not reached by any definition; only code that never uses it asks
        chain.push_back(at);
        break;
      }
      if (preds.size() > 1) {
        ValueId p = f_.newValue(f_.rep(original_), f_.values[original_.v].hint);
        epoch_[at] = now_;
        entry_[at] = p;
        size_t n = params_.size();
        params_.push_back({at, p, {}, {}});
        for (const Edge& e : preds) {
          ValueId v = atEnd(e.from.v);
          params_[n].args.push_back({e, v});
        }
        found = p;
        break;
      }
      chain.push_back(at);
      at = preds[0].from.v;
      if (endEpoch_[at] == now_) {
        found = end_[at];
        break;
      }
    }
    for (uint32_t c : chain) {
      epoch_[c] = now_;
      entry_[c] = found;
    }
    return found;
  }
  ValueId resolve(ValueId v) {
    for (bool changed = true; changed;) {
      changed = false;
      for (const NewParam& p : params_)
        if (p.value == v && p.same.valid()) {
          v = p.same;
          changed = true;
        }
    }
    return v;
  }
  void dropNeedless() {
    for (bool changed = true; changed;) {
      changed = false;
      for (NewParam& p : params_) {
        if (p.same.valid()) continue;
        ValueId only;
        bool needless = true;
        for (auto& [e, v] : p.args) {
          ValueId r = resolve(v);
          if (r == p.value || r == only) continue;
          if (only.valid()) {
            needless = false;
            break;
          }
          only = r;
        }
        if (needless && only.valid()) {
          p.same = only;
          changed = true;
        }
      }
    }
    for (auto& [u, v] : uses_) set(u, resolve(v));
    for (const NewParam& p : params_) {
      if (p.same.valid()) continue;
      f_.blocks[p.block].params.push_back(p.value);
      place_.resize(f_.values.size(), {UINT32_MAX, 0});
      for (auto& [e, v] : p.args) f_[e.from].insts.back().succs[e.index].args.push_back(resolve(v));
    }
  }

  Function& f_;
  Cfg cfg_;
  std::vector<std::pair<uint32_t, uint32_t>> place_;
  std::vector<std::vector<Use>> users_;
  std::vector<ValueId> entry_;
  std::vector<uint32_t> epoch_;
  std::vector<ValueId> end_;
  std::vector<uint32_t> endEpoch_;
  std::vector<NewParam> params_;
  std::vector<std::pair<Use, ValueId>> uses_;
  ValueId original_;
  uint32_t now_ = 0;
};

}  // namespace

void repairSsa(Function& f, const std::vector<Variable>& variables) {
  if (variables.empty()) return;
  Repair repair(f);
  for (const Variable& v : variables) repair.run(v);
}

}  // namespace molt::opt
