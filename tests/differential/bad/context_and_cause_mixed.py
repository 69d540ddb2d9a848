def a():
    raise OSError(2, "gone", "file")
try:
    try:
        a()
    except OSError as e:
        raise RuntimeError("r") from e
except RuntimeError:
    int("x")
