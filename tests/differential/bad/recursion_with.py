class W:
    def __enter__(self):
        with self:
            pass
    def __exit__(self, *a):
        return False
try:
    with W():
        pass
except RecursionError as e:
    print(e)
