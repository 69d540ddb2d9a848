class AppError(Exception):
    """Doc."""
    code = 7

    def __init__(self, what, *, extra=None):
        super().__init__(what)
        self.what = what
        self.extra = extra

    def __str__(self):
        return f"App<{self.what}:{self.extra}>"


class Sub(AppError, KeyError):
    pass


try:
    raise AppError("w", extra=2)
except AppError as e:
    print(e, repr(e), e.args, e.code, e.extra, e.__doc__)
try:
    raise Sub("z")
except KeyError as e:
    print(type(e).__mro__)
    print(e)


class NoInit(Exception):
    pass


print(repr(NoInit(1, 2)), NoInit(1, 2).args, str(NoInit()))


class Multi(ValueError):
    def __new__(cls, *a):
        self = super().__new__(cls, *a)
        self.tag = len(a)
        return self


m = Multi(1, 2, 3)
print(m.tag, m.args)
m.args = (9,)
print(m, m.args)
try:
    del m.args
except TypeError as e:
    print(e)
m.foo = 3
print(m.__dict__)
try:
    Exception(a=1)
except TypeError as e:
    print(e)
class WithProp(Exception):
    @property
    def message(self):
        return self.args[0].upper()
print(WithProp("hi").message)
try:
    raise Sub("q") from AppError("c")
except (TypeError, AppError) as e:
    print(e.__cause__)
