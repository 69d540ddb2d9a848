def check(items):
    for i, item in enumerate(items):
        assert isinstance(item, int) and \
            item >= 0


check([1, 2])
check([1, -2])
