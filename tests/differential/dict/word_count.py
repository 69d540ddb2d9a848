text = """it was the best of times it was the worst of times it was the age of wisdom
it was the age of foolishness it was the epoch of belief it was the epoch of incredulity"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])):
    print(word, n)
groups = {}
for w in counts:
    groups.setdefault(len(w), []).append(w)
print(groups)
inverted = {n: [w for w in counts if counts[w] == n] for n in sorted(set(counts.values()))}
print(inverted)
matrix = {}
for i in range(5):
    for j in range(5):
        if i != j:
            matrix[i, j] = i * j
print(len(matrix), matrix[3, 4], sum(matrix.values()), max(matrix, key=matrix.get))
memo = {}
def collatz(n):
    if n == 1:
        return 1
    if n not in memo:
        memo[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return memo[n]
print(max(range(1, 1000), key=collatz), len(memo))
