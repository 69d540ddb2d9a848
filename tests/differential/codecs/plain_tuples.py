# A search function may give any tuple of four.
import codecs


def search(name):
    if name == "plain":
        return lambda s, e="strict": (s.encode("ascii"), len(s)), lambda b, e="strict": (str(b, "ascii"), len(b)), None, None
    if name == "wrong":
        return lambda s, e="strict": 42, lambda b, e="strict": (42, 1), None, None


codecs.register(search)
print("x".encode("plain"), b"y".decode("plain"), codecs.encode("x", "plain"), codecs.decode(b"y", "plain"))
for f in lambda: "x".encode("wrong"), lambda: b"x".decode("wrong"), lambda: codecs.encode("x", "wrong"):
    try:
        f()
    except TypeError as e:
        print(e)
