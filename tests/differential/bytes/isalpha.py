# bytes and bytearray: isalpha

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.isalpha()))
show(lambda: (b'a'.isalpha()))
show(lambda: (b'abc'.isalpha()))
show(lambda: (b'  ab c '.isalpha()))
show(lambda: (b'aAbB'.isalpha()))
show(lambda: (b'Hello World'.isalpha()))
show(lambda: (b'\xff\x80'.isalpha()))
show(lambda: (b'a\tb\n\r\nc'.isalpha()))
show(lambda: (b'ababab'.isalpha()))
show(lambda: (b'x.y.z'.isalpha()))
show(lambda: (b'-12'.isalpha()))
show(lambda: (b'Ab Cd'.isalpha()))
show(lambda: (b'"\''.isalpha()))
show(lambda: (b'12'.isalpha()))
show(lambda: (bytearray(b'abc').isalpha()))
show(lambda: (bytearray(b'a b').isalpha()))
show(lambda: (bytearray(b'').isalpha()))
