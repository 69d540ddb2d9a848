// specialise: for each function that inference found worth it, a typed clone on raw words and a generic resume function.
//
//   F                 tests its arguments; the expected kinds go to F$clone, anything else to the generic code as before
//   F$clone           raw i64/f64/i1 values, counted range loops, direct calls of other clones
//   F$generic_resume  the generic code, entered at any exit point of the clone
//
// An exit point is a place before an instruction of F. When the clone finds there that an assumption fails (an overflow, a
// division by 0, a rebound global, a callee that left its own fast path), it boxes the values that are live at that
// place and calls F$generic_resume with the point's number; there the instruction is executed again, generically.
// So nothing has happened twice and nothing is lost, and the fast code never has to expect what comes back.
#include "ir/cloner.h"
#include "ir/explain.h"
#include "ir/generators.h"

namespace molt::opt {
using namespace ir;

namespace {

// F tests its arguments and calls the clone.
void addEntry(Function& f, const FunctionTypes& t, FuncId clone) {
  BlockId generic = f.newBlock();
  std::vector<ValueId> params(f.params.size());
  std::vector<Inst> head;
  for (Inst& i : f.blocks[0].insts) {
    if (i.op == Op::Param) {
      params[i.attrs[0]] = i.result;
      head.push_back(std::move(i));
    } else {
      f[generic].insts.push_back(std::move(i));
    }
  }
  f.blocks[0].insts = std::move(head);
  for (uint32_t p = 0; p < params.size(); ++p)
    if (!params[p].valid()) {
      params[p] = f.newValue(Rep::Val, f.params[p].name);
      f.blocks[0].insts.push_back(makeInst(Op::Param, params[p], {}, {p}));
    }
  BlockId at{0};
  Inst call = makeInst(Op::CallClone, {}, {}, {clone.v});
  for (size_t p = 0; p < params.size(); ++p) {
    if (!isRaw(t.params[p])) continue;
    ValueId is = f.newValue(Rep::I1);
    Op test = t.params[p] == kInt ? Op::IsI64 : t.params[p] == kFloat ? Op::IsF64 : Op::IsBool;
    f[at].insts.push_back(makeInst(test, is, {params[p]}));
    BlockId next = f.newBlock();
    Inst branch = makeInst(Op::Branch, {}, {is}, {1});
    branch.succs = {{next, {}}, {generic, {}}};
    f[at].insts.push_back(std::move(branch));
    at = next;
  }
  for (size_t p = 0; p < params.size(); ++p) {
    ValueId v = params[p];
    if (isRaw(t.params[p])) {
      v = f.newValue(repOf(t.params[p]));
      if (t.params[p] == kBool) {
        ValueId yes = f.newValue(Rep::Val);
        f[at].insts.push_back(makeInst(Op::ConstBool, yes, {}, {1}));
        f[at].insts.push_back(makeInst(Op::Is, v, {params[p], yes}));
      } else {
        f[at].insts.push_back(makeInst(t.params[p] == kInt ? Op::UnboxI64 : Op::UnboxF64, v, {params[p]}));
      }
    }
    call.args.push_back(v);
  }
  Rep rep = repOf(t.result);
  ValueId result = f.newValue(rep), given = f.newValue(Rep::Val);
  call.result = result;
  f[at].insts.push_back(std::move(call));
  BlockId fast = f.newBlock(), slow = f.newBlock(), failed = f.newBlock();
  Inst check = makeInst(Op::CheckClone, {});
  check.succs = {{fast, {}}, {slow, {}}, {failed, {}}};
  f[at].insts.push_back(std::move(check));
  if (rep != Rep::Val) {
    ValueId box = f.newValue(Rep::Val);
    f[fast].insts.push_back(makeInst(rep == Rep::I1 ? Op::BoxBool : Op::Box, box, {result}));
    result = box;
  }
  f[fast].insts.push_back(makeInst(Op::Return, {}, {result}));
  f[slow].cold = true;
  f[slow].params.push_back(given);
  f[slow].insts.push_back(makeInst(Op::Return, {}, {given}));
  f[failed].cold = true;
  f[failed].insts.push_back(makeInst(Op::Unwind, {}));
  compact(f);
}

}  // namespace

// A pass of its own so that it can be left out.
void allowInlinedGenerators(PassContext& context) { context.inlinesGenerators = true; }

// Puts generators into the loops that consume them and infers again; without those that turn out to need a frame.
static void inlineAll(PassContext& context, ModuleTypes& types) {
  std::vector<std::set<uint32_t>> banned(types.functions.size());
  std::vector<char> pending(types.functions.size(), 1);
  for (int attempt = 0;; ++attempt) {
    for (uint32_t f = 0; f < types.functions.size(); ++f)
      if (context.inlinesGenerators && pending[f] && attempt < 3 && mayInlineGenerators(types, context.m.functions[f])) inlineGenerators(types, f, banned[f]);
    types.infer();
    bool again = false;
    for (uint32_t f = 0; f < types.functions.size(); ++f) {
      FunctionTypes& t = types.functions[f];
      pending[f] = 0;
      auto loud = loudGenerators(types, t);
      if (!t.splices.empty() && !t.eligible) loud.insert(0);  // nobody clones it
      if (loud.empty()) continue;
      banned[f].insert(loud.begin(), loud.end());
      t.base = std::move(t.splices.own);
      t.splices = {};
      pending[f] = !loud.contains(0);
      again = true;
    }
    if (!again) break;
  }
  for (FunctionTypes& t : types.functions) context.count("specialise.inlined_generators", t.splices.all.size());
}

void specialiseModule(PassContext& context) {
  Module& m = context.m;
  ModuleTypes types(m);
  types.numbersOnly = context.numbersOnly;
  types.infer();
  bool any = false;
  for (uint32_t f = 0; f < m.functions.size(); ++f) any |= types.functions[f].eligible || (context.inlinesGenerators && mayInlineGenerators(types, m.functions[f]));
  if (!any) {
    if (context.explanation) *context.explanation += explainModule(m, types);
    return;
  }
  // A variable that only ever holds numbers, None or nothing can end anywhere: no finaliser sees the difference.
  for (FunctionTypes& t : types.functions) {
    if (!t.eligible) continue;
    std::vector<char> number = types.numbers(t);
    for (Block& b : t.base.blocks)
      std::erase_if(b.insts, [&](const Inst& i) { return i.op == Op::VarEnd && number[i.args[0].v]; });
    removeDeadCode(context, t.base);
  }
  types.keepBases = true;
  inlineAll(context, types);
  if (context.explanation) *context.explanation += explainModule(m, types);
  for (uint32_t f = 0; f < m.functions.size(); ++f)
    context.count("specialise.fields", types.placeFields(types.functions[f], types.functions[f].eligible ? types.functions[f].base : m.functions[f]));
  for (FunctionTypes& t : types.functions)
    if (!t.splices.empty()) types.placeFields(t, t.splices.own);
  types.classes.note(m);
  std::vector<Plan> plans(m.functions.size());
  uint32_t next = static_cast<uint32_t>(m.functions.size());
  for (uint32_t f = 0; f < plans.size(); ++f)
    if (types.functions[f].eligible) {
      plans[f] = {{next}, {next + 1}, {}};
      next += 2;
      for (const Inlined& in : types.functions[f].splices.all) plans[f].again.push_back(in.what == Inlined::What::Generator ? FuncId{next++} : FuncId{});
    }
  std::vector<Function> made;
  for (uint32_t f = 0; f < plans.size(); ++f) {
    if (!plans[f].clone.valid()) continue;
    Cloner cloner(context, types, plans, f);
    made.push_back(cloner.clone());
    made.push_back(cloner.resume());
    for (uint32_t n = 0; n < plans[f].again.size(); ++n)
      if (plans[f].again[n].valid()) made.push_back(cloner.again(n));
    context.count("specialise.clones");
  }
  for (uint32_t f = 0; f < plans.size(); ++f)
    if (plans[f].clone.valid()) addEntry(m.functions[f], types.functions[f], plans[f].clone);
  for (Function& f : made) m.functions.push_back(std::move(f));
}

}  // namespace molt::opt
