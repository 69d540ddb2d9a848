# contextlib: generators as managers, misuse, suppression, stacks, redirects, order of everything.
import contextlib as cl, io, sys
log = []
@cl.contextmanager
def cm(name, swallow=(), yields=1):
    log.append("+" + name)
    try:
        for _ in range(yields): yield name
    except swallow as e:
        log.append(f"{name} swallowed {e!r}")
    finally:
        log.append("-" + name)
def show(f):
    try:
        print(f(), end=" ")
    except BaseException as e:
        print(type(e).__name__, e, type(e.__cause__).__name__, end=" ")
    print(log)
    log.clear()
def body(m, exc=None):
    with m as v:
        log.append(v)
        if exc: raise exc
    return "after"
show(lambda: body(cm("a"))); show(lambda: body(cm("a"), ValueError(1))); show(lambda: body(cm("a", ValueError), ValueError(2))); show(lambda: body(cm("a", yields=0))); show(lambda: body(cm("a", yields=2))); show(lambda: body(cm("a", ValueError, yields=2), ValueError(3)))
show(lambda: body(cm("a"), StopIteration("s"))); show(lambda: body(cm("a"), GeneratorExit())); show(lambda: body(cm("a", KeyError), ValueError(4)))
m = cm("once")
show(lambda: body(m))
@cm("deco")
def decorated(x): log.append(x); return x * 2
show(lambda: decorated(3)); show(lambda: decorated(4))
with cl.suppress(KeyError, IndexError) as s:
    {}["x"]
print(s)
show(lambda: body(cl.suppress(KeyError), ValueError("not suppressed"))); show(lambda: body(cl.nullcontext(5)))
body(cl.closing(io.StringIO("text"))); print(type(log[0]).__name__, log[0].closed); log.clear()
def stack(exc=None, swallow=()):
    with cl.ExitStack() as st:
        st.enter_context(cm("one"))
        st.callback(log.append, "callback")
        st.enter_context(cm("two", swallow))
        st.push(lambda *a: log.append(("exit", a[0] and a[0].__name__)))
        if exc: raise exc
    return "done"
show(stack); show(lambda: stack(ValueError("in stack"))); show(lambda: stack(ValueError("x"), ValueError))
def failing():
    with cl.ExitStack() as st:
        st.callback(lambda: 1 / 0)
        st.callback(lambda: {}["k"])
        raise ValueError("first")
show(failing)
st = cl.ExitStack()
st.callback(log.append, "moved")
st2 = st.pop_all()
st.close(); log.append("between"); st2.close()
show(lambda: "moved"); show(lambda: cl.ExitStack().enter_context(5)); show(lambda: cl.ExitStack().push(5)); show(lambda: cl.ExitStack().callback(5)); show(lambda: cl.ExitStack().__exit__(None, None, None)); show(lambda: body(5)); show(lambda: cl.closing(5).__exit__(None, None, None)); show(lambda: body(cl.ContextDecorator()))
out = io.StringIO()
with cl.redirect_stdout(out):
    print("captured")
    with cl.redirect_stdout(io.StringIO()) as inner: print("inner")
    print("again")
print(repr(out.getvalue()), repr(inner.getvalue()))
class AB(cl.AbstractContextManager):
    def __exit__(self, *a): return None
print(body(AB()) , isinstance(AB(), cl.AbstractContextManager), log[-1].__class__.__name__, issubclass(type(cm("q")), cl.AbstractContextManager))
