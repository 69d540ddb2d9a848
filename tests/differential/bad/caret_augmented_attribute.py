class Counter:
    value = None


c = Counter()
c.value = 5
c.value -= 1
print(c.value)
c.value //= c.value - 4
