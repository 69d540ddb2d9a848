# A bytearray changed in every way, while exported and while iterated.
b = bytearray(b"hello")
b[0] = 72; b[-1:] = b"O!"; b[1:3] = []; b[::2] = b"12"
print(b)
b += b"xy"; b *= 2; b.append(0); b.extend([1, 2]); b.extend(b"z"); b.extend(range(3)); b.insert(0, 255); b.insert(-1, 7); b.insert(99, 8)
print(b, b.pop(), b.pop(0), b.pop(-2), b)
b.remove(49); b.reverse()
print(b, b.copy() == b, b.copy() is b, len(b))
del b[0], b[-1], b[2:4], b[::3]
print(b)
b.clear()
print(b, b.pop if b else "empty", bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(b"x") == b"x", bytearray(memoryview(b"ab")), bytearray().join([b"a"]))
for f in (lambda: b.pop(), lambda: b.remove(5), lambda: b.remove(256), lambda: b.append(256), lambda: b.append("a"), lambda: b.append(-1), lambda: b.extend(["a"]), lambda: b.extend("abc"), lambda: b.extend(5), lambda: b.extend([300]),
          lambda: b.insert(0), lambda: b.insert("a", 5), lambda: b.__setitem__(0, 5), lambda: b.__setitem__(slice(0, 0), 5), lambda: b.__setitem__(slice(0, 4, 2), b"abc"), lambda: b.__setitem__("a", 5), lambda: b.__delitem__(3),
          lambda: bytearray("x"), lambda: bytearray(-1), lambda: bytearray([256]), lambda: bytearray("x", "nope"), lambda: bytearray(5, "utf-8"), lambda: bytearray(1.5), lambda: bytearray(b"", errors="x"), lambda: hash(b), lambda: {b: 1},
          lambda: b.__iadd__("x"), lambda: b.__imul__(1.5), lambda: b + "x", lambda: b.pop(5), lambda: b.resize(3)):
    try:
        print(f(), b)
    except Exception as e:
        print(type(e).__name__, e)
b = bytearray(b"exported")
m = memoryview(b)
for f in (lambda: b.append(1), lambda: b.clear(), lambda: b.pop(), lambda: b.extend(b"x"), lambda: b.__delitem__(0), lambda: b.__setitem__(slice(0, 1), b"12"), lambda: b.__setitem__(0, 69), lambda: b.__setitem__(slice(1, 2), b"X"), lambda: b.__imul__(0), lambda: b.__iadd__(b"")):
    try:
        print(f(), b)
    except Exception as e:
        print(type(e).__name__, e)
m.release()
b.append(33)
seen = []
for c in b:
    seen.append(c)
    if len(seen) < 4: b.append(c)
    if c == 33: b.pop(0)
print(b, seen[:12], len(seen))
