for what in ("a" in "abc", 3 in [1, 2, 3], None in ()):
    print(what)
print("x" not in 5 or True)
