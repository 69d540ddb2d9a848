# Binary operators over classes that define them, refuse them, or are subclasses, in all pairs.
names = ["add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "or", "xor"]
def make(name, left, right, inplace, bases=(object,)):
    ns = {}
    for n in names:
        if left: ns[f"__{n}__"] = (lambda n: lambda s, o: f"{name}.{n}" if left == 1 else NotImplemented)(n)
        if right: ns[f"__r{n}__"] = (lambda n: lambda s, o: f"{name}.r{n}" if right == 1 else NotImplemented)(n)
        if inplace and n != "divmod": ns[f"__i{n}__"] = (lambda n: lambda s, o: f"{name}.i{n}" if inplace == 1 else NotImplemented)(n)
    return type(name, bases, ns)
A = make("A", 1, 0, 0); B = make("B", 0, 1, 0); C = make("C", 2, 2, 2); D = make("D", 1, 1, 1); E = make("E", 1, 1, 0, (D,)); F = type("F", (D,), {}); G = make("G", 0, 1, 0, (A,)); H = make("H", 0, 0, 0)
Int = make("Int", 0, 1, 0, (int,))
import operator
ops = {"add": operator.add, "sub": operator.sub, "mul": operator.mul, "matmul": operator.matmul, "truediv": operator.truediv, "floordiv": operator.floordiv, "mod": operator.mod, "divmod": divmod, "pow": pow, "lshift": operator.lshift, "rshift": operator.rshift, "and": operator.and_, "or": operator.or_, "xor": operator.xor}
objects = [A(), B(), C(), D(), E(), F(), G(), H(), Int(6), 3, 2.0, "s", None]
for n, op in ops.items():
    for a in objects:
        row = []
        for b in objects:
            try:
                row.append(str(op(a, b)))
            except TypeError as e:
                row.append("-" if "unsupported operand" in str(e) else str(e))
            except Exception as e:
                row.append(type(e).__name__)
        print(n, type(a).__name__, *row)
for n in names:
    if n == "divmod": continue
    op = getattr(operator, "i" + n if n not in ("and", "or") else "i" + n)
    print(n, [str(op(x, y)) if True else 0 for x, y in ((D(), 1), (D(), E()), (A(), B()))], end=" ")
    try:
        op(H(), 1)
    except TypeError as e:
        print(e)
for n in ("neg", "pos", "invert", "abs", "index", "int", "float", "round", "trunc", "bool", "len", "hash", "iter", "next", "reversed", "call", "enter", "await", "contains"):
    K = type("K", (), {f"__{n}__": None})
    for f in (operator.neg, operator.pos, operator.invert, abs, operator.index, int, float, round, bool, len, hash, iter, next, reversed, callable, lambda k: k(), lambda k: 1 in k):
        try:
            r = f(K())
            if isinstance(r, bool): print(n, r, end="; ")
        except TypeError as e:
            if "None" in str(e): print(n, e, end="; ")
    print()
