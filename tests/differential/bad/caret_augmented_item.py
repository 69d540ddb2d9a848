rows = [[1, 2], (3, 4)]
rows[0][1] **= 2
print(rows)
rows[1][0] += 1
