try:
    raise ExceptionGroup("eg", [ValueError(1), KeyError("k"), OSError("o")])
except* ValueError as g:
    print(repr(g))
except* KeyError:
    raise TypeError("while handling")
