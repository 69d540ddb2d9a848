// Codecs written in Python: what the registry of stdlib/codecs.py finds, as a Codec.
#include "core/alloc.h"
#include "types/text/bytes.h"
#include "types/text/codecs.h"

namespace molt {

namespace {

constinit Value lookupFunction = kNoValue;  // codecs.lookup, once that module runs
constinit Value infos = kNoValue;           // list of the CodecInfo objects below

struct PythonCodec : Codec {
  Value info;  // borrowed from `infos`
  PythonCodec* next;
};
constinit PythonCodec* known = nullptr;

// Calls the encoder (item 0 of the four) or the decoder (item 1); the first item of the tuple they give, owned.
Value converted(const Codec* codec, int item, Value input, Value errors, const char* wrong) {
  Ref handler(errors ? retained(errors) : newStr("strict"));
  Value args[2] = {input, handler};
  Ref pair(call(asTuple(static_cast<const PythonCodec*>(codec)->info)->items()[item], args, 2, kNoValue));
  if (!pair) {
    Ref name(newStr(codec->name));
    noteCodecFailure(name, item ? "decoding" : "encoding");
    return kNoValue;
  }
  if (!isTuple(pair) || asTuple(pair)->length != 2) return raiseTypeError(wrong);
  return retained(asTuple(pair)->items()[0]);
}

// Such a codec takes whole texts only, so a stream is decoded at its end.
bool decodePython(DecodeState& s) {
  if (!s.final) return true;
  Ref data(newBytes(s.data + s.pos, s.length - s.pos));
  Ref text(data ? converted(s.codec, 1, data, s.errors, "decoder must return a tuple (object,integer)") : kNoValue);
  if (!text) return false;
  if (!isStr(text))
    return raiseTypeError("'%s' decoder returned '%T' instead of 'str'; use codecs.decode() to decode to arbitrary types", s.codec->name, text.get());
  s.out->str(text.get());
  s.pos = s.length;
  return true;
}
bool encodePython(EncodeState& s, const Str*) {
  Ref data(converted(s.codec, 0, s.object, s.errors, "encoder must return a tuple (object, integer)"));
  if (!data) return false;
  if (!isBytes(data))
    return raiseTypeError("'%s' encoder returned '%T' instead of 'bytes'; use codecs.encode() to encode to arbitrary types", s.codec->name, data.get());
  s.out->bytes(asBytes(data)->data(), asBytes(data)->length);
  return true;
}

}  // namespace

bool isPythonCodec(const Codec* codec) { return codec->decode == decodePython; }

bool setCodecLookup(Value function) {
  if (!infos) {
    registerRoot(&lookupFunction);
    infos = newList(0);
    registerRoot(&infos);
  }
  Value old = lookupFunction;
  lookupFunction = retained(function);
  decref(old);
  return true;
}

const Codec* pythonCodec(const char* key, Value name, bool encoding) {
  // A program that names it has it linked (molt-lower), but need not have imported it.
  if (!lookupFunction && strcmp(key, "idna") == 0) {
    Ref module(importModule("encodings.idna"));
    if (!module) clearPending();
  }
  if (!lookupFunction) return raise(&molt_exc_LookupError, "unknown encoding: %U", name);
  Ref info(call1(lookupFunction, name));
  if (!info) return nullptr;
  for (const PythonCodec* c = known; c; c = c->next)
    if (c->info == info.get()) return c;
  bool error = false;
  Ref isText(getAttrOrNone0(info, "_is_text_encoding", &error));
  if (error) return nullptr;
  if (isText && isText.get().isFalse())
    return raise(&molt_exc_LookupError, "%R is not a text encoding; use codecs.%s() to handle arbitrary codecs", name, encoding ? "encode" : "decode");
  if (!listAppend(infos, info)) return nullptr;
  Ref keep;
  int64_t n;
  const char* text = strUtf8(asStr(name), &n, &keep);
  auto* codec = static_cast<PythonCodec*>(allocRaw(sizeof(PythonCodec) + static_cast<uint64_t>(n) + 1));
  if (!codec) fatal("out of memory");
  auto* own = reinterpret_cast<char*>(codec + 1);
  memcpy(own, text, static_cast<size_t>(n));
  own[n] = 0;
  *static_cast<Codec*>(codec) = {own, own, decodePython, encodePython};
  codec->info = info;
  codec->next = known;
  return known = codec;
}

}  // namespace molt
