class Point:
    __match_args__ = ("x", 5)

    def __init__(self, x):
        self.x = x


match Point(1):
    case Point(x):
        print("one", x)
match Point(1):
    case Point(x, y):
        print("two", x, y)
