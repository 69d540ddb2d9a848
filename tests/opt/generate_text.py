#!/usr/bin/env python3
"""Random programs over text: generate_text.py SEED > program.py

Characters that are compared, looked up, counted, tested and joined, by index and by iteration, within and without `try`; min and
max of a few; lists of text. Some texts have characters beyond Latin-1, some arguments are no text at all.
"""
import random
import sys

r = random.Random(int(sys.argv[1]))
LETTERS = "ab c1é9_Z,xäÿ"
WIDE = "ΩŁ☃\U0001f600\u0100"
ODD = ["['a', 'bc', 7]", "('a', 'b')", "b'abc'", "range(4)", "Text('abca')", "None", "{'a': 1}", "'aΩb'", "'☃'", "[]"]
PREDICATES = ["isalpha", "isdigit", "isspace", "isupper", "islower", "isalnum", "isnumeric", "isdecimal", "isascii"]
SETS = ["'abc'", "'aé,'", "('a', '1', ' ')", "{'b', 'Z', 'long', None}", "'Ωa'", "''", "s", "t", "(1, 'c')"]


def text(wide=.1):
    n = r.choice([0, 1, 2, 3, 5, 8])
    return repr("".join(r.choice(WIDE) if r.random() < wide else r.choice(LETTERS) for _ in range(n)))


def index():
    return r.choice(["i", "i", "i", "j", "-1", "0", "i - j", "-i", "i // 2", "len(s) - 1 - i", "True", "i + 1"])


def char(d):
    k = r.random()
    if d == 0 or k < .25:
        return r.choice(["c", "c", "e", repr(r.choice(LETTERS)), "'ab'", "''"])
    if k < .55:
        return f"{r.choice('sstu')}[{index()}]"
    if k < .62:
        return f"({char(d - 1)} if {condition(d - 1)} else {char(d - 1)})"
    if k < .68:
        return f"chr(ord({char(d - 1)}) + {r.choice([0, 1, 1, 32, 200])})"
    if k < .74:
        return f"{char(d - 1)}.{r.choice(['upper', 'lower', 'strip'])}()"
    if k < .8:
        return f"{r.choice(['min', 'max'])}({char(d - 1)}, {char(d - 1)}, {char(d - 1)})"
    if k < .9:
        return f"({char(d - 1)} + {char(d - 1)})"
    return f"({char(d - 1)} * {r.choice(['2', 'i', '(n % 3)'])})"


def number(d):
    k = r.random()
    if d == 0 or k < .3:
        return r.choice(["i", "j", "n", "n", str(r.randrange(-3, 40)), "2**62" if r.random() < .1 else "3", "1.5" if r.random() < .2 else "7"])
    if k < .5:
        return f"ord({char(d - 1)})"
    if k < .6:
        return f"len({r.choice(['s', 't', 'out', char(d - 1)])})"
    if k < .75:
        return f"{r.choice(['min', 'max'])}({', '.join(number(d - 1) for _ in range(r.choice([2, 3, 4])))})"
    if k < .8:
        return f"seen.get({char(d - 1)}, {number(0)})"
    return f"({number(d - 1)} {r.choice(['+', '-', '*', '%'])} {number(d - 1)})"


def condition(d):
    k = r.random()
    if k < .35:
        return f"{char(d)} {r.choice(['==', '!=', '<', '>=', '==', '=='])} {char(d)}"
    if k < .6:
        return f"{char(d)} {r.choice(['in', 'not in'])} {r.choice(SETS)}"
    if k < .8:
        return f"{char(d)}.{r.choice(PREDICATES)}()"
    if k < .9:
        return f"{number(d)} {r.choice(['<', '==', '>'])} {number(d)}"
    return r.choice([char(d), "c is c", "c is e", f"not {char(d)}"])


def block(depth, loops):
    lines = []
    for _ in range(r.choice([1, 2, 2, 3])):
        k = r.random()
        if k < .2:
            lines.append(f"n = {number(2)}")
        elif k < .3:
            lines.append(f"out.append({r.choice([char, number])(2)})")
        elif k < .38:
            lines.append(f"seen[{char(1)}] = seen.get({char(1)}, 0) + 1")
        elif k < .46:
            lines.append(f"e = {char(2)}")
        elif k < .52:
            lines.append(f"{r.choice('uu')} += {char(1)}")
            lines.append("u = u[:20]")
        elif k < .6:
            lines.append(f"n += {number(2)}")
        elif k < .78 and depth:
            lines += [f"if {condition(2)}:"] + ["    " + x for x in block(depth - 1, loops)]
            if r.random() < .5:
                lines += ["else:"] + ["    " + x for x in block(depth - 1, loops)]
        elif depth and loops:
            lines += loop(depth - 1, loops - 1)
        elif depth and r.random() < .7:
            lines += ["try:"] + ["    " + x for x in block(depth - 1, loops)]
            kind = r.choice(["IndexError", "(TypeError, IndexError)", "Exception", "ValueError"])
            lines += [f"except {kind} as x:", "    out.append(type(x).__name__ + str(x))"]
            if r.random() < .3:
                lines += ["finally:", "    n = 3"]
        else:
            lines.append("n = n % 1000003 if isinstance(n, int) else 5")
    return lines


def loop(depth, loops):
    head, tail = r.choice([
        (["for c in s:"], []), (["for c in t:"], []), (["for i in range(len(s)):"], []), (["for j in range(i, 6, 2):"], []),
        (["for i, c in enumerate(t):"], []), (["for c, e in zip(s, t):"], []), (["i = 0", "while i < len(s):"], ["i += 1"]),
        (["for c in s + t:"], []), (["for c in words:"], []), (["for n in [1, 2, 'a' if i else 3]:"], [])])
    body = ["    " + x for x in block(depth, loops)]
    extra = r.choice([[], [], [f"    if {condition(1)}: {r.choice(['break', 'continue', 'break'])}"]])
    if tail:
        extra = []
    lines = head + extra + body + ["    " + x for x in tail]
    if r.random() < .35:
        lines = ["try:"] + ["    " + x for x in lines] + [f"except {r.choice(['IndexError', 'Exception', 'TypeError'])} as x:", "    out.append(str(x))"]
    return lines


functions = []
for f in range(3):
    lines = [f"def f{f}(s, t):", "    c = e = u = 'x'", "    i = j = n = 0", "    out = []", "    seen = {}", "    words = s.split(',') if isinstance(s, str) else ['w']"]
    lines += ["    " + x for x in loop(3, 2)] + ["    " + x for x in loop(2, 1)]
    lines += ["    return out[:60], sorted(seen.items(), key=str)[:30], c, e, u, n if not isinstance(n, int) else n % 1000003"]
    functions.append("\n".join(lines))
print("class Text(str):\n    def __getitem__(self, i):\n        return '<' + str.__getitem__(self, i) + '>'\n")
print("\n\n".join(functions))
print("\n\ndef main():")
for _ in range(7):
    a = text() if r.random() < .9 else r.choice(ODD)
    b = text(.3) if r.random() < .9 else r.choice(ODD)
    print(f"    for f in (f0, f1, f2):\n        try:\n            print(f({a}, {b}))\n        except Exception as x:\n            print(type(x).__name__, x)")
    print(f"    try:\n        print(f0({text()}, {text()}), f1({text()}, {text(.5)}), f2({text()}, {text()}))\n    except Exception as x:\n        print(type(x).__name__, x)")
print("\n\nmain()")
