# Classes made at run time, descriptors, operators by table, keyword arguments passed on, monkey patches.
import operator


class Field:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.key = "_" + name

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.key, self.default)

    def __set__(self, instance, value):
        instance.__dict__[self.key] = value


def record(name, **fields):
    body = {key: Field(value) for key, value in fields.items()}

    def __init__(self, **values):
        for key, value in values.items():
            setattr(self, key, value)

    body["__init__"] = __init__
    return type(name, (), body)


def logged(function):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@logged
def combine(op, left, right=None, *, scale=1):
    return op(left, right if right is not None else left) * scale


def main():
    kinds = [record("Kind%d" % i, x=i, y=i * 0.5, label="k") for i in range(4)]
    table = {"add": operator.add, "mul": operator.mul, "max": max}
    total = 0
    for i in range(15000):
        item = kinds[i % 4](x=i % 100, y=2)
        item.x += 1
        for op in table.values():
            total += combine(op, item.x, item.y, scale=2)
        total += combine(table["add"], item.x)
        if i % 3000 == 2999:
            kinds[i % 4].twice = lambda self: self.x * 2
        twice = getattr(item, "twice", None)
        if twice:
            total += twice()
    print(total, combine.calls, kinds[2].x.default)


main()
