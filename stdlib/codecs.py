"""Codec lookup, error handlers and stream classes for text encodings."""
from _molt_codecs import (canonical as _canonical, decode as _decode, decode_partial as _decode_partial,
                          encode as _encode, encode_partial as _encode_partial, lookup_error as _lookup_error,
                          register_error)

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
    "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
    "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
    "StreamReaderWriter", "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader",
    "getwriter", "encode", "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors", "replace_errors",
    "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE
BOM32_LE = BOM_UTF16_LE
BOM32_BE = BOM_UTF16_BE
BOM64_LE = BOM_UTF32_LE
BOM64_BE = BOM_UTF32_BE


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


class CodecInfo(tuple):
    """What lookup gives: the functions and classes of one encoding; as a tuple, the first four of them."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        info = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        info.name, info.encode, info.decode = name, encode, decode
        info.streamreader, info.streamwriter = streamreader, streamwriter
        info.incrementalencoder, info.incrementaldecoder = incrementalencoder, incrementaldecoder
        return info

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} object for encoding {self.name} at {id(self):#x}>"


class Codec:
    """What converts whole strings."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes text that comes in pieces."""
    encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors
        self.started = False

    def encode(self, input, final=False):
        result = _encode_partial(input, self.encoding, self.errors, self.started)
        self.started = True
        return result

    def reset(self):
        self.started = False

    def getstate(self):
        return int(self.started)

    def setstate(self, state):
        self.started = bool(state)


class IncrementalDecoder:
    """Decodes bytes that come in pieces; the beginning of a character is kept for the next."""
    encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = b""
        self.state = 0

    def decode(self, input, final=False):
        data = self.buffer + input
        text, used, self.state = _decode_partial(data, self.encoding, self.errors, final, self.state)
        self.buffer = data[used:]
        return text

    def reset(self):
        self.buffer = b""
        self.state = 0

    def getstate(self):
        return self.buffer, self.state

    def setstate(self, state):
        self.buffer, self.state = state


class StreamWriter(Codec):
    """Writes encoded text to a binary stream."""
    encoding = "utf-8"

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._encoder = None

    def write(self, object):
        if self._encoder is None:
            self._encoder = getincrementalencoder(self.encoding)(self.errors)
        self.stream.write(self._encoder.encode(object))

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Reads text from a binary stream."""
    encoding = "utf-8"

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._text = ""
        self._decoder = None

    def _more(self, size=-1):
        if self._decoder is None:
            self._decoder = getincrementaldecoder(self.encoding)(self.errors)
        data = self.stream.read() if size < 0 else self.stream.read(size)
        self._text += self._decoder.decode(data, not data or size < 0)
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        if size is None or (size < 0 and chars < 0):
            self._more()
            result, self._text = self._text, ""
            return result
        want = chars if chars >= 0 else size
        while len(self._text) < want and self._more(max(size, 72)):
            pass
        result, self._text = self._text[:want], self._text[want:]
        return result

    def readline(self, size=None, keepends=True):
        while True:
            lines = self._text.splitlines(True)
            if len(lines) > 1 or (lines and lines[0].endswith("\n")):
                line = lines[0]
                self._text = self._text[len(line):]
                break
            if not self._more(72):
                line, self._text = self._text, ""
                break
        if not keepends:
            line = line.splitlines(False)[0] if line else line
        return line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self._text = ""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()
        self._decoder = None

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """A stream for both reading and writing of text."""
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream, self.errors = stream, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def _rot13(text):
    out = []
    for ch in text:
        code = ord(ch)
        if 65 <= code <= 90:
            ch = chr((code - 65 + 13) % 26 + 65)
        elif 97 <= code <= 122:
            ch = chr((code - 97 + 13) % 26 + 97)
        out.append(ch)
    return "".join(out)


def _transforms(name):
    key = name.lower().replace("-", "_").replace("_codec", "")
    if key in ("rot13", "rot_13"):
        def convert(data, errors="strict"):
            return _rot13(data), len(data)
        return CodecInfo(convert, convert, name="rot13")
    if key == "hex":
        def to_hex(data, errors="strict"):
            return bytes(data).hex().encode("ascii"), len(data)

        def from_hex(data, errors="strict"):
            return bytes.fromhex(bytes(data).decode("ascii")), len(data)
        return CodecInfo(to_hex, from_hex, name="hex")
    return None


_search_functions = []
_cache = {}


def register(search_function):
    """Adds a function that is asked for encodings which are not built in."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function):
    """Takes such a function away again."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _cache.clear()


def lookup(encoding):
    """The CodecInfo of an encoding; LookupError where there is none."""
    if encoding in _cache:
        return _cache[encoding]
    info = _transforms(encoding)
    if info is None:
        try:
            name = _canonical(encoding)
        except LookupError:
            for search in _search_functions:
                info = search(encoding.lower().replace(" ", "_").replace("-", "_"))
                if info is not None:
                    break
            else:
                raise
        else:
            info = _text_codec(name)
    _cache[encoding] = info
    return info


def _text_codec(name):
    def encode(input, errors="strict"):
        return _encode(input, name, errors), len(input)

    def decode(input, errors="strict"):
        return _decode(input, name, errors), len(input)

    class Encoder(IncrementalEncoder):
        encoding = name

    class Decoder(IncrementalDecoder):
        encoding = name

    class Reader(StreamReader):
        encoding = name

    class Writer(StreamWriter):
        encoding = name

    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def encode(obj, encoding="utf-8", errors="strict"):
    """Converts by the encoding's encoder."""
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Converts by the encoding's decoder."""
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def _incremental(encoding, which):
    found = getattr(lookup(encoding), which)
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementalencoder(encoding):
    return _incremental(encoding, "incrementalencoder")


def getincrementaldecoder(encoding):
    return _incremental(encoding, "incrementaldecoder")


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def _pieces(convert, iterator, nothing):
    # An end without input gives what the converter still holds.
    for piece in iterator:
        converted = convert(piece)
        if converted:
            yield converted
    rest = convert(nothing, True)
    if rest:
        yield rest


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """The bytes for the strings that an iterator gives, piece by piece."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    yield from _pieces(encoder.encode, iterator, "")


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """The text of the bytes that an iterator gives, piece by piece."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    yield from _pieces(decoder.decode, iterator, b"")


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Opens a file whose text is encoded and decoded by a codec; without an encoding it is the builtin open."""
    import builtins
    if encoding is None:
        return builtins.open(filename, mode, buffering)
    info = lookup(encoding)
    binary = builtins.open(filename, mode if "b" in mode else mode + "b", buffering)
    text = StreamReaderWriter(binary, info.streamreader, info.streamwriter, errors)
    text.encoding = encoding
    return text


def _named(name):
    info = _text_codec(name)
    return info.encode, info.decode


utf_8_encode, utf_8_decode = _named("utf-8")
latin_1_encode, latin_1_decode = _named("latin-1")
ascii_encode, ascii_decode = _named("ascii")
unicode_escape_encode, unicode_escape_decode = _named("unicode-escape")


def escape_decode(data, errors="strict"):
    text = data.decode("latin-1") if not isinstance(data, str) else data
    return text.encode("latin-1").decode("unicode_escape").encode("latin-1"), len(data)
