numbers = list(range(10))
numbers[2:4] = "ab"
print(numbers)
numbers[::3] = [1, 2]
