class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item!r}]"
class Sub(Box): pass
print(Box[int], Sub[1, 2])
class M(type):
    def __getitem__(cls, k): return ("meta", k)
class N(metaclass=M): pass
print(N["q"])
try:
    int[3]
except TypeError as e:
    print(e)
class P: pass
try:
    P[0]
except TypeError as e:
    print(e)
print(list[int], dict[str, list[int]], tuple[int, ...], list[int].__origin__, list[int].__args__, list[int]([1]), list[int] == list[int])
