# Every hash over messages of all lengths round the block sizes, in one piece and in parts; copies.
import hashlib

names = sorted(hashlib.algorithms_guaranteed)
for name in names:
    whole = hashlib.new("sha256")
    for length in list(range(0, 300)) + [1000, 4096, 5001]:
        data = bytes((i * 7 + length) & 255 for i in range(length))
        h = hashlib.new(name, data)
        digest = h.digest(77) if h.digest_size == 0 else h.digest()
        parts = hashlib.new(name)
        at, step = 0, 1
        while at < length:
            parts.update(data[at:at + step])
            at, step = at + step, step * 2 + 1
        again = parts.digest(77) if parts.digest_size == 0 else parts.digest()
        assert digest == again, (name, length)
        whole.update(digest)
    empty = hashlib.new(name)
    print(name, empty.name, empty.digest_size, empty.block_size, whole.hexdigest())
    print("   ", empty.hexdigest(40) if empty.digest_size == 0 else empty.hexdigest())

for make in (hashlib.md5, hashlib.sha1, hashlib.sha224, hashlib.sha256, hashlib.sha384, hashlib.sha512,
             hashlib.sha3_224, hashlib.sha3_256, hashlib.sha3_384, hashlib.sha3_512, hashlib.blake2b, hashlib.blake2s):
    h = make(b"abc")
    twin = h.copy()
    h.update(b"def")
    print(h.name, h.hexdigest(), twin.hexdigest(), h.digest() == make(b"abcdef").digest())
long = hashlib.shake_256(b"seed")
print(long.hexdigest(300), long.digest(0), long.copy().hexdigest(3))
print(hashlib.sha256(bytearray(b"xyz")).hexdigest(), hashlib.sha1(memoryview(b"xyz")).hexdigest())
