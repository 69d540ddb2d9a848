import sys

attempts = {
    "list": lambda: [0] * (2 ** 62),
    "str": lambda: "x" * (2 ** 62),
    "bytes": lambda: b"x" * (2 ** 62),
    "tuple": lambda: (1,) * (2 ** 62),
    "bytearray": lambda: bytearray(2 ** 62),
    "pairs": lambda: [1, 2] * sys.maxsize,
    "two": lambda: "ab" * sys.maxsize,
    "count": lambda: bytes(2 ** 63),
    "grown": lambda: list(range(3)) * 2 ** 61,
    "in place": lambda: [1].__imul__(2 ** 62),
    "rjust": lambda: " ".rjust(2 ** 63),
    "center": lambda: "abc".center(2 ** 62),
    "shift": lambda: 1 << 2 ** 64,
}
for name, attempt in attempts.items():
    try:
        attempt()
        print(name, "worked")
    except (MemoryError, OverflowError) as e:
        print(name, type(e).__name__, e)
[None] * sys.maxsize
