# No functions here: the globals die one by one with their module.
import io


class Note(io.StringIO):
    pass


from _end_helper import Loud
first = Loud("first")
nested = [Loud("in a list"), {"k": Loud("in a dict")}]
second = Loud("second")
third = first
_private = Loud("private")
print("end")
