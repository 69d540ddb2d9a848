# Format specifications of str and None, nested fields, conversions, attributes and indices in str.format.
import string
for s in ("", "s", "5", "<5", ">5", "^5", "*^6", ".2", "5.1", "05", "é^5s", ".0"):
    print(ascii(s), *[ascii(format(v, s)) for v in ("", "abc", "äö")])
for s in ("d", "=5", "+", " ", "#", ",", "_", "z", ".", ".x", "5.", "x", "-5", "0=5", "c"):
    for v in ("abc", None, [1], object):
        try:
            print(ascii(s), ascii(format(v, s)))
        except Exception as e:
            print(ascii(s), type(e).__name__, e)
class A:
    x = [1, {"k": "deep"}]
    def __repr__(self): return "<an A>"
    def __format__(self, spec): return f"<{spec}>"
    def __getitem__(self, k): return f"item {k!r}"
a = A()
for t in ("{}", "{0}", "{0:spec}", "{0.x[0]}", "{0.x[1][k]}", "{0[5]}", "{0[k]}", "{0[-1]}", "{0[ ]}", "{0[a.b]}", "{0!r:.5}", "{0!s:.3}", "{0!a:.2}", "{a}", "{a.x}", "{a[1]}", "{{}}", "{{{0}}}", "{0:{1}}", "{0:{a}}", "{:{}}", "{1:{2}{3}}", "{0:}}", "{0:{{}", "{", "}", "{0", "{0!}", "{0!x}", "{0!rr}", "{0!r", "{!r}", "{0.}", "{0[}", "{0[]}", "{0]}", "{ 0}", "{0 }", "{-1}", "{99}", "{zz}", "{0}{}", "{}{0}", "{0.nope}", "{0.x[9]}", "{0.x[k]}", "{0[1}", "{0]1[}", "{a!z}", "{:{:{}}}", "{0:{1:{2}}}", "{00}", "{0x1}", "{٣}", "{0.x.__class__.__name__}"):
    try:
        print(ascii(t), ascii(t.format(a, "*^9", 7, "x", a="kw")))
    except Exception as e:
        print(ascii(t), type(e).__name__, e)
print("{x} {y[0]}".format_map({"x": 1, "y": "z"}), "{0}".format(5), "{:>{w}}".format(1, w=4), "%s %%" % 5)
for t in ("{a}", "{}", "{0}"):
    try:
        print(t.format_map({}))
    except Exception as e:
        print(t, type(e).__name__, e)
print(list(string.Formatter().parse("a{b!r:c{d}}e{{}}{}")), string.Formatter().format("{0} {x} {0!r}", 1, x="y"), string.Template("$a ${b}c $$ $a1").safe_substitute(a=1, b=2))
