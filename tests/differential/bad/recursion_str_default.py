class R:
    def __str__(self):
        return str(self)
try:
    print(R())
except RecursionError as e:
    print("recursion", e)
