class A:
    def __format__(self, spec):
        return f"{self:{spec}}"
try:
    f"{A():x}"
except RecursionError as e:
    print(e)
