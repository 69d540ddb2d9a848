class Vector:
    def __init__(self, *v):
        self.v = v

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.v, other.v, strict=True)))

    def __repr__(self):
        return f"Vector{self.v}"


print(Vector(1, 2) + Vector(3, 4))
print(Vector(1, 2) + Vector(3, 4, 5))
