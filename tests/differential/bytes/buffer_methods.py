# __buffer__ and __release_buffer__: classes that lend memory, and the methods of the builtin types.
class B:
    def __init__(self, v): self.v = v
    def __buffer__(self, flags):
        print('get', flags)
        return self.v
    def __release_buffer__(self, v):
        print('rel', v.readonly, type(v))
class C:
    def __init__(self, v): self.v = v
    def __buffer__(self, flags):
        print('get', flags)
        return self.v
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for K in B, C:
    b = K(memoryview(b'abc'))
    m = memoryview(b); print(type(m.obj).__name__, m.obj is b)
    m.release()
    t(lambda: bytes(b))
    t(lambda: b'-'.join([b]))
    t(lambda: bytearray(b))
    t(lambda: b'abcabc'.find(b))
    t(lambda: b'abcabc' + b)
    t(lambda: b == b'abc')
    t(lambda: b'abc' == b)
    t(lambda: memoryview(b) == b'abc')
    import io
    t(lambda: io.BytesIO(b'xyz').readinto(K(memoryview(bytearray(4)))))
    t(lambda: memoryview(K(4)))
    t(lambda: memoryview(K(memoryview(b'abcdefgh').cast('i')))[1])
    t(lambda: bytes(b.__buffer__(0)))
t(lambda: bytes(b'abc'.__buffer__(0)))
t(lambda: b'abc'.__buffer__(1))
t(lambda: b'abc'.__buffer__('x'))
t(lambda: b'abc'.__buffer__(2**70))
t(lambda: b'abc'.__buffer__())
t(lambda: b'abc'.__buffer__(1,2))
a = bytearray(b'abc')
m = a.__buffer__(1)
t(lambda: a.append(1))
t(lambda: a.__release_buffer__(1))
t(lambda: a.__release_buffer__(memoryview(b'')))
t(lambda: a.__release_buffer__(m))
t(lambda: a.__release_buffer__(m))
t(lambda: a.append(1))
t(lambda: bytes(memoryview(a).__buffer__(284)))
v = memoryview(a)
w = v.__buffer__(284)
t(lambda: v.release())
t(lambda: v.__release_buffer__(w))
t(lambda: v.release())
class R:
    def __buffer__(self, flags): raise ValueError('no')
t(lambda: memoryview(R()))
class N:
    __buffer__ = None
t(lambda: memoryview(N()))
class S(bytearray):
    def __buffer__(self, flags):
        print('sub', flags)
        return super().__buffer__(flags)
    def __release_buffer__(self, view):
        print('subrel')
        super().__release_buffer__(view)
s = S(b'12')
with memoryview(s) as m:
    print(bytes(m), m.obj is s)
s.append(3)
print(s)
class SS(bytes):
    def __buffer__(self, flags): return memoryview(b'other')
print(bytes(memoryview(SS(b'mine'))), bytes(SS(b'mine')))
from collections.abc import Buffer
print(isinstance(b'', Buffer), isinstance(C(1), Buffer), isinstance(1, Buffer))
import weakref
group = ExceptionGroup('many', [ValueError(1)])
print(ExceptionGroup.__module__, group.__module__, group.__weakref__)
ref = weakref.ref(group)
print(ref() is group, group.__weakref__ is ref)
del group
print(ref())
t(lambda: int.__dict__['from_bytes'].__reduce_ex__(2))
