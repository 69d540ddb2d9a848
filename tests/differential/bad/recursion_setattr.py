class P:
    def __setattr__(self, k, v):
        self.k = v
try:
    P().x = 1
except RecursionError as e:
    print(e)
