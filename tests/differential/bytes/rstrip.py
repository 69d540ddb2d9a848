# bytes and bytearray: rstrip

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.rstrip()))
show(lambda: (b'a'.rstrip()))
show(lambda: (b'abc'.rstrip()))
show(lambda: (b'  ab c '.rstrip()))
show(lambda: (b'aAbB'.rstrip()))
show(lambda: (b'Hello World'.rstrip()))
show(lambda: (b'\xff\x80'.rstrip()))
show(lambda: (b'a\tb\n\r\nc'.rstrip()))
show(lambda: (b'ababab'.rstrip()))
show(lambda: (b'x.y.z'.rstrip()))
show(lambda: (b'-12'.rstrip()))
show(lambda: (b'Ab Cd'.rstrip()))
show(lambda: (b'"\''.rstrip()))
show(lambda: (b'12'.rstrip()))
show(lambda: (bytearray(b'abc').rstrip()))
show(lambda: (bytearray(b'a b').rstrip()))
show(lambda: (bytearray(b'').rstrip()))
