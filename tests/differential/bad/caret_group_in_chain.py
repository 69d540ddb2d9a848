def parts():
    errors = []
    for text in ("1", "x", None):
        try:
            int(text)
        except (ValueError, TypeError) as e:
            errors.append(e)
    raise ExceptionGroup("two of three", errors)


try:
    parts()
except* ValueError as g:
    print(g.exceptions)
