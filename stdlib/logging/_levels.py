"""The levels of messages, by number and by name."""

NOTSET, DEBUG, INFO, WARNING, ERROR, CRITICAL = range(0, 60, 10)
WARN, FATAL = WARNING, CRITICAL
_nameToLevel = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARN, "WARNING": WARNING, "INFO": INFO, "DEBUG": DEBUG,
                "NOTSET": NOTSET}
_levelToName = {number: name for name, number in _nameToLevel.items() if name not in ("FATAL", "WARN")}


def getLevelNamesMapping():
    """The names of the levels and their numbers, as a dict of the caller's own."""
    return {**_nameToLevel}


def getLevelName(level):
    """The name of a level's number, or the number of a name."""
    for table in _levelToName, _nameToLevel:
        if level in table:
            return table[level]
    return f"Level {level}"


def _checkLevel(level):
    """The number of a level given by number or name."""
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    if level in _nameToLevel:
        return _nameToLevel[level]
    raise ValueError(f"Unknown level: {level!r}")
