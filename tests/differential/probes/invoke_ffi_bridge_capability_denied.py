# The lane to another Python needs a capability that nobody has by default.
try:
    from _molt_bridge import invoke
except ImportError:  # CPython: the same answer from here

    def invoke(name, *args):
        raise PermissionError("missing python.bridge capability")


for arguments in (("os.getcwd",), ("math.sqrt", 4)):
    try:
        print(invoke(*arguments))
    except PermissionError as e:
        print(type(e).__name__, e)
