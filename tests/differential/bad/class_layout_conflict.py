# Bases whose instances do not fit together.
class Left:
    __slots__ = ('a',)


class Right:
    __slots__ = ('b',)


class Both(Left, Right):
    pass
