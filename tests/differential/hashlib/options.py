# BLAKE2's parameters, PBKDF2, file_digest, and what is refused.
import hashlib
import io


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, "|", e)


for make, extra in ((hashlib.blake2b, 16), (hashlib.blake2s, 8)):
    print(make.MAX_DIGEST_SIZE, make.MAX_KEY_SIZE, make.SALT_SIZE, make.PERSON_SIZE, make)
    for size in (1, 7, 20, 32):
        print(make(b"data", digest_size=size).hexdigest(), make(b"data", digest_size=size).digest_size)
    print(make(b"data", key=b"key").hexdigest())
    print(make(key=b"key" * 7).hexdigest())
    print(make(b"data", salt=b"salt", person=b"me").hexdigest())
    print(make(b"data" * 100, key=b"k", salt=b"s" * extra, person=b"p" * extra, fanout=3, depth=4, leaf_size=5,
               node_offset=6, node_depth=7, inner_size=8, last_node=True).hexdigest())
    attempt(make, b"", digest_size=make.MAX_DIGEST_SIZE + 1)
    attempt(make, b"", digest_size=0)
    attempt(make, key=b"x" * 65)
    attempt(make, salt=b"x" * 17)
    attempt(make, person=b"x" * 17)
    attempt(make, fanout=256)
    attempt(make, depth=0)
    attempt(make, node_depth=256)
    attempt(make, inner_size=65)
    attempt(make, leaf_size=2 ** 32)
    attempt(make, leaf_size=-1)
    attempt(make, node_offset=2 ** 64)
    attempt(make, "x")
attempt(hashlib.md5, "x")
attempt(hashlib.md5, 5)
attempt(hashlib.md5().update, "x")
attempt(hashlib.md5().update, None)
attempt(hashlib.new, "nope")
attempt(hashlib.new, 5)
print(hashlib.new("SHA256", b"x").hexdigest())
for name in ("md5", "sha1", "sha256", "sha512", "sha3_256"):
    print(hashlib.pbkdf2_hmac(name, b"password", b"salt", 12).hex())
    print(hashlib.pbkdf2_hmac(name, b"p" * 200, b"salt", 2, 99).hex())
attempt(hashlib.pbkdf2_hmac, "sha256", b"p", b"s", 0)
attempt(hashlib.pbkdf2_hmac, "sha256", b"p", b"s", 1, 0)
print(hashlib.file_digest(io.BytesIO(b"some text" * 9999), "sha256").hexdigest())
print(hashlib.file_digest(io.BytesIO(b"abc"), hashlib.md5).hexdigest())
print(sorted(hashlib.algorithms_guaranteed), hashlib.__all__)
