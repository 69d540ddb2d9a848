# Lists: slices, insert and delete, reverse, index, nested copies, queues, zip and enumerate.
from collections import deque


def main():
    total = 0
    base = list(range(2000))
    for i in range(120):
        part = base[i : i + 1500 : 2]
        part.reverse()
        part.extend(base[:100])
        part.insert(i, -1)
        del part[5:50]
        total += part.index(-1) if -1 in part else 0
        total += sum(part) + part.count(7)
    pairs = 0
    for _ in range(60):
        for i, (a, b) in enumerate(zip(base, base[1:])):
            pairs += (b - a) * i
    queue = deque()
    for i in range(150000):
        queue.append(i)
        if len(queue) > 50:
            total += queue.popleft()
    table = [[0] * 50 for _ in range(50)]
    for _ in range(40):
        copy = [row[:] for row in table]
        for y in range(50):
            for x in range(50):
                copy[y][x] += table[x][y] + x
        table = copy
    print(total, pairs, sum(map(sum, table)))


main()
