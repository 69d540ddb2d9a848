# Recursion of several shapes: two arguments, towers, subsets, a memo.
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, source, target, spare):
    if n == 0:
        return 0
    return hanoi(n - 1, source, spare, target) + 1 + hanoi(n - 1, spare, target, source)


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def ways(coins, at, amount, memo):
    if amount == 0:
        return 1
    if amount < 0 or at == len(coins):
        return 0
    key = at * 10000 + amount
    if key in memo:
        return memo[key]
    result = ways(coins, at, amount - coins[at], memo) + ways(coins, at + 1, amount, memo)
    memo[key] = result
    return result


def main():
    print(ackermann(2, 250), hanoi(17, 1, 3, 2), tak(16, 10, 4))
    total = 0
    for amount in range(300, 340):
        total += ways([50, 20, 10, 5, 2, 1], 0, amount, {})
    print(total)


main()
