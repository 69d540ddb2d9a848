class A:
    def __bool__(self):
        return bool(self)
try:
    if A():
        pass
except RecursionError as e:
    print(e)
