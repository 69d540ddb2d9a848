[x, y]: int
