// Bytes through a codec and back, with one of the error handlers.
#include "runtime/support.h"

namespace molt::fuzz {

void codecs(std::string_view data) {
  static const char* const kNames[] = {"utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1", "ascii",
                                       "unicode_escape", "raw_unicode_escape", "utf-7", "cp437", "cp1252", "idna", "punycode", "charmap", "nonsense"};
  static const char* const kHandlers[] = {"strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "namereplace", "xmlcharrefreplace", "nonsense"};
  Input in(data);
  Ref name(newStr(kNames[in.byte() % (sizeof kNames / sizeof kNames[0])]));
  Ref handler(newStr(kHandlers[in.byte() % (sizeof kHandlers / sizeof kHandlers[0])]));
  std::string_view rest = in.rest();
  Ref bytes(newBytes(rest.data(), static_cast<int64_t>(rest.size())));
  Ref text = attemptMethod(bytes, "decode", {name, handler});
  if (text) {
    Ref strict(newStr("strict"));
    Ref encoded = attemptMethod(text, "encode", {name, handler});
    Ref exact = attemptMethod(text, "encode", {name, strict});
    if (exact) {
      Ref again = attemptMethod(exact, "decode", {name, strict});
      holds(again && equals(again, text) == 1, "a text changes on its way through a codec");
    }
  }
  Ref other = Input::text(rest);
  attemptMethod(other, "encode", {name, handler});
}

}  // namespace molt::fuzz
