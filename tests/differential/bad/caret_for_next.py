class Broken:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise OSError(2, "no more", "a file")
        return self.n


for i in Broken():
    print(i)
