from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self):
        return f"{self.name}: {self.area()}"
try:
    Shape()
except TypeError as e:
    print(e)
class Half(Shape):
    def area(self): return 1
try:
    Half()
except TypeError as e:
    print(e)
class Full(Half):
    name = "full"
print(Full().describe(), Shape.__abstractmethods__ == {"area", "name"})
class Duck(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Duck:
            return any("quack" in b.__dict__ for b in c.__mro__)
        return NotImplemented
class Mallard:
    def quack(self): pass
print(isinstance(Mallard(), Duck), issubclass(int, Duck))
@Shape.register
class Other: pass
print(isinstance(Other(), Shape), issubclass(Other, Shape))
