# Chains, short circuits, evaluation order of every compound expression, and conditional assignment targets.
log = []
def v(name, value=None):
    log.append(name)
    return name if value is None else value
def show(label, result):
    print(label, result, "".join(map(str, log)))
    log.clear()
show("chain", v(1) < v(2) < v(3)); show("stops", v(3) < v(2) < v(1)); show("mixed", v(1) < v(2) in [v(2)] is not v(4)); show("and", v(0, 0) and v(1)); show("or", v("a") or v("b")); show("not", not v(0, 0))
show("ternary", v("x") if v(0, False) else v("y")); show("call", (lambda *a, **k: (a, k))(v(1), *[v(2)], v(3), k=v(4), **{"m": v(5)}))
show("dict", {v("k1"): v("v1"), v("k2"): v("v2")}); show("slice", [1, 2, 3][v("s", 0):v("e", 2):v("t", 1)]); show("binary", v(1) + v(2) * v(3) - v(4))
show("power", v(2) ** v(3) ** v(2)); show("compare", (v(1) == v(1)) == (v(2) == v(2))); show("set", len({v(1), v(2), *[v(3)]})); show("format", f"{v('a')}{v('b'):>{v('w', 3)}}")
d = {}
def target(name): log.append(name); return d
target("t1")[v("i1")] = target("t2")[v("i2")] = v("value"); show("assign", d)
target("t")[v("i1")] += v("more"); show("augmented", d)
a, target("t")[v("z")], *b = v("p", [1, 2, 3, 4]); show("unpack", (a, b, d))
del target("t")[v("z")], target("u")[v("i2")]; show("del", d)
class O:
    def __getattr__(self, n): log.append(n); return self
    def __call__(self, *a): log.append("()"); return self
    def __getitem__(self, i): log.append("[]"); return self
    def __bool__(self): log.append("bool"); return False
    def __lt__(self, o): log.append("<"); return self
    def __contains__(self, o): log.append("in"); return "truthy"
    def __eq__(self, o): log.append("=="); return []
    def __ne__(self, o): log.append("!="); return 7
o = O()
o.a.b[0](o.c).d; show("path", "")
show("lt", (o < o < o) is o); show("in", 1 in o); show("not in", 1 not in o); show("eq", o == o == o); show("ne", o != 1 != o); show("or", (o or 5, (o and 5) is o)); show("not", not o); show("if", 1 if o else 2)
show("walrus", [y := v(5), y + 1, (z := y) * z]); show("lambda", (lambda p=v("default"): p)()); show("while", [None for _ in iter(lambda: len(log) < 3 and v("w"), False)])
def deco(n): log.append("d" + str(n)); return lambda f: (log.append("a" + str(n)), f)[1]
@deco(1)
@deco(2)
def f(p=v("dflt"), *, q: v("ann") = v("kwdflt")) -> v("ret"): pass
show("def", f.__annotations__)
@deco(3)
class K(v("base", object), metaclass=v("meta", type)): log.append("body")
show("class", K.__name__)
assert v(1), v("never"); show("assert", "")
with v("cm", __import__("contextlib").nullcontext(v("inner"))) as target("w")["as"]: log.append("body")
show("with", d)
for target("f")["loop"] in v("it", (1, 2)): log.append("b")
show("for", d)
