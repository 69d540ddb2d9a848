# bytes and bytearray: splitlines

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.splitlines()))
show(lambda: (b'a'.splitlines()))
show(lambda: (b'abc'.splitlines()))
show(lambda: (b'  ab c '.splitlines()))
show(lambda: (b'aAbB'.splitlines()))
show(lambda: (b'Hello World'.splitlines()))
show(lambda: (b'\xff\x80'.splitlines()))
show(lambda: (b'a\tb\n\r\nc'.splitlines()))
show(lambda: (b'ababab'.splitlines()))
show(lambda: (b'x.y.z'.splitlines()))
show(lambda: (b'-12'.splitlines()))
show(lambda: (b'Ab Cd'.splitlines()))
show(lambda: (b'"\''.splitlines()))
show(lambda: (b'12'.splitlines()))
show(lambda: (bytearray(b'abc').splitlines()))
show(lambda: (bytearray(b'a b').splitlines()))
show(lambda: (bytearray(b'').splitlines()))
