# json with classes, hooks and files.
import io
import json


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": o.y}
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        return super().default(o)


print(json.dumps([Point(1, 2), {3, 1, 2}], cls=Encoder), json.dumps({"p": Point(0, 0)}, cls=Encoder, indent=1))
try:
    json.dumps(object, cls=Encoder)
except TypeError as e:
    print(e)
print(json.loads('{"x": 1, "y": {"z": 2}}', object_hook=lambda d: tuple(sorted(d.items()))))
print(json.loads('[1.5, 2, NaN]', parse_float=lambda s: "f" + s, parse_int=lambda s: "i" + s, parse_constant=lambda s: "c" + s))
f = io.StringIO()
json.dump({"k": [1, 2, {"a": None}]}, f, indent=2, sort_keys=True)
print(f.getvalue())
print(json.load(io.StringIO('{"a": [true, false, null]}')))
a = []
a.append(a)
for bad in (a, {"a": object()}, {b"x": 1}):
    try:
        json.dumps(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    json.loads('{"a": [1, 2,, 3]}')
except json.JSONDecodeError as e:
    print(e, e.msg, e.pos, e.lineno, e.colno, e.doc)
deep = []
for _ in range(200):
    deep = [deep]
print(len(json.dumps(deep)), json.loads(json.dumps(deep)) == deep)


class MyInt(int):
    def __repr__(self):
        return "no"


class MyStr(str):
    pass


class MyDict(dict):
    pass


print(json.dumps([MyInt(5), MyStr("x"), MyDict(a=1), True, 1.0, 1e100, -0.0, 10 ** 20]))
print(json.JSONDecoder().raw_decode("[1, 2] tail"), json.dumps("</\u2028\u00ff>"), json.dumps({"é": "☃"}, ensure_ascii=False))
print(json.dumps({"b": 1, "a": [1, {"d": 1, "c": 2}]}, sort_keys=True), json.dumps([1, [2, []], {}], indent="  "))
data = {"name": "x", "values": list(range(5)), "nested": {"ok": True, "n": None, "f": 0.1}}
assert json.loads(json.dumps(data)) == data
