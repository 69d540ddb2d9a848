# Rich comparison: reflection, subclass priority, identity fallbacks, chained comparison, non-bool results.
class C:
    def __init__(self, name, **answers):
        self.name, self.answers = name, answers

    def _ask(self, op, other):
        trail.append(f"{self.name}.{op}")
        return self.answers.get(op, NotImplemented)

    def __lt__(self, o): return self._ask("lt", o)
    def __le__(self, o): return self._ask("le", o)
    def __gt__(self, o): return self._ask("gt", o)
    def __ge__(self, o): return self._ask("ge", o)
    def __eq__(self, o): return self._ask("eq", o)
    def __ne__(self, o): return self._ask("ne", o)
    __hash__ = None


class D(C):
    pass


class DOwn(C):
    def __lt__(self, o): return self._ask("own lt", o)
    def __gt__(self, o): return self._ask("own gt", o)


import operator
for ops in ("lt", "le", "gt", "ge", "eq", "ne"):
    f = getattr(operator, ops)
    for left, right in ((C("a"), C("b")), (C("a"), D("d")), (C("a"), DOwn("o", **{"own gt": "OWN"})), (D("d"), C("c", gt="c.gt", eq=[], lt=0)),
                        (C("a"), 5), (5, C("b", gt=7, lt=8, eq="", ge=None, le="le")), (C("a", ne="differs"), None)):
        trail = []
        try:
            print(ops, f(left, right), trail)
        except TypeError as e:
            print(ops, e, trail)


class Truth:
    def __init__(self, v): self.v = v
    def __bool__(self): print("bool", self.v); return self.v


class T:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return Truth(self.v)


r = T(False) < T(True) < 3
print(type(r).__name__, r.v)
r = T(True) < T(False) < 3
print(type(r).__name__, r.v)
print(not (T(True) < 1))


class OnlyEq:
    def __eq__(self, o): return "yes"


print(OnlyEq() == 1, 1 == OnlyEq(), OnlyEq() != 1, OnlyEq().__hash__)


class NeDerived:
    def __eq__(self, o): return NotImplemented


n = NeDerived()
print(n == n, n != n, n == 1, n != 1, n.__ne__(1), n.__eq__(1), object().__eq__(1), object().__ne__(1), object().__lt__(1))


class EqRaises:
    def __eq__(self, o): raise ZeroDivisionError("eq")


for f in (lambda: EqRaises() in [1], lambda: [EqRaises()] == [2], lambda: EqRaises() != 1, lambda: [1].index(EqRaises()), lambda: (1, 2).count(EqRaises())):
    try:
        print(f())
    except ZeroDivisionError as e:
        print("raised", e)
er = EqRaises()
print(er in [er], [er] == [er], [er].index(er), (er,).count(er))
