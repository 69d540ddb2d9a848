"""Weak references, and the collections and finalizers made of them."""
import _collections_abc
from _molt_weakref import _remove_dead_weakref, getweakrefcount, getweakrefs, proxy, types as _types

ref, ProxyType, CallableProxyType = _types()
ReferenceType = ref
ProxyTypes = (ProxyType, CallableProxyType)

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]


class WeakMethod(ref):
    """A weak reference to a bound method that lives as long as its object and function do."""

    __slots__ = ("function", "kind", "is_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def on_death(_):
            # Either of the two died; the method is gone once.
            method = this()
            if method is not None and method.is_alive:
                method.is_alive = False
                if callback is not None:
                    callback(method)

        made = ref.__new__(cls, owner, on_death)
        made.function = ref(function, on_death)
        made.kind = type(meth)
        made.is_alive = True
        this = ref(made)
        return made

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        owner, function = super().__call__(), self.function()
        return None if owner is None or function is None else self.kind(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self.is_alive and other.is_alive:
            return ref.__eq__(self, other) and self.function == other.function
        return self is other

    def __ne__(self, other):
        return not self == other if isinstance(other, WeakMethod) else NotImplemented

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """The reference that a WeakValueDictionary keeps: it knows its key."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        made = ref.__new__(cls, ob, callback)
        made.key = key
        return made

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _Vanishing(_collections_abc.MutableMapping):
    """A mapping with references in `data`. A subclass has _live: the entries that still are, with strong references."""

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __len__(self):
        return sum(1 for _ in self._live())

    def __iter__(self):
        for key, _ in self._live():
            yield key

    def keys(self):
        return iter(self)

    def values(self):
        for _, value in self._live():
            yield value

    def items(self):
        return self._live()

    def popitem(self):
        while True:
            entry = self._strong(*self.data.popitem())
            if entry is not None:
                return entry

    def _live(self):
        # Entries may go away at any time: the loop runs over those that are there at its beginning.
        for entry in list(self.data.items()):
            entry = self._strong(*entry)
            if entry is not None:
                yield entry

    def update(self, other=None, /, **kwargs):
        if other is not None:
            pairs = other if hasattr(other, "items") else dict(other)
            for key, value in pairs.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def _filled(self, *sources):
        for source in sources:
            self.update(source)
        return self

    def __ior__(self, other):
        return self._filled(other)

    def __or__(self, other):
        return self.copy()._filled(other) if isinstance(other, _collections_abc.Mapping) else NotImplemented

    def __ror__(self, other):
        return type(self)()._filled(other, self) if isinstance(other, _collections_abc.Mapping) else NotImplemented


class WeakValueDictionary(_Vanishing):
    """A mapping whose entries go away with their values."""

    def __init__(self, other=(), /, **kw):
        this = ref(self)

        def on_death(keyed):
            mapping = this()
            if mapping is not None:
                _remove_dead_weakref(mapping.data, keyed.key)

        self.data = {}
        self._on_death = on_death
        self.update(other, **kw)

    @staticmethod
    def _strong(key, keyed):
        value = keyed()
        return None if value is None else (key, value)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._on_death, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return self.get(key) is not None

    def get(self, key, default=None):
        keyed = self.data.get(key)
        value = None if keyed is None else keyed()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        keyed = self.data.pop(key, None)
        value = None if keyed is None else keyed()
        if value is not None:
            return value
        if not args:
            raise KeyError(key)
        return args[0]

    def valuerefs(self):
        """The references to the values; some may be dead by the time they are looked at."""
        return list(self.data.values())

    def itervaluerefs(self):
        """An iterator of the references to the values."""
        return iter(self.valuerefs())

    def copy(self):
        return WeakValueDictionary()._filled(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return type(self)((deepcopy(key, memo), value) for key, value in self._live())


class WeakKeyDictionary(_Vanishing):
    """A mapping whose entries go away with their keys."""

    def __init__(self, dict=None):
        this = ref(self)

        def on_death(dead):
            mapping = this()
            if mapping is not None:
                mapping.data.pop(dead, None)

        self.data = {}
        self._on_death = on_death
        self.update(dict)

    @staticmethod
    def _strong(reference, value):
        key = reference()
        return None if key is None else (key, value)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._on_death)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:  # what has no weak references cannot be a key
            return False

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._on_death), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def keyrefs(self):
        """The references to the keys; some may be dead by the time they are looked at."""
        return list(self.data)

    def copy(self):
        return WeakKeyDictionary()._filled(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        twin = type(self)()
        for key, value in self._live():
            twin[key] = deepcopy(value, memo)
        return twin


def _refs(items):
    return {ref(item) for item in items}


class WeakSet:
    """A set whose members go away when nothing else refers to them."""

    def __init__(self, data=None):
        this = ref(self)

        def on_death(dead):
            members = this()
            if members is not None:
                members.data.discard(dead)

        self.data = set()
        self._on_death = on_death
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            member = reference()
            if member is not None:
                yield member

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:  # what has no weak references cannot be a member
            return False

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self.data.add(ref(item, self._on_death))

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def pop(self):
        while self.data:
            member = self.data.pop()()
            if member is not None:
                return member
        raise KeyError("pop from empty WeakSet")

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def update(self, other):
        for item in other:
            self.add(item)

    def intersection_update(self, other):
        self.data &= _refs(other)

    def difference_update(self, other):
        self.data -= _refs(other)

    def symmetric_difference_update(self, other):
        self.data ^= {ref(item, self._on_death) for item in other}

    def _changed(self, change, other):
        result = self.copy()
        change(result, other)
        return result

    def union(self, other):
        return self._changed(type(self).update, other)

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    def difference(self, other):
        return self._changed(type(self).difference_update, other)

    def symmetric_difference(self, other):
        return self._changed(type(self).symmetric_difference_update, other)

    def issubset(self, other):
        return self.data <= _refs(other)

    def issuperset(self, other):
        return self.data >= _refs(other)

    def isdisjoint(self, other):
        return self.data.isdisjoint(_refs(other))

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference
    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return self.data < _refs(other)

    def __gt__(self, other):
        return self.data > _refs(other)

    def __eq__(self, other):
        return self.data == _refs(other) if isinstance(other, type(self)) else NotImplemented

    __hash__ = None

    def _in_place(change):
        def operation(self, other):
            change(self, other)
            return self
        return operation

    __ior__, __iand__ = _in_place(update), _in_place(intersection_update)
    __isub__, __ixor__ = _in_place(difference_update), _in_place(symmetric_difference_update)
    del _in_place


_collections_abc.MutableSet.register(WeakSet)


class _Call:
    """What a finalizer does, and to whom it belongs."""

    __slots__ = ("watch", "func", "args", "kwargs", "at_exit")


class finalize:
    """Calls a function when an object dies, or at the program's end; once."""

    __slots__ = ()
    _pending = {}  # finalizer: _Call, in the order in which they were made

    def __init__(self, obj, func, /, *args, **kwargs):
        if finalize._at_exit is not None:
            import atexit
            atexit.register(finalize._at_exit)
            finalize._at_exit = None
        call = _Call()
        call.watch = ref(obj, self)
        call.func, call.args, call.kwargs, call.at_exit = func, args, kwargs, True
        finalize._pending[self] = call

    def __call__(self, _=None):
        """Calls the function if that has not happened yet; the result is the function's."""
        call = finalize._pending.pop(self, None)
        return None if call is None else call.func(*call.args, **call.kwargs)

    def peek(self):
        """(object, function, args, kwargs) of a finalizer that is alive, else None."""
        call = finalize._pending.get(self)
        obj = None if call is None else call.watch()
        return None if obj is None else (obj, call.func, call.args, call.kwargs)

    def detach(self):
        """Like peek; the function will not be called any more."""
        described = self.peek()
        return None if described is None or finalize._pending.pop(self, None) is None else described

    @property
    def alive(self):
        """Whether the function is still to be called."""
        return self in finalize._pending

    @property
    def atexit(self):
        """Whether the function is called at the program's end, if the object lives so long."""
        return self.alive and finalize._pending[self].at_exit

    @atexit.setter
    def atexit(self, value):
        if self.alive:
            finalize._pending[self].at_exit = bool(value)

    def __repr__(self):
        described = self.peek()
        state = "dead" if described is None else f"for {type(described[0]).__name__!r} at {id(described[0]):#x}"
        return f"<{type(self).__name__} object at {id(self):#x}; {state}>"

    @staticmethod
    def _at_exit():
        # The newest first; a function may make further finalizers.
        import sys
        while True:
            due = [finalizer for finalizer, call in finalize._pending.items() if call.at_exit]
            if not due:
                return
            try:
                due[-1]()
            except Exception:
                sys.excepthook(*sys.exc_info())
