# str: __sizeof__

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: ('a'.__sizeof__()))
show(lambda: ('\u1234'.__sizeof__()))
show(lambda: ('\U00012345'.__sizeof__()))
