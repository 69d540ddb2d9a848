# bytes and bytearray: fromhex

def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (bytes.fromhex('\u4e00二')))
show(lambda: (bytes.fromhex('İIıi')))
show(lambda: (bytes.fromhex('"\'')))
show(lambda: (bytes.fromhex('ababab')))
show(lambda: (bytes.fromhex('Hello World')))
show(lambda: (bytes.fromhex('a_1')))
show(lambda: (bytes.fromhex("it's")))
show(lambda: (bytes.fromhex('Ab Cd')))
show(lambda: (bytes.fromhex('\x00\x7f\x80\xa0\xad')))
show(lambda: (bytes.fromhex('x.y.z')))
show(lambda: (bytes.fromhex('ẞŸ')))
show(lambda: (bytes.fromhex('aAbB')))
show(lambda: (bytes.fromhex('abcabcabcabcabc')))
show(lambda: (bytes.fromhex('a\tb\n\r\nc\x0b')))
show(lambda: (bytes.fromhex('\U0001f600x')))
show(lambda: (bytes.fromhex('1²٣½')))
show(lambda: (bytes.fromhex('éàÜß')))
show(lambda: (bytes.fromhex('abc')))
show(lambda: (bytes.fromhex('  ab c ')))
show(lambda: (bytes.fromhex('ſKÅ')))
show(lambda: (bytes.fromhex('a')))
show(lambda: (bytes.fromhex('__é')))
show(lambda: (bytes.fromhex('"q"')))
show(lambda: (bytes.fromhex('zz')))
show(lambda: (bytes.fromhex(1)))
