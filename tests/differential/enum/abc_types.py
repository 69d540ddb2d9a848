from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self):
        ...
    @property
    @abstractmethod
    def name(self):
        ...
    def info(self):
        return f"{self.name}: {self.area()}"
class Sq(Shape):
    def __init__(self, s):
        self.s = s
    def area(self):
        return self.s ** 2
    @property
    def name(self):
        return "square"
print(Sq(3).info(), isinstance(Sq(1), Shape), issubclass(Sq, Shape), Shape.__abstractmethods__ == {"area", "name"}, Sq.__abstractmethods__)
try:
    Shape()
except TypeError as e:
    print(e)
class Half(Shape):
    def area(self):
        return 0
try:
    Half()
except TypeError as e:
    print(e)
class V:
    pass
Shape.register(V)
print(isinstance(V(), Shape), issubclass(V, Shape), Shape in V.__mro__)
class Hook(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        return any("quack" in B.__dict__ for B in C.__mro__) or NotImplemented
class Duck:
    def quack(self):
        pass
print(isinstance(Duck(), Hook), isinstance(5, Hook))
import types
print(types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
def f():
    yield
print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance(types, types.ModuleType), types.NoneType)
C = types.new_class("C", (Sq,), {}, lambda ns: ns.update(extra=5))
print(C(2).area(), C.extra, C.__name__)
