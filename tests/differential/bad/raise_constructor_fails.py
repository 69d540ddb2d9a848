class Broken(Exception):
    def __init__(self):
        raise TypeError("no way to make me")
raise Broken
