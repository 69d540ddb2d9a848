# Generators feeding each other.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def squares(source):
    for x in source:
        yield x * x


def odd(source):
    for x in source:
        if x & 1:
            yield x


def main():
    total = 0
    for x in odd(squares(count(700000))):
        total += x
    print(total, sum(x * 2 for x in count(700000)))


main()
