# bytes and bytearray: upper

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.upper()))
show(lambda: (b'a'.upper()))
show(lambda: (b'abc'.upper()))
show(lambda: (b'  ab c '.upper()))
show(lambda: (b'aAbB'.upper()))
show(lambda: (b'Hello World'.upper()))
show(lambda: (b'\xff\x80'.upper()))
show(lambda: (b'a\tb\n\r\nc'.upper()))
show(lambda: (b'ababab'.upper()))
show(lambda: (b'x.y.z'.upper()))
show(lambda: (b'-12'.upper()))
show(lambda: (b'Ab Cd'.upper()))
show(lambda: (b'"\''.upper()))
show(lambda: (b'12'.upper()))
show(lambda: (bytearray(b'abc').upper()))
show(lambda: (bytearray(b'a b').upper()))
show(lambda: (bytearray(b'').upper()))
