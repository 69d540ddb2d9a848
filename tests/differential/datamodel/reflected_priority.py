# Which operand is asked first: subclasses with and without an own reflected method, same types, NotImplemented chains.
import operator
NAMES = ["add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "xor", "or"]


def traced(name, bases=(), left=True, right=True, answers=True):
    ns = {}
    for op in NAMES:
        if left:
            ns[f"__{op}__"] = lambda s, o, *r, op=op: (trail.append(f"{name}.{op}"), f"{name}.{op}" if answers else NotImplemented)[1]
        if right:
            ns[f"__r{op}__"] = lambda s, o, *r, op=op: (trail.append(f"{name}.r{op}"), f"{name}.r{op}" if answers else NotImplemented)[1]
    return type(name, bases, ns)


FUNCS = {n: getattr(operator, n if n not in ("and", "or", "divmod") else n + "_", None) for n in NAMES}
FUNCS["divmod"] = divmod
A = traced("A")
N = traced("N", answers=False)
SubPlain = type("SubPlain", (A,), {})
SubBoth = traced("SubBoth", (A,))
SubRightOnly = traced("SubRightOnly", (A,), left=False)
SubLeftOnly = traced("SubLeftOnly", (A,), right=False)
SubNo = traced("SubNo", (A,), answers=False)
pairs = [(A, A), (A, SubPlain), (A, SubBoth), (A, SubRightOnly), (A, SubLeftOnly), (A, SubNo), (SubNo, A), (N, A), (N, N),
         (SubBoth, A), (A, N), (SubNo, SubNo), (SubNo, N)]
for left, right in pairs:
    for op in NAMES:
        trail = []
        try:
            result = FUNCS[op](left(), right())
        except TypeError as e:
            result = str(e)
        if op in ("add", "pow", "divmod", "matmul") or (left is right is N):
            print(left.__name__, right.__name__, op, trail, result)
