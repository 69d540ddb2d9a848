"""Signatures: what a callable takes, and which of it given arguments are."""
import enum
import functools
import re
import types
from collections import OrderedDict
from collections.abc import Mapping
from keyword import iskeyword

_Builtin = (types.BuiltinFunctionType, types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType,
            types.ClassMethodDescriptorType)


class _empty:
    """Says that there is no default or annotation."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return _DESCRIPTIONS[self]


_DESCRIPTIONS = ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")
_ONLY, _EITHER, _STAR, _NAMED, _STARS = _ParameterKind


def formatannotation(annotation, base_module=None):
    """An annotation as a signature shows it."""
    module = getattr(annotation, "__module__", None)
    if module == "typing":
        return re.sub(r"[\w.]+", lambda word: word[0].removeprefix("typing."), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        short = module in ("builtins", base_module)
        return annotation.__qualname__ if short else f"{module}.{annotation.__qualname__}"
    return repr(annotation)


class Parameter:
    """One parameter: its name, kind, default and annotation."""
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_STAR, _STARS):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name.startswith(".") and name[1:].isdigit():
            # The nameless argument of a comprehension's function.
            if self._kind is not _EITHER:
                raise ValueError(f"implicit arguments must be passed as positional or keyword arguments, "
                                 f"not {self._kind.description}")
            self._kind = _ONLY
            name = f"implicit{name[1:]}"
        if (iskeyword(name) and self._kind is not _ONLY) or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._default, self._annotation = name, default, annotation

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default, self._annotation = state["_default"], state["_annotation"]

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        """A parameter like this one with some of it changed."""
        return type(self)(self._name if name is ... else name, self._kind if kind is ... else kind,
                          default=self._default if default is ... else default,
                          annotation=self._annotation if annotation is ... else annotation)

    def __str__(self):
        text = {_STAR: "*", _STARS: "**"}.get(self._kind, "") + self._name
        annotated = self._annotation is not _empty
        if annotated:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if annotated else f"={self._default!r}"
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """Arguments by the names of the parameters that take them."""
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments, self._signature = arguments, signature

    @property
    def signature(self):
        return self._signature

    def _positional(self):
        """Parameters that `args` has arguments of: up to the first that was left out or is named."""
        for parameter in self._signature.parameters.values():
            if parameter._kind in (_NAMED, _STARS) or parameter._name not in self.arguments:
                return
            yield parameter

    @property
    def args(self):
        found = []
        for parameter in self._positional():
            value = self.arguments[parameter._name]
            if parameter._kind is _STAR:
                found.extend(value)
            else:
                found.append(value)
        return tuple(found)

    @property
    def kwargs(self):
        taken = {parameter._name for parameter in self._positional()}
        found = {}
        for name, parameter in self._signature.parameters.items():
            if name in taken or name not in self.arguments or parameter._kind is _STAR:
                continue
            if parameter._kind is _STARS:
                found.update(self.arguments[name])
            else:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        """Adds the defaults of what was left out."""
        given, filled = self.arguments, {}
        for name, parameter in self._signature.parameters.items():
            if name in given:
                filled[name] = given[name]
            elif parameter._default is not _empty:
                filled[name] = parameter._default
            elif parameter._kind is _STAR:
                filled[name] = ()
            elif parameter._kind is _STARS:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    __hash__ = None

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __setstate__(self, state):
        self._signature, self.arguments = state["_signature"], state["arguments"]

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    """The parameters of a callable and the annotation of what it returns."""
    __slots__ = ("_return_annotation", "_parameters")
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        named, kind, defaults = OrderedDict(), _ONLY, False
        for parameter in parameters or ():
            if __validate_parameters__:
                if parameter.kind < kind:
                    raise ValueError(f"wrong parameter order: {kind.description} parameter before "
                                     f"{parameter.kind.description} parameter")
                kind = parameter.kind
                if kind <= _EITHER:
                    if parameter.default is not _empty:
                        defaults = True
                    elif defaults:
                        raise ValueError("non-default argument follows default argument")
                if parameter.name in named:
                    raise ValueError(f"duplicate parameter name: {parameter.name!r}")
            named[parameter.name] = parameter
        self._parameters = types.MappingProxyType(named)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _of(obj, cls, follow_wrapped, (globals, locals, eval_str))

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=..., return_annotation=...):
        """A signature like this one with some of it changed."""
        return type(self)(self._parameters.values() if parameters is ... else parameters,
                          return_annotation=self._return_annotation if return_annotation is ... else return_annotation)

    def _comparable(self):
        named = {name: p for name, p in self._parameters.items() if p.kind is _NAMED}
        return tuple(p for p in self._parameters.values() if p.kind is not _NAMED), named, self._return_annotation

    def __hash__(self):
        ordered, named, returned = self._comparable()
        return hash((ordered, frozenset(named.values()), returned))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._comparable() == other._comparable()

    def _bind(self, args, kwargs, partial=False):
        arguments, given, rest = {}, iter(args), dict(kwargs)
        stars, only_named = None, []
        exhausted = object()
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind is _STARS:
                stars = name
                continue
            if kind is _STAR:
                values = tuple(given)
                if values:
                    arguments[name] = values
                continue
            value = next(given, exhausted) if kind is not _NAMED else exhausted
            if kind is _NAMED and (extra := next(given, exhausted)) is not exhausted:
                raise TypeError("too many positional arguments")
            if value is not exhausted:
                if name in rest and kind is not _ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = value
            elif kind is _ONLY:
                if name in rest:
                    only_named.append(name)
                    if parameter.default is _empty and not partial and not any(
                            p.kind is _STARS for p in self._parameters.values()):
                        raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
                if parameter.default is _empty and not partial:
                    raise TypeError(f"missing a required argument: {name!r}")
            elif name in rest:
                arguments[name] = rest.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if next(given, exhausted) is not exhausted:
            raise TypeError("too many positional arguments")
        if rest:
            if stars is None:
                if only_named:
                    raise TypeError(f"{only_named[0]!r} parameter is positional only, but was passed as a keyword")
                raise TypeError(f"got an unexpected keyword argument {next(iter(rest))!r}")
            arguments[stars] = rest
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Which parameters take which of the arguments; a TypeError when they do not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind, and required arguments may be left out."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        shown, slash, star = [], False, True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind is _ONLY:
                slash = True
            elif slash:
                shown.append("/")
                slash = False
            if kind is _STAR:
                star = False
            elif kind is _NAMED and star:
                shown.append("*")
                star = False
            shown.append(str(parameter))
        if slash:
            shown.append("/")
        text = f"({', '.join(shown)})"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def unwrap(func, *, stop=None):
    """The object at the end of the chain of __wrapped__."""
    first, seen = func, {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A new dict of an object's own annotations, those that are text evaluated if asked."""
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
    elif isinstance(obj, types.ModuleType) or callable(obj):
        found = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    import sys
    if isinstance(obj, type):
        home = getattr(sys.modules.get(obj.__module__), "__dict__", None)
        own = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        home, own = vars(obj), None
    else:
        inner = obj
        while isinstance(inner, functools.partial) or hasattr(inner, "__wrapped__"):
            inner = inner.func if isinstance(inner, functools.partial) else inner.__wrapped__
        home, own = getattr(inner, "__globals__", None), None
    globals, locals = home if globals is None else globals, own if locals is None else locals
    return {name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in found.items()}


def _is_function_like(obj):
    """A callable that has what a function has: a compiled function of another kind, for example."""
    if not callable(obj) or isinstance(obj, type):
        return False
    return (isinstance(getattr(obj, "__name__", None), str) and isinstance(getattr(obj, "__code__", None), types.CodeType)
            and isinstance(getattr(obj, "__defaults__", ...), (tuple, types.NoneType))
            and isinstance(getattr(obj, "__kwdefaults__", ...), (dict, types.NoneType)))


def _of_function(func, cls, evaluation):
    made, code = cls._parameter_cls, func.__code__
    if getattr(func, "__text_signature__", None) and not isinstance(func, types.FunctionType):
        return _from_text(func, func.__text_signature__, cls)
    globals, locals, eval_str = evaluation
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    names, count, only = code.co_varnames, code.co_argcount, code.co_posonlyargcount
    defaults, named_defaults = func.__defaults__ or (), func.__kwdefaults__ or {}
    optional = count - len(defaults)
    parameters = []
    for i, name in enumerate(names[:count]):
        parameters.append(made(name, _ONLY if i < only else _EITHER, annotation=annotations.get(name, _empty),
                               default=defaults[i - optional] if i >= optional else _empty))
    at = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        parameters.append(made(names[at], _STAR, annotation=annotations.get(names[at], _empty)))
    for name in names[count:count + code.co_kwonlyargcount]:
        parameters.append(made(name, _NAMED, annotation=annotations.get(name, _empty),
                               default=named_defaults.get(name, _empty)))
    if code.co_flags & 8:
        name = names[at + (1 if code.co_flags & 4 else 0)]
        parameters.append(made(name, _STARS, annotation=annotations.get(name, _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty))


def _from_text(obj, text, cls, skip=True):
    """The signature of a builtin from its text: `($self, a, /, b=None, *, c=1)`."""
    import _literals
    import sys

    def lookup(word):
        home = sys.modules.get(getattr(obj, "__module__", None) or "builtins")
        value = home
        for part in word.split("."):
            if value is home and not hasattr(home, part):
                value = sys.modules.get(part)
            else:
                value = getattr(value, part)
        if not isinstance(value, (str, int, float, bytes, bool, types.NoneType)):
            raise ValueError(word)
        return value

    reader = _literals.Reader(text, lookup)
    reader.depth = 1
    reader.at = 1
    parameters, kind = [], _EITHER
    bound = False
    try:
        while (c := reader.space()) != ")":
            if c == "/":
                parameters = [p.replace(kind=_ONLY) for p in parameters]
                reader.at += 1
            elif text.startswith("**", reader.at):
                reader.at += 2
                parameters.append(cls._parameter_cls(_word(reader), _STARS))
            elif c == "*":
                reader.at += 1
                kind = _NAMED
                if reader.space() not in (",", ")"):
                    parameters.append(cls._parameter_cls(_word(reader), _STAR))
            else:
                if c == "$":
                    bound = True
                    reader.at += 1
                name, default = _word(reader), _empty
                if reader.space() == "=":
                    reader.at += 1
                    default = reader.sum()
                parameters.append(cls._parameter_cls(name, kind, default=default))
            if reader.space() == ",":
                reader.at += 1
            elif reader.space() != ")":
                raise ValueError
    except (ValueError, SyntaxError, AttributeError):
        raise ValueError(f"{obj!r} builtin has invalid signature") from None
    if bound and skip:
        owner = getattr(obj, "__self__", None)
        # What is bound to something but a module takes no receiver any more.
        if isinstance(obj, (types.BuiltinFunctionType, types.MethodWrapperType)) and owner is not None or \
                isinstance(owner, types.ModuleType) or isinstance(obj, type):
            parameters = parameters[1:]
        else:
            parameters[0] = parameters[0].replace(kind=_ONLY)
    return cls(parameters)


def _word(reader):
    reader.space()
    start = reader.at
    while reader.text[reader.at:reader.at + 1].isidentifier() or reader.text[reader.at:reader.at + 1].isdigit():
        reader.at += 1
    return reader.text[start:reader.at]


def _bound(found):
    """A method's signature: the function's without the receiver."""
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (_STARS, _NAMED):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _STAR:
        del parameters[0]
    return found.replace(parameters=parameters)


def _partial(inner, func, args, kwargs):
    """The signature of functools.partial(func, *args, **kwargs), `inner` being that of func."""
    try:
        bound = inner.bind_partial(*args, **kwargs).arguments
    except TypeError as problem:
        raise ValueError(f"partial object {func!r} has incorrect arguments") from problem
    parameters, named = [], False
    for name, parameter in inner.parameters.items():
        kind = parameter.kind
        if name in bound and kind is _ONLY:
            continue
        if name in bound and kind is _EITHER:
            if name not in kwargs:
                continue
            # What comes after an argument given by name can only be given by name.
            named = True
            parameter = parameter.replace(default=bound[name])
        elif name in bound and kind is _NAMED:
            parameter = parameter.replace(default=bound[name])
        if named:
            if kind is _STAR:
                continue
            if kind is _EITHER:
                parameter = parameter.replace(kind=_NAMED)
        parameters.append(parameter)
    return inner.replace(parameters=parameters)


def _own(cls, name):
    """A method that a Python class defines, or None."""
    found = getattr(cls, name, None)
    return None if found is None or isinstance(found, _Builtin) else found


def _of_class(obj, cls, again):
    call = _own(type(obj), "__call__")
    if call is not None:
        return _bound(again(call))
    for name in "__new__", "__init__":
        made = _own(obj, name)
        if made is not None:
            return _bound(again(made))
    for base in obj.__mro__[:-1]:
        text = getattr(base, "__text_signature__", None)
        if text:
            return _from_text(obj, text, cls)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
    raise ValueError(f"no signature found for builtin {'type ' if type not in obj.__mro__ else ''}{obj!r}")


def _of(obj, cls, follow_wrapped, evaluation):
    def again(inner):
        return _of(inner, cls, follow_wrapped, evaluation)
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _bound(again(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    try:
        given = obj.__signature__
    except AttributeError:
        given = None
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    method = getattr(obj, "_partialmethod", None) or getattr(obj, "__partialmethod__", None)
    if isinstance(method, functools.partialmethod):
        inner = again(method.func)
        first = next(iter(inner.parameters.values()), None)
        if first is not None and first.kind is not _STAR:
            rest = _partial(inner, method, (None, *method.args), method.keywords)
            return rest.replace(parameters=(first, *rest.parameters.values()))
        return _partial(inner, method, method.args, method.keywords)
    if isinstance(obj, types.FunctionType) or _is_function_like(obj):
        return _of_function(obj, cls, evaluation)
    if isinstance(obj, _Builtin):
        text = getattr(obj, "__text_signature__", None)
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _from_text(obj, text, cls)
    if isinstance(obj, functools.partial):
        return _partial(again(obj.func), obj, obj.args, obj.keywords)
    if isinstance(obj, type):
        found = _of_class(obj, cls, again)
    else:
        found = None
        call = _own(type(obj), "__call__")
        if call is not None:
            try:
                found = _bound(again(call))
            except ValueError as problem:
                raise ValueError(f"no signature found for {obj!r}") from problem
    if found is None:
        raise ValueError(f"callable {obj!r} is not supported by signature")
    return found


for _c in _empty, _ParameterKind, Parameter, BoundArguments, Signature:
    _c.__module__ = "inspect"
del _c
