"""What codecs offers as functions of single encodings, and the error handlers by name."""
from _molt_codecs import (decode as _decode, decode_partial as _decode_partial, encode as _encode,
                          lookup_error as _lookup_error, register_error)


def strict_errors(exc):
    """The handler 'strict': the error is raised."""
    if isinstance(exc, BaseException):
        raise exc
    raise TypeError("codec must pass exception instance")


def ignore_errors(exc):
    """The handler 'ignore': what cannot be converted is left out."""
    return "", exc.end


def replace_errors(exc):
    """The handler 'replace': a question mark, or U+FFFD, for what cannot be converted."""
    if isinstance(exc, UnicodeEncodeError):
        return "?" * (exc.end - exc.start), exc.end
    if isinstance(exc, UnicodeDecodeError):
        return "\ufffd", exc.end
    if isinstance(exc, UnicodeTranslateError):
        return "\ufffd" * (exc.end - exc.start), exc.end
    raise TypeError("don't know how to handle %s in error callback" % type(exc).__name__)


def _escape(ch):
    code = ord(ch)
    if code < 256:
        return "\\x%02x" % code
    if code < 65536:
        return "\\u%04x" % code
    return "\\U%08x" % code


def xmlcharrefreplace_errors(exc):
    """The handler 'xmlcharrefreplace': references such as &#955;"""
    if not isinstance(exc, UnicodeEncodeError):
        raise TypeError("don't know how to handle %s in error callback" % type(exc).__name__)
    return "".join(["&#%d;" % ord(ch) for ch in exc.object[exc.start:exc.end]]), exc.end


def backslashreplace_errors(exc):
    """The handler 'backslashreplace': escapes such as \\xff"""
    part = exc.object[exc.start:exc.end]
    if isinstance(exc, UnicodeDecodeError):
        return "".join(["\\x%02x" % byte for byte in part]), exc.end
    return "".join([_escape(ch) for ch in part]), exc.end


def namereplace_errors(exc):
    """Implements the 'namereplace' error handling: \\N{...} escapes."""
    if not isinstance(exc, UnicodeEncodeError):
        raise TypeError("don't know how to handle %s in error callback" % type(exc).__name__)
    return exc.object[exc.start:exc.end].encode("ascii", "namereplace").decode("ascii"), exc.end


def _surrogateescape(exc):
    if isinstance(exc, UnicodeEncodeError):
        return exc.object[exc.start:exc.end].encode("ascii", "surrogateescape"), exc.end
    return exc.object[exc.start:exc.end].decode("ascii", "surrogateescape"), exc.end


def _surrogatepass(exc):
    if isinstance(exc, UnicodeEncodeError):
        return exc.object[exc.start:exc.end].encode(exc.encoding, "surrogatepass"), exc.end
    return exc.object[exc.start:].decode(exc.encoding, "surrogatepass")[:1], exc.start + 3


_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
    "namereplace": namereplace_errors, "surrogateescape": _surrogateescape, "surrogatepass": _surrogatepass,
}


def lookup_error(name):
    """The handler with a name; LookupError where there is none."""
    try:
        return _lookup_error(name)
    except LookupError:
        if name in _handlers:
            return _handlers[name]
        raise


def charmap_build(map):
    """A map for charmap_encode from a text with the characters of all bytes."""
    return {ord(ch): byte for byte, ch in enumerate(map) if ch != "\ufffe"}


def _handled(kind, data, start, end, errors):
    problem = kind("charmap", data, start, end, "character maps to <undefined>")
    if errors in (None, "strict"):
        raise problem
    text, at = lookup_error(errors)(problem)
    return text, at + len(data) if at < 0 else at


def charmap_encode(str, errors="strict", mapping=None, /):
    """Encodes by a map of code points to bytes."""
    if mapping is None:
        return _encode(str, "latin-1", errors), len(str)

    def piece(ch):
        try:
            found = mapping[ord(ch)]
        except LookupError:
            return None
        if isinstance(found, int):
            if not 0 <= found < 256:
                raise TypeError("character mapping must be in range(256)")
            return bytes([found])
        if found is not None and not isinstance(found, bytes):
            raise TypeError(f"character mapping must return integer, bytes or None, not {type(found).__name__}")
        return found

    out, at = [], 0
    while at < len(str):
        found = piece(str[at])
        if found is None:
            end = at + 1
            while end < len(str) and piece(str[end]) is None:
                end += 1
            text, at = _handled(UnicodeEncodeError, str, at, end, errors)
            if isinstance(text, bytes):
                out.append(text)
                continue
            parts = [piece(ch) for ch in text]
            if None in parts:
                _handled(UnicodeEncodeError, str, end - 1, end, "strict")
            out += parts
            continue
        out.append(found)
        at += 1
    return b"".join(out), len(str)


def charmap_decode(data, errors="strict", mapping=None, /):
    """Decodes by a text with the characters of all bytes, or a map of bytes to them."""
    data = bytes(data)
    if mapping is None:
        return _decode(data, "latin-1", errors), len(data)
    out, at = [], 0
    while at < len(data):
        try:
            found = mapping[data[at]]
        except LookupError:
            found = None
        if isinstance(found, int):
            if not 0 <= found < 0x110000:
                raise TypeError("character mapping must be in range(0x110000)")
            found = chr(found)
        if found is None or found == "\ufffe":
            found, at = _handled(UnicodeDecodeError, data, at, at + 1, errors)
        elif isinstance(found, str):
            at += 1
        else:
            raise TypeError("character mapping must return integer, None or str")
        out.append(found)
    return "".join(out), len(data)


def _pair(name):
    def encode(str, errors="strict", /):
        return _encode(str, name, errors), len(str)

    def decode(data, errors="strict", final=False, /):
        text, used, _ = _decode_partial(data, name, errors, final, 0)
        return text, used
    return encode, decode


def _whole_pair(name):
    encode, partial = _pair(name)

    def decode(data, errors="strict", final=True, /):
        if isinstance(data, str):
            data = data.encode()
        return partial(data, errors, final)
    return encode, decode


utf_7_encode, utf_7_decode = _pair("utf-7")
utf_8_encode, utf_8_decode = _pair("utf-8")
utf_16_encode, utf_16_decode = _pair("utf-16")
utf_16_le_encode, utf_16_le_decode = _pair("utf-16-le")
utf_16_be_encode, utf_16_be_decode = _pair("utf-16-be")
utf_32_encode, utf_32_decode = _pair("utf-32")
utf_32_le_encode, utf_32_le_decode = _pair("utf-32-le")
utf_32_be_encode, utf_32_be_decode = _pair("utf-32-be")
latin_1_encode, latin_1_decode = _pair("latin-1")
ascii_encode, ascii_decode = _pair("ascii")
unicode_escape_encode, unicode_escape_decode = _whole_pair("unicode-escape")
raw_unicode_escape_encode, raw_unicode_escape_decode = _whole_pair("raw-unicode-escape")


def escape_encode(data, errors="strict", /):
    """Bytes as they stand in a literal."""
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    text = repr(b'"' + data)[3:-1]
    return text.encode("ascii"), len(data)


def escape_decode(data, errors="strict", /):
    """The bytes that stand for themselves and for others in a literal."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    out, at = bytearray(), 0
    while at < len(data):
        back = data.find(b"\\", at)
        if back < 0:
            back = len(data)
        out += data[at:back]
        if back == len(data):
            break
        if back + 1 == len(data):
            raise ValueError("Trailing \\ in string")
        ch, at = data[back + 1:back + 2], back + 2
        if ch in _simple_escapes:
            out += _simple_escapes[ch]
        elif ch in b"01234567":
            end = back + 2
            while end < back + 4 and data[end:end + 1] in _octal:
                end += 1
            out.append(int(data[back + 1:end], 8) & 255)
            at = end
        elif ch == b"x":
            digits = data[at:at + 2]
            try:
                out += bytes.fromhex(digits.decode("ascii")) if len(digits) == 2 and digits.isalnum() else None
                at += 2
            except (TypeError, ValueError):
                if errors == "strict" or errors is None:
                    raise ValueError(f"invalid \\x escape at position {back}") from None
                if errors == "replace":
                    out += b"?"
                elif errors != "ignore":
                    raise ValueError(f"decoding error; unknown error handling code: {errors}") from None
                if digits[:1].isalnum() and digits[:1] in b"0123456789abcdefABCDEF":
                    at += 1
        else:
            out += b"\\" + ch
    return bytes(out), len(data)


_octal = [b"%d" % digit for digit in range(8)]
_simple_escapes = {b"\n": b"", b"\\": b"\\", b"'": b"'", b'"': b'"', b"a": b"\a", b"b": b"\b", b"f": b"\f",
                   b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}


def readbuffer_encode(data, errors="strict", /):
    """The bytes of an object that has some."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    return data, len(data)
