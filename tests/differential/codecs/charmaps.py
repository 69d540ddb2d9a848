# Every 8-bit codec by every name: what all bytes and all characters of the first plane are in it.
import binascii
import codecs

names = """cp037 cp1006 cp1026 cp1125 cp1140 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp273 cp424 cp437
cp500 cp720 cp737 cp775 cp850 cp852 cp855 cp856 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp874 cp875
hp_roman8 iso8859_1 iso8859_10 iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 iso8859_2 iso8859_3 iso8859_4 iso8859_5
iso8859_6 iso8859_7 iso8859_8 iso8859_9 koi8_r koi8_t koi8_u kz1048 mac_arabic mac_croatian mac_cyrillic mac_farsi
mac_greek mac_iceland mac_latin2 mac_roman mac_romanian mac_turkish palmos ptcp154 tis_620""".split()
everything = "".join(map(chr, range(0xd800))) + "".join(map(chr, range(0xe000, 0x10000)))
for name in names:
    text = bytes(range(256)).decode(name, "replace")
    back = everything.encode(name, "ignore")
    print(name, codecs.lookup(name).name, binascii.crc32(text.encode()), len(back), binascii.crc32(back))
for name in "windows-1250", "Latin2", "ISO-8859-2", "csISOLatin2", "l9", "KOI8-R", "macintosh", "IBM037", "ebcdic-cp-us", "thai", "8859", "ansi_x3.4_1968", "iso.8859.5":
    try:
        print(name, codecs.lookup(name).name, "\u0161".encode(name, "replace"))
    except LookupError as e:
        print(e)


def attempt(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)), getattr(e, "__notes__", None))


attempt(lambda: "a\u0161\u0e01\u0e02b".encode("cp1250"))
attempt(lambda: "a\u0161\u0e01\u0e02b".encode("cp1250", "xmlcharrefreplace"))
attempt(lambda: "a\u0161\u0e01\u0e02b".encode("iso8859-11", "backslashreplace"))
attempt(lambda: b"a\x81b".decode("cp1250"))
attempt(lambda: b"a\x81b".decode("cp1252", "surrogateescape"))
attempt(lambda: "a\udc81b".encode("cp1252", "surrogateescape"))
attempt(lambda: "\ufffe".encode("cp1252"))
attempt(lambda: "\U0001f600".encode("cp437", "replace"))
attempt(lambda: "x".encode("cp9999"))
attempt(lambda: str(b"\xa4", "l9"))
attempt(lambda: bytes("\u20ac", "latin9"))
for name in "ascii", "l1", "utf-16-le", "utf_8", "utf-8-sig", "US-ASCII", "unicode-escape":
    attempt(lambda: "\ud800\u2603".encode(name))
    attempt(lambda: b"\xff\x81\\u".decode(name))
