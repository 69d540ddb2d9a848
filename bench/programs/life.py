# Game of life on a torus, lists of ints.
def step(grid, n):
    new = []
    for y in range(n):
        up = grid[y - 1]
        row = grid[y]
        down = grid[(y + 1) % n]
        line = []
        for x in range(n):
            left = x - 1
            right = (x + 1) % n
            around = up[left] + up[x] + up[right] + row[left] + row[right] + down[left] + down[x] + down[right]
            line.append(1 if around == 3 or (around == 2 and row[x]) else 0)
        new.append(line)
    return new


def main():
    n = 128
    grid = [[1 if (x * 7 + y * 13 + x * y) % 5 == 0 else 0 for x in range(n)] for y in range(n)]
    for _ in range(150):
        grid = step(grid, n)
    print(sum(sum(row) for row in grid))


main()
