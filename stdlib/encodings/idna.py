"""Internationalised names of hosts (RFC 3490): labels in Unicode, and in ASCII with the prefix xn--."""
import codecs
import re
import unicodedata

sace_prefix = "xn--"
ace_prefix = b"xn--"
dots = re.compile("[\u002e\u3002\uff0e\uff61]")
# What nameprep (RFC 3491) drops, and spaces and characters that it refuses beside those of some categories.
_dropped = frozenset("\u00ad\u034f\u1806\u180b\u180c\u180d\u200b\u200c\u200d\u2060\ufeff") | \
    frozenset(map(chr, range(0xfe00, 0xfe10)))
_refused = frozenset("\u0340\u0341\u200e\u200f\u2028\u2029\u06dd\u070f\u180e\ufff9\ufffa\ufffb\ufffc\ufffd") | \
    frozenset(map(chr, range(0x202a, 0x202f))) | frozenset(map(chr, range(0x206a, 0x2070))) | \
    frozenset(map(chr, range(0x2ff0, 0x2ffc)))


def _prohibited(ch):
    category = unicodedata.category(ch)
    return (ch in _refused or category in ("Co", "Cs") or category == "Cc" and ch > "\x7f"
            or category == "Zs" and ch != " " or ord(ch) & 0xfffe == 0xfffe)


def nameprep(label):
    """The label in the form in which two labels of one name are equal."""
    text = "".join([ch for ch in label if ch not in _dropped])
    text = unicodedata.normalize("NFKC", text.casefold())
    text = unicodedata.normalize("NFKC", text.casefold())
    for ch in text:
        if _prohibited(ch):
            raise UnicodeError(f"Invalid character {ch!r}")
    kinds = [unicodedata.bidirectional(ch) for ch in text]
    if "R" in kinds or "AL" in kinds:
        if "L" in kinds:
            raise UnicodeError("Violation of BIDI requirement 2")
        if kinds[0] not in ("R", "AL") or kinds[-1] not in ("R", "AL"):
            raise UnicodeError("Violation of BIDI requirement 3")
    return text


def _checked(label):
    if not label:
        raise UnicodeError("label empty or too long")
    if len(label) >= 64:
        raise UnicodeError("label empty or too long")
    return label


def ToASCII(label):
    """The bytes of a label."""
    if label.isascii():
        return _checked(label.encode("ascii"))
    label = nameprep(label)
    if label.isascii():
        return _checked(label.encode("ascii"))
    if label.lower().startswith(sace_prefix):
        raise UnicodeError("Label starts with ACE prefix")
    return _checked(ace_prefix + label.encode("punycode"))


def ToUnicode(label):
    """The text of a label."""
    if len(label) > 1024:
        raise UnicodeError("label way too long")
    if not isinstance(label, (bytes, bytearray)):
        if not label.isascii():
            label = nameprep(label)
        try:
            label = label.encode("ascii")
        except UnicodeEncodeError:
            raise UnicodeError("Invalid character in IDN label") from None
    label = bytes(label)
    if not label.lower().startswith(ace_prefix):
        return str(label, "ascii")
    text = label[len(ace_prefix):].decode("punycode")
    back = ToASCII(text)
    if str(label, "ascii").lower() != str(back, "ascii"):
        raise UnicodeError("IDNA does not round-trip", label, back)
    return text


def _strict(errors):
    if errors != "strict":
        raise UnicodeError("unsupported error handling " + errors)


def _encoded(input):
    # Full stops of other scripts end labels, too; one at the very end stays.
    labels = dots.split(input)
    end = b""
    if labels and not labels[-1]:
        end = b"."
        del labels[-1]
    return labels, end


class Codec(codecs.Codec):
    def encode(self, input, errors="strict"):
        _strict(errors)
        if not input:
            return b"", 0
        if input.isascii():
            labels = input.encode("ascii").split(b".")
            if any(not 0 < len(label) < 64 for label in labels[:-1]):
                raise UnicodeError("label empty or too long")
            if len(labels[-1]) >= 64:
                raise UnicodeError("label too long")
            return input.encode("ascii"), len(input)
        labels, end = _encoded(input)
        return b".".join([ToASCII(label) for label in labels]) + end, len(input)

    def decode(self, input, errors="strict"):
        _strict(errors)
        if not input:
            return "", 0
        data = bytes(input)
        if ace_prefix not in data:
            try:
                return data.decode("ascii"), len(data)
            except UnicodeDecodeError:
                pass
        labels = data.split(b".")
        end = ""
        if labels and not labels[-1]:
            end = "."
            del labels[-1]
        return ".".join([ToUnicode(label) for label in labels]) + end, len(data)


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        _strict(errors)
        if not input:
            return b"", 0
        labels, end = _encoded(input)
        if not end and not final and labels:
            rest = labels.pop()
            end = b"." if labels else b""
            used = len(input) - len(rest)
        else:
            used = len(input)
        return b".".join([ToASCII(label) for label in labels]) + end, used


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        _strict(errors)
        if not input:
            return "", 0
        labels = bytes(input).split(b".")
        end = ""
        used = len(input)
        if not labels[-1]:
            end = "."
            del labels[-1]
        elif not final:
            used -= len(labels.pop())
            end = "." if labels else ""
        return ".".join([ToUnicode(label) for label in labels]) + end, used


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    return codecs.CodecInfo(Codec().encode, Codec().decode, StreamReader, StreamWriter, IncrementalEncoder,
                            IncrementalDecoder, "idna")
