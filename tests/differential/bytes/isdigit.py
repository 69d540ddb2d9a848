# bytes and bytearray: isdigit

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.isdigit()))
show(lambda: (b'a'.isdigit()))
show(lambda: (b'abc'.isdigit()))
show(lambda: (b'  ab c '.isdigit()))
show(lambda: (b'aAbB'.isdigit()))
show(lambda: (b'Hello World'.isdigit()))
show(lambda: (b'\xff\x80'.isdigit()))
show(lambda: (b'a\tb\n\r\nc'.isdigit()))
show(lambda: (b'ababab'.isdigit()))
show(lambda: (b'x.y.z'.isdigit()))
show(lambda: (b'-12'.isdigit()))
show(lambda: (b'Ab Cd'.isdigit()))
show(lambda: (b'"\''.isdigit()))
show(lambda: (b'12'.isdigit()))
show(lambda: (bytearray(b'abc').isdigit()))
show(lambda: (bytearray(b'a b').isdigit()))
show(lambda: (bytearray(b'').isdigit()))
