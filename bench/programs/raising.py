# Exceptions as control flow: raised deep, caught by class, with finally, with retries and clean-up.
class Stop(Exception):
    pass


class Retry(Exception):
    def __init__(self, after):
        super().__init__(after)
        self.after = after


def deep(n, limit):
    if n == limit:
        raise Stop(n)
    return deep(n + 1, limit)


def attempt(i, log):
    try:
        if i % 3 == 0:
            raise Retry(i % 5)
        if i % 7 == 0:
            return [1, 2][i]
        return i
    except IndexError:
        return -1
    finally:
        log[0] += 1


def main():
    log = [0]
    total = 0
    for i in range(40000):
        try:
            total += attempt(i, log)
        except Retry as e:
            total += e.after
        try:
            total += int("x" if i % 4 == 0 else "5")
        except ValueError:
            total += 2
    for i in range(3000):
        try:
            deep(0, i % 20)
        except Stop as e:
            total += e.args[0]
    d = {}
    for i in range(40000):
        try:
            d[i % 5000] += 1
        except KeyError:
            d[i % 5000] = 1
    print(total, log[0], len(d))


main()
