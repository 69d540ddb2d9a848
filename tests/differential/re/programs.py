# Small programs with regular expressions.
import re

TOKEN = re.compile(r"""
    (?P<num>\d+(?:\.\d*)?)   # number
  | (?P<id>[A-Za-z_]\w*)
  | (?P<op>[+\-*/()=])
  | (?P<ws>\s+)
""", re.VERBOSE)


def tokens(text):
    pos = 0
    while pos < len(text):
        m = TOKEN.match(text, pos)
        if not m:
            raise SyntaxError(text[pos])
        pos = m.end()
        if m.lastgroup != "ws":
            yield m.lastgroup, m.group()


print(list(tokens("x1 = 3.5*(y + 42)")))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?", "on 2024-05 or 2024-05-06")
print(m, m.groupdict(), m.group("year", "month", "day"), m.span("month"), m["year"], m[0], m.groups(default="?"))
print([x.groupdict() for x in re.finditer(r"(?P<k>\w+)=(?P<v>\w*)", "a=1, b=, c=x3")])
print(re.sub(r"(?P<w>\w+)", lambda m: m["w"].capitalize(), "hello big world"))
print(re.sub(r"\b(\w)(\w*)\b", r"\2\1ay", "pig latin is fun"))
print(re.split(r"\s*[,;]\s*", "a , b;c,d ;e"), re.split(r"(-)", "1-2-3", maxsplit=1))
print(re.findall(r"[A-Z][a-z]+", "JohnSmithAndCo"), re.findall(r"(\d+)([a-z])?", "1a22 333c"))
print(re.fullmatch(r"\d{3}-\d{4}", "555-1234"), re.fullmatch(r"\d{3}", "5551"), re.match("b", "abc"))
print(re.compile("(a)(b)?").groups, re.compile("(?P<n>x)").groupindex["n"], re.compile("a", re.I | re.M))
print(re.sub(r"(\d)(?=(\d{3})+$)", r"\1,", "1234567890"), re.sub(r"(?<!\d)0+", "", "007 0100 x00"))
print(bool(re.search(r"^(?=.*\d)(?=.*[a-z]).{6,}$", "abc123")), re.findall(r"(?i)the", "The the THE"))
print(re.subn(rb"\s+", b" ", b"a  b \n c"), re.match(rb"(.)", b"\xff").group(1))
for line in ["key: value", "bad line", "x : y : z"]:
    if m := re.match(r"(\w+)\s*:\s*(.*)", line):
        k, v = m.groups()
        print(k, "->", v)
    else:
        print("no match", line)
s = re.Scanner([(r"\d+", lambda sc, t: int(t)), (r"\w+", lambda sc, t: t), (r"\s+", None)])
print(s.scan("abc 12 d3 !"))
try:
    re.compile("(?P<a>x)(?P<a>y)")
except re.error as e:
    print(e, e.msg, e.pos, e.pattern, e.lineno, e.colno)
try:
    re.compile("a\n(b")
except re.error as e:
    print(e, e.lineno, e.colno)
it = re.finditer("a", "banana")
print(next(it).start(), [m.start() for m in it])
print(re.escape("1+1=2?"), re.match(re.escape("a.b"), "a.b"), re.I, re.I | re.S, repr(re.NOFLAG), int(re.X))
print(re.findall(r"^\w", "a\nb\nc", re.M), re.findall(r"\w$", "a\nb\nc"), re.findall(".", "a\nb", re.S))
print(re.match(r"(?:(\d+)|(\w+))", "abc").lastindex, re.search("x*", "aaa").span(), len(re.findall("", "abc")))
p = re.compile("a+")
print(p.search("baaa", 2).span(), p.match("baaa", 1, 3).group(), p.sub("-", "caaat", count=1), p.split("1a2aa3"), p == re.compile("a+"), {p: 1}[re.compile("a+")])
print(re.search("a" * 50 + "b?", "a" * 60).end(), re.match("(?:a|b)*c", "ab" * 5000 + "c").end(), re.match("(a|b)*?c", "ab" * 5000 + "c").end())
