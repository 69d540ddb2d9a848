# An __iter__ whose result is no iterator.
class Box:
    def __iter__(self):
        return 42


first, *rest = Box()
