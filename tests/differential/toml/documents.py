# tomllib: documents, values of every kind, floats made by the caller, what is no TOML and where.
import io
import tomllib
from fractions import Fraction

good = """
# a document
title = "TOML \\u00e9 \\U0001F600 \\b\\t\\n\\f\\r\\"\\\\"
'quoted key' = 'a \\literal'
"other key" = 1
bare-key_1 = true
3.14 = "pi"
a.b . c = 1
a."b".d = [1, 2, [3], {x = 1}, "s", 1.5,
  # comment
  2020-01-01, ]
[owner]
dob = 1979-05-27T07:32:00-08:00
utc = 1979-05-27 07:32:00.999999999Z
local = 1979-05-27t07:32:00.5
date = 1979-05-27
time = 07:32:01.25
[numbers]
int = [+99, -17, 0, 1_000, 0xDEAD_beef, 0o755, 0b1101, +0, -0]
float = [+1.0, -0.01, 5e+22, 1e06, -2E-2, 6.626e-34, 224_617.445_991_228, -0.0, inf, -inf, +inf, nan, +nan, -nan, 0e0]
[strings]
multi = \"\"\"
one
two \\
    three\\   

   four "quoted" ""two"" \\\"\"\" end\"\"\"\"\"
lit = '''
raw \\n 'x' ''y''
'''
empty = ["", '', \"\"\"\"\"\", '''''']
[tables.sub]
x.y.z = 1
x.y.w = 2
inline = { a = 1, b.c = 2, b.d = { e = [] }, "f g" = {} }
[[fruit]]
name = "apple"
[fruit.physical]
color = "red"
[[fruit.variety]]
n = 1
[[fruit.variety]]
n = 2
[[fruit]]
name = "banana"
[[fruit.variety]]
n = 3
[tables]
after = 1
[tables.sub.more]
q = 0
"""
for key, value in tomllib.loads(good).items():
    print(repr(key), value)
print(tomllib.loads(good.replace("\n", "\r\n")) == tomllib.loads(good) or "nan differs")
print(tomllib.load(io.BytesIO(b"x = 1\ny = '\xc3\xa9'")), tomllib.loads(""), tomllib.loads("\n\n# only"), tomllib.loads("a=1#c"))
print(tomllib.loads("f = [1.5, 1e3, inf, -nan]", parse_float=str), tomllib.loads("f = 0.1", parse_float=Fraction))
cases = """
=|a|a =|a = |a b = 1|a = 1 b = 2|a.|a. = 1|.a = 1|a..b = 1|[|[]|[a|[a]]|[a] b|[[a]|[[a]] x|[ a . b ]\\nc=1|[a.]|["a" b]|a = tru|a = True|a = "x|a = 'x
a = "\\\\q"|a = "\\\\u12"|a = "\\\\ud800"|a = "\\\\UFFFFFFFF"|a = "\\\\|a = "x\\ny"|a = 'x\\ny'|a = \"\"\"x|a = '''x|a = \"\"\"x\\\\ y\"\"\"|a = \"\"\"\\\\|a = "\x01"|a = '\x02'|a = \"\"\"\x03\"\"\"|a = '''\x04'''|# \x00
a = 1\\na = 2|a = 1\\n[a]|[a]\\n[a]|[a]\\nb=1\\n[a.b]|[a.b]\\n[a]\\nb=1|a.b=1\\n[a]|a.b=1\\na=2|a=1\\na.b=2|[[a]]\\n[a]|[a]\\n[[a]]|a=[]\\n[[a]]|a={}\\n[a.b]|a={}\\na.b=1|a={b=1}\\n[a]|[[a.b]]\\n[a]\\n[a.b.c]|[a.b]\\nx=1\\n[a]\\nb.y=2
a = [1|a = [1 2]|a = [,]|a = [1,,2]|a = {|a = {b}|a = {b=1|a = {b=1,}|a = {b=1 c=2}|a = {b=1, b=2}|a = {b=1, b.c=2}|a = {b={}, b.c=2}|a = {b.c=1, b=2}|a = {\\nb=1}|a = {,}
a = 01|a = 1__0|a = _1|a = 1_|a = 0x|a = 0xg|a = +0x1|a = 1.|a = .5|a = 1.e5|a = 1e|a = 1._5|a = --1|a = +|a = in|a = 0b2|a = 0o8|a = 00|a = -01|a = 0_1|a = 1e1_0|a = 00.5
a = 2020-13-01|a = 2020-02-30|a = 2020-1-1|a = 24:00:00|a = 12:60:00|a = 12:00|a = 2020-01-01T|a = 2020-01-01 |a = 2020-01-01T25:00:00|a = 2020-01-01T00:00:00+24:00|a = 2020-01-01T00:00:00+5|a = 07:32:00Z|a = 2020-01-01Z|a = 0000-01-01
\ta = 1|\\ra = 1|a = 1\\rb|é = 1|"é" = 1|"" = 1|'' = 2|"\"\"\"a\"\"\"" = 1|\"\"\"a\"\"\" = 1|a\\n= 1|a =\\n1|$|"a|'a|-=1|_=1|1=1|a-b_c=1|[a]\\n\\n[b]\\n  x = \\n|[a]\\n[a.b]\\n[a]|[a.b]\\n[a.b]|a.b.c=1\\n[a.b]|a.b.c=1\\n[a.b.d]\\nx=1
"""
for case in cases.strip("\n").replace("\n", "|").split("|"):
    source = case.replace("\\n", "\n").replace("\\r", "\r").replace("\\\\", "\\")
    try:
        print(repr(source), tomllib.loads(source))
    except ValueError as error:
        print(repr(source), type(error).__name__, error)
for action in (lambda: tomllib.loads(b"a = 1"), lambda: tomllib.loads(5), lambda: tomllib.load(io.StringIO("a = 1")), lambda: tomllib.load(io.BytesIO(b"\xff")),
               lambda: tomllib.loads("a = 1.5", parse_float=lambda text: []), lambda: tomllib.loads("a = 1.5", parse_float=lambda text: {}),
               lambda: tomllib.loads(s="a=1"), lambda: tomllib.loads("a=1", float)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(issubclass(tomllib.TOMLDecodeError, ValueError), tomllib.TOMLDecodeError.__module__, tomllib.__all__ and sorted(tomllib.__all__))
