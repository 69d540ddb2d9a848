import atexit
def bye(n): print("bye", n)
atexit.register(bye, 1)
atexit.register(bye, n=2)
@atexit.register
def last(): print("registered last")
class D:
    def __del__(self): print("module del")
d = D()
print("end of main")
