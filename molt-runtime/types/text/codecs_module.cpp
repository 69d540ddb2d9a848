// The native module _molt_codecs.
#include "core/native_module.h"
#include "types/text/bytes.h"
#include "types/text/codecs.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* args);
#include "abi/modules/codecs.def"

static Value orDefault(Value v) { return !v || v.isNone() ? kNoValue : v; }

Value codecsCanonical(const Value* args) {
  if (!isStr(args[0])) return raiseTypeError("lookup() argument must be str, not %T", args[0]);
  bool wrong = false;
  const Codec* c = nativeCodec(args[0], &wrong);
  return wrong ? kNoValue : c ? newStr(c->name) : kNone;
}
Value codecsAliases(const Value*) { return codecAliases(); }
Value codecsSetLookup(const Value* args) { return setCodecLookup(args[0]) ? kNone : kNoValue; }
Value codecsEncode(const Value* args) {
  if (!isStr(args[0])) return raiseTypeError("encode() argument 'str' must be str, not %T", args[0]);
  return encodeStr(args[0], orDefault(args[1]), orDefault(args[2]));
}
Value codecsDecode(const Value* args) {
  ByteArg data(args[0]);
  return data.ok() ? decodeBytes(data.p(), data.n(), orDefault(args[1]), orDefault(args[2])) : kNoValue;
}
Value codecsDecodePartial(const Value* args) {
  ByteArg data(args[0]);
  if (!data.ok()) return kNoValue;
  const Codec* codec = findCodec(args[1]);
  if (!codec) return kNoValue;
  int final = isTrue(args[3]);
  int64_t state;
  if (final < 0 || !indexAsI64(args[4], &state, nullptr)) return kNoValue;
  StrBuilder out;
  int order = static_cast<int>(state);
  int64_t used = decodeIncremental(codec, data.p(), data.n(), orDefault(args[2]), final, out, &order);
  if (used < 0) return kNoValue;
  Ref text(out.finish()), n(newInt(used)), next(newInt(order));
  return tupleOf(text.get(), n.get(), next.get());
}
Value codecsEncodePartial(const Value* args) {
  if (!isStr(args[0])) return raiseTypeError("encode() argument 'str' must be str, not %T", args[0]);
  const Codec* codec = findCodec(args[1]);
  int started = isTrue(args[3]);
  if (!codec || started < 0) return kNoValue;
  ByteBuilder out;
  bool begun = started != 0;
  return encodeInto(codec, args[0], orDefault(args[2]), out, &begun) ? out.finish() : kNoValue;
}
Value codecsRegisterError(const Value* args) { return registerErrorHandler(args[0], args[1]) ? kNone : kNoValue; }
Value codecsLookupError(const Value* args) {
  if (!isStr(args[0])) return raiseTypeError("lookup_error() argument must be str, not %T", args[0]);
  return lookupErrorHandler(asStr(args[0]));
}

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
static constexpr NativeMethod kRows[] = {
#include "abi/modules/codecs.def"
    {}};
}  // namespace molt

MOLT_NATIVE_MODULE(_molt_codecs, molt::kRows, nullptr)
