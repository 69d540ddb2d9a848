with a: b
with a as b: c
with a, b: c
with a as b, c as d: e
with (a): b
with (a, b): c
with (a as b): c
with (a as b, c as d): e
with (a as b, c as d,): e
with (a, b) as c: d
with (a): pass
with (a).b as c: d
with (a)() as b, (c): d
with a as (b, c): d
with a as [b, c]: d
with a as b.c: d
with a as b[c]: d
with (yield_): pass
with (a := b): pass
with (a, b,): pass
with a() as b, \
     c() as d:
    pass
with (
    a as b,
    c
):
    pass
