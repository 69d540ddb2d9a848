# json: encoding and decoding grids, options, errors, hooks, subclasses.
import json
from collections import OrderedDict, namedtuple
from enum import IntEnum
class E(IntEnum): A = 1
class S(str): pass
class F(float):
    def __repr__(self): return "F!"
class D(dict): pass
N = namedtuple("N", "x y")
values = [None, True, False, 0, -5, 10 ** 30, 1.5, -0.0, 1e100, 1e-10, float("inf"), "", "a\"b\\c/\b\f\n\r\t\x00\x1f\x7f", "äö\u2028\U0001f600", "\ud800", [], [1, [2, []]], (), (1,), {}, {"a": 1, "b": [{}]}, {1: 2, True: 3, None: 4, 1.5: 5, "s": 6}, E.A, S("s"), F(2.5), D(x=1), N(1, 2), OrderedDict(z=1, a=2)]
for v in values:
    print(ascii(json.dumps(v)), ascii(json.dumps(v, ensure_ascii=False)), ascii(json.dumps(v, indent=1)), ascii(json.dumps(v, separators=(",", ":"))))
print(json.dumps({"b": 1, "a": {"d": 1, "c": 2}}, sort_keys=True), json.dumps([1, {"a": [2]}], indent="--"), json.dumps({"k": []}, indent=0), json.dumps({(1, 2): 3, "a": 1}, skipkeys=True), json.dumps([1, 2], indent=2, separators=("; ", "= ")), json.dumps({1}, default=sorted), json.dumps(1j, default=str))
texts = ["null", "true", " [1 , 2 ] ", "-0", "-0.0", "1e5", "1E-2", "0.5", "12345678901234567890", "NaN", "-Infinity", '"\\u00e4\\ud83d\\ude00\\n"', '"\\ud83d"', '{"a":1,"a":2}', "[]", "{}", '[[],{"x":{}}]', '"\x7f"', "[1]\n", "\ufeff[1]", "01", "1.", ".5", "+1", "-", "1e", "tru", "nulll", "[1,]", "[,]", "[1 2]", '{"a"}', '{a:1}', '{"a":}', '{"a":1,}', "{,}", '"a', '"\\x"', '"\\u12"', '"\\u12g4"', '"a\nb"', "'a'", "[", "{", '{"a":1', "", "  ", "[1]x", "[1][2]", "NaNa", "infinity", '{"a" :1 , "b":[ ] }', '{1:2}', "\\", "[1,\n2,\nx]"]
for t in texts:
    try:
        print(ascii(t), ascii(json.loads(t)))
    except json.JSONDecodeError as e:
        print(ascii(t), e, (e.msg, e.pos, e.lineno, e.colno, e.doc == t))
print(json.loads('{"a": 1.5, "b": [2, NaN]}', parse_float=str, parse_int=lambda s: "i" + s, parse_constant=lambda s: "c" + s), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "b": 2}', object_pairs_hook=tuple), json.loads(b'"\xc3\xa4"'), json.loads('"x"'.encode("utf-16")), json.loads(bytearray(b"[1]")), json.loads('"a\nb"', strict=False))
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
print(json.dumps({"z": 1j}, cls=Enc), "".join(json.JSONEncoder().iterencode([1, {"a": 2}])), Enc(indent=1).encode([1]), json.JSONDecoder().raw_decode("[1] tail"), json.JSONDecoder().decode(" 5 "))
cycle = []
cycle.append(cycle)
for f in (lambda: json.dumps({1}), lambda: json.dumps(object), lambda: json.dumps(1j, cls=Enc) + json.dumps(b"x", cls=Enc), lambda: json.dumps(cycle), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True), lambda: json.loads(5), lambda: json.loads(None), lambda: json.loads(["a"]), lambda: json.loads("[" * 3 + "]"), lambda: json.dumps([1, {"a": {"b": {2}}}]), lambda: json.dumps(1, foo=2), lambda: json.loads("1", foo=2), lambda: json.dumps({float("inf"): 1}), lambda: json.loads(b"\xff\xff")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
