class Proxy:
    def __init__(self, b): self.b = b
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return (self.b,)
class Base: pass
class A(Proxy(Base)): pass
print(A.__bases__, len(A.__orig_bases__))
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__, L([1]))
