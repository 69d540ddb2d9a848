def first[T](xs: list[T]) -> T: return xs[0]
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
type Pair[A] = tuple[A, A]
type Num = int | float
print(first([3]), first.__type_params__, Box(4).get(), Box.__type_params__, Pair, Num.__value__, Num.__name__)
print(Pair.__type_params__, Pair[int].__args__)
def b[T: int, *Ts, **P](x: T): return T.__bound__
print(b(1), b.__type_params__)
def c[T: (int, str)](x: T): return T.__constraints__
print(c(1))
class D[K, V](dict[K, V]):
    pass
print(D(a=1), [t.__name__ for t in D.__type_params__])
