# tobytes in both orders, casts to several dimensions and back.
m = memoryview(bytes(range(24))).cast('B', [2, 3, 4])
print(m.tobytes('C'), m.tobytes('F'), m.tobytes('A'), m.tobytes(None) == m.tobytes())
print(m.f_contiguous, m.c_contiguous, m[1, 2, 3], m.tolist())
h = memoryview(bytes(range(12))).cast('H', (2, 3))
print(h.tobytes('F'), h.tolist(), h.shape, h.strides)
flat = memoryview(bytearray(range(12)))
print(flat[::2].tobytes('F'), flat[::-3].tobytes('A'), flat[::2].f_contiguous)
one = flat.cast('B', (1, 12))
print(one.f_contiguous, one.c_contiguous, one.tobytes('F') == one.tobytes())
grid = flat.cast('B', (3, 4))
grid[1, 1] = 99
print(grid.tobytes('F'), grid.cast('B').tolist())
for act in (lambda: grid[0], lambda: grid[0:1], lambda: grid[0:1, 1:2], lambda: grid.__setitem__(1, 3), lambda: list(grid),
            lambda: grid[1, 2, 3], lambda: grid[5, 0], lambda: grid[0:1, 1], lambda: grid.tobytes('X'),
            lambda: grid.cast('I'), lambda: flat[::2].cast('H'), lambda: flat.cast('B', (5, 5)), lambda: flat.cast('B', [0, 4])):
    try:
        r = act()
        print(type(r).__name__)
    except (TypeError, ValueError, IndexError, NotImplementedError) as e:
        print(type(e).__name__, e)
