"""Codecs from bytes to bytes, and rot13: for codecs.encode and codecs.decode."""
import binascii
import codecs

_LINE = 76


def _hex_encode(input, errors="strict"):
    return binascii.b2a_hex(input), len(input)


def _hex_decode(input, errors="strict"):
    return binascii.a2b_hex(input), len(input)


def _base64_encode(input, errors="strict"):
    data = bytes(input)
    size = _LINE // 4 * 3
    lines = [binascii.b2a_base64(data[at:at + size]) for at in range(0, len(data), size)]
    return b"".join(lines), len(input)


def _base64_decode(input, errors="strict"):
    return binascii.a2b_base64(input), len(input)


def _quopri_encode(input, errors="strict"):
    return binascii.b2a_qp(bytes(input), quotetabs=True), len(input)


def _quopri_decode(input, errors="strict"):
    return binascii.a2b_qp(bytes(input)), len(input)


def _uu_encode(input, errors="strict", filename="<data>", mode=0o666):
    data = bytes(input)
    name = filename.replace("\n", "\\n").replace("\r", "\\r")
    lines = [("begin %o %s\n" % (mode & 0o777, name)).encode("ascii")]
    lines += [binascii.b2a_uu(data[at:at + 45]) for at in range(0, len(data), 45)]
    return b"".join(lines) + b" \nend\n", len(input)


def _uu_decode(input, errors="strict"):
    lines = iter(bytes(input).splitlines(True))
    if not any(line.startswith(b"begin") for line in lines):
        raise ValueError('Missing "begin" line in input data')
    out = []
    for line in lines:
        if line == b"end\n":
            return b"".join(out), len(input)
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Some encoders pad lines beyond what their length byte says.
            count = ((line[0] - 32 & 63) * 4 + 5) // 3
            out.append(binascii.a2b_uu(line[:count]))
    raise ValueError("Truncated input data")


def _rot(text):
    out = []
    for ch in text:
        low = ch.lower()
        if "a" <= low <= "m" and ch.isascii():
            ch = chr(ord(ch) + 13)
        elif "n" <= low <= "z" and ch.isascii():
            ch = chr(ord(ch) - 13)
        out.append(ch)
    return "".join(out)


def _rot13(input, errors="strict"):
    return _rot(input), len(input)


_functions = {
    "hex_codec": (_hex_encode, _hex_decode, "hex"), "base64_codec": (_base64_encode, _base64_decode, "base64"),
    "quopri_codec": (_quopri_encode, _quopri_decode, "quopri"), "uu_codec": (_uu_encode, _uu_decode, "uu"),
    "rot_13": (_rot13, _rot13, "rot-13"),
}


def info(module):
    """The CodecInfo of a module's name, or None."""
    if module not in _functions:
        return None
    encode, decode, name = _functions[module]
    if name == "rot-13":
        kept = str
    else:
        kept = bytes

    class Codec(codecs.Codec):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    class StreamWriter(Codec, codecs.StreamWriter):
        charbuffertype = kept

    class StreamReader(Codec, codecs.StreamReader):
        charbuffertype = kept

    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name,
                            _is_text_encoding=False)
