# An __index__ that does not give an int, where a position is wanted.
class Position:
    def __index__(self):
        return 'first'


print([1, 2, 3][Position()])
