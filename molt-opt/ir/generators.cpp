// Finds generators that can be inlined and puts their code into the base.
#include "ir/generators.h"

#include <algorithm>
#include <list>

#include "ir/infer.h"

namespace molt::opt {
using namespace ir;

namespace {

constexpr size_t kMostInlined = 8;      // in one function
constexpr size_t kMostInstructions = 200;  // of one generator

// A generator with one yield, no handlers and no way to see its own frame. Kinds decide about the rest later.
bool isSimple(const Function& g) {
  if (g.kind != FuncKind::Generator || (g.flags & 3u) || showsLocals(g)) return false;  // *args, **kwargs
  for (const Param& p : g.params)
    if (p.kind == ParamKind::KwOnly) return false;
  size_t yields = 0, count = 0;
  for (const Block& b : g.blocks)
    for (const Inst& i : b.insts) {
      ++count;
      yields += i.op == Op::Yield;
      switch (i.op) {
        case Op::YieldFrom: case Op::CheckException: case Op::Unwind: case Op::ExcCatch: case Op::LoadSelf: case Op::CellNew:
        case Op::CellStore: case Op::CallEx: case Op::StoreGlobal: case Op::StoreAttr: case Op::MakeFunction: return false;
        default: break;
      }
    }
  return yields == 1 && count <= kMostInstructions && Cfg(g).preds[0].empty();
}

// The generator's code with its parameters first; cells of its closure become parameters behind them.
Function ownCode(const Function& g) {
  Function f = g;
  std::vector<Inst> first;
  for (Block& b : f.blocks)
    for (Inst& i : b.insts)
      if (i.op == Op::LoadClosure) i = makeInst(Op::Param, i.result, {}, {f.params.size() + i.attrs[0]});
  for (Block& b : f.blocks) {
    for (Inst& i : b.insts)
      if (i.op == Op::Param) first.push_back(i);
    std::erase_if(b.insts, [](const Inst& i) { return i.op == Op::Param; });
  }
  f.blocks[0].insts.insert(f.blocks[0].insts.begin(), first.begin(), first.end());
  return f;
}

class Splicer {
 public:
  Splicer(ModuleTypes& types, FunctionTypes& t, const std::set<uint32_t>& banned)
      : types_(types), m_(types.m), s_(t.splices), f_(t.base), banned_(banned) {}

  void run() {
    s_.own = f_;
    for (uint32_t b = 0; b < f_.blocks.size(); ++b) s_.origins.push_back({0, b, 0});
    keys_.resize(f_.blocks.size());
    for (Block& b : f_.blocks) b.insts.insert(b.insts.begin(), marker());
    addFrame(s_.own);
    while (s_.all.size() < kMostInlined && step()) {}
    if (s_.all.empty()) {
      f_ = std::move(s_.own);
      s_ = {};
      return;
    }
    s_.now.resize(f_.blocks.size());
    for (uint32_t b = 0; b < f_.blocks.size(); ++b) {
      auto& insts = f_.blocks[b].insts;
      if (insts.empty() || !isMarker(insts[0])) continue;
      for (size_t n = 0; n < keys_[b].size(); ++n) s_.now[b].push_back({keys_[b][n].first, keys_[b][n].second, insts[0].args[n]});
      insts.erase(insts.begin());
    }
  }

 private:
  struct Frame {
    const Function* code;
    std::vector<std::vector<uint32_t>> liveIn;
  };
  struct Site {
    uint32_t head;             // the loop's first block: iter_next, is_stop, branch
    ValueId iterator, call, callee;
    uint32_t function;
    bool isMade;               // by make_function
  };

  // Stands first in each block meanwhile; its operands are what frames' values are there, so that repairs reach them.
  static Inst marker() { return makeInst(Op::VarEnd, {}, {}, {1}); }
  static bool isMarker(const Inst& i) { return i.op == Op::VarEnd && !i.attrs.empty(); }

  void addFrame(const Function& code) {
    Cfg cfg(code);
    Liveness live(code, cfg, std::vector<char>(code.values.size(), 1));
    frames_.push_back({&code, std::move(live.in)});
  }

  void survey() {
    def_.assign(f_.values.size(), {UINT32_MAX, 0});
    uses_.assign(f_.values.size(), 0);
    for (uint32_t b = 0; b < f_.blocks.size(); ++b)
      for (uint32_t n = 0; n < f_.blocks[b].insts.size(); ++n) {
        const Inst& i = f_.blocks[b].insts[n];
        if (i.result.valid()) def_[i.result.v] = {b, n};
        if (isMarker(i)) continue;
        for (ValueId v : i.args) ++uses_[v.v];
        for (const Successor& s : i.succs)
          for (ValueId v : s.args) ++uses_[v.v];
      }
  }
  const Inst* def(ValueId v) const {
    auto [b, n] = def_[v.v];
    return b == UINT32_MAX ? nullptr : &f_.blocks[b].insts[n];
  }

  // Is `v` the result of a call that makes a simple generator, used once?
  bool isGenerator(ValueId v, Site& site) const {
    const Inst* call = def(v);
    if (!call || call->op != Op::Call || call->attrs[0] != 0 || uses_[v.v] != 1) return false;
    site.call = v;
    site.callee = call->args[0];
    const Inst* callee = def(site.callee);
    if (!callee) return false;
    site.isMade = callee->op == Op::MakeFunction;
    if (site.isMade) site.function = static_cast<uint32_t>(callee->attrs[0]);
    else if (callee->op == Op::LoadGlobal) site.function = types_.functionOf[callee->attrs[0]];
    else return false;
    if (site.function == UINT32_MAX || banned_.contains(site.function) || !isSimple(m_.functions[site.function])) return false;
    return m_.functions[site.function].params.size() + 1 == call->args.size();
  }

  // Is the block entered once for each time that the value is made?
  bool follows(const Cfg& cfg, BlockId from, ValueId v) const {
    for (uint32_t b = from.v, steps = 0; steps < 64; ++steps) {
      if (b == def_[v.v].first) return true;
      if (b == 0 || cfg.preds[b].size() != 1) return false;
      b = cfg.preds[b][0].from.v;
    }
    return false;
  }

  bool step() {
    survey();
    Cfg cfg(f_);
    Dominators dominators(cfg);
    for (BlockId b : cfg.order) {
      auto& insts = f_[b].insts;
      if (insts.size() == 4 && insts[1].op == Op::IterNext && insts[2].op == Op::IsStop && insts[3].op == Op::Branch) {
        Site site{b.v, insts[1].args[0], {}, {}, 0, false};
        if (uses_[site.iterator.v] != 1 || uses_[insts[2].result.v] != 1 || s_.origins[b.v].inst != 0) continue;
        const Successor& body = insts[3].succs[1];
        if (cfg.preds[body.block.v].size() != 1 || !f_[body.block].params.empty()) continue;
        const Inst* iter = def(site.iterator);
        if (!iter) continue;
        bool direct = s_.origins[b.v].frame && s_.all[s_.origins[b.v].frame - 1].what != Inlined::What::Generator;
        if (direct ? !isGenerator(site.iterator, site) : iter->op != Op::Iter || !isGenerator(iter->args[0], site)) continue;
        size_t entries = 0;
        BlockId entry;
        for (const Edge& e : cfg.preds[b.v])
          if (!dominators.dominates(b, e.from)) ++entries, entry = e.from;
        if (entries != 1 || !follows(cfg, entry, site.iterator) || !follows(cfg, entry, site.call) || isWithin(site.function, s_.origins[b.v].frame)) continue;
        inlineLoop(cfg, dominators, site);
        return true;
      }
      for (uint32_t n = 1; n < insts.size(); ++n)
        if (insts[n].op == Op::Call && insts[n].attrs[0] == 0 && insts[n].args.size() == 2 && reduction(b, n)) return true;
    }
    return false;
  }

  // A generator that is its own ancestor would never end.
  bool isWithin(uint32_t function, uint32_t frame) const {
    for (; frame; frame = s_.all[frame - 1].parent)
      if (s_.all[frame - 1].function == function && s_.all[frame - 1].what == Inlined::What::Generator) return true;
    return false;
  }

  bool liveAt(uint32_t frame, uint32_t block, uint32_t inst, ValueId v) const {
    const auto& insts = frames_[frame].code->blocks[block].insts;
    for (size_t n = inst; n < insts.size(); ++n) {
      if (std::ranges::find(insts[n].args, v) != insts[n].args.end()) return true;
      for (const Successor& s : insts[n].succs) {
        if (std::ranges::find(s.args, v) != s.args.end()) return true;
        const auto& in = frames_[frame].liveIn[s.block.v];
        if (std::ranges::binary_search(in, v.v)) return true;
      }
      if (insts[n].result == v) return false;
    }
    return false;
  }

  // Is a value of the frame of use to code that stands in a block of base?
  bool isWanted(uint32_t frame, ValueId own, uint32_t b) const {
    const Origin& o = s_.origins[b];
    if (o.frame == frame) return liveAt(frame, o.block, o.inst, own);
    for (uint32_t at = o.frame; at; at = s_.all[at - 1].parent)
      if (s_.all[at - 1].parent == frame) return liveAt(frame, s_.all[at - 1].nextBlock, s_.all[at - 1].nextInst, own);
    if (!frame || s_.all[frame - 1].what != Inlined::What::Generator) return false;
    return liveAt(frame, s_.all[frame - 1].yieldBlock, s_.all[frame - 1].yieldInst + 1, own);
  }

  BlockId newBlock(Origin origin) {
    BlockId b = f_.newBlock();
    f_[b].insts.push_back(marker());
    s_.origins.push_back(origin);
    keys_.emplace_back();
    return b;
  }
  void note(uint32_t b, uint32_t frame, ValueId own, ValueId value) {
    std::pair<uint32_t, ValueId> key{frame, own};
    if (std::ranges::find(keys_[b], key) != keys_[b].end()) return;
    keys_[b].push_back(key);
    f_.blocks[b].insts[0].args.push_back(value);
  }

  void inlineLoop(const Cfg& cfg, const Dominators& dominators, const Site& site) {
    const BlockId head{site.head};
    const uint32_t number = static_cast<uint32_t>(s_.all.size()), frame = number + 1;
    const Origin at = s_.origins[head.v];
    const std::vector<ValueId> params = f_[head].params;
    const Inst next = f_[head].insts[1], branch = f_[head].insts[3];
    auto& own = ownCodes_.emplace_back(ownCode(m_.functions[site.function]));
    const auto& headParams = frames_[at.frame].code->blocks[at.block].params;

    // What the loop's head defines will have other definitions: whoever stands behind it says what it wants to know.
    for (BlockId b : cfg.order) {
      if (b == head || !dominators.dominates(head, b)) continue;
      for (size_t n = 0; n < headParams.size(); ++n)
        if (isWanted(at.frame, headParams[n], b.v)) note(b.v, at.frame, headParams[n], params[n]);
    }

    Inlined in;
    in.function = site.function;
    in.parent = at.frame;
    in.nextBlock = at.block;
    in.nextInst = at.inst;
    const Inst call = *def(site.call), callee = *def(site.callee);
    in.values.assign(own.values.size(), {});
    for (const Inst& i : own.blocks[0].insts)
      if (i.op == Op::Param)
        in.values[i.result.v] = i.attrs[0] + 1 < call.args.size() ? call.args[i.attrs[0] + 1] : callee.args[i.attrs[0] + 1 - call.args.size()];
    auto valueOf = [&](ValueId v) {
      ValueId& to = in.values[v.v];
      if (!to.valid()) to = f_.newValue(own.rep(v), own.values[v.v].hint);
      return to;
    };
    std::vector<BlockId> copies;
    for (uint32_t b = 0; b < own.blocks.size(); ++b) copies.push_back(newBlock({frame, b, 0}));
    BlockId enter = newBlock(at), again = newBlock(at), given = newBlock(at), ended = newBlock(at), rest;
    for (uint32_t b = 0; b < own.blocks.size(); ++b) {
      BlockId to = copies[b];
      for (ValueId p : own.blocks[b].params) f_[to].params.push_back(valueOf(p));
      for (uint32_t n = 0; n < own.blocks[b].insts.size(); ++n) {
        Inst i = own.blocks[b].insts[n];
        i.pos = i.pos ? next.pos : 0;
        if (i.op == Op::Param) {
          f_[to].insts.push_back(makeInst(Op::Missing, f_.newValue(Rep::Val)));
          continue;
        }
        for (ValueId& v : i.args) v = valueOf(v);
        if (i.result.valid()) i.result = valueOf(i.result);
        if (i.op == Op::Yield) {
          in.yieldBlock = b;
          in.yieldInst = n;
          f_[to].insts.push_back(makeInst(Op::ConstNone, i.result));
          f_[to].insts.push_back(makeJump(given, {i.args[0]}));
          rest = newBlock({frame, b, n + 1});
          to = rest;
          continue;
        }
        if (i.op == Op::Return) {
          f_[to].insts.push_back(makeJump(ended));
          continue;
        }
        for (Successor& s : i.succs) {
          s.block = copies[s.block.v];
          for (ValueId& v : s.args) v = valueOf(v);
        }
        f_[to].insts.push_back(std::move(i));
      }
    }
    auto describe = [&](BlockId b) {
      for (size_t n = 0; n < keys_[head.v].size(); ++n) note(b.v, keys_[head.v][n].first, keys_[head.v][n].second, f_[head].insts[0].args[n]);
      for (size_t n = 0; n < headParams.size(); ++n)
        if (liveAt(at.frame, at.block, at.inst, headParams[n])) note(b.v, at.frame, headParams[n], params[n]);
    };
    for (BlockId b : copies) describe(b);
    describe(rest);

    // Entry and rounds of the loop bring their values for what the head defined.
    std::vector<Variable> variables;
    for (ValueId p : params) variables.push_back({p, {}});
    for (BlockId b : {enter, again})
      for (Variable& v : variables) {
        ValueId p = f_.newValue(f_.rep(v.original), f_.values[v.original.v].hint);
        f_[b].params.push_back(p);
        v.others.push_back(p);
      }
    f_[enter].insts.push_back(makeJump(copies[0]));
    f_[again].insts.push_back(makeJump(rest));
    f_[given].params.push_back(next.result);
    f_[given].insts.push_back(makeJump(branch.succs[1].block));
    f_[ended].insts.push_back(makeJump(branch.succs[0].block, branch.succs[0].args));
    for (const Edge& e : cfg.preds[head.v]) f_[e.from].insts.back().succs[e.index].block = dominators.dominates(head, e.from) ? again : enter;
    f_[head].params.clear();
    f_[head].insts.assign(1, makeInst(Op::Unreachable, {}));
    keys_[head.v].clear();
    in.given = given;

    // The generator itself is no more.
    auto gone = [&](ValueId v) {
      auto [b, n] = def_[v.v];
      f_.blocks[b].insts[n] = makeInst(Op::Missing, v);
      s_.generatorOf[v.v] = number;
    };
    gone(site.call);
    if (site.iterator != site.call) gone(site.iterator);
    if (!site.isMade) s_.functionTests[site.call.v] = {site.callee, site.function};
    else if (uses_[site.callee.v] == 1) s_.sunk.insert(site.callee.v);
    repairSsa(f_, variables);
    in.code = own;
    s_.all.push_back(std::move(in));
    addFrame(own);
  }

  // `sum(generator)` and its like as a loop, so that the generator can be inlined there. In a `try` the error of a call has a
  // way to go that the loop has not.
  bool reduction(BlockId b, uint32_t n) {
    const Inst call = f_[b].insts[n];
    const Inst* callee = def(call.args[0]);
    if (!callee || callee->op != Op::LoadGlobal || types_.isStored[callee->attrs[0]] || s_.origins[b.v].frame) return false;
    std::string_view name = m_.str(m_.globals[callee->attrs[0]]);
    auto what = name == "sum" ? Inlined::What::Sum : name == "any" ? Inlined::What::Any : name == "all" ? Inlined::What::All : Inlined::What::Generator;
    Site site{};
    if (what == Inlined::What::Generator || f_[b].insts[n + 1].op == Op::CheckException || !isGenerator(call.args[1], site)) return false;
    auto& own = ownCodes_.emplace_back(loopOf(what));
    const Origin at = s_.origins[b.v];
    Inlined in;
    in.what = what;
    in.function = site.function;
    in.parent = at.frame;
    in.nextBlock = at.block;
    in.nextInst = at.inst + n - 1;  // the marker counts here
    in.values.assign(own.values.size(), {});
    in.values[0] = call.args[1];
    for (uint32_t v = 1; v < own.values.size(); ++v) in.values[v] = f_.newValue(own.rep({v}));
    const uint32_t frame = static_cast<uint32_t>(s_.all.size()) + 1;
    std::vector<BlockId> copies;
    for (uint32_t k = 0; k < own.blocks.size(); ++k) copies.push_back(newBlock({frame, k, 0}));
    BlockId rest = newBlock({at.frame, at.block, in.nextInst + 1});
    for (uint32_t k = 0; k < own.blocks.size(); ++k) {
      for (ValueId p : own.blocks[k].params) f_[copies[k]].params.push_back(in.values[p.v]);
      for (Inst i : own.blocks[k].insts) {
        i.pos = 0;
        for (ValueId& v : i.args) v = in.values[v.v];
        if (i.result.valid()) i.result = i.op == Op::Param ? f_.newValue(Rep::Val) : in.values[i.result.v];
        if (i.op == Op::Param) i = makeInst(Op::Missing, i.result);
        if (i.op == Op::Return) i = makeJump(rest, {i.args[0]});
        else
          for (Successor& s : i.succs) {
            s.block = copies[s.block.v];
            for (ValueId& v : s.args) v = in.values[v.v];
          }
        f_[copies[k]].insts.push_back(std::move(i));
      }
    }
    copies.push_back(rest);
    for (BlockId copy : copies)
      for (size_t k = 0; k < keys_[b.v].size(); ++k) note(copy.v, keys_[b.v][k].first, keys_[b.v][k].second, f_[b].insts[0].args[k]);
    auto& insts = f_[b].insts;
    f_[rest].params.push_back(call.result);
    f_[rest].insts.insert(f_[rest].insts.end(), insts.begin() + n + 1, insts.end());
    insts.resize(n);
    ValueId test = f_.newValue(Rep::Val);
    insts.push_back(makeInst(Op::Missing, test, {}, {}, call.pos));
    insts.push_back(makeJump(copies[0]));
    s_.builtinTests[test.v] = {call.args[0], m_.globals[callee->attrs[0]]};
    in.code = own;
    s_.all.push_back(std::move(in));
    addFrame(own);
    return true;
  }

  // Value 0 is what it iterates over, block 1 asks for an item, block 2 has it.
  static Function loopOf(Inlined::What what) {
    Function f;
    f.kind = FuncKind::Function;
    BlockId entry = f.newBlock(), next = f.newBlock(), given = f.newBlock(), ended = f.newBlock(), found = f.newBlock();
    ValueId iterator = f.newValue(Rep::Val), item = f.newValue(Rep::Val), stop = f.newValue(Rep::I1), result = f.newValue(Rep::Val);
    f[entry].insts.push_back(makeInst(Op::Param, iterator, {}, {0}));
    f[next].insts = {makeInst(Op::IterNext, item, {iterator}), makeInst(Op::IsStop, stop, {item}), makeInst(Op::Branch, {}, {stop}, {2})};
    f[next].insts.back().succs = {{ended, {}}, {given, {}}};
    if (what == Inlined::What::Sum) {
      ValueId zero = f.newValue(Rep::Val), more = f.newValue(Rep::Val);
      f[entry].insts.push_back(makeInst(Op::ConstInt, zero, {}, {0}));
      f[entry].insts.push_back(makeJump(next, {zero}));
      f[next].params.push_back(result);
      f[given].insts = {makeInst(Op::Binary, more, {result, item}, {static_cast<uint64_t>(BinaryOp::Add)}), makeJump(next, {more})};
      f[ended].insts.push_back(makeInst(Op::Return, {}, {result}));
      f[found].insts.push_back(makeInst(Op::Unreachable, {}));
      return f;
    }
    bool any = what == Inlined::What::Any;
    ValueId truth = f.newValue(Rep::I1), early = f.newValue(Rep::Val);
    f[entry].insts.push_back(makeJump(next));
    f[given].insts = {makeInst(Op::IsTrue, truth, {item}), makeInst(Op::Branch, {}, {truth}, {0})};
    f[given].insts.back().succs = {{any ? found : next, {}}, {any ? next : found, {}}};
    f[ended].insts = {makeInst(Op::ConstBool, result, {}, {any ? uint64_t{0} : uint64_t{1}}), makeInst(Op::Return, {}, {result})};
    f[found].insts = {makeInst(Op::ConstBool, early, {}, {any ? uint64_t{1} : uint64_t{0}}), makeInst(Op::Return, {}, {early})};
    return f;
  }

  ModuleTypes& types_;
  Module& m_;
  Splices& s_;
  Function& f_;
  const std::set<uint32_t>& banned_;
  std::vector<Frame> frames_;
  std::list<Function> ownCodes_;
  std::vector<std::vector<std::pair<uint32_t, ValueId>>> keys_;  // by block: what the operands of its marker are
  std::vector<std::pair<uint32_t, uint32_t>> def_;
  std::vector<uint32_t> uses_;
};

}  // namespace

bool mayInlineGenerators(const ModuleTypes& types, const Function& f) {
  if (!canClone(f)) return false;
  for (const Block& b : f.blocks)
    for (const Inst& i : b.insts) {
      uint32_t g = i.op == Op::MakeFunction ? static_cast<uint32_t>(i.attrs[0]) : i.op == Op::LoadGlobal ? types.functionOf[i.attrs[0]] : UINT32_MAX;
      if (g != UINT32_MAX && isSimple(types.m.functions[g])) return true;
    }
  return false;
}

void inlineGenerators(ModuleTypes& types, uint32_t function, const std::set<uint32_t>& banned) {
  Splicer(types, types.functions[function], banned).run();
}

namespace {

// Can a clone do it, or leave before it, without anybody seeing that the frame is missing?
bool isQuiet(ModuleTypes& types, const FunctionTypes& t, const std::vector<const Inst*>& def, const Inst& i) {
  auto type = [&](ValueId v) { return t.base.rep(v) == Rep::Val ? t.values[v.v] : Type{0}; };
  auto isNumber = [&](Type k) { return isRaw(k) || k == kWideInt; };
  Type result = i.result.valid() ? type(i.result) : Type{0};
  auto ofRange = [&](auto member) {
    return std::ranges::any_of(t.ranges, [&](const RangeLoop& r) { return r.*member == i.result && t.values[r.item.v] == kInt; });
  };
  auto ofList = [&](auto member) {
    return std::ranges::any_of(t.lists, [&](const ListLoop& l) { return l.*member == i.result && types.isCounted(t, l); });
  };
  switch (i.op) {
    case Op::ConstInt: case Op::Const: case Op::ConstBool: case Op::ConstNone: case Op::ConstEllipsis: case Op::ConstNotImplemented:
    case Op::Missing: case Op::ConstI1: case Op::BoxBool: case Op::NotI1: case Op::Is: case Op::IsMissing: case Op::VarEnd: case Op::Jump:
    case Op::Branch: case Op::TupleItem: case Op::Poll: case Op::LoadGlobal: case Op::CellLoad: case Op::Unreachable: return true;
    case Op::Binary: case Op::Inplace: case Op::Unary: return isNumber(result);
    case Op::Compare: case Op::CompareTrue: {
      Type x = type(i.args[0]), y = type(i.args[1]);
      auto isConstant = [&](ValueId v) { return def[v.v] && def[v.v]->op == Op::ConstInt; };
      if ((isInt(x) && isInt(y)) || (x == kFloat && y == kFloat) || (x == kChar && y == kChar)) return true;
      return i.op == Op::CompareTrue && ((x == kFloat && isConstant(i.args[1])) || (y == kFloat && isConstant(i.args[0])));
    }
    case Op::IsTrue: return isNumber(type(i.args[0])) || type(i.args[0]) == kChar;
    case Op::CheckBound: return isRaw(type(i.args[0]));
    case Op::Call: {
      if (ofRange(&RangeLoop::call)) return true;
      if (!t.picks.contains(i.result.v) || !isRaw(result) || result == kBool) return false;
      for (size_t n = 1; n < i.args.size(); ++n)
        if (type(i.args[n]) != result) return false;
      return true;
    }
    case Op::Iter: return ofRange(&RangeLoop::iterator) || ofList(&ListLoop::iterator);
    case Op::IterNext: return ofRange(&RangeLoop::item) || ofList(&ListLoop::item);
    case Op::IsStop: return ofRange(&RangeLoop::stopTest) || ofList(&ListLoop::stopTest);
    case Op::Index:
      if (types.isCharIndex(t, i)) return true;
      return type(i.args[1]) == kInt && !isRaw(type(i.args[0])) && types.kindOf(t, i.args[0]) == Contents::List;
    default: return false;
  }
}

}  // namespace

std::set<uint32_t> loudGenerators(ModuleTypes& types, const FunctionTypes& t) {
  std::set<uint32_t> loud;
  const Splices& s = t.splices;
  if (s.empty()) return loud;
  std::vector<const Inst*> def(t.base.values.size());
  for (const Block& b : t.base.blocks)
    for (const Inst& i : b.insts)
      if (i.result.valid()) def[i.result.v] = &i;
  Cfg cfg(t.base);
  for (BlockId b : cfg.order) {
    uint32_t frame = s.origins[b.v].frame;
    if (!frame) continue;
    for (const Inst& i : t.base[b].insts)
      if (!isQuiet(types, t, def, i)) {
        loud.insert(s.all[frame - 1].function);
        break;
      }
  }
  return loud;
}

}  // namespace molt::opt
