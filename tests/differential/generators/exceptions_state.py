# sys.exc_info and exception context inside generators: each generator has its own handled exception.
import sys


def gen():
    print("start", sys.exc_info()[0])
    try:
        raise KeyError("own")
    except KeyError:
        print("handling", sys.exc_info()[0].__name__)
        yield 1
        print("resumed, still handling", sys.exc_info()[0].__name__)
        yield 2
    print("after except", sys.exc_info()[0])
    yield 3
    raise TypeError("at end")


g = gen()
try:
    raise ValueError("caller")
except ValueError:
    print(next(g), sys.exc_info()[0].__name__)
print(sys.exc_info()[0])
print(next(g), sys.exc_info()[0])
try:
    raise OSError("second caller")
except OSError:
    print(next(g), sys.exc_info()[0].__name__)
    try:
        next(g)
    except TypeError as e:
        print(e, repr(e.__context__))


def raises_while_handling():
    try:
        yield
    except ValueError as e:
        raise KeyError("from handler") from e


g = raises_while_handling()
next(g)
try:
    g.throw(ValueError("thrown"))
except KeyError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__))


def context_of_thrown():
    try:
        raise LookupError("inner")
    except LookupError:
        yield


g = context_of_thrown()
next(g)
try:
    g.throw(ValueError("thrown into handler"))
except ValueError as e:
    print(repr(e.__context__))


def bare_raise():
    try:
        raise
    except RuntimeError as e:
        print(e)
    yield


try:
    1 / 0
except ZeroDivisionError:
    try:
        next(bare_raise())
    except ZeroDivisionError as e:
        print("reraised", e)
next(bare_raise())


def interleave(name):
    try:
        raise Exception(name)
    except Exception:
        for _ in range(2):
            yield sys.exc_info()[1].args[0]


a, b = interleave("a"), interleave("b")
print(next(a), next(b), next(a), next(b), sys.exc_info())


def tb_lines():
    yield
    raise ValueError("deep")


def calls():
    yield from tb_lines()


g = calls()
next(g)
try:
    next(g)
except ValueError as e:
    tb, names = e.__traceback__, []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno if tb.tb_next else tb.tb_lineno - tb_lines.__code__.co_firstlineno))
        tb = tb.tb_next
    print(names[1:])


def return_in_except():
    try:
        yield 1
    except ValueError:
        return "r"
    finally:
        print("f", sys.exc_info()[0])


g = return_in_except()
next(g)
try:
    g.throw(ValueError)
except StopIteration as e:
    print(e.value, repr(e.__context__))
