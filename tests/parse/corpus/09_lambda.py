lambda: a
lambda a: a
lambda a, b=c: d
lambda *a: b
lambda **a: b
lambda *, a: b
lambda *, a=b, c: d
lambda a, /: b
lambda a, /, b, *c, d, **e: f
lambda a=1, /, b=2, *, c=3: d
lambda: (yield)
lambda: lambda: a
lambda a: (b, c)
lambda a,: b
