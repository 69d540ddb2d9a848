"""Words and quoted texts as a shell reads them."""
import os
import re
import sys
from collections import deque
from io import StringIO

__all__ = ["join", "quote", "shlex", "split"]

_ascii_word = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_latin_word = "".join(chr(code) for code in range(0xC0, 0x100) if code not in (0xD7, 0xF7))
_find_unsafe = re.compile(r"[^\w@%+=:,./-]", re.ASCII).search


class shlex:
    """Reads tokens from a stream or a text. What counts as a letter, quote or blank is in attributes that may be changed.

    Outside of POSIX mode quotes stay part of the token and end it, and nothing is escaped.
    """

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.instream = sys.stdin if instream is None else StringIO(instream) if isinstance(instream, str) else instream
        self.infile = None if instream is None else infile
        self.posix, self.eof = posix, None if posix else ""
        self.commenters, self.whitespace = "#", " \t\r\n"
        self.escape, self.quotes, self.escapedquotes = "\\", "'\"", '"'
        self.wordchars = _ascii_word + _latin_word if posix else _ascii_word
        self.whitespace_split = False
        self.lineno, self.debug, self.token, self.source = 1, 0, "", None
        self.pushback, self.filestack = deque(), deque()
        self._punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if self._punctuation_chars:
            self._unread = deque()
            self.wordchars = "".join([c for c in self.wordchars + "~-./*?=" if c not in self._punctuation_chars])
        self._at_end = False

    @property
    def punctuation_chars(self):
        """The characters that make tokens of their own, as many as stand together."""
        return self._punctuation_chars

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token != self.eof:
            return token
        raise StopIteration

    def push_token(self, tok):
        """The next token will be this one."""
        self.pushback.appendleft(tok)

    def get_token(self):
        """The next token; eof where there is none. Sources that the text names are read in between."""
        if self.pushback:
            return self.pushback.popleft()
        token = self.read_token()
        while self.source is not None and token == self.source:
            opened = self.sourcehook(self.read_token())
            if opened:
                newfile, newstream = opened
                self.push_source(newstream, newfile)
            token = self.get_token()
        while token == self.eof and self.filestack:
            self.pop_source()
            token = self.get_token()
        return token

    def push_source(self, newstream, newfile=None):
        """Reads another stream first."""
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.instream = StringIO(newstream) if isinstance(newstream, str) else newstream
        self.infile, self.lineno = newfile, 1
        self._at_end = False

    def pop_source(self):
        """Goes back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self._at_end = False

    def sourcehook(self, newfile):
        """Name and stream for the file that a text names, from the folder of the file that it is in."""
        if newfile.startswith('"'):
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        """The beginning of a message about a place, as compilers write it."""
        return '"%s", line %d: ' % (infile or self.infile, lineno or self.lineno)

    def _read_char(self):
        char = self._unread.pop() if self._punctuation_chars and self._unread else self.instream.read(1)
        self.lineno += char == "\n"
        return char

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _in_word(self, char):
        return (char in self.wordchars or char in self.quotes
                or self.whitespace_split and char not in self._punctuation_chars)

    def read_token(self):
        """The next token of the stream, without sources or tokens pushed back."""
        if self._at_end:
            return None if self.posix else ""
        token = self._first_part()
        if token is None:
            return None if self.posix else ""
        return token

    def _first_part(self):
        """A token from its first character on; None at the end."""
        while char := self._read_char():
            if char in self.whitespace:
                continue
            if char in self.commenters:
                self._skip_comment()
            elif self.posix and char in self.escape:
                return self._word("", char)
            elif char in self.wordchars:
                return self._word(char)
            elif char in self._punctuation_chars:
                return self._punctuation(char)
            elif char in self.quotes:
                return self._word("", char) if self.posix else self._quoted(char, char)
            elif self.whitespace_split:
                return self._word(char)
            else:
                return char
        self._at_end = True
        return None

    def _punctuation(self, token):
        while char := self._read_char():
            if char in self._punctuation_chars:
                token += char
                continue
            if char not in self.whitespace:
                self._unread.append(char)
            return token
        self._at_end = True
        return token

    def _word(self, token, opening=""):
        """A word that has begun with token, or with the quote or escape that opens it."""
        quoted = False
        char = opening or self._read_char()
        while char:
            if opening and char in self.quotes or not opening and self.posix and char in self.quotes:
                token, quoted = self._quoted(token, char), True
            elif self.posix and char in self.escape:
                token += self._escaped()
            elif char in self.whitespace:
                if token or quoted:
                    return token
                return self._first_part()
            elif char in self.commenters:
                self._skip_comment()
                if self.posix:
                    return token if token or quoted else self._first_part()
            elif self._in_word(char):
                token += char
            else:
                if self._punctuation_chars:
                    self._unread.append(char)
                else:
                    self.pushback.appendleft(char)
                return token if token or quoted else self._first_part()
            opening = ""
            char = self._read_char()
        self._at_end = True
        return token if token or quoted else None

    def _quoted(self, token, quote):
        """The token with what follows up to the closing quote, which belongs to it outside of POSIX mode."""
        while char := self._read_char():
            if char == quote:
                return token if self.posix else token + char
            if self.posix and char in self.escape and quote in self.escapedquotes:
                escaped = self._escaped()
                token += escaped if escaped in (char, quote) else char + escaped
            else:
                token += char
        raise ValueError("No closing quotation")

    def _escaped(self):
        char = self._read_char()
        if char:
            return char
        raise ValueError("No escaped character")


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError("s argument must not be None")
    reader = shlex(s, posix=posix)
    reader.whitespace_split = True
    if not comments:
        reader.commenters = ""
    return [*reader]


def quote(s):
    """The text so that a shell reads it as one word."""
    if not s:
        return "''"
    if _find_unsafe(s) is None:
        return s
    inside = s.replace("'", "'\"'\"'")
    return f"'{inside}'"


def join(split_command):
    """The command line that split() makes these words of."""
    return " ".join([quote(word) for word in split_command])
