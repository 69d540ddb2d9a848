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
    """Object for wrapping/filling text: the public interface consists of wrap() and fill()."""
    wordsep_re = _wordsep
    wordsep_simple_re = _wordsep_simple
    sentence_end_re = _sentence_end
    unicode_whitespace_trans = dict.fromkeys([ord(x) for x in _whitespace], ord(" "))

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        pattern = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
        return [chunk for chunk in pattern.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and self.sentence_end_re.search(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _handle_long_word(self, chunks, line, used, width):
        space = 1 if width < 1 else width - used
        if self.break_long_words:
            chunk = chunks[-1]
            end = space
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind("-", 0, space)
                if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            line = []
            used = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            while chunks:
                size = len(chunks[-1])
                if used + size > width:
                    break
                line.append(chunks.pop())
                used += size
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, used, width)
                used = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                used -= len(line[-1])
                line.pop()
            if line:
                last_allowed = self.max_lines is None or len(lines) + 1 < self.max_lines
                nothing_left = not chunks or (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                if last_allowed or (nothing_left and used <= width):
                    lines.append(indent + "".join(line))
                else:
                    while line:
                        if line[-1].strip() and used + len(self.placeholder) <= width:
                            line.append(self.placeholder)
                            lines.append(indent + "".join(line))
                            break
                        used -= len(line[-1])
                        line.pop()
                    else:
                        if lines:
                            previous = lines[-1].rstrip()
                            if len(previous) + len(self.placeholder) <= self.width:
                                lines[-1] = previous + self.placeholder
                                break
                        lines.append(indent + self.placeholder.lstrip())
                    break
        return lines

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """Reformat the single paragraph in text so it fits in lines of no more than width columns."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """Reformat the single paragraph in text and return a new string containing the entire wrapped paragraph."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in text."""
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
    """Adds prefix to the beginning of selected lines in text."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
