// state_machine: cuts generators, coroutines and async generators at their suspension points.
//
// The function F keeps its place and becomes the one that makes the generator object; its body moves to a new function
// F$resume, entered by state_dispatch. A yield becomes
//     frame_store of each value that lives on · suspend
// and a resume block
//     frame_load of each of them · resumed · check_exception to where the yield's check went.
// Frame words are empty while the body runs, so a word can serve different values at different suspension points. Word 0
// holds the function object; parameter n arrives in word n + 1 and is moved out at the start, or keeps that word to the end
// if the body does not use it. Constants and closure cells are not stored but computed anew. Values then have several
// definitions, and repairSsa joins them.
//
// PEP 479: what leaves the body goes through stop_iteration_guard.
#include <algorithm>

#include "ir/edit.h"
#include "pass.h"

namespace molt::opt {
using namespace ir;

namespace {

struct Suspension {
  BlockId block;
  Inst yield;
  Inst check;
  std::vector<uint32_t> live;  // across it, ascending
};

class Splitter {
 public:
  Splitter(Function& f, uint32_t parameters) : f_(f), parameters_(parameters) {}

  void run() {
    size_t originalValues = f_.values.size();
    findSuspensions();
    describeValues();
    moveEntry();
    variables_.resize(originalValues);
    std::vector<BlockId> resumes;
    for (uint32_t k = 0; k < suspensions_.size(); ++k) resumes.push_back(split(k));
    Inst dispatch = makeInst(Op::StateDispatch, {});
    dispatch.succs.push_back({start_, {}});
    for (BlockId r : resumes) dispatch.succs.push_back({r, {}});
    f_.blocks[0].insts.push_back(std::move(dispatch));
    guardExits();
    std::vector<Variable> variables;
    for (uint32_t v = 0; v < variables_.size(); ++v)
      if (!variables_[v].empty()) variables.push_back({{v}, std::move(variables_[v])});
    repairSsa(f_, variables);
    f_.frameSlots = words_;
    compact(f_);
  }

 private:
  void findSuspensions() {
    Cfg cfg(f_);
    Liveness live(f_, cfg, std::vector<char>(f_.values.size(), 1));
    for (BlockId b : cfg.order) {
      auto& insts = f_[b].insts;
      if (insts.size() < 2) continue;
      const Inst& op = insts[insts.size() - 2];
      if (op.op != Op::Yield && op.op != Op::YieldFrom) continue;
      Suspension s{b, op, insts.back(), {}};
      for (const Successor& to : insts.back().succs) {
        s.live.insert(s.live.end(), live.in[to.block.v].begin(), live.in[to.block.v].end());
        for (ValueId v : to.args) s.live.push_back(v.v);
      }
      if (op.op == Op::YieldFrom) s.live.push_back(op.args[1].v);
      std::sort(s.live.begin(), s.live.end());
      s.live.erase(std::unique(s.live.begin(), s.live.end()), s.live.end());
      std::erase(s.live, op.result.v);
      suspensions_.push_back(std::move(s));
    }
  }

  void describeValues() {
    source_.assign(f_.values.size(), nullptr);
    kept_.clear();
    size_t n = 0;
    for (const Block& b : f_.blocks)
      for (const Inst& i : b.insts) n += i.result.valid() && isRematerialisable(i);
    kept_.reserve(n);
    for (const Block& b : f_.blocks)
      for (const Inst& i : b.insts)
        if (i.result.valid() && isRematerialisable(i)) {
          kept_.push_back(i);
          source_[i.result.v] = &kept_.back();
        }
  }

  void moveEntry() {
    start_ = f_.newBlock();
    f_[start_].insts = std::move(f_.blocks[0].insts);
    f_.blocks[0].insts.clear();
    for (Suspension& s : suspensions_)
      if (s.block.v == 0) s.block = start_;
    std::vector<ValueId> first(parameters_), replacement(f_.values.size());
    std::vector<Inst> out;
    bool again = false;
    for (Inst& i : f_[start_].insts) {
      if (i.op == Op::Param) {
        uint64_t n = i.attrs[0];
        if (n < first.size() && first[n].valid()) {
          replacement[i.result.v] = first[n];
          again = true;
          continue;
        }
        if (n < first.size()) first[n] = i.result;
        i.op = Op::FrameLoad;
        i.attrs = {n + 1};
      }
      out.push_back(std::move(i));
    }
    f_[start_].insts = std::move(out);
    if (again) {
      replaceUses(f_, replacement);
      for (Suspension& s : suspensions_)
        for (uint32_t& v : s.live)
          if (replacement[v].valid()) v = replacement[v].v;
      for (Suspension& s : suspensions_) {
        std::sort(s.live.begin(), s.live.end());
        s.live.erase(std::unique(s.live.begin(), s.live.end()), s.live.end());
        for (ValueId& v : s.yield.args)
          if (replacement[v.v].valid()) v = replacement[v.v];
        s.check = f_[s.block].insts.back();
      }
    }
    words_ = parameters_ + 1;
    for (uint32_t n = 0; n < parameters_; ++n)
      if (!first[n].valid()) unread_.push_back(n + 1);
  }

  BlockId split(uint32_t k) {
    Suspension& s = suspensions_[k];
    auto& insts = f_[s.block].insts;
    insts.pop_back();
    insts.pop_back();
    std::vector<uint32_t> words = chooseWords(s);
    std::vector<Inst> load;
    uint64_t iteratorWord = 0;
    auto value = [&](ValueId like, Rep rep) { return f_.newValue(rep, f_.values[like.v].hint); };
    for (size_t n = 0; n < s.live.size(); ++n) {
      ValueId v{s.live[n]};
      if (const Inst* source = source_[v.v]) {
        Inst again = *source;
        again.result = value(v, f_.rep(v));
        again.pos = 0;
        variables_[v.v].push_back(again.result);
        load.push_back(std::move(again));
        continue;
      }
      uint64_t word = words[n];
      if (s.yield.op == Op::YieldFrom && s.yield.args[1] == v) iteratorWord = word + 1;
      Rep rep = f_.rep(v);
      ValueId stored = v;
      if (rep == Rep::I1 || rep == Rep::I64 || rep == Rep::F64) {
        stored = value(v, Rep::Val);
        insts.push_back(makeInst(rep == Rep::I1 ? Op::BoxBool : Op::Box, stored, {v}));
      }
      insts.push_back(makeInst(Op::FrameStore, {}, {stored}, {word}));
      ValueId back = value(v, Rep::Val);
      load.push_back(makeInst(Op::FrameLoad, back, {}, {word}));
      if (rep == Rep::I1) {
        ValueId yes = f_.newValue(Rep::Val), raw = value(v, Rep::I1);
        load.push_back(makeInst(Op::ConstBool, yes, {}, {1}));
        load.push_back(makeInst(Op::Is, raw, {back, yes}));
        back = raw;
      } else if (rep != Rep::Val) {
        ValueId raw = value(v, rep);
        load.push_back(makeInst(rep == Rep::I64 ? Op::UnboxI64 : Op::UnboxF64, raw, {back}));
        back = raw;
      }
      variables_[v.v].push_back(back);
    }
    insts.push_back(makeInst(Op::Suspend, {}, {s.yield.args[0]}, {k + 1, iteratorWord}, s.yield.pos));
    BlockId resume = f_.newBlock();
    load.push_back(makeInst(Op::Resumed, s.yield.result, {}, {}, s.yield.pos));
    load.push_back(std::move(s.check));
    f_[resume].insts = std::move(load);
    return resume;
  }

  // A value keeps its word from one suspension to the next where nobody else has it.
  std::vector<uint32_t> chooseWords(const Suspension& s) {
    std::vector<uint32_t> words(s.live.size(), 0);
    std::vector<char> taken(words_ + s.live.size() + 1);
    taken[0] = 1;
    for (uint32_t w : unread_) taken[w] = 1;
    home_.resize(source_.size(), 0);
    for (size_t n = 0; n < s.live.size(); ++n) {
      uint32_t w = home_[s.live[n]];
      if (w && !source_[s.live[n]] && !taken[w]) {
        words[n] = w;
        taken[w] = 1;
      }
    }
    uint32_t next = 1;
    for (size_t n = 0; n < s.live.size(); ++n) {
      if (words[n] || source_[s.live[n]]) continue;
      while (taken[next]) ++next;
      words[n] = home_[s.live[n]] = next;
      taken[next] = 1;
      words_ = std::max(words_, next + 1);
    }
    return words;
  }

  void guardExits() {
    BlockId guard = f_.newBlock();
    for (uint32_t b = 0; b < guard.v; ++b) {
      Inst& end = f_.blocks[b].insts.back();
      if (end.op == Op::Unwind && end.succs.empty()) end.succs.push_back({guard, {}});
    }
    f_[guard].cold = true;
    f_[guard].insts.push_back(makeInst(Op::CallRt, {}, {}, {static_cast<uint64_t>(Rt::stop_iteration_guard)}));
    f_[guard].insts.push_back(makeInst(Op::Unwind, {}));
    // An edge to a block that only unwinds can go straight to the guard.
    for (Block& b : f_.blocks)
      for (Successor& s : b.insts.back().succs) {
        const Block& to = f_[s.block];
        if (to.params.empty() && to.insts.size() == 1 && to.insts[0].op == Op::Unwind && to.insts[0].succs.size() == 1 &&
            to.insts[0].succs[0].block == guard)
          s.block = guard;
      }
  }

  Function& f_;
  uint32_t parameters_;
  BlockId start_;
  std::vector<Suspension> suspensions_;
  std::vector<Inst> kept_;
  std::vector<const Inst*> source_;  // how to compute a value anew, or null
  std::vector<uint32_t> home_;
  std::vector<uint32_t> unread_;  // words of parameters that the body never moves out: they live as long as the frame
  std::vector<std::vector<ValueId>> variables_;
  uint32_t words_ = 1;
};

// F's own code from now on: hands function object and parameters over to a new generator.
void makeCreator(Function& f, FuncId resume) {
  f.values.clear();
  f.blocks.clear();
  BlockId entry = f.newBlock(), done = f.newBlock(), unwind = f.newBlock();
  Inst make = makeInst(Op::MakeGenerator, {}, {}, {resume.v});
  ValueId self = f.newValue(Rep::Val);
  f[entry].insts.push_back(makeInst(Op::LoadSelf, self));
  make.args.push_back(self);
  for (uint32_t n = 0; n < f.params.size(); ++n) {
    ValueId p = f.newValue(Rep::Val, f.params[n].name);
    f[entry].insts.push_back(makeInst(Op::Param, p, {}, {n}));
    make.args.push_back(p);
  }
  make.result = f.newValue(Rep::Val);
  ValueId generator = make.result;
  f[entry].insts.push_back(std::move(make));
  Inst check = makeInst(Op::CheckException, {});
  check.succs = {{done, {}}, {unwind, {}}};
  f[entry].insts.push_back(std::move(check));
  f[done].insts.push_back(makeInst(Op::Return, {}, {generator}));
  f[unwind].cold = true;
  f[unwind].insts.push_back(makeInst(Op::Unwind, {}));
}

}  // namespace

void splitGenerators(PassContext& context) {
  Module& m = context.m;
  size_t count = m.functions.size();
  for (uint32_t n = 0; n < count; ++n) {
    FuncKind kind = m.functions[n].kind;
    if (kind != FuncKind::Generator && kind != FuncKind::Coroutine && kind != FuncKind::AsyncGenerator) continue;
    FuncId id{static_cast<uint32_t>(m.functions.size())};
    Function resume = m.functions[n];
    resume.kind = FuncKind::Resume;
    resume.generic = {n};
    resume.symbol = context.interner.name(std::string(m.str(resume.symbol)) + "$resume");
    uint32_t parameters = static_cast<uint32_t>(resume.params.size());
    resume.params.clear();
    Splitter(resume, parameters).run();
    makeCreator(m.functions[n], id);
    m.functions.push_back(std::move(resume));
    context.count("state_machine.split");
  }
}

}  // namespace molt::opt
