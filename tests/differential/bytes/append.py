# bytes and bytearray: append

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (bytearray([1]).append(300)))
show(lambda: (bytearray([1]).append('a')))
