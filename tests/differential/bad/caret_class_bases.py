class Plain:
    pass


class Fine(Plain, dict):
    pass


class Broken(Plain,
             Fine,
             metaclass=type):
    pass
