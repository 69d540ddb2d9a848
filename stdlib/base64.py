"""Binary data as printable text: base16, base32, base64, base85 and Ascii85."""
import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
           "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode",
           "a85decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3
_to_urlsafe = bytes.maketrans(b"+/", b"-_")
_from_urlsafe = bytes.maketrans(b"-_", b"+/")
_base32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_base32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_base85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_ascii85 = bytes(range(33, 118))


def _encodable(s):
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    return memoryview(s).tobytes()


def _decodable(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % type(s).__name__) from None


def b64encode(s, altchars=None):
    """Base64 of s as bytes; altchars are two characters in place of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    """What base64 text stands for; other characters are an error only with validate."""
    s = _decodable(s)
    if altchars is not None:
        altchars = _decodable(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Base64 of s in the standard alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode base64 in the standard alphabet."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Base64 with - and _ in place of + and /."""
    return b64encode(s).translate(_to_urlsafe)


def urlsafe_b64decode(s):
    """Decode base64 with - and _ in place of + and /."""
    return b64decode(_decodable(s).translate(_from_urlsafe))


def _to_base32(alphabet, s):
    s = _encodable(s)
    out = bytearray()
    for at in range(0, len(s), 5):
        group = s[at:at + 5]
        bits = int.from_bytes(group, "big") << 8 * (5 - len(group))
        digits = (8 * len(group) + 4) // 5
        for place in range(8):
            out.append(alphabet[bits >> 35 - 5 * place & 31] if place < digits else 61)
    return bytes(out)


def _from_base32(alphabet, s, casefold, map01=None):
    s = _decodable(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _decodable(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    missing = len(s) - len(digits)
    out = bytearray()
    for at in range(0, len(digits), 8):
        bits = 0
        for c in digits[at:at + 8]:
            value = alphabet.find(c)
            if value < 0:
                raise binascii.Error("Non-base32 digit found") from None
            bits = bits << 5 | value
        bits <<= 5 * (8 - len(digits[at:at + 8]))
        out += bits.to_bytes(5, "big")
    if missing not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if missing and out:
        del out[len(out) - 5 + (43 - 5 * missing) // 8:]
    return bytes(out)


def b32encode(s):
    """Base32 of s as bytes."""
    return _to_base32(_base32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode base32; casefold allows lower case, map01 is the letter that the digit 1 stands for (0 is O then)."""
    return _from_base32(_base32, s, casefold, map01)


def b32hexencode(s):
    """Base32 in the extended hexadecimal alphabet."""
    return _to_base32(_base32hex, s)


def b32hexdecode(s, casefold=False):
    """Decode base32 in the extended hexadecimal alphabet; casefold allows lower case."""
    return _from_base32(_base32hex, s, casefold)


def b16encode(s):
    """Base16 of s as bytes, in upper case."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode base16; casefold allows lower case."""
    s = _decodable(s)
    if casefold:
        s = s.upper()
    for c in s:
        if c not in b"0123456789ABCDEF":
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _to_base85(b, alphabet, pad, zeros=b"", blanks=b""):
    b = _encodable(b)
    out = bytearray()
    for at in range(0, len(b), 4):
        group = b[at:at + 4]
        short = 4 - len(group)
        value = int.from_bytes(group + bytes(short), "big")
        if zeros and not value and (not short or pad):
            out += zeros
        elif blanks and value == 0x20202020:
            out += blanks
        else:
            digits = bytearray(5)
            for place in range(4, -1, -1):
                value, digit = divmod(value, 85)
                digits[place] = alphabet[digit]
            out += digits if pad or not short else digits[:5 - short]
    return out


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85 of b: foldspaces makes four spaces a y, wrapcol sets a width, pad fills up, adobe frames with <~ and ~>."""
    out = _to_base85(b, _ascii85, pad, b"z", b"y" if foldspaces else b"")
    if adobe:
        out[:0] = b"<~"
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [out[at:at + wrapcol] for at in range(0, len(out), wrapcol)]
        if adobe and (not lines or len(lines[-1]) + 2 > wrapcol):
            lines.append(b"")
        out = bytearray(b"\n".join(lines))
    if adobe:
        out += b"~>"
    return bytes(out)


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Decode Ascii85; ignorechars are skipped."""
    b = _decodable(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = bytearray()
    group = []

    def close():
        value = 0
        for digit in group:
            value = value * 85 + digit
        if value > 0xFFFFFFFF:
            raise ValueError("Ascii85 overflow") from None
        group.clear()
        out.extend(value.to_bytes(4, "big"))

    for c in b:
        if 33 <= c <= 117:
            group.append(c - 33)
            if len(group) == 5:
                close()
        elif c == 122 or foldspaces and c == 121:
            if group:
                raise ValueError("%c inside Ascii85 5-tuple" % c)
            out += b"\0\0\0\0" if c == 122 else b"    "
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    if group:
        short = 5 - len(group)
        group += [84] * short
        close()
        del out[len(out) - short:]
    return bytes(out)


def b85encode(b, pad=False):
    """Base85 of b, filled up to whole groups with pad."""
    return bytes(_to_base85(b, _base85, pad))


def b85decode(b):
    """Decode base85."""
    b = _decodable(b)
    out = bytearray()
    for start in range(0, len(b), 5):
        value = 0
        for at in range(start, start + 5):
            digit = _base85.find(b[at]) if at < len(b) else 84
            if digit < 0:
                raise ValueError("bad base85 character at position %d" % at)
            value = value * 85 + digit
        if value > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte %d" % start)
        out += value.to_bytes(4, "big")
    short = -len(b) % 5
    return bytes(out[:len(out) - short] if short else out)


def encode(input, output):
    """Write the base64 lines of the binary file input to the binary file output."""
    while chunk := input.read(MAXBINSIZE):
        while len(chunk) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(chunk))):
            chunk += more
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    """Write what the base64 lines of the binary file input stand for to the binary file output."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _one_dimension(s):
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError("expected bytes-like object, not " + type(s).__name__) from None
    if view.format not in ("c", "b", "B"):
        raise TypeError("expected single byte elements, not %r from %s" % (view.format, type(s).__name__))
    if view.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s" % (view.ndim, type(s).__name__))


def encodebytes(s):
    """Base64 of s in lines of 76 characters."""
    _one_dimension(s)
    return b"".join(binascii.b2a_base64(s[at:at + MAXBINSIZE]) for at in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    """Decode base64 in lines."""
    _one_dimension(s)
    return binascii.a2b_base64(s)
