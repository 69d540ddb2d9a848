# bytes and bytearray: swapcase

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.swapcase()))
show(lambda: (b'a'.swapcase()))
show(lambda: (b'abc'.swapcase()))
show(lambda: (b'  ab c '.swapcase()))
show(lambda: (b'aAbB'.swapcase()))
show(lambda: (b'Hello World'.swapcase()))
show(lambda: (b'\xff\x80'.swapcase()))
show(lambda: (b'a\tb\n\r\nc'.swapcase()))
show(lambda: (b'ababab'.swapcase()))
show(lambda: (b'x.y.z'.swapcase()))
show(lambda: (b'-12'.swapcase()))
show(lambda: (b'Ab Cd'.swapcase()))
show(lambda: (b'"\''.swapcase()))
show(lambda: (b'12'.swapcase()))
show(lambda: (bytearray(b'abc').swapcase()))
show(lambda: (bytearray(b'a b').swapcase()))
show(lambda: (bytearray(b'').swapcase()))
