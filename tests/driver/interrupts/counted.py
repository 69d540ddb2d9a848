def total(n):
    s = 0
    print("ready", flush=True)
    for i in range(n): s += i
    return s


def main():
    return total(10**18)


print(main())
