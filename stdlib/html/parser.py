"""A parser of HTML that tells what it finds, and takes what browsers take."""
import re
from html import unescape

__all__ = ["HTMLParser"]

# An attribute: its name behind something that separates, and maybe a value, bare or between quotation marks.
_separator = r"(?:\s|/(?!>))*"
_value = r"""\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*)"""
_name = r"""(?<=['"\s/])[^\s/>][^\s/=>]*"""
_attribute = re.compile(f"({_name})({_value})?{_separator}")
_tag_name = re.compile(r"([a-zA-Z][^\t\n\r\f />\x00]*)" + _separator)
_whole_start = re.compile(rf"<[a-zA-Z][^\t\n\r\f />\x00]*(?:[\s/]*(?:{_name}(?:{_value}\s*)?{_separator})*)?\s*")
_strict_end = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")
_end_of_comment = re.compile(r"--\s*>")
_section_name = re.compile(r"[a-zA-Z][-_.a-zA-Z0-9]*\s*")
_special = re.compile("[&<]")
_numbered = re.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+)(?=[^0-9a-fA-F])")
_named = re.compile("&([a-zA-Z][-.a-zA-Z0-9]*)(?=[^a-zA-Z0-9])")
_ends_of_sections = dict.fromkeys(("temp", "cdata", "ignore", "include", "rcdata"), re.compile(r"]\s*]\s*>"))
_ends_of_sections |= dict.fromkeys(("if", "else", "endif"), re.compile(r"]\s*>"))
_longest_reference = 34


class HTMLParser:
    """Calls a method for each thing that it finds: subclasses do something with it."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")  # what is in them is no HTML
    _start_text = None

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    # ---- what is found: for subclasses ----

    def handle_starttag(self, tag, attrs):
        """<tag attribute="value">"""

    def handle_endtag(self, tag):
        """</tag>"""

    def handle_startendtag(self, tag, attrs):
        """<tag/>"""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_data(self, data):
        """Text."""

    def handle_entityref(self, name):
        """&name; if references are not to be converted."""

    def handle_charref(self, name):
        """&#name; if references are not to be converted."""

    def handle_comment(self, data):
        """<!--data-->"""

    def handle_decl(self, decl):
        """<!decl>"""

    def handle_pi(self, data):
        """<?data>"""

    def unknown_decl(self, data):
        """<![data]>"""

    # ---- text comes in ----

    def reset(self):
        """Forget everything, also what waits to be understood."""
        self.rawdata, self.lasttag = "", "???"
        self.lineno, self.offset = 1, 0
        self.clear_cdata_mode()

    def feed(self, data):
        """Some more text; what may go on waits for the next."""
        self.rawdata += data
        self.goahead(False)

    def close(self):
        """There is no more text."""
        self.goahead(True)

    def getpos(self):
        """(line, column) of what is dealt with."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """The text of the last <tag>."""
        return self._start_text

    def set_cdata_mode(self, elem):
        """Everything is text until an element ends."""
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(rf"</\s*{self.cdata_elem}\s*>", re.IGNORECASE)

    def clear_cdata_mode(self):
        """Tags are tags again."""
        self.interesting, self.cdata_elem = _special, None

    def _text(self, data):
        self.handle_data(unescape(data) if self.convert_charrefs and self.cdata_elem is None else data)

    def updatepos(self, i, j):
        """Goes on with the position over a part of the text; where that ends."""
        lines = self.rawdata.count("\n", i, j)
        self.lineno += lines
        self.offset = j - 1 - self.rawdata.rindex("\n", i, j) if lines else self.offset + max(j - i, 0)
        return j

    # ---- one thing after the other ----

    def goahead(self, end):
        """Deals with the text as far as it can be understood; at the end with all of it."""
        at = 0
        while at < len(self.rawdata):
            stop = self._end_of_text(at, end)
            if stop is None:
                break
            if at < stop:
                self._text(self.rawdata[at:stop])
            at = self.updatepos(at, stop)
            if at == len(self.rawdata):
                break
            step = self._markup if self.rawdata[at] == "<" else self._reference
            after, goes_on = step(at, end)
            at = self.updatepos(at, after)
            if not goes_on:
                break
        if end and self.cdata_elem is None and at < len(self.rawdata):
            self._text(self.rawdata[at:])
            at = self.updatepos(at, len(self.rawdata))
        self.rawdata = self.rawdata[at:]

    def _end_of_text(self, at, end):
        """Where text ends that begins here; None: that cannot be said yet."""
        raw = self.rawdata
        if self.cdata_elem is not None or not self.convert_charrefs:
            found = self.interesting.search(raw, at)
            return found.start() if found else None if self.cdata_elem is not None else len(raw)
        stop = raw.find("<", at)
        if stop < 0:
            # A reference at the end may become longer.
            begun = raw.rfind("&", max(at, len(raw) - _longest_reference))
            if begun >= 0 and not re.search(r"[\s;]", raw[begun:]):
                return None
            stop = len(raw)
        return stop

    def _markup(self, at, end):
        """(where it goes on, whether it does) after something that begins with <."""
        raw = self.rawdata
        sign = raw[at + 1:at + 2]
        if sign.isascii() and sign.isalpha():
            after = self._start_tag(at)
        elif sign in ("/", "?", "!") and sign:
            after = {"/": self._end_tag, "?": self._instruction, "!": self._declaration}[sign](at)
        elif sign:
            self.handle_data("<")
            after = at + 1
        else:
            return at, False
        if after >= 0:
            return after, True
        if not end:
            return at, False
        # It never ends: text up to where the next thing might begin.
        after = raw.find(">", at + 1) + 1 or max(raw.find("<", at + 1), at + 1)
        self._text(raw[at:after])
        return after, True

    def _reference(self, at, end):
        """The same after something that begins with &."""
        raw = self.rawdata
        numbered = raw.startswith("&#", at)
        if found := (_numbered if numbered else _named).match(raw, at):
            self.handle_charref(found[0][2:]) if numbered else self.handle_entityref(found[1])
            return found.end() + raw.startswith(";", found.end()), True
        if numbered:
            if ";" not in raw[at:]:
                return at, False
            self.handle_data("&#")
            return at + 2, False
        follows = raw[at + 1:at + 2]
        if follows.isascii() and follows.isalpha():
            return at + (end and len(raw) == at + 2), False
        if not follows:
            return at, False
        self.handle_data("&")
        return at + 1, True

    # ---- things that begin with <: each gives where it ends, or -1 if that is not there yet ----

    def _to_bracket(self, tell, at, start=2):
        """Tells what is there up to the next >."""
        stop = self.rawdata.find(">", at + start)
        if stop >= 0:
            tell(self.rawdata[at + 2:stop])
        return stop + 1 or -1

    def _instruction(self, at):
        return self._to_bracket(self.handle_pi, at)

    def _declaration(self, at):
        raw = self.rawdata
        if raw.startswith("<!--", at):
            found = _end_of_comment.search(raw, at + 4)
            if found is None:
                return -1
            self.handle_comment(raw[at + 4:found.start()])
            return found.end()
        if raw.startswith("<![", at):
            return self._section(at)
        if raw[at:at + 9].lower() == "<!doctype":
            return self._to_bracket(self.handle_decl, at, 9)
        return self._to_bracket(self.handle_comment, at)

    def _section(self, at):
        raw = self.rawdata
        if at + 3 == len(raw):
            return -1
        name = _section_name.match(raw, at + 3)
        if name is None:
            raise AssertionError(f"expected name token at {raw[at:at + 20]!r}")
        if name.end() == len(raw):
            return -1
        kind = name[0].strip().lower()
        if kind not in _ends_of_sections:
            raise AssertionError(f"unknown status keyword {raw[at + 3:name.end()]!r} in marked section")
        found = _ends_of_sections[kind].search(raw, at + 3)
        if found is None:
            return -1
        self.unknown_decl(raw[at + 3:found.start()])
        return found.end()

    def _end_of_start(self, at):
        """Where a start tag ends."""
        raw = self.rawdata
        stop = _whole_start.match(raw, at).end()
        follows = raw[stop:stop + 1]
        if follows == ">":
            return stop + 1
        if raw.startswith("/>", stop):
            return stop + 2
        unfinished = not follows or follows in "=/" or follows.isascii() and follows.isalpha()
        return -1 if unfinished else stop

    def _start_tag(self, at):
        self._start_text = None
        stop = self._end_of_start(at)
        if stop < 0:
            return stop
        raw = self.rawdata
        self._start_text = raw[at:stop]
        name = _tag_name.match(raw, at + 1)
        self.lasttag = tag = name[1].lower()
        attributes, here = [], name.end()
        while here < stop and (found := _attribute.match(raw, here)):
            value = found[3] if found[2] else None
            if value and value[0] in "'\"" and value[0] == value[-1]:
                value = value[1:-1]
            attributes.append((found[1].lower(), unescape(value) if value else value))
            here = found.end()
        tail = raw[here:stop].strip()
        if tail == "/>":
            self.handle_startendtag(tag, attributes)
        elif tail == ">":
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        else:
            self.handle_data(raw[at:stop])
        return stop

    def _end_tag(self, at):
        raw = self.rawdata
        stop = raw.find(">", at + 1) + 1
        if not stop:
            return -1
        strict = _strict_end.match(raw, at)
        inside = self.cdata_elem
        if inside is not None and (strict is None or strict[1].lower() != inside):
            self.handle_data(raw[at:stop])
            return stop
        if strict is not None:
            self.handle_endtag(strict[1].lower())
            self.clear_cdata_mode()
            return stop
        name = _tag_name.match(raw, at + 2)
        if name is not None:
            self.handle_endtag(name[1].lower())
            return raw.find(">", name.end()) + 1
        return at + 3 if raw.startswith("</>", at) else self._to_bracket(self.handle_comment, at)
