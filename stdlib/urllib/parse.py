"""Addresses taken apart and put together, and text quoted for them."""
from collections import namedtuple
from functools import lru_cache

__all__ = """urlparse urlunparse urljoin urldefrag urlsplit urlunsplit urlencode parse_qs parse_qsl quote quote_plus quote_from_bytes unquote
unquote_plus unquote_to_bytes DefragResult ParseResult SplitResult DefragResultBytes ParseResultBytes SplitResultBytes""".split()

# What addresses of a scheme have: paths relative to another address, machines, parameters.
uses_relative = ["", *"ftp http gopher nntp imap wais file https shttp mms prospero rtsp rtsps rtspu sftp svn svn+ssh ws wss".split()]
uses_netloc = ["", *"ftp http gopher nntp telnet imap wais file mms https shttp snews prospero rtsp rtsps rtspu rsync svn svn+ssh sftp nfs git "
               "git+ssh ws wss itms-services".split()]
uses_params = ["", *"ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips mms sftp tel".split()]
_digits, _letters = "0123456789", "abcdefghijklmnopqrstuvwxyz"
scheme_chars = _letters + _letters.upper() + _digits + "+-."
_blank = "".join(map(chr, range(33)))  # what is taken off the beginning, and what ends


# ---- str and bytes ----

def _as_text(*parts):
    """The parts as str, and what makes results of the caller's kind of them."""
    text = isinstance(parts[0], str)
    if any(isinstance(part, str) != text for part in parts if part):
        raise TypeError("Cannot mix str and non-str arguments")
    if text:
        return [part or "" for part in parts], lambda result: result
    return tuple(part.decode("ascii", "strict") if part else "" for part in parts), lambda result: result.encode("ascii", "strict")


class _Parts:
    """What addresses taken apart can do, as str and as bytes."""
    __slots__ = ()

    def _converted(self, kind, change):
        return kind(*(change(part) for part in self))


class _Text(_Parts):
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        """The same as bytes."""
        return self._converted(self._counterpart, lambda part: part.encode(encoding, errors))


class _Bytes(_Parts):
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        """The same as str."""
        return self._converted(self._counterpart, lambda part: part.decode(encoding, errors))


class _Place:
    """What the part of an address says that names the machine."""
    __slots__ = ()

    def _cut(self):
        """(user, password, machine, port), None for what is not there."""
        at, colon, left, right = "@:[]" if isinstance(self.netloc, str) else (b"@", b":", b"[", b"]")
        who, given, where = self.netloc.rpartition(at)
        user, secret, password = who.partition(colon)
        _, bracket, inner = where.partition(left)
        if bracket:
            host, _, rest = inner.partition(right)
            port = rest.partition(colon)[2]
        else:
            host, _, port = where.partition(colon)
        return user if given else None, password if secret and given else None, host or None, port or None

    username = property(lambda self: self._cut()[0], doc="Who asks.")
    password = property(lambda self: self._cut()[1], doc="The secret of who asks.")

    @property
    def hostname(self):
        """The machine, in small letters; the zone of an IPv6 address stays as it is."""
        host = self._cut()[2]
        if host is None:
            return None
        name, percent, zone = host.partition("%" if isinstance(host, str) else b"%")
        return name.lower() + percent + zone

    @property
    def port(self):
        """The number of the port, or None."""
        text = self._cut()[3]
        if text is None:
            return None
        if not (text.isdigit() and text.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {text!r}")
        number = int(text)
        if number > 65535:
            raise ValueError("Port out of range 0-65535")
        return number


_Defrag = namedtuple("DefragResult", "url fragment", module="urllib.parse")
_Split = namedtuple("SplitResult", "scheme netloc path query fragment", module="urllib.parse")
_Parse = namedtuple("ParseResult", "scheme netloc path params query fragment", module="urllib.parse")


class DefragResult(_Defrag, _Text):
    """An address without its fragment, and that."""
    __slots__ = ()

    def geturl(self):
        """The whole address."""
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class DefragResultBytes(_Defrag, _Bytes):
    """The same as bytes."""
    __slots__ = ()

    def geturl(self):
        """The whole address."""
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Place, _Text):
    """The parts of an address."""
    __slots__ = ()

    def geturl(self):
        """The whole address."""
        return urlunsplit(self)


class SplitResultBytes(_Split, _Place, _Bytes):
    """The same as bytes."""
    __slots__ = ()
    geturl = SplitResult.geturl


class ParseResult(_Parse, _Place, _Text):
    """The parts of an address, the parameters of its last name among them."""
    __slots__ = ()

    def geturl(self):
        """The whole address."""
        return urlunparse(self)


class ParseResultBytes(_Parse, _Place, _Bytes):
    """The same as bytes."""
    __slots__ = ()
    geturl = ParseResult.geturl


for _one, _other in (DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes):
    _one._counterpart = _one._encoded_counterpart = _other
    _other._counterpart = _other._decoded_counterpart = _one


# ---- taking apart ----

def _first_of(text, marks):
    """Where the first of some characters is, or the end."""
    return min((at for at in map(text.find, marks) if at >= 0), default=len(text))


def _check_brackets(netloc):
    """What stands in brackets has to be an IPv6 address, or one of a later version."""
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    if "[" not in netloc:
        return
    inside = netloc.partition("[")[2].partition("]")[0]
    if inside[:1] == "v":
        from re import match

        if not match(r"\Av[a-fA-F0-9]+\..+\Z", inside):
            raise ValueError("IPvFuture address is invalid")
        return
    from ipaddress import IPv4Address, ip_address

    if isinstance(ip_address(inside), IPv4Address):
        raise ValueError("An IPv4 address cannot be in brackets")


def _check_letters(netloc):
    """Letters that stand for signs of addresses could lead elsewhere."""
    if netloc.isascii():
        return
    from unicodedata import normalize

    plain = netloc.translate(dict.fromkeys(map(ord, "@:#?")))
    changed = normalize("NFKC", plain)
    if changed != plain and any(sign in changed for sign in "/?#@:"):
        raise ValueError(f"netloc {netloc!r} contains invalid characters under NFKC normalization")


@lru_cache(typed=True)
def _split(url, scheme, allow_fragments):
    url, scheme = url.lstrip(_blank), scheme.strip(_blank)
    for bad in "\t\r\n":
        url, scheme = url.replace(bad, ""), scheme.replace(bad, "")
    head, colon, rest = url.partition(":")
    if colon and head[:1].isascii() and head[:1].isalpha() and not head.strip(scheme_chars):
        scheme, url = head.lower(), rest
    netloc = ""
    if url.startswith("//"):
        end = _first_of(url[2:], "/?#") + 2
        netloc, url = url[2:end], url[end:]
        _check_brackets(netloc)
    url, _, fragment = url.partition("#") if allow_fragments else (url, "", "")
    path, _, query = url.partition("?")
    _check_letters(netloc)
    return SplitResult(scheme, netloc, path, query, fragment)


def urlsplit(url, scheme="", allow_fragments=True):
    """The parts of an address: scheme://netloc/path?query#fragment."""
    (url, scheme), back = _as_text(url, scheme)
    return back(_split(url, scheme, allow_fragments))


def _without_params(path):
    """A path, and the parameters of its last name."""
    at = path.find(";", path.rfind("/") + 1)
    return (path, "") if at < 0 else (path[:at], path[at + 1:])


def urlparse(url, scheme="", allow_fragments=True):
    """As urlsplit, and the parameters by themselves: scheme://netloc/path;params?query#fragment."""
    (url, scheme), back = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params:
        path, params = _without_params(path)
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def urldefrag(url):
    """An address without its fragment, and that."""
    (url,), back = _as_text(url)
    if "#" not in url:
        return back(DefragResult(url, ""))
    parts = urlparse(url)
    return back(DefragResult(urlunparse(parts._replace(fragment="")), parts.fragment))


# ---- putting together ----

def urlunsplit(components):
    """The address that has these five parts."""
    (scheme, netloc, path, query, fragment), back = _as_text(*components)
    if netloc or (scheme and scheme in uses_netloc and path[:2] != "//"):
        path = f"//{netloc or ''}{'/' if path and path[0] != '/' else ''}{path}"
    path = f"{scheme}:{path}" if scheme else path
    path += f"?{query}" if query else ""
    return back(f"{path}#{fragment}" if fragment else path)


def urlunparse(components):
    """The address that has these six parts."""
    (scheme, netloc, path, params, query, fragment), back = _as_text(*components)
    return back(urlunsplit((scheme, netloc, f"{path};{params}" if params else path, query, fragment)))


def _walk(names):
    """The names of a path without "." and ".."."""
    way = []
    for name in names:
        if name == "..":
            del way[-1:]
        elif name != ".":
            way.append(name)
    if names[-1] in (".", ".."):
        way.append("")
    return way


def urljoin(base, url, allow_fragments=True):
    """Where an address leads that stands in a document with another one."""
    if not base or not url:
        return url or base
    (base, url), back = _as_text(base, url)
    old = urlparse(base, "", allow_fragments)
    new = urlparse(url, old.scheme, allow_fragments)
    if new.scheme != old.scheme or new.scheme not in uses_relative:
        return back(url)
    if new.scheme in uses_netloc:
        if new.netloc:
            return back(urlunparse(new))
        new = new._replace(netloc=old.netloc)
    if not new.path and not new.params:
        return back(urlunparse(new._replace(path=old.path, params=old.params, query=new.query or old.query)))
    before = old.path.split("/")
    if before[-1]:
        del before[-1]
    names = new.path.split("/")
    if new.path[:1] != "/":
        names = before + names
        names[1:-1] = filter(None, names[1:-1])
    return back(urlunparse(new._replace(path="/".join(_walk(names)) or "/")))


def unwrap(url):
    """The address in <URL:address>."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    return url.removeprefix("URL:").strip()


# ---- quoting ----

_plain = frozenset((_letters + _letters.upper() + _digits + "_.-~").encode())
_two_digits = {f"{high}{low}".encode(): bytes((int(high + low, 16),)) for high in "0123456789abcdefABCDEF" for low in "0123456789abcdefABCDEF"}


@lru_cache
def _quoted(safe):
    """What each byte becomes when some more than the plain ones stay."""
    stay = _plain.union(safe)
    return [chr(byte) if byte in stay else f"%{byte:02X}" for byte in range(256)]


def quote_from_bytes(bs, safe="/"):
    """Bytes as text that may stand in an address."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        stay = safe.encode("ascii", "ignore")
    else:
        stay = bytes(byte for byte in safe if byte < 128)
    if not bs:
        return ""
    table = _quoted(stay)
    return "".join([table[byte] for byte in bs])


def _encoded(text, encoding, errors, function="quote"):
    """Text as bytes; bytes as they are."""
    if isinstance(text, str):
        return text.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    for name, given in ("encoding", encoding), ("errors", errors):
        if given is not None:
            raise TypeError(f"quote() doesn't support {name!r} for bytes")
    return text


def quote(string, safe="/", encoding=None, errors=None):
    """Text, or bytes, as they may stand in an address."""
    if isinstance(string, str) and not string:
        return string
    return quote_from_bytes(_encoded(string, encoding, errors), safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote, with a plus for each space, as forms have it."""
    blank, plus = (" ", "+") if isinstance(string, str) else (b" ", "+")
    if not isinstance(string, (str, bytes)) or blank not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", plus)


def unquote_to_bytes(string):
    """Quoted text as the bytes that it stands for."""
    if not string:
        string.split  # None has no such thing
        return b""
    first, *rest = (string.encode() if isinstance(string, str) else string).split(b"%")
    pieces = [first]
    for piece in rest:
        byte = _two_digits.get(piece[:2])
        pieces.append(b"%" + piece if byte is None else byte + piece[2:])
    return b"".join(pieces)


def unquote(string, encoding="utf-8", errors="replace"):
    """Quoted text as it was; what is no text is replaced."""
    encoding, errors = "utf-8" if encoding is None else encoding, "replace" if errors is None else errors
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    # Letters that are not ASCII stand between the quoted runs as they are.
    pieces, at = [], 0
    while at < len(string):
        end = at
        ascii = string[at].isascii()
        while end < len(string) and string[end].isascii() == ascii:
            end += 1
        piece = string[at:end]
        pieces.append(unquote_to_bytes(piece).decode(encoding, errors) if ascii else piece)
        at = end
    return "".join(pieces)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote, with a space for each plus."""
    return unquote(string.replace("+", " "), encoding, errors)


# ---- queries ----

def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The fields of a query: [(name, value), …]."""
    (qs,), back = _as_text(qs)
    (separator,), _ = _as_text(separator)
    if not separator:
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    fields = []
    for field in qs.split(separator) if qs else ():
        if not (field or strict_parsing):
            continue
        name, equals, value = field.partition("=")
        if strict_parsing and not equals:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            fields.append(tuple(back(unquote_plus(each, encoding, errors)) for each in (name, value)))
    return fields


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """The fields of a query: {name: [value, …], …}."""
    values = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        values.setdefault(name, []).append(value)
    return values


def _several(value):
    """The values of a field that has several, or None."""
    if isinstance(value, (str, bytes)):
        return None
    try:
        len(value)
    except TypeError:
        return None
    return value


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A query that has these fields: a mapping, or pairs; with doseq a field may have several values."""
    pairs = query.items() if hasattr(query, "items") else query
    try:
        if len(pairs) and not isinstance(pairs[0] if pairs is query else (), tuple):
            raise TypeError
    except TypeError as problem:
        raise TypeError("not a valid non-string sequence or mapping object") from problem

    def shown(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    fields = []
    for name, value in pairs:
        values = _several(value) if doseq else None
        for each in (value,) if values is None else values:
            fields.append(f"{shown(name)}={shown(each)}")
    return "&".join(fields)
