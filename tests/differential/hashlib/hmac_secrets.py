# hmac with every way to name a hash function; compare_digest; the shapes of what secrets gives.
import hashlib
import hmac
import secrets
import string


def attempt(name, action):
    try:
        print(name, "->", repr(action()))
    except Exception as error:
        print(name, "->", type(error).__name__, error)


for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2s"):
    for key in (b"", b"key", b"k" * 63, b"k" * 64, b"k" * 65, b"k" * 200, bytearray(b"ba")):
        code = hmac.new(key, b"message", name)
        print(name, len(key), code.hexdigest(), code.name, code.digest_size, code.block_size)
    print(hmac.digest(b"key", b"message", name).hex() == hmac.new(b"key", b"message", name).hexdigest())
code = hmac.new(b"key", digestmod=hashlib.sha256)
code.update(b"mess")
twin = code.copy()
code.update(bytearray(b"age"))
twin.update(memoryview(b"y"))
print(code.hexdigest(), twin.hexdigest(), code.digest() == bytes.fromhex(code.hexdigest()), type(code).__name__, isinstance(code, hmac.HMAC))
print(code.hexdigest() == hmac.HMAC(b"key", b"message", "sha256").hexdigest(), hmac.new(b"k", None, "md5").hexdigest())
attempt("no hash", lambda: hmac.new(b"k", b"m"))
attempt("no hash for the class", lambda: hmac.HMAC(b"k"))
attempt("text key", lambda: hmac.new("k", b"m", "md5"))
attempt("text message", lambda: hmac.new(b"k", "m", "md5"))
attempt("unknown", lambda: hmac.new(b"k", b"m", "nothing").digest())
for a, b in ((b"a", b"a"), (b"a", b"b"), (b"a", b"ab"), ("x", "x"), ("x", "y"), (b"", b""), (bytearray(b"q"), b"q"), ("é", "é"), ("x", b"x"),
             (1, 1), (b"x", 1), (memoryview(b"zz"), b"zz"), ("", ""), (None, "x")):
    attempt(("compare", a if not isinstance(a, memoryview) else "view", b), lambda: hmac.compare_digest(a, b))
print(secrets.compare_digest("s", "s"), sorted(secrets.__all__), secrets.DEFAULT_ENTROPY)
for size in (None, 0, 1, 5, 33):
    print(len(secrets.token_bytes(size)), len(secrets.token_hex(size)), len(secrets.token_urlsafe(size)))
print(set(secrets.token_urlsafe(300)) <= set(string.ascii_letters + string.digits + "-_"), set(secrets.token_hex(99)) <= set("0123456789abcdef"))
print(all(0 <= secrets.randbelow(7) < 7 for _ in range(50)), secrets.randbelow(1), secrets.choice("a"), 0 <= secrets.randbits(5) < 32)
print(len({secrets.token_hex() for _ in range(20)}), isinstance(secrets.SystemRandom().random(), float))
attempt("zero", lambda: secrets.randbelow(0))
attempt("negative", lambda: secrets.randbelow(-3))
attempt("empty", lambda: secrets.choice([]))
