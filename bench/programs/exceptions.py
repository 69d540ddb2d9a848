# Exceptions raised and caught in a hot loop.
class Odd(Exception):
    pass


def check(i):
    if i % 3 == 0:
        raise Odd(i)
    return i


def main():
    total = caught = 0
    table = {1: 1, 2: 2}
    for i in range(300000):
        try:
            total += check(i)
        except Odd:
            caught += 1
        try:
            total += table[i % 4]
        except KeyError:
            caught += 1
        finally:
            total += 1
    print(total, caught)


main()
