grid = {0: [0] * 3, 1: (0,) * 3}
for y in range(2):
    for x in range(3):
        grid[y][x] = x * y
