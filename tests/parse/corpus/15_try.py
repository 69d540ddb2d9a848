try: a
except: b
try:
    a
except A:
    b
except B as c:
    d
except (C, D):
    e
except:
    f
else:
    g
finally:
    h
try:
    a
finally:
    b
try:
    a
except* A:
    b
except* (B, C) as d:
    e
else:
    f
finally:
    g
try:
    try:
        a
    except A: b
except B: c
