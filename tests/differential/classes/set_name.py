class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, "unset")
    def __set__(self, obj, value):
        setattr(obj, self.name, value)
class A:
    x = Field()
    y = Field()
a = A()
print(a.x)
a.x = 4
print(a.x, a.y, vars(a), A.x is A.__dict__["x"])
class Bad:
    def __set_name__(self, owner, name):
        raise ValueError("no")
try:
    class B:
        z = Bad()
except Exception as e:
    print(type(e).__name__, e, e.__notes__ if hasattr(e, "__notes__") else None)
