// Spellings of enums in the text form.
#pragma once
#include <string_view>

#include "molt/ir/ir.h"

namespace molt::ir {

inline constexpr std::string_view kRepNames[] = {"none", "val", "i64", "f64", "i1", "i128"};
inline constexpr std::string_view kFuncKindNames[] = {"function", "generator", "coroutine", "async_generator", "module",
                                                      "class_body", "resume", "clone", "generic_resume"};
inline constexpr std::string_view kParamKindNames[] = {"posonly", "pos", "varargs", "kwonly", "varkw"};
inline constexpr std::string_view kConstantNames[] = {"none", "false", "true", "ellipsis", "notimplemented", "int",
                                                      "float", "complex", "str", "bytes", "tuple", "frozenset"};
inline constexpr std::string_view kFactNames[] = {"ssa", "typed", "error_edges", "state_machines",
                                                  "ownership_explicit"};
inline constexpr std::string_view kBinaryNames[] = {
#define MOLT_BINARY(slot, ...) #slot,
#include "abi/slots.def"
};
inline constexpr std::string_view kUnaryNames[] = {
#define MOLT_UNARY(slot, ...) #slot,
#include "abi/slots.def"
};
inline constexpr std::string_view kCompareNames[] = {
#define MOLT_COMPARE(slot, ...) #slot,
#include "abi/slots.def"
};

// One instruction as it stands in the text form, without indentation and newline. Never fails on damaged input.
std::string printInst(const Module& m, const Function& f, const Inst& i);

}  // namespace molt::ir
