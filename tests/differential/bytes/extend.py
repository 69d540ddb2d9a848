# bytes and bytearray: extend

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (bytearray(b'a').extend('a')))
show(lambda: (bytearray(b'a').extend(1)))
show(lambda: (bytearray(b'a').extend([300])))
