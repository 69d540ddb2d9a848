def f():
    raise ValueError("v")
def g():
    f()
try:
    g()
except ValueError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
e2 = ValueError("w").with_traceback(None)
print(e2.__traceback__)
try:
    raise e2
except ValueError as e:
    print(e is e2, e.__traceback__ is not None)
try:
    e2.with_traceback(3)
except TypeError as e:
    print(e)
print(type(e2.__traceback__).__name__)
