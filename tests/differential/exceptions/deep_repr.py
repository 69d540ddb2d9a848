# repr of containers nested deeper than CPython's C stack allows is a RecursionError; the limit is there for each kind.
def nested(make, depth):
    value = make(None)
    for _ in range(depth):
        value = make(value)
    return value


class Box:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f'Box({self.inner!r})'


for name, make in (('list', lambda v: [v]), ('tuple', lambda v: (v,)), ('dict', lambda v: {1: v}), ('items', lambda v: {1: v}.values())):
    print(name, len(repr(nested(make, 500))))
    try:
        repr(nested(make, 5000))
    except RecursionError as error:
        print(error)
    try:
        str(nested(make, 5000))
    except RecursionError as error:
        print(error)
    print(len(repr(nested(make, 600))))
value = []
value.append(value)
print(value, repr(nested(lambda v: [v, value], 2)))
try:
    repr(nested(Box, 5000))
except RecursionError as error:
    print(str(error)[:32])
