def run(exc):
    try:
        try:
            raise exc
        except* ValueError as e:
            print("VE", repr(e))
        except* (TypeError, KeyError) as e:
            print("TK", repr(e))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as e:
        print("out", repr(e))

run(ValueError(1))
run(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
run(ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("h", [KeyError(3), OSError(4)])]))
run(OSError("x"))
try:
    print("no")
except* ValueError:
    print("never")
else:
    print("else")
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("x")
except BaseException as e:
    print(repr(e), repr(e.exceptions[0].__context__))
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1)])
    except* ValueError:
        raise KeyError("x")
except BaseException as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(5)])
    except* ValueError:
        raise
except BaseException as e:
    print(repr(e))
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError(1)
    except* 3:
        pass
except TypeError as e:
    print(e)
