class I:
    def __index__(self):
        return [1][self]
try:
    [1][I()]
except RecursionError as e:
    print(e)
