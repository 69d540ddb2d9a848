# The limit on digits of int <-> str conversion, and what is not limited.
import sys


def attempt(f):
    try:
        r = f()
        print(r if not isinstance(r, (str, int)) or len(str(r)[:50]) < 50 else "long")
    except ValueError as e:
        print(type(e).__name__, e)


print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
fits, over = 10 ** 4299, 10 ** 4300
print(len(str(fits)), len(repr(-fits)), len(f"{fits}"), len("%d" % fits))
attempt(lambda: str(over))
attempt(lambda: repr(-over))
attempt(lambda: f"{over}")
attempt(lambda: "%d" % over)
attempt(lambda: "%s" % over)
attempt(lambda: f"{over:,}")
attempt(lambda: "{}".format([over]))
attempt(lambda: int("1" * 4300) % 10)
attempt(lambda: int("1" * 4301))
attempt(lambda: int("-" + "1" * 4301))
attempt(lambda: int(" " + "1" * 4301 + " "))
attempt(lambda: int("1_" * 4299 + "1") % 10)
attempt(lambda: int("1_" * 4300 + "1"))
attempt(lambda: int(b"1" * 4301))
attempt(lambda: int("1" * 4301, 7))
attempt(lambda: int("1" * 5000, 16).bit_length())
attempt(lambda: int("1" * 5000, 2).bit_length())
attempt(lambda: int("1" * 5000, 8).bit_length())
attempt(lambda: int("1" * 5000, 32).bit_length())
attempt(lambda: len(hex(over)) + len(bin(over)) + len(oct(over)))
attempt(lambda: len(f"{over:x}"))
attempt(lambda: eval("1" * 10) + 1)
sys.set_int_max_str_digits(700)
print(sys.get_int_max_str_digits(), sys.flags.int_max_str_digits)
attempt(lambda: int("1" * 701))
attempt(lambda: str(10 ** 700))
attempt(lambda: len(str(10 ** 699)))
for bad in (1, 639, -1, "x", None, 2 ** 40):
    try:
        sys.set_int_max_str_digits(bad)
        print("set")
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
sys.set_int_max_str_digits(640)
attempt(lambda: int("2" * 641))
sys.set_int_max_str_digits(0)
print(len(str(over)), int("9" * 6000) % 1000, sys.get_int_max_str_digits())
sys.set_int_max_str_digits(maxdigits=4300)
attempt(lambda: str(over * over)[:10])
