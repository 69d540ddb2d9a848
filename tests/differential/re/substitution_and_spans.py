# re.sub with templates and functions, subn, split, spans, groups, expand, flags and errors of patterns with positions.
import re


def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except re.error as e:
        return f"re.error: {e} | {e.msg} {e.pos} {e.lineno} {e.colno}"
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for template in (r"<\1>", r"<\g<1>\g<name>>", r"\g<0>\g<0>", r"\n\t\\", r"\0", r"\101", r"\3", r"\g<x>", r"\g<", r"\g", r"\g<>", r"\g<-1>", r"\g<+1>", r"\q", "\\", r"\08", r"\g<1a>", r"\_"):
    print(repr(template), repr(attempt(re.sub, r"(a)(?P<name>b)?", template, "xaby", count=1)))
print(re.sub("x*", "-", "abxd"), re.sub("", "-", "ab"), re.subn("b|", "*", "abc"), re.sub("a", lambda m: str(m.start()), "banana", 2), attempt(re.sub, "a", lambda m: 5, "a"), attempt(re.sub, "a", 5, "a"), attempt(re.sub, "a", b"x", "a"), attempt(re.sub, b"a", b"x", "a"))
print(re.split("(,)|(;)", "a,b;c"), re.split("", "abc"), re.split("b*", "abbc"), re.split(",", "a,b,c", maxsplit=1), re.split("x", ""), re.split(r"\b", "one two"))
m = re.search(r"(?P<y>\d{4})-(?P<m>\d\d)?(x)?", "on 2024-05.")
print(m, m.span(), m.span("m"), m.span(3), m.group(0, "y", 3), m.groups(), m.groups("none"), m.groupdict("d"), m.lastindex, m.lastgroup, m["y"], m.start("y"), m.end(), m.pos, m.endpos, m.re.groups, m.re.groupindex, m.string, m.regs)
for key in (4, -1, "z", 1.0, None, slice(1), True):
    print(key, attempt(m.group, key), attempt(m.__getitem__, key), attempt(m.span, key))
print(m.expand(r"\g<m>/\1\3"), attempt(m.expand, r"\5"), attempt(m.expand, 5))
p = re.compile("a.c", re.I | re.S)
print(p, p.flags, p.pattern, p == re.compile("a.c", re.I | re.S), p == re.compile("a.c"), hash(p) == hash(re.compile("a.c", re.S | re.I)), p.match("A\nCx"), p.fullmatch("A\nCx"), p.search("xxabc", 3), p.search("xxabc", 2, 4), p.match("xabc", 1), p.findall("abcAXC"))
for pattern in ("(", ")", "[", "[]", "[^]", "a**", "*a", "a{2,1}", "(?P<1a>x)", "(?P<a>x)(?P<a>y)", "(?P=b)", r"\2", "(?z)", "(?", "(?P", "(?Px)", "(?<x", r"\x1", r"\u12", r"[z-a]", r"[\d-z]", r"\8", "(?<=a*)b", "(?(1)a|b|c)", "(?(3)a)", "a(?i)", "(?i-i:a)", "(?iu-a:x)", "(?-:a)", "x{99999999999}", "(?#", "(?P<a", r"\N{x}", r"\U00110000", "a++b", "(?>a+)b", "\\"):
    r = attempt(re.compile, pattern)
    print(pattern, r if isinstance(r, str) else (r.groups, r.flags))
print([m.group() for m in re.finditer(r"(?i:A)b|(?<!x)c", "abABxcc")], re.findall(r"(a)(b)?", "aab"), re.findall(r"(?m)^\w", "a\nb"), re.findall(r"\w+(?=!)", "hi! yo hey!"), re.match(r"(?x) a  b # comment", "ab"), re.match(r"((a)|b)*", "aab").groups(), re.match(r"(a)?(?(1)b|c)", "ab"), re.match(r"(a)?(?(1)b|c)", "c"))
print(re.escape("a.b*c-d e\n#é"), re.escape(b"a+\xff"), re.search(rb"\xff+", b"a\xff\xff").span(), attempt(re.compile, p, re.M), re.compile(p) is p, re.A | re.I, re.RegexFlag(0), repr(re.compile("x" * 300))[:30], re.NOFLAG)
