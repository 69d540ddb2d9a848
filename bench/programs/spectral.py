# Spectral norm of an infinite matrix, power method.
from math import sqrt


def cell(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, n):
    out = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += cell(i, j) * v[j]
        out.append(total)
    return out


def transposed(v, n):
    out = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += cell(j, i) * v[j]
        out.append(total)
    return out


def main(n):
    u = [1.0] * n
    v = u
    for step in range(6):
        v = transposed(times(u, n), n)
        u = transposed(times(v, n), n)
    vbv = vv = 0.0
    for i in range(n):
        vbv += u[i] * v[i]
        vv += v[i] * v[i]
    print("%.9f" % sqrt(vbv / vv))


main(700)
