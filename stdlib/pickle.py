"""Turns objects into bytes and back: protocols 0 to 5 of Python's pickle format."""
import io
import sys
from copyreg import _extension_cache, _extension_registry, _inverted_registry, dispatch_table
from math import frexp, ldexp

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
           "PickleBuffer", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
bytes_types = (bytes, bytearray)


class PickleError(Exception):
    """The base of this module's exceptions."""


class PicklingError(PickleError):
    """An object that has no pickled form."""


class UnpicklingError(PickleError):
    """Bytes that are no pickled object."""


class PickleBuffer:
    """A buffer that protocol 5 may keep apart from the stream."""

    def __init__(self, buffer):
        self._view = memoryview(buffer)

    def raw(self):
        return self._view.cast("B")

    def release(self):
        self._view.release()


# Names of Python 2 for what has another name now: used by protocols below 3.
_old_modules = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "functools": "functools"}
_old_names = {("builtins", "range"): ("__builtin__", "xrange"), ("functools", "reduce"): ("__builtin__", "reduce"),
              ("sys", "intern"): ("__builtin__", "intern"), ("builtins", "chr"): ("__builtin__", "unichr"),
              ("builtins", "str"): ("__builtin__", "unicode"), ("builtins", "int"): ("__builtin__", "long"),
              ("builtins", "zip"): ("itertools", "izip"), ("builtins", "map"): ("itertools", "imap"),
              ("builtins", "filter"): ("itertools", "ifilter")}
_new_modules = {old: new for new, old in _old_modules.items()} | {"exceptions": "builtins"}
_new_names = {old: new for new, old in _old_names.items()}


def _double_bytes(value):
    """The eight bytes of a float, the highest first."""
    sign = 0x8000 << 48 if str(value).startswith("-") else 0
    if value != value:
        bits = 0x7FF8 << 48
    elif value in (float("inf"), float("-inf")):
        bits = 0x7FF0 << 48
    elif value == 0:
        bits = 0
    else:
        fraction, exponent = frexp(abs(value))  # fraction in [0.5, 1)
        if exponent > -1022:
            bits = (exponent + 1022 << 52) + (int(fraction * (1 << 53)) - (1 << 52))
        else:  # denormal
            bits = int(ldexp(fraction, exponent + 1074))
    return (sign | bits).to_bytes(8, "big")


def _double_of(data):
    bits = int.from_bytes(data, "big")
    exponent, fraction = bits >> 52 & 0x7FF, bits & (1 << 52) - 1
    if exponent == 0x7FF:
        value = float("nan") if fraction else float("inf")
    elif exponent == 0:
        value = ldexp(fraction, -1074)
    else:
        value = ldexp(fraction + (1 << 52), exponent - 1075)
    return -value if bits >> 63 else value


def encode_long(x):
    """An int as its two's complement, the lowest byte first, in as few bytes as hold it."""
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    """The int that encode_long made these bytes of."""
    return int.from_bytes(data, "little", signed=True)


def _getattribute(obj, path):
    """(what a dotted name stands for, its parent)"""
    parent = None
    for part in path.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {path!r} on {obj!r}")
        parent, found = obj, getattr(obj, part, _absent)
        if found is _absent:
            raise AttributeError(f"Can't get attribute {path!r} on {parent!r}")
        obj = found
    return obj, parent


_absent = object()


def whichmodule(obj, name):
    """The module that has an object by a name."""
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _getattribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            continue
    return "__main__"


class Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self.file, self.proto, self.bin = file, int(protocol), protocol >= 1
        self.fix_imports = fix_imports and protocol < 3
        self.buffer_callback = buffer_callback
        self.fast = False
        self.memo = {}  # id: (index, object)
        self.parts = []

    def clear_memo(self):
        """Forgets which objects were written."""
        self.memo.clear()

    def persistent_id(self, obj):
        """What stands for an object that is kept elsewhere; None for all others."""
        return None

    def dump(self, obj):
        """Writes an object."""
        if not hasattr(self, "file"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        self.parts = []
        self.save(obj)
        self.write(b".")
        body = b"".join(self.parts)
        self.parts = []
        head = b""
        if self.proto >= 2:
            head = b"\x80" + bytes([self.proto])
        if self.proto >= 4 and len(body) >= 4:
            head += b"\x95" + len(body).to_bytes(8, "little")
        self.file.write(head + body)

    def write(self, data):
        self.parts.append(data)

    def _sized(self, small, medium, large, data):
        # A length in one, four or eight bytes before the data.
        n = len(data)
        if small and n < 256:
            self.write(small + bytes([n]) + data)
        elif n < 1 << 32:
            self.write(medium + n.to_bytes(4, "little") + data)
        elif large:
            self.write(large + n.to_bytes(8, "little") + data)
        else:
            raise OverflowError("serializing an object larger than 4 GiB requires pickle protocol 4 or higher")

    def memoize(self, obj):
        """Remembers an object that was just written."""
        if self.fast:
            return
        index = len(self.memo)
        if self.proto >= 4:
            self.write(b"\x94")
        elif self.bin:
            self.write(b"q" + bytes([index]) if index < 256 else b"r" + index.to_bytes(4, "little"))
        else:
            self.write(b"p%d\n" % index)
        self.memo[id(obj)] = index, obj

    def _get(self, index):
        if not self.bin:
            self.write(b"g%d\n" % index)
        else:
            self.write(b"h" + bytes([index]) if index < 256 else b"j" + index.to_bytes(4, "little"))

    def save(self, obj, save_persistent_id=True):
        """Writes what makes an object."""
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self._save_persistent(pid)
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self._get(known[0])
            return
        reduction = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduction = override(obj)
        if reduction is NotImplemented:
            kind = type(obj)
            method = _savers.get(kind)
            if method is not None:
                method(self, obj)
                return
            reduction = self._reduction(obj, kind)
            if reduction is None:
                self.save_global(obj)
                return
        if isinstance(reduction, str):
            self.save_global(obj, reduction)
            return
        if not isinstance(reduction, tuple):
            raise PicklingError(f"{type(obj).__name__}.__reduce__ must return string or tuple")
        if not 2 <= len(reduction) <= 6:
            raise PicklingError("tuple returned by reduce must contain 2 through 6 elements")
        self.save_reduce(*reduction, obj=obj)

    def _reduction(self, obj, kind):
        table = getattr(self, "dispatch_table", dispatch_table)
        reduce = table.get(kind)
        if reduce is not None:
            return reduce(obj)
        if issubclass(kind, type):
            return None
        reduce = getattr(obj, "__reduce_ex__", None)
        if reduce is not None:
            return reduce(self.proto)
        reduce = getattr(obj, "__reduce__", None)
        if reduce is None:
            raise PicklingError(f"Can't pickle {kind.__name__!r} object: {obj!r}")
        return reduce()

    def _save_persistent(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(b"Q")
            return
        try:
            self.write(b"P" + str(pid).encode("ascii") + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError("args from save_reduce() must be a tuple")
        if not callable(func):
            raise PicklingError("func from save_reduce() must be callable")
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name in ("__newobj__", "__newobj_ex__"):
            cls, *rest = args
            if not hasattr(cls, "__new__"):
                raise PicklingError(f"args[0] from {name} args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError(f"args[0] from {name} args has the wrong class")
            if name == "__newobj__":
                self.save(cls)
                self.save(tuple(rest))
                self.write(b"\x81")
            elif self.proto >= 4:
                self.save(cls)
                self.save(rest[0])
                self.save(rest[1])
                self.write(b"\x92")
            else:
                from functools import partial
                self.save(partial(cls.__new__, cls, *rest[0], **rest[1]))
                self.save(())
                self.write(b"R")
        else:
            self.save(func)
            self.save(args)
            self.write(b"R")
        if obj is not None:
            known = self.memo.get(id(obj))
            if known is not None:  # it contains itself, and was written on the way
                self.write(b"0")
                self._get(known[0])
            else:
                self.memoize(obj)
        if listitems is not None:
            self._append_all(listitems)
        if dictitems is not None:
            self._set_all(dictitems)
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self.write(b"b")
        else:
            self.save(state_setter)
            self.save(obj)
            self.save(state)
            self.write(b"\x86R0")

    def save_global(self, obj, name=None):
        """Writes where an object is found: its module and name."""
        name = name or getattr(obj, "__qualname__", None) or obj.__name__
        module, name = sys.intern(whichmodule(obj, name)), sys.intern(name)
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't pickle local object {name!r}")
        try:
            __import__(module)
            found, parent = _getattribute(sys.modules[module], name)
        except (ImportError, KeyError, AttributeError):
            raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module}.{name}") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
        if self.proto >= 2:
            code = _extension_registry.get((module, name))
            if code:
                size = 1 if code < 256 else 2 if code < 65536 else 4
                self.write({1: b"\x82", 2: b"\x83", 4: b"\x84"}[size] + code.to_bytes(size, "little"))
                return
        if self.proto >= 4:
            self.save(module)
            self.save(name)
            self.write(b"\x93")
        elif "." in name and self.proto < 4:
            self.save_reduce(getattr, (parent, name.rpartition(".")[2]))
        else:
            if self.fix_imports:
                if module == "builtins" and isinstance(obj, type) and issubclass(obj, BaseException):
                    module = "exceptions"
                module, name = _old_names.get((module, name), (_old_modules.get(module, module), name))
            if (module, name) == ("codecs", "encode"):
                module = "_codecs"  # where others know it
            try:
                self.write(f"c{module}\n{name}\n".encode("ascii" if self.proto < 3 else "utf-8"))
            except UnicodeEncodeError:
                raise PicklingError(
                    f"can't pickle global identifier '{module}.{name}' using pickle protocol {self.proto}") from None
        self.memoize(obj)

    # Builtin types

    def _save_none(self, obj):
        self.write(b"N")

    def _save_bool(self, obj):
        if self.proto >= 2:
            self.write(b"\x88" if obj else b"\x89")
        else:
            self.write(b"I01\n" if obj else b"I00\n")

    def _save_int(self, obj):
        if not self.bin:
            self.write(b"I%d\n" % obj if -1 << 31 <= obj < 1 << 31 else b"L%dL\n" % obj)
        elif 0 <= obj < 256:
            self.write(b"K" + bytes([obj]))
        elif 0 <= obj < 65536:
            self.write(b"M" + obj.to_bytes(2, "little"))
        elif -1 << 31 <= obj < 1 << 31:
            self.write(b"J" + obj.to_bytes(4, "little", signed=True))
        elif self.proto < 2:
            self.write(b"L%dL\n" % obj)
        else:
            data = encode_long(obj)
            self.write((b"\x8a" + bytes([len(data)]) if len(data) < 256 else
                        b"\x8b" + len(data).to_bytes(4, "little")) + data)

    def _save_float(self, obj):
        self.write(b"G" + _double_bytes(obj) if self.bin else b"F" + repr(obj).encode("ascii") + b"\n")

    def _save_str(self, obj):
        if self.bin:
            late = self.proto >= 4
            self._sized(b"\x8c" if late else None, b"X", b"\x8d" if late else None, obj.encode("utf-8", "surrogatepass"))
        else:
            # A backslash and what ends a line or the data have to be escaped.
            text = obj
            for character in ("\\", "\0", "\n", "\r", "\x1a"):
                text = text.replace(character, f"\\u{ord(character):04x}")
            self.write(b"V" + text.encode("raw-unicode-escape") + b"\n")
        self.memoize(obj)

    def _save_bytes(self, obj):
        if self.proto < 3:
            import codecs
            if obj:
                self.save_reduce(codecs.encode, (str(obj, "latin1"), "latin1"), obj=obj)
            else:
                self.save_reduce(bytes, (), obj=obj)
            return
        self._sized(b"C", b"B", b"\x8e" if self.proto >= 4 else None, obj)
        self.memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto >= 5:
            self.write(b"\x96" + len(obj).to_bytes(8, "little") + bytes(obj))
            self.memoize(obj)
        elif obj:
            self.save_reduce(bytearray, (bytes(obj),), obj=obj)
        else:
            self.save_reduce(bytearray, (), obj=obj)

    def _save_buffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        view = obj.raw()
        if self.buffer_callback is not None and not self.buffer_callback(obj):
            self.write(b"\x97" + (b"\x98" if view.readonly else b""))
        elif view.readonly:
            self._save_bytes(view.tobytes())
        else:
            self._save_bytearray(bytearray(view))

    def _save_tuple(self, obj):
        n = len(obj)
        if n == 0:
            self.write(b")" if self.bin else b"(t")
            return
        is_short = n <= 3 and self.proto >= 2
        if not is_short:
            self.write(b"(")
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:  # it contains itself: what was pushed goes
            self.write(b"0" * n if is_short else b"1" if self.bin else b"0" * (n + 1))
            self._get(known[0])
            return
        self.write(bytes([0x84 + n]) if is_short else b"t")
        self.memoize(obj)

    def _save_list(self, obj):
        self.write(b"]" if self.bin else b"(l")
        self.memoize(obj)
        self._append_all(obj)

    def _batches(self, items):
        """Items in groups of at most 1000; with protocol 0 one by one."""
        source = iter(items)
        batch = []
        for item in source:
            batch.append(item)
            if len(batch) == (1000 if self.bin else 1):
                yield batch
                batch = []
        if batch:
            yield batch

    def _append_all(self, items):
        for batch in self._batches(items):
            if len(batch) > 1:
                self.write(b"(")
            for item in batch:
                self.save(item)
            self.write(b"e" if len(batch) > 1 else b"a")

    def _save_dict(self, obj):
        self.write(b"}" if self.bin else b"(d")
        self.memoize(obj)
        self._set_all(obj.items())

    def _set_all(self, items):
        for batch in self._batches(items):
            if len(batch) > 1:
                self.write(b"(")
            for key, value in batch:
                self.save(key)
                self.save(value)
            self.write(b"u" if len(batch) > 1 else b"s")

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(b"\x8f")
        self.memoize(obj)
        for batch in self._batches(obj):
            self.write(b"(")
            for item in batch:
                self.save(item)
            self.write(b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(b"(")
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(b"1")
            self._get(known[0])
            return
        self.write(b"\x91")
        self.memoize(obj)

    def _save_builtin(self, obj):
        owner = obj.__self__
        if owner is None or isinstance(owner, type(sys)):
            self.save_global(obj)
        else:
            self.save_reduce(getattr, (owner, obj.__name__), obj=obj)

    def _save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                self.save_reduce(type, (value,), obj=obj)
                return
        self.save_global(obj)


_savers = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
    str: Pickler._save_str, bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray,
    PickleBuffer: Pickler._save_buffer, tuple: Pickler._save_tuple, list: Pickler._save_list, dict: Pickler._save_dict,
    set: Pickler._save_set, frozenset: Pickler._save_frozenset, type: Pickler._save_type,
    type(lambda: 0): Pickler.save_global, type(len): Pickler._save_builtin,
}
_mark = object()


class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not (hasattr(file, "read") and hasattr(file, "readline")):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self.file, self.encoding, self.errors, self.fix_imports = file, encoding, errors, fix_imports
        self._buffers = None if buffers is None else iter(buffers)
        self.memo = {}
        self.proto = 0

    def persistent_load(self, pid):
        """The object that persistent_id gave this for; a subclass knows."""
        raise UnpicklingError("unsupported persistent id encountered")

    def find_class(self, module, name):
        """The object with a name in a module."""
        if self.proto < 3 and self.fix_imports:
            module, name = _new_names.get((module, name), (_new_modules.get(module, module), name))
        module = "codecs" if module == "_codecs" else module
        __import__(module)
        if self.proto >= 4:
            return _getattribute(sys.modules[module], name)[0]
        return getattr(sys.modules[module], name)

    def load(self):
        """Reads one object."""
        if not hasattr(self, "file"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        self.stack = []
        while True:
            code = self.file.read(1)
            if not code:
                raise EOFError("Ran out of input")
            if code == b".":
                return self._pop()
            method = _loaders.get(code[0])
            if method is None:
                raise UnpicklingError(f"invalid load key, {repr(code)[1:]}.")
            method(self)

    # The stack

    def _pop(self):
        if not self.stack or self.stack[-1] is _mark:
            raise UnpicklingError("unpickling stack underflow" if not self.stack else "unexpected MARK found")
        return self.stack.pop()

    def _push(self, value):
        self.stack.append(value)

    def _marked(self):
        """What was pushed since the last mark."""
        stack = self.stack
        for i in range(len(stack) - 1, -1, -1):
            if stack[i] is _mark:
                items = stack[i + 1:]
                del stack[i:]
                return items
        raise UnpicklingError("could not find MARK")

    def _top(self):
        if not self.stack:
            raise UnpicklingError("unpickling stack underflow")
        return self.stack[-1]

    # Reading

    def _read(self, n):
        data = self.file.read(n)
        if len(data) < n:
            raise EOFError("Ran out of input") if not data and n == 1 else UnpicklingError("pickle data was truncated")
        return data

    def _int(self, n, signed=False):
        return int.from_bytes(self._read(n), "little", signed=signed)

    def _line(self):
        line = self.file.readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated") if line else EOFError("Ran out of input")
        return line[:-1]

    def _load_proto(self):
        self.proto = self._int(1)
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    def _load_int(self):
        line = self._line()
        self._push({b"00": False, b"01": True}[line] if line in (b"00", b"01") else int(line, 0))

    def _load_long(self):
        self._push(int(self._line().rstrip(b"L"), 0))

    def _load_string(self):
        line = self._line()
        if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in (b"'", b'"'):
            raise UnpicklingError("the STRING opcode argument must be quoted")
        import codecs
        self._push(self._text(codecs.escape_decode(line[1:-1])[0]))

    def _text(self, data):
        return data if self.encoding == "bytes" else data.decode(self.encoding, self.errors)

    def _load_empty_mark(self):
        self._push(_mark)

    def _load_global(self):
        module, name = self._line().decode("utf-8"), self._line().decode("utf-8")
        self._push(self.find_class(module, name))

    def _load_stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _extension(self, code):
        if code not in _extension_cache:
            key = _inverted_registry.get(code)
            if not key:
                if code <= 0:
                    raise UnpicklingError("EXT specifies code <= 0")
                raise ValueError(f"unregistered extension code {code}")
            _extension_cache[code] = self.find_class(*key)
        self._push(_extension_cache[code])

    def _make(self, cls, args):
        # The old form of an instance: without arguments the class's constructor is left out.
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    def _load_inst(self):
        module, name = self._line().decode("ascii"), self._line().decode("ascii")
        args = self._marked()
        self._make(self.find_class(module, name), args)

    def _load_obj(self):
        cls, *args = self._marked()
        self._make(cls, args)

    def _load_reduce(self):
        args, func = self._pop(), self._pop()
        self._push(func(*args))

    def _load_newobj(self):
        args, cls = self._pop(), self._pop()
        self._push(cls.__new__(cls, *args))

    def _load_newobj_ex(self):
        kwargs, args, cls = self._pop(), self._pop(), self._pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _load_build(self):
        state, made = self._pop(), self._top()
        set_state = getattr(made, "__setstate__", None)
        if set_state is not None:
            set_state(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = vars(made)
            for name, value in state.items():
                attributes[sys.intern(name) if type(name) is str else name] = value
        for name, value in (slots or {}).items():
            setattr(made, name, value)

    def _append_to(self, items):
        target = self._top()
        if hasattr(target, "extend"):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _set_on(self, items):
        target = self._top()
        for key, value in zip(items[::2], items[1::2]):
            target[key] = value

    def _load_appends(self):
        items = self._marked()
        self._append_to(items)

    def _load_setitems(self):
        items = self._marked()
        self._set_on(items)

    def _load_append(self):
        item = self._pop()
        self._append_to([item])

    def _load_setitem(self):
        value, key = self._pop(), self._pop()
        self._set_on([key, value])

    def _load_additems(self):
        items = self._marked()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _load_dict(self):
        items = self._marked()
        self._push(dict(zip(items[::2], items[1::2])))

    def _load_tuple_of(self, n):
        items = [self._pop() for _ in range(n)]
        self._push(tuple(items[::-1]))

    def _load_pop(self):
        if not self.stack:
            raise UnpicklingError("unpickling stack underflow")
        self.stack.pop()

    def _recall(self, index):
        if index not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {index}")
        self._push(self.memo[index])

    def _store(self, index):
        if index < 0:
            raise ValueError("negative PUT argument")
        self.memo[index] = self._top()

    def _load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    def _load_readonly(self):
        buffer = self._pop()
        view = memoryview(buffer)
        self._push(buffer if view.readonly else view.toreadonly())


def _pushing(make):
    return lambda self: self._push(make(self))


_loaders = {ord(code): method for code, method in {
    "\x80": Unpickler._load_proto, "\x95": lambda self: self._read(8), "N": _pushing(lambda self: None),
    "\x88": _pushing(lambda self: True), "\x89": _pushing(lambda self: False), "I": Unpickler._load_int,
    "L": Unpickler._load_long, "K": _pushing(lambda self: self._int(1)), "M": _pushing(lambda self: self._int(2)),
    "J": _pushing(lambda self: self._int(4, True)), "\x8a": _pushing(lambda self: decode_long(self._read(self._int(1)))),
    "\x8b": _pushing(lambda self: decode_long(self._read(self._int(4)))),
    "F": _pushing(lambda self: float(self._line())), "G": _pushing(lambda self: _double_of(self._read(8))),
    "S": Unpickler._load_string, "T": _pushing(lambda self: self._text(self._read(self._int(4)))),
    "U": _pushing(lambda self: self._text(self._read(self._int(1)))),
    "V": _pushing(lambda self: self._line().decode("raw-unicode-escape")),
    "X": _pushing(lambda self: self._read(self._int(4)).decode("utf-8", "surrogatepass")),
    "\x8c": _pushing(lambda self: self._read(self._int(1)).decode("utf-8", "surrogatepass")),
    "\x8d": _pushing(lambda self: self._read(self._int(8)).decode("utf-8", "surrogatepass")),
    "B": _pushing(lambda self: self._read(self._int(4))), "C": _pushing(lambda self: self._read(self._int(1))),
    "\x8e": _pushing(lambda self: self._read(self._int(8))),
    "\x96": _pushing(lambda self: bytearray(self._read(self._int(8)))), "\x97": Unpickler._load_next_buffer,
    "\x98": Unpickler._load_readonly, "(": Unpickler._load_empty_mark, ")": _pushing(lambda self: ()),
    "]": _pushing(lambda self: []), "}": _pushing(lambda self: {}), "\x8f": _pushing(lambda self: set()),
    "t": _pushing(lambda self: tuple(self._marked())), "l": _pushing(lambda self: self._marked()),
    "d": Unpickler._load_dict, "\x91": _pushing(lambda self: frozenset(self._marked())),
    "\x85": lambda self: self._load_tuple_of(1), "\x86": lambda self: self._load_tuple_of(2),
    "\x87": lambda self: self._load_tuple_of(3), "a": Unpickler._load_append, "e": Unpickler._load_appends,
    "s": Unpickler._load_setitem, "u": Unpickler._load_setitems, "\x90": Unpickler._load_additems,
    "0": Unpickler._load_pop, "1": lambda self: self._marked(), "2": lambda self: self._push(self._top()),
    "g": lambda self: self._recall(int(self._line())), "h": lambda self: self._recall(self._int(1)),
    "j": lambda self: self._recall(self._int(4)), "p": lambda self: self._store(int(self._line())),
    "q": lambda self: self._store(self._int(1)), "r": lambda self: self._store(self._int(4)),
    "\x94": lambda self: self._store(len(self.memo)), "c": Unpickler._load_global, "\x93": Unpickler._load_stack_global,
    "\x82": lambda self: self._extension(self._int(1)), "\x83": lambda self: self._extension(self._int(2)),
    "\x84": lambda self: self._extension(self._int(4, True)), "i": Unpickler._load_inst, "o": Unpickler._load_obj,
    "R": Unpickler._load_reduce, "\x81": Unpickler._load_newobj, "\x92": Unpickler._load_newobj_ex,
    "b": Unpickler._load_build, "P": _pushing(lambda self: self.persistent_load(self._line().decode("ascii"))),
    "Q": _pushing(lambda self: self.persistent_load(self._pop())),
}.items()}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The bytes for an object."""
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Reads an object from a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object that bytes stand for."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


_Pickler, _Unpickler, _dump, _dumps, _load, _loads = Pickler, Unpickler, dump, dumps, load, loads
