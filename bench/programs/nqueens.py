# Queens on a board, recursion over lists of flags.
def place(row, n, columns, up, down):
    if row == n:
        return 1
    found = 0
    for c in range(n):
        if columns[c] and up[row + c] and down[row - c + n - 1]:
            columns[c] = up[row + c] = down[row - c + n - 1] = 0
            found += place(row + 1, n, columns, up, down)
            columns[c] = up[row + c] = down[row - c + n - 1] = 1
    return found


def main():
    n = 10
    print(place(0, n, [1] * n, [1] * (2 * n), [1] * (2 * n)))


main()
