# contextlib: ExitStack's order, suppression and chaining, closing, suppress, redirect, nullcontext, decorators.
import contextlib, io, sys
log = []


def attempt(f, *a):
    try:
        return f(*a)
    except BaseException as e:
        return f"{type(e).__name__}: {e} <- {e.__context__!r}"


@contextlib.contextmanager
def cm(name, swallow=()):
    log.append(f"+{name}")
    try:
        yield name
    except swallow as e:
        log.append(f"{name} swallows {e!r}")
    finally:
        log.append(f"-{name}")


def flush(title, result=None):
    print(title, result, log)
    log.clear()


with contextlib.ExitStack() as st:
    print(st.enter_context(cm("a")), st.callback(log.append, "called") is not None, st.push(lambda *e: log.append(e[0]))is not None)
flush("normal")


def failing():
    with contextlib.ExitStack() as st:
        st.enter_context(cm("outer", KeyError))
        st.callback(lambda: {}["from callback"])
        st.enter_context(cm("inner"))
        raise ValueError("body")
    return "swallowed"


flush("failing", attempt(failing))


def moved():
    with contextlib.ExitStack() as st:
        st.enter_context(cm("kept"))
        later = st.pop_all()
        log.append("body")
    log.append("left")
    later.close()


flush("moved", attempt(moved))
for bad in (5, None, "s"):
    print(attempt(contextlib.ExitStack().enter_context, bad), attempt(contextlib.ExitStack().push, bad) )
with contextlib.suppress(KeyError, IndexError) as got:
    [][1]
with contextlib.suppress(ZeroDivisionError):
    try:
        raise ExceptionGroup("g", [ZeroDivisionError(1), KeyError(2)])
    except* KeyError as g:
        print("rest", g.exceptions)
print(got, attempt(lambda: contextlib.suppress(KeyError).__exit__(None, None, None)))


def other():
    with contextlib.suppress(KeyError):
        int("x")


print(attempt(other))
out = io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
    print("hidden")
    print("error", file=sys.stderr)
    with contextlib.redirect_stdout(io.StringIO()) as deeper:
        print("deep")
print(repr(out.getvalue()), repr(deeper.getvalue()))


class Closes:
    def close(self): log.append("closed")


with contextlib.closing(Closes()) as c, contextlib.nullcontext(7) as seven:
    pass
flush("closing", (type(c).__name__, seven, contextlib.nullcontext().__enter__()))


@cm("deco")
def decorated(a):
    """doc"""
    log.append("in")
    return a * 2


flush("decorator", (decorated(2), decorated(3), decorated.__name__, decorated.__doc__))


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


@contextlib.contextmanager
def wrong_reraise():
    try:
        yield
    except KeyError:
        raise LookupError("changed") from None


@contextlib.contextmanager
def stops():
    yield


def use(manager, error=None):
    with manager as v:
        if error:
            raise error
    return v


print(attempt(use, twice()), attempt(use, twice(), KeyError("t")))
print(attempt(use, wrong_reraise(), KeyError("k")), attempt(use, stops(), StopIteration("s")), attempt(use, stops(), RuntimeError("r")))
m = stops()
print(attempt(use, m), attempt(use, m))


class Deco(contextlib.ContextDecorator):
    def __enter__(self): log.append("enter"); return self
    def __exit__(self, *a): log.append(a[0] and a[0].__name__); return True


@Deco()
def risky(): raise OSError


flush("class decorator", risky())
class Abstract(contextlib.AbstractContextManager): pass
print(attempt(Abstract), issubclass(Deco, contextlib.AbstractContextManager), issubclass(int, contextlib.AbstractContextManager))
