// Static data of a module: str, bytes and tuple objects, code infos, the module's dict and descriptor.
// Layouts are those of abi/layout.h; on wasm32 each pointer field is followed by 4 bytes of padding.
#include <llvm/Transforms/Utils/ModuleUtils.h>

#include <cstring>
#include <map>

#include "abi/positions.h"
#include "emitter.h"

namespace molt::codegen {

using namespace llvm;

namespace {

uint64_t fnv1a(std::string_view text) {
  uint64_t h = 0xcbf29ce484222325u;
  for (unsigned char c : text) h = (h ^ c) * 0x100000001b3u;
  return h;
}

std::string hex(uint64_t v) {
  char text[17];
  for (int i = 0; i < 16; ++i) text[i] = "0123456789abcdef"[(v >> (60 - 4 * i)) & 15];
  text[16] = 0;
  return text;
}

// Code points of generalised UTF-8 (surrogates allowed); our own codec has checked it.
std::vector<uint32_t> codePoints(std::string_view s) {
  std::vector<uint32_t> out;
  for (size_t i = 0; i < s.size();) {
    unsigned char c = static_cast<unsigned char>(s[i]);
    int n = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    uint32_t cp = n == 1 ? c : c & (0xff >> (n + 1));
    for (int k = 1; k < n && i + static_cast<size_t>(k) < s.size(); ++k)
      cp = (cp << 6) | (static_cast<unsigned char>(s[i + static_cast<size_t>(k)]) & 0x3f);
    out.push_back(cp);
    i += static_cast<size_t>(n);
  }
  return out;
}

}  // namespace

Type* ModuleEmitter::wordType() const {
  if (!wasm) return i64Type;
  return StructType::get(context, {ptrType, i32Type});
}

Constant* ModuleEmitter::word(Constant* p) {
  if (!wasm) return ConstantExpr::getPtrToInt(p, i64Type);
  return ConstantStruct::getAnon(context, {p, i32(0)});
}

Constant* ModuleEmitter::pointerField(Constant* p) {
  return wasm ? ConstantStruct::getAnon(context, {p, i32(0)}) : p;
}

GlobalVariable* ModuleEmitter::external(const std::string& symbol, bool weak) {
  if (auto* g = module->getNamedGlobal(symbol)) return g;
  auto* g = new GlobalVariable(*module, i8Type, false, weak ? GlobalValue::ExternalWeakLinkage : GlobalValue::ExternalLinkage, nullptr, symbol);
  if (!weak) g->setVisibility(GlobalValue::HiddenVisibility);
  return g;
}

Constant* ModuleEmitter::objectHeader(const char* typeSymbol) {
  return ConstantStruct::getAnon(context, {i32(kStaticRefcount), i32(kFlagStatic), pointerField(external(typeSymbol))});
}

// A str object; equal texts of all object files of a program become one object (linkonce_odr, named by content).
GlobalVariable* ModuleEmitter::strObject(std::string_view text) {
  std::string name = "molt.str." + hex(fnv1a(text)) + "." + std::to_string(text.size());
  if (auto* g = module->getNamedGlobal(name)) return g;
  std::vector<uint32_t> cps = codePoints(text);
  uint32_t max = 0;
  for (uint32_t c : cps) max = std::max(max, c);
  unsigned kind = max < 0x100 ? 1 : max < 0x10000 ? 2 : 4;
  Constant* data;
  if (kind == 1) {
    std::vector<uint8_t> d(cps.begin(), cps.end());
    d.push_back(0);
    data = ConstantDataArray::get(context, d);
  } else if (kind == 2) {
    std::vector<uint16_t> d(cps.begin(), cps.end());
    d.push_back(0);
    data = ConstantDataArray::get(context, d);
  } else {
    std::vector<uint32_t> d(cps.begin(), cps.end());
    d.push_back(0);
    data = ConstantDataArray::get(context, d);
  }
  uint64_t flags = kind | (max < 0x80 ? 1u << 8 : 0);  // kind, ascii, interned = 0, padding
  Constant* init = ConstantStruct::getAnon(context, {objectHeader("molt_type_str"), i64(cps.size()), i64(~uint64_t{0}), i64(flags), data});
  auto* g = new GlobalVariable(*module, init->getType(), false, GlobalValue::LinkOnceODRLinkage, init, name);
  g->setVisibility(GlobalValue::HiddenVisibility);
  g->setAlignment(Align(16));
  if (!wasm) g->setComdat(module->getOrInsertComdat(name));
  return g;
}

GlobalVariable* ModuleEmitter::bytesObject(std::string_view data) {
  Constant* text = ConstantDataArray::getString(context, StringRef(data.data(), data.size()), true);
  Constant* init = ConstantStruct::getAnon(context, {objectHeader("molt_type_bytes"), i64(data.size()), i64(~uint64_t{0}), text});
  auto* g = new GlobalVariable(*module, init->getType(), false, GlobalValue::PrivateLinkage, init, "bytes");
  g->setAlignment(Align(16));
  return g;
}

GlobalVariable* ModuleEmitter::constantSlot(ir::ConstId id) {
  auto& slot = constantSlots[id.v];
  if (!slot) {
    for (ir::ConstId item : m.constants[id.v].items)
      if (!constantWord(item)) constantSlot(item);
    slot = new GlobalVariable(*module, i64Type, false, GlobalValue::PrivateLinkage, i64(0), "const");
    startConstants.push_back(id.v);
  }
  return slot;
}

GlobalVariable* ModuleEmitter::constantObject(ir::ConstId id) {
  auto it = constantObjects.find(id.v);
  if (it != constantObjects.end()) return it->second;
  const ir::Constant& c = m.constants[id.v];
  GlobalVariable* g = nullptr;
  using Kind = ir::Constant::Kind;
  if (c.kind == Kind::Str) g = strObject(c.text);
  if (c.kind == Kind::Bytes) g = bytesObject(c.text);
  if (c.kind == Kind::Tuple && c.items.empty()) {
    g = external("molt_empty_tuple");  // there is one
  } else if (c.kind == Kind::Tuple) {
    std::vector<Constant*> items;
    bool whole = true;
    for (ir::ConstId item : c.items) {
      Constant* w = constantWord(item);
      if (!w) whole = false;
      items.push_back(w);
    }
    if (whole) {
      std::vector<Constant*> fields = {objectHeader("molt_type_tuple"), i64(items.size())};
      fields.insert(fields.end(), items.begin(), items.end());
      Constant* init = ConstantStruct::getAnon(context, fields);
      g = new GlobalVariable(*module, init->getType(), false, GlobalValue::PrivateLinkage, init, "tuple");
      g->setAlignment(Align(16));
    }
  }
  constantObjects[id.v] = g;
  return g;
}

// Null when the runtime has to make it when the module starts: big ints, complex, frozensets and tuples holding one.
Constant* ModuleEmitter::constantWord(ir::ConstId id) {
  const ir::Constant& c = m.constants[id.v];
  auto immediate = [&](uint64_t bits) -> Constant* { return i64(bits); };
  using Kind = ir::Constant::Kind;
  switch (c.kind) {
    case Kind::None: return immediate(kNoneBits);
    case Kind::False: return immediate(kFalseBits);
    case Kind::True: return immediate(kTrueBits);
    case Kind::Ellipsis: return immediate(kEllipsisBits);
    case Kind::NotImplemented: return immediate(kNotImplementedBits);
    case Kind::Float: return immediate(molt::Value::fromAnyDouble(c.real).bits);
    case Kind::Int: {
      if (c.text.size() > 15) return nullptr;
      int64_t v = strtoll(c.text.c_str(), nullptr, 10);
      return molt::Value::fitsInline(v) ? immediate(molt::Value::fromInlineInt(v).bits) : nullptr;
    }
    case Kind::Str: case Kind::Bytes: return word(constantObject(id));
    case Kind::Tuple: {
      GlobalVariable* g = constantObject(id);
      return g ? word(g) : nullptr;
    }
    case Kind::Complex: case Kind::FrozenSet: return nullptr;
  }
  return nullptr;
}

GlobalVariable* ModuleEmitter::staticArray(ArrayRef<Constant*> items, Type* type, const Twine& name) {
  Constant* init = ConstantArray::get(ArrayType::get(type, items.size()), items);
  return new GlobalVariable(*module, init->getType(), true, GlobalValue::PrivateLinkage, init, name);
}

Constant* ModuleEmitter::nameArray(const std::vector<ir::NameId>& names, const char* what) {
  if (names.empty()) return ConstantPointerNull::get(ptrType);
  std::vector<Constant*> items;
  for (ir::NameId n : names) items.push_back(strObject(m.str(n)));
  return staticArray(items, ptrType, what);
}

// CodeInfo::suspensions: what the resume function fetches from the frame where it goes on is what the variables are.
Constant* ModuleEmitter::suspensions(const ir::Function& f, const ir::Function& resume) {
  std::map<uint32_t, uint32_t> numbers;  // by name
  uint32_t count = 0;
  for (const ir::Param& p : f.params) numbers.emplace(p.name.v, count++);
  for (ir::NameId n : f.locals) numbers.emplace(n.v, count++);
  for (ir::NameId n : f.cellvars) numbers.insert_or_assign(n.v, count++);
  const ir::Inst& dispatch = resume.blocks[0].insts.back();
  if (dispatch.op != ir::Op::StateDispatch) return ConstantPointerNull::get(ptrType);
  std::vector<uint32_t> lines(dispatch.succs.size());
  for (const ir::Block& b : resume.blocks)
    if (const ir::Inst& end = b.insts.back(); end.op == ir::Op::Suspend && end.attrs[0] < lines.size() && end.pos < resume.positions.size())
      lines[end.attrs[0]] = static_cast<uint32_t>(resume.positions[end.pos].line);
  std::vector<uint32_t> words(lines.size());
  words[0] = static_cast<uint32_t>(lines.size() - 1);
  for (size_t state = 1; state < lines.size(); ++state) {
    words[state] = static_cast<uint32_t>(words.size());
    words.push_back(lines[state]);
    size_t counted = words.size();
    words.push_back(0);
    for (const ir::Inst& i : resume[dispatch.succs[state].block].insts) {
      if (i.op == ir::Op::Resumed) break;
      if (i.op != ir::Op::FrameLoad || resume.rep(i.result) != ir::Rep::Val) continue;
      ir::NameId name = resume.values[i.result.v].hint;
      auto number = name.valid() ? numbers.find(name.v) : numbers.end();
      if (number == numbers.end()) continue;
      words.insert(words.end(), {number->second, static_cast<uint32_t>(i.attrs[0])});
      ++words[counted];
    }
  }
  Constant* init = ConstantDataArray::get(context, words);
  return new GlobalVariable(*module, init->getType(), true, GlobalValue::PrivateLinkage, init, "suspensions");
}

GlobalVariable* ModuleEmitter::codeInfo(ir::FuncId id) {
  auto& g = codeInfos[id.v];
  if (g) return g;
  const ir::Function& f = m[id];
  Constant* null = ConstantPointerNull::get(ptrType);
  std::vector<ir::NameId> varnames;
  uint32_t argCount = 0, posOnly = 0, kwOnly = 0;
  for (const ir::Param& p : f.params) {
    varnames.push_back(p.name);
    if (p.kind == ir::ParamKind::PosOnly) ++posOnly, ++argCount;
    if (p.kind == ir::ParamKind::PosOrKw) ++argCount;
    if (p.kind == ir::ParamKind::KwOnly) ++kwOnly;
  }
  varnames.insert(varnames.end(), f.locals.begin(), f.locals.end());
  std::vector<Constant*> consts;
  std::vector<uint8_t> packed;
  PositionWriter positions(packed);
  for (const ir::Position& p : f.positions) positions.add({p.line, p.endLine, p.col, p.endCol, p.anchorCol, p.anchorEndCol});
  Constant* positionTable = null;
  if (!packed.empty()) {
    Constant* bytes = ConstantDataArray::get(context, packed);
    auto* table = new GlobalVariable(*module, bytes->getType(), true, GlobalValue::PrivateLinkage, bytes, "positions");
    table->setAlignment(Align(1));
    positionTable = table;
  }
  for (ir::ConstId c : f.consts) {
    Constant* w = constantWord(c);
    consts.push_back(w ? w : i64(kNoneBits));
  }
  Constant* constArray = null;
  if (!consts.empty()) {
    Constant* init = ConstantStruct::getAnon(context, consts);
    constArray = new GlobalVariable(*module, init->getType(), true, GlobalValue::PrivateLinkage, init, "consts");
  }
  // Only functions that the runtime can call have an entry; the others are reached from compiled code alone.
  bool resume = f.kind == ir::FuncKind::Resume || f.kind == ir::FuncKind::Clone || f.kind == ir::FuncKind::GenericResume;
  auto resumed = resumeOf.find(id.v);
  uint32_t frameSlots = resumed == resumeOf.end() ? f.frameSlots : m.functions[resumed->second].frameSlots;
  std::vector<Constant*> fields = {
      strObject(m.str(f.name)), strObject(m.str(f.qualname)), strObject(f.filename.valid() ? m.str(f.filename) : m.filename),
      resume ? null : static_cast<Constant*>(declareEntry(id)),
      nameArray(varnames, "varnames"),
      positionTable,
      nameArray(f.freevars, "freevars"), nameArray(f.cellvars, "cellvars"), nameArray(f.names, "names"), constArray,
      null, descriptor,
      i32(f.flags), i32(argCount), i32(posOnly), i32(kwOnly), i32(varnames.size()), i32(f.freevars.size()),
      i32(f.cellvars.size()), i32(f.names.size()), i32(f.consts.size()), i32(f.positions.size()),
      i32(static_cast<uint32_t>(f.firstLine)), i32(frameSlots),
      resumed == resumeOf.end() ? null : suspensions(f, m.functions[resumed->second])};
  Constant* init = ConstantStruct::getAnon(context, fields);
  if (needs.optional.contains(id.v)) {
    // The linker may put another in its place.
    g = new GlobalVariable(*module, init->getType(), false, GlobalValue::ExternalLinkage, init, symbolOf(id) + std::string(ir::kCodeSuffix));
    g->setVisibility(GlobalValue::HiddenVisibility);
  } else {
    g = new GlobalVariable(*module, init->getType(), false, GlobalValue::PrivateLinkage, init, "code." + m.str(f.symbol));
  }
  return g;
}

// One for all functions of the module; it takes any arguments and says what is missing.
void ModuleEmitter::emitLeftOutCode() {
  auto* entry = ::llvm::Function::Create(FunctionType::get(i64Type, {ptrType, ptrType}, false), GlobalValue::ExternalLinkage, "molt_left_out", *module);
  entry->setVisibility(GlobalValue::HiddenVisibility);
  Constant* null = ConstantPointerNull::get(ptrType);
  Constant* names = staticArray({strObject("args"), strObject("kwargs")}, ptrType, "varnames");
  Constant* name = strObject("<left out>");
  Constant* init = ConstantStruct::getAnon(
      context, {name, name, strObject(m.filename), entry, names, null, null, null, null, null, null, descriptor,
                i32(kCodeVarArgs | kCodeVarKeywords), i32(0), i32(0), i32(0), i32(2), i32(0), i32(0), i32(0), i32(0), i32(0), i32(0), i32(0), null});
  auto* g = new GlobalVariable(*module, init->getType(), false, GlobalValue::ExternalLinkage, init, m.name + std::string(ir::kLeftOutSuffix));
  g->setVisibility(GlobalValue::HiddenVisibility);
}

// For the linker alone: no output keeps the section.
void ModuleEmitter::emitNameTable() {
  if (wasm) return;
  if (!needs.optional.empty()) emitLeftOutCode();
  Constant* data = ConstantDataArray::getString(context, writeNameTable(needs.table), false);
  auto* table = new GlobalVariable(*module, data->getType(), true, GlobalValue::PrivateLinkage, data, "molt.names");
  table->setSection(ir::kNameTableSection);
  table->setMetadata(LLVMContext::MD_exclude, MDNode::get(context, {}));
  table->setAlignment(Align(1));
  appendToCompilerUsed(*module, table);
}

void ModuleEmitter::emitDescriptor() {
  Constant* null = ConstantPointerNull::get(ptrType);
  // The module's dict with its names at fixed entries; the runtime fills hashes and the index.
  std::vector<Constant*> entries;
  for (ir::NameId n : m.globals)
    entries.push_back(ConstantStruct::getAnon(context, {i64(~uint64_t{0}), word(strObject(m.str(n))), i64(0)}));
  Constant* entryArray = null;
  if (!entries.empty()) {
    Constant* init = ConstantArray::get(ArrayType::get(entries[0]->getType(), entries.size()), entries);
    auto* g = new GlobalVariable(*module, init->getType(), false, GlobalValue::PrivateLinkage, init, "globals.entries");
    g->setAlignment(Align(16));
    entryArray = g;
  }
  uint64_t count = m.globals.size();
  Constant* dict = ConstantStruct::getAnon(
      context, {objectHeader("molt_type_dict"), pointerField(entryArray), pointerField(null), i64(0), i64(count), i64(count),
                i32(count), i32(1u << 8), i64(1)});  // strKeysOnly; ownsEntries 0
  auto* dictObject = new GlobalVariable(*module, dict->getType(), false, GlobalValue::PrivateLinkage, dict, "globals");
  dictObject->setAlignment(Align(16));
  globalsDict->replaceAllUsesWith(dictObject);
  globalsDict->eraseFromParent();
  globalsDict = dictObject;
  auto* object = new GlobalVariable(*module, ptrType, false, GlobalValue::PrivateLinkage, null, "module.object");
  Constant* doc = null;
  if (m.functions[0].doc.valid()) {
    Constant* w = constantWord(m.functions[0].doc);
    doc = new GlobalVariable(*module, w->getType(), true, GlobalValue::PrivateLinkage, w, "doc");
  }
  Constant* init = ConstantStruct::getAnon(
      context, {strObject(m.name), strObject(m.filename), moduleBody, globalsDict, codeInfo({0}), doc, object,
                i32(count), i32(m.isPackage), i32(0), i32(0)});
  auto* object0 = new GlobalVariable(*module, init->getType(), true, GlobalValue::ExternalLinkage, init, "molt_module_" + m.name);
  object0->setVisibility(GlobalValue::HiddenVisibility);
  descriptor->replaceAllUsesWith(object0);
  descriptor->eraseFromParent();
  descriptor = object0;
  auto* registered = new GlobalVariable(*module, ptrType, true, GlobalValue::InternalLinkage, descriptor, "molt.registered");
  registered->setSection("molt_modules");
  used.push_back(registered);
}

// Weak references: molt-link sees from them which modules the program may import.
void ModuleEmitter::emitImports() {
  if (m.imports.empty()) return;
  std::vector<Constant*> items;
  for (const std::string& name : m.imports) {
    std::string symbol = "molt_module_" + name;
    items.push_back(module->getNamedGlobal(symbol) ? module->getNamedGlobal(symbol) : external(symbol, true));
  }
  Constant* init = ConstantArray::get(ArrayType::get(ptrType, items.size()), items);
  auto* g = new GlobalVariable(*module, init->getType(), true, GlobalValue::InternalLinkage, init, "molt.imports");
  used.push_back(g);
}

void ModuleEmitter::emitCapabilities() {
  if (options.capabilities.empty()) return;
  Constant* init = ConstantDataArray::getString(context, options.capabilities);
  auto* g = new GlobalVariable(*module, init->getType(), true, GlobalValue::ExternalLinkage, init, "molt_baked_capabilities");
  g->setVisibility(GlobalValue::HiddenVisibility);
}

}  // namespace molt::codegen
