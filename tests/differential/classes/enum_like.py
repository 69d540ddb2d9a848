class EnumMeta(type):
    def __iter__(cls): return iter(cls._members)
    def __len__(cls): return len(cls._members)
    def __contains__(cls, x): return x in cls._members
    def __getitem__(cls, n): return next(m for m in cls._members if m == n)
    def __repr__(cls): return f"<enum {cls.__name__}>"
    def __bool__(cls): return True
    def __new__(m, n, b, d):
        c = super().__new__(m, n, b, d)
        c._members = [k for k in d if not k.startswith("_")]
        return c
class Color(metaclass=EnumMeta):
    RED = 1
    GREEN = 2
print(list(Color), len(Color), "RED" in Color, Color["GREEN"], Color, bool(Color))
print(isinstance(Color, EnumMeta), [*map(str, Color)])
