#!/usr/bin/env python3
"""Writes charmaps.inc: names of codecs, and what the 8-bit codecs of the CPython that runs this script do, found out by
using them.

One text for each codec: its name and the other names for it, each closed by a zero byte, another zero byte, the length
of the rest (two bytes, low first; none for a codec that has code of its own, 65535 for one that is no text encoding) and
the rest: for the bytes 0, 1, 2 … the code points they stand for. A number n (seven bits a byte, the low ones first) is a
step from the code point that would come next, 2 * step or -2 * step - 1, shifted left by one; if its lowest bit is set,
the byte after it says how many further bytes simply count on.
"""
import codecs
import encodings
import encodings.aliases
import pkgutil

UNDEFINED = 0xfffe
CODED = ["utf_8", "latin_1", "ascii", "utf_16", "utf_32", "utf_8_sig", "utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be",
         "unicode_escape", "raw_unicode_escape", "utf_7", "punycode"]
NO_CHARMAPS = CODED + ["aliases", "idna", "undefined"]


def table_of(name):
    """The code points of all bytes; None if this is no 8-bit codec."""
    points = []
    for byte in range(256):
        try:
            text = bytes([byte]).decode(name)
        except UnicodeDecodeError as problem:
            if problem.reason != "character maps to <undefined>":
                return None
            points.append(UNDEFINED)
        except (LookupError, UnicodeError):
            return None
        else:
            if len(text) != 1:
                return None
            points.append(ord(text))
    return points


def check_encoder(name, points):
    """The runtime takes the last byte of several for one code point."""
    last = {point: byte for byte, point in enumerate(points) if point != UNDEFINED}
    for point in range(0x10000):
        try:
            byte = chr(point).encode(name)[0]
        except UnicodeEncodeError:
            byte = None
        assert byte == last.get(point), (name, hex(point), byte, last.get(point))


def number(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)


def packed(points):
    out = bytearray()
    at = expected = 0
    while at < len(points):
        run = 0
        while at + run + 1 < len(points) and run < 255 and points[at + run + 1] == points[at] + run + 1:
            run += 1
        step = points[at] - expected
        out += number((2 * step if step >= 0 else -2 * step - 1) << 1 | bool(run))
        if run:
            out.append(run)
        expected = points[at] + run + 1
        at += run + 1
    return bytes(out)


def literal(data):
    text = ""
    for byte in data:
        text += chr(byte) if chr(byte).isalnum() and byte < 128 or byte == 95 else "\\%03o" % byte
    return text


def print_entry(names, length, data):
    whole = "".join(name + "\0" for name in names).encode() + b"\0" + length.to_bytes(2, "little") + data
    while whole:
        print('"%s"' % literal(whole[:40]))
        whole = whole[40:]


def main():
    aliases = {}
    for alias, name in encodings.aliases.aliases.items():
        aliases.setdefault(name, []).append(alias)

    def names(module):
        return list(dict.fromkeys([codecs.lookup(module).name, module] + sorted(aliases.get(module, []))))

    print("// Made by charmaps.py, which says what stands in these texts: names and tables of codecs.")
    for module in CODED:
        print_entry(names(module), 0, b"")
    for module in sorted(m.name for m in pkgutil.iter_modules(encodings.__path__)):
        if module in NO_CHARMAPS:
            continue
        try:
            is_text = codecs.lookup(module)._is_text_encoding
        except LookupError:
            continue
        if not is_text:
            print_entry(names(module), 65535, b"")
        elif points := table_of(module):
            check_encoder(module, points)
            data = packed(points)
            print_entry(names(module), len(data), data)


main()
