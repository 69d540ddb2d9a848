def worker():
    while True:
        try:
            x = yield
            print("got", x)
        except ValueError as e:
            print("survived", e)


w = worker()
next(w)
w.send(1)
w.throw(ValueError("first"))
w.throw(KeyError("second"))
