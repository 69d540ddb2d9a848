class A:
    def __lt__(self, other):
        return other > self
    def __gt__(self, other):
        return other < self
try:
    A() < A()
except RecursionError as e:
    print(e)
