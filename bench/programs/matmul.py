# Product of two matrices, lists of lists of floats.
def make(n, seed):
    rows = []
    for i in range(n):
        rows.append([((i * 31 + j * 17 + seed) % 97) / 97.0 for j in range(n)])
    return rows


def product(a, b, n):
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):
        row = a[i]
        out = c[i]
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += row[k] * b[k][j]
            out[j] = total
    return c


def main():
    n = 180
    c = product(make(n, 1), make(n, 2), n)
    total = 0.0
    for row in c:
        for x in row:
            total += x
    print("%.6f" % total)


main()
