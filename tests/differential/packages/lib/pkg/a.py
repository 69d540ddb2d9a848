from __future__ import annotations

value = 1
where = (__name__, __package__)


def late():
    from . import b
    return b.value
