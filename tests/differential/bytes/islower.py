# bytes and bytearray: islower

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.islower()))
show(lambda: (b'a'.islower()))
show(lambda: (b'abc'.islower()))
show(lambda: (b'  ab c '.islower()))
show(lambda: (b'aAbB'.islower()))
show(lambda: (b'Hello World'.islower()))
show(lambda: (b'\xff\x80'.islower()))
show(lambda: (b'a\tb\n\r\nc'.islower()))
show(lambda: (b'ababab'.islower()))
show(lambda: (b'x.y.z'.islower()))
show(lambda: (b'-12'.islower()))
show(lambda: (b'Ab Cd'.islower()))
show(lambda: (b'"\''.islower()))
show(lambda: (b'12'.islower()))
show(lambda: (bytearray(b'abc').islower()))
show(lambda: (bytearray(b'a b').islower()))
show(lambda: (bytearray(b'').islower()))
