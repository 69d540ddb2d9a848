# Names bound by global and nonlocal through several levels, by imports, classes, loops, with, except, def, del.
counter = 0


def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def binds():
    global fn, Cls, it, ctx, err, mod, a, b, star, wal, alias
    def fn(): return "fn"
    class Cls: where = "global"
    for it in range(3): pass
    import math as mod
    from math import pi as alias
    a, (b, *star) = 1, (2, 3, 4)
    (wal := 5)
    try:
        raise ValueError("v")
    except ValueError as err:
        pass
    return sorted(locals())


print(binds(), fn(), fn.__qualname__, Cls.where, Cls.__qualname__, it, mod.__name__, round(alias, 2), a, b, star, wal, "err" in globals())


def levels():
    v = "one"

    def two():
        def three():
            nonlocal v
            v += " three"

            def four():
                nonlocal v
                v = v + " four"
            four()
        three()
        w = v

        def other():
            nonlocal w
            w = w.upper()
            return w
        return other()
    return two(), v


print(levels())


def class_between():
    v = 1

    class K:
        nonlocal v
        v = 2
        u = v

        def m(self):
            nonlocal v
            v += 10
            return v
    k = K()
    return v, k.m(), K.u, hasattr(K, "v"), v


print(class_between())


class G:
    global made_in_class
    made_in_class = "yes"
    own = made_in_class


print(made_in_class, hasattr(G, "made_in_class"), G.own)


def shadows_builtin():
    global len
    len = lambda x: "mine"
    r = len("a")
    del len
    return r, len("abc")


print(shadows_builtin(), attempt(lambda: undefined_name), attempt(eval, "nothing_here"))


def param_then_inner(p):
    def set_(q):
        nonlocal p
        p, old = q, p
        return old
    return [set_(i) for i in "xy"], p


def loops():
    i = "outer"

    def run():
        nonlocal i
        for i in range(3): pass
        with Ctx() as i: pass
        return i
    return run(), i


class Ctx:
    def __enter__(self): return "entered"
    def __exit__(self, *a): pass


print(param_then_inner("p"), loops())


def bump():
    global counter
    counter += 1
    return counter


def free_before():
    def use(): return late
    r = attempt(use)
    late = 1
    return r, use()


print([bump() for _ in range(3)], counter, free_before())
print(levels.__code__.co_cellvars, free_before.__code__.co_cellvars, bump.__code__.co_names, bump.__code__.co_freevars)
for text in ("def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "def f(x):\n global x", "def f():\n nonlocal x", "nonlocal x", "def f():\n global x\n nonlocal x", "def f(x):\n nonlocal x", "class A:\n x = 1\n global x", "def f():\n x: int\n global x", "def f():\n global x\n x: int"):
    print(repr(text), attempt(compile, text, "<t>", "exec"))
