# A callee that is another thing at each round: function, bound method, class, instance with __call__, builtin.
class Adder:
    def __init__(self, n=0):
        self.n = n

    def __call__(self, x):
        return self.n + x

    def method(self, x):
        return self.n * x

    @classmethod
    def made(cls, x):
        return cls(x).n

    @staticmethod
    def plain(x):
        return -x


def double(x):
    return x * 2


def apply(f, x):
    return f(x)


callees = [double, Adder(5), Adder(7).method, Adder.made, Adder.plain, abs, str, lambda x: [x], (3).__add__]
for f in callees:
    print(apply(f, 4))
print(apply(Adder, 9).n)
print([f(2) for f in callees[:4]])
print(callable(double), callable(4))


def keywords(*args, **kwargs):
    return args, sorted(kwargs.items())


pairs = {"a": 1}
print(keywords(*[1, 2], 3, b=2, **pairs), keywords(x=1), apply(keywords, 0))
