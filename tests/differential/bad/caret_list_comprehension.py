rows = [[1, 2], [3, 0], [4, 5]]
print([[a * b for a in row] for b, row in enumerate(rows)])
print([[10 // a for a in row] for row in rows])
