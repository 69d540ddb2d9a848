"""Abstract base classes."""

__all__ = [
    "ABC", "ABCMeta", "abstractclassmethod", "abstractmethod", "abstractproperty", "abstractstaticmethod",
    "get_cache_token", "update_abstractmethods",
]


def abstractmethod(funcobj):
    """Marks a method that a subclass has to define before it can have instances."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """The same for a class method; @classmethod over @abstractmethod does it too."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """The same for a static method; @staticmethod over @abstractmethod does it too."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """The same for a property; @property over @abstractmethod does it too."""
    __isabstractmethod__ = True


class _Data:
    """What an abstract base class remembers: registered classes and the answers given so far."""
    __slots__ = ("registry", "known", "refused", "version")

    def __init__(self):
        self.registry = []
        self.known = set()
        self.refused = set()
        self.version = 0


_version = 0  # of all registrations: an older refusal is asked again


def _collect(cls, namespace, bases):
    abstracts = set()
    for name, value in namespace.items():
        if getattr(value, "__isabstractmethod__", False):
            abstracts.add(name)
    for base in bases:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                abstracts.add(name)
    return frozenset(abstracts)


# Called with a class that was registered and the one that it was registered with.
_when_registered = []


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _collect(cls, namespace, bases)
        cls._abc_impl = _Data()
        return cls

    def register(cls, subclass):
        """Makes a class count as a subclass; returns it, so that this can be a decorator."""
        global _version
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registry.append(subclass)
        _version += 1
        for tell in _when_registered:
            tell(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        """What isinstance(instance, cls) answers."""
        kind = type(instance)
        if kind in cls._abc_impl.known:
            return True
        given = instance.__class__
        if given is kind:
            return cls.__subclasscheck__(kind)
        return cls.__subclasscheck__(given) or cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        """What issubclass(subclass, cls) answers."""
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_impl
        if subclass in data.known:
            return True
        if data.version != _version:
            data.refused.clear()
            data.version = _version
        elif subclass in data.refused:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = cls in getattr(subclass, "__mro__", ())
            if not answer:
                for other in data.registry:
                    if issubclass(subclass, other):
                        answer = True
                        break
            if not answer:
                for other in cls.__subclasses__():
                    if issubclass(subclass, other):
                        answer = True
                        break
        if answer:
            data.known.add(subclass)
            return True
        data.refused.add(subclass)
        return False


def get_cache_token():
    """A number that every registration of a class changes."""
    return _version


def update_abstractmethods(cls):
    """Finds anew which methods are abstract, after the class was changed; returns the class."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _collect(cls, cls.__dict__, cls.__bases__)
    return cls


class ABC(metaclass=ABCMeta):
    """A base that makes a class abstract."""
    __slots__ = ()
