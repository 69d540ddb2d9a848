#!/usr/bin/env python3
"""Random programs of lists, tuples, dicts, attributes, methods, closures and handlers: generate_containers.py SEED > program.py

What compiled code guesses about contents holds for a while and then does not: some items, attributes and arguments are of
another kind, too large, or objects with operators of their own.
"""
import random
import sys

r = random.Random(int(sys.argv[1]))
KINDS = ["int", "float", "bool", "mixed"]


def number(kind):
    if kind == "mixed" or r.random() < .03:
        return r.choice(["2**48", "-2**48 - 1", "2**63", "-2**63", "2**70", "0.5", "True", "'s'", "None", "Odd(3)", "[1]", "(1, 2)", "7", "1e300"])
    if kind == "int":
        return str(r.choice([0, 1, 2, 3, -1, 5, 9, 100, 2**31, 2**47]))
    if kind == "float":
        return r.choice(["0.0", "1.5", "-2.25", "3.0", "1e10"])
    return r.choice(["True", "False"])


def listOf(kind):
    k = r.random()
    if k < .5:
        return "[" + ", ".join(number(kind) for _ in range(r.randint(1, 6))) + "]"
    if k < .8:
        return f"[{number(kind)}] * {r.randint(1, 6)}"
    return f"[{number('int')} + k for k in range({r.randint(1, 6)})]"


def expr(d, vs):
    k = r.random()
    if d == 0 or k < .2:
        return r.choice(vs + [number("int"), number("float")])
    if k < .45:
        return f"{r.choice(['a', 'b'])}[{expr(0, ['i', 'j', '0', '-1', 'len(a) - 1'])}]"
    if k < .55:
        return f"p.{r.choice(['x', 'y'])}"
    if k < .62:
        return f"p.{r.choice(['sum', 'scale'])}({expr(d - 1, vs)})"
    if k < .68:
        return f"helper({expr(d - 1, vs)}, {expr(d - 1, vs)})"
    if k < .72:
        return f"q[{r.randint(0, 1)}]"
    if k < .76:
        return f"table.get({expr(0, ['i', 'j', '1'])}, {expr(0, vs)})"
    return f"({expr(d - 1, vs)} {r.choice(['+', '-', '*', '+', '-', '//', '%', '/'])} {expr(d - 1, vs)})"


def block(d, vs, ind, out, depth):
    p = "    " * ind
    for _ in range(r.randint(1, 3)):
        k = r.random()
        if k < .25 or d == 0:
            out.append(f"{p}{r.choice(vs)} {r.choice(['=', '+=', '-=', '='])} {expr(2, vs)}")
        elif k < .38:
            out.append(f"{p}{r.choice(['a', 'b'])}[{r.choice(['i', 'j', '0', '-1'])}] = {expr(2, vs)}")
        elif k < .45:
            out.append(f"{p}p.{r.choice(['x', 'y'])} = {expr(1, vs)}")
        elif k < .50:
            out.append(f"{p}a.append({expr(1, vs)})")
            out.append(f"{p}if len(a) > 20: del a[5:]")
        elif k < .54:
            out.append(f"{p}a[i], b[j] = b[j], a[i]")
        elif k < .58:
            out.append(f"{p}q = ({expr(1, vs)}, {expr(1, vs)})")
            out.append(f"{p}{vs[0]}, {vs[1]} = q")
        elif k < .62:
            out.append(f"{p}table[{r.choice(['i', 'j'])}] = {expr(1, vs)}")
        elif k < .72:
            v = f"{r.choice('ij')}"
            out.append(f"{p}for {v} in range({r.choice(['3', 'len(a)', '4, 0, -1', '0, 9, 2', 'n', '0, 7, n', '5, -5, -3'])}):")
            block(d - 1, vs, ind + 1, out, depth + 1)
        elif k < .80:
            out.append(f"{p}for t in {r.choice(['a[:5]', 'b[:4]', 'q', 'sorted(table)', 'list(b)'])}:")
            block(d - 1, vs + ["t"], ind + 1, out, depth + 1)
        elif k < .88:
            out.append(f"{p}if {expr(1, vs)} {r.choice(['<', '<=', '==', '!=', '>'])} {expr(1, vs)}:")
            block(d - 1, vs, ind + 1, out, depth + 1)
        elif k < .96:
            out.append(f"{p}try:")
            block(d - 1, vs, ind + 1, out, depth + 1)
            out.append(f"{p}except {r.choice(['Exception', 'IndexError', '(TypeError, ZeroDivisionError)'])} as e:")
            out.append(f"{p}    log.append(type(e).__name__)")
            if r.random() < .4:
                out.append(f"{p}finally:")
                out.append(f"{p}    {vs[0]} = {expr(1, vs)}")
        else:
            out.append(f"{p}{vs[-1]} = sum([k for k in {r.choice(['a', 'b'])}[:3]])")


lines = ["""class Odd:
    def __init__(self, n):
        self.n = n
    def __add__(self, o):
        return self.n
    def __mul__(self, o):
        return [self.n]
    def __radd__(self, o):
        return Odd(self.n + 1)
    def __repr__(self):
        return 'Odd(%r)' % self.n
    def __lt__(self, o):
        return True
    def __del__(self):
        log.append(self.n)


class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def sum(self, k):
        return self.x + self.y * k
    def scale(self, k):
        self.x = self.x + k
        return self.x


log = []


def helper(u, v):
    w = u * 2
    for k in range(2):
        w = w + v
    return w


def show(v):
    if isinstance(v, int) and not isinstance(v, bool) and abs(v) > 10**40:
        return hash(v)
    if isinstance(v, float):
        return '%.9g' % v
    if isinstance(v, (list, tuple)):
        return [show(k) for k in v[:30]]
    return v if not isinstance(v, str) else v[:40]
"""]
kind = r.choice(KINDS)
for f in range(3):
    out = [f"def f{f}(a, b, p, n):", f"    u = {number('int')}", f"    v = {number(kind)}", "    w = 0", "    i = j = 0", "    q = (1, 2)", "    table = {0: 1, 1: 2}"]
    block(3, ["u", "v", "w"], 1, out, 0)
    out.append("    return u, v, w, i, j, q, table")
    lines.append("\n".join(out) + "\n\n")
for f in range(3):
    for _ in range(4):
        lines.append(f"""try:
    a, b, p = {listOf(r.choice([kind, kind, kind, r.choice(KINDS)]))}, {listOf(kind)}, P({number(kind)}, {number('int')})
    for _ in range(2):
        print([show(k) for k in f{f}(a, b, p, {r.choice(['2', '3', '1', '2.5', 'True'])})], show(a), show(b), show(p.x), show(p.y))
except Exception as e:
    print(type(e).__name__, str(e)[:80], show(a), show(b))
e = a = b = p = None
print(show(log[:50]))
log.clear()
""")
print("".join(lines))
