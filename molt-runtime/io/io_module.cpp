// Module _molt_io.
#include "core/native_module.h"
#include "io/io.h"

namespace molt {

Value builtinOpen(const Value* a);

Value ioTypes(const Value*) {
  static Type* const kTypes[] = {&molt_type_iobase, &molt_type_rawiobase, &molt_type_bufferediobase, &molt_type_textiobase,
                                 &molt_type_fileio, &molt_type_buffered_reader, &molt_type_buffered_writer,
                                 &molt_type_buffered_random, &molt_type_text_wrapper, &molt_type_stringio, &molt_type_bytesio,
                                 &molt_exc_UnsupportedOperation};
  constexpr int64_t n = sizeof kTypes / sizeof *kTypes;
  Ref all(newTuple(n));
  for (int64_t i = 0; i < n; ++i) {
    if (!typeReady(kTypes[i])) return kNoValue;
    asTuple(all)->items()[i] = retained(Value::fromObject(kTypes[i]));
  }
  return all.release();
}
Value ioStdStream(const Value* a) {
  int64_t fd;
  if (!indexAsI64(a[0], &fd, &molt_exc_OverflowError)) return kNoValue;
  return fd >= 0 && fd <= 2 ? stdStream(static_cast<int>(fd)) : Value(raiseValueError("no such stream"));
}
Value ioFlushStdout(const Value*) { return flushStdout() ? kNone : kNoValue; }

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
static constexpr NativeMethod kRows[] = {
#include "abi/modules/io.def"
    {}};
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_io, kRows, nullptr)
