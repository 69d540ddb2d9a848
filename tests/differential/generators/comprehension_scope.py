x = 10
print([x for x in range(3)], x)
print({x: x * 2 for x in range(3)}, {x % 2 for x in range(5)})
def f():
    y = 5
    return [y + i for i in range(3)], list(y + i for i in range(3))
print(f())
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2])
print([[i * j for j in range(3)] for i in range(3)])
print([z := 5, z + 1], z)
class C:
    a = 3
    b = [a for _ in range(1)] if False else list(range(a))
print(C.b)
g = (print("lazy", i) for i in range(2))
print("made")
list(g)
it = iter([1, 2, 3, 4])
print([(a, next(it)) for a in it])
