# Objects whose attributes change their kinds while compiled code relies on them.
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def make(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    return head


def total(node):
    t = 0
    while node is not None:
        t += node.value
        node = node.next
    return t


head = make(6)
print(total(head))
head.next.value = 2.5
print(total(head))
head.next.next.value = 2**70
print(total(head))
head.next.next.next.value = "s"
try:
    print(total(head))
except TypeError as e:
    print(e)


class Account:
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.count += 1

    def add(self, n):
        self.balance += n
        return self.balance

    @property
    def rich(self):
        return self.balance > 1000

    @classmethod
    def named(cls, name):
        return cls(name, len(name))

    @staticmethod
    def fee(n):
        return n * 2 + 1


a = Account("a")
for i in range(5):
    a.add(i * 300)
print(a.balance, a.rich, Account.count, Account.named("xyz").add(1), Account.fee(4), Account.fee(2.5))
for i in range(70):
    a.add(a.balance)
print(a.balance)
a.balance = 0.1
print(a.add(0.2), a.rich)


class Base:
    size = 4

    def area(self):
        return self.size * self.size


class Wide(Base):
    size = 2.5


class Odd(Base):
    def __init__(self):
        self.size = 3

    def area(self):
        return super().area() + 1


shapes = [Base(), Wide(), Odd()]
print([s.area() for s in shapes])
Base.size = 2**40
print([s.area() for s in shapes])
shapes[1].size = True
print([s.area() for s in shapes])
Base.area = lambda self: self.size
print([s.area() for s in shapes])


class Slots:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = 1
        self.y = 2

    def step(self):
        self.x, self.y = self.y, self.x + self.y
        return self.x


s = Slots()
for i in range(100):
    s.step()
print(s.x)
del s.y
try:
    s.step()
except AttributeError as e:
    print(e)


class Adder:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        return Adder(self.n + o.n)

    def __lt__(self, o):
        return self.n < o.n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * 2

    def __len__(self):
        return self.n

    def __iter__(self):
        for i in range(self.n):
            yield i


def use(items):
    acc = Adder(0)
    for i in items:
        acc = acc + i
    t = 0
    for x in acc:
        t += x
    return acc.n, t, len(acc), acc[1], acc < Adder(5), max(items).n


print(use([Adder(1), Adder(2), Adder(3)]))
