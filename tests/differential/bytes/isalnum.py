# bytes and bytearray: isalnum

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.isalnum()))
show(lambda: (b'a'.isalnum()))
show(lambda: (b'abc'.isalnum()))
show(lambda: (b'  ab c '.isalnum()))
show(lambda: (b'aAbB'.isalnum()))
show(lambda: (b'Hello World'.isalnum()))
show(lambda: (b'\xff\x80'.isalnum()))
show(lambda: (b'a\tb\n\r\nc'.isalnum()))
show(lambda: (b'ababab'.isalnum()))
show(lambda: (b'x.y.z'.isalnum()))
show(lambda: (b'-12'.isalnum()))
show(lambda: (b'Ab Cd'.isalnum()))
show(lambda: (b'"\''.isalnum()))
show(lambda: (b'12'.isalnum()))
show(lambda: (bytearray(b'abc').isalnum()))
show(lambda: (bytearray(b'a b').isalnum()))
show(lambda: (bytearray(b'').isalnum()))
