# bytes and bytearray: lower

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.lower()))
show(lambda: (b'a'.lower()))
show(lambda: (b'abc'.lower()))
show(lambda: (b'  ab c '.lower()))
show(lambda: (b'aAbB'.lower()))
show(lambda: (b'Hello World'.lower()))
show(lambda: (b'\xff\x80'.lower()))
show(lambda: (b'a\tb\n\r\nc'.lower()))
show(lambda: (b'ababab'.lower()))
show(lambda: (b'x.y.z'.lower()))
show(lambda: (b'-12'.lower()))
show(lambda: (b'Ab Cd'.lower()))
show(lambda: (b'"\''.lower()))
show(lambda: (b'12'.lower()))
show(lambda: (bytearray(b'abc').lower()))
show(lambda: (bytearray(b'a b').lower()))
show(lambda: (bytearray(b'').lower()))
