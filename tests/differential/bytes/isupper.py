# bytes and bytearray: isupper

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.isupper()))
show(lambda: (b'a'.isupper()))
show(lambda: (b'abc'.isupper()))
show(lambda: (b'  ab c '.isupper()))
show(lambda: (b'aAbB'.isupper()))
show(lambda: (b'Hello World'.isupper()))
show(lambda: (b'\xff\x80'.isupper()))
show(lambda: (b'a\tb\n\r\nc'.isupper()))
show(lambda: (b'ababab'.isupper()))
show(lambda: (b'x.y.z'.isupper()))
show(lambda: (b'-12'.isupper()))
show(lambda: (b'Ab Cd'.isupper()))
show(lambda: (b'"\''.isupper()))
show(lambda: (b'12'.isupper()))
show(lambda: (bytearray(b'abc').isupper()))
show(lambda: (bytearray(b'a b').isupper()))
show(lambda: (bytearray(b'').isupper()))
