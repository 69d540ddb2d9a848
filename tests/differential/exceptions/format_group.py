import traceback
def show():
    print(traceback.format_exc().replace(__file__, "FILE"))
def boom(e):
    raise e
def caught(e):
    try:
        boom(e)
    except Exception as x:
        return x
try:
    raise ExceptionGroup("top", [caught(ValueError(1)), TypeError("t"), ExceptionGroup("nested", [caught(KeyError("k")), OSError(2, "x")])])
except ExceptionGroup:
    show()
try:
    try:
        raise ExceptionGroup("one", [ValueError(1)])
    except ExceptionGroup as e:
        raise ExceptionGroup("two", [TypeError(2)]) from e
except ExceptionGroup:
    show()
try:
    raise ExceptionGroup("many", [ValueError(i) for i in range(18)])
except ExceptionGroup:
    show()
