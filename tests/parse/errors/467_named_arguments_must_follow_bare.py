def f(a, *, ): pass
