# Raising, catching, chaining, groups, with statements.
import contextlib


def chain():
    try:
        try:
            raise ValueError("first")
        except ValueError as e:
            raise KeyError("second") from e
    except KeyError as e:
        return repr(e.__cause__), repr(e.__context__), str(e)


print(chain())


def again():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise
        finally:
            print("finally")
    except ArithmeticError as e:
        return str(e)


print(again())
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        raise ExceptionGroup("group", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as eg:
        print("values", eg.exceptions)
    except* TypeError:
        print("types")
except ExceptionGroup as rest:
    print(rest.exceptions)
try:
    try:
        1 / 0
    except "no class":
        pass
except TypeError as e:
    print(e)


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__ if kind else None)
        return self.swallow


with Manager(False) as m, contextlib.nullcontext(3) as n:
    print(n)
with Manager(True):
    raise OSError("swallowed")


class Closes:
    def close(self):
        print("closed")


with contextlib.closing(Closes()):
    pass
try:
    with 5:
        pass
except TypeError as e:
    print(e)


class Custom(Exception):
    pass


try:
    raise Custom("text", 1) from None
except Custom as e:
    e.value = 4
    print(e.args, e.value, e.__suppress_context__)
for i in range(3):
    try:
        if i == 1:
            continue
        print(i)
    finally:
        print("after", i)
