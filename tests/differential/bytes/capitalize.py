# bytes and bytearray: capitalize

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (b''.capitalize()))
show(lambda: (b'a'.capitalize()))
show(lambda: (b'abc'.capitalize()))
show(lambda: (b'  ab c '.capitalize()))
show(lambda: (b'aAbB'.capitalize()))
show(lambda: (b'Hello World'.capitalize()))
show(lambda: (b'\xff\x80'.capitalize()))
show(lambda: (b'a\tb\n\r\nc'.capitalize()))
show(lambda: (b'ababab'.capitalize()))
show(lambda: (b'x.y.z'.capitalize()))
show(lambda: (b'-12'.capitalize()))
show(lambda: (b'Ab Cd'.capitalize()))
show(lambda: (b'"\''.capitalize()))
show(lambda: (b'12'.capitalize()))
show(lambda: (bytearray(b'abc').capitalize()))
show(lambda: (bytearray(b'a b').capitalize()))
show(lambda: (bytearray(b'').capitalize()))
