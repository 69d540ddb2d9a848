log = []
class C:
    def __init__(self, n):
        self.n = n
    def __lt__(self, o):
        log.append((self.n, o.n))
        return self.n < o.n
def run(ns):
    global log
    log = []
    r = sorted(C(n) for n in ns)
    return [c.n for c in r], len(log), log[:12], hash(tuple(log))
print(run([3, 1, 2]))
print(run(range(10)))
print(run(range(10, 0, -1)))
print(run([i * 7 % 50 for i in range(50)]))
print(run([i * 37 % 101 for i in range(101)])[1:])
print(run(list(range(60)) + list(range(30, 90)))[1:])
print(run(list(range(100)) + [50] + list(range(100, 0, -1)))[1:])
print(run([i * i % 211 for i in range(300)])[1:])
print(run([0, 1] * 100)[1:])
print(run(list(range(200)) + list(range(200, 260)) + list(range(100)))[1:])
print(run([x ^ 85 for x in range(256)])[1:])
print(run([i % 7 for i in range(500)])[1:])
