# References that are kept, borrowed, released and moved, in every kind of place.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def keep(x):
    return x


def drop():
    a = Loud("a")
    b = Loud("b")
    a = b
    print("rebound")
    del b
    print("deleted")
    return a.name


print(drop())


def first(pair):
    x, y = pair
    return x


t = (Loud("one"), Loud("two"))
f = first(t)
del t
print(f.name)
f = None
text = ""
for i in range(5):
    text = text + str(i)
    text += ","
print(text)
items = [keep(Loud("in list"))]
items.append(items[0])
items.pop()
print(len(items))
items.clear()


def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    return step


c = counter()
print(c(), c(), c())


def failing(x):
    kept = Loud("local of a failing function")
    return kept.name + x


try:
    failing(1)
except TypeError as e:
    print("caught")
    e = None


def maybe(flag):
    if flag:
        value = 1
    try:
        return value
    except UnboundLocalError as e:
        return str(e)


print(maybe(True), maybe(False))


def empty_cell(flag):
    if flag:
        value = 1
    inner = lambda: value
    try:
        return inner()
    except NameError as e:
        return str(e)


print(empty_cell(True), empty_cell(False))
try:
    undefined_name
except NameError as e:
    print(e)
x = 1
del x
try:
    del x
except NameError as e:
    print(e)
