#!/usr/bin/env python3
"""Random programs of classes, attributes, methods, operators and links between objects: generate_objects.py SEED > program.py

Classes inherit, override and share attribute names. While methods run, classes and instances change under them: methods are
replaced, attributes are deleted, added or become properties, objects change their class or their dict, finalizers count.
"""
import random
import sys

r = random.Random(int(sys.argv[1]))
FIELDS = ["a", "b", "c", "link"]
METHODS = ["m0", "m1", "m2"]


def value():
    return r.choice(["0", "1", "2", "-3", "7", "2**48", "2**63 - 1", "0.5", "None", "'s'", "True", "(1, 2)", "1.25", "5"])


def expr(d, names):
    k = r.random()
    if d == 0 or k < .2:
        return r.choice(names + [value(), f"{r.choice(names)}.{r.choice(FIELDS)}", f"{r.choice(names)}.{r.choice(FIELDS)}"])
    if k < .4:
        return f"{r.choice(names)}.{r.choice(FIELDS)}"
    if k < .5:
        return f"{r.choice(names)}.link.{r.choice(FIELDS)}"
    if k < .6:
        return f"{r.choice(names)}.{r.choice(METHODS)}({expr(d - 1, names)})"
    if k < .68:
        return f"{r.choice(CLASSES)}({expr(d - 1, names)}, {expr(d - 1, names)})"
    if k < .74:
        return f"({expr(d - 1, names)} if {r.choice(names)}.{r.choice(FIELDS)} is None else {expr(d - 1, names)})"
    return f"({expr(d - 1, names)} {r.choice(['+', '-', '*', '+'])} {expr(d - 1, names)})"


def statement(ind, names, out, d):
    p = "    " * ind
    k = r.random()
    o = r.choice(names)
    if k < .35:
        out.append(f"{p}{o}.{r.choice(FIELDS)} {r.choice(['=', '=', '=', '+=', '-='])} {expr(2, names)}")
    elif k < .5:
        out.append(f"{p}x = {expr(2, names)}")
    elif k < .6:
        out.append(f"{p}{o}.link = {r.choice(names)}")
    elif k < .68:
        out.append(f"{p}{o}.link, {r.choice(names)}.{r.choice(FIELDS)} = {expr(1, names)}, {o}.link")
    elif k < .76 and d:
        out.append(f"{p}if {o}.{r.choice(FIELDS)} {r.choice(['is not None', '== 1', 'is ' + r.choice(names)])}:")
        statement(ind + 1, names, out, d - 1)
    elif k < .84 and d:
        out.append(f"{p}try:")
        statement(ind + 1, names, out, d - 1)
        out.append(f"{p}except (TypeError, AttributeError) as e:")
        out.append(f"{p}    say('caught', e)")
    elif k < .9 and d:
        out.append(f"{p}for k in range({r.randint(1, 4)}):")
        statement(ind + 1, names, out, d - 1)
    elif k < .96:
        out.append(f"{p}spoil({o})")
    else:
        out.append(f"{p}say({expr(1, names)})")


def body(ind, names, out, count):
    for _ in range(count):
        statement(ind, names, out, 2)


CLASSES = ["A", "B", "C", "D"]
out = ["import sys", "sys.setrecursionlimit(200)", "steps = gone = 0", "", ""]
out += ["def say(*args):", "    print(*[show(x, 2) for x in args])", "", ""]
out += ["def show(x, d):", "    if not isinstance(x, (A, B, C, D)):", "        return 'function' if callable(x) else repr(x)[:60] if type(x) is not tuple else '(' + ', '.join(show(y, 0) for y in x) + ')'",
        "    if d == 0:", "        return type(x).__name__",
        "    return type(x).__name__ + '(' + ', '.join(n + '=' + show(v, d - 1) for n, v in sorted(vars(x).items())) + ')'", "", ""]
for n, name in enumerate(CLASSES):
    base = r.choice(CLASSES[:n]) if n and r.random() < .6 else None
    out.append(f"class {name}({base}):" if base else f"class {name}:")
    shape = r.random()
    if not base or shape < .7:
        out.append("    def __init__(self, p, q):")
        if base and r.random() < .7:
            out.append("        super().__init__(p, q)")
        fields = r.sample(FIELDS, len(FIELDS)) if r.random() < .5 else FIELDS
        simple = r.random() < .6
        for f in fields:
            v = r.choice(["p", "q", "None", "0", "1.5"]) if simple else r.choice(["p", "q", "None", "self", "(p, q)"])
            out.append(f"        self.{f} = {v}")
        out.append("")
    for m in METHODS:
        if base and r.random() < .5:
            continue
        out.append(f"    def {m}(self, p):")
        out += ["        global steps", "        steps += 1", "        if steps > 300:", "            raise ValueError('steps')"]
        body(2, ["self", "p"], out, r.randint(1, 3))
        out.append(f"        return {expr(2, ['self', 'p'])}")
        out.append("")
    for op in ("add", "sub", "mul"):
        if r.random() < .4:
            out.append(f"    def __{r.choice(['', '', '', 'i', 'r'])}{op}__(self, p):")
            out.append(f"        return {r.choice(['self', 'p', 'NotImplemented', name + '(self.a, p)', '1.5', 'self.b'])}")
            out.append("")
    if r.random() < .15:
        out += ["    def __del__(self):", "        global gone", "        gone += 1", ""]
    out += ["    kind = 0", "", ""]
out.append("def spoil(o):")
out.append("    global spoiled")
out.append("    spoiled += 1")
acts = ["o.extra = 1", "del o.a", "o.__dict__['b'] = 5", "o.__dict__ = {'a': 1, 'b': 2, 'c': 3, 'link': o}", f"o.__class__ = {r.choice(CLASSES)}",
        f"{r.choice(CLASSES)}.{r.choice(METHODS)} = lambda self, p: p", f"{r.choice(CLASSES)}.c = property(lambda self: 99)",
        "o.m0 = lambda p: 'own'", "o.a = 2**70", "o.b = 'text'", f"{r.choice(CLASSES)}.kind += 1", f"{r.choice(CLASSES)}.__init__ = lambda self, p, q: None",
        f"{r.choice(CLASSES)}.__getattr__ = lambda self, n: 0", f"{r.choice(CLASSES)}.__add__ = lambda self, p: 'added'"]
for n, act in enumerate(r.sample(acts, 4)):
    out.append(f"    if spoiled == {r.randint(1, 12)}:")
    out.append(f"        {act}")
out += ["", "", "spoiled = 0", "", ""]
out.append("def work(n, o, t):")
out.append("    x = 0")
out.append("    for i in range(n):")
body(2, ["o", "t"], out, r.randint(3, 6))
out.append("    return x")
out += ["", ""]
out.append("def main():")
for k in range(4):
    a, b = r.choice(CLASSES), r.choice(CLASSES)
    out.append("    global steps")if k == 0 else None
    out.append("    steps = 0")
    out.append(f"    o, t = {a}({r.choice(['1', '0.5', '7'])}, {r.choice(['2', '2.5', 'None'])}), {b}(3, 4)")
    out.append("    o.link, t.link = t, o" if r.random() < .7 else "    o.link = t")
    out.append("    try:")
    out.append("        say(work(12, o, t))")
    out.append("    except Exception as e:")
    out.append("        print(type(e).__name__, str(e)[:60])")
    out.append("    say(o, t)")
    out.append("    o.link = t.link = None")
out += ["", "", "main()"]
print("\n".join(line for line in out if line is not None))
