x: int = 5
y: "not evaluated" = 6


def f(a: int, b: undefined_type = 3) -> None:
    pass
