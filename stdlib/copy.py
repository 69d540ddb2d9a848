"""Generic (shallow and deep) copying operations."""
import copyreg as _copyreg  # object.__reduce_ex__ needs it

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

_atomic = {
    type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property, type(Ellipsis),
    type(NotImplemented), type(len), type(lambda: 0),
}
_deep_atomic = _atomic - {tuple, frozenset, slice} | {type((lambda: 0).__code__)}


def copy(x):
    """Another object with the same contents."""
    cls = type(x)
    if cls in _atomic:
        return x
    if cls in (list, dict, set, bytearray):
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduction = _reduce(x, cls)
    if isinstance(reduction, str):
        return x
    return _rebuild(x, None, *reduction)


def _reduce(x, cls):
    if cls in _copyreg.dispatch_table:
        return _copyreg.dispatch_table[cls](x)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor is None:
        raise Error(f"un(shallow)copyable object of type {cls}")
    return reductor()


def deepcopy(x, memo=None, _nil=[]):
    """Another object with copies of the contents, all the way down; what is there twice is there twice in the copy."""
    cls = type(x)
    if cls in _deep_atomic:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    y = memo.get(key, _nil)
    if y is not _nil:
        return y
    if cls is list:
        y = memo[key] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[key] = {}
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
        _hold(x, memo)
        return y
    elif cls is tuple:
        y = _tuple_copy(x, memo)
    elif issubclass(cls, type):
        return x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        elif cls is type(_sample.method):
            y = cls(x.__func__, deepcopy(x.__self__, memo))
        else:
            reduction = _reduce(x, cls)
            y = x if isinstance(reduction, str) else _rebuild(x, memo, *reduction)
    if y is not x:
        memo[key] = y
        _hold(x, memo)
    return y


class _Sample:
    def method(self):
        pass


_sample = _Sample()


def _tuple_copy(x, memo):
    items = [deepcopy(item, memo) for item in x]
    y = memo.get(id(x))  # x may contain itself
    if y is not None:
        return y
    for a, b in zip(x, items):
        if a is not b:
            return tuple(items)
    return x


def _hold(x, memo):
    # An id in the memo means something only while its object lives.
    memo.setdefault(id(memo), []).append(x)


def _rebuild(x, memo, func, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
            if attributes is not None:
                vars(y).update(attributes)
            for name, value in (slots or {}).items():
                setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for k, v in pairs:
            if deep:
                k, v = deepcopy(k, memo), deepcopy(v, memo)
            y[k] = v
    return y


def replace(obj, /, **changes):
    """Another object with some fields changed; its class says how by __replace__."""
    func = getattr(obj.__class__, "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {obj.__class__.__name__} objects")
    return func(obj, **changes)
