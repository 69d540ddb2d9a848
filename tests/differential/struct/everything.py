# Every format of struct, every error.
import struct
def t(f,*a,**k):
    try: print(f.__name__, a, '->', f(*a,**k))
    except Exception as e: print(f.__name__, a, type(e).__name__, e)
from struct import *
for fmt in ('','b','z','3','3 b',' b','b ','\0','<n','@n','1000000000000000000000b','9223372036854775807q','<P','x','10x','0i','ci','=ci','!ci','p','5p','0p','e','?','bq','@bq0i','b3xi','s','10s','2b2h', b'bh', 5, None, 'é', '99999999999999s', 'i<i'):
    t(calcsize, fmt)
for fmt,vals in (('b',(128,)),('b',(-129,)),('B',(256,)),('B',(-1,)),('h',(40000,)),('H',(-1,)),('i',(2**31,)),('I',(-1,)),('I',(2**32,)),('l',(2**63,)),('L',(2**64,)),('q',(2**63,)),('Q',(-1,)),('n',(2**63,)),('N',(-1,)),('P',(2**64,)),('P',(-1,)),('P',(2**63,)),('<i',(2**31,)),('<I',(-1,)),('<q',(2**63,)),('<Q',(2**64,)),('>h',(40000,)),('<b',(300,)),('i',('a',)),('i',(1.5,)),('<i',(1.5,)),('f',('a',)),('<f',('a',)),('f',(1e40,)),('<f',(1e40,)),('e',(1e6,)),('e',(1.5,)),('<e',(65519.99,)),('d',(1,)),('c',(b'ab',)),('c',('a',)),('c',(1,)),('c',(bytearray(b'a'),)),('s',('a',)),('3s',(b'abcdef',)),('3s',(b'a',)),('3s',(bytearray(b'xy'),)),('3p',(b'abcdef',)),('300p',(b'x'*280,)),('p',('x',)),('?',([],)),('?',('x',)),('<?',(0.0,)),('2i',(1,)),('i',()),('i',(1,2)),('xx',()),('?',(1,)),('0s',(b'',)),('0p',(b'',)),('i',(True,)),('n',(-5,)),('<h',(None,)),('<Q',(-1,)),('<H',(2**70,)),('H',(2**70,)),('b',(2**70,)),('q',(2**70,)),('<b',('x',)),('f',(2**2000,)),('d',(2**2000,))):
    t(pack, fmt, *vals)
class I:
    def __index__(self): return 7
t(pack, 'i', 7)
for fmt,buf in (('i',b'\1\0\0'),('i',b'\1\0\0\0\0'),('<i',b'\1\0\0\0'),('4s',b'abcd'),('4p',b'\2bcd'),('4p',b'\7bcd'),('?',b'\2'),('c',b'x'),('e',b'\0<'),('f',b'\0\0\xc0\x7f'),('<3h',b'\1\0\2\0\3\0'),('>Q',b'\xff'*8),('>q',b'\xff'*8),('P',b'\1'+b'\0'*7),('N',b'\xff'*8),('x2s',b'abc'),('i','abcd'),('i',None),('i',5), ('',b''), ('', b'a'), ('4s',bytearray(b'abcd')),('2s2s',b'abcd')):
    t(unpack, fmt, buf)
for a in (('i',b'\1\0\0\0\0\0'),('i',b'\1\0\0\0\0\0',2),('i',b'\1\0\0\0\0\0',3),('i',b'\1\0\0\0\0\0',-4),('i',b'\1\0\0\0\0\0',-3),('i',b'\1\0\0\0',-5),('i',b''),('i',b'abcd',2**70),('i',b'abcd','x'),('i',),('i','abcd')):
    t(unpack_from, *a)
t(unpack_from,'i',buffer=b'abcd',offset=0)
b=bytearray(5)
for a in (('i',b,0,1),('i',b,2,1),('i',b,-2,1),('i',b,-4,1),('i',b,-6,1),('i',b,0),('i',b),('i',),(),('i',b,'x',1),('i',b'abcde',0,1),('i',b,2**70,1),('i','abc',0,1),('i',b,0,1,2)):
    t(pack_into,*a)
print(b)
t(iter_unpack,'i',b'abc'); t(iter_unpack,'',b''); print(list(iter_unpack('<h',b'abcd')))
it=iter_unpack('<h',b'abcdef'); print(it.__length_hint__(), next(it), it.__length_hint__(), type(it).__name__, list(it), list(it))
S=Struct(b'<h'); print(S.format)
t(Struct,5); t(Struct); t(S.pack); t(S.pack,1,2); t(S.unpack,b''); t(S.pack_into); t(S.pack_into,b); t(S.pack_into,b,0); t(pack); t(unpack); t(unpack,'i')
t(Struct, 'z')
print(struct.__all__)
S = Struct('<hi')
print(S.format, S.size, S.pack(1, 2), S.unpack(b'\1\0\2\0\0\0'), S.unpack_from(b'x\1\0\2\0\0\0', 1), list(S.iter_unpack(b'\1\0\2\0\0\0')))
print(S.unpack_from(buffer=b'zz\1\0\2\0\0\0', offset=2), error.__name__, error.__module__, error.__mro__[1:])
