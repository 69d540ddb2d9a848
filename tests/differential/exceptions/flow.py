def f(n):
    try:
        if n == 0:
            return "return"
        if n == 1:
            raise ValueError("one")
        if n == 2:
            raise KeyError("two")
    except ValueError as e:
        print("except", e)
        return "handled"
    else:
        print("else")
    finally:
        print("finally", n)
    return "end"


for i in range(4):
    try:
        print(f(i))
    except KeyError as e:
        print("outer", e)


def g():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("fin", i)
    else:
        print("no")
    return i


print(g())


def h():
    try:
        return "try"
    finally:
        return "finally wins"


print(h())


def k():
    while True:
        try:
            raise ValueError
        except ValueError:
            break
        finally:
            print("k fin")
    return "out"


print(k())


def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("f1")
    except ValueError as e:
        print("caught", e)
        try:
            raise RuntimeError("second")
        except RuntimeError as e2:
            print(repr(e2.__context__))
    finally:
        print("f2")


nested()
