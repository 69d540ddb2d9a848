// exit and quit: callable objects that say how to leave when they are shown.
#include "core/builtin.h"

namespace molt {

struct Quitter : Object {
  const char* name;
};

static Value quitterCall(Value, const Value* args, int64_t nargs, Value kwnames) {
  int64_t named = kwnames ? asTuple(kwnames)->length : 0;
  Value code = nargs ? args[0] : kNone;
  for (int64_t i = 0; i < named; ++i) {
    Value name = asTuple(kwnames)->items()[i];
    if (!strEqualsAscii(asStr(name), "code")) return raiseTypeError("Quitter.__call__() got an unexpected keyword argument '%U'", name);
    if (nargs) return raiseTypeError("Quitter.__call__() got multiple values for argument 'code'");
    code = args[nargs + i];
  }
  if (nargs > 1) return raiseTypeError("Quitter.__call__() takes from 1 to 2 positional arguments but %z were given", nargs + 1);
  Ref exit(call1(Value::fromObject(&molt_exc_SystemExit), code));
  return exit ? raiseValue(exit) : kNoValue;
}
static Value quitterName(Value v) { return newStr(static_cast<Quitter*>(v.object())->name); }
static Value quitterEof(Value) { return newStr("Ctrl-D (i.e. EOF)"); }
static Value quitterRepr(Value v) {
  StrBuilder b;
  b.ascii("Use ");
  b.ascii(static_cast<Quitter*>(v.object())->name);
  b.ascii("() or Ctrl-D (i.e. EOF) to exit");
  return b.finish();
}
static constinit const GetSet quitterGetSets[] = {{"name", quitterName, nullptr, nullptr}, {"eof", quitterEof, nullptr, nullptr}, {}};

static constinit Type quitterType = [] {
  Type t = staticType("_sitebuiltins.Quitter", kTypeDisallowNew, sizeof(Quitter));
  t.call = quitterCall;
  t.repr = quitterRepr;
  t.str = quitterRepr;
  t.getsets = quitterGetSets;
  return t;
}();

static constexpr Quitter staticQuitter(const char* name) {
  Quitter q = staticObject<Quitter>(&quitterType);
  q.name = name;
  return q;
}
alignas(16) static constinit Quitter exitObject = staticQuitter("exit");
alignas(16) static constinit Quitter quitObject = staticQuitter("quit");
MOLT_BUILTIN_WORDS(exit, exitObject)
MOLT_BUILTIN_WORDS(quit, quitObject)

}  // namespace molt
