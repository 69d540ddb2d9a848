# A key whose hash changes is lost in the dict that holds it.
class Key:
    def __init__(self):
        self.n = 0

    def __hash__(self):
        self.n += 1
        return self.n

    def __repr__(self):
        return 'the key'


key = Key()
table = {key: 'value'}
print(len(table), list(table) == [key])
table[key]
