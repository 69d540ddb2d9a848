"""What makes records text: styles of formats, and formatters."""
import time
import traceback
from re import IGNORECASE, compile as _compile
from string import Formatter as _BraceReader, Template


# ---- records ----

class BufferingFormatter:
    """Makes several records one text."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        """What comes before the records."""
        return ""

    def formatFooter(self, records):
        """What comes after the records."""
        return ""

    def format(self, records):
        """The text of the records; nothing for none."""
        if not records:
            return ""
        return "".join([self.formatHeader(records), *map(self.linefmt.format, records), self.formatFooter(records)])


class Formatter:
    """Makes records text."""

    converter = time.localtime
    default_time_format, default_msec_format = "%Y-%m-%d %H:%M:%S", "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        self._style = _known_style(style)[0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt, self.datefmt = self._style._fmt, datefmt

    def formatTime(self, record, datefmt=None):
        """When the record was made, as text."""
        # A function of the module time stands there as it is, not as a method.
        convert = self.converter
        plain = getattr(convert, "__func__", None)
        moment = plain(record.created) if plain in (time.gmtime, time.localtime) else convert(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        """An exception, given as sys.exc_info() gives it, as text."""
        return "".join(traceback.format_exception(*ei)).removesuffix("\n")

    def formatStack(self, stack_info):
        """The text of a stack; subclasses change it."""
        return stack_info

    def formatMessage(self, record):
        return self._style.format(record)

    def usesTime(self):
        """Whether the format asks for the time."""
        return self._style.usesTime()

    def format(self, record):
        """The text of a record, with its exception and stack on lines of their own."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            # Kept: other handlers want the same text.
            record.exc_text = self.formatException(record.exc_info)
        further = [record.exc_text] if record.exc_text else []
        if record.stack_info:
            further.append(self.formatStack(record.stack_info))
        for each in further:
            text += each if text.endswith("\n") else "\n" + each
        return text


# ---- styles of formats ----

class PercentStyle:
    """Formats as for the operator %."""

    default_format, asctime_format, asctime_search = "%(message)s", "%(asctime)s", "%(asctime)"
    validation_pattern = _compile(r"%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]", IGNORECASE)

    def __init__(self, fmt, *, defaults=None):
        self._fmt, self._defaults = fmt or self.default_format, defaults

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        if self.validation_pattern.search(self._fmt) is None:
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def _known(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._known(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as problem:
            raise ValueError(f"Formatting field not found in record: {problem}")


class StrFormatStyle(PercentStyle):
    """Formats as for str.format()."""

    default_format, asctime_format, asctime_search = "{message}", "{asctime}", "{asctime"
    fmt_spec = _compile(r"^(.?[<>=^])?[+ -]?#?0?(\d+|{\w+})?[,_]?(\.(\d+|{\w+}))?[bcdefgnosx%]?$", IGNORECASE)
    field_spec = _compile(r"^(\d+|\w+)(\.\w+|\[[^]]+\])*$")

    def _format(self, record):
        return self._fmt.format(**self._known(record))

    def validate(self):
        found = False
        try:
            for _, name, spec, conversion in _BraceReader().parse(self._fmt):
                self._check(name, spec, conversion)
                found = found or bool(name)
        except ValueError as problem:
            raise ValueError(f"invalid format: {problem}")
        if not found:
            raise ValueError("invalid format: no fields")

    def _check(self, name, spec, conversion):
        if name and not self.field_spec.match(name):
            raise ValueError(f"invalid field name/expression: {name!r}")
        if conversion and conversion not in "rsa":
            raise ValueError(f"invalid conversion: {conversion!r}")
        if spec and not self.fmt_spec.match(spec):
            raise ValueError(f"bad specification: {spec!r}")


class StringTemplateStyle(PercentStyle):
    """Formats as for string.Template."""

    default_format, asctime_format, asctime_search = "${message}", "${asctime}", "${asctime}"

    def __init__(self, *args, **kwargs):
        PercentStyle.__init__(self, *args, **kwargs)
        self._tpl = Template(self._fmt)

    def usesTime(self):
        return "$asctime" in self._fmt or PercentStyle.usesTime(self)

    def validate(self):
        fields = 0
        for hit in Template.pattern.finditer(self._fmt):
            parts = hit.groupdict()
            if parts["named"] or parts["braced"]:
                fields += 1
            elif hit.group() == "$":
                raise ValueError("invalid format: bare '$' not allowed")
        if not fields:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._tpl.substitute(**self._known(record))


BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_STYLES = {"%": (PercentStyle, BASIC_FORMAT), "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
           "$": (StringTemplateStyle, "${levelname}:${name}:${message}")}


def _known_style(style):
    if style not in _STYLES:
        raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
    return _STYLES[style]


_defaultFormatter = Formatter()
