class H:
    def __init__(self, n):
        self.n = n
        self.total = 0

    def mix(self, k):
        return (k * 31 + self.n) & 1023

    def add(self, k):
        self.total += k
        return self.total

    def fail(self, k):
        if k == 5:
            raise ValueError(k)
        return k


class G(H):
    def add(self, k):
        self.total -= k
        return self.total


def run(h, n):
    for i in range(n):
        h.add(h.mix(i))
    return h.total


def swap(h, cls):
    h.__class__ = cls
    return 1


def handlers(h):
    out = []
    for i in range(8):
        try:
            out.append(h.add(h.fail(i)))
        except ValueError as e:
            out.append(str(e))
    return out


def main():
    h = H(3)
    print(run(h, 1000), run(G(4), 1000))
    print(handlers(H(1)), handlers(G(2)))
    for cls in (G, H, G):
        print(h.add(swap(h, cls)), type(h).__name__)
    h.add = lambda k: "own %d" % k
    print(h.add(h.mix(3)))
    old = H.add
    H.add = lambda self, k: "new"
    print(H(1).add(H(2).mix(3)), G(1).add(G(2).mix(4)))
    H.add = old
    print(H(1).add(H(2).mix(3)))


main()


class K:
    def __init__(self, n):
        self.n = n

    def get(self):
        return self.n


def other(self):
    return -self.n


def gets(ks):
    return [k.get() for k in ks]


ks = [K(1), K(2)]
print(gets(ks))
K.get.__code__ = other.__code__
print(gets(ks), ks[0].get())
