// Proof that every path of a function releases exactly what it owns. Shares no code with the pass that arranges it.
//
// Walks the blocks forward with the set of values owned so far. Own results and boxed block parameters enter the set;
// `take` operands, returned values and block arguments leave it. A value that is used must be in the set, or be lent for
// ever, or be lent by a value in the set. `give` operands leave it on the edge where their op succeeded. All edges into a
// block must agree, and at the exits the set must be empty.
#include <algorithm>

#include "molt/ir/cfg.h"
#include "molt/ir/codec.h"
#include "src/text_names.h"

namespace molt::ir {
void verifyOwnership(const Module& m, uint32_t function, std::vector<std::string>& findings);

namespace {

enum class Source : uint8_t {
  Raw,       // no reference at all
  Owned,     // counted; must be in the set while used
  Immediate, // never counted: may be consumed freely
  Forever,   // borrowed for the whole call: may be used, not consumed
  LentBy,    // borrowed from another value
};

class Walker {
 public:
  Walker(const Module& m, uint32_t index, std::vector<std::string>& findings)
      : m_(m), f_(m.functions[index]), index_(index), findings_(findings), source_(f_.values.size(), Source::Raw), lender_(f_.values.size()) {}

  void run() {
    Cfg cfg(f_);
    classify();
    std::vector<std::vector<uint32_t>> entry(f_.blocks.size());
    std::vector<char> known(f_.blocks.size());
    known[0] = 1;
    for (BlockId b : cfg.order) {
      if (!known[b.v]) continue;
      std::vector<uint32_t> owned = entry[b.v];
      block_ = b.v;
      const auto& insts = f_[b].insts;
      for (size_t i = 0; i < insts.size(); ++i) {
        const Inst& inst = insts[i];
        inst_ = &inst;
        bool last = i + 1 == insts.size();
        for (size_t n = 0; n < inst.args.size(); ++n) used(owned, inst.args[n]);
        for (size_t n = 0; n < inst.args.size(); ++n)
          if (operandTaken(inst, n)) consume(owned, inst.args[n]);
        if (last) break;
        for (size_t n = 0; n < inst.args.size(); ++n)
          if (operandGiven(inst, n) && (i + 2 != insts.size() || insts[i + 1].op != Op::CheckException))
            find("gives %" + std::to_string(inst.args[n].v) + " away without a check of its success");
        if (inst.result.valid() && source_[inst.result.v] == Source::Owned) {
          // Before a check the result exists on the first edge alone.
          if (i + 2 == insts.size() && isCheck(insts[i + 1].op)) continue;
          // What fails always has none.
          if (i + 2 == insts.size() && insts[i + 1].op == Op::Unwind && mayFail(inst)) continue;
          insert(owned, inst.result);
        }
      }
      const Inst& end = insts.back();
      inst_ = &end;
      if (end.succs.empty()) {
        if (!owned.empty() && end.op != Op::Unreachable)
          find("still owns %" + std::to_string(owned[0]) + (owned.size() > 1 ? " and others" : "") + " at the exit");
        continue;
      }
      for (size_t s = 0; s < end.succs.size(); ++s) {
        std::vector<uint32_t> out = owned;
        if (s == 0 && isCheck(end.op) && insts.size() >= 2) {
          const Inst& checked = insts[insts.size() - 2];
          for (size_t n = 0; n < checked.args.size(); ++n)
            if (operandGiven(checked, n)) consume(out, checked.args[n]);
          ValueId r = checked.result;
          if (r.valid() && source_[r.v] == Source::Owned) insert(out, r);
        }
        for (ValueId v : end.succs[s].args) {
          used(out, v);
          consume(out, v);
        }
        BlockId to = end.succs[s].block;
        for (ValueId p : f_[to].params)
          if (source_[p.v] == Source::Owned) insert(out, p);
        if (!known[to.v]) {
          known[to.v] = 1;
          entry[to.v] = std::move(out);
        } else if (entry[to.v] != out) {
          std::vector<uint32_t> differ;
          std::set_symmetric_difference(entry[to.v].begin(), entry[to.v].end(), out.begin(), out.end(), std::back_inserter(differ));
          find("edges into ^" + std::to_string(to.v) + " disagree about who owns %" + std::to_string(differ[0]));
        }
      }
    }
  }

 private:
  static bool isCheck(Op op) { return op == Op::CheckException || op == Op::CheckOverflow || op == Op::CheckClone; }

  void classify() {
    for (const Block& b : f_.blocks) {
      for (ValueId v : b.params)
        if (f_.rep(v) == Rep::Val) source_[v.v] = Source::Owned;
      for (const Inst& i : b.insts) {
        if (!i.result.valid() || f_.rep(i.result) != Rep::Val) continue;
        Source s = Source::Owned;
        switch (i.op) {
          case Op::ConstInt:
          case Op::ConstBool:
          case Op::ConstNone:
          case Op::ConstEllipsis:
          case Op::ConstNotImplemented:
          case Op::Missing:
          case Op::BoxBool: s = Source::Immediate; break;
          case Op::TupleItem:
          case Op::Borrow:
            s = Source::LentBy;
            lender_[i.result.v] = i.args[0].v;
            break;
          default:
            if (resultOf(i) == Result::Lent) s = Source::Forever;
        }
        source_[i.result.v] = s;
      }
    }
  }
  void find(const std::string& text) {
    if (findings_.size() < 200)
      findings_.push_back("@" + std::to_string(index_) + " " + std::string(m_.str(f_.qualname)) + " ^" +
                          std::to_string(block_) + ": ownership: " + text + ": " + printInst(m_, f_, *inst_));
  }
  void insert(std::vector<uint32_t>& owned, ValueId v) {
    auto at = std::lower_bound(owned.begin(), owned.end(), v.v);
    if (at != owned.end() && *at == v.v) find("%" + std::to_string(v.v) + " comes to be owned twice");
    else owned.insert(at, v.v);
  }
  void consume(std::vector<uint32_t>& owned, ValueId v) {
    if (source_[v.v] == Source::Raw || source_[v.v] == Source::Immediate) return;
    auto at = std::lower_bound(owned.begin(), owned.end(), v.v);
    if (at == owned.end() || *at != v.v) find("consumes %" + std::to_string(v.v) + ", which is not owned");
    else owned.erase(at);
  }
  void used(const std::vector<uint32_t>& owned, ValueId v) {
    uint32_t root = v.v;
    for (size_t steps = 0; source_[root] == Source::LentBy && steps < source_.size(); ++steps) root = lender_[root];
    if (source_[root] == Source::Owned && !std::binary_search(owned.begin(), owned.end(), root))
      find("uses %" + std::to_string(v.v) + " after its release");
  }

  const Module& m_;
  const Function& f_;
  uint32_t index_;
  std::vector<std::string>& findings_;
  std::vector<Source> source_;
  std::vector<uint32_t> lender_;
  uint32_t block_ = 0;
  const Inst* inst_ = nullptr;
};

}  // namespace

void verifyOwnership(const Module& m, uint32_t function, std::vector<std::string>& findings) {
  Walker(m, function, findings).run();
}

}  // namespace molt::ir
