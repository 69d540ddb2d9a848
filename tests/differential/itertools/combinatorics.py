from itertools import *
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product("ab", [])), list(product("a", repeat=0)))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations([], 0)), list(permutations("ab", 3)), list(permutations(range(3), 1)))
print(list(combinations("abcd", 2)), list(combinations("abc", 0)), list(combinations("ab", 3)), list(combinations(range(5), 4)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement("a", 3)), list(combinations_with_replacement("ab", 0)))
print(sum(1 for _ in permutations(range(7))), sum(1 for _ in combinations(range(12), 6)), sum(1 for _ in product(range(5), repeat=4)))
keep = list(combinations(range(3), 2))
print(keep, keep[0] is not keep[1])
for f in (lambda: combinations("a", -1), lambda: permutations("a", -1), lambda: product("a", repeat=-1), lambda: product(5), lambda: combinations("a"), lambda: permutations("a", "b")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
