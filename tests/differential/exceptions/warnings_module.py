import warnings, io, traceback, contextlib, weakref, gc
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("hello")
    warnings.warn("dep", DeprecationWarning)
    print(len(w), w[0].category.__name__, str(w[0].message), w[1].category)
warnings.filterwarnings("error", message="bad.*")
try:
    warnings.warn("bad thing")
except UserWarning as e:
    print("raised", e)
warnings.simplefilter("ignore")
warnings.warn("silent")
with warnings.catch_warnings():
    warnings.simplefilter("error", RuntimeWarning)
    try:
        warnings.warn("r", RuntimeWarning)
    except RuntimeWarning as e:
        print(e)
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)
try:
    warnings.simplefilter("bogus")
except AssertionError as e:
    print(e)
buf = io.StringIO()
with contextlib.redirect_stderr(buf):
    warnings.simplefilter("always")
    warnings.showwarning("m", UserWarning, "f.py", 3, line="src")
print(buf.getvalue())
