import io
import sys


def caught(*args):
    before, sys.stderr = sys.stderr, io.StringIO()
    try:
        sys.excepthook(*args)
        return sys.stderr.getvalue()
    finally:
        sys.stderr = before


try:
    {}["k"]
except KeyError as e:
    print(caught(type(e), e, e.__traceback__).replace(__file__, "FILE"))
    print(caught(*sys.exc_info()) == caught(KeyError, e, e.__traceback__))
print(caught(ValueError, ValueError("without a traceback"), None))
print(sys.excepthook is sys.__excepthook__, sys.displayhook is sys.__displayhook__, sys.excepthook.__name__)
sys.excepthook = lambda kind, value, tb: print("own", kind.__name__, value, tb is not None)
raise LookupError("at the end")
