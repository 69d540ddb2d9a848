def f1():
    for i in range(3):
        try:
            if i == 1:
                return i
        finally:
            if i == 1:
                print("in finally", i)
def f2():
    while True:
        try:
            raise ValueError("x")
        finally:
            break
    return "swallowed"
def f3():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            continue
    return "loop done"
def f4():
    try:
        raise ValueError
    except ValueError:
        try:
            raise TypeError
        except TypeError:
            pass
        raise
def f5():
    try:
        return "a"
    finally:
        try:
            raise ValueError
        except ValueError:
            print("handled in finally")
def f6():
    x = []
    try:
        x.append(1)
        try:
            x.append(2)
            raise OSError
        finally:
            x.append(3)
    except OSError:
        x.append(4)
    else:
        x.append("no")
    finally:
        x.append(5)
    return x
print(f1(), f2(), f3())
try:
    f4()
except ValueError as e:
    print(repr(e))
print(f5(), f6())
def gen():
    try:
        yield 1
        yield 2
    finally:
        yield "cleanup"
print(list(gen()))
def f7():
    try:
        try:
            1 / 0
        finally:
            raise KeyError("k")
    except KeyError as e:
        return repr(e.__context__)
print(f7())
