f()
f(a)
f(a, b)
f(a, b, )
f(*a, **b)
f(a, *b, c, *d, e=f, *g, h=i, **j, **k)
f(x for x in y)
f((x for x in y), z)
f(a := b)
f(a, b=c, **d)
f(
    a,
    b=1,
)
f(a)(b)(c)
f(lambda: x, *y if z else w)
(f)(a)
f(**a or b, c=1)
