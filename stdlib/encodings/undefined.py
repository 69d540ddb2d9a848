"""A codec that always fails, for programs that want no implicit conversion."""
import codecs


def _fail(input, errors="strict"):
    raise UnicodeError("undefined encoding")


class Codec(codecs.Codec):
    encode = decode = staticmethod(_fail)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        _fail(input)


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        _fail(input)


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    return codecs.CodecInfo(_fail, _fail, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, "undefined")
