from typing import Optional, Union, List, Dict, Callable, Literal, NamedTuple, TypeVar, Generic, Any, get_type_hints, cast, NewType
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
class P(NamedTuple):
    x: int
    y: str = "d"
    def both(self): return self.x, self.y
print(Optional[int], Union[int, str, None], Dict[str, List[int]], Callable[[int], str], Literal[1, "a"], Any, T)
s = Stack[int]()
s.push(1)
print(s.items, Stack[int], P(1), P(1).both(), P(2, "q")._asdict(), cast(int, "x"), NewType("U", int)(5))
def f(a: Optional[int] = None, *b: "str", **c: Dict[str, int]) -> int: ...
print(f.__annotations__, get_type_hints(Stack.push))
