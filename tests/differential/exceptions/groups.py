eg = ExceptionGroup("msg", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k"), ValueError(2)])])
print(eg, repr(eg))
print(eg.message, eg.exceptions)
print(eg.subgroup(ValueError))
m, r = eg.split(ValueError)
print(repr(m), repr(r))
m, r = eg.split((ValueError, KeyError, TypeError))
print(m is eg, r)
print(eg.split(OSError)[0], eg.split(OSError)[1] == eg)
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))))
print(type(BaseExceptionGroup("b", [ValueError()])), type(BaseExceptionGroup("b", [KeyboardInterrupt()])))
for a in [("m",), ("m", []), (1, [ValueError()]), ("m", [1]), ("m", 3), ("m", "ab")]:
    try:
        ExceptionGroup(*a)
    except Exception as e:
        print(type(e).__name__, e)
try:
    ExceptionGroup("m", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
class MyEG(ExceptionGroup):
    def __new__(cls, message, excs, tag):
        self = super().__new__(cls, message, excs)
        self.tag = tag
        return self
    def derive(self, excs):
        return MyEG(self.message, excs, self.tag)
g = MyEG("x", [ValueError(1), TypeError(2)], "T")
m, r = g.split(ValueError)
print(type(m).__name__, m.tag, r.tag, m.exceptions)
try:
    eg.split(3)
except TypeError as e:
    print(e)
print(issubclass(ExceptionGroup, Exception), ExceptionGroup.__mro__)
