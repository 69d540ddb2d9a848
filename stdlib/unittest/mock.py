"""Objects that stand in for others in tests, remember how they were used, and are put in place for a while."""
import functools

__all__ = ["Mock", "MagicMock", "NonCallableMock", "NonCallableMagicMock", "PropertyMock", "patch", "sentinel", "call", "ANY",
           "DEFAULT", "create_autospec", "mock_open"]


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    """An object for each attribute name, the same each time."""

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError(name)
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"

    __hash__ = None


ANY = _Any()


def _shown_call(name, args, kwargs):
    return f"{name}({', '.join([*map(repr, args), *(f'{key}={value!r}' for key, value in kwargs.items())])})"


class _Call(tuple):
    """How something was called: (name, args, kwargs). Calls compare with tuples that leave parts out."""

    def __new__(cls, value=(), name="", two=False):
        parts = _call_parts(tuple(value))
        name = parts[0] or name
        made = tuple.__new__(cls, parts[1:] if two else (name, *parts[1:]))
        made._name, made._two = name, two
        return made

    def __eq__(self, other):
        try:
            theirs = _call_parts(tuple(other))
        except (TypeError, ValueError):
            return False
        mine = (self._name, *tuple.__getitem__(self, slice(-2, None)))
        if self._two or getattr(other, "_two", False) or not mine[0] or not theirs[0]:
            return mine[1:] == theirs[1:]
        return mine == theirs

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, *args, **kwargs):
        return _Call((self._name, args, kwargs))

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return _Call((f"{self._name}.{name}" if self._name else name, (), {}))

    @property
    def args(self):
        return tuple.__getitem__(self, -2)

    @property
    def kwargs(self):
        return tuple.__getitem__(self, -1)

    def __repr__(self):
        name = self._name and not self._name.startswith("()")
        return _shown_call(f"call.{self._name}" if name else "call", self.args, self.kwargs)


def _call_parts(value):
    """(name, args, kwargs) of a tuple with any of them."""
    name, args, kwargs = "", (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        elif isinstance(part, dict):
            kwargs = part
        else:
            raise ValueError(part)
    return name, args, kwargs


call = _Call()


class NonCallableMock:
    """Has every attribute: each is made when it is asked for, and a mock too."""

    def __new__(cls, /, *args, **kwargs):
        # Special methods are looked up in the class: each mock has one of its own.
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__}))

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, **kwargs):
        own = vars(self)
        spec = spec_set if spec is None else spec
        own.update(_children={}, _name=name, _parent=None, _wraps=wraps, _result=return_value, _effect=None,
                   _allowed=spec if isinstance(spec, list) else None if spec is None else dir(spec),
                   _class=None if spec is None or isinstance(spec, list) else spec if isinstance(spec, type) else type(spec))
        self.reset_mock()
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets how it was called."""
        vars(self).update(called=False, call_count=0, call_args=None, call_args_list=[], method_calls=[], mock_calls=[])
        if return_value:
            vars(self)["_result"] = DEFAULT
        if side_effect:
            vars(self)["_effect"] = None
        for child in vars(self)["_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock()

    def configure_mock(self, **kwargs):
        """Sets attributes; names may have dots."""
        for path, value in kwargs.items():
            *parents, last = path.split(".")
            functools.reduce(getattr, parents, self).__setattr__(last, value)

    @property
    def __class__(self):
        return vars(self).get("_class") or type(self)

    @property
    def return_value(self):
        own = vars(self)
        if own["_result"] is DEFAULT:
            own["_result"] = self._get_child_mock(_parent=self, _name="()")
        return own["_result"]

    @return_value.setter
    def return_value(self, value):
        vars(self)["_result"] = value

    @property
    def side_effect(self):
        return vars(self)["_effect"]

    @side_effect.setter
    def side_effect(self, value):
        is_exception = isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)
        if value is not None and not callable(value) and not is_exception:
            value = iter(value)
        vars(self)["_effect"] = value

    def _get_child_mock(self, _parent=None, _name=None, **kwargs):
        kind = next(cls for cls in type(self).__mro__ if cls.__module__ == __name__ and "_get_child_mock" not in vars(cls)
                    or cls is NonCallableMock)
        kind = {NonCallableMock: Mock, NonCallableMagicMock: MagicMock}.get(_known_class(type(self)), _known_class(type(self)))
        made = kind(**kwargs)
        vars(made).update(_parent=_parent, _name=_name)
        return made

    def __getattr__(self, name):
        own = vars(self)
        if "_children" not in own or name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if own["_allowed"] is not None and name not in own["_allowed"]:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) and own["_allowed"] is None:
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an "
                                 "attribute.")
        if name not in own["_children"]:
            wraps = None if own["_wraps"] is None else getattr(own["_wraps"], name)
            own["_children"][name] = self._get_child_mock(_parent=self, _name=name, wraps=wraps)
        child = own["_children"][name]
        if child is _deleted:
            raise AttributeError(name)
        return child

    def __setattr__(self, name, value):
        if isinstance(getattr(NonCallableMock, name, None), _plain_property) or name in vars(self):
            object.__setattr__(self, name, value)
        elif name.startswith("__") and name.endswith("__"):
            if isinstance(value, NonCallableMock):
                setattr(type(self), name, lambda self, *args, **kwargs: value(*args, **kwargs))
            elif callable(value):
                setattr(type(self), name, value)
            else:
                object.__setattr__(self, name, value)
            vars(self)["_children"][name] = value
        else:
            if isinstance(value, NonCallableMock) and vars(value)["_parent"] is None and vars(value)["_name"] is None:
                vars(value).update(_parent=self, _name=name)
            if isinstance(value, PropertyMock):
                setattr(type(self), name, value)
            else:
                vars(self)["_children"][name] = value

    def __delattr__(self, name):
        children = vars(self)["_children"]
        if children.get(name) is _deleted:
            raise AttributeError(name)
        children[name] = _deleted

    def __dir__(self):
        allowed = vars(self)["_allowed"]
        return sorted(set(dir(type(self)) if allowed is None else allowed) | set(vars(self)["_children"]))

    def _path(self):
        names, mock = [], self
        while mock is not None:
            names.append(vars(mock)["_name"] or ("mock" if vars(mock)["_parent"] is None else ""))
            mock = vars(mock)["_parent"]
        return ".".join(reversed(names)).replace(".()", "()")

    def __repr__(self):
        named = vars(self)["_name"] is not None or vars(self)["_parent"] is not None
        name = f" name={self._path()!r}" if named else ""
        return f"<{_known_class(type(self)).__name__}{name} id='{id(self)}'>"

    def _remember(self, args, kwargs):
        own = vars(self)
        this = _Call((args, kwargs), two=True)
        own["called"] = True
        own["call_count"] += 1
        own["call_args"] = this
        own["call_args_list"].append(this)
        own["mock_calls"].append(_Call(("", args, kwargs)))
        name, mock = own["_name"], own["_parent"]
        is_method = name != "()"
        while mock is not None and name:
            if is_method:
                vars(mock)["method_calls"].append(_Call((name, args, kwargs)))
            vars(mock)["mock_calls"].append(_Call((name, args, kwargs)))
            outer = vars(mock)["_name"]
            if outer is not None:
                name = outer + name if name.startswith("()") else f"{outer}.{name}"
                is_method = is_method and outer != "()"
            mock = vars(mock)["_parent"]

    # Assertions about calls

    def _label(self):
        return vars(self)["_name"] or "mock"

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._label()}' to have been called.")

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._label()}' to not have been called. Called {self.call_count} times."
                                 f"{self._shown_calls()}")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._label()}' to have been called once. Called {self.call_count} times."
                                 f"{self._shown_calls()}")

    def _shown_calls(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""

    def assert_called_with(self, /, *args, **kwargs):
        expected = _shown_call(self._label(), args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        if self.call_args != _Call((args, kwargs), two=True):
            actual = _shown_call(self._label(), *self.call_args)
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._label()}' to be called once. Called {self.call_count} times."
                                 f"{self._shown_calls()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError(f"{_shown_call(self._label(), args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        actual = list(self.mock_calls)
        if not any_order:
            if not any(actual[i:i + len(calls)] == calls for i in range(len(actual) - len(calls) + 1)):
                raise AssertionError(f"Calls not found.\nExpected: {calls!r}{self._shown_calls('  Actual')}")
            return
        missing = []
        for expected in calls:
            if expected in actual:
                actual.remove(expected)
            else:
                missing.append(expected)
        if missing:
            raise AssertionError(f"{tuple(missing)!r} not all found in call list") from None


_plain_property = property
_deleted = object()


def _known_class(kind):
    # The class of a mock is one made for it alone; the first base is what was called.
    return kind.__mro__[1]


class Mock(NonCallableMock):
    """The same, and can be called: side_effect or return_value say with what result."""

    def __call__(self, /, *args, **kwargs):
        self._remember(args, kwargs)
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                    raise result
            if result is not DEFAULT:
                return result
        if vars(self)["_wraps"] is not None and vars(self)["_result"] is DEFAULT:
            return vars(self)["_wraps"](*args, **kwargs)
        return self.return_value


class _Magic:
    """The special methods of magic mocks: each is a mock itself once it is asked for."""


_magic_results = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1,
    "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True,
    "__index__": 1,
}
_magic_names = [*_magic_results, *(f"__{name}__" for name in (
    "enter getitem setitem delitem call_ add sub mul truediv floordiv mod divmod pow lshift rshift and xor or radd rsub rmul "
    "rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand rxor ror iadd isub imul itruediv ifloordiv imod ipow ilshift "
    "irshift iand ixor ior neg pos abs invert round trunc floor ceil").split() if name != "call_")]


def _magic_method(name):
    def method(self, /, *args, **kwargs):
        return _magic_child(self, name)(*args, **kwargs)
    method.__name__ = name
    return method


def _magic_child(self, name):
    children = vars(self)["_children"]
    if name not in children:
        children[name] = child = MagicMock()
        vars(child).update(_parent=self, _name=name)
        if name in _magic_results:
            child.return_value = _magic_results[name]
        elif name == "__enter__":
            pass
    return children[name]


for _name in _magic_names:
    setattr(_Magic, _name, _magic_method(_name))
_Magic.__iter__ = lambda self: iter(vars(self)["_children"]["__iter__"]() if "__iter__" in vars(self)["_children"] else [])
_Magic.__str__ = lambda self: object.__str__(self)


class NonCallableMagicMock(_Magic, NonCallableMock):
    """A NonCallableMock with special methods."""


class MagicMock(_Magic, Mock):
    """A Mock with special methods."""


class PropertyMock(Mock):
    """Stands in for a property: reading calls it, setting calls it with the value."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def create_autospec(spec, spec_set=False, instance=False, **kwargs):
    """A mock with the attributes of an object."""
    return MagicMock(spec=spec, **kwargs)


def mock_open(mock=None, read_data=""):
    """A mock for open()."""
    import io
    mock = MagicMock() if mock is None else mock

    def opened(*args, **kwargs):
        handle = MagicMock()
        source = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
        for name in ("read", "readline", "readlines"):
            setattr(handle, name, Mock(side_effect=getattr(source, name)))
        handle.__enter__.return_value = handle
        handle.__iter__ = lambda self: iter(source)
        return handle
    mock.side_effect = opened
    return mock


class _Patch:
    """Puts something in an attribute's place: as a context, a decorator of functions and classes, or by start and stop."""
    _started = []

    def __init__(self, target, name, new, kind, create, arguments):
        self.target, self.name, self.new, self.kind, self.create = target, name, new, kind, create
        self.arguments = arguments

    def __enter__(self):
        target = self.target() if callable(self.target) and getattr(self.target, "_is_lazy", False) else self.target
        self.owner = target
        own = getattr(target, "__dict__", {})
        self.was_own = self.name in own
        self.before = own[self.name] if self.was_own else getattr(target, self.name, DEFAULT)
        if self.before is DEFAULT and not self.create:
            raise AttributeError(f"{target} does not have the attribute {self.name!r}")
        new = self.new
        if new is DEFAULT:
            new = (self.kind or MagicMock)(**self.arguments)
        setattr(target, self.name, new)
        return new

    def __exit__(self, *details):
        if self.was_own:
            setattr(self.owner, self.name, self.before)
        else:
            delattr(self.owner, self.name)
            if not self.create and not hasattr(self.owner, self.name):
                setattr(self.owner, self.name, self.before)

    def start(self):
        self._started.append(self)
        return self.__enter__()

    def stop(self):
        if self in self._started:
            self._started.remove(self)
            self.__exit__(None, None, None)

    def _copy(self):
        return _Patch(self.target, self.name, self.new, self.kind, self.create, self.arguments)

    def __call__(self, item):
        if isinstance(item, type):
            for name in dir(item):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(item, name)):
                    setattr(item, name, self._copy()(getattr(item, name)))
            return item

        @functools.wraps(item)
        def patched(*args, **kwargs):
            with self._copy() as new:
                return item(*args, *([new] if self.new is DEFAULT else []), **kwargs)
        return patched


def _lazy_import(path):
    def target():
        module, *names = path.split(".")
        found = __import__(module)
        for name in names:
            module = f"{module}.{name}"
            if not hasattr(found, name):
                __import__(module)
            found = getattr(found, name)
        return found
    target._is_lazy = True
    return target


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Puts a mock, or `new`, in the place of what a dotted name stands for."""
    path, dot, name = target.rpartition(".")
    if not dot:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    if spec is not None:
        kwargs["spec"] = spec
    return _Patch(_lazy_import(path), name, new, new_callable, create, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
                  **kwargs):
    """The same for an attribute of an object."""
    if spec is not None:
        kwargs["spec"] = spec
    return _Patch(target, attribute, new, new_callable, create, kwargs)


class _PatchDict:
    """Changes a mapping for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, dict(values, **kwargs), clear

    def __enter__(self):
        self.mapping = _lazy_import(self.in_dict)() if isinstance(self.in_dict, str) else self.in_dict
        self.before = dict(self.mapping)
        if self.clear:
            self.mapping.clear()
        self.mapping.update(self.values)
        return self.mapping

    def __exit__(self, *details):
        self.mapping.clear()
        self.mapping.update(self.before)

    def start(self):
        return self.__enter__()

    def stop(self):
        self.__exit__()

    def __call__(self, function):
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return patched


def _stop_all():
    for started in reversed(_Patch._started[:]):
        started.stop()


patch.object, patch.dict, patch.stopall = _patch_object, _PatchDict, _stop_all
patch.TEST_PREFIX = "test"
