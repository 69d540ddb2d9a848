def a():
    try:
        raise ValueError("first")
    except ValueError as e:
        raise RuntimeError("second") from e


try:
    a()
except RuntimeError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        raise ValueError("v")
    except ValueError:
        raise KeyError("k")
except KeyError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        raise ValueError("v")
    except ValueError:
        raise KeyError("k") from None
except KeyError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError from TypeError
except ValueError as e:
    print(repr(e.__cause__))
try:
    raise ValueError from 3
except TypeError as e:
    print(e)
try:
    raise 3
except TypeError as e:
    print(e)
try:
    raise int
except TypeError as e:
    print(e)
x = ValueError("x")
y = KeyError("y")
try:
    try:
        raise x
    except ValueError:
        try:
            raise y
        except KeyError:
            raise x
except ValueError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
e = Exception()
for v in (1, "s"):
    try:
        e.__cause__ = v
    except TypeError as t:
        print(t)
    try:
        e.__context__ = v
    except TypeError as t:
        print(t)
    try:
        e.__traceback__ = v
    except TypeError as t:
        print(t)
e.__cause__ = x
print(e.__suppress_context__, e.__cause__ is x)
