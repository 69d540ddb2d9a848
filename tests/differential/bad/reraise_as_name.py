try:
    int("12x")
except ValueError as e:
    saved = e
def again():
    raise saved
again()
