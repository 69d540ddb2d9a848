(a, [b, {c: d)
