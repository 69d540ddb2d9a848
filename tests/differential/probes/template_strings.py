# parse: --python 3.14
# What CPython 3.12 does not read: template strings, defaults of type parameters. The expected output is written by hand.
name, n = "x", 3
t = t"a{name!r:>5}b{n}c"
print(t.strings, t.values)
print([(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations])


class Box[T = int, U = str]:
    pass


print([p.__default__ for p in Box.__type_params__])
