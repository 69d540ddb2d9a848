class Late:
    def __del__(self):
        raise ValueError("in del")


def f():
    late = Late()
    late = None
    raise KeyError("at last")


f()
