// The table that finds Python frames on the native stack: for each function the return addresses of its calls, with the
// lines they stand for. A call pays nothing for it. LLVM's support for garbage collectors gives a label behind every call
// and leaves the format to us.
//
// Section molt_frames has one record a function, linked to the function's section so that --gc-sections drops both:
//   u32 length of the record in all · i32 function - here · i32 code info - here · then for each call
//   uleb return address - function · uleb line << 1 | more · if more: uleb n, then n times (i32 code info - here, uleb line):
//   calls that were inlined; the pairs lead outwards.
#include <llvm/BinaryFormat/ELF.h>
#include <llvm/CodeGen/AsmPrinter.h>
#include <llvm/CodeGen/GCMetadata.h>
#include <llvm/CodeGen/GCMetadataPrinter.h>
#include <llvm/IR/DebugInfoMetadata.h>
#include <llvm/IR/GCStrategy.h>
#include <llvm/IR/Module.h>
#include <llvm/MC/MCContext.h>
#include <llvm/MC/MCExpr.h>
#include <llvm/MC/MCSectionELF.h>
#include <llvm/MC/MCStreamer.h>
#include <llvm/MC/MCSymbolELF.h>
#include <llvm/Target/TargetMachine.h>

#include <map>

#include "emitter.h"

namespace molt::codegen {

using namespace llvm;

namespace {

constexpr const char* kStrategy = "molt-frames";

class Strategy : public GCStrategy {
 public:
  Strategy() {
    NeededSafePoints = true;
    UsesMetadata = true;
  }
};

class Printer : public GCMetadataPrinter {
 public:
  void finishAssembly(Module& m, GCModuleInfo& info, AsmPrinter& printer) override {
    std::map<const DISubprogram*, const GlobalVariable*> codes;
    if (NamedMDNode* list = m.getNamedMetadata(kStrategy))
      for (MDNode* pair : list->operands()) {
        auto* code = dyn_cast_or_null<ConstantAsMetadata>(pair->getOperand(1).get());
        if (code) codes[cast<DISubprogram>(pair->getOperand(0))] = dyn_cast<GlobalVariable>(code->getValue());
      }
    MCStreamer& out = *printer.OutStreamer;
    MCContext& context = printer.OutContext;
    unsigned id = 0;
    // Refers to a symbol by its distance from here.
    auto distance = [&](const MCSymbol* to) {
      MCSymbol* here = context.createTempSymbol();
      out.emitLabel(here);
      out.emitValue(MCBinaryExpr::createSub(MCSymbolRefExpr::create(to, context), MCSymbolRefExpr::create(here, context), context), 4);
    };
    for (auto it = info.funcinfo_begin(); it != info.funcinfo_end(); ++it) {
      GCFunctionInfo& f = **it;
      struct Site {
        const MCSymbol* label;
        std::vector<std::pair<const GlobalVariable*, unsigned>> chain;
      };
      std::vector<Site> sites;
      for (GCPoint& point : f) {
        const DILocation* at = point.Loc.get();
        if (!at || !at->getLine()) continue;
        Site site{point.Label, {}};
        for (const DILocation* l = at; l; l = l->getInlinedAt()) {
          auto code = codes.find(l->getScope()->getSubprogram());
          if (code != codes.end() && code->second) site.chain.push_back({code->second, l->getLine()});
        }
        if (!site.chain.empty()) sites.push_back(std::move(site));
      }
      if (sites.empty()) continue;
      const GlobalVariable* own = sites[0].chain.back().first;
      const MCSymbol* start = printer.getSymbol(&f.getFunction());
      out.switchSection(context.getELFSection("molt_frames", ELF::SHT_PROGBITS, ELF::SHF_ALLOC | ELF::SHF_LINK_ORDER, 0, "", false,
                                              ++id, cast<MCSymbolELF>(start)));
      MCSymbol *head = context.createTempSymbol(), *end = context.createTempSymbol();
      out.emitLabel(head);
      out.emitAbsoluteSymbolDiff(end, head, 4);
      distance(start);
      distance(printer.getSymbol(own));
      for (const Site& site : sites) {
        printer.emitLabelDifferenceAsULEB128(site.label, start);
        bool more = site.chain.size() > 1 || site.chain[0].first != own;
        out.emitULEB128IntValue(uint64_t{site.chain[0].second} << 1 | more);
        if (!more) continue;
        out.emitULEB128IntValue(site.chain.size());
        for (auto& [code, line] : site.chain) {
          distance(printer.getSymbol(code));
          out.emitULEB128IntValue(line);
        }
      }
      out.emitLabel(end);
    }
  }
};

GCRegistry::Add<Strategy> strategy(kStrategy, "Python frames on the native stack");
GCMetadataPrinterRegistry::Add<Printer> printer(kStrategy, "Python frames on the native stack");

}  // namespace

// An adaptor into which the body may be inlined: it needs a scope for its call, and the table its calls.
void frameAdaptor(ModuleEmitter& me, Function* fn, CallInst* call) {
  if (me.wasm) return;
  auto* type = me.debug->createSubroutineType(me.debug->getOrCreateTypeArray({}));
  auto* scope = me.debug->createFunction(me.file, fn->getName(), fn->getName(), me.file, 0, type, 0, DINode::FlagArtificial,
                                         DISubprogram::SPFlagDefinition | DISubprogram::SPFlagLocalToUnit);
  fn->setSubprogram(scope);
  fn->setGC(kStrategy);
  call->setDebugLoc(DILocation::get(me.context, 0, 0, scope));
}

void addToFrameTable(ModuleEmitter& me, Function* fn, ir::FuncId id) {
  fn->setGC(kStrategy);
  Metadata* pair[] = {fn->getSubprogram(), ConstantAsMetadata::get(me.codeInfo(me.describedBy(id)))};
  me.module->getOrInsertNamedMetadata(kStrategy)->addOperand(MDNode::get(me.context, pair));
}

}  // namespace molt::codegen
