if a: b
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
while a:
    b
    break
else:
    c
for a in b: c
for a, b in c:
    continue
else:
    d
for a, *b in c, d: pass
for a in *b, c: pass
for (a, b) in c: pass
for [a, b] in c: pass
for a.b in c: pass
for a[b] in c: pass
for a, in b: pass
if (a := b): pass
while a := b: pass
if a: b; c
