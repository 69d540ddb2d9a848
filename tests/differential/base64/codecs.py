# base64 and binascii: every codec, bad input, strict mode.
import base64, binascii
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
for s in ['YQ','YQ=','YQ==','YQ===','Y','YWI=YQ==','=YQ=','Y*Q==','YQ==x','',b'YWJj\n','Y=Q=','é',1]:
    t(lambda: binascii.a2b_base64(s)); t(lambda: binascii.a2b_base64(s,strict_mode=True)); t(lambda: base64.b64decode(s)); t(lambda: base64.b64decode(s,validate=True))
t(lambda: binascii.unhexlify('a')); t(lambda: binascii.unhexlify('zz'));t(lambda: binascii.hexlify('a'));t(lambda: binascii.hexlify(b'abcdef','-',2));t(lambda: binascii.hexlify(b'abcdef',b':',-4))
t(lambda: binascii.crc32(b'abc')); t(lambda: binascii.crc_hqx(b'abc',0)); t(lambda: binascii.b2a_uu(b'abc')); t(lambda: binascii.b2a_uu(b'a'*46)); t(lambda: binascii.b2a_uu(b'a\0',backtick=True)); t(lambda: binascii.a2b_uu(b'#86)C\n'));t(lambda: binascii.a2b_uu(b'#86)C xx\n'));t(lambda: binascii.a2b_uu(b'#8\x80)C'));t(lambda: binascii.a2b_uu(b''))
t(lambda: base64.b32decode('a'));t(lambda: base64.b32decode('MFRGG==='));t(lambda: base64.b32decode('mFRGG==='));t(lambda: base64.b32decode('M1======'));t(lambda: base64.b32decode('========'));t(lambda: base64.b32decode('M======='));t(lambda: base64.b16decode('ab'));t(lambda: base64.b16decode('A'))
t(lambda: base64.a85decode(b'abc',adobe=True));t(lambda: base64.a85decode(b'az'));t(lambda: base64.a85decode(b'a\x80'));t(lambda: base64.a85decode(b'uuuuu'));t(lambda: base64.b85decode(b'a"'));t(lambda: base64.b85decode(b'~~~~~'));t(lambda: base64.b64encode('a'));t(lambda: base64.b64encode(b'a',b'a'));t(lambda: base64.b64decode('a',b'a'));t(lambda: base64.a85encode(b'hello world\0\0\0\0    xx',foldspaces=True,wrapcol=10,adobe=True,pad=True)); t(lambda: base64.encodebytes('a')); t(lambda: base64.b85encode(b'abcde',True)); t(lambda: base64.b32encode('a'));t(lambda: base64.b32decode('M',map01=b'LL'))
for i in [b'a=b\n',b' \t\n',b'a \r\nb.\n.\n',b'x'*80,b'\xff \t']:
  t(lambda: binascii.b2a_qp(i)); t(lambda: binascii.b2a_qp(i,True,True,True)); t(lambda: binascii.b2a_qp(i,istext=False)); t(lambda: binascii.b2a_qp(i,header=True))
for i in [b'a=3Db=\nc=zz=',b'a_b=5F',b'== x',b'=\r\nq']: t(lambda: binascii.a2b_qp(i)); t(lambda: binascii.a2b_qp(i,header=True))
import io
data = bytes(range(256)) * 2
for n in list(range(0, 14)) + [57, 58, 256, 512]:
    d = data[-n:] if n % 2 else data[:n]
    for enc, dec in ((base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode),
                     (base64.b32hexencode, base64.b32hexdecode), (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode),
                     (base64.a85encode, base64.a85decode), (base64.encodebytes, base64.decodebytes)):
        text = enc(d)
        print(n, text if n < 60 else binascii.crc32(text), dec(text) == d, dec(bytearray(text)) == d)
    print(binascii.crc32(d), binascii.crc32(d, 7), binascii.crc_hqx(d, 1), binascii.a2b_qp(binascii.b2a_qp(d, istext=False)) == d)
    if n <= 45: print(binascii.b2a_uu(d), binascii.a2b_uu(binascii.b2a_uu(d)) == d)
o = io.BytesIO(); base64.encode(io.BytesIO(data), o); print(o.getvalue()); p = io.BytesIO(); base64.decode(io.BytesIO(o.getvalue()), p); print(p.getvalue() == data)
for w in range(0, 12): print(base64.a85encode(b"some words \0\0\0\0", wrapcol=w), base64.a85encode(b"some words", wrapcol=w, adobe=True))
print(base64.b64encode(b"\xff\xfe\xfd", b"-_"), base64.b64decode("__79", "-_"), binascii.Error.__mro__)
