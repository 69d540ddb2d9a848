# bytes and bytearray: remove

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (bytearray(b'a').remove(3)))
show(lambda: (bytearray(b'a').remove(300)))
