// Quiet loops: innermost loops of clones in which nothing can run Python code or change a list's length but their polls. What an item
// needs of a list that comes from outside, its type, length and items, is asked once, before the head; a poll that attends to
// something comes by there again.
#include "function_emitter.h"

namespace molt::codegen {

using namespace llvm;
using ir::Op;

void FunctionEmitter::findQuietLoop(const ir::Cfg& cfg, uint32_t head, uint32_t latch) {
  if (blockOf_.empty()) {
    blockOf_.resize(f_.values.size());
    for (uint32_t b = 0; b < f_.blocks.size(); ++b) {
      for (ir::ValueId v : f_.blocks[b].params) blockOf_[v.v] = b;
      for (const ir::Inst& i : f_.blocks[b].insts)
        if (i.result.valid()) blockOf_[i.result.v] = b;
    }
  }
  std::vector<uint32_t> loop{head};
  std::vector<char> seen(f_.blocks.size());
  seen[head] = 1;
  auto add = [&](uint32_t b) {
    if (!seen[b]) seen[b] = 1, loop.push_back(b);
  };
  add(latch);
  bool quiet = true;
  for (size_t n = 0; n < loop.size(); ++n) {
    for (const ir::Inst& i : f_.blocks[loop[n]].insts) quiet &= ir::effectOf(i) != ir::Effect::Py || (i.op == Op::Poll && loop[n] == latch);
    quiet &= loop[n] != 0;  // reached around the head: no natural loop
    if (n)
      for (const ir::Edge& e : cfg.preds[loop[n]]) add(e.from.v);
  }
  if (!quiet) return;
  for (uint32_t b : loop) quietLoop_[b] = head;
}

// Length and items of a list that the loop around this place does not change; null where that is not known.
const std::pair<Value*, Value*>* FunctionEmitter::listOfLoop(ir::ValueId list) {
  auto loop = quietLoop_.find(here_);
  if (loop == quietLoop_.end()) return nullptr;
  uint32_t head = loop->second;
  auto inLoop = quietLoop_.find(blockOf_[list.v]);
  if (inLoop != quietLoop_.end() && inLoop->second == head) return nullptr;
  Before& before = before_.at(head);
  auto [it, isNew] = before.lists.try_emplace(list.v);
  if (!isNew) return &it->second;
  auto saved = b_.saveIP();
  b_.SetInsertPoint(before.block->getTerminator());
  // What is no list counts as an empty one: the first item asked for then fails.
  constexpr char kNoList[] = "no_list";
  auto* none = me_.module->getNamedGlobal(kNoList);
  if (!none) {
    auto* type = ArrayType::get(me_.i64Type, 8);
    none = new GlobalVariable(*me_.module, type, true, GlobalValue::PrivateLinkage, ConstantAggregateZero::get(type), kNoList);
  }
  Value* word = value(list);
  Value* object = b_.CreateSelect(isObject(word), b_.CreateIntToPtr(word, me_.ptrType), none);
  Value* type = typedLoad(me_.ptrType, fieldPtr(object, kObjectType, kObjectType), "type");
  object = b_.CreateSelect(b_.CreateICmpEQ(type, me_.external("molt_type_list")), object, none);
  it->second = {typedLoad(me_.i64Type, fieldPtr(object, kListLength[0], kListLength[1]), "length"),
                typedLoad(me_.ptrType, fieldPtr(object, kListItems, kListItems), "items")};
  b_.restoreIP(saved);
  return &it->second;
}

}  // namespace molt::codegen
