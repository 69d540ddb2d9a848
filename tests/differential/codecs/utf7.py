# utf-7: sections in base 64, what is wrong with them, and pieces.
import codecs


def decode(data, errors="strict"):
    try:
        return ascii(data.decode("utf-7", errors))
    except UnicodeDecodeError as x:
        return x.encoding, x.start, x.end, x.reason


for b in [b'+-',b'+',b'a+',b'+!',b'+AGE-',b'+AGE',b'+AGEx',b'+AG',b'+A',b'+A!',b'+AGEA!',b'+AGEB!',b'+AGEAA!',b'\xff',b'+AGE\xff',b'+\xff',b'\\~',b'+2AHcAA-',b'+2AE-',b'+2AEA!',b'+3AA-',b'+2AEAYQ-',b'+2AE',b'+AGE-x',b'+AGE--',b'+AGE+AGI-',b'+AGE-+AGI-',b'+AAAAAAA!',b'+2AHcAA',b'+/w-', b'a+IKwA-b',b'+2AE+',b'x+!y',b'x+ y', b'+2AH!x', b'+A-',b'+AB!z',b'a+\xe9z', b'+AGEA', b'+AGEAAA']:
    print(b,decode(b),decode(b,'replace'),decode(b,'ignore'))
for s in ['a+b','\u20ac','\u20aca','\u20ac-','\u20ac!','\u20ac+','\u20ac\u20ac','\U0001f600','\\~','\u20ac\\','\ud800','a\x00b','\x7f','!"#$%&*;<=>@[]^_`{|}','\t\n\r ','+','++','\u20ac\u20ac\u20ac.','\x0b','\u20ac\n', '\u20ac+-']:
    print(ascii(s), s.encode('utf-7'))
import codecs
i=codecs.getincrementaldecoder('utf-7')()
for c in [b'a+',b'A',b'G',b'E',b'-',b'b+2',b'AHcAA',b'-']: print(c, ascii(i.decode(c)), i.getstate())
print(codecs.utf_7_decode(b'a+AGE',  'strict', False), codecs.utf_7_decode(b'a+AGEAYgB', 'strict', False))
print(codecs.utf_7_decode(b'a+2A',  'strict', False),codecs.utf_7_decode(b'a+AGE-+',  'strict', False))
