# bytes and bytearray: __setitem__

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (bytearray(b'a').__setitem__(0,300)))
show(lambda: (bytearray(b'a').__setitem__(0,'a')))
show(lambda: (bytearray(b'a').__setitem__(5,1)))
show(lambda: (bytearray(b'a').__setitem__('a',1)))
show(lambda: (bytearray(b'abcd').__setitem__(slice(0,4,2),b'abc')))
show(lambda: (bytearray(b'abcd').__setitem__(slice(0,4),1)))
show(lambda: (bytearray(b'abcd').__setitem__(slice(0,4),'abc')))
