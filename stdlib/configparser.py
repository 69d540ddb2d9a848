"""Files of settings: sections with names and values, which may refer to each other."""
import io
import os
import re
import sys
from collections import ChainMap
from collections.abc import MutableMapping
from functools import partial

__all__ = (
    "BasicInterpolation", "ConfigParser", "ConverterMapping", "DEFAULTSECT", "DuplicateOptionError",
    "DuplicateSectionError", "ExtendedInterpolation", "Interpolation", "InterpolationDepthError", "InterpolationError",
    "InterpolationMissingOptionError", "InterpolationSyntaxError", "LegacyInterpolation", "MAX_INTERPOLATION_DEPTH",
    "MissingSectionHeaderError", "NoOptionError", "NoSectionError", "ParsingError", "RawConfigParser", "SectionProxy",
)

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_absent = object()


# ---- errors ----

class Error(Exception):
    """The base of this module's errors."""

    def __init__(self, msg=""):
        super().__init__(msg)
        self.message = msg

    def __str__(self):
        return self.message

    __repr__ = __str__

    def _tell(self, message, **details):
        """Sets the message and the attributes, which are the arguments too."""
        Error.__init__(self, message)
        vars(self).update(details)
        self.args = tuple(details.values())


class NoSectionError(Error):
    """There is no section of this name."""

    def __init__(self, section):
        self._tell(f"No section: {section!r}", section=section)


class NoOptionError(Error):
    """The section has no option of this name."""

    def __init__(self, option, section):
        self._tell(f"No option {option!r} in section: {section!r}", option=option, section=section)


def _twice(kind, what, source, lineno):
    if source is None:
        return f"{kind.capitalize()} {what} already exists"
    line = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{line}: {kind} {what} already exists"


class DuplicateSectionError(Error):
    """A section is there twice."""

    def __init__(self, section, source=None, lineno=None):
        message = _twice("section", repr(section), source, lineno)
        self._tell(message, section=section, source=source, lineno=lineno)


class DuplicateOptionError(Error):
    """An option is twice in its section."""

    def __init__(self, section, option, source=None, lineno=None):
        message = _twice("option", f"{option!r} in section {section!r}", source, lineno)
        self._tell(message, section=section, option=option, source=source, lineno=lineno)


class InterpolationError(Error):
    """A value refers to others in a way that does not work."""

    def __init__(self, option, section, msg):
        self._tell(msg, option=option, section=section, msg=msg)
        del self.msg


class InterpolationSyntaxError(InterpolationError):
    """A reference is written wrongly."""


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to an option that is not there."""

    def __init__(self, option, section, rawval, reference):
        self._tell(f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key "
                   f"{reference!r} which is not a valid option name. Raw value: {rawval!r}",
                   option=option, section=section, rawval=rawval, reference=reference)
        del self.rawval


class InterpolationDepthError(InterpolationError):
    """Values refer to each other too many times."""

    def __init__(self, option, section, rawval):
        self._tell(f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an "
                   f"interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}",
                   option=option, section=section, rawval=rawval)
        del self.rawval


class ParsingError(Error):
    """A file has lines that mean nothing."""

    def __init__(self, source):
        self._tell(f"Source contains parsing errors: {source!r}", source=source)
        self.errors = []

    def append(self, lineno, line):
        """Adds a line."""
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line}"


class MissingSectionHeaderError(ParsingError):
    """A file has an option before any section."""

    def __init__(self, filename, lineno, line):
        self._tell(f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}",
                   source=filename, lineno=lineno, line=line)


# ---- mappings that a parser shows ----

class SectionProxy(MutableMapping):
    """A section of a parser as a mapping."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name
        for converter in parser.converters if hasattr(parser, "_converters") else ("int", "float", "boolean"):
            key = f"get{converter}"
            setattr(self, key, partial(self.get, _impl=getattr(parser, key)))

    parser = property(lambda self: self._parser, doc="The parser that the section belongs to.")
    name = property(lambda self: self._name, doc="The name of the section.")

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if self._parser.has_option(self._name, key):
            return self._parser.get(self._name, key)
        raise KeyError(key)

    def __setitem__(self, key, value):
        self._parser._validate_value_types(option=key, value=value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _names(self):
        parser = self._parser
        return [*parser.defaults()] if self._name == parser.default_section else parser.options(self._name)

    def __len__(self):
        return len(self._names())

    def __iter__(self):
        return iter(self._names())

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """The value of an option; the fallback where there is none."""
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The functions behind a parser's get methods, by what comes after "get" in their names.

    Setting one gives the parser and its sections a new method, deleting one takes it away.
    """

    def __init__(self, parser):
        self._parser = parser
        self._known = {name[3:]: None for name in ("getint", "getfloat", "getboolean")}
        for name in dir(parser):
            if name.startswith("get") and name != "get" and callable(getattr(parser, name)):
                self._known.setdefault(name[3:])

    def __getitem__(self, key):
        return self._known[key]

    def __setitem__(self, key, value):
        try:
            name = "get" + key
        except TypeError:
            raise ValueError(f"Incompatible key: {key} (type: {type(key)})") from None
        if name == "get":
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._known[key] = value
        method = partial(self._parser._get_conv, conv=value)
        method.converter = value
        setattr(self._parser, name, method)
        for section in self._parser.values():
            setattr(section, name, partial(section.get, _impl=method))

    def __delitem__(self, key):
        if key not in self._known:
            raise KeyError(key)
        name = f"get{key}"
        del self._known[key]
        for holder in (self._parser, *self._parser.values()):
            try:
                delattr(holder, name)
            except AttributeError:
                pass  # a method of the class stays

    def __iter__(self):
        return iter(self._known)

    def __len__(self):
        return len(self._known)


# ---- references in values ----

class Interpolation:
    """Values are what is written; other classes change them on the way in and out."""

    def before_get(self, parser, section, option, value, defaults):
        """The value that the program gets."""
        return value

    def before_set(self, parser, section, option, value):
        """The value that is kept when the program sets one."""
        return value

    def before_read(self, parser, section, option, value):
        """The value that is kept when one is read."""
        return value

    def before_write(self, parser, section, option, value):
        """The value that is written."""
        return value


class _References(Interpolation):
    """References begin with a sign, which stands for itself where it is doubled."""

    def before_get(self, parser, section, option, value, defaults):
        pieces = []
        self._resolve(parser, option, pieces, value, section, defaults, 1)
        return "".join(pieces)

    def before_set(self, parser, section, option, value):
        left = self._reference.sub("", value.replace(self._sign * 2, ""))
        if self._sign not in left:
            return value
        raise ValueError(f"invalid interpolation syntax in {value!r} at position {left.find(self._sign)}")

    def _resolve(self, parser, option, pieces, rest, section, known, depth):
        written = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, written)
        sign, bracket = self._sign, self._bracket
        while rest:
            plain, found, after = rest.partition(sign)
            pieces.append(plain)
            if not found:
                return
            rest = sign + after
            if after.startswith(sign):
                pieces.append(sign)
                rest = after[1:]
            elif after.startswith(bracket):
                match = self._reference.match(rest)
                if match is None:
                    raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {rest!r}")
                where, name, value = self._value(parser, option, section, written, match[1], known, rest[match.end():])
                rest = rest[match.end():]
                if sign in value:
                    around = known if where is None else dict(parser.items(where, raw=True))
                    self._resolve(parser, name, pieces, value, section if where is None else where, around, depth + 1)
                else:
                    pieces.append(value)
            else:
                shown = "'%s' must be followed by '%s' or '%s', found: %r" % (sign, sign, bracket, rest)
                raise InterpolationSyntaxError(option, section, shown)


class BasicInterpolation(_References):
    """%(name)s stands for another option of the section or of the defaults; %% is a percent sign."""

    _sign, _bracket, _reference = "%", "(", re.compile(r"%\(([^)]+)\)s")

    def _value(self, parser, option, section, written, reference, known, rest):
        name = parser.optionxform(reference)
        try:
            return None, option, known[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, written, name) from None


class ExtendedInterpolation(_References):
    """${name} stands for another option, ${section:name} for one of another section; $$ is a dollar sign."""

    _sign, _bracket, _reference = "$", "{", re.compile(r"\$\{([^}]+)\}")

    def _value(self, parser, option, section, written, reference, known, rest):
        path = reference.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        name = parser.optionxform(path[-1])
        try:
            if len(path) == 1:
                return section, name, known[name]
            return path[0], name, parser.get(path[0], name, raw=True)
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, written, reference) from None


class LegacyInterpolation(Interpolation):
    """%(name)s as the operator % replaces it, again and again. Deprecated."""

    _reference = re.compile(r"%\(([^)]*)\)s|.")

    def __init__(self, *args, **kwargs):
        import warnings

        warnings.warn("LegacyInterpolation has been deprecated since Python 3.2 and will be removed from the configparser "
                      "module in Python 3.13. Use BasicInterpolation or ExtendedInterpolation instead.",
                      DeprecationWarning, stacklevel=2)

    def before_get(self, parser, section, option, value, vars):
        def lower(match):
            return match[0] if match[1] is None else f"%({parser.optionxform(match[1])})s"

        text = value
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not text or "%(" not in text:
                return text
            try:
                text = self._reference.sub(lower, text) % vars
            except KeyError as missing:
                raise InterpolationMissingOptionError(option, section, value, missing.args[0]) from None
        if text and "%(" in text:
            raise InterpolationDepthError(option, section, value)
        return text


# ---- the parser ----

class _Reading:
    """The state of reading one source: where it is, and what it had so far."""

    def __init__(self, parser, source):
        self.parser, self.source, self.lineno = parser, source, 0
        self.section = self.entries = self.option = self.problem = None
        self.indent, self.seen = 0, set()

    def line(self, line):
        self.lineno += 1
        parser = self.parser
        value, commented = parser._without_comment(line)
        if not value:
            self.blank(commented)
            return
        indent = len(line) - len(line.lstrip())
        if self.entries is not None and self.option and indent > self.indent:
            self.entries[self.option].append(value)
            return
        self.indent = indent
        if header := parser.SECTCRE.match(value):
            self.begin(header["header"])
        elif self.entries is None:
            raise MissingSectionHeaderError(self.source, self.lineno, line)
        else:
            self.entry(value, line)

    def blank(self, commented):
        if not self.parser._empty_lines_in_values:
            self.indent = sys.maxsize  # what is indented after it does not go on
        elif not commented and self.entries is not None and self.option and self.entries[self.option] is not None:
            self.entries[self.option].append("")

    def begin(self, name):
        parser = self.parser
        self.section, self.option = name, None
        if name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.source, self.lineno)
            self.entries = parser._sections[name]
        elif name == parser.default_section:
            self.entries = parser._defaults
            return
        else:
            self.entries = parser._new_section(name)
        self.seen.add(name)

    def entry(self, value, line):
        parser = self.parser
        match = parser._optcre.match(value)
        if match is None:
            self.refuse(line)
            return
        name, text = match["option"], match["value"]
        if not name:
            self.refuse(line)
        self.option = parser.optionxform(name.rstrip())
        if parser._strict and (self.section, self.option) in self.seen:
            raise DuplicateOptionError(self.section, self.option, self.source, self.lineno)
        self.seen.add((self.section, self.option))
        self.entries[self.option] = None if text is None else [text.strip()]

    def refuse(self, line):
        if self.problem is None:
            self.problem = ParsingError(self.source)
        self.problem.append(self.lineno, repr(line))

    def finish(self):
        """The lines of a value become one text."""
        parser = self.parser
        for section, entries in ((parser.default_section, parser._defaults), *parser._sections.items()):
            for name, lines in entries.items():
                text = "\n".join(lines).rstrip() if isinstance(lines, list) else lines
                entries[name] = parser._interpolation.before_read(parser, section, name, text)
        if self.problem is not None:
            raise self.problem


class RawConfigParser(MutableMapping):
    """Settings by section, without references unless interpolation says otherwise.

    The sections are those of a mapping; methods with the names of a section and an option give single values.
    """

    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"),
                 comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_absent, converters=_absent):
        self._dict, self._allow_no_value = dict_type, allow_no_value
        self._sections, self._defaults = dict_type(), dict_type()
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._converters = ConverterMapping(self)
        self._delimiters = tuple(delimiters)
        signs = "|".join([re.escape(sign) for sign in self._delimiters])
        self._optcre = re.compile(rf"(?P<option>.*?)\s*(?:(?P<vi>{signs})\s*(?P<value>.*)){'?' if allow_no_value else ''}$")
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict, self._empty_lines_in_values = strict, empty_lines_in_values
        self.default_section = default_section
        if interpolation is _absent:
            interpolation = self._DEFAULT_INTERPOLATION
        self._interpolation = Interpolation() if interpolation is None else interpolation
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError("interpolation= must be None or an instance of Interpolation; "
                            f"got an object of type {type(interpolation)}")
        if converters is not _absent:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    @property
    def converters(self):
        return self._converters

    def optionxform(self, optionstr):
        """The form of an option's name by which it is known."""
        return optionstr.lower()

    # -- sections and options --

    def _new_section(self, name):
        self._sections[name] = entries = self._dict()
        self._proxies[name] = SectionProxy(self, name)
        return entries

    def _entries(self, section):
        """The section's own entries, those of the defaults for its name or none."""
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def defaults(self):
        """The options that every section has."""
        return self._defaults

    def sections(self):
        """The names of the sections, without the defaults."""
        return [*self._sections]

    def add_section(self, section):
        """Makes a new section."""
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._new_section(section)

    def has_section(self, section):
        """Whether there is such a section; the defaults are none."""
        return section in self._sections

    def remove_section(self, section):
        """Removes a section; says whether there was one."""
        found = section in self._sections
        if found:
            del self._sections[section], self._proxies[section]
        return found

    def options(self, section):
        """The names of a section's options, with those of the defaults."""
        if section not in self._sections:
            raise NoSectionError(section)
        return [*{**self._sections[section], **self._defaults}]

    def has_option(self, section, option):
        """Whether the section has the option, or the defaults have it."""
        name = self.optionxform(option)
        if not section or section == self.default_section:
            return name in self._defaults
        return section in self._sections and (name in self._sections[section] or name in self._defaults)

    def set(self, section, option, value=None):
        """Gives an option a value."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._entries(section)[self.optionxform(option)] = value

    def remove_option(self, section, option):
        """Removes an option; says whether there was one."""
        entries, name = self._entries(section), self.optionxform(option)
        found = name in entries
        if found:
            del entries[name]
        return found

    # -- values --

    def _layers(self, section, vars):
        """What a value may refer to: the given names, the section, the defaults."""
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {self.optionxform(name): None if value is None else str(value) for name, value in (vars or {}).items()}
        return ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_absent):
        """The value of an option; the fallback, if there is one, where there is no such option."""
        try:
            layers = self._layers(section, vars)
        except NoSectionError:
            if fallback is _absent:
                raise
            return fallback
        name = self.optionxform(option)
        try:
            value = layers[name]
        except KeyError:
            if fallback is _absent:
                raise NoOptionError(name, section) from None
            return fallback
        return value if raw or value is None else self._interpolation.before_get(self, section, name, value, layers)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_absent, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _absent:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_absent, **kwargs):
        """The value of an option as an int."""
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_absent, **kwargs):
        """The value of an option as a float."""
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_absent, **kwargs):
        """The value of an option as a bool, by BOOLEAN_STATES."""
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        try:
            return self.BOOLEAN_STATES[value.lower()]
        except KeyError:
            raise ValueError(f"Not a boolean: {value}") from None

    def items(self, section=_absent, raw=False, vars=None):
        """The names and values of a section; without a section the names and sections."""
        if section is _absent:
            return super().items()
        names = self._defaults.copy()
        try:
            names.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        layers = names.copy()
        for name, value in (vars or {}).items():
            layers[self.optionxform(name)] = value
        if raw:
            return [(name, layers[name]) for name in names]
        resolve = self._interpolation.before_get
        return [(name, resolve(self, section, name, layers[name], layers)) for name in names]

    # -- reading and writing --

    def read(self, filenames, encoding=None):
        """Reads those of the files that can be opened; returns their names."""
        names = [filenames] if isinstance(filenames, (str, bytes, os.PathLike)) else filenames
        done = []
        for name in names:
            try:
                with open(name, encoding=io.text_encoding(encoding) if hasattr(io, "text_encoding") else encoding) as file:
                    self._read(file, os.fspath(name))
            except OSError:
                continue
            done.append(os.fspath(name))
        return done

    def read_file(self, f, source=None):
        """Reads the lines that an iterable gives."""
        self._read(f, getattr(f, "name", "<???>") if source is None else source)

    def read_string(self, string, source="<string>"):
        """Reads a text."""
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Takes sections, options and values from a mapping of mappings."""
        seen = set()
        for section, entries in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for name, value in entries.items():
                name = self.optionxform(str(name))
                if self._strict and (section, name) in seen:
                    raise DuplicateOptionError(section, name, source)
                seen.add((section, name))
                self.set(section, name, None if value is None else str(value))

    def _read_defaults(self, defaults):
        self.read_dict({self.default_section: defaults})

    def _read(self, lines, source):
        reading = _Reading(self, source)
        for line in lines:
            reading.line(line)
        reading.finish()

    def _without_comment(self, line):
        """What a line says, and whether there was a comment."""
        if line.strip().startswith(self._comment_prefixes) and self._comment_prefixes:
            return "", True
        end = None
        for prefix in self._inline_comment_prefixes:
            at = line.find(prefix)
            while at > 0 and not line[at - 1].isspace():
                at = line.find(prefix, at + 1)
            if at >= 0 and (end is None or at < end):
                end = at
        return line[:end].strip(), end is not None

    def write(self, fp, space_around_delimiters=True):
        """Writes everything so that it can be read again."""
        delimiter = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), delimiter)
        for section, entries in self._sections.items():
            self._write_section(fp, section, entries.items(), delimiter)

    def _write_section(self, fp, section, entries, delimiter):
        fp.write(f"[{section}]\n")
        for name, value in entries:
            value = self._interpolation.before_write(self, section, name, value)
            shown = "" if value is None and self._allow_no_value else delimiter + str(value).replace("\n", "\n\t")
            fp.write(f"{name}{shown}\n")
        fp.write("\n")

    # -- a mapping of sections --

    def __getitem__(self, key):
        if key in self:
            return self._proxies[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key in self:
            self._entries(key).clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return 1 + len(self._sections)

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def popitem(self):
        """Takes the first section out; the defaults stay."""
        for name in self._sections:
            section = self[name]
            del self[name]
            return name, section
        raise KeyError

    def _validate_value_types(self, *, section="", option="", value=""):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if (value or not self._allow_no_value) and not isinstance(value, str):
            raise TypeError("option values must be strings")


class ConfigParser(RawConfigParser):
    """Settings by section; values are texts and may refer to each other by BasicInterpolation."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Gives an option a value, which must be text."""
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """Makes a new section, whose name must be text."""
        self._validate_value_types(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        # The defaults may refer to what is read later.
        kept, self._interpolation = self._interpolation, Interpolation()
        try:
            super()._read_defaults(defaults)
        finally:
            self._interpolation = kept
