class Shy(Exception):
    def __str__(self):
        raise RuntimeError("not telling")


class Wrong(Exception):
    def __str__(self):
        return 5


try:
    raise Shy("a")
except Shy:
    raise Wrong("b")
