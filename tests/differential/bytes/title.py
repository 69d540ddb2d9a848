# bytes and bytearray: title

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.title()))
show(lambda: (b'a'.title()))
show(lambda: (b'abc'.title()))
show(lambda: (b'  ab c '.title()))
show(lambda: (b'aAbB'.title()))
show(lambda: (b'Hello World'.title()))
show(lambda: (b'\xff\x80'.title()))
show(lambda: (b'a\tb\n\r\nc'.title()))
show(lambda: (b'ababab'.title()))
show(lambda: (b'x.y.z'.title()))
show(lambda: (b'-12'.title()))
show(lambda: (b'Ab Cd'.title()))
show(lambda: (b'"\''.title()))
show(lambda: (b'12'.title()))
show(lambda: (bytearray(b'abc').title()))
show(lambda: (bytearray(b'a b').title()))
show(lambda: (bytearray(b'').title()))
