a = b + c - d * e / f // g % h @ i
a = -b ** -c ** ~d
a = +b, -b, ~b, not b, not not b
a = b << c >> d & e | f ^ g
a = b or c and not d or e
a = b < c <= d == e != f >= g > h
a = b in c, b not in c, b is c, b is not c, b in c in d
a = b if c else d if e else f
a = (b := c), [d := e]
a = (b + c) * (d - e)
a = await_ ** 2
a = b.c[d](e).f
a = (b or c) and (d or e)
