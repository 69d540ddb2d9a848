try:
    raise ValueError("bad", 3)
except ValueError as e:
    print(repr(e), str(e), e.args, type(e).__name__)
try:
    raise KeyError("k")
except LookupError as e:
    print(repr(e), str(e))
try:
    raise IndexError
except IndexError as e:
    print(repr(e), repr(str(e)))
try:
    {}["a b"]
except KeyError as e:
    print(e)
try:
    [][3]
except IndexError as e:
    print(e)
try:
    1 / 0
except ZeroDivisionError as e:
    print(e)
try:
    int("x")
except ValueError as e:
    print(e)
try:
    None.foo
except AttributeError as e:
    print(e, e.name, e.obj)
try:
    undefined_name
except NameError as e:
    print(e, e.name)
e = 5
try:
    raise TypeError("x")
except TypeError as e:
    pass
try:
    e
except NameError as ex:
    print("gone:", ex)
