# One statement that sets, one that deletes, over and over: an object that lost its attributes is not a new one.
class Plain:
    def set(self, v):
        self.y = v

    def delete(self):
        del self.y

    def both(self, v):
        self.a = v
        self.b = v


p = Plain()
for i in range(6):
    p.set(i)
    print(p.y, vars(p))
    p.delete()
    print(hasattr(p, "y"), vars(p))
q = Plain()
q.set(1)
print(vars(q), vars(p))
for i in range(3):
    p.both(i)
    q.both(i)
    del p.a
    print(vars(p), vars(q))


class Hidden:
    def get(self):
        return self.__x

    def set(self, v):
        self.__x = v

    def delete(self):
        del self.__x

    x = property(get, set, delete)


h = Hidden()
for i in range(4):
    h.x = i
    print(h.x, vars(h))
    del h.x
    try:
        h.x
    except AttributeError as e:
        print(e)
