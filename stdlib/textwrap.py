"""Text wrapping and filling."""
import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "
_word = r"[\w!\"'&.,?]"
_letter = r"[^\d\W]"
_blank = r"[\t\n\x0b\x0c\r ]"
_not_blank = r"[^\t\n\x0b\x0c\r ]"

# Chunks: whitespace, an em-dash between words, or a word up to where it may be broken.
_wordsep = re.compile(
    "(" + _blank + "+|(?<=" + _word + r")-{2,}(?=\w)|" + _not_blank + "+?(?:-(?:(?<=" + _letter + "{2}-)|(?<=" + _letter +
    "-" + _letter + "-))(?=" + _letter + "-?" + _letter + ")|(?=" + _blank + r"|\Z)|(?<=" + _word + r")(?=-{2,}\w)))")
_wordsep_simple = re.compile("(" + _blank + "+)")
_sentence_end = re.compile(r"[a-z][\.\!\?][\"\']?\Z")


class TextWrapper:
    """Breaks text into lines of a width; the attributes, all of them parameters too, say how."""
    wordsep_re = _wordsep
    wordsep_simple_re = _wordsep_simple
    sentence_end_re = _sentence_end
    unicode_whitespace_trans = {ord(c): " " for c in _whitespace}

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width, self.max_lines, self.placeholder = width, max_lines, placeholder
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.tabsize = expand_tabs, tabsize
        self.replace_whitespace, self.drop_whitespace = replace_whitespace, drop_whitespace
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens
        self.fix_sentence_endings = fix_sentence_endings

    def wrap(self, text):
        """The lines of one paragraph."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        separator = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
        chunks = [chunk for chunk in separator.split(text) if chunk]
        if self.fix_sentence_endings:
            for i in range(1, len(chunks)):
                if chunks[i] == " " and self.sentence_end_re.search(chunks[i - 1]):
                    chunks[i] = "  "
        return _Breaker(self, chunks).lines()

    def fill(self, text):
        """The lines of one paragraph as one string."""
        return "\n".join(self.wrap(text))


class _Breaker:
    """The way from chunks, words and the blanks between them, to lines."""

    def __init__(self, options, chunks):
        if options.width <= 0:
            raise ValueError(f"invalid width {options.width!r} (must be > 0)")
        self.options = options
        self.rest = chunks[::-1]  # the next chunk is the last
        self.done = []
        if options.max_lines is not None:
            indent = options.subsequent_indent if options.max_lines > 1 else options.initial_indent
            if len(indent) + len(options.placeholder.lstrip()) > options.width:
                raise ValueError("placeholder too large for max width")

    def lines(self):
        while self.rest:
            indent = self.options.subsequent_indent if self.done else self.options.initial_indent
            room = self.options.width - len(indent)
            line = self.next_line(room)
            if not line:
                continue
            if not self.is_last_allowed() or self.is_end() and len("".join(line)) <= room:
                self.done.append(indent + "".join(line))
            else:
                self.cut_short(indent, line, room)
                break
        return self.done

    def next_line(self, room):
        drop = self.options.drop_whitespace
        if drop and self.done and not self.rest[-1].strip():
            self.rest.pop()
        line, used = [], 0
        while self.rest and used + len(self.rest[-1]) <= room:
            line.append(self.rest.pop())
            used += len(line[-1])
        if self.rest and len(self.rest[-1]) > room:
            self.take_long_word(line, 1 if room < 1 else room - used)
        if drop and line and not line[-1].strip():
            line.pop()
        return line

    def take_long_word(self, line, space):
        """A word that is longer than a line: what fits of it, or all of it on a line of its own."""
        if not self.options.break_long_words:
            if not line:
                line.append(self.rest.pop())
            return
        word = self.rest[-1]
        cut = space
        if self.options.break_on_hyphens and len(word) > cut:
            hyphen = word.rfind("-", 0, cut)
            if hyphen > 0 and word[:hyphen].strip("-"):
                cut = hyphen + 1
        line.append(word[:cut])
        self.rest[-1] = word[cut:]

    def is_last_allowed(self):
        return self.options.max_lines is not None and len(self.done) + 1 >= self.options.max_lines

    def is_end(self):
        return not self.rest or self.options.drop_whitespace and len(self.rest) == 1 and not self.rest[0].strip()

    def cut_short(self, indent, line, room):
        """Ends with the placeholder: after the words of this line that leave room for it, else on the line before."""
        placeholder = self.options.placeholder
        while line:
            if line[-1].strip() and len("".join(line)) + len(placeholder) <= room:
                self.done.append(indent + "".join(line) + placeholder)
                return
            line.pop()
        if self.done and len(self.done[-1].rstrip()) + len(placeholder) <= self.options.width:
            self.done[-1] = self.done[-1].rstrip() + placeholder
        else:
            self.done.append(indent + placeholder.lstrip())


def wrap(text, width=70, **kwargs):
    """The lines of one paragraph, none longer than width."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The lines of one paragraph as one string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, cut at a word to fit where it is too long."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.split()))


def dedent(text):
    """Takes off each line the blanks that all of them begin with."""
    margin = None
    lines = [("" if not line.strip(" \t") else line) for line in text.split("\n")]
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        else:
            n = 0
            while n < len(margin) and n < len(indent) and margin[n] == indent[n]:
                n += 1
            margin = margin[:n]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Puts a prefix before the lines that are not blank, or for which the predicate is true."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
