class Key:
    def __repr__(self):
        return "<key %d>" % (1 // self.n)

    n = 1


k = Key()
try:
    {}[k]
except KeyError as e:
    print(e)
k.n = 0
{}[k]
