# Codecs: registry
import codecs


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: (codecs.lookup_error('foo')))
show(lambda: (codecs.register_error(1,2)))
show(lambda: (codecs.register_error('a',2)))
show(lambda: (codecs.lookup('utf8').name))
show(lambda: (codecs.lookup('latin1').name))
show(lambda: (codecs.lookup('U8').name))
show(lambda: (UnicodeDecodeError('utf-8',b'abc\xff',3,4,'bad')))
show(lambda: (str(UnicodeDecodeError('utf-8',b'abc\xff',3,4,'bad'))))
show(lambda: (str(UnicodeEncodeError('utf-8','abc\xff',1,4,'bad'))))
