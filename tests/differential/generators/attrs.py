def g(a):
    "doc"
    yield a
    yield (yield)
it = g(1)
print(it.__name__, it.__qualname__, type(it).__name__, it.gi_running, it.gi_yieldfrom, it.gi_suspended)
print(it.gi_code.co_name, it.gi_frame is not None)
next(it)
print(it.gi_suspended)
list(it)
print(it.gi_frame, it.gi_suspended)
it.__name__ = "other"
print(it.__name__)
try:
    it.__name__ = 3
except TypeError as e:
    print(e)
def o():
    yield from g(2)
x = o()
next(x)
print(x.gi_yieldfrom.__name__)
class K:
    def m(self):
        yield 1
print(K().m().__qualname__)
print(str((i for i in [])).split(" at ")[0])
print(hasattr(it, "send"), hasattr(it, "throw"), iter(it) is it)
import types
print(isinstance(it, types.GeneratorType))
