class Undecided:
    def __bool__(self):
        return "yes"


if 1:
    print("one")
if not Undecided():
    print("never")
