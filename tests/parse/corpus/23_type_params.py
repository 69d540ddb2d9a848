type X = int
type X[T] = list[T]
type X[T: int, *Ts, **P] = T
type X[T: (int, str)] = T
type type = type
def f[T](a: T) -> T: pass
async def f[T: int, *Ts, **P,](): pass
class A[T]: pass
class A[T: int](B[T], c=1): pass
class A[T,](): pass
