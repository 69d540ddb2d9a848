# try, except, except*, else, finally and raise.
def f(n):
    try:
        if n == 0: return "try"
        if n == 1: raise ValueError
        if n == 2: raise KeyError
        if n == 3: raise OSError
    except ValueError: return "value"
    except (KeyError, IndexError) as e: return repr(e)
    else: return "else"
    finally: print("finally", n)
for i in range(5):
    try: print(f(i))
    except OSError as e: print("os")
def g():
    try: return 1
    finally: return 2
print(g())
def h():
    for i in range(3):
        try: continue
        finally: print("c", i)
    while True:
        try: break
        finally: print("b")
    try: raise ValueError("lost")
    finally: return "kept"
print(h())
def nested():
    try:
        try: raise ValueError("a")
        finally: print("in")
    except ValueError as e:
        try: raise KeyError("b") from e
        except KeyError as k: return repr(k.__cause__), k.__suppress_context__, repr(k.__context__)
print(nested())
try:
    try: raise ValueError(1)
    except ValueError: raise
except ValueError as e: print("re", e)
try: raise
except RuntimeError as e: print(e)
def rer():
    try: 1/0
    except ZeroDivisionError as e:
        err = e
    return err
print(rer().__traceback__ is not None)
for bad in (1, "s", int, None, object()):
    try: raise bad
    except TypeError as e: print(e)
try: raise ValueError from 3
except TypeError as e: print(e)
try: raise ValueError("a") from None
except ValueError as e: print(e.__cause__, e.__suppress_context__)
try:
    try: 1/0
    except 3: pass
except TypeError as e: print(e)
try:
    try: 1/0
    except (ValueError, "x"): pass
except TypeError as e: print(e)
class E1(Exception):
    def __init__(self, a, b): self.a = a
try: raise E1
except TypeError as e: print(e)
try: raise E1(1, 2)
except E1 as e: print(e.args, e.a)
def eg():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("n", [ValueError(3), OSError(4)])])
    except* ValueError as e: print("V", e.exceptions)
    except* TypeError as e: print("T", e.exceptions)
try: eg()
except ExceptionGroup as e: print(e, e.exceptions)
try:
    try: raise ValueError("single")
    except* ValueError as e: print(repr(e))
except Exception as e: print("no")
try:
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError: raise KeyError("new")
except Exception as e: print(repr(e), repr(e.__context__))
try:
    try: raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError: raise
except ExceptionGroup as e: print(repr(e))
try:
    try: pass
    except* ValueError: pass
    else: print("else*")
    finally: print("fin*")
finally: print("done")
import sys
try: raise ValueError("x")
except ValueError:
    print(sys.exc_info()[1], sys.exception())
    try: raise KeyError("y")
    except KeyError: print(sys.exception())
    print(sys.exception())
print(sys.exc_info(), sys.exception())
def gen():
    try: yield 1
    except GeneratorExit: print("ge"); raise
    finally: print("gf")
g = gen(); next(g); del g
def deep(n):
    try:
        if n: deep(n - 1)
        else: raise ValueError("deep")
    except ValueError as e:
        e.add_note(str(n)); raise
try: deep(3)
except ValueError as e: print(e.__notes__)
def loop_exc():
    out = []
    for i in range(4):
        try:
            if i % 2: raise ValueError(i)
            out.append(i)
        except ValueError as e:
            out.append(str(e))
            continue
        else: out.append("e")
        finally: out.append("f")
    else: out.append("end")
    return out
print(loop_exc())
x = ValueError("same")
try: raise x
except ValueError as e: print(e is x)
def chain():
    try:
        try: raise ValueError(1)
        except ValueError: raise KeyError(2)
    except KeyError:
        raise IndexError(3)
try: chain()
except IndexError as e: print(repr(e.__context__), repr(e.__context__.__context__))
