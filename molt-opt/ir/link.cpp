// What flows where: ties the nodes of values together along copies, calls, stores and loads, and says which cell each
// read comes from. Structure only; kinds follow during inference.
#include <algorithm>
#include <span>

#include "ir/infer.h"
#include "support/text.h"

namespace molt::opt {
using namespace ir;

namespace {

constexpr size_t kMostTargets = 8;

// Builtins and methods with results of one kind.
struct Known {
  std::string_view name;
  Type type;
};
constexpr Known kBuiltins[] = {{"len", kInt}, {"int", kInt}, {"ord", kInt}, {"hash", kInt}, {"id", kInt}, {"isinstance", kBool}, {"callable", kBool},
                               {"float", kFloat}, {"bool", kBool}, {"any", kBool}, {"all", kBool}, {"hasattr", kBool}, {"issubclass", kBool},
                               {"sqrt", kFloat}, {"fabs", kFloat}, {"sin", kFloat}, {"cos", kFloat}, {"exp", kFloat}, {"atan2", kFloat}, {"hypot", kFloat},
                               {"perf_counter", kFloat}, {"time", kFloat}};
constexpr Known kMethods[] = {{"find", kInt}, {"rfind", kInt}, {"index", kInt}, {"count", kInt}, {"bit_length", kInt}, {"startswith", kBool},
                              {"endswith", kBool}, {"isdigit", kBool}, {"isalpha", kBool}, {"isspace", kBool}, {"isupper", kBool}, {"islower", kBool}, {"isalnum", kBool},
                              {"sqrt", kFloat}, {"sin", kFloat}, {"cos", kFloat}, {"exp", kFloat}, {"random", kFloat}, {"hypot", kFloat},
                              {"randint", kInt}, {"randrange", kInt}, {"getrandbits", kInt}, {"perf_counter", kFloat}, {"time", kFloat}};

// Those whose result is a str; methods only where their object is one.
constexpr std::string_view kTextBuiltins[] = {"str", "chr", "repr", "input", "format", "hex", "bin", "oct", "ascii"};
constexpr std::string_view kTextMethods[] = {"join", "strip", "lstrip", "rstrip", "lower", "upper", "replace", "format", "title", "capitalize", "swapcase",
                                             "casefold", "zfill", "ljust", "rjust", "center", "expandtabs", "translate", "removeprefix", "removesuffix"};

template <size_t N>
bool isOneOf(const std::string_view (&table)[N], std::string_view name) {
  return std::ranges::find(table, name) != std::end(table);
}

template <size_t N>
Type known(const Known (&table)[N], std::string_view name) {
  for (const Known& k : table)
    if (k.name == name) return k.type;
  return 0;
}

}  // namespace

// Classes bound once by a class statement in the module's body, and the functions that class bodies define.
void ModuleTypes::findClasses() {
  isMethod.assign(m.functions.size(), 0);
  initOf_.assign(m.globals.size(), UINT32_MAX);
  std::vector<uint32_t> init(m.functions.size(), UINT32_MAX);
  for (uint32_t f = 0; f < m.functions.size(); ++f) {
    const Function& body = m.functions[f];
    if (body.kind != FuncKind::ClassBody) continue;
    std::vector<uint32_t> made(body.values.size(), UINT32_MAX);
    for (const Block& b : body.blocks)
      for (const Inst& i : b.insts) {
        if (i.op == Op::MakeFunction) made[i.result.v] = static_cast<uint32_t>(i.attrs[0]);
        if (i.op != Op::CallRt || i.attrs[0] != static_cast<uint64_t>(Rt::store_name) || i.args.size() < 2) continue;
        uint32_t method = made[i.args[1].v];
        if (method == UINT32_MAX) continue;
        isMethod[method] = 1;
        methods_[static_cast<uint32_t>(i.attrs[1])].push_back(method);
        if (m.strings[i.attrs[1]] == "__init__") init[f] = method;
      }
  }
  const Function& top = m.functions[0];
  std::vector<uint32_t> body(top.values.size(), UINT32_MAX), cls(top.values.size(), UINT32_MAX);
  std::vector<int> stores(m.globals.size());
  for (const Block& b : top.blocks)
    for (const Inst& i : b.insts) {
      if (i.op == Op::MakeFunction) body[i.result.v] = static_cast<uint32_t>(i.attrs[0]);
      if (i.op == Op::CallRt && i.attrs[0] == static_cast<uint64_t>(Rt::build_class)) cls[i.result.v] = body[i.args[0].v];
      if (i.op != Op::StoreGlobal) continue;
      bool first = stores[i.attrs[0]]++ == 0;
      uint32_t c = cls[i.args[0].v];
      initOf_[i.attrs[0]] = first && c != UINT32_MAX ? init[c] : UINT32_MAX;
    }
}

NodeId ModuleTypes::node(FunctionTypes& t, ValueId v) {
  NodeId& n = t.nodes[v.v];
  if (n == UINT32_MAX) n = contents.newNode();
  return n;
}

// What a constant tuple holds, tuples in it included.
void ModuleTypes::linkConstant(FunctionTypes& t, NodeId tuple, uint64_t constant) {
  contents.is(tuple, Contents::Tuple);
  const auto& items = m.constants[constant].items;
  for (size_t n = 0; n < items.size(); ++n) {
    const Constant& c = m.constants[items[n].v];
    Type type = c.kind == Constant::Kind::Int && support::parseNumber<int64_t>(c.text) ? kInt
                : c.kind == Constant::Kind::Float ? kFloat
                : c.kind == Constant::Kind::True || c.kind == Constant::Kind::False ? kBool
                : c.kind == Constant::Kind::None ? kNone : kOther;
    for (CellId cell : {contents.item(tuple), contents.at(tuple, n)}) {
      t.constants.push_back({cell, type});
      if (c.kind == Constant::Kind::Tuple) linkConstant(t, contents.in(cell), items[n].v);
    }
  }
}

void ModuleTypes::link() {
  contents = {};
  results_.clear();
  for (FunctionTypes& t : functions) {
    results_.push_back(contents.newNode());
    t.nodes.assign(t.base.values.size(), UINT32_MAX);
    t.hint.assign(t.base.values.size(), kNoCell);
    t.fixed.assign(t.base.values.size(), 0);
  }
  for (uint32_t f = 0; f < functions.size(); ++f) {
    ClassSet set = f < classes.ofFunction.size() ? classes.sharing(f) : 0;
    if (!set) continue;
    for (const Inst& i : functions[f].base.blocks[0].insts)
      if (i.op == Op::Param && i.attrs[0] == 0) contents.isClass(node(functions[f], i.result), set);
  }
  // Several times: what is known of an object when a read is linked depends on the order. In the last round what is not
  // known may be anything with such a name.
  constexpr int kRounds = 4;
  for (int round = 0; round < kRounds; ++round) {
    lastRound_ = round + 1 == kRounds;
    for (uint32_t f = 0; f < functions.size(); ++f) {
      functions[f].stores.clear();
      functions[f].copies.clear();
      functions[f].constants.clear();
      functions[f].targets.clear();
      functions[f].picks.clear();
      functions[f].hasObjects = false;
      linkFunction(f);
    }
  }
  contents.clearTypes();
}

// The cell of an attribute, or kNoCell while nothing is known of the object.
CellId ModuleTypes::attributeOf(FunctionTypes& t, ValueId object, uint32_t name) {
  ClassSet set = contents.classes(node(t, object));
  CellId cell = kNoCell;
  auto add = [&](CellId c) {
    if (cell == kNoCell) cell = c;
    else contents.join(cell, c);
  };
  for (uint32_t c = 0; c < classes.all.size(); ++c) {
    if (set ? !(set >> c & 1) : classes.slot(c, name) < 0) continue;
    if (set || lastRound_) add(contents.attribute(classes.root(c), name));
  }
  if (!set && lastRound_) add(contents.attribute(kNoClass, name));
  return cell;
}

// What a method of that name may be, as far as it takes so many arguments.
std::vector<uint32_t> ModuleTypes::methodsOf(ClassSet set, uint32_t name, size_t params) const {
  std::vector<uint32_t> found;
  for (uint32_t c = 0; c < classes.all.size(); ++c) {
    if (!(set >> c & 1)) continue;
    uint32_t f = classes.method(c, name);
    if (f != kNoFunction && functions[f].params.size() == params && std::ranges::find(found, f) == found.end()) found.push_back(f);
  }
  return found;
}

ClassSet ModuleTypes::classesOf(const FunctionTypes& t, ValueId v) {
  return v.v >= t.nodes.size() || t.nodes[v.v] == UINT32_MAX ? 0 : contents.classes(t.nodes[v.v]);
}

Type ModuleTypes::fieldTypes(const FunctionTypes& t, const Inst& i) {
  Type all = 0;
  ClassSet set = classesOf(t, i.args[0]);
  for (uint32_t c = 0; c < classes.all.size(); ++c)
    if (set >> c & 1) all |= contents.types(contents.attribute(classes.root(c), static_cast<uint32_t>(i.attrs[0])));
  return all;
}

uint32_t ModuleTypes::operatorMethod(const Inst& i, ClassSet set) const {
  static constexpr std::string_view names[] = {
#define MOLT_BINARY(slot, sym, fwd, refl, inpl) fwd,
#include "abi/slots.def"
  };
  static constexpr const char* inplaceNames[] = {
#define MOLT_BINARY(slot, sym, fwd, refl, inpl) inpl,
#include "abi/slots.def"
  };
  // Augmented assignment asks another method first.
  if (const char* inplace = inplaceNames[i.attrs[0]]; i.op == Op::Inplace && inplace) {
    auto it = names_.find(std::string_view(inplace));
    if (it != names_.end() && classes.has(set, it->second)) return kNoName;
  }
  auto it = names_.find(names[i.attrs[0]]);
  return it == names_.end() ? kNoName : it->second;
}

uint32_t ModuleTypes::placeFields(const FunctionTypes& t, Function& f) {
  uint32_t placed = 0;
  for (Block& b : f.blocks)
    for (Inst& i : b.insts) {
      if (i.op != Op::LoadAttr && i.op != Op::StoreAttr) continue;
      auto place = classes.place(classesOf(t, i.args[0]), static_cast<uint32_t>(i.attrs[0]));
      if (!place) continue;
      i.op = i.op == Op::LoadAttr ? Op::LoadField : Op::StoreField;
      i.attrs.push_back(place->slot);
      i.attrs.insert(i.attrs.end(), place->bodies.begin(), place->bodies.end());
      ++placed;
    }
  return placed;
}

void ModuleTypes::linkFunction(uint32_t n) {
  FunctionTypes& t = functions[n];
  std::vector<const Inst*> def(t.base.values.size());
  std::vector<ValueId> paramValue(t.base.params.size());
  auto at = [&](ValueId v) { return node(t, v); };
  auto read = [&](ValueId v, CellId cell) {
    t.hint[v.v] = cell;
    contents.same(contents.in(cell), at(v));
  };
  auto write = [&](CellId cell, ValueId v) {
    t.stores.push_back({v, cell});
    contents.same(contents.in(cell), at(v));
  };
  auto parameter = [&](uint32_t f, size_t p) -> NodeId {
    FunctionTypes& to = functions[f];
    for (const Inst& i : to.base.blocks[0].insts)
      if (i.op == Op::Param && i.attrs[0] == p) return node(to, i.result);
    return contents.newNode();
  };
  auto builtin = [&](ValueId callee) -> std::string_view {
    const Inst* d = def[callee.v];
    return d && d->op == Op::LoadGlobal ? m.str(m.globals[d->attrs[0]]) : std::string_view();
  };
  for (const Block& b : t.base.blocks)
    for (const Inst& i : b.insts)
      if (i.result.valid()) def[i.result.v] = &i;
  for (const Block& b : t.base.blocks)
    for (const Inst& i : b.insts) {
      for (const Successor& s : i.succs)
        for (size_t a = 0; a < s.args.size(); ++a)
          if (t.base.rep(s.args[a]) == Rep::Val) contents.same(at(t.base[s.block].params[a]), at(s.args[a]));
      switch (i.op) {
        case Op::Return:
          if (!i.args.empty()) contents.same(results_[n], at(i.args[0]));
          break;
        case Op::BuildList:
          contents.is(at(i.result), Contents::List);
          for (ValueId v : i.args) write(contents.item(at(i.result)), v);
          break;
        case Op::BuildSet:
          contents.is(at(i.result), Contents::Other);
          for (ValueId v : i.args) write(contents.item(at(i.result)), v);
          break;
        case Op::BuildTuple:
          contents.is(at(i.result), Contents::Tuple);
          for (size_t a = 0; a < i.args.size(); ++a) {
            write(contents.at(at(i.result), a), i.args[a]);
            write(contents.item(at(i.result)), i.args[a]);
          }
          break;
        case Op::BuildDict:
          contents.is(at(i.result), Contents::Dict);
          for (size_t a = 0; a + 1 < i.args.size(); a += 2) {
            write(contents.key(at(i.result)), i.args[a]);
            write(contents.item(at(i.result)), i.args[a + 1]);
          }
          break;
        case Op::BuildString: contents.is(at(i.result), Contents::Str); break;
        case Op::Const: {
          auto kind = m.constants[i.attrs[0]].kind;
          if (kind == Constant::Kind::Str) contents.is(at(i.result), Contents::Str);
          if (kind == Constant::Kind::Bytes) contents.is(at(i.result), Contents::Other);
          if (kind == Constant::Kind::Tuple) linkConstant(t, at(i.result), i.attrs[0]), t.fixed[i.result.v] = kOther;
          break;
        }
        case Op::Binary:
        case Op::Inplace:
          if (ClassSet set = contents.classes(at(i.args[0]))) {
            uint32_t name = operatorMethod(i, set);
            Targets to{name == kNoName ? std::vector<uint32_t>() : methodsOf(set, name, 2), true};
            for (uint32_t f : to.functions) {
              called_[f] = 1;
              contents.same(parameter(f, 1), at(i.args[1]));
              contents.same(at(i.result), results_[f]);
            }
            t.hasObjects |= !to.functions.empty();
            if (!to.functions.empty()) t.targets[i.result.v] = std::move(to);
            break;
          }
          // Repetition and concatenation of sequences; numbers hold nothing.
          if (static_cast<BinaryOp>(i.attrs[0]) == BinaryOp::Add || static_cast<BinaryOp>(i.attrs[0]) == BinaryOp::Mul)
            for (ValueId v : i.args) {
              const Inst* d = def[v.v];
              // Of a repetition's operands one is a number.
              if ((d && d->op == Op::ConstInt) || (static_cast<BinaryOp>(i.attrs[0]) == BinaryOp::Mul && !contents.kind(at(v)))) continue;
              contents.same(at(i.result), at(v));
            }
          if (static_cast<BinaryOp>(i.attrs[0]) == BinaryOp::Mod && contents.kind(at(i.args[0])) == Contents::Str) contents.is(at(i.result), Contents::Str);
          break;
        case Op::Index: {
          const Inst* key = def[i.args[1].v];
          NodeId object = at(i.args[0]);
          if (key && key->op == Op::BuildSlice) {
            contents.same(at(i.result), object);
            t.fixed[i.result.v] = kOther;
          } else if (key && key->op == Op::ConstInt && contents.hasAt(object, key->attrs[0])) {
            read(i.result, contents.at(object, key->attrs[0]));
          } else {
            if (contents.kind(object) == Contents::Str) contents.is(at(i.result), Contents::Str);
            read(i.result, contents.item(object));
          }
          break;
        }
        case Op::StoreIndex: {
          const Inst* key = def[i.args[1].v];
          NodeId object = at(i.args[0]);
          if (key && key->op == Op::BuildSlice) {
            contents.same(at(i.args[2]), object);
            break;
          }
          write(contents.item(object), i.args[2]);
          write(contents.key(object), i.args[1]);
          break;
        }
        case Op::Iter: contents.same(at(i.result), at(i.args[0])); break;
        case Op::IterNext: {
          NodeId from = at(i.args[0]);
          if (contents.kind(from) == Contents::Str) contents.is(at(i.result), Contents::Str);
          read(i.result, contents.kind(from) == Contents::Dict ? contents.key(from) : contents.item(from));
          break;
        }
        case Op::Unpack: contents.same(at(i.result), at(i.args[0])); break;
        case Op::TupleItem: {
          NodeId from = at(i.args[0]);
          read(i.result, contents.hasAt(from, i.attrs[0]) ? contents.at(from, i.attrs[0]) : contents.item(from));
          break;
        }
        case Op::LoadAttr:
          if (CellId c = attributeOf(t, i.args[0], static_cast<uint32_t>(i.attrs[0])); c != kNoCell) read(i.result, c);
          t.hasObjects |= contents.classes(at(i.args[0])) != 0;
          break;
        case Op::StoreAttr:
          if (CellId c = attributeOf(t, i.args[0], static_cast<uint32_t>(i.attrs[0])); c != kNoCell) write(c, i.args[1]);
          t.hasObjects |= contents.classes(at(i.args[0])) != 0;
          break;
        case Op::LoadGlobal:
          if (isStored[i.attrs[0]] && functionOf[i.attrs[0]] == UINT32_MAX) read(i.result, contents.global(static_cast<uint32_t>(i.attrs[0])));
          else t.fixed[i.result.v] = kOther;
          break;
        case Op::StoreGlobal: write(contents.global(static_cast<uint32_t>(i.attrs[0])), i.args[0]); break;
        case Op::CellLoad: t.fixed[i.result.v] = kOther; break;
        case Op::Call: {
          if (auto it = t.direct.find(i.result.v); it != t.direct.end()) {
            called_[it->second] = 1;
            for (size_t a = 1; a < i.args.size(); ++a) contents.same(parameter(it->second, a - 1), at(i.args[a]));
            contents.same(at(i.result), results_[it->second]);
            break;
          }
          const Inst* callee = def[i.args[0].v];
          bool global = callee && callee->op == Op::LoadGlobal;
          uint32_t init = global ? initOf_[callee->attrs[0]] : UINT32_MAX;
          uint32_t cls = global ? classes.ofGlobal[callee->attrs[0]] : kNoClass;
          if (cls != kNoClass) {
            contents.isClass(at(i.result), ClassSet{1} << cls);
            init = classes.init(cls);
            t.hasObjects = true;
          }
          if (init != UINT32_MAX && i.attrs[0] == 0 && i.args.size() == functions[init].params.size()) {
            t.targets[i.result.v] = {{init}, cls != kNoClass, true};
            called_[init] = 1;
            for (size_t a = 1; a < i.args.size(); ++a) contents.same(parameter(init, a), at(i.args[a]));
            break;
          }
          std::string_view name = builtin(i.args[0]);
          bool shadowed = global && (functionOf[callee->attrs[0]] != UINT32_MAX || init != UINT32_MAX);
          if (name.empty() || shadowed) break;
          if (Type type = known(kBuiltins, name)) t.fixed[i.result.v] = type;
          if (isOneOf(kTextBuiltins, name)) contents.is(at(i.result), Contents::Str);
          if (i.attrs[0] == 0 && !isStored[callee->attrs[0]] && (((name == "min" || name == "max") && i.args.size() >= 3 && i.args.size() <= 5) || (name == "abs" && i.args.size() == 2)))
            t.picks.insert(i.result.v);
          if (i.args.size() < 2) {
            if (name == "list") contents.is(at(i.result), Contents::List);
            if (name == "dict") contents.is(at(i.result), Contents::Dict);
            break;
          }
          NodeId first = at(i.args[1]);
          if (name == "list" || name == "sorted") {
            contents.is(at(i.result), Contents::List);
            if (contents.kind(first) != Contents::Dict) contents.same(contents.in(contents.item(at(i.result))), contents.in(contents.item(first)));
            t.copies.push_back({contents.kind(first) == Contents::Dict ? contents.key(first) : contents.item(first), contents.item(at(i.result))});
          } else if (name == "tuple" || name == "reversed" || name == "iter" || name == "set" || name == "deque" || name == "frozenset") {
            contents.same(at(i.result), first);
          } else if (name == "range") {
            contents.is(at(i.result), Contents::Other);
            t.stores.push_back({i.args[1], contents.item(at(i.result))});
          } else if (name == "enumerate") {
            CellId pair = contents.item(at(i.result));
            contents.is(contents.in(pair), Contents::Tuple);
            CellId number = contents.at(contents.in(pair), 0), item = contents.at(contents.in(pair), 1);
            contents.same(contents.in(item), contents.in(contents.item(first)));
            t.copies.push_back({contents.item(first), item});
            t.constants.push_back({number, kInt});
          } else if (name == "min" || name == "max" || name == "next") {
            if (i.args.size() == 2) read(i.result, contents.item(first));
          } else if (name == "zip") {
            NodeId pair = contents.in(contents.item(at(i.result)));
            contents.is(pair, Contents::Tuple);
            for (size_t a = 1; a < i.args.size(); ++a) {
              CellId item = contents.at(pair, a - 1), from = contents.item(at(i.args[a]));
              contents.same(contents.in(item), contents.in(from));
              t.copies.push_back({from, item});
            }
          } else if (name == "heappush" && i.args.size() == 3) {
            write(contents.item(first), i.args[2]);
          } else if (name == "heappop") {
            read(i.result, contents.item(first));
          }
          break;
        }
        case Op::CallMethod:
        case Op::CallLoaded: {
          const auto args = std::span(i.args).subspan(i.op == Op::CallLoaded ? 2 : 0);  // the object first
          uint32_t name = static_cast<uint32_t>(i.attrs[0]);
          std::string_view text = m.strings[name];
          if (auto it = methods_.find(name); it != methods_.end() && i.attrs[1] == 0 && !contents.kind(at(args[0]))) {
            Targets to;
            ClassSet set = contents.classes(at(args[0]));
            const Inst* super = def[args[0].v];
            uint32_t own = n < classes.ofFunction.size() ? classes.ofFunction[n] : kNoClass;
            if (super && super->op == Op::CallRt && super->attrs[0] == static_cast<uint64_t>(Rt::super_zero)) {
              if (own != kNoClass && classes.all[own].base != kNoClass) to.functions = methodsOf(ClassSet{1} << classes.all[own].base, name, args.size());
            } else if (set) {
              to.functions = methodsOf(set, name, args.size());
              to.byClass = true;
              t.hasObjects |= !to.functions.empty();
            } else if (!lastRound_) {
              break;
            } else if (it->second.size() <= kMostTargets) {
              for (uint32_t f : it->second)
                if (functions[f].params.size() == args.size()) to.functions.push_back(f);
            }
            for (uint32_t f : to.functions) {
              called_[f] = 1;
              for (size_t a = 1; a < args.size(); ++a) contents.same(parameter(f, a), at(args[a]));
              contents.same(at(i.result), results_[f]);
            }
            if (!to.functions.empty()) {
              t.targets[i.result.v] = std::move(to);
              break;
            }
          }
          if (Type type = known(kMethods, text)) t.fixed[i.result.v] = type;
          NodeId object = at(args[0]);
          size_t given = args.size() - 1;
          if ((text == "append" || text == "appendleft" || text == "add") && given == 1) {
            write(contents.item(object), args[1]);
          } else if (text == "insert" && given == 2) {
            write(contents.item(object), args[2]);
          } else if (text == "heappush" && given == 2) {
            write(contents.item(at(args[1])), args[2]);
          } else if (text == "heappop" && given == 1) {
            read(i.result, contents.item(at(args[1])));
          } else if (text == "pop" || text == "popleft") {
            read(i.result, contents.item(object));
          } else if (text == "get" || text == "setdefault") {
            if (given == 2) {
              write(contents.item(object), args[2]);
              read(i.result, contents.item(object));
            } else {
              contents.same(at(i.result), contents.in(contents.item(object)));
            }
          } else if (text == "copy") {
            contents.same(at(i.result), object);
          } else if (text == "extend" && given == 1) {
            contents.same(object, at(args[1]));
          } else if (text == "values") {
            contents.is(at(i.result), Contents::Other);
            contents.same(contents.in(contents.item(at(i.result))), contents.in(contents.item(object)));
            t.copies.push_back({contents.item(object), contents.item(at(i.result))});
          } else if (text == "items" && given == 0) {
            contents.is(at(i.result), Contents::Other);
            NodeId pair = contents.in(contents.item(at(i.result)));
            contents.is(pair, Contents::Tuple);
            CellId key = contents.at(pair, 0), item = contents.at(pair, 1);
            contents.same(contents.in(key), contents.in(contents.key(object)));
            contents.same(contents.in(item), contents.in(contents.item(object)));
            t.copies.push_back({contents.key(object), key});
            t.copies.push_back({contents.item(object), item});
          } else if (text == "split" || text == "splitlines" || text == "rsplit") {
            contents.is(at(i.result), Contents::List);
            t.fixed[i.result.v] = kOther;
            if (contents.kind(object) == Contents::Str) contents.is(contents.in(contents.item(at(i.result))), Contents::Str);
          } else if (contents.kind(object) == Contents::Str && isOneOf(kTextMethods, text)) {
            contents.is(at(i.result), Contents::Str);
          }
          break;
        }
        case Op::CallRt:
          if (i.attrs[0] == static_cast<uint64_t>(Rt::list_append)) write(contents.item(at(i.args[0])), i.args[1]);
          if (i.attrs[0] == static_cast<uint64_t>(Rt::set_add)) write(contents.item(at(i.args[0])), i.args[1]);
          if (i.attrs[0] == static_cast<uint64_t>(Rt::dict_set)) {
            write(contents.key(at(i.args[0])), i.args[1]);
            write(contents.item(at(i.args[0])), i.args[2]);
          }
          break;
        default: break;
      }
    }
}

uint8_t ModuleTypes::kindOf(const FunctionTypes& t, ValueId v) {
  return t.nodes[v.v] == UINT32_MAX ? 0 : contents.kind(t.nodes[v.v]);
}

bool ModuleTypes::isGuess(const FunctionTypes& t, const Inst& i) const {
  switch (i.op) {
    case Op::Index:
    case Op::LoadAttr:
    case Op::CallMethod:
    case Op::CallLoaded:
    case Op::TupleItem:
    case Op::CellLoad: return true;
    case Op::LoadGlobal: return !t.directLoads.contains(i.result.v);
    case Op::Call: return !t.direct.contains(i.result.v);
    case Op::IterNext:
      for (const RangeLoop& r : t.ranges)
        if (r.item == i.result) return false;
      return true;
    default: return false;
  }
}

Type ModuleTypes::guess(FunctionTypes& t, const Inst& i) {
  uint32_t v = i.result.v;
  auto settled = [](Type type) { return type && !isRaw(type) ? kOther : type; };
  if (i.op == Op::IterNext) {
    bool found = false;
    for (const ItemLoop& l : t.loops) found |= l.item == i.result;
    if (!found) return kOther;
  }
  if (t.fixed[v]) return t.fixed[v];
  if (auto it = t.targets.find(v); it != t.targets.end()) {
    if (it->second.isInit) return kOther;
    Type all = 0;
    for (uint32_t f : it->second.functions) {
      if (functions[f].base.kind != FuncKind::Function) return kOther;
      all |= functions[f].result;
    }
    return settled(all);
  }
  return t.hint[v] == kNoCell ? kOther : settled(contents.types(t.hint[v]));
}

std::vector<char> ModuleTypes::numbers(const FunctionTypes& t) const {
  const Function& f = t.base;
  std::vector<char> number(f.values.size());
  for (size_t v = 0; v < number.size(); ++v) number[v] = t.values[v] && !(t.values[v] & kOther);
  for (bool changed = true; changed;) {
    changed = false;
    auto lose = [&](ValueId v) {
      if (number[v.v]) number[v.v] = 0, changed = true;
    };
    for (const Block& b : f.blocks)
      for (const Inst& i : b.insts) {
        if (i.result.valid() && number[i.result.v]) {
          bool arithmetic = i.op == Op::Binary || i.op == Op::Inplace || i.op == Op::Unary;
          bool ok = i.op != Op::Call && !isGuess(t, i);
          for (ValueId v : i.args)
            if (arithmetic && !number[v.v]) ok = false;
          if (!ok) lose(i.result);
        }
        for (const Successor& s : i.succs)
          for (size_t a = 0; a < s.args.size(); ++a)
            if (f.rep(s.args[a]) == Rep::Val && !number[s.args[a].v]) lose(f[s.block].params[a]);
      }
  }
  return number;
}

}  // namespace molt::opt
