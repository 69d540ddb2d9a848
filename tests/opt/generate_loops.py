#!/usr/bin/env python3
"""Random programs of loops over containers: generate_loops.py SEED > program.py

Tables of tables, dicts that count, text that is split and built, heaps, generators that are left early, closures that count,
min, max, abs and sqrt; with now and then an item that is not what the others were.
"""
import random
import sys

r = random.Random(int(sys.argv[1]))
FLOATS = r.random() < .4
OPERATORS = ["+", "-", "*", "+", "-", "*", "/"] if FLOATS else ["+", "-", "*", "+", "-", "&", "|", "//", "%"]
ODD = ["2**47", "-2**47 - 1", "2**48", "2**63 - 1", "-2**63", "2**64 + 3", "0.5", "True", "'z'", "None", "(1, 2)", "float('nan')", "-0.0", "1e300"]


def number():
    if r.random() < .04:
        return r.choice(ODD)
    if FLOATS:
        return r.choice(["0.0", "1.5", "-2.25", "3.0", "0.125", "1e9"])
    return str(r.choice([0, 1, 2, 3, -1, -7, 10, 99, 2**31, 2**46]))


def index():
    if r.random() < .06:
        return r.choice(["i", "j", "n", "u", "2", "i - 9"])
    return r.choice(["i % 2", "j % 2", "-1", "0", "1", "i - i", "-2", "len(t) - 1 & 1", "(i + j) % 2"])


def expr(d):
    k = r.random()
    if d == 0 or k < .15:
        return r.choice(["u", "v", "i", "j", "n", number()])
    if k < .35:
        return f"t[{index()}][{index()}]"
    if k < .42:
        return f"{r.choice(['min', 'max'])}({expr(d - 1)}, {expr(d - 1)})"
    if k < .47:
        return f"abs({expr(d - 1)})"
    if k < .50:
        return f"sqrt(abs({expr(d - 1)}))"
    if k < .55:
        return f"d.get({r.choice(['i', 'j', 'u', 'k'])}, {expr(d - 1)})"
    if k < .60:
        return f"row[{index()}]"
    if k < .65:
        return f"len({r.choice(['s', 't', 'row', 'd', 'h'])})"
    if k < .69:
        return f"count()"
    if k < .73:
        return f"{r.choice(['sum', 'max', 'min'])}({r.choice(['x for x in row', 'x * 2 for x in row', 'steps(n)', 'abs(x) for x in row if x', 'row'])})"
    if k < .76:
        return f"{r.choice(['any', 'all'])}(x > {expr(0)} for x in row)"
    return f"({expr(d - 1)} {r.choice(OPERATORS)} {expr(d - 1)})"


def block(d, ind, out):
    p = "    " * ind
    for _ in range(r.randint(1, 3)):
        k = r.random()
        if k < .22 or d == 0:
            out.append(f"{p}{r.choice('uv')} {r.choice(['=', '+=', '-=', '='])} {expr(2)}")
        elif k < .30:
            out.append(f"{p}t[{index()}][{index()}] {r.choice(['=', '+=', '-='])} {expr(1)}")
        elif k < .34:
            out.append(f"{p}row = t[{index()}]")
        elif k < .40:
            out.append(f"{p}{r.choice(['d[i] = d.get(i, 0) + 1', 'd[j] = d.get(j, u) + v', 'd[k] = d.get(k, 0) + n', 'd.setdefault(i, []).append(j)', 'd[1] += v', 'd.pop(j, 0)', 'd[True] = u', 'd[1.0] = v'])}")
        elif k < .44:
            out.append(f"{p}if {r.choice(['i', 'j', 'k', 'u'])} {r.choice(['in', 'not in'])} d:")
            block(d - 1, ind + 1, out)
        elif k < .48:
            out.append(f"{p}{r.choice(['heappush(h, u)', 'heappush(h, v)', 'heappush(h, (i, j))', 'v = heappop(h) if h else u', 'h and heappop(h)', 'heappush(h, i)'])}")
        elif k < .53:
            text = r.choice(["'a,b;c,1'", "s", "'%d,%d' % (i, j)", "f'{i}:{j},{n}'", "str(u)"])
            out.append(f"{p}for k in {text}.split({r.choice(['', repr(','), repr(':'), repr('1,')])}):")
            block(d - 1, ind + 1, out)
        elif k < .57:
            out.append(f"{p}{r.choice(['s += k', 's = s[1:] + k[:1]', 's = s[-20:]', 's += str(i)', 'u = len(k)', 'k = s[:1]', 'v = ord(s[0]) if s else 0', 'k = chr(97 + i % 26)', 'v = s.count(k)', 'v = int(s) if s.isdigit() else 1'])}")
        elif k < .70:
            v = r.choice("ij")
            out.append(f"{p}for {v} in {r.choice(['range(3)', 'range(len(t))', 'range(n)', 'range(4, -1, -1)', 'row', 'steps(n)', 'list(d)', '(0, 1, 2)', '(2, 1.5, 0)'])}:")
            block(d - 1, ind + 1, out)
            if r.random() < .2:
                out.append(f"{p}    if {expr(1)} > {expr(0)}: {r.choice(['break', 'continue'])}")
        elif k < .76:
            out.append(f"{p}for {r.choice(['i, v in enumerate(row)', 'u, v in zip(row, t[0])', 'k, u in d.items()', 'k, v in sorted(d.items())', 'i, row in enumerate(t[:3])', 'u in d.values()'])}:")
            block(d - 1, ind + 1, out)
        elif k < .86:
            out.append(f"{p}if {expr(1)} {r.choice(['<', '<=', '==', '!=', '>'])} {expr(1)}:")
            block(d - 1, ind + 1, out)
        elif k < .96:
            out.append(f"{p}try:")
            block(d - 1, ind + 1, out)
            out.append(f"{p}except {r.choice(['Exception', '(IndexError, KeyError)', '(TypeError, ValueError)', 'ArithmeticError'])} as e:")
            out.append(f"{p}    log.append(type(e).__name__)")
            if r.random() < .4:
                out.append(f"{p}finally:")
                out.append(f"{p}    u = {expr(1)}")
        else:
            out.append(f"{p}t.append([{expr(1)} for k in row[:4]])")


lines = ["""from heapq import heappush, heappop
from math import sqrt

log = []


def counter(start):
    def count():
        nonlocal start
        start += 1
        return start
    return count


def steps(n):
    try:
        k = 0
        while k < n:
            got = yield k
            k += 1 if got is None else got
    finally:
        log.append('end')


def show(v):
    if isinstance(v, int) and abs(v) > 10**40:
        return hash(v)
    if isinstance(v, float):
        return '%.9g' % v
    if isinstance(v, (list, tuple)):
        return [show(k) for k in v[:12]]
    if isinstance(v, dict):
        return [(show(k), show(v)) for k, v in list(v.items())[:20]]
    return v[:40] if isinstance(v, str) else v
"""]
for f in range(3):
    out = [f"def f{f}(t, d, s, n):", f"    u = {number()}", f"    v = {number()}", "    i = j = 0", "    k = 'k'", "    row = t[0]", "    h = []", f"    count = counter({number()})"]
    block(3, 1, out)
    out.append("    return u, v, i, j, k, s, row, t, d, h")
    lines.append("\n".join(out) + "\n\n")
for f in range(3):
    for _ in range(4):
        size = r.randint(2, 5)
        table = "[" + ", ".join("[" + ", ".join(number() for _ in range(size)) + "]" for _ in range(size)) + "]"
        if r.random() < .1:
            table = "[[1, 2], (3, 4), [5.0, 6]]"
        lines.append(f"""del log[:]
try:
    print(show(f{f}({table}, {{1: {number()}, 'a': {number()}}}, {r.choice(["''", "'a,b,c'", "'12,7,x'", "'żó,ł'"])}, {r.choice([2, 3, 5, number()])})), log[:12])
except Exception as e:
    print(type(e).__name__, str(e)[:90], log[:12])""")
print("\n".join(lines))
