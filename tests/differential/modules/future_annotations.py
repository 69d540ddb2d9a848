from __future__ import annotations
# from __future__ import annotations: annotations are text.
import __future__
def f(a: int, *b: "x y", c: list[int] = 3, **k: undefined.name) -> -1 + 2: pass
print(f.__annotations__)
class C:
    x: int
    y: undefined = 3
    def m(self, z: (1, 2)): pass
print(C.__annotations__, C.m.__annotations__)
z: lambda q: q + 1
w: {**a, 'b': [i for i in x if y]}
print(__annotations__)
print(annotations, __future__.annotations.compiler_flag)
print(__debug__)
assert True
