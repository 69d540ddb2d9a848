"""Codec lookup, error handlers and stream classes for text encodings."""
from _codec_functions import (ascii_decode, ascii_encode, backslashreplace_errors, charmap_build, charmap_decode,
                              charmap_encode, escape_decode, escape_encode, ignore_errors, latin_1_decode,
                              latin_1_encode, lookup_error, namereplace_errors, raw_unicode_escape_decode,
                              raw_unicode_escape_encode, readbuffer_encode, register_error, replace_errors,
                              strict_errors, unicode_escape_decode, unicode_escape_encode, utf_7_decode, utf_7_encode,
                              utf_8_decode, utf_8_encode, utf_16_be_decode, utf_16_be_encode, utf_16_decode,
                              utf_16_encode, utf_16_le_decode, utf_16_le_encode, utf_32_be_decode, utf_32_be_encode,
                              utf_32_decode, utf_32_encode, utf_32_le_decode, utf_32_le_encode,
                              xmlcharrefreplace_errors)
from _molt_codecs import (canonical as _canonical, decode as _decode, decode_partial as _decode_partial,
                          encode as _encode, encode_partial as _encode_partial, set_lookup as _set_lookup)

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
    "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
    "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
    "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader",
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


class CodecInfo(tuple):
    """What lookup gives: the functions and classes of one encoding; as a tuple, the first four of them."""
    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        info = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        info.name, info.encode, info.decode = name, encode, decode
        info.streamreader, info.streamwriter = streamreader, streamwriter
        info.incrementalencoder, info.incrementaldecoder = incrementalencoder, incrementaldecoder
        if _is_text_encoding is not None:
            info._is_text_encoding = _is_text_encoding
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

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that keeps the end of a piece until more comes: subclasses have _buffer_encode."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        text = self.buffer + input
        result, used = self._buffer_encode(text, self.errors, final)
        self.buffer = text[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps the beginning of a character until more comes: subclasses have _buffer_decode."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class _TextEncoder(IncrementalEncoder):
    # Of the encodings that are written in native code.
    encoding = "utf-8"
    _started = False

    def encode(self, input, final=False):
        result = _encode_partial(input, self.encoding, self.errors, self._started)
        self._started = True
        return result

    def reset(self):
        self._started = False

    def getstate(self):
        return int(self._started)

    def setstate(self, state):
        self._started = bool(state)


class _TextDecoder(BufferedIncrementalDecoder):
    encoding = "utf-8"
    _order = 0

    def _buffer_decode(self, input, errors, final):
        text, used, self._order = _decode_partial(input, self.encoding, errors, final, self._order)
        return text, used

    def reset(self):
        super().reset()
        self._order = 0

    def getstate(self):
        return self.buffer, self._order

    def setstate(self, state):
        self.buffer, self._order = state


class _OnStream:
    # What has the rest of its methods from the stream below it.

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamWriter(_OnStream, Codec):
    """Writes encoded text to a binary stream; subclasses have encode."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_OnStream, Codec):
    """Reads text from a binary stream; subclasses have decode, which may leave the end of its input for later."""
    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer = self.charbuffertype()

    def _more(self, size, firstline):
        # One piece of the stream to the buffer of characters. False: there was none.
        piece = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + piece
        if data:
            try:
                text, used = self.decode(data, self.errors)
            except UnicodeDecodeError as problem:
                if not firstline:
                    raise
                text, used = self.decode(data[:problem.start], self.errors)
                if len(text.splitlines()) < 2:
                    raise
            self.bytebuffer = data[used:]
            self.charbuffer += text
        return bool(piece)

    def read(self, size=-1, chars=-1, firstline=False):
        if size is None:
            size = -1
        if chars < 0:
            chars = size
        if chars < 0:
            self._more(-1, firstline)
            result, self.charbuffer = self.charbuffer, self._empty_charbuffer
            return result
        while len(self.charbuffer) < chars and self._more(size, firstline):
            pass
        result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        piece = size or 72
        while True:
            lines = self.charbuffer.splitlines(True)
            # A carriage return at the very end may be the first half of a line's end.
            if len(lines) > 1 or (lines and not lines[0].endswith("\r") and lines[0].splitlines()[0] != lines[0]):
                break
            if not self._more(piece, True) or size is not None:
                lines = self.charbuffer.splitlines(True)
                break
            piece = min(piece * 2, 8000)
        if not lines:
            return self._empty_charbuffer
        line = lines[0]
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReaderWriter(_OnStream):
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


class StreamRecoder(_OnStream):
    """A stream whose bytes are in one encoding where it is stored and in another where it is used."""
    data_encode = file_encode = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream, self.errors = stream, errors
        self.encode, self.decode = encode, decode
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def _used(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._used(self.reader.read(size))

    def readline(self, size=None):
        return self._used(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._used(self.reader.read()).splitlines(keepends=True)

    def __next__(self):
        return self._used(next(self.reader))

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)


_search_functions = []
_cache = {}


def register(search_function, /):
    """Adds a function that is asked for encodings which are not built in."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function, /):
    """Takes such a function away again."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _cache.clear()


def _key(encoding):
    # As search functions get it: lower case, one underscore for what is no letter, digit or dot.
    key = ""
    gap = False
    for ch in encoding:
        if ch.isascii() and (ch.isalnum() or ch == "."):
            if gap and key:
                key += "_"
            key += ch.lower()
            gap = False
        else:
            gap = True
    return key


def lookup(encoding, /):
    """The CodecInfo of an encoding; LookupError where there is none."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    key = _key(encoding)
    if key in _cache:
        return _cache[key]
    name = _canonical(encoding)
    if name is not None:
        info = _text_codec(name)
    else:
        from encodings import search_function
        for search in [search_function] + _search_functions:
            info = search(key)
            if info is not None:
                break
        else:
            raise LookupError(f"unknown encoding: {encoding}")
        if not isinstance(info, tuple) or len(info) != 4:
            raise TypeError("codec search functions must return 4-tuples")
    _cache[key] = info
    return info


def _built_in(module):
    # What the package encodings knows of an encoding, by the name of its module there.
    name = _canonical(module)
    if name is not None:
        return _text_codec(name)
    from encodings import _transforms
    info = _transforms.info(module)
    if info is None and module.isidentifier():
        # Others have modules of their own, which are in programs that name the encoding.
        try:
            info = __import__("encodings." + module, fromlist=["getregentry"]).getregentry()
        except (ImportError, AttributeError):
            return None
    return info


_set_lookup(lookup)


def _text_codec(name):
    def encode(input, errors="strict"):
        return _encode(input, name, errors), len(input)

    def decode(input, errors="strict"):
        return _decode(input, name, errors), len(input)

    class IncrementalEncoder(_TextEncoder):
        encoding = name

    class IncrementalDecoder(_TextDecoder):
        encoding = name

    class StreamReader(_NativeReader):
        encoding = name

    class StreamWriter(_NativeWriter):
        encoding = name

    return CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name)


class _NativeReader(StreamReader):
    encoding = "utf-8"
    _order = 0

    def encode(self, input, errors="strict"):
        return _encode(input, self.encoding, errors), len(input)

    def decode(self, input, errors="strict"):
        text, used, self._order = _decode_partial(input, self.encoding, errors, False, self._order)
        return text, used

    def reset(self):
        super().reset()
        self._order = 0


class _NativeWriter(StreamWriter):
    encoding = "utf-8"
    _started = False

    def encode(self, input, errors="strict"):
        data = _encode_partial(input, self.encoding, errors, self._started)
        self._started = True
        return data, len(input)

    def decode(self, input, errors="strict"):
        return _decode(input, self.encoding, errors), len(input)

    def reset(self):
        self._started = False


def _convert(what, info, name, data, errors):
    try:
        result = info[what == "decode"](data, errors)
    except Exception as problem:
        problem.add_note(f"{what[:-1]}ing with '{name}' codec failed")
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        gap = " " if what == "encode" else ""
        raise TypeError(f"{what}r must return a tuple (object,{gap}integer)")
    return result[0]


def encode(obj, encoding="utf-8", errors="strict"):
    """Converts by the encoding's encoder."""
    if not isinstance(encoding, str):
        raise TypeError(f"encode() argument 'encoding' must be str, not {type(encoding).__name__}")
    return _convert("encode", lookup(encoding), encoding, obj, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    """Converts by the encoding's decoder."""
    if not isinstance(encoding, str):
        raise TypeError(f"decode() argument 'encoding' must be str, not {type(encoding).__name__}")
    return _convert("decode", lookup(encoding), encoding, obj, errors)


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


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """The file as a stream of bytes in data_encoding, whatever encoding it is stored in."""
    file_encoding = file_encoding or data_encoding
    used, stored = lookup(data_encoding), lookup(file_encoding)
    both = StreamRecoder(file, used.encode, used.decode, stored.streamreader, stored.streamwriter, errors)
    both.data_encoding, both.file_encoding = data_encoding, file_encoding
    return both


def make_identity_dict(rng):
    """Each number of the range to itself."""
    return {n: n for n in rng}


def make_encoding_map(decoding_map):
    """The map the other way round; None for what several keys stand for."""
    out = {}
    for byte, point in decoding_map.items():
        out[point] = None if point in out else byte
    return out
