"""What live objects are: kinds, members, signatures, documentation, source and frames."""
import abc
import functools
import os
import sys
import types
from collections import namedtuple

from inspect._signature import (BoundArguments, Parameter, Signature, _ParameterKind, _empty, formatannotation,
                                get_annotations, signature, unwrap)
from inspect._source import (BlockFinder, ClassFoundException, EndOfBlock, findsource, getabsfile, getblock, getcomments,
                             getfile, getmodule, getmodulename, getsource, getsourcefile, getsourcelines, indentsize)

__all__ = """AGEN_CLOSED AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED ArgInfo Arguments Attribute BlockFinder BoundArguments
    BufferFlags CORO_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED CO_ASYNC_GENERATOR CO_COROUTINE CO_GENERATOR
    CO_ITERABLE_COROUTINE CO_NESTED CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS ClassFoundException
    ClosureVars EndOfBlock FrameInfo FullArgSpec GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED Parameter Signature
    TPFLAGS_IS_ABSTRACT Traceback classify_class_attrs cleandoc currentframe findsource formatannotation
    formatannotationrelativeto formatargvalues get_annotations getabsfile getargs getargvalues getasyncgenlocals
    getasyncgenstate getattr_static getblock getcallargs getclasstree getclosurevars getcomments getcoroutinelocals
    getcoroutinestate getdoc getfile getframeinfo getfullargspec getgeneratorlocals getgeneratorstate getinnerframes
    getlineno getmembers getmembers_static getmodule getmodulename getmro getouterframes getsource getsourcefile
    getsourcelines indentsize isabstract isasyncgen isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine
    iscoroutinefunction isdatadescriptor isframe isfunction isgenerator isgeneratorfunction isgetsetdescriptor
    ismemberdescriptor ismethod ismethoddescriptor ismethodwrapper ismodule isroutine istraceback markcoroutinefunction
    signature stack trace unwrap walktree""".split()

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_NOFREE = 1, 2, 4, 8, 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20

import enum as _enum


class BufferFlags(_enum.IntFlag):
    SIMPLE = 0
    WRITABLE = 1
    FORMAT = 4
    ND = 8
    STRIDES = 24
    C_CONTIGUOUS = 56
    F_CONTIGUOUS = 88
    ANY_CONTIGUOUS = 152
    INDIRECT = 280
    CONTIG = 9
    CONTIG_RO = 8
    STRIDED = 25
    STRIDED_RO = 24
    RECORDS = 29
    RECORDS_RO = 28
    FULL = 285
    FULL_RO = 284
    READ = 256
    WRITE = 512


def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a function bound to an instance."""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, types.FunctionType)


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether it is the coroutine that calling an async function gives."""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Whether `await` takes it."""
    from collections.abc import Awaitable
    return (isinstance(object, (types.CoroutineType, Awaitable))
            or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE))


def istraceback(object):
    """Whether it is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Whether it is a frame."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Whether it is a code object."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Whether it is a builtin function or a bound builtin method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether it is a bound special method of a builtin type."""
    return isinstance(object, types.MethodWrapperType)


def isgetsetdescriptor(object):
    """Whether it is an attribute of a builtin type that is computed."""
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    """Whether it is an attribute of a builtin type or of __slots__."""
    return isinstance(object, types.MemberDescriptorType)


def isroutine(object):
    """Whether it is any kind of function or method."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def ismethoddescriptor(object):
    """Whether it only has __get__ and is no function, method or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__")


def isdatadescriptor(object):
    """Whether it has __set__ or __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isabstract(object):
    """Whether it is a class that has abstract methods left."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None)) and isinstance(object, abc.ABCMeta)


_marked = object()


def _plain(function):
    """The function under bound methods and partial objects."""
    while True:
        if ismethod(function):
            function = function.__func__
        elif isinstance(function, functools.partial):
            function = function.func
        else:
            return function


def _has_flag(object, flag):
    object = _plain(object)
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether calling it gives a generator."""
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    """Whether calling it gives an asynchronous generator."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def markcoroutinefunction(func):
    """Declares that a function returns coroutines though it is not written with async."""
    (func.__func__ if hasattr(func, "__func__") else func)._is_coroutine_mark = _marked
    return func


def iscoroutinefunction(obj):
    """Whether calling it gives a coroutine."""
    inner = _plain(obj)
    if getattr(inner, "_is_coroutine_mark", None) is _marked:
        return True
    if not isfunction(inner) and not isclass(inner):
        call = getattr(type(inner), "__call__", None)
        if getattr(call, "_is_coroutine_mark", None) is _marked:
            return True
    return _has_flag(obj, CO_COROUTINE)


def getmro(cls):
    """The classes that attributes are looked up in."""
    return cls.__mro__


def _members(object, predicate, get):
    names = dir(object)
    bases = (object, *getmro(object)) if isclass(object) else ()
    if bases:
        # Attributes that a metaclass serves on the class and the class's namespace hides.
        names += [name for base in object.__bases__ for name, value in vars(base).items()
                  if isinstance(value, types.DynamicClassAttribute)]
    found, seen = [], set()
    for name in names:
        try:
            value = get(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in bases:
                if name in vars(base):
                    value = vars(base)[name]
                    break
            else:
                continue
        seen.add(name)
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """(name, value) of the members, those alone that predicate(value) is true for, by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers, without running descriptors and __getattr__."""
    return _members(object, predicate, getattr_static)


_missing = object()


def _class_namespace(cls, name):
    for base in type.__dict__["__mro__"].__get__(cls):
        value = type.__dict__["__dict__"].__get__(base).get(name, _missing)
        if value is not _missing:
            return value
    return _missing


def getattr_static(obj, attr, default=_missing):
    """An attribute as it is stored: no descriptor, __getattr__ or __getattribute__ runs."""
    own = _missing
    if isinstance(obj, type):
        of_class = _class_namespace(type(obj), attr)
        own = _class_namespace(obj, attr)
    else:
        of_class = _class_namespace(type(obj), attr)
        space = _class_namespace(type(obj), "__dict__")
        if space is _missing or type(space) in (types.GetSetDescriptorType, types.MemberDescriptorType):
            try:
                stored = object.__getattribute__(obj, "__dict__")
            except AttributeError:
                stored = None
            if isinstance(stored, dict):
                own = dict.get(stored, attr, _missing)
    if own is not _missing and of_class is not _missing:
        kind = type(of_class)
        if _class_namespace(kind, "__get__") is not _missing and (
                _class_namespace(kind, "__set__") is not _missing or _class_namespace(kind, "__delete__") is not _missing):
            return of_class
    if own is not _missing:
        return own
    if of_class is not _missing:
        return of_class
    if default is not _missing:
        return default
    raise AttributeError(attr)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """An Attribute for each name of dir(cls)."""
    order = getmro(cls)
    metas = tuple(c for c in getmro(type(cls)) if c not in (type, object))
    around = order + metas
    names = dir(cls)
    dynamic = [name for base in order for name, value in vars(base).items()
               if isinstance(value, types.DynamicClassAttribute) and value.fget is not None]
    result, seen = [], set()
    for name in names + dynamic:
        if name in seen:
            continue
        seen.add(name)
        live = stored = home = None
        if name != "__dict__" and name not in dynamic:
            try:
                live = getattr(cls, name)
            except Exception:
                pass
            else:
                home = getattr(live, "__objclass__", None)
                if home not in around:
                    home = None
                    for c in around:
                        if getattr(c, name, _missing) is live:
                            home = c
                    if home is None:
                        for c in metas:
                            if name in vars(c):
                                home = c
        for base in order:
            if name in vars(base):
                stored = vars(base)[name]
                if home not in metas:
                    home = base
                break
        if home is None:
            continue
        value = live if live is not None else stored
        if isinstance(stored, staticmethod) or isinstance(stored, types.BuiltinMethodType):
            kind, value = "static method", stored
        elif isinstance(stored, (classmethod, types.ClassMethodDescriptorType)):
            kind, value = "class method", stored
        elif isinstance(stored, property):
            kind, value = "property", stored
        elif isroutine(value):
            kind = "method"
        else:
            kind = "data"
            value = stored if stored is not None else value
        result.append(Attribute(name, kind, home, value))
    return result


def cleandoc(doc):
    """A docstring without the indentation of the code and without empty lines around."""
    try:
        lines = doc.expandtabs().split("\n")
    except UnicodeError:
        return None
    rest = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(rest, default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines)


def _inherited_doc(obj):
    """The docstring of what an object overrides."""
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, "__name__", None)
    if ismethod(obj):
        cls = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        cls = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
    elif isbuiltin(obj):
        owner = obj.__self__
        cls = owner if isclass(owner) else type(owner)
    elif isinstance(obj, property):
        name = obj.fget.__name__
        cls = sys.modules.get(obj.fget.__module__)
        for part in obj.fget.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
    else:
        name = getattr(obj, "__name__", getattr(obj, "attrname", None))
        cls = getattr(obj, "__objclass__", None)
    if not isclass(cls) or name is None:
        return None
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """An object's documentation, cleaned; a method without one has that of the method it overrides."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def walktree(classes, children, parent):
    """The nested list that getclasstree makes, of one level."""
    found = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        found.append((c, c.__bases__))
        if c in children:
            found.append(walktree(children[c], children, c))
    return found


def getclasstree(classes, unique=False):
    """Classes as a nested list: (class, bases), then the list of the classes that derive from it."""
    children, roots = {}, []
    for c in classes:
        for parent in c.__bases__:
            below = children.setdefault(parent, [])
            if c not in below:
                below.append(c)
            if unique and parent in classes:
                break
        if not c.__bases__ and c not in roots:
            roots.append(c)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


Arguments = namedtuple("Arguments", "args, varargs, varkw")
FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getargs(co):
    """The names of a code object's parameters."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names, at = co.co_varnames, co.co_argcount + co.co_kwonlyargcount
    star = names[at] if co.co_flags & CO_VARARGS else None
    stars = names[at + (star is not None)] if co.co_flags & CO_VARKEYWORDS else None
    return Arguments(list(names[:at]), star, stars)


def _with_receiver(func):
    """The function that has the receiver among its parameters."""
    if ismethod(func):
        return func.__func__
    if isclass(func):
        for name in "__new__", "__init__":
            if isfunction(getattr(func, name, None)):
                return getattr(func, name)
    elif not isroutine(func) and isfunction(getattr(type(func), "__call__", None)):
        return type(func).__call__
    return func


def getfullargspec(func):
    """The names, defaults and annotations of a function's parameters; `signature` says more."""
    try:
        found = signature(_with_receiver(func), follow_wrapped=False)
        parameters = list(found.parameters.values())
    except Exception as problem:
        raise TypeError("unsupported callable") from problem
    kinds = {kind: [p for p in parameters if p.kind is kind] for kind in _ParameterKind}
    plain = kinds[Parameter.POSITIONAL_ONLY] + kinds[Parameter.POSITIONAL_OR_KEYWORD]
    named = kinds[Parameter.KEYWORD_ONLY]
    notes = {"return": found.return_annotation} if found.return_annotation is not _empty else {}
    notes.update((p.name, p.annotation) for p in plain + kinds[Parameter.VAR_POSITIONAL] + named + kinds[Parameter.VAR_KEYWORD]
                 if p.annotation is not _empty)
    defaults = tuple(p.default for p in plain if p.default is not _empty)
    named_defaults = {p.name: p.default for p in named if p.default is not _empty}
    star, stars = ([p.name for p in kinds[kind]] or [None] for kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD))
    return FullArgSpec([p.name for p in plain], star[0], stars[0], defaults or None, [p.name for p in named],
                       named_defaults or None, notes)


def getargvalues(frame):
    """The parameters of a frame's function and what its variables hold."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatannotationrelativeto(object):
    """formatannotation that leaves out the name of the object's module."""
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """What getargvalues gave, as a call."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(shown)})"


def _missing_arguments(name, missing, positional, values):
    missing = [repr(n) for n in missing if n not in values]
    count = len(missing)
    if count > 2:
        listed = ", ".join(missing[:-1]) + ", and " + missing[-1]
    else:
        listed = " and ".join(missing)
    raise TypeError(f"{name}() missing {count} required {'positional' if positional else 'keyword-only'} "
                    f"argument{'' if count == 1 else 's'}: {listed}")


def getcallargs(func, /, *positional, **named):
    """What each parameter would hold in a call; `Signature.bind` says it, too."""
    spec = getfullargspec(func)
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    args, keys = spec.args, spec.args + spec.kwonlyargs
    values = dict(zip(args, positional))
    if spec.varargs:
        values[spec.varargs] = tuple(positional[len(args):])
    if spec.varkw:
        values[spec.varkw] = {}
    for key, value in named.items():
        if key not in keys:
            if not spec.varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            values[spec.varkw][key] = value
        elif key in values:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        else:
            values[key] = value
    defaults = spec.defaults or ()
    if len(positional) > len(args) and not spec.varargs:
        given, least = len(positional), len(args) - len(defaults)
        takes = f"from {least} to {len(args)}" if defaults else str(len(args))
        extra = sum(key in values for key in spec.kwonlyargs)
        more = f" positional argument{'s' if given != 1 else ''} (and {extra} keyword-only argument{'s' if extra != 1 else ''})" if extra else ""
        plural = "s" if defaults or len(args) != 1 else ""
        raise TypeError(f"{name}() takes {takes} positional argument{plural} but {given}{more} "
                        f"{'was' if given == 1 and not extra else 'were'} given")
    required = args[:len(args) - len(defaults)]
    if any(key not in values for key in required):
        _missing_arguments(name, required, True, values)
    for key, value in zip(args[len(required):], defaults):
        values.setdefault(key, value)
    named_defaults = spec.kwonlydefaults or {}
    absent = [key for key in spec.kwonlyargs if key not in values and key not in named_defaults]
    if absent:
        _missing_arguments(name, absent, False, values)
    for key, value in named_defaults.items():
        values.setdefault(key, value)
    return values


def getclosurevars(func):
    """What the names that a function uses and does not own refer to."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    outer = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        try:
            outer[name] = cell.cell_contents
        except ValueError:
            pass
    space = func.__globals__
    import builtins
    of_module, of_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in space:
            of_module[name] = space[name]
        elif hasattr(builtins, name):
            of_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(outer, of_module, of_builtins, unbound)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(family, running, suspended, frame):
    word = "RUNNING" if running else "SUSPENDED" if suspended else "CLOSED" if frame is None else "CREATED"
    return f"{family}_{word}"


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state("GEN", generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state("CORO", coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state("AGEN", agen.ag_running, agen.ag_suspended, agen.ag_frame)


def getgeneratorlocals(generator):
    """The variables of a generator that is not closed."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return generator.gi_frame.f_locals if generator.gi_frame is not None else {}


def getcoroutinelocals(coroutine):
    """The variables of a coroutine that is not closed."""
    return coroutine.cr_frame.f_locals if coroutine.cr_frame is not None else {}


def getasyncgenlocals(agen):
    """The variables of an asynchronous generator that is not closed."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return agen.ag_frame.f_locals if agen.ag_frame is not None else {}


class Traceback(namedtuple("Traceback", "filename lineno function code_context index")):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made


class FrameInfo(namedtuple("FrameInfo", "frame filename lineno function code_context index")):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made


def getlineno(frame):
    """The line that a frame is at."""
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """Where a frame or traceback is, with some lines of source around."""
    if istraceback(frame):
        line, frame = frame.tb_lineno, frame.tb_frame
    elif isframe(frame):
        line = frame.f_lineno
    else:
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    name = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(line - 1 - context // 2, len(lines) - context))
            lines, index = lines[start:start + context], line - 1 - start
    return Traceback(name, line, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    """A FrameInfo of a frame and of each that called it."""
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """A FrameInfo of each frame of a traceback."""
    found = []
    while tb is not None:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def stack(context=1):
    """A FrameInfo of the caller and of each frame that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """A FrameInfo of each frame between here and where the exception being handled was raised."""
    problem = sys.exception()
    return getinnerframes(problem.__traceback__ if problem is not None else None, context)
