class A:
    def __call__(self):
        return self()
try:
    A()()
except RecursionError as e:
    print(e)
