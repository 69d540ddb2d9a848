# itertools: every function with edge arguments, laziness, exhaustion, errors.
import itertools as it
import operator
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([3, 1, 2], max)), list(it.accumulate([], initial=5)), list(it.accumulate("abc", initial="")), list(it.accumulate([1, 2], operator.mul, initial=None)))
print([list(it.batched("abcdefg", n)) for n in (1, 3, 7, 9)], list(it.batched("", 2)), list(it.chain("ab", [1], ())), list(it.chain.from_iterable(["ab", (1, 2)])), list(it.chain()))
print([list(it.combinations("abc", r)) for r in range(5)], list(it.combinations_with_replacement("ab", 2)), list(it.combinations_with_replacement("", 0)), [len(list(it.permutations("abcd", r))) for r in (None, 0, 2, 5)], list(it.permutations("ab")))
print(list(it.product("ab", [1, 2])), list(it.product("ab", repeat=2)), list(it.product()), list(it.product("ab", "")), list(it.product([1], repeat=0)), list(it.compress("abcd", [1, 0, True, ""])), list(it.compress("ab", [1, 1, 1])))
print(list(it.islice(it.count(5, -2), 4)), list(it.islice(it.count(0.5, 0.25), 3)), list(it.islice(it.cycle("ab"), 5)), list(it.cycle("")), list(it.repeat("x", 3)), list(it.repeat(1, 0)), list(it.repeat(1, -5)), it.count(3), it.count(1, 2), it.repeat("x", 2), it.repeat(5))
print(list(it.dropwhile(lambda x: x < 3, [1, 4, 2])), list(it.takewhile(lambda x: x < 3, [1, 4, 2])), list(it.filterfalse(None, [0, 1, "", "a"])), list(it.filterfalse(lambda x: x % 2, range(5))), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.pairwise("abc")), list(it.pairwise("a")), list(it.zip_longest("ab", [1], fillvalue="-")), list(it.zip_longest()))
print([(k, list(g)) for k, g in it.groupby("aabbca")], [(k, len(list(g))) for k, g in it.groupby(range(7), key=lambda x: x // 3)], [list(g) for k, g in list(it.groupby("aab"))])
for args in ((3,), (1, 3), (0, None, 2), (1, 9, 3), (None,), (2, 2), (5, 1)):
    print(args, list(it.islice("abcdefgh", *args)), end=" ")
print()
a, b, c = it.tee(iter("xyz"), 3)
next(a)
print(list(a), list(b), next(c), list(it.tee(c, 1)[0]), it.tee([], 0), type(a).__name__)
used = iter(range(10))
print(list(it.takewhile(lambda x: x < 3, used)), list(it.islice(used, 2)), next(used), list(it.islice(used, 0)), next(used))
z = zip(it.count(), "ab")
print(list(z), list(z), operator.length_hint(it.repeat(1, 5)), list(map(lambda *a: a, "ab", it.count())), [next(it.count(2 ** 70)), next(it.count(1j))])
for f in (lambda: it.accumulate(), lambda: it.accumulate(5), lambda: list(it.accumulate([1, "a"])), lambda: it.batched("a", 0), lambda: it.batched("a"), lambda: it.chain(5) and list(it.chain(5)), lambda: list(it.chain.from_iterable([1])), lambda: it.combinations("a", -1), lambda: it.combinations("a"), lambda: it.permutations("a", -1), lambda: it.permutations("a", "b"), lambda: it.product(5), lambda: it.product("a", repeat=-1), lambda: it.product("a", foo=1), lambda: it.compress("a"), lambda: it.count("a"), lambda: it.count(1, "b"), lambda: it.cycle(5), lambda: it.repeat(), lambda: it.repeat(1, "x"), lambda: it.islice("a"), lambda: it.islice("a", -1), lambda: it.islice("a", 0, 5, 0), lambda: it.islice("a", "b"), lambda: list(it.starmap(pow, [1])), lambda: it.pairwise(5), lambda: it.zip_longest("a", foo=1), lambda: it.zip_longest(5), lambda: it.groupby(), lambda: it.tee("a", -1), lambda: it.tee(5), lambda: list(it.dropwhile(None, [1])), lambda: list(it.filterfalse(5, [1])), lambda: list(zip("ab", "a", strict=True)), lambda: list(zip("a", "ab", strict=True)), lambda: list(zip("a", "a", "ab", strict=True)), lambda: list(map()), lambda: map(abs), lambda: list(map(None, [1])), lambda: enumerate(), lambda: list(enumerate("ab", 5)), lambda: enumerate("a", "b"), lambda: list(filter(None, [0, 1]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
