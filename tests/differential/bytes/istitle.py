# bytes and bytearray: istitle

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.istitle()))
show(lambda: (b'a'.istitle()))
show(lambda: (b'abc'.istitle()))
show(lambda: (b'  ab c '.istitle()))
show(lambda: (b'aAbB'.istitle()))
show(lambda: (b'Hello World'.istitle()))
show(lambda: (b'\xff\x80'.istitle()))
show(lambda: (b'a\tb\n\r\nc'.istitle()))
show(lambda: (b'ababab'.istitle()))
show(lambda: (b'x.y.z'.istitle()))
show(lambda: (b'-12'.istitle()))
show(lambda: (b'Ab Cd'.istitle()))
show(lambda: (b'"\''.istitle()))
show(lambda: (b'12'.istitle()))
show(lambda: (bytearray(b'abc').istitle()))
show(lambda: (bytearray(b'a b').istitle()))
show(lambda: (bytearray(b'').istitle()))
