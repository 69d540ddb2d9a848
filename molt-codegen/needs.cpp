// Which names each function mentions. A function of a library module may be left out of a program if only its definition
// holds it: the `def` binds a name of the module or of a class at the top, perhaps through decorators that do not call it.
// It is needed when kept code mentions the name; a method with two underscores on both sides when its class is.
#include "needs.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace molt::codegen {

using namespace ir;

namespace {

using Names = std::set<std::string, std::less<>>;

// Decorators that keep a function or class without calling it or asking for methods that nobody mentions.
const Names kQuietDecorators = {
    "property", "staticmethod", "classmethod", "abstractmethod", "abstractproperty", "cached_property", "contextmanager",
    "asynccontextmanager", "cache", "lru_cache", "recursive_repr", "final", "override", "DynamicClassAttribute", "setter",
    "getter", "deleter", "total_ordering", "dataclass", "runtime_checkable"};

// What making a class calls before anything mentions it, where its bases or metaclass say so.
const Names kCalledByClassStatements = {"__new__", "__init__", "__init_subclass__", "__set_name__", "__subclasshook__",
                                        "__subclasscheck__", "__instancecheck__", "__prepare__", "__call__", "__hash__", "__eq__"};

// Who calls these gets at attributes whose names nobody has written down, in a library's code as in a program's; those after
// them only in a program's own code: what the library does with them asks for no function by its name.
const Names kReachEverything = {"getmembers", "getmembers_static", "resolve_name", "find_class", "walk_packages"};
const Names kReachFromPrograms = {"getattr_static", "__getattribute__", "__globals__", "f_globals", "f_builtins", "__subclasses__", "__builtins__"};

// Of a program's own code: these take the name as an argument, and are harmless if that is a constant.
const Names kTakeNames = {"getattr", "attrgetter", "methodcaller", "import_module", "__import__"};

bool isDunder(std::string_view name) { return name.size() > 4 && name.starts_with("__") && name.ends_with("__"); }

bool isIdentifierChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// Definitions and uses of the values of one function.
class Flow {
 public:
  struct Use {
    const Inst* inst;
    size_t arg;  // of the instruction; of a jump: any
    bool jumps;
  };

  explicit Flow(const Function& f) : f(f), defs_(f.values.size()), uses_(f.values.size()), incoming_(f.values.size()) {
    for (const Block& b : f.blocks)
      for (const Inst& i : b.insts) {
        if (i.result.valid()) defs_[i.result.v] = &i;
        for (size_t n = 0; n < i.args.size(); ++n) uses_[i.args[n].v].push_back({&i, n, false});
        for (const Successor& s : i.succs)
          for (size_t n = 0; n < s.args.size(); ++n) {
            uses_[s.args[n].v].push_back({&i, n, true});
            const auto& params = f[s.block].params;
            if (n < params.size()) incoming_[params[n].v].push_back(s.args[n]);
          }
      }
  }
  const Inst* def(ValueId v) const { return defs_[v.v]; }
  const std::vector<Use>& uses(ValueId v) const { return uses_[v.v]; }
  const std::vector<ValueId>& incoming(ValueId v) const { return incoming_[v.v]; }

  const Function& f;

 private:
  std::vector<const Inst*> defs_;
  std::vector<std::vector<Use>> uses_;
  std::vector<std::vector<ValueId>> incoming_;
};

bool isRt(const Inst& i, std::initializer_list<Rt> rows) {
  return i.op == Op::CallRt && std::find(rows.begin(), rows.end(), static_cast<Rt>(i.attrs[0])) != rows.end();
}

class Collector {
 public:
  Collector(const Module& m, bool library) : m(m), library_(library) {}

  Needs run() {
    needs_.table.module = m.name;
    needs_.table.units.emplace_back();
    string("");
    owners_.assign(m.functions.size(), 0);
    for (uint32_t i = 0; i < m.functions.size(); ++i) flows_.emplace_back(m.functions[i]);
    if (library_) findOptional(0, {});
    assignOwners();
    for (uint32_t i = 0; i < m.functions.size(); ++i) mentionsOf(i);
    addImports();
    for (auto& unit : needs_.table.units)
      for (auto* list : {&unit.mentions, &unit.prefixes, &unit.imports, &unit.units}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
      }
    return std::move(needs_);
  }

 private:
  using Index = NameTable::Index;

  Index string(std::string_view text) {
    auto [it, fresh] = strings_.try_emplace(std::string(text), static_cast<Index>(needs_.table.strings.size()));
    if (fresh) needs_.table.strings.emplace_back(text);
    return it->second;
  }
  std::string_view nameAttr(uint64_t id) const { return m.str(NameId{static_cast<uint32_t>(id)}); }
  std::string_view globalName(uint64_t id) const { return m.str(m.globals[id]); }
  const Constant* constantOf(const Flow& flow, ValueId v) const {
    const Inst* i = flow.def(v);
    return i && i->op == Op::Const ? &m.constants[i->attrs[0]] : nullptr;
  }
  const std::string* textOf(const Flow& flow, ValueId v) const {
    const Constant* c = constantOf(flow, v);
    return c && c->kind == Constant::Kind::Str ? &c->text : nullptr;
  }

  // The name by which a value was got; empty: by none, or by several.
  std::string_view nameOf(const Flow& flow, ValueId v, int depth = 0) const {
    if (depth > 4) return {};
    if (const Inst* i = flow.def(v)) {
      if (i->op == Op::LoadGlobal) return globalName(i->attrs[0]);
      if (i->op == Op::LoadAttr) return nameAttr(i->attrs[0]);
      if (isRt(*i, {Rt::load_name_or, Rt::load_name, Rt::import_from})) return nameAttr(i->attrs[1]);
      if (i->op == Op::IncRef || i->op == Op::Borrow || i->op == Op::Call) return nameOf(flow, i->args[0], depth + 1);
      if (i->op == Op::CallMethod) return nameAttr(i->attrs[0]);
      return {};
    }
    std::string_view name;
    for (ValueId from : flow.incoming(v)) {
      std::string_view each = nameOf(flow, from, depth + 1);
      if (each.empty() || (!name.empty() && each != name)) return {};
      name = each;
    }
    return name;
  }

  // Is the value of a `def` or class statement only bound to names? These go to `names`.
  bool isOnlyBound(const Flow& flow, ValueId v, std::vector<std::string>& names, int depth = 0) const {
    if (depth > 6) return false;
    for (const Flow::Use& use : flow.uses(v)) {
      const Inst& i = *use.inst;
      if (use.jumps) return false;
      switch (i.op) {
        case Op::StoreGlobal: names.emplace_back(globalName(i.attrs[0])); continue;
        case Op::DecRef: case Op::Release: case Op::VarEnd: case Op::NoteField: case Op::NoteLayout: case Op::NoteMethod: continue;
        case Op::IncRef: case Op::Borrow:
          if (!isOnlyBound(flow, i.result, names, depth + 1)) return false;
          continue;
        case Op::Call:
          if (use.arg != 1 || i.args.size() != 2 || i.attrs[0] || !kQuietDecorators.contains(nameOf(flow, i.args[0]))) return false;
          if (!isOnlyBound(flow, i.result, names, depth + 1)) return false;
          continue;
        case Op::CallMethod:
          if (use.arg != 1 || i.args.size() != 2 || i.attrs[1] || !kQuietDecorators.contains(nameAttr(i.attrs[0]))) return false;
          if (!isOnlyBound(flow, i.result, names, depth + 1)) return false;
          continue;
        case Op::CallRt:
          if (isRt(i, {Rt::store_name}) && use.arg == 1) {
            names.emplace_back(nameAttr(i.attrs[1]));
            continue;
          }
          if (use.arg == 0 && isRt(i, {Rt::function_set_defaults, Rt::function_set_kwdefaults, Rt::function_set_annotations, Rt::function_set_type_params}))
            continue;
          return false;
        default: return false;
      }
    }
    return !names.empty();
  }

  struct Holder {
    bool isClass = false, plain = true;  // plain: made by `type` alone
    std::vector<std::string> names;      // of the class; empty: nobody knows who gets hold of it
  };

  // Functions and classes that the body of the module or of a class at the top defines.
  void findOptional(uint32_t id, const Holder& holder) {
    const Flow& flow = flows_[id];
    for (const Block& b : flow.f.blocks)
      for (const Inst& i : b.insts) {
        if (i.op != Op::MakeFunction) continue;
        auto made = static_cast<uint32_t>(i.attrs[0]);
        const Function& f = m.functions[made];
        if (f.kind == FuncKind::ClassBody) {
          classStatement(flow, i.result, made);
          continue;
        }
        std::vector<std::string> names;
        if (!isOnlyBound(flow, i.result, names)) continue;
        names.emplace_back(m.str(f.name));
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        NameTable::Unit unit;
        if (std::none_of(names.begin(), names.end(), isDunder)) {
          for (const std::string& n : names) unit.own.push_back(string(n));
        } else {
          bool early = std::any_of(names.begin(), names.end(), [](const std::string& n) { return kCalledByClassStatements.contains(n); });
          if (!holder.isClass || holder.names.empty() || (early && !holder.plain)) continue;
        }
        for (const std::string& n : holder.names) unit.classes.push_back(string(n));
        unit.symbol = string(m.name + "." + std::string(m.str(f.symbol)));
        owners_[made] = static_cast<uint32_t>(needs_.table.units.size());
        needs_.table.units.push_back(std::move(unit));
        needs_.optional.insert(made);
      }
  }

  void classStatement(const Flow& outer, ValueId body, uint32_t made) {
    Holder holder{true, true, {}};
    for (const Flow::Use& use : outer.uses(body)) {
      if (use.inst->op == Op::DecRef) continue;
      const Inst& build = *use.inst;
      if (!isRt(build, {Rt::build_class}) || use.arg != 0 || use.jumps) return findOptional(made, {true, false, {}});
      const Inst* bases = outer.def(build.args[2]);
      const Inst* keywords = outer.def(build.args[3]);
      bool none = bases && ((bases->op == Op::BuildTuple && bases->args.empty()) ||
                            (bases->op == Op::Const && m.constants[bases->attrs[0]].items.empty()));
      holder.plain = none && keywords && keywords->op == Op::Missing;
      if (!isOnlyBound(outer, build.result, holder.names)) holder.names.clear();
    }
    findOptional(made, holder);
  }

  // Every function belongs to the unit whose code makes it; a clone to that of its function.
  void assignOwners() {
    std::vector<uint32_t> work = {0};
    std::vector<int64_t> owner(m.functions.size(), -1);
    std::map<uint32_t, std::vector<uint32_t>> variants;
    for (uint32_t i = 0; i < m.functions.size(); ++i)
      if (m.functions[i].generic.valid()) variants[m.functions[i].generic.v].push_back(i);
    auto claim = [&](uint32_t id, uint32_t unit) {
      if (owner[id] >= 0) {
        if (owner[id] != unit) shared_.push_back({id, unit});
        return;
      }
      owner[id] = unit;
      work.push_back(id);
    };
    owner[0] = 0;
    for (uint32_t id : needs_.optional) claim(id, owners_[id]);
    while (!work.empty()) {
      uint32_t id = work.back();
      work.pop_back();
      auto unit = static_cast<uint32_t>(owner[id]);
      for (uint32_t v : variants[id]) claim(v, unit);
      for (const Block& b : m.functions[id].blocks)
        for (const Inst& i : b.insts)
          if ((i.op == Op::MakeFunction || i.op == Op::MakeGenerator) && !needs_.optional.contains(static_cast<uint32_t>(i.attrs[0])))
            claim(static_cast<uint32_t>(i.attrs[0]), unit);
    }
    for (uint32_t i = 0; i < m.functions.size(); ++i) owners_[i] = owner[i] < 0 ? 0 : static_cast<uint32_t>(owner[i]);
    // What two units make must be there with either.
    for (auto [id, unit] : shared_)
      if (owners_[id] != unit) needs_.table.units[unit].units.push_back(owners_[id]);
  }

  NameTable::Unit& unitOf(uint32_t function) { return needs_.table.units[owners_[function]]; }

  // Strings that are names, dotted names or a format's fields may be looked up by whoever gets them.
  void mentionText(NameTable::Unit& unit, std::string_view text) {
    if (text.empty() || text.size() > 4096) return;
    bool name = true;
    for (char c : text) name = name && (isIdentifierChar(c) || c == '.' || c == ':');
    bool fields = text.find('{') != std::string_view::npos;
    if (!name && !fields) return;
    for (size_t at = 0; at < text.size();) {
      size_t end = at;
      while (end < text.size() && isIdentifierChar(text[end])) ++end;
      if (end > at && (name || (at > 0 && text[at - 1] == '.'))) unit.mentions.push_back(string(text.substr(at, end - at)));
      at = end + 1;
    }
    if (name && text.size() > 1 && text.ends_with('_') && !text.starts_with("__")) unit.prefixes.push_back(string(text));
  }
  void mentionConstant(NameTable::Unit& unit, const Constant& c) {
    if (c.kind == Constant::Kind::Str) mentionText(unit, c.text);
    for (ConstId item : c.items) mentionConstant(unit, m.constants[item.v]);
  }

  // A constant that only says how things are called, or which names `import *` binds.
  bool isOnlyLabel(const Flow& flow, ValueId v, int depth = 0) const {
    if (depth > 4 || flow.uses(v).empty()) return false;
    return std::all_of(flow.uses(v).begin(), flow.uses(v).end(), [&](const Flow::Use& use) {
      const Inst& i = *use.inst;
      if (use.jumps) return false;
      switch (i.op) {
        case Op::DecRef: return true;
        case Op::StoreGlobal: return globalName(i.attrs[0]) == "__all__";
        case Op::BuildList: case Op::BuildTuple: case Op::Binary: case Op::BinaryTake: case Op::Inplace: case Op::InplaceTake: case Op::IncRef:
          return isOnlyLabel(flow, i.result, depth + 1);
        case Op::CallMethod: return use.arg > 0 && nameOf(flow, i.args[0]) == "__all__";
        case Op::CallRt: {
          if (isRt(i, {Rt::import_name, Rt::import_name_of})) return true;
          if (isRt(i, {Rt::build_class})) return use.arg == 1;
          if (!isRt(i, {Rt::store_name})) return false;
          std::string_view name = nameAttr(i.attrs[1]);
          return name == "__qualname__" || name == "__module__" || name == "__doc__" || name == "__slots__";
        }
        default: return false;
      }
    });
  }

  // Does this call, or whatever else is done with a function like getattr, ask for a name that is known?
  bool asksForKnownName(const Flow& flow, const Flow::Use& use, NameTable::Unit& unit) {
    const Inst& i = *use.inst;
    if (use.jumps) return false;
    std::string_view name = nameOf(flow, i.args[use.arg]);
    if (i.op == Op::DecRef || i.op == Op::IsBuiltin || i.op == Op::VarEnd) return true;
    if (i.op == Op::StoreGlobal) return globalName(i.attrs[0]) == name;
    if (i.op != Op::Call || use.arg != 0) return false;
    return hasKnownName(flow, i, name == "getattr" ? 2 : 1, unit);
  }
  bool hasKnownName(const Flow& flow, const Inst& call, size_t first, NameTable::Unit& unit) {
    for (size_t n = first; n < call.args.size(); ++n) {
      if (!textOf(flow, call.args[n])) {
        const Inst* made = flow.def(call.args[n]);
        const std::string* prefix =
            made && (made->op == Op::Binary || made->op == Op::BuildString) && !made->args.empty() ? textOf(flow, made->args[0]) : nullptr;
        if (!prefix || prefix->empty()) return n > first;
        unit.prefixes.push_back(string(*prefix));
      }
      if (first == 2) return true;  // getattr's third argument is a value
    }
    return true;
  }

  void notice(NameTable::Unit& unit, std::string_view name) {
    unit.mentions.push_back(string(name));
    if (kReachEverything.contains(name) || (!library_ && kReachFromPrograms.contains(name))) unit.computesNames = true;
  }

  // A program's own code, where it gets at attributes otherwise than by writing their names.
  void computedAccess(const Flow& flow, const Inst& i, NameTable::Unit& unit) {
    auto isSelf = [&](ValueId v) {
      const Inst* d = flow.def(v);
      return d && d->op == Op::Param && d->attrs[0] == 0 && m.str(flow.f.values[v.v].hint) == "self";
    };
    std::string_view name;
    if (i.op == Op::LoadGlobal) name = globalName(i.attrs[0]);
    else if (i.op == Op::LoadAttr || i.op == Op::CallMethod || i.op == Op::LoadMethod || i.op == Op::LoadField) name = nameAttr(i.attrs[0]);
    else if (isRt(i, {Rt::load_name, Rt::load_name_or, Rt::import_from})) name = nameAttr(i.attrs[1]);
    bool known = true;
    if (kTakeNames.contains(name)) {
      if (i.op == Op::CallMethod) known = hasKnownName(flow, i, 1, unit);
      else if (i.result.valid())
        for (const Flow::Use& use : flow.uses(i.result)) known = known && asksForKnownName(flow, use, unit);
    } else if (name == "vars") {
      if (i.result.valid())
        for (const Flow::Use& use : flow.uses(i.result)) {
          const Inst& call = *use.inst;
          known = known && (call.op == Op::DecRef || call.op == Op::IsBuiltin ||
                            (call.op == Op::Call && use.arg == 0 && (call.args.size() == 1 || isSelf(call.args[1]))));
        }
    } else if (name == "__dict__") {
      known = i.op != Op::LoadGlobal && !i.args.empty() && isSelf(i.args[0]);
    }
    if (!known) unit.computesNames = true;
  }

  void mentionsOf(uint32_t id) {
    const Flow& flow = flows_[id];
    NameTable::Unit& unit = unitOf(id);
    for (const Block& b : flow.f.blocks)
      for (const Inst& i : b.insts) {
        if (!library_) computedAccess(flow, i, unit);
        switch (i.op) {
          case Op::StoreGlobal: case Op::DelGlobal: case Op::CheckBound: case Op::CellLoad: case Op::IsBuiltin: case Op::NoteField:
          case Op::NoteMethod: continue;
          case Op::CallRt: runtimeCall(flow, i, unit); continue;
          case Op::Const:
            if (!isOnlyLabel(flow, i.result)) mentionConstant(unit, m.constants[i.attrs[0]]);
            continue;
          case Op::CallDirect: case Op::CallClone: case Op::CallResume: case Op::MakeGenerator:
            if (uint32_t other = owners_[i.attrs[0]]; other && other != owners_[id]) unit.units.push_back(other);
            continue;
          default: break;
        }
        const OpInfo& row = info(i.op);
        for (size_t n = 0; n < row.attrs.size() && n < i.attrs.size(); ++n) {
          if (row.attrs[n] == AttrKind::Name && NameId{static_cast<uint32_t>(i.attrs[n])}.valid()) notice(unit, nameAttr(i.attrs[n]));
          if (row.attrs[n] == AttrKind::Global) notice(unit, globalName(i.attrs[n]));
          if (row.attrs[n] == AttrKind::Const) mentionConstant(unit, m.constants[i.attrs[n]]);
          if (row.attrs[n] == AttrKind::OptConst && i.attrs[n]) mentionConstant(unit, m.constants[i.attrs[n] - 1]);
        }
      }
  }

  void runtimeCall(const Flow& flow, const Inst& i, NameTable::Unit& unit) {
    Rt rt = static_cast<Rt>(i.attrs[0]);
    if (rt == Rt::store_name || rt == Rt::delete_name || rt == Rt::import_name || rt == Rt::import_name_of || rt == Rt::import_as ||
        rt == Rt::import_as_of) return;
    // A name that is handed on under its own name is mentioned where somebody uses it.
    if (rt == Rt::import_from && i.result.valid()) {
      std::vector<std::string> names;
      if (isOnlyBound(flow, i.result, names) &&
          std::all_of(names.begin(), names.end(), [&](const std::string& n) { return n == nameAttr(i.attrs[1]); })) return;
    }
    size_t n = 1;
    for (Slot s : info(rt).params) {
      if (s == Slot::name && n < i.attrs.size()) notice(unit, nameAttr(i.attrs[n]));
      if (s == Slot::name || s == Slot::num || s == Slot::func) ++n;
    }
  }

  // The module's imports go to the units whose statements want them; those that no statement explains to the first.
  void addImports() {
    std::map<std::string, std::set<uint32_t>, std::less<>> wanted;
    auto want = [&](std::string_view dotted, uint32_t unit) {
      for (size_t dot = dotted.find('.'); dot != std::string_view::npos; dot = dotted.find('.', dot + 1))
        wanted[std::string(dotted.substr(0, dot))].insert(unit);
      if (!dotted.empty()) wanted[std::string(dotted)].insert(unit);
    };
    for (uint32_t id = 0; id < m.functions.size(); ++id)
      for (const Block& b : m.functions[id].blocks)
        for (const Inst& i : b.insts) {
          if (!isRt(i, {Rt::import_name, Rt::import_name_of, Rt::import_as, Rt::import_as_of})) continue;
          std::string dotted = absolute(nameAttr(i.attrs[1]), i.attrs.size() > 2 ? i.attrs[2] : 0);
          want(dotted, owners_[id]);
          if (i.args.empty()) continue;
          if (const Constant* names = constantOf(flows_[id], i.args[0]))
            for (ConstId item : names->items) want(dotted + "." + m.constants[item.v].text, owners_[id]);
        }
    for (const std::string& name : m.imports) {
      auto it = wanted.find(name);
      if (it == wanted.end()) needs_.table.units[0].imports.push_back(string(name));
      else
        for (uint32_t unit : it->second) needs_.table.units[unit].imports.push_back(string(name));
    }
  }

  std::string absolute(std::string_view name, uint64_t level) const {
    if (!level) return std::string(name);
    std::string base = m.name;
    for (uint64_t up = m.isPackage ? 1 : 0; up < level && !base.empty(); ++up) {
      size_t dot = base.rfind('.');
      base = dot == std::string::npos ? "" : base.substr(0, dot);
    }
    if (!name.empty()) base += (base.empty() ? "" : ".") + std::string(name);
    return base;
  }

  const Module& m;
  bool library_;
  Needs needs_;
  std::vector<Flow> flows_;
  std::vector<uint32_t> owners_;  // unit of each function
  std::vector<std::pair<uint32_t, uint32_t>> shared_;
  std::unordered_map<std::string, Index> strings_;
};

}  // namespace

Needs collectNeeds(const Module& m, bool library) { return Collector(m, library).run(); }

}  // namespace molt::codegen
