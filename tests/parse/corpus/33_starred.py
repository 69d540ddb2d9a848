a = *b,
a = [*b], {*b}, (*b,)
a, *b, c = d
*a, = b
[*a, b] = c
for *a, b in c: pass
f(*a or b)
print(*a, sep='')
return_ = *a, *b
a[*b, c:d]
def f(*args: *Ts): return *a, b
