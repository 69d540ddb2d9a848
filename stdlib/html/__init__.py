"""Text as HTML has it."""
from html.entities import html5 as _known

__all__ = ["escape", "unescape"]
_signs = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_marks = str.maketrans(_signs)
_marks_and_quotes = str.maketrans(_signs | {'"': "&quot;", "'": "&#x27;"})

# What numbers mean that are no characters: those that Windows has there, and nothing at all.
_windows = dict(zip(range(0x80, 0xa0), "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ")) | {0: "\ufffd", 13: "\r"}


def escape(s, quote=True):
    """Text with the signs of HTML written as names; quotation marks too, if they are wanted."""
    return s.translate(_marks_and_quotes if quote else _marks)


def _is_nothing(number):
    return (number < 32 and number not in (9, 10, 12) or 0x7f <= number < 0xa0 or 0xfdd0 <= number < 0xfdf0
            or number & 0xfffe == 0xfffe)


def _of_number(number):
    if number in _windows:
        return _windows[number]
    if number > 0x10ffff or 0xd800 <= number < 0xe000:
        return "\ufffd"
    return "" if _is_nothing(number) else chr(number)


def _meant(hit):
    """What a reference stands for; itself if for nothing."""
    text = hit[1]
    if text[0] == "#":
        digits = text[1:].rstrip(";")
        return _of_number(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    if text in _known:
        return _known[text]
    # The longest name at its beginning counts.
    for end in range(len(text) - 1, 1, -1):
        if (found := _known.get(text[:end])) is not None:
            return found + text[end:]
    return "&" + text


_reference = None


def unescape(s):
    """Text with its references replaced by what they stand for."""
    global _reference
    if "&" not in s:
        return s
    if _reference is None:
        from re import compile

        _reference = compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")
    return _reference.sub(_meant, s)
