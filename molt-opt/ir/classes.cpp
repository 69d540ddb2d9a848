// Finds the classes that a module's body makes by plain class statements.
#include "ir/classes.h"

#include <algorithm>
#include <set>

#include "ir/edit.h"

namespace molt::opt {
using namespace ir;

Classes::Classes(const Module& m) : ofGlobal(m.globals.size(), kNoClass), ofFunction(m.functions.size(), kNoClass) {
  for (uint32_t n = 0; n < m.strings.size(); ++n)
    if (m.strings[n] == "__init__") initName_ = n;
  std::vector<int> stores(m.globals.size());
  for (const Function& f : m.functions)
    for (const Block& b : f.blocks)
      for (const Inst& i : b.insts)
        if (i.op == Op::StoreGlobal || i.op == Op::DelGlobal) ++stores[i.attrs[0]];
  const Function& top = m.functions[0];
  std::vector<const Inst*> def(top.values.size());
  for (const Block& b : top.blocks)
    for (const Inst& i : b.insts)
      if (i.result.valid()) def[i.result.v] = &i;
  auto defined = [&](ValueId v, Op op) { return def[v.v] && def[v.v]->op == op ? def[v.v] : nullptr; };
  Cfg cfg(top);
  for (BlockId b : cfg.order)
    for (const Inst& i : top[b].insts) {
      if (i.op != Op::StoreGlobal || stores[i.attrs[0]] != 1 || all.size() == 64) continue;
      const Inst* made = defined(i.args[0], Op::CallRt);
      if (!made || made->attrs[0] != static_cast<uint64_t>(Rt::build_class) || !defined(made->args[3], Op::Missing)) continue;
      const Inst* body = defined(made->args[0], Op::MakeFunction);
      if (!body) continue;
      ProgramClass c{static_cast<uint32_t>(body->attrs[0]), static_cast<uint32_t>(i.attrs[0]), kNoClass, {}, {}};
      if (const Inst* bases = defined(made->args[2], Op::BuildTuple)) {
        const Inst* base = bases->args.size() == 1 ? defined(bases->args[0], Op::LoadGlobal) : nullptr;
        if (!base) continue;
        c.base = ofGlobal[base->attrs[0]];
        if (c.base == kNoClass && m.str(m.globals[base->attrs[0]]) != "object") continue;
      } else if (const Inst* none = defined(made->args[2], Op::Const); !none || !m.constants[none->attrs[0]].items.empty()) {
        continue;
      }
      ofGlobal[c.global] = static_cast<uint32_t>(all.size());
      all.push_back(std::move(c));
    }
  for (uint32_t n = 0; n < all.size(); ++n) {
    const Function& body = m.functions[all[n].body];
    std::vector<uint32_t> made(body.values.size(), kNoFunction);
    for (const Block& b : body.blocks)
      for (const Inst& i : b.insts) {
        if (i.op == Op::MakeFunction) made[i.result.v] = static_cast<uint32_t>(i.attrs[0]);
        if (i.op != Op::CallRt || i.attrs[0] != static_cast<uint64_t>(Rt::store_name) || i.args.size() < 2) continue;
        uint32_t name = static_cast<uint32_t>(i.attrs[1]), function = made[i.args[1].v];
        all[n].methods[name] = function;  // kNoFunction hides a base's
        if (function != kNoFunction) ofFunction[function] = n;
      }
  }
  std::vector<char> done(all.size());
  for (uint32_t n = 0; n < all.size(); ++n) findFields(m, n, done);
  findSteady(m);
}

static ValueId selfOf(const Function& f) {
  for (const Inst& i : f.blocks[0].insts)
    if (i.op == Op::Param && i.attrs[0] == 0) return i.result;
  return {};
}

// A class is steady if its __init__ gives every instance all of its attributes in one order, and nothing in the module takes one
// away or adds another to `self`.
void Classes::findSteady(const Module& m) {
  std::set<uint32_t> deleted;
  std::vector<std::set<uint32_t>> stored(m.functions.size());  // what a method stores in its first parameter
  for (uint32_t f = 0; f < m.functions.size(); ++f) {
    ValueId self = selfOf(m.functions[f]);
    for (const Block& b : m.functions[f].blocks)
      for (const Inst& i : b.insts) {
        if (i.op == Op::DelAttr) deleted.insert(static_cast<uint32_t>(i.attrs[0]));
        if (i.op == Op::StoreAttr && self.valid() && i.args[0] == self) stored[f].insert(static_cast<uint32_t>(i.attrs[0]));
      }
  }
  static constexpr std::string_view kSpecial[] = {"__slots__", "__setattr__", "__getattribute__", "__new__", "__dict__"};
  for (uint32_t n = 0; n < all.size(); ++n) {
    ProgramClass& c = all[n];
    bool good = c.fields.size() < kMostFields && (c.base == kNoClass || all[c.base].steady);
    for (auto [name, function] : c.methods) good &= std::ranges::find(kSpecial, m.strings[name]) == std::end(kSpecial);
    for (uint32_t name : c.fields) good &= !deleted.contains(name) && method(n, name) == kNoFunction;
    for (uint32_t k = n; k != kNoClass; k = all[k].base)
      for (auto [name, function] : all[k].methods)
        if (function != kNoFunction)
          for (uint32_t attribute : stored[function]) good &= slot(n, attribute) >= 0;
    auto own = c.methods.find(initName_);
    if (good && own != c.methods.end() && own->second != kNoFunction) {
      const Function& f = m.functions[own->second];
      ValueId self = selfOf(f);
      Cfg cfg(f);
      Dominators dominators(cfg);
      std::vector<BlockId> ends;
      for (BlockId b : cfg.order)
        if (f[b].insts.back().op == Op::Return) ends.push_back(b);
      std::set<uint32_t> met;
      for (BlockId b : cfg.order)
        for (const Inst& i : f[b].insts) {
          bool isCall = (i.op == Op::CallMethod || i.op == Op::CallLoaded) && !i.args.empty();
          bool isInit = isCall && i.attrs[0] == initName_;
          bool first = i.op == Op::StoreAttr && i.args[0] == self && met.insert(static_cast<uint32_t>(i.attrs[0])).second;
          if (first || isInit)
            for (BlockId end : ends) good &= dominators.dominates(b, end);
          // A method that stores something itself may come too early.
          if (isCall && !isInit && i.args[i.op == Op::CallLoaded ? 2 : 0] == self) {
            uint32_t called = method(n, static_cast<uint32_t>(i.attrs[0]));
            good &= called != kNoFunction && stored[called].empty();
          }
        }
    }
    c.steady = good;
  }
}

bool Classes::isSteady(ClassSet set, uint32_t name) const {
  size_t count = 0;
  int at = -1;
  for (uint32_t c = 0; c < all.size(); ++c) {
    if (!(set >> c & 1)) continue;
    int own = slot(c, name);
    if (!all[c].steady || own < 0 || (count && own != at)) return false;
    at = own;
    ++count;
  }
  return count && count <= kMostLayouts;
}

uint32_t Classes::method(uint32_t c, uint32_t name) const {
  for (; c != kNoClass; c = all[c].base)
    if (auto it = all[c].methods.find(name); it != all[c].methods.end()) return it->second;
  return kNoFunction;
}

bool Classes::has(ClassSet set, uint32_t name) const {
  for (uint32_t n = 0; n < all.size(); ++n)
    for (uint32_t c = set >> n & 1 ? n : kNoClass; c != kNoClass; c = all[c].base)
      if (all[c].methods.contains(name)) return true;
  return false;
}

uint32_t Classes::root(uint32_t c) const {
  while (all[c].base != kNoClass) c = all[c].base;
  return c;
}

ClassSet Classes::sharing(uint32_t function) const {
  ClassSet set = 0;
  uint32_t owner = ofFunction[function];
  if (owner == kNoClass) return 0;
  uint32_t name = UINT32_MAX;
  for (auto [n, f] : all[owner].methods)
    if (f == function) name = n;
  for (uint32_t c = 0; c < all.size(); ++c) {
    bool derived = false;
    for (uint32_t b = c; b != kNoClass; b = all[b].base) derived |= b == owner;
    // An override may still reach it by super().
    if (derived && (method(c, name) == function || name == initName_)) set |= ClassSet{1} << c;
  }
  return set;
}

// In the order in which __init__ stores them; another class's __init__ called on the way brings those of the base.
void Classes::findFields(const Module& m, uint32_t c, std::vector<char>& done) {
  if (done[c]) return;
  done[c] = 1;
  if (all[c].base != kNoClass) findFields(m, all[c].base, done);
  auto add = [&](uint32_t name) {
    auto& fields = all[c].fields;
    if (fields.size() < kMostFields && std::ranges::find(fields, name) == fields.end()) fields.push_back(name);
  };
  auto inherit = [&] {
    if (all[c].base != kNoClass)
      for (uint32_t name : std::vector(all[all[c].base].fields)) add(name);
  };
  auto own = all[c].methods.find(initName_);
  if (own == all[c].methods.end()) return inherit();
  if (own->second == kNoFunction) return;
  const Function& f = m.functions[own->second];
  ValueId self;
  for (const Inst& i : f.blocks[0].insts)
    if (i.op == Op::Param && i.attrs[0] == 0) self = i.result;
  if (!self.valid()) return;
  for (BlockId b : Cfg(f).order)
    for (const Inst& i : f[b].insts) {
      if (i.op == Op::StoreAttr && i.args[0] == self) add(static_cast<uint32_t>(i.attrs[0]));
      if ((i.op == Op::CallMethod || i.op == Op::CallLoaded) && i.attrs[0] == initName_) inherit();
    }
}

int Classes::slot(uint32_t c, uint32_t name) const {
  const auto& fields = all[c].fields;
  auto it = std::ranges::find(fields, name);
  return it == fields.end() ? -1 : static_cast<int>(it - fields.begin());
}

std::optional<FieldPlace> Classes::place(ClassSet set, uint32_t name) const {
  FieldPlace p{UINT32_MAX, {}};
  size_t n = 0;
  for (uint32_t c = 0; c < all.size() && n < kMostLayouts; ++c) {
    if (!(set >> c & 1)) continue;
    int at = slot(c, name);
    if (at < 0 || (n && static_cast<uint32_t>(at) != p.slot)) continue;
    p.slot = static_cast<uint32_t>(at);
    p.bodies[n++] = uint64_t{all[c].body} + 1;
  }
  if (!n) return std::nullopt;
  return p;
}

void Classes::note(Module& m) const {
  // Class creation makes methods of another kind of these; nothing relies on them.
  static constexpr std::string_view kWrapped[] = {"__new__", "__init_subclass__", "__class_getitem__"};
  Function& top = m.functions[0];
  for (uint32_t b = 0; b < top.blocks.size(); ++b)
    for (uint32_t at = 0; at < top.blocks[b].insts.size(); ++at) {
      const Inst& store = top.blocks[b].insts[at];
      if (store.op != Op::StoreGlobal || ofGlobal[store.attrs[0]] == kNoClass) continue;
      const uint32_t n = ofGlobal[store.attrs[0]];
      const ProgramClass& c = all[n];
      ValueId cls = store.args[0];
      std::vector<Inst> notes;
      for (uint32_t name : c.fields) notes.push_back(makeInst(Op::NoteField, {}, {cls}, {c.body, name}, store.pos));
      notes.push_back(makeInst(Op::NoteLayout, {}, {cls}, {c.body}, store.pos));
      std::map<uint32_t, uint32_t> methods;
      for (uint32_t k = n; k != kNoClass; k = all[k].base) methods.insert(all[k].methods.begin(), all[k].methods.end());
      for (auto [name, function] : methods)
        if (function != kNoFunction && std::ranges::find(kWrapped, m.strings[name]) == std::end(kWrapped)) notes.push_back(makeInst(Op::NoteMethod, {}, {cls}, {c.body, name, function}, store.pos));
      auto& insts = top.blocks[b].insts;
      insts.insert(insts.begin() + at + 1, notes.begin(), notes.end());
      at += static_cast<uint32_t>(notes.size());
    }
}

}  // namespace molt::opt
