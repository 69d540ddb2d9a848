"""Extract, format and print information about Python stack traces."""
import itertools
import sys

from _molt_traceback import format_exception as _render, position as _position, source_line as _source_line
from _molt_traceback import suggestion as _suggestion

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_NOTHING = "NoneType: None\n"
_SHOWN_REPEATS = 3  # so many equal lines are shown in a row; the rest is counted
_not_given = object()


def _write(pieces, file):
    stream = sys.stderr if file is None else file
    for piece in pieces:
        print(piece, file=stream, end="")


def _given_exception(exc, value, tb):
    """The exception and traceback meant by the old (type, value, traceback) or the new single argument."""
    if value is not _not_given and tb is not _not_given:
        return value, tb
    if value is not tb:
        raise ValueError("Both or neither of value and tb must be given")
    if exc is None or isinstance(exc, BaseException):
        return exc, getattr(exc, "__traceback__", None)
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


# Exceptions

def format_exception(exc, /, value=_not_given, tb=_not_given, limit=None, chain=True):
    """The lines that the interpreter would print for an exception; strings that may hold several lines."""
    value, tb = _given_exception(exc, value, tb)
    if value is None:
        return [_NOTHING]
    return [*TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain)]


def format_exception_only(exc, /, value=_not_given):
    """The last part of the report: the exception's type and text, and its notes."""
    shown = exc if value is _not_given else value
    if shown is None:
        return [_NOTHING]
    return [*TracebackException(type(shown), shown, None, compact=True).format_exception_only()]


def print_exception(exc, /, value=_not_given, tb=_not_given, limit=None, file=None, chain=True):
    """Prints an exception as the interpreter does, to stderr by default."""
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    """The report about the exception that is being handled, as one string."""
    handled = sys.exception()
    return _NOTHING if handled is None else _render(handled, limit, chain)


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Prints the exception that an interactive session showed last."""
    for name in ("last_exc", "last_value"):
        if hasattr(sys, name):
            return print_exception(getattr(sys, name), limit=limit, file=file, chain=chain)
    raise ValueError("no last exception")


# Tracebacks and stacks

def walk_tb(tb):
    """(frame, line) of each entry of a traceback."""
    entry = tb
    while entry is not None:
        yield entry.tb_frame, entry.tb_lineno
        entry = entry.tb_next


def walk_stack(f):
    """(frame, line) of a frame and its callers, the innermost first."""
    frame = sys._getframe().f_back if f is None else f
    while frame is not None:
        yield frame, frame.f_lineno
        frame = frame.f_back


def clear_frames(tb):
    """Takes the local variables out of the frames of a traceback that have ended."""
    for frame, _ in walk_tb(tb):
        try:
            frame.clear()
        except RuntimeError:  # still running
            continue


def extract_tb(tb, limit=None):
    """A StackSummary of a traceback."""
    return StackSummary._of_traceback(tb, limit)


def format_tb(tb, limit=None):
    """The printable entries of a traceback."""
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    """Prints the entries of a traceback; a negative limit means the last ones."""
    _write(format_tb(tb, limit), file)


def extract_stack(f=None, limit=None):
    """A StackSummary of the callers of a frame, by default of this call's, the outermost first."""
    frames = walk_stack(sys._getframe().f_back if f is None else f)
    summary = StackSummary.extract(frames, limit=limit)
    summary.reverse()
    return summary


def format_stack(f=None, limit=None):
    """The printable entries of a stack."""
    return extract_stack(sys._getframe().f_back if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Prints the stack of callers."""
    _write(extract_stack(sys._getframe().f_back if f is None else f, limit).format(), file)


def format_list(extracted_list):
    """The printable form of entries: FrameSummary objects or tuples of file, line, function and source."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Prints entries as format_list shows them."""
    _write(format_list(extracted_list), file)


class FrameSummary:
    """One entry of a traceback or stack; also a sequence of file name, line number, function and source line."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "locals", "source", "anchor")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename, self.name = filename, name
        self.lineno, self.end_lineno = lineno, end_lineno
        self.colno, self.end_colno = colno, end_colno
        self.locals = {variable: repr(value) for variable, value in locals.items()} if locals else None
        self.source = line  # as it stands in the file; None until it was looked up
        self.anchor = None  # the part of a binary operation that carries the carets
        if lookup_line:
            self.line

    @property
    def line(self):
        """The source line without blanks around it."""
        source = self._whole_line()
        return None if source is None else source.strip()

    def _whole_line(self):
        if self.source is None and self.lineno is not None:
            self.source = _source_line(self.filename, self.lineno) or ""
        return self.source

    def _as_tuple(self):
        return self.filename, self.lineno, self.name, self.line

    def __len__(self):
        return 4

    def __iter__(self):
        return iter(self._as_tuple())

    def __getitem__(self, pos):
        return self._as_tuple()[pos]

    def __eq__(self, other):
        if isinstance(other, tuple):
            return self._as_tuple() == other
        if not isinstance(other, FrameSummary):
            return NotImplemented
        return all(getattr(self, part) == getattr(other, part) for part in ("filename", "lineno", "name", "locals"))

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _limited(entries, limit):
    """The first entries, or for a negative limit the last."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        limit = None if limit is None else max(limit, 0)
    if limit is None:
        return entries
    return itertools.islice(entries, limit) if limit >= 0 else list(entries)[limit:]


def _char_offset(text, byte_offset):
    return len(text.encode("utf-8")[:byte_offset].decode("utf-8", "replace"))


def _width(text):
    if text.isascii():
        return len(text)
    from unicodedata import east_asian_width
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


class StackSummary(list):
    """The entries of a traceback or stack."""

    @classmethod
    def _of_traceback(cls, tb, limit=None):
        def entries():
            entry = tb
            while entry is not None:
                yield entry
                entry = entry.tb_next

        summary = cls()
        for entry in _limited(entries(), limit):
            code = entry.tb_frame.f_code
            _, end_line, col, end_col, anchor, anchor_end = _position(entry)
            frame = FrameSummary(code.co_filename, entry.tb_lineno, code.co_name, end_lineno=end_line, colno=col,
                                 end_colno=end_col)
            if anchor is not None:
                frame.anchor = anchor, anchor_end
            summary.append(frame)
        return summary

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """A summary of the (frame, line) pairs that walk_stack and walk_tb give."""
        return cls(FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name, lookup_line=False,
                                locals=frame.f_locals if capture_locals else None)
                   for frame, line in _limited(frame_gen, limit))

    @classmethod
    def from_list(cls, a_list):
        """A summary of FrameSummary objects and tuples of file, line, function and source."""
        summary = StackSummary()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, line_number, function, source = entry
                entry = FrameSummary(filename, line_number, function, line=source)
            summary.append(entry)
        return summary

    def format_frame_summary(self, frame_summary):
        """One entry's lines; a subclass may return None to leave the entry out."""
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        source = frame_summary.line
        if source:
            text += f"    {source}\n" + self._carets(frame_summary, frame_summary._whole_line(), source)
        for variable, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {variable} = {value}\n"
        return text

    def _carets(self, summary, line, stripped):
        if summary.colno is None or summary.end_colno is None:
            return ""
        lead = len(line) - len(line.lstrip())
        start = _char_offset(line, summary.colno)
        if summary.end_lineno == summary.lineno:
            end = _char_offset(line, summary.end_colno)
            anchor = summary.anchor
        else:
            end = len(line.rstrip())
            anchor = None
        if end <= start or (end - start >= len(stripped) and not anchor):
            return ""
        pad = "    " + " " * _width(line[lead:start])
        if anchor is None:
            return pad + "^" * _width(line[start:end]) + "\n"
        left, right = _char_offset(line, anchor[0]), _char_offset(line, anchor[1])
        return (pad + "~" * _width(line[start:left]) + "^" * _width(line[left:right]) +
                "~" * _width(line[right:end]) + "\n")

    def format(self):
        """The printable entries; of many equal ones in a row the first, and how many follow."""
        lines = []
        for place, group in itertools.groupby(self, _place):
            shown = [text for text in map(self.format_frame_summary, group) if text is not None]
            lines += shown[:_SHOWN_REPEATS]
            more = len(shown) - _SHOWN_REPEATS
            if more > 0:
                lines.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")
        return lines


def _place(entry):
    return entry.filename, entry.lineno, entry.name


def _text_of(value, what, function=str):
    try:
        return function(value)
    except BaseException:
        return f"<{what} {function.__name__}() failed>"


class TracebackException:
    """All that a report about an exception needs, taken at once, so that it can be printed later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        if _seen is None:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._of_traceback(exc_traceback, limit) if exc_traceback is not None else StackSummary()
        self._has_stack = exc_traceback is not None
        self.exc_type = exc_type
        self._str = _text_of(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as e:
            self.__notes__ = [f'Ignored error getting __notes__: {_text_of(e, "__notes__", repr)}']
        self._is_syntax_error = bool(exc_type) and issubclass(exc_type, SyntaxError)
        if self._is_syntax_error:
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
            for name in ("lineno", "end_lineno"):
                number = getattr(exc_value, name)
                setattr(self, name, number if number is None else str(number))
        elif exc_value is not None:
            hint = _suggestion(exc_value, exc_traceback)
            if hint:
                self._str += hint
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_value is None:
            return

        def nested(e):
            return TracebackException(type(e), e, e.__traceback__, limit=limit, capture_locals=capture_locals,
                                      max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=_seen)

        cause, context = exc_value.__cause__, exc_value.__context__
        if cause is not None and id(cause) not in _seen:
            self.__cause__ = nested(cause)
        need_context = self.__cause__ is None and not exc_value.__suppress_context__ if compact else True
        if context is not None and need_context and id(context) not in _seen:
            self.__context__ = nested(context)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [nested(e) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """The report about an exception object; further arguments as for the class."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, TracebackException) else NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    @property
    def exc_type_str(self):
        """The type's name, with the module where that is not obvious."""
        kind = self.exc_type
        if kind is None:
            return None
        return kind.__qualname__ if kind.__module__ in ("__main__", "builtins") else f"{kind.__module__}.{kind.__qualname__}"

    def format_exception_only(self):
        """The lines after the stack: type, text and notes; for a SyntaxError the place first."""
        if self.exc_type is None:
            yield "None\n" if self._str in (None, "None") else f"None: {self._str}\n"
            return
        if self._is_syntax_error:
            yield from self._syntax_error_lines()
        else:
            yield f"{self.exc_type_str}: {self._str}\n" if self._str else f"{self.exc_type_str}\n"
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _text_of(note, "note").split("\n"):
                    yield line + "\n"
        elif notes is not None:
            yield _text_of(notes, "__notes__", repr) + "\n"

    def _syntax_error_lines(self):
        where = "" if self.filename is None else f" ({self.filename})"
        if self.lineno is not None:
            where = ""
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        if self.text is not None:
            line = self.text.rstrip("\n")
            shown = line.lstrip(" \n\f")
            yield f"    {shown}\n"
            if self.offset is not None:
                # Columns count from 1, and from the beginning of the line in the file.
                cut = len(line) - len(shown) + 1
                first, end = self.offset - cut, (self.end_offset or self.offset) - cut
                if end == first or self.end_offset == -1:
                    end = first + 1
                if first >= 0:
                    lead = "".join([c if c.isspace() else " " for c in shown[:first]])
                    yield f"    {lead}{'^' * (end - first)}\n"
        yield f"{self.exc_type_str}: {self.msg or '<no detail available>'}{where}\n"

    def format(self, *, chain=True, _ctx=None):
        """The lines of the whole report, with the exceptions that this one followed first."""
        if _ctx is None:
            _ctx = _Margins()
        links = []
        exc = self
        while exc is not None:
            text = following = None
            if chain:
                if exc.__cause__ is not None:
                    text, following = _CAUSE, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    text, following = _CONTEXT, exc.__context__
            links.append((text, exc))
            exc = following
        for text, exc in reversed(links):
            if text is not None:
                yield from _ctx.emit(text)
            if exc.exceptions is None:
                if exc._has_stack:
                    yield from _ctx.emit("Traceback (most recent call last):\n")
                    yield from _ctx.emit(exc.stack.format())
                yield from _ctx.emit(exc.format_exception_only())
            elif _ctx.depth > self.max_group_depth:
                yield from _ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from exc._format_group(chain, _ctx)

    def _format_group(self, chain, ctx):
        top = ctx.depth == 0
        if top:
            ctx.depth += 1
        if self._has_stack:
            yield from ctx.emit("Exception Group Traceback (most recent call last):\n", "+" if top else "|")
            yield from ctx.emit(self.stack.format())
        yield from ctx.emit(self.format_exception_only())
        total = len(self.exceptions)
        shown = total if total <= self.max_group_width else self.max_group_width + 1
        ctx.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                ctx.need_close = True
            cut = i >= self.max_group_width
            title = "..." if cut else str(i + 1)
            yield ctx.indent() + ("+-" if i == 0 else "  ") + f"+---------------- {title} ----------------\n"
            ctx.depth += 1
            if cut:
                more = total - self.max_group_width
                yield from ctx.emit(f'and {more} more exception{"s" if more > 1 else ""}\n')
            else:
                yield from self.exceptions[i].format(chain=chain, _ctx=ctx)
            if last and ctx.need_close:
                yield ctx.indent() + "+------------------------------------\n"
                ctx.need_close = False
            ctx.depth -= 1
        if top:
            ctx.depth = 0

    def print(self, *, file=None, chain=True):
        """Prints the report, to stderr by default."""
        _write(self.format(chain=chain), file)


class _Margins:
    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, text, margin="|"):
        prefix = self.indent() + margin + " " if self.depth else ""
        if isinstance(text, str):
            text = [text]
        for piece in text:
            yield "".join(prefix + line for line in piece.splitlines(keepends=True)) if prefix else piece
