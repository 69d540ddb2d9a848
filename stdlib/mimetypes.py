"""What kind of thing is in a file, by its name."""
import os
from posixpath import splitext as _split

__all__ = """knownfiles inited MimeTypes guess_type guess_all_extensions guess_extension add_type init read_mime_types suffix_map encodings_map
types_map common_types""".split()

# Where systems have further types.
knownfiles = ["/etc/mime.types", *(f"/etc/{folder}/mime.types" for folder in ("httpd", "httpd/conf", "apache", "apache2")),
              "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types", "/usr/local/etc/httpd/conf/mime.types",
              "/usr/local/etc/mime.types"]
_registered = """
text/javascript js mjs; application/json json; application/manifest+json webmanifest; application/msword doc dot wiz; application/n-quads
nq; application/n-triples nt; application/octet-stream bin a dll exe o obj so; application/oda oda; application/pdf pdf;
application/pkcs7-mime p7c; application/postscript ps ai eps; application/trig trig; application/vnd.apple.mpegurl m3u m3u8;
application/vnd.ms-excel xls xlb; application/vnd.ms-powerpoint ppt pot ppa pps pwz; application/wasm wasm; application/x-bcpio bcpio;
application/x-cpio cpio; application/x-csh csh; application/x-dvi dvi; application/x-gtar gtar; application/x-hdf hdf; application/x-hdf5
h5; application/x-latex latex; application/x-mif mif; application/x-netcdf cdf nc; application/x-pkcs12 p12 pfx;
application/x-pn-realaudio ram; application/x-python-code pyc pyo; application/x-sh sh; application/x-shar shar;
application/x-shockwave-flash swf; application/x-sv4cpio sv4cpio; application/x-sv4crc sv4crc; application/x-tar tar; application/x-tcl
tcl; application/x-tex tex; application/x-texinfo texi texinfo; application/x-troff roff t tr; application/x-troff-man man;
application/x-troff-me me; application/x-troff-ms ms; application/x-ustar ustar; application/x-wais-source src; application/xml xsl rdf
wsdl xpdl; application/zip zip; audio/3gpp 3gp 3gpp; audio/3gpp2 3g2 3gpp2; audio/aac aac adts loas ass; audio/basic au snd; audio/mpeg
mp3 mp2; audio/opus opus; audio/x-aiff aif aifc aiff; audio/x-pn-realaudio ra; audio/x-wav wav; image/avif avif; image/bmp bmp; image/gif
gif; image/ief ief; image/jpeg jpg jpe jpeg; image/heic heic; image/heif heif; image/png png; image/svg+xml svg; image/tiff tiff tif;
image/vnd.microsoft.icon ico; image/x-cmu-raster ras; image/x-portable-anymap pnm; image/x-portable-bitmap pbm; image/x-portable-graymap
pgm; image/x-portable-pixmap ppm; image/x-rgb rgb; image/x-xbitmap xbm; image/x-xpixmap xpm; image/x-xwindowdump xwd; message/rfc822 eml
mht mhtml nws; text/css css; text/csv csv; text/html html htm; text/n3 n3; text/plain txt bat c h ksh pl srt; text/richtext rtx;
text/tab-separated-values tsv; text/vtt vtt; text/x-python py; text/x-setext etx; text/x-sgml sgm sgml; text/x-vcard vcf; text/xml xml;
video/mp4 mp4; video/mpeg mpeg m1v mpa mpe mpg; video/quicktime mov qt; video/webm webm; video/x-msvideo avi; video/x-sgi-movie movie
"""
_unregistered = """
application/rtf rtf; audio/midi midi mid; image/jpg jpg; image/pict pict pct pic; image/webp webp; text/xul xul
"""


def _table(text):
    return {f".{ending}": kind for kind, *endings in map(str.split, text.split(";")) for ending in endings}


def _defaults():
    return (_table(_registered), _table(_unregistered), {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"},
            {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"})


inited, _shared = False, None
types_map, common_types, encodings_map, suffix_map = _defaults()


class MimeTypes:
    """Types of files by the endings of their names: those that are registered, and with strict=False usual ones too."""

    def __init__(self, filenames=(), strict=True):
        inited or init()
        *known, self.encodings_map, self.suffix_map = _defaults()
        self.types_map, self.types_map_inv = ({}, {}), ({}, {})  # each: usual ones, registered ones
        for registered, table in zip((True, False), known):
            for ending, kind in table.items():
                self.add_type(kind, ending, registered)
        for each in filenames:
            self.read(each, strict)

    # ---- more types ----

    def add_type(self, type, ext, strict=True):
        """A type for an ending, in the place of the one that it had."""
        self.types_map[strict][ext] = type
        endings = self.types_map_inv[strict].setdefault(type, [])
        ext in endings or endings.append(ext)

    def readfp(self, fp, strict=True):
        """Types from a file: on each line a type and its endings, without their dots."""
        for line in fp:
            words = line.split()
            note = next((i for i, word in enumerate(words) if word[0] == "#"), None)
            for ending in words[1:note]:
                self.add_type(words[0], f".{ending}", strict)

    def read(self, filename, strict=True):
        """Types from a file by its name."""
        with open(filename, encoding="utf-8") as file:
            self.readfp(file, strict)

    def read_windows_registry(self, strict=True):
        """Nothing: there is no registry."""

    # ---- questions ----

    def guess_type(self, url, strict=True):
        """(type, encoding) of a file or an address, None for what is not known."""
        name = os.fspath(url)
        if isinstance(name, bytes):
            raise TypeError("cannot use a string pattern on a bytes-like object")
        scheme, colon, rest = name.partition(":")
        if scheme and colon and "/" not in scheme:
            name = rest
            if scheme.lower() == "data":
                return self._of_data(name)
        name, ending = _split(name)
        while ending.lower() in self.suffix_map:
            name, ending = _split(name + self.suffix_map[ending.lower()])
        encoding = self.encodings_map.get(ending)
        if encoding is not None:
            name, ending = _split(name)
        tables = self._tables(self.types_map, strict)
        return next((table[ending.lower()] for table in tables if ending.lower() in table), None), encoding

    @staticmethod
    def _tables(both, strict):
        return both[1:] if strict else both[::-1]

    @staticmethod
    def _of_data(text):
        head, comma, _ = text.partition(",")
        if not comma:
            return None, None
        kind = head.partition(";")[0]
        return kind if "/" in kind and "=" not in kind else "text/plain", None

    def guess_all_extensions(self, type, strict=True):
        """The endings that files of a type have."""
        tables = self._tables(self.types_map_inv, strict)
        return list(dict.fromkeys(ending for table in tables for ending in table.get(type.lower(), ())))

    def guess_extension(self, type, strict=True):
        """The first of them, or None."""
        endings = self.guess_all_extensions(type, strict)
        return endings[0] if endings else None


# ---- types that the whole program shares ----

def init(files=None):
    """Reads the files that systems have, and these; without any begins anew."""
    global inited, _shared, types_map, common_types, encodings_map, suffix_map
    inited = True  # before a MimeTypes asks
    wanted = [] if files is None else list(files)
    types = _shared
    if types is None or files is None:
        types, wanted = MimeTypes(), knownfiles + wanted
    for each in wanted:
        if os.path.isfile(each):
            types.read(each)
    common_types, types_map = types.types_map
    encodings_map, suffix_map, _shared = types.encodings_map, types.suffix_map, types


def _ready():
    if _shared is None:
        init()
    return _shared


def read_mime_types(file):
    """The types by ending, with those of a file; None if there is no such file."""
    if not os.path.isfile(file):
        return None
    return MimeTypes([file]).types_map[True]


def guess_type(url, strict=True):
    """(type, encoding) of a file or an address, None for what is not known."""
    return _ready().guess_type(url, strict)


def guess_extension(type, strict=True):
    """The first ending that files of a type have, or None."""
    return _ready().guess_extension(type, strict)


def guess_all_extensions(type, strict=True):
    """The endings that files of a type have."""
    return _ready().guess_all_extensions(type, strict)


def add_type(type, ext, strict=True):
    """A type for an ending, in the place of the one that it had."""
    _ready().add_type(type, ext, strict)
