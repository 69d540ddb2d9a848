class A:
    def __init__(self):
        self.child = A()
try:
    A()
except RecursionError as e:
    print(e)
