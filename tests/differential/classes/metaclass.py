class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"injected": 1}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)
    def hello(cls):
        return "hello from " + cls.__name__
    @property
    def prop(cls):
        return cls.__name__ * 2
class A(metaclass=Meta, flag=True):
    x = 2
    def __init__(self, v): self.v = v
class B(A):
    pass
print(B(5).v, A.hello(), B.prop, A.injected, type(B))
try:
    B(1).hello()
except AttributeError as e:
    print(e)
print(type("Dyn", (object,), {"a": 1, "f": lambda self: self.a})().f())
print(isinstance(A, Meta), issubclass(Meta, type))
