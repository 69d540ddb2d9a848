def outer():
    def inner():
        return undefined_name + 1
    return [inner() for _ in range(2)]


outer()
