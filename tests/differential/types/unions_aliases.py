u = int | str
print(u, int | None, None | int, u.__args__, u == (str | int), hash(u) == hash(str | int), int | int, u | float, type(u))
print(list[int], list[int] | None, dict[str, int] | list[str], isinstance(5, u), isinstance([], int | list))
try:
    isinstance([], int | list[int])
except TypeError as e:
    print(e)
try:
    int | 5
except TypeError as e:
    print(e)
a = dict[str, list[int]]
print(a, a.__origin__, a.__args__, a.__parameters__, a(x=1), a == dict[str, list[int]], {a: 1}[dict[str, list[int]]])
print(list[int].append is list.append, type(list[int]), tuple[()], list["fwd"], type[int])
class L(list[int]): pass
print(L.__mro__, L([1]))
print([*tuple[int, str]])
