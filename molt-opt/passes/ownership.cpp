// ownership: makes reference counts explicit, once, as the last thing that happens to a function in SSA form.
//
// Who owns what: results marked Own and boxed block parameters are owned by the function; parameters, constants and
// closure cells are lent for the whole call; None, bools, small ints and the word 0 are never counted. An owned value is
// released after its last use on every path, or moved there if that use consumes it. Values that die on one edge only are
// released on that edge. The edges that leave the function with an exception share chains of releasing blocks, one
// for each set of values owned at a failing op, ending in the common unwind block; so the code for them stays small.
// Local variables are not released there but go to the traceback, which keeps them as long as CPython's frame would.
//
// An item lent by a tuple stays lent only if all its uses lie in its own block before the tuple can go; otherwise it gets
// a reference of its own at once. verify/ownership.cpp proves the result.
#include "passes/ownership.h"

#include <algorithm>
#include <map>

#include "pass.h"

namespace molt::opt {
using namespace ir;

namespace {

enum class Kind : uint8_t { Raw, Owned, Immediate, Forever, Item };

class Ownership {
 public:
  Ownership(PassContext& context, Function& f) : context_(context), f_(f) {}

  void run() {
    nameParams();
    compact(f_);
    classify();
    ownItems();
    Cfg cfg(f_);
    order_ = cfg.order;
    preds_.resize(f_.blocks.size());
    for (size_t b = 0; b < preds_.size(); ++b) preds_[b] = static_cast<uint32_t>(cfg.preds[b].size());
    std::vector<char> wanted(f_.values.size());
    for (size_t v = 0; v < wanted.size(); ++v) wanted[v] = kind_[v] == Kind::Owned;
    const Function* origin = &f_;
    while (origin->generic.valid()) origin = &context_.m[origin->generic];
    const Function& described = *origin;
    KeptLocals kept(f_, described, cfg, wanted);
    keptAt_ = std::move(kept.at);
    shownAt_ = std::move(kept.shown);
    slot_ = std::move(kept.slot);
    shows_ = showsLocals(described);
    auto used = keptAt_;
    for (size_t b = 0; shows_ && b < used.size(); ++b) {
      shownSlots_.resize(described.params.size() + described.locals.size() + described.cellvars.size());
      for (uint32_t v : shownAt_[b]) shownSlots_[slot_[v]] = 1;
      used[b].insert(used[b].end(), shownAt_[b].begin(), shownAt_[b].end());
      std::sort(used[b].begin(), used[b].end());
      used[b].erase(std::unique(used[b].begin(), used[b].end()), used[b].end());
    }
    Liveness live(f_, cfg, wanted, &used);
    in_ = std::move(live.in);
    if (!shows_) context_.count("ownership.given", giveFirstOperands(f_, cfg, wanted, in_));
    liveStamp_.assign(f_.values.size(), 0);
    atStart_.resize(f_.blocks.size());
    stamp_.assign(f_.values.size(), 0);
    lastUse_.assign(f_.values.size(), 0);
    f_.blocks.reserve(f_.blocks.size() * 2);
    for (BlockId b : order_) block(b);
    for (size_t b = 0; b < atStart_.size(); ++b)
      if (!atStart_[b].empty()) {
        auto& insts = f_.blocks[b].insts;
        insts.insert(insts.begin(), std::make_move_iterator(atStart_[b].begin()), std::make_move_iterator(atStart_[b].end()));
      }
    context_.count("ownership.inc_refs", incs_);
    compact(f_);
  }

 private:
  // A traceback shows the parameters that nobody uses as well.
  void nameParams() {
    if (f_.kind != FuncKind::Function) return;
    std::vector<char> seen(f_.params.size());
    auto& entry = f_.blocks[0].insts;
    for (const Inst& i : entry)
      if (i.op == Op::Param && i.attrs[0] < seen.size()) seen[i.attrs[0]] = 1;
    for (size_t n = seen.size(); n-- > 0;)
      if (!seen[n]) entry.insert(entry.begin(), makeInst(Op::Param, f_.newValue(Rep::Val, f_.params[n].name), {}, {n}));
  }
  void classify() {
    kind_.assign(f_.values.size(), Kind::Raw);
    for (const Block& b : f_.blocks) {
      for (ValueId v : b.params)
        if (f_.rep(v) == Rep::Val) kind_[v.v] = Kind::Owned;
      for (const Inst& i : b.insts) {
        if (!i.result.valid() || f_.rep(i.result) != Rep::Val) continue;
        Kind k = Kind::Owned;
        if (isImmediate(i.op)) k = Kind::Immediate;
        else if (i.op == Op::TupleItem) k = Kind::Item;
        else if (resultOf(i) == Result::Lent) k = Kind::Forever;
        kind_[i.result.v] = k;
      }
    }
  }

  // Decides which tuple items keep being lent; the others become `item = tuple_item; own = inc_ref item`.
  void ownItems() {
    std::vector<uint32_t> home(f_.values.size(), UINT32_MAX);
    std::vector<ValueId> tupleOf(f_.values.size());
    bool any = false;
    for (uint32_t b = 0; b < f_.blocks.size(); ++b)
      for (const Inst& i : f_.blocks[b].insts)
        if (i.op == Op::TupleItem) {
          home[i.result.v] = b;
          tupleOf[i.result.v] = i.args[0];
          any = true;
        }
    if (!any) return;
    // bad: used in another block, consumed, passed on, or used after the tuple's last use in the block
    std::vector<char> bad(f_.values.size());
    for (uint32_t b = 0; b < f_.blocks.size(); ++b) {
      const auto& insts = f_.blocks[b].insts;
      std::map<uint32_t, size_t> lastTupleUse;
      for (size_t n = 0; n < insts.size(); ++n) {
        for (ValueId v : insts[n].args) lastTupleUse[v.v] = n;
        for (const Successor& s : insts[n].succs)
          for (ValueId v : s.args) lastTupleUse[v.v] = n;
      }
      for (size_t n = 0; n < insts.size(); ++n) {
        for (size_t a = 0; a < insts[n].args.size(); ++a) {
          ValueId v = insts[n].args[a];
          if (kind_[v.v] != Kind::Item) continue;
          ValueId t = tupleOf[v.v];
          bool tupleStays = kind_[t.v] == Kind::Forever || (kind_[t.v] == Kind::Owned && lastTupleUse[t.v] > n);
          if (home[v.v] != b || operandTaken(insts[n], a) || insts[n].op == Op::VarEnd || !tupleStays) bad[v.v] = 1;
        }
        for (const Successor& s : insts[n].succs)
          for (ValueId v : s.args) bad[v.v] = 1;
      }
    }
    std::vector<ValueId> replacement(f_.values.size());
    for (Block& b : f_.blocks) {
      std::vector<Inst> out;
      for (Inst& i : b.insts) {
        bool own = i.op == Op::TupleItem && bad[i.result.v];
        ValueId item = i.result;
        out.push_back(std::move(i));
        if (!own) continue;
        ValueId owned = newOwned(item);
        replacement[item.v] = owned;
        out.push_back(makeInst(Op::IncRef, owned, {item}));
      }
      b.insts = std::move(out);
    }
    replaceUses(f_, replacement);
    for (Block& b : f_.blocks)  // the new references themselves go on using the lent word
      for (size_t i = 1; i < b.insts.size(); ++i)
        if (b.insts[i].op == Op::IncRef && b.insts[i - 1].op == Op::TupleItem) b.insts[i].args[0] = b.insts[i - 1].result;
  }

  ValueId newOwned(ValueId like) {
    ValueId v = f_.newValue(Rep::Val, f_.values[like.v].hint);
    kind_.push_back(Kind::Owned);
    if (!stamp_.empty()) {
      stamp_.push_back(0);
      lastUse_.push_back(0);
      liveStamp_.push_back(0);
    }
    return v;
  }
  bool isOwned(ValueId v) const { return kind_[v.v] == Kind::Owned; }
  static Inst release(uint32_t v) { return makeInst(Op::DecRef, {}, {ValueId{v}}); }
  // What runs while a value dies does not see it in the frame any more.
  void releaseInto(std::vector<Inst>& out, uint32_t v) {
    hide(out, v);
    out.push_back(release(v));
  }
  void hide(std::vector<Inst>& out, uint32_t v) {
    if (shows_ && v < slot_.size() && slot_[v] != UINT32_MAX && shownSlots_[slot_[v]]) showSlot(out, slot_[v], {});
  }
  void showSlot(std::vector<Inst>& out, uint32_t slot, ValueId v) {
    if (!v.valid()) {
      v = f_.newValue(Rep::Val);
      kind_.push_back(Kind::Immediate);
      if (!stamp_.empty()) {
        stamp_.push_back(0);
        lastUse_.push_back(0);
        liveStamp_.push_back(0);
      }
      out.push_back(makeInst(Op::Missing, v));
    }
    out.push_back(makeInst(Op::ShowLocal, {}, {v}, {slot}));
  }
  // Before an op that may run Python code: what frame objects are to find.
  void showLocals(std::vector<Inst>& out, BlockId b) {
    std::vector<ValueId> now(shownSlots_.size());
    for (uint32_t v : shownAt_[b.v])
      if (f_.rep(ValueId{v}) == Rep::Val) now[slot_[v]] = ValueId{v};
    for (uint32_t slot = 0; slot < now.size(); ++slot)
      if (shownSlots_[slot]) showSlot(out, slot, now[slot]);
  }
  // The operand to put where a reference is consumed and `v` must stay.
  ValueId another(std::vector<Inst>& out, ValueId v) {
    ValueId copy = newOwned(v);
    out.push_back(makeInst(Op::IncRef, copy, {v}));
    ++incs_;
    return copy;
  }
  // Makes liveIn answer for block b.
  void lookAt(BlockId b) {
    ++liveNow_;
    for (uint32_t v : in_[b.v]) liveStamp_[v] = liveNow_;
  }
  bool liveIn(uint32_t v) const { return liveStamp_[v] == liveNow_; }

  // The tuple that must outlive instruction i, which takes a reference to the item fetched just before.
  static ValueId lenderOf(const std::vector<Inst>& insts, size_t i) {
    bool pair = i > 0 && insts[i].op == Op::IncRef && insts[i - 1].op == Op::TupleItem && insts[i].args[0] == insts[i - 1].result;
    return pair ? insts[i - 1].args[0] : ValueId{};
  }

  void block(BlockId b) {
    std::vector<Inst> insts = std::move(f_[b].insts);
    const size_t n = insts.size();
    // Last use of each owned value in this block, as instruction number + 1 relative to a base that grows from block to
    // block, so that the table needs no clearing.
    base_ += 1;
    uint64_t base = base_;
    base_ += n + 1;
    for (size_t i = 0; i < n; ++i)
      for (ValueId v : insts[i].args) {
        if (isOwned(v)) lastUse_[v.v] = base + i;
        if (ValueId t = lenderOf(insts, i); t.valid() && isOwned(t)) lastUse_[t.v] = base + i;
      }
    const Inst end = insts.back();
    // What lives on behind the block, or goes into a traceback, counts as used at its very end.
    for (uint32_t v : kept(b))
      if (kind_[v] == Kind::Owned) lastUse_[v] = base + n;
    if (shows_)
      for (uint32_t v : shownAt_[b.v])
        if (kind_[v] == Kind::Owned) lastUse_[v] = base + n;
    for (const Successor& s : end.succs) {
      for (uint32_t v : in_[s.block.v]) lastUse_[v] = base + n;
      for (ValueId v : s.args)
        if (isOwned(v)) lastUse_[v.v] = base + n;
    }
    owned_.clear();
    std::vector<Inst> out;
    out.reserve(n + n / 2);
    for (uint32_t v : in_[b.v]) own(v);
    for (ValueId v : f_[b].params) {
      if (!isOwned(v)) continue;
      if (lastUse_[v.v] < base) releaseInto(out, v.v);
      else own(v.v);
    }
    // What fails always has no result either; other ops may stand before an unwind while an exception is pending.
    bool checked = isCheck(end.op) || (end.op == Op::Unwind && n >= 2 && mayFail(insts[n - 2]));
    for (size_t i = 0; i + 1 < n; ++i) {
      Inst& inst = insts[i];
      bool beforeCheck = checked && i + 2 == n;
      if (shows_ && i + 2 == n && !shownSlots_.empty() && mayFail(inst)) showLocals(out, b);
      if (inst.op == Op::VarEnd) {
        ValueId v = inst.args[0];
        if (isOwned(v) && lastUse_[v.v] == base + i) {
          releaseInto(out, v.v);
          disown(v.v);
        }
        continue;
      }
      std::vector<uint32_t> dying;
      if (ValueId t = lenderOf(insts, i); t.valid() && isOwned(t) && lastUse_[t.v] == base + i && isHeld(t.v)) dying.push_back(t.v);
      for (size_t a = 0; a < inst.args.size(); ++a) {
        ValueId v = inst.args[a];
        Kind k = kind_[v.v];
        bool take = operandTaken(inst, a);
        if (k == Kind::Raw || k == Kind::Immediate) continue;
        if (!take) {
          if (k == Kind::Owned && lastUse_[v.v] == base + i && isHeld(v.v)) dying.push_back(v.v);
          continue;
        }
        if (k == Kind::Owned && lastUse_[v.v] == base + i && isHeld(v.v)) {
          hide(out, v.v);
          disown(v.v);  // moves
          std::erase(dying, v.v);
        } else {
          inst.args[a] = another(out, v);
        }
      }
      ValueId result = inst.result;
      bool ownResult = result.valid() && isOwned(result);
      if (inst.op == Op::TupleItem) out.push_back(inst);  // the next instruction looks back at it
      else out.push_back(std::move(inst));
      if (beforeCheck) continue;  // the edges release what dies here; the result is theirs
      std::sort(dying.begin(), dying.end());
      dying.erase(std::unique(dying.begin(), dying.end()), dying.end());
      for (uint32_t v : dying) {
        releaseInto(out, v);
        disown(v);
      }
      if (ownResult) {
        if (lastUse_[result.v] < base) releaseInto(out, result.v);
        else own(result.v);
      }
    }
    terminator(b, std::move(insts.back()), out, base + n - 1);
  }

  void terminator(BlockId b, Inst end, std::vector<Inst>& out, uint64_t at) {
    // Operands of the terminator itself: return and suspend consume.
    for (size_t a = 0; a < end.args.size(); ++a) {
      ValueId v = end.args[a];
      Kind k = kind_[v.v];
      if (k == Kind::Raw || k == Kind::Immediate || !operandTaken(end, a)) continue;
      if (k == Kind::Owned && lastUse_[v.v] == at && isHeld(v.v)) disown(v.v);
      else end.args[a] = another(out, v);
    }
    ValueId result;  // exists on the first edge of a check
    if (isCheck(end.op) && !out.empty() && out.back().result.valid() && isOwned(out.back().result)) result = out.back().result;
    std::vector<uint32_t> held = heldValues();
    if (end.succs.empty()) {
      if (end.op == Op::Unwind && (!held.empty() || !kept(b).empty())) {
        end.succs.push_back({cleanup(parting(held, b), exitBlock()), {}});
      } else if (end.op != Op::Unreachable) {
        for (uint32_t v : held) releaseInto(out, v);
      }
      out.push_back(std::move(end));
      f_[b].insts = std::move(out);
      return;
    }
    ValueId given;  // leaves with the first edge of a check
    if (end.op == Op::CheckException && !out.empty())
      for (size_t a = 0; a < out.back().args.size(); ++a)
        if (operandGiven(out.back(), a)) given = out.back().args[a];
    bool mayPlaceBefore = end.succs.size() == 1 && end.op == Op::Jump;
    for (size_t s = 0; s < end.succs.size(); ++s) {
      BlockId to = end.succs[s].block;
      std::vector<uint32_t> have = held;
      if (s == 0 && given.valid()) std::erase(have, given.v);
      if (s == 0 && result.valid()) have.push_back(result.v);
      lookAt(to);
      // Arguments move where that is their only use on this edge.
      std::vector<Inst> before;
      std::vector<ValueId> args = end.succs[s].args;
      for (ValueId& v : args) {
        if (kind_[v.v] == Kind::Raw || kind_[v.v] == Kind::Immediate) continue;
        auto it = std::find(have.begin(), have.end(), v.v);
        if (it != have.end() && !liveIn(v.v)) have.erase(it);
        else v = another(before, v);
      }
      std::vector<uint32_t> dead;
      for (uint32_t v : have)
        if (!liveIn(v)) dead.push_back(v);
      if (isExit(f_[to]) && before.empty()) {
        end.succs[s].block = cleanup(parting(dead, b), to);
        continue;
      }
      bool copies = !before.empty();
      if (dead.empty() && !copies) {
        end.succs[s].args = std::move(args);
        continue;
      }
      for (uint32_t v : dead) releaseInto(before, v);
      if (mayPlaceBefore) {
        std::move(before.begin(), before.end(), std::back_inserter(out));
        end.succs[s].args = std::move(args);
      } else if (preds_[to.v] == 1 && !copies) {
        std::move(before.begin(), before.end(), std::back_inserter(atStart_[to.v]));
        end.succs[s].args = std::move(args);
      } else if (args.empty() && f_[to].params.empty() && !copies) {
        end.succs[s].block = cleanup(parting(dead, {}), to);  // edges that release the same on the way to the same block share it
      } else {
        BlockId between = f_.newBlock();
        f_[between].cold = f_[to].cold;
        before.push_back(makeJump(to, std::move(args)));
        f_[between].insts = std::move(before);
        end.succs[s] = {between, {}};
        if (end.op == Op::CheckClone && s == 1) {
          // the boxed result is the first parameter of whatever block comes first
          ValueId boxed = f_.newValue(Rep::Val);
          kind_.push_back(Kind::Owned);
          stamp_.push_back(0);
          lastUse_.push_back(0);
          liveStamp_.push_back(0);
          f_[between].params.push_back(boxed);
          auto& jumpArgs = f_[between].insts.back().succs[0].args;
          jumpArgs.insert(jumpArgs.begin(), boxed);
        }
      }
    }
    out.push_back(std::move(end));
    f_[b].insts = std::move(out);
  }

  // ---- the values held at this point of the block, in order of acquisition
  void own(uint32_t v) {
    stamp_[v] = base_;
    owned_.push_back(v);
  }
  void disown(uint32_t v) { stamp_[v] = 0; }
  bool isHeld(uint32_t v) const { return stamp_[v] == base_; }
  std::vector<uint32_t> heldValues() const {
    std::vector<uint32_t> held;
    for (uint32_t v : owned_)
      if (stamp_[v] == base_) held.push_back(v);
    return held;
  }

  // ---- leaving with an exception
  BlockId exitBlock() {
    if (!exit_.valid()) {
      exit_ = f_.newBlock();
      f_[exit_].cold = true;
      f_[exit_].insts.push_back(makeInst(Op::Unwind, {}));
    }
    return exit_;
  }
  const std::vector<uint32_t>& kept(BlockId b) const {
    static const std::vector<uint32_t> none;
    return b.valid() && b.v < keptAt_.size() ? keptAt_[b.v] : none;
  }
  // What to do on the way out of block b, ascending: a value, doubled, and 1 more if it goes to the traceback.
  std::vector<uint64_t> parting(std::vector<uint32_t> dead, BlockId b) {
    const std::vector<uint32_t>& keep = kept(b);
    if (!std::is_sorted(dead.begin(), dead.end())) std::sort(dead.begin(), dead.end());
    std::vector<uint64_t> todo;
    todo.reserve(dead.size() + keep.size());
    auto k = keep.begin();
    for (uint32_t v : dead) {
      for (; k != keep.end() && *k < v; ++k) todo.push_back(uint64_t{*k} * 2 + 1);
      bool keeps = k != keep.end() && *k == v;
      k += keeps;
      todo.push_back(uint64_t{v} * 2 + keeps);
    }
    for (; k != keep.end(); ++k) todo.push_back(uint64_t{*k} * 2 + 1);
    return todo;
  }
  std::vector<Inst> partWith(uint64_t what) {
    uint32_t v = static_cast<uint32_t>(what / 2);
    std::vector<Inst> insts;
    if (!(what & 1)) {
      releaseInto(insts, v);
      return insts;
    }
    ValueId own{v};
    if (f_.rep(own) != Rep::Val) {
      Op box = f_.rep(own) == Rep::I1 ? Op::BoxBool : Op::Box;
      own = newOwned(own);
      insts.push_back(makeInst(box, own, {ValueId{v}}));
    } else if (kind_[v] == Kind::Forever || kind_[v] == Kind::Item) {
      own = newOwned(own);
      insts.push_back(makeInst(Op::IncRef, own, {ValueId{v}}));
    }
    insts.push_back(makeInst(Op::KeepLocal, {}, {own}, {slot_[v]}));
    return insts;
  }
  // A block that parts with these values, newest first, and goes on to `to`. Neighbouring sites part with nearly the same
  // values, so the walk down the tree starts where the last one turned off.
  BlockId cleanup(const std::vector<uint64_t>& todo, BlockId to) {
    size_t same = 0;
    if (lastTo_ == to)
      while (same < todo.size() && same < lastTodo_.size() && todo[same] == lastTodo_[same]) ++same;
    lastChain_.resize(same);
    for (size_t i = same; i < todo.size(); ++i) {
      auto& level = i ? lastChain_[i - 1]->longer : chains_[to.v];
      Chain& entry = level[todo[i]];
      if (!entry.block.valid()) {
        entry.block = f_.newBlock();
        std::vector<Inst> insts = partWith(todo[i]);
        insts.push_back(makeJump(i ? lastChain_[i - 1]->block : to));
        f_[entry.block].cold = true;
        f_[entry.block].insts = std::move(insts);
      }
      lastChain_.push_back(&entry);
    }
    lastTo_ = to;
    lastTodo_ = todo;
    return todo.empty() ? to : lastChain_.back()->block;
  }

  struct Chain {
    BlockId block;
    std::map<uint64_t, Chain> longer;
  };

  PassContext& context_;
  Function& f_;
  std::vector<Kind> kind_;
  std::vector<BlockId> order_;
  std::vector<uint32_t> preds_;
  std::vector<std::vector<uint32_t>> in_;
  std::vector<std::vector<Inst>> atStart_;
  std::vector<uint64_t> stamp_, lastUse_;
  uint64_t base_ = 0;
  std::vector<uint32_t> owned_;
  std::map<uint32_t, std::map<uint64_t, Chain>> chains_;
  BlockId lastTo_;
  std::vector<uint64_t> lastTodo_;
  std::vector<Chain*> lastChain_;
  std::vector<std::vector<uint32_t>> keptAt_, shownAt_;
  bool shows_ = false;             // the function's frames show its variables
  std::vector<char> shownSlots_;   // by slot: some op's frame shows it
  std::vector<uint32_t> slot_, liveStamp_;
  uint32_t liveNow_ = 0;
  BlockId exit_;
  uint64_t incs_ = 0;
};

}  // namespace

void makeOwnershipExplicit(PassContext& context, Function& f) {
  Ownership(context, f).run();
}

}  // namespace molt::opt
