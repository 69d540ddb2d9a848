class Base(object, metaclass=type):
    "Doc."
    count: int = 0
    __hidden = 1

    def method(self):
        return super().method() + self.__hidden

class Generic[T: int](Base):
    def get(self) -> T:
        return __class__

type Pair[A] = tuple[A, A]
