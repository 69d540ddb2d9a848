# Sorting with and without keys, and a quicksort written out.
def numbers(n):
    out = []
    x = 99
    for _ in range(n):
        x = (x * 69069 + 1) % 4294967296
        out.append(x >> 8)
    return out


def quick(a, low, high):
    while low < high:
        pivot = a[(low + high) // 2]
        i = low
        j = high
        while i <= j:
            while a[i] < pivot:
                i += 1
            while a[j] > pivot:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quick(a, low, j)
            low = i
        else:
            quick(a, i, high)
            high = j


def main():
    a = numbers(150000)
    b = sorted(a)
    c = a[:]
    quick(c, 0, len(c) - 1)
    d = sorted(a, key=lambda x: x % 1000)
    e = sorted(str(x) for x in a)
    print(b == c, d[0], d[-1], e[0], e[-1], b[len(b) // 2])


main()
