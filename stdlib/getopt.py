"""Options of a command line, as the C function getopt reads them."""
import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """The command line has an option that it may not have; msg says what, opt which."""

    def __init__(self, msg, opt=""):
        super().__init__(msg, opt)
        self.msg, self.opt = msg, opt

    def __str__(self):
        return self.msg


error = GetoptError


class _Reader:
    """The options that there are, and those that were found."""

    def __init__(self, short, long):
        self.short, self.long = short, long
        self.found = []

    def read(self, arguments):
        """Takes the first argument, which begins with '-', and what belongs to it; returns the rest."""
        take = self.read_long if arguments[0].startswith("--") else self.read_short
        return take(arguments[0], arguments[1:])

    def read_long(self, argument, rest):
        name, equals, value = argument[2:].partition("=")
        known = self.full_name(name)
        takes_value = known.endswith("=")
        known = known.rstrip("=") if takes_value else known
        if takes_value and not equals:
            if not rest:
                raise GetoptError(f"option --{known} requires argument", known)
            value, rest = rest[0], rest[1:]
        elif equals and not takes_value:
            raise GetoptError(f"option --{known} must not have an argument", known)
        self.found.append((f"--{known}", value))
        return rest

    def full_name(self, name):
        """The option that a name or its beginning stands for, with '=' if it takes a value."""
        candidates = [option for option in self.long if option.startswith(name)]
        for exact in (name, f"{name}="):
            if exact in candidates:
                return exact
        if len(candidates) == 1:
            return candidates[0]
        problem = "not a unique prefix" if candidates else "not recognized"
        raise GetoptError(f"option --{name} {problem}", name)

    def read_short(self, argument, rest):
        letters = argument[1:]
        while letters:
            letter, letters = letters[0], letters[1:]
            value = ""
            if self.takes_value(letter):
                if not letters and not rest:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                if not letters:
                    letters, rest = rest[0], rest[1:]
                value, letters = letters, ""
            self.found.append((f"-{letter}", value))
        return rest

    def takes_value(self, letter):
        position = -1 if letter == ":" else self.short.find(letter)
        if position < 0:
            raise GetoptError(f"option -{letter} not recognized", letter)
        return self.short.startswith(":", position + 1)


def _names(long):
    return [long] if isinstance(long, str) else list(long)


def getopt(args, shortopts, longopts=[]):
    """The options up to the first argument that is none, as pairs, and the arguments from there on."""
    reader = _Reader(shortopts, _names(longopts))
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        args = reader.read(args)
    return reader.found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The options, which may stand among other arguments, as pairs, and the other arguments."""
    strict = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    reader = _Reader(shortopts.removeprefix("+"), _names(longopts))
    others = []
    while args:
        first = args[0]
        if first == "--":
            others += args[1:]
            break
        if first.startswith("-") and first != "-":
            args = reader.read(args)
        elif strict:
            others += args
            break
        else:
            others.append(first)
            args = args[1:]
    return reader.found, others
