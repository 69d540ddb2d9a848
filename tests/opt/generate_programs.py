#!/usr/bin/env python3
"""Random programs of int and float arithmetic, loops and calls: generate_programs.py SEED > program.py

Made for comparing what molt compiles with what CPython prints: arguments pass the ends of 64 bits, divide by zero and
have the wrong type, so that every kind of exit from the typed clones is taken.
"""
import random, sys
r = random.Random(int(sys.argv[1]))
names = ["a", "b", "c", "d"]
def expr(d, vs):
    if d == 0 or r.random() < .2:
        return r.choice(vs + [str(r.choice([0, 1, 2, 3, 7, -1, 10, 255, 2**31, 2**47, 2**62, 2.0, 0.5, 1.0]))])
    k = r.random()
    if k < .75:
        return f"({expr(d-1, vs)} {r.choice(['+','-','*','+','-','*','//','%','&','|','^','/'])} {expr(d-1, vs)})"
    if k < .82: return f"(-{expr(d-1, vs)})"
    if k < .86: return f"({expr(d-1, vs)} >> {r.choice(['1','3','70','a'])})"
    if k < .90: return f"({expr(d-1, vs)} << {r.choice(['1','5','40'])})"
    if k < .96: return f"({expr(d-1, vs)} if {expr(1, vs)} {r.choice(['<','<=','==','!=','>','>='])} {expr(1, vs)} else {expr(d-1, vs)})"
    return f"({expr(1, vs)} {r.choice(['<','==','>'])} {expr(1, vs)})"
def stmts(d, vs, ind, out, fi, depth):
    for _ in range(r.randint(1, 3)):
        k = r.random()
        p = "    " * ind
        if k < .45 or d == 0: out.append(f"{p}{r.choice(vs)} = {expr(2, vs)}")
        elif k < .6: out.append(f"{p}{r.choice(vs)} {r.choice(['+=','-=','*=','//=','%='])} {expr(1, vs)}")
        elif k < .75:
            i = f"i{depth}"
            out.append(f"{p}for {i} in range({r.choice(['4', '1, 6', '5, 0, -1', 'n', '0, n', 'n, 3'])}):")
            stmts(d-1, vs + ([i]), ind + 1, out, fi, depth + 1)
            if r.random() < .2: out.append(f"{p}    if {expr(1, vs)} > {expr(1, vs)}: {r.choice(['break','continue'])}")
        elif k < .9:
            out.append(f"{p}if {expr(1, vs)} {r.choice(['<','>','=='])} {expr(1, vs)}:")
            stmts(d-1, vs, ind + 1, out, fi, depth)
            out.append(f"{p}else:")
            stmts(d-1, vs, ind + 1, out, fi, depth)
        elif fi: out.append(f"{p}{r.choice(vs)} = f{r.randrange(fi)}({r.choice(vs)}, {expr(1, vs)}, 2)")
out = []
N = 12
for f in range(N):
    out.append(f"def f{f}(a, b, n):\n    c = {r.choice(['0','1','1.5'])}\n    d = {r.choice(['b','3','a'])}")
    stmts(2, ["a","b","c","d"], 1, out, f, 0)
    out.append(f"    return {r.choice(['a','b','c','d','a + c','(a, b, c, d)'])}")
out.append("def show(v):\n    s = str(v) if not isinstance(v, tuple) else ' '.join([str(x) for x in v])\n    print(s[:80], len(s))")
out.append("def main():")
out.append(f"    for f in ({', '.join(f'f{i}' for i in range(N))}):\n        for a, b, n in ((1, 2, 3), (-5, 7, 4), (2**62, 3, 5), (2**80, -1, 2), (1.5, 2, 3), (0, 0, 0), (10, 2.5, 2), (True, 4, 3), (-2**63, -1, 6), ('s', 2, 1)):\n            try:\n                show(f(a, b, n))\n            except Exception as e:\n                print(type(e).__name__, e)\nmain()")
print("\n".join(out))
