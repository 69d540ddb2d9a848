def f(k):
    raise KeyError(k)
errors = []
for k in "ab":
    try:
        f(k)
    except KeyError as e:
        errors.append(e)
inner = ExceptionGroup("inner", errors)
inner.add_note("a note of the inner group")
raise ExceptionGroup("outer", [inner, OSError(5, "io")])
