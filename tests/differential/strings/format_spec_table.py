# The format mini-language over values and specs: alignment, sign, grouping, precision, types, z, errors.
def attempt(v, spec):
    try:
        return repr(format(v, spec))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


ints = ("d", "5", "<5", "^7", "=+7", "05", "x", "#x", "#010b", "_b", "_x", ",", "_d", ",d", ",x", "n", "c", "+", " ", "-", ".2", ".2f", "e", "%", "*^9d", "é>4", "z", "s", "010,", "+_", "#o", "X", "#X", "=5", "0<5", "5c", "+c", "#c", ",c", "g", "1000000000000000000000", ".", "d5", "_,", ",_", ",,", "0=8", " 08.3f", ">>5", "<<<5")
for v in (0, -1234567, 97, True):
    print(v, [attempt(v, s) for s in ints])
floats = ("", "f", ".0f", ".1f", "#.0f", "e", ".2e", "g", "#g", ".3g", ".10g", "n", "%", ".1%", ",", ",.2f", "_.3f", "010.2f", "+.1f", " f", "z.1f", "=12", "<12.3", "E", "G", "F", "d", "x", "s", "c", ".", ".-1f", "_", "*>12.1e", "+g", ",g", "z", "0", "08", "#.3g")
for v in (0.0, -0.04, 1234567.891, 1e22, 1e-7, float("inf"), float("-nan")):
    print(v, [attempt(v, s) for s in floats])
for v in (1 + 2j, -0.5j, complex("nan+infj")):
    print(v, [attempt(v, s) for s in ("", ".2f", "e", ",", "+", "20", "<20", "^20.1f", "=20", "020", "g", "%", "d", "#g", "z.1f", "s", "_.1f")])
for v in ("", "abc", "é\U0001f600"):
    print(v, [attempt(v, s) for s in ("", "s", "5", ">5", "^6", "=5", "05", ".2", "5.1", "*<6.2s", "d", "+", " ", "#", ",", "_", "-", "x", "z", ".", "<05", "0", "^", "{<5", "\n>5", "5s5")])
for v in (None, [1], (), b"x", {}, int, object, 1 .__add__):
    print(type(v).__name__, attempt(v, ""), attempt(v, "s"), attempt(v, "5")) if v not in (int, object) and not callable(v) else print(attempt(v, "s"))


class F:
    def __format__(self, spec): return f"<{spec}>"
class Bad:
    def __format__(self, spec): return 5
class Str:
    def __str__(self): return "str of it"


print(attempt(F(), "anything: goes"), attempt(Bad(), ""), attempt(Str(), ""), attempt(Str(), ">5"), f"{F():{'a'}{5}!r}", f"{F()!s:.3}"[:2], f"{'x':{'>'}{4}}", f"{3.14159:{5}.{2}}", f"{5:{''}}")
def tmpl(t, *a, **k):
    try:
        return repr(t.format(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for t in ("{}{}", "{0}{}", "{}{0}", "{1}", "{a}", "{0.real}", "{0[k]}", "{0[0]}", "{0.nope}", "{", "}", "{{}}", "{{}", "{}}", "{!r}", "{!x}", "{!}", "{!rx}", "{:{}}", "{:{}{}}", "{:{:{}}}", "{0!r:>{1}}", "{a.b[c]}", "{[}", "{0[}", "{0[]}", "{.real}", "{0.}", "{0..a}", "{[k]}", "{0]}", "{:d}", "{0:}", "{-1}", "{ 0}", "{0 }", "{99999999999999999999}", "{a!s:^7}"):
    print(t, tmpl(t, {"k": 1, 0: 2, "": 3}, 4, a="A"))
print("{x}".format_map({"x": 1}), [attempt_ for attempt_ in [tmpl("{0:{w}.{p}f}", 3.14159, w=8, p=2)]])
class Default(dict):
    def __missing__(self, k): return f"<{k}>"
print("{a} {b.real}".format_map(Default(b=1)))
