"""Tuples whose items have names, and that may have further fields beside them: what os returns."""


class _Item:
    """The attribute for one item of the tuple."""

    def __init__(self, index):
        self._index = index

    def __get__(self, record, owner=None):
        return self if record is None else tuple.__getitem__(record, self._index)

    def __set__(self, record, value):
        raise AttributeError("readonly attribute")

    __delete__ = None


class _Further:
    """The attribute for a field that is no item."""

    def __init__(self, name):
        self._name = name

    def __get__(self, record, owner=None):
        return self if record is None else record.__dict__["further"][self._name]

    def __set__(self, record, value):
        raise AttributeError("readonly attribute")

    __delete__ = None


def _counted(title, given, least, most):
    """The TypeError for a sequence of the wrong length."""
    if least == most:
        wanted = f"a {least}"
    elif given < least:
        wanted = f"an at least {least}"
    else:
        wanted = f"an at most {most}"
    return TypeError(f"{title}() takes {wanted}-sequence ({given}-sequence given)")


def record_type(module, name, items, further=(), unnamed=0, stand_in=None, doc=None):
    """A type of such tuples. The last `unnamed` items have no attribute of their own; a further field that is not given
    is None, or the item whose number `stand_in` names."""
    title = f"{module}.{name}"
    least, most = len(items), len(items) + len(further)
    stand_in = stand_in or {}

    def __new__(cls, sequence, dict=None):
        try:
            given = tuple(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        if dict is not None and not hasattr(dict, "items"):
            raise TypeError(f"{title}() takes a dict as second arg, if any")
        if not least <= len(given) <= most:
            raise _counted(title, len(given), least, most)
        record = tuple.__new__(cls, given[:least])
        if further:
            values = {field: given[stand_in[field]] if field in stand_in else None for field in further}
            if dict:
                values.update((key, value) for key, value in dict.items() if key in values)
            values.update(zip(further, given[least:]))
            record.__dict__["further"] = values
        return record

    def __setattr__(self, attribute, value):
        if not hasattr(type(self), attribute):
            raise AttributeError(f"{title!r} object has no attribute {attribute!r}")
        object.__setattr__(self, attribute, value)

    def __repr__(self):
        return f"{title}({', '.join(f'{field}={value!r}' for field, value in zip(items, self))})"

    def __reduce__(self):
        return type(self), (tuple(self), dict(self.__dict__.get("further", ())))

    named = items[:least - unnamed]
    body = {"__new__": __new__, "__setattr__": __setattr__, "__repr__": __repr__, "__reduce__": __reduce__, "__doc__": doc,
            "__module__": module, "__match_args__": tuple(named), "n_fields": most, "n_sequence_fields": least,
            "n_unnamed_fields": unnamed}
    body.update((field, _Item(index)) for index, field in enumerate(named))
    body.update((field, _Further(field)) for field in further)
    return type(name, (tuple,), body)
