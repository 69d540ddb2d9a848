import random
print({3, 1, 2}, {10, 20, 30, 40, 50}, {5, 17, 33, 8, 0})
for n in (3, 5, 8, 20, 33, 50):
    print(set(range(n, 0, -1)))
    print(set(i * 17 % 101 for i in range(n)))
    print(set(i * 1000003 for i in range(n)))
s = set()
for i in (100, 3, 64, 32, 16, 8, 128, 1, 72):
    s.add(i)
    print(s)
print({-1, -2, -3, 5}, {1.5, 2.5, 3, 0.1}, {True, 0, 2, 10 ** 20, -10 ** 15})
