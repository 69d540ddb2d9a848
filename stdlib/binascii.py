"""Conversion between binary data and ASCII: hexadecimal, base64, uuencode, quoted-printable; checksums."""
__all__ = ["Error", "Incomplete", "a2b_base64", "a2b_hex", "a2b_qp", "a2b_uu", "b2a_base64", "b2a_hex", "b2a_qp",
           "b2a_uu", "crc32", "crc_hqx", "hexlify", "unhexlify"]


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_others = bytes(c for c in range(256) if c not in _alphabet)
_sextets = bytes(max(_alphabet.find(c), 0) for c in range(256))
_pairs = None
_crc_table = None


def _octets(data):
    if isinstance(data, bytes):
        return data
    return bytes(memoryview(data)) if not isinstance(data, bytearray) else bytes(data)


def _binary(data):
    try:
        return _octets(data)
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__) from None


def _ascii(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    try:
        return _octets(data)
    except TypeError:
        raise TypeError("argument should be bytes, buffer or ASCII string, not '%s'" % type(data).__name__) from None


def hexlify(data, sep=None, bytes_per_sep=1):
    """Hexadecimal representation of binary data; sep goes between groups of bytes_per_sep bytes."""
    data = _binary(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode("ascii")


def unhexlify(hexstr, /):
    """Binary data of hexadecimal representation."""
    text = _ascii(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    if text.isalnum():
        try:
            return bytes.fromhex(text.decode("ascii"))
        except ValueError:
            pass
    if text:
        raise Error("Non-hexadecimal digit found")
    return b""


def b2a_hex(data, sep=None, bytes_per_sep=1):
    """Hexadecimal representation of binary data; sep goes between groups of bytes_per_sep bytes."""
    return hexlify(data, sep, bytes_per_sep)


def a2b_hex(hexstr, /):
    """Binary data of hexadecimal representation."""
    return unhexlify(hexstr)


def b2a_base64(data, /, *, newline=True):
    """Base64-code line of data."""
    global _pairs
    data = _binary(data)
    if _pairs is None:
        _pairs = [bytes((a, b)) for a in _alphabet for b in _alphabet]
    pairs = _pairs
    whole = len(data) - len(data) % 3
    parts = []
    for at in range(0, whole, 3):
        bits = data[at] << 16 | data[at + 1] << 8 | data[at + 2]
        parts.append(pairs[bits >> 12])
        parts.append(pairs[bits & 4095])
    rest = data[whole:]
    if len(rest) == 2:
        bits = rest[0] << 16 | rest[1] << 8
        parts.append(pairs[bits >> 12] + pairs[bits & 4095][:1] + b"=")
    elif rest:
        parts.append(pairs[rest[0] << 4] + b"==")
    if newline:
        parts.append(b"\n")
    return b"".join(parts)


def _check_strictly(text):
    """The errors that only strict decoding makes; the data ends with the first complete padding."""
    if text[:1] == b"=":
        raise Error("Leading padding not allowed")
    digits = pads = 0
    for at, c in enumerate(text):
        if c == 61:
            if digits % 4 >= 2:
                pads += 1
                if digits % 4 + pads >= 4:
                    if at + 1 < len(text):
                        raise Error("Excess data after padding")
                    return
        elif c not in _alphabet:
            raise Error("Only base64 data is allowed")
        elif at and text[at - 1] == 61:
            raise Error("Discontinuous padding not allowed")
        else:
            digits += 1


def _until_padding(text):
    """The digits up to where padding completes a group of four, and whether there is such a place."""
    digits, pads = bytearray(), 0
    pieces = text.split(b"=")
    for index, piece in enumerate(pieces):
        clean = piece.translate(None, _others)
        if clean:
            digits += clean
            pads = 0
        if index + 1 < len(pieces) and len(digits) % 4 >= 2:
            pads += 1
            if len(digits) % 4 + pads >= 4:
                return digits, True
    return digits, False


def a2b_base64(data, /, *, strict_mode=False):
    """Decode a line of base64 data."""
    text = _ascii(data)
    if strict_mode:
        _check_strictly(text)
    digits, padded = _until_padding(text) if b"=" in text else (text.translate(None, _others), False)
    left = len(digits) % 4
    if left and not padded:
        if left == 1:
            raise Error("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a "
                        "multiple of 4" % len(digits))
        raise Error("Incorrect padding")
    sextets = bytes(digits).translate(_sextets)
    out = bytearray()
    whole = len(sextets) - left
    for at in range(0, whole, 4):
        bits = sextets[at] << 18 | sextets[at + 1] << 12 | sextets[at + 2] << 6 | sextets[at + 3]
        out.append(bits >> 16)
        out.append(bits >> 8 & 255)
        out.append(bits & 255)
    if left >= 2:
        out.append(sextets[whole] << 2 & 255 | sextets[whole + 1] >> 4)
    if left == 3:
        out.append(sextets[whole + 1] << 4 & 255 | sextets[whole + 2] >> 2)
    return bytes(out)


def b2a_uu(data, /, *, backtick=False):
    """Uuencode line of data."""
    data = _binary(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    padded = data + bytes(-len(data) % 3)
    out = bytearray([32 + len(data) if data else zero])
    for at in range(0, len(padded), 3):
        bits = int.from_bytes(padded[at:at + 3], "big")
        for shift in (18, 12, 6, 0):
            out.append((bits >> shift & 63) + 32 if bits >> shift & 63 else zero)
    out.append(10)
    return bytes(out)


def a2b_uu(data, /):
    """Decode a line of uuencoded data."""
    text = _ascii(data)
    size = (text[0] - 32 & 63) if text else 32
    body = text[1:]
    need = (size * 4 + 2) // 3
    bits = count = 0
    for at in range(need):
        c = body[at] if at < len(body) else 32
        if c in b"\r\n":
            body = body[:at]
            c = 32
        if not 32 <= c <= 96:
            raise Error("Illegal char")
        bits = bits << 6 | c - 32 & 63
        count += 6
    for c in body[need:]:
        if c not in b" `\r\n":
            raise Error("Trailing garbage")
    return (bits >> count - size * 8).to_bytes(size, "big")


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Encode a string using quoted-printable encoding."""
    data = _binary(data)
    # The first line end says which kind the output has.
    first = data.find(b"\n")
    crlf = first > 0 and data[first - 1] == 13
    out, line = bytearray(), 0
    at, end = 0, len(data)

    def put(piece, next_is_end):
        nonlocal line
        if line + len(piece) >= 76 and not next_is_end or line + len(piece) > 76:
            out.extend(b"=\r\n" if crlf else b"=\n")
            line = 0
        out.extend(piece)
        line += len(piece)

    while at < end:
        c = data[at]
        following = data[at + 1] if at + 1 < end else -1
        is_break = c == 10 or c == 13 and following == 10
        if istext and is_break:
            if out and out[-1] in b" \t" and (at and data[at - 1] in b" \t") and line:
                last = out.pop()
                out.extend(b"=%02X" % last)
            out.extend(b"\r\n" if crlf else b"\n")
            line = 0
            at += 1 if c == 10 else 2
            continue
        quote = c > 126 or c == 61 or header and c == 95 or c == 46 and line == 0 and following in (10, 13, 0, -1) \
            or not istext and c in b"\r\n" or c in b" \t" and (quotetabs or at + 1 == end) \
            or c < 33 and c not in b"\r\n\t "
        if quote:
            put(b"=%02X" % c, False)
        else:
            put(b"_" if header and c == 32 else bytes((c,)), following == 10)
        at += 1
    return bytes(out)


def a2b_qp(data, header=False):
    """Decode a string of qp-encoded data."""
    text = _ascii(data)
    out = bytearray()
    at, end = 0, len(text)
    while at < end:
        c = text[at]
        at += 1
        if c == 61:
            if at >= end:
                break
            if text[at] in b"\r\n":
                stop = text.find(b"\n", at)
                at = end if stop < 0 else stop + 1
            elif text[at] == 61:
                out.append(61)
                at += 1
            else:
                pair = text[at:at + 2]
                if len(pair) == 2 and all(d in b"0123456789abcdefABCDEF" for d in pair):
                    out.append(int(pair, 16))
                    at += 2
                else:
                    out.append(61)
        else:
            out.append(32 if header and c == 95 else c)
    return bytes(out)


def crc32(data, crc=0, /):
    """Compute CRC-32 incrementally."""
    global _crc_table
    if _crc_table is None:
        _crc_table = []
        for value in range(256):
            for _ in range(8):
                value = value >> 1 ^ (0xEDB88320 if value & 1 else 0)
            _crc_table.append(value)
    table = _crc_table
    crc = crc & 0xFFFFFFFF ^ 0xFFFFFFFF
    for c in _binary(data):
        crc = table[(crc ^ c) & 255] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    """Compute CRC-CCITT incrementally."""
    crc &= 0xFFFF
    for c in _binary(data):
        crc ^= c << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc
