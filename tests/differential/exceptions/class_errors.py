class A:
    __slots__ = ("x",)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
def g(a, b=1, *, c): pass
t(lambda: g()); t(lambda: g(1)); t(lambda: g(1, 2, 3, c=1)); t(lambda: g(1, d=2, c=1)); t(lambda: g(1, a=1, c=2))
t(lambda: A().y); t(lambda: setattr(A(), "y", 1)); t(lambda: A().x); t(lambda: A(1))
t(lambda: 1 + "a"); t(lambda: "a" + 1); t(lambda: [] + 1); t(lambda: None + None); t(lambda: -"a"); t(lambda: 1 < "a")
t(lambda: "a" in 5); t(lambda: 5[0]); t(lambda: len(5)); t(lambda: iter(5)); t(lambda: 5()); t(lambda: {}[[]])
t(lambda: [1, 2]["a"]); t(lambda: "abc"[10]); t(lambda: (1,)[2]); t(lambda: int([])); t(lambda: int("12x")); t(lambda: float("q"))
t(lambda: [].pop()); t(lambda: {}.popitem()); t(lambda: set().pop()); t(lambda: [1].remove(2)); t(lambda: "x".join([1]))
t(lambda: chr(-1)); t(lambda: ord("ab")); t(lambda: "%d" % "x"); t(lambda: "{}".format()); t(lambda: "{x}".format(y=1))
t(lambda: next(iter([]))); t(lambda: sum(["a"])); t(lambda: max([])); t(lambda: sorted([1, "a"])); t(lambda: range(1, 2, 0))
def up():
    a, b = 1, 2, 3
t(up)
def up2():
    a, b, c = "ab"
t(up2)
def up3():
    a, *b = []
t(up3)
def up4():
    a, b = 5
t(up4)
