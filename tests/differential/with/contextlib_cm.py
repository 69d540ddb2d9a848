from contextlib import contextmanager, suppress, closing, nullcontext, ExitStack, ContextDecorator
@contextmanager
def tag(n):
    print("<", n)
    try:
        yield n
    except ValueError as e:
        print("caught", e)
    finally:
        print(">", n)
with tag("a") as t:
    print(t)
with tag("b"):
    raise ValueError("v")
try:
    with tag("c"):
        raise KeyError("k")
except KeyError as e:
    print(repr(e))
@contextmanager
def noyield():
    if False:
        yield
try:
    with noyield():
        pass
except RuntimeError as e:
    print(e)
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice():
        pass
except RuntimeError as e:
    print(e)
try:
    with twice():
        raise ValueError("x")
except ValueError as e:
    print(e)
with suppress(KeyError, IndexError):
    {}["x"]
    print("no")
print("suppressed")
class R:
    def close(self): print("closed")
with closing(R()) as r:
    print(type(r).__name__)
with nullcontext(5) as n:
    print(n)
with ExitStack() as st:
    for i in range(3):
        st.enter_context(tag(i))
    st.callback(print, "callback", end="!\n")
    st.push(lambda *a: print("exit", a[0]) or True)
    raise RuntimeError("in stack")
print("after stack")
@tag("deco")
def func(x):
    return x * 2
print(func(4), func.__name__)
class D(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out"); return False
@D()
def g():
    print("g")
g()
st = ExitStack()
st.callback(print, "moved")
st2 = st.pop_all()
st.close()
print("closed st")
st2.close()
