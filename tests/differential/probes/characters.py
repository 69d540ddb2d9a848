# Characters in typed clones, lengths of what is no list, floats in attributes.
def count(text, other, sizes):
    found = total = 0
    for c in text:
        if c == other[found] or c in "xyz" or c.isdigit():
            found += 1
        total += ord(c) + len(other)
    for n in range(3):
        total += len(sizes) + n
    return found, total, c


print(count("hello 42 x", "help me out", {1: 2, "three": 4}))


class Body:
    def __init__(self, x, v):
        self.x = x
        self.v = v

    def move(self, dt):
        self.x += self.v * dt
        return self.x


def run(body, n):
    total = 0.0
    for i in range(n):
        total += body.move(0.5)
    return total


print(run(Body(1.0, 2.5), 10))
