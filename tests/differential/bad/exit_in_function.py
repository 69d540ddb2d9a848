def f():
    try:
        raise SystemExit(4)
    except Exception:
        print("not an Exception")
f()
