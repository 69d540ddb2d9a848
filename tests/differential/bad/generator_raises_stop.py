# A StopIteration that leaves a generator's body.
def numbers(source):
    while True:
        yield next(source)


for n in numbers(iter([1, 2])):
    print(n)
