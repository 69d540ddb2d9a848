def both(f):
    try:
        f()
    except (ValueError, KeyError) as e:
        print(e)
    except TypeError:
        raise
    else:
        return 1
    finally:
        f(0)

def nested(items):
    for i in items:
        try:
            if i:
                break
            continue
        finally:
            print(i)

def groups(f):
    try:
        f()
    except* ValueError as g:
        print(g)

def managed(a, b):
    with a as x, b:
        return x
