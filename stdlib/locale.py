"""Customs of countries: a compiled program has those of the C locale, with UTF-8."""
import sys

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll",
           "strxfrm", "str", "atof", "atoi", "format_string", "currency", "normalize", "resetlocale", "LC_CTYPE",
           "LC_COLLATE", "LC_MESSAGES", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_text = str


class Error(Exception):
    """No such locale."""


_now = {category: "C" for category in range(6)}
_now[LC_CTYPE] = "C.UTF-8"


def _wanted(name):
    """The locale of that name, as far as it is one of those that are here."""
    if name == "":
        import os
        name = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or "C"
    if name in ("C", "POSIX"):
        return "C"
    if name.upper().replace("-", "") == "C.UTF8":
        return name
    raise Error("unsupported locale setting")


def setlocale(category, locale=None):
    """Sets the locale of a category, or only tells it."""
    if category not in range(7):
        raise Error("invalid locale category" if locale is None else "unsupported locale setting")
    if locale is not None:
        if not isinstance(locale, _text):
            locale = normalize(".".join(part for part in locale if part)) if locale[0] else "C"
        name = _wanted(locale)
        for each in range(6) if category == LC_ALL else [category]:
            _now[each] = name
    if category != LC_ALL:
        return _now[category]
    if len(set(_now.values())) == 1:
        return _now[0]
    names = ("LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES")
    return ";".join(f"{name}={_now[i]}" for i, name in enumerate(names)) + ";LC_PAPER=C;LC_NAME=C;LC_ADDRESS=C;LC_TELEPHONE=C;LC_MEASUREMENT=C;LC_IDENTIFICATION=C"


def resetlocale(category=LC_ALL):
    """Sets what the environment says."""
    setlocale(category, "")


def getlocale(category=LC_CTYPE):
    """(language, encoding) of a category."""
    name = setlocale(category)
    if category == LC_ALL and ";" in name:
        raise TypeError("category LC_ALL is not supported")
    return (None, None) if name == "C" else ("en_US", "UTF-8")


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """(language, encoding) that the environment says."""
    import os
    for variable in envvars:
        found = os.environ.get(variable)
        if found:
            if variable == "LANGUAGE":
                found = found.split(":")[0]
            break
    else:
        found = "C"
    if found in ("C", "POSIX"):
        return None, None
    language, dot, encoding = normalize(found).partition(".")
    return (language if language != "C" else "en_US"), encoding or None


def getencoding():
    """The encoding of the locale."""
    return "utf-8" if sys.flags.utf8_mode else "UTF-8"


def getpreferredencoding(do_setlocale=True):
    """The encoding of text files."""
    return getencoding()


def normalize(localename):
    """The usual spelling of a locale's name."""
    name, at, modifier = localename.partition("@")
    language, dot, encoding = name.partition(".")
    parts = language.split("_")
    if len(parts) == 2:
        language = f"{parts[0].lower()}_{parts[1].upper()}"
    if encoding:
        plain = encoding.lower().replace("-", "").replace("_", "")
        encoding = {"utf8": "UTF-8", "iso88591": "ISO8859-1", "iso885915": "ISO8859-15"}.get(plain, encoding)
    return language + dot + encoding + at + modifier


def localeconv():
    """How numbers and sums of money are written."""
    made = {"decimal_point": ".", "thousands_sep": "", "grouping": [], "int_curr_symbol": "", "currency_symbol": "",
            "mon_decimal_point": "", "mon_thousands_sep": "", "mon_grouping": [], "positive_sign": "", "negative_sign": ""}
    for name in ("int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space",
                 "p_sign_posn", "n_sign_posn"):
        made[name] = CHAR_MAX
    return made


def strcoll(string1, string2, /):
    """Which of two strings comes first: below, at or above 0."""
    return (string1 > string2) - (string1 < string2)


def strxfrm(string, /):
    """A string that compares as strcoll does."""
    return string



def format_string(f, val, grouping=False, monetary=False):
    """`f % val` as the locale writes numbers."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """A sum of money as the locale writes it."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """A float as the locale writes it."""
    return "%.12g" % val


def delocalize(string):
    """A number's text as float() reads it."""
    return string


def localize(string, grouping=False, monetary=False):
    """A number's text as the locale writes it."""
    return string


def atof(string, func=float):
    """The number that a text of the locale is."""
    return func(delocalize(string))


def atoi(string):
    """The integer that a text of the locale is."""
    return int(delocalize(string))
