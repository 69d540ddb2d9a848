# bytes and bytearray: isascii

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.isascii()))
show(lambda: (b'a'.isascii()))
show(lambda: (b'abc'.isascii()))
show(lambda: (b'  ab c '.isascii()))
show(lambda: (b'aAbB'.isascii()))
show(lambda: (b'Hello World'.isascii()))
show(lambda: (b'\xff\x80'.isascii()))
show(lambda: (b'a\tb\n\r\nc'.isascii()))
show(lambda: (b'ababab'.isascii()))
show(lambda: (b'x.y.z'.isascii()))
show(lambda: (b'-12'.isascii()))
show(lambda: (b'Ab Cd'.isascii()))
show(lambda: (b'"\''.isascii()))
show(lambda: (b'12'.isascii()))
show(lambda: (bytearray(b'abc').isascii()))
show(lambda: (bytearray(b'a b').isascii()))
show(lambda: (bytearray(b'').isascii()))
