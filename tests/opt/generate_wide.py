#!/usr/bin/env python3
"""Random programs whose ints pass 64 bits and come back: generate_wide.py SEED > program.py

Hashes, remainders of products, shifts and masks in loops, some within handlers and generators, over arguments near the
ends of 32, 48, 63, 64 and 127 bits. Every statement keeps its variable below 2**200, so that no program gets slow.
"""
import random
import sys

r = random.Random(int(sys.argv[1]))
EDGES = [0, 1, -1, 2, 3, 7, 255, 2**31, -(2**31), 2**32 - 1, 2**48, -(2**48) - 1, 2**62, 2**63 - 1, -(2**63), 2**63,
         2**64 - 1, 2**64, 2**89 - 1, -(2**100), 2**126, 2**127 - 1, 1000000007, 6364136223846793005, 1099511628211]
MASKS = [1, 255, 2**31 - 1, 2**32 - 1, 2**48 - 1, 2**62, 2**63 - 1, 2**63, 2**64 - 1, 2**65 - 1, 2**100 - 1, -1, -256]


def atom(names):
    return r.choice(names) if r.random() < .7 else str(r.choice(EDGES))


def term(names, depth):
    if depth == 0 or r.random() < .15:
        return atom(names)
    a, b = term(names, depth - 1), term(names, depth - 1)
    k = r.random()
    if k < .55:
        return f"({a} {r.choice(['+', '-', '*', '*', '^', '|', '&'])} {b})"
    if k < .65:
        return f"({a} >> {r.choice([1, 3, 17, 33, 62, 63, 64, 70])})"
    if k < .75:
        return f"({a} << {r.choice([0, 1, 5, 13, 31, 62])})"
    if k < .85:
        return f"({a} & {r.choice(MASKS)})"
    if k < .93:
        return f"({r.choice('~-')}{a})"
    return f"({a} % {atom(names)})"


def small(names):
    return f"{term(names, 3)} {r.choice(['%', '&', '%', '&', '//'])} {r.choice(MASKS + EDGES[1:])}"


def statements(names, depth, pad, out):
    for _ in range(r.randint(1, 3)):
        v = r.choice(names[:3])
        k = r.random()
        if k < .5 or depth == 0:
            out.append(f"{pad}{v} = {small(names)}")
        elif k < .6:
            out.append(f"{pad}{v} {r.choice(['^', '+', '-', '*', '|'])}= {atom(names)}")
            out.append(f"{pad}{v} = {v} {r.choice(['&', '%'])} {r.choice([m for m in MASKS if m > 0])}")
        elif k < .75:
            i = f"i{len(pad)}"
            out.append(f"{pad}for {i} in range({r.choice(['3', 'n', '2, n', 'n, 0, -1', '-2, n, 2'])}):")
            statements(names + [i], depth - 1, pad + "    ", out)
        elif k < .9:
            out.append(f"{pad}if {atom(names)} {r.choice(['<', '<=', '==', '!=', '>', '>='])} {atom(names)}:")
            statements(names, depth - 1, pad + "    ", out)
        else:
            out.append(f"{pad}try:")
            statements(names, depth - 1, pad + "    ", out)
            out.append(f"{pad}except ZeroDivisionError as e:\n{pad}    {v} = len(str(e))")


out = []
for f in range(8):
    generator = r.random() < .2
    out.append(f"def f{f}(a, b, n):\n    c = {r.choice(EDGES)}\n    d = {r.choice(EDGES)}")
    statements(["a", "b", "c", "d"], 3, "    ", out)
    if generator:
        out.append("    yield a\n    yield b & 255")
    out.append(f"    return {r.choice(['a', 'b', 'c', 'a + b', '(a, b, c)', 'a < b'])}")
ints = [e for e in EDGES if -2**63 <= e < 2**63]
out.append("def show(f, a, b, n):\n    try:\n        v = f(a, b, n)\n        print(v if type(v) in (int, bool, tuple) else list(v))"
           "\n    except Exception as e:\n        print(type(e).__name__, e)")
for f in range(8):
    out.append(f"for n in (0, 1, 4):\n    for a in {[r.choice(ints) for _ in range(4)]}:\n"
               f"        for b in {[r.choice(ints if f % 2 else EDGES) for _ in range(4)]}:\n            show(f{f}, a, b, n)")
print("\n".join(out))
