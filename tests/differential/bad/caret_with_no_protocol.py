class Half:
    def __enter__(self):
        return self


with open as f:
    pass
