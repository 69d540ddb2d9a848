# bytes and bytearray: isspace

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.isspace()))
show(lambda: (b'a'.isspace()))
show(lambda: (b'abc'.isspace()))
show(lambda: (b'  ab c '.isspace()))
show(lambda: (b'aAbB'.isspace()))
show(lambda: (b'Hello World'.isspace()))
show(lambda: (b'\xff\x80'.isspace()))
show(lambda: (b'a\tb\n\r\nc'.isspace()))
show(lambda: (b'ababab'.isspace()))
show(lambda: (b'x.y.z'.isspace()))
show(lambda: (b'-12'.isspace()))
show(lambda: (b'Ab Cd'.isspace()))
show(lambda: (b'"\''.isspace()))
show(lambda: (b'12'.isspace()))
show(lambda: (bytearray(b'abc').isspace()))
show(lambda: (bytearray(b'a b').isspace()))
show(lambda: (bytearray(b'').isspace()))
