class Meta(type):
    attr = "meta"
    def __getattr__(cls, name): return "meta-getattr " + name
class A(metaclass=Meta):
    own = 1
print(A.own, A.attr, A.missing)
try:
    A().missing
except AttributeError as e:
    print(e)
A.new = 5
print(A().new, "new" in A.__dict__)
del A.new
print(A.new)
for f in (lambda: setattr(int, "x", 1), lambda: delattr(A, "nope"), lambda: int.nope, lambda: object().x, lambda: setattr(object(), "x", 1)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(type(A.__dict__), list(k for k in A.__dict__ if not k.startswith("__")))
