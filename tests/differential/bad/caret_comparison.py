class Odd:
    def __lt__(self, other):
        return NotImplemented


print(1 < 2 < 3)
print(1 < 2 < Odd() < 3)
