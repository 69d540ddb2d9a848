def f(command):
    match command:
        case 0 | None:
            return 1
        case [x, y, *rest] if x:
            return rest
        case {"k": v, **others}:
            return v, others
        case Point(0, y=w) as p:
            return p, w
        case _:
            pass
