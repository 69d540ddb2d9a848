class Base:
    def __init_subclass__(cls, /, size, **rest):
        super().__init_subclass__(**rest)
        cls.size = size


class Good(Base, size=3):
    pass


print(Good.size)


class Bad(Base, size=4, colour="red"):
    pass
