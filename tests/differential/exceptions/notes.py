e = ValueError("v")
e.add_note("first")
e.add_note("second")
print(e.__notes__)
try:
    e.add_note(3)
except TypeError as x:
    print(x)
print(hasattr(ValueError(), "__notes__"))
e.__notes__ = 5
try:
    e.add_note("x")
except TypeError as x:
    print(x)
