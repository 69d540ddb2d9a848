def numbers(n):
    for i in n:
        yield i


print(list(numbers([1, 2])))
for i in numbers(3):
    print(i)
