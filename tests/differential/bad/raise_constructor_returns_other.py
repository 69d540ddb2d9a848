class Odd(Exception):
    def __new__(cls, *args):
        return 3
raise Odd
