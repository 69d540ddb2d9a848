class Countdown:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        self.n -= 1
        return self.n


c = Countdown(3)
while c:
    print("turn", c.n)
else:
    print("end")
while c:
    pass
