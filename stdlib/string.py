"""A collection of string constants, and the classes Template and Formatter."""
import re as _re

from _molt_string import formatter_field_name_split as _split_field, formatter_parser as _parse_format

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Makes the first letter of each word capital and the others small; runs of blanks become one, without a separator."""
    return (" " if sep is None else sep).join(map(str.capitalize, s.split(sep)))


class Template:
    """Text with places like $name and ${name} to be filled in; $$ is a dollar sign."""
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        pattern = vars(cls).get("pattern") or _template_pattern(cls)
        cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _fill(self, mapping, on_missing, on_invalid):
        def text_for(match):
            name = match["named"] or match["braced"]
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    return on_missing(match)
            if match["escaped"] is not None:
                return self.delimiter
            if match["invalid"] is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            return on_invalid(match)

        return self.pattern.sub(text_for, self.template)

    def _refuse(self, match):
        before = self.template[:match.start("invalid")].splitlines(keepends=True) or [""]
        column = 1 if before == [""] else match.start("invalid") - sum(map(len, before[:-1]))
        raise ValueError(f"Invalid placeholder in string: line {len(before)}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        """The text with all places filled in; KeyError for a name without a value."""
        def missing(match):
            raise  # the KeyError
        return self._fill({**mapping, **kws} if kws else mapping, missing, self._refuse)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with the places filled in for which there are values; the others stay."""
        return self._fill({**mapping, **kws} if kws else mapping, _re.Match.group, _re.Match.group)

    def is_valid(self):
        """Whether substitute would accept all the places."""
        return all(match["invalid"] is None for match in self.pattern.finditer(self.template))

    def get_identifiers(self):
        """The names that have places, each once, in the order in which they come."""
        names = [match["named"] or match["braced"] for match in self.pattern.finditer(self.template)]
        return [name for name in dict.fromkeys(names) if name is not None]


def _template_pattern(cls):
    delim = _re.escape(cls.delimiter)
    name = cls.idpattern
    braced = cls.braceidpattern or cls.idpattern
    return (delim + "(?:(?P<escaped>" + delim + ")|(?P<named>" + name + ")|{(?P<braced>" + braced +
            ")}|(?P<invalid>))")


Template.pattern = _re.compile(_template_pattern(Template), Template.flags | _re.VERBOSE)


class _Numbering:
    """Whether the fields of a format string are numbered by position or say their number; it cannot be both."""

    def __init__(self):
        self.next = 0
        self.is_manual = False

    def name_of(self, field_name):
        is_automatic = field_name == ""
        if is_automatic and self.is_manual or field_name.isdigit() and self.next:
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        if is_automatic:
            self.next += 1
            return str(self.next - 1)
        self.is_manual = self.is_manual or field_name.isdigit()
        return field_name


class Formatter:
    """Formats as str.format does, in methods that subclasses can override."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text = self._formatted(format_string, args, kwargs, used, _Numbering(), 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def _formatted(self, text, args, kwargs, used, numbering, depth):
        # A specification may have fields of its own: depth says how many levels of them are left.
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        pieces = []
        for literal, field_name, spec, conversion in self.parse(text):
            pieces.append(literal)
            if field_name is None:
                continue
            value, key = self.get_field(numbering.name_of(field_name), args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            pieces.append(self.format_field(value, self._formatted(spec, args, kwargs, used, numbering, depth - 1)))
        return "".join(pieces)

    def parse(self, format_string):
        """(literal text, field name, specification, conversion) for each field; the last three may be None."""
        return iter(_parse_format(format_string))

    def get_field(self, field_name, args, kwargs):
        """The value that a field name such as 0.name[1] stands for, and the argument that it begins with."""
        argument, steps = _split_field(field_name)
        value = self.get_value(argument, args, kwargs)
        for is_attribute, name in steps:
            value = getattr(value, name) if is_attribute else value[name]
        return value, argument

    def get_value(self, key, args, kwargs):
        """The argument with a number or a name."""
        return (args if isinstance(key, int) else kwargs)[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with the arguments that were used; a subclass may complain about others."""

    def convert_field(self, value, conversion):
        """What !s, !r and !a mean."""
        if conversion is None:
            return value
        convert = {"s": str, "r": repr, "a": ascii}.get(conversion)
        if convert is None:
            raise ValueError(f"Unknown conversion specifier {conversion!s}")
        return convert(value)

    def format_field(self, value, format_spec):
        """The text of a value by its specification."""
        return format(value, format_spec)
