# environment: MOLT_CAPABILITIES=python.bridge
# With the capability the lane answers: there is no other Python in this program.
try:
    from _molt_bridge import invoke
except ImportError:  # CPython: the same answer from here

    def invoke(name, *args):
        if not isinstance(name, str):
            raise TypeError("the name of a function must be a str")
        raise RuntimeError("there is no other Python behind this program to call " + name)


for arguments in (("os.getcwd",), (4,)):
    try:
        print(invoke(*arguments))
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, e)
