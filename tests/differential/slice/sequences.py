for seq in ("abcdefghij", tuple(range(10)), list(range(10)), b"0123456789", range(10)):
    for a, b, c in ((2, 8, 3), (None, -2, None), (-4, None, 2), (7, 1, -2), (None, None, -4), (5, 5, 1), (-1, -20, -5)):
        print(seq[a:b:c], end=" ")
    print()
