#!/usr/bin/env python3
"""Random programs of generators and the loops that consume them: generate_generators.py SEED > program.py

Generators over counters, ranges, lists and other generators, with conditions and kinds that change on the way, consumed by
`for` (left early, nested, in methods and in `try`), by sum, any, all, min, max, list and by hand.
"""
import random
import sys

r = random.Random(int(sys.argv[1]))
ODD = ["2**47", "-2**48", "2**62", "2**63 - 1", "2**64 + 3", "0.5", "True", "'z'", "None", "float('nan')", "-0.0"]
names = []


def number(odd=.06):
    if r.random() < odd:
        return r.choice(ODD)
    return str(r.choice([0, 1, 2, 3, 5, -1, -2, 7, 12, 100, 2**31]))


def expr(vs, d):
    k = r.random()
    if d == 0 or k < .3:
        return r.choice(vs + [number(.03)])
    if k < .9:
        return f"({expr(vs, d - 1)} {r.choice(['+', '-', '*', '+', '&', '|', '^', '%', '//', '/' if r.random() < .2 else '+'])} {expr(vs, d - 1)})"
    if k < .94:
        return f"{r.choice(['min', 'max'])}({expr(vs, d - 1)}, {expr(vs, d - 1)})"
    return f"abs({expr(vs, d - 1)})" if k < .97 else f"-{expr(vs, d - 1)}"


def test(vs):
    return f"{expr(vs, 1)} {r.choice(['<', '<=', '>', '==', '!=', '>='])} {expr(vs, 1)}"


def source(d, vs):
    """Something to iterate over, in terms of the names `vs`."""
    k = r.random()
    if d == 0 or k < .25:
        return r.choice([f"range({r.choice(vs + ['4', '7'])})", "range(5, 0, -1)", f"range(1, {r.choice(vs + ['6'])}, 2)", "row", "row", "(1, 2, 3)", "[3, 1, 2]"])
    if names and k < .7:
        name = r.choice(names)
        return f"{name}({source(d - 1, vs)}, {r.choice(vs + ['3', '4', number()])})"
    if k < .9:
        return f"({expr(vs + ['q'], 1)} for q in {source(d - 1, vs)}{f' if {test(vs + chr(113).split())}' if r.random() < .4 else ''})"
    return r.choice([f"zip({source(d - 1, vs)}, row)", f"enumerate({source(d - 1, vs)})", f"iter({source(d - 1, vs)})", f"reversed(row)"]) if r.random() < .1 else "row"


def generator(name):
    out = [f"def {name}(src, n):"]
    kind = r.random()
    if kind < .3:
        out += [f"    i = {number(.02)}", f"    k = {number(.05)}", f"    while i < {r.choice(['n', '5', '8'])}:"]
        vs = ["i", "k", "n"]
        end = ["        i += 1"]
    elif kind < .8:
        out += [f"    k = {number(.05)}", f"    for i in {r.choice(['src', 'src', 'src', 'range(n)', 'range(6)'])}:"]
        vs = ["i", "k", "n"]
        end = []
    else:
        out += [f"    k = {number(.05)}", f"    for j in range({r.choice(['n', '3'])}):", f"        for i in {r.choice(['range(j)', 'range(3)', 'src', 'row'])}:"]
        vs = ["i", "j", "k", "n"]
        end = []
    p = "    " * (3 if kind >= .8 else 2)
    if r.random() < .3:
        out.append(f"{p}if {test(vs)}: {'continue' if end == [] else 'k += 1'}")
    if r.random() < .15:
        out.append(f"{p}if {test(vs)}: {r.choice(['break', 'return', 'return 5'])}")
    if r.random() < .6:
        out.append(f"{p}k {r.choice(['+=', '=', '-=', '*='])} {expr(vs, 1)}")
    if r.random() < .1:
        out.append(f"{p}log.append(k)")
    q = p
    if r.random() < .25:
        out.append(f"{p}if {test(vs)}:")
        q = p + "    "
    out.append(f"{q}{r.choice(['yield ', 'yield ', 'yield ', 'got = yield '])}{expr(vs, 1)}")
    if r.random() < .15:
        out.append(f"{p}yield {expr(vs, 0)}")
    if r.random() < .4:
        out.append(f"{p}k {r.choice(['+=', '='])} {expr(vs, 1)}")
    if r.random() < .08:
        out = [out[0], "    try:"] + ["    " + line for line in out[1:] + end] + ["    finally:", "        log.append('end')"]
        end = []
    out += end
    names.append(name)
    return "\n".join(out) + "\n\n\n"


def loop(ind, d, vs, out):
    p = "    " * ind
    v = r.choice("xyz")
    out.append(f"{p}for {v} in {source(2, vs)}:")
    inner = sorted(set(vs + [v]))
    for _ in range(r.randint(1, 3)):
        k = r.random()
        if k < .5:
            out.append(f"{p}    {r.choice('tu')} {r.choice(['=', '+=', '-=', '+='])} {expr(inner, 2)}")
        elif k < .6:
            out.append(f"{p}    if {test(inner)}: {r.choice(['break', 'continue', 'return t, u', 'row.append(t)', 'log.append(u)'])}")
        elif k < .7 and d:
            loop(ind + 1, d - 1, inner, out)
        elif k < .85:
            out.append(f"{p}    u {r.choice(['=', '+='])} {reduction(inner)}")
        elif k < .92:
            out.append(f"{p}    try:\n{p}        t += {reduction(inner)}\n{p}    except {r.choice(['Exception', 'TypeError', 'ArithmeticError'])} as e:\n{p}        log.append(type(e).__name__)")
        else:
            out.append(f"{p}    row[{r.choice(['0', '-1', 't % 2'])}] = {expr(inner, 1)}")
    if r.random() < .2:
        out.append(f"{p}else:\n{p}    u = -u")


def reduction(vs):
    k = r.random()
    if k < .5:
        return f"sum({source(2, vs)})"
    if k < .65:
        return f"{r.choice(['min', 'max'])}({source(1, vs)}, default=0)" if r.random() < .5 else f"{r.choice(['min', 'max'])}({source(2, vs)})"
    if k < .85:
        return f"{r.choice(['any', 'all'])}({test(vs + ['q'])} for q in {source(1, vs)})"
    return f"len({r.choice(['list', 'set', 'tuple'])}({source(1, vs)}))"


lines = ["import traceback", "", "log = []", "row = [1, 2, 3]", "", ""]
for g in range(r.randint(2, 4)):
    lines.append(generator(f"g{g}"))
for f in range(3):
    out = [f"def f{f}(n, m, row):", f"    t = {number(.05)}", f"    u = {number(.05)}", "    x = y = z = 1"]
    for _ in range(r.randint(1, 2)):
        loop(1, 2, ["n", "m", "t"], out)
    out.append(f"    u += {reduction(['n', 'm'])}")
    out.append("    return t, u, x, y, z, row")
    lines.append("\n".join(out) + "\n\n")
lines.append("""def show(v):
    if isinstance(v, int) and abs(v) > 10**40:
        return hash(v)
    if isinstance(v, float):
        return '%.9g' % v
    if isinstance(v, (list, tuple)):
        return [show(k) for k in v[:12]]
    return v[:40] if isinstance(v, str) else v


""")
for f in range(3):
    for _ in range(4):
        items = ", ".join(number(.08) for _ in range(r.randint(2, 6)))
        lines.append(f"""del log[:]
try:
    print(show(f{f}({number(.05)[:7]}, {number(.1)}, [{items}])), show(log))
except Exception as e:
    print(type(e).__name__, str(e)[:90], [(k.name, k.lineno) for k in traceback.extract_tb(e.__traceback__)], show(log))""".replace("2147483", "9"))
print("\n".join(lines))
