class Silent:
    def __bool__(self):
        raise LookupError("ask someone else")


a = 0
print(a or 1, a and 2)
print(a or (1 and Silent() and 3) or 4)
