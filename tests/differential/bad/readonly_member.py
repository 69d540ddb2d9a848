# A field of a builtin object that may not be written.
part = slice(1, 2)
print(part.start)
part.start = 5
