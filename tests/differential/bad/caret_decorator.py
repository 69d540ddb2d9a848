def check(kind):
    def wrap(f):
        if not f.__name__.startswith(kind):
            raise TypeError(f"{f.__name__} is no {kind}")
        return f
    return wrap


@check("get")
def get_x():
    return 1


@staticmethod
@check("set")
def got_y():
    return 2
