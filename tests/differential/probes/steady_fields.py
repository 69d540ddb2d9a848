# Fields of classes whose instances all look alike: numbers of every kind, read and stored in clones, until one is something else.
class Body:
    def __init__(self, n):
        self.place = 0.5 * n
        self.speed = n + 0.25
        self.steps = 0
        self.moving = True


def move(bodies, times):
    for _ in range(times):
        for b in bodies:
            b.place = b.place + b.speed * 0.5
            b.steps = b.steps + 1
            b.moving = not b.moving
    return bodies[0].place + bodies[-1].place


bodies = [Body(n) for n in range(4)]
print(move(bodies, 5), [(b.place, b.steps, b.moving) for b in bodies])
setattr(bodies[2], "spe" + "ed", 1)
setattr(bodies[1], "ste" + "ps", 2**61)
print(move(bodies, 3), [(b.place, b.steps, b.moving) for b in bodies])
