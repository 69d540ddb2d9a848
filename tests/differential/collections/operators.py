import operator as op
print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(1, 4), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.lshift(1, 4), op.and_(6, 3), op.or_(6, 1), op.xor(5, 1), op.neg(3), op.invert(5), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, 2), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.concat([1], [2]), op.lt(1, 2), op.eq("a", "a"), op.index(True), op.abs(-4))
a = [1, 2, 3]
op.setitem(a, 0, 9)
op.delitem(a, 1)
print(a, op.getitem(a, 0), op.iadd(a, [7]), a, op.length_hint(iter([1, 2])), op.length_hint(5, 3), op.call(max, 1, 5))
print(op.itemgetter(1)("abc"), op.itemgetter(0, 2)("abc"), op.itemgetter("k")({"k": 5}), op.itemgetter(slice(1, 3))("abcd"), op.attrgetter("real")(5), op.attrgetter("real", "imag")(2 + 3j), op.attrgetter("__class__.__name__")("x"), op.methodcaller("upper")("a"), op.methodcaller("replace", "a", "b")("banana"), op.methodcaller("split", sep=",")("a,b"))
print(op.itemgetter(1), op.itemgetter(1, 2), op.attrgetter("a.b"), op.methodcaller("f", 1, k=2))
for f in (lambda: op.itemgetter(), lambda: op.itemgetter(5)("ab"), lambda: op.attrgetter("zz")(1), lambda: op.attrgetter(5), lambda: op.methodcaller(), lambda: op.indexOf([1], 2), lambda: op.concat(1, 2), lambda: op.index("a"), lambda: op.itemgetter(0)(1, 2), lambda: op.add(1, "a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
