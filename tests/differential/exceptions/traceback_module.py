import traceback, sys, io
def f():
    raise ValueError("v")
try:
    f()
except ValueError as e:
    err = e
print(traceback.format_exception_only(err))
print(traceback.format_exception_only(ValueError, err))
lines = traceback.format_exception(err)
print([l.replace(__file__, "F") for l in lines])
lines = traceback.format_exception(type(err), err, err.__traceback__)
print(len(lines))
for fs in traceback.extract_tb(err.__traceback__):
    print(fs.name, fs.lineno, fs.line)
buf = io.StringIO()
traceback.print_exception(err, file=buf)
print(buf.getvalue().replace(__file__, "F"))
te = traceback.TracebackException.from_exception(err)
print(str(te), te.exc_type.__name__, te.stack[-1].name)
print(traceback.format_exc())
buf = io.StringIO()
try:
    f()
except ValueError:
    traceback.print_exc(file=buf, limit=1)
print(buf.getvalue().replace(__file__, "F"))
