"""Runs HIR on a Python that is there already: what a lowered module does, independent of optimizer, codegen and runtime.

    interpret.py BIN_DIR program.py [args]

Each op and runtime call has a few lines here that say what it means. For comparing lowered programs with CPython before
the rest of the pipeline is involved; tracebacks, frames and finalisation are those of this file.
"""
import builtins
import json
import operator
import re
import struct
import subprocess
import sys
import types

MISSING = type("Missing", (), {"__repr__": lambda s: "<missing>"})()
STOP = type("Stop", (), {"__repr__": lambda s: "<stop>"})()
BINARY = [operator.add, operator.sub, operator.mul, operator.matmul, operator.truediv, operator.floordiv, operator.mod,
          operator.pow, operator.lshift, operator.rshift, operator.and_, operator.or_, operator.xor, divmod]
INPLACE = [operator.iadd, operator.isub, operator.imul, operator.imatmul, operator.itruediv, operator.ifloordiv,
           operator.imod, operator.ipow, operator.ilshift, operator.irshift, operator.iand, operator.ior, operator.ixor]
UNARY = [operator.neg, operator.pos, operator.invert]
COMPARE = [operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge]

state = types.SimpleNamespace(handled=None, result=None)


class Wrapped:
    def __init__(self, value):
        self.value = value


class Raised:
    def __init__(self, error):
        self.error = error


class Await:
    def __init__(self, generator):
        self.generator = generator

    def __await__(self):
        return (yield from self.generator)


class Raw:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def rows(path):
    text = open(path).read()
    return {int(n): name for n, name in re.findall(r"^MOLT_RT\((\d+), (\w+),", text, re.M)}


class Module:
    def __init__(self, data, table):
        self.d = data
        self.rt = table
        self.strings = [self.text(s) for s in data["strings"]]
        self.names = data["strings"]
        self.module = types.ModuleType(self.text(data["name"]))
        self.g = self.module.__dict__
        self.g["__builtins__"] = builtins
        self.constants = []
        for c in data["constants"]:
            self.constants.append(self.constant(c))
        self.codes = [None] * len(data["functions"])

    @staticmethod
    def text(s):
        return bytes.fromhex(s["hex"]).decode("utf8", "surrogatepass") if isinstance(s, dict) else s

    def constant(self, c):
        kind = c["kind"]
        real = lambda k: struct.unpack("<d", struct.pack("<Q", c[k]["bits"]))[0] if k in c else 0.0
        if kind < 5:
            return [None, False, True, ..., NotImplemented][kind]
        if kind == 5:
            return int(c["text"])
        if kind == 6:
            return real("real")
        if kind == 7:
            return complex(real("real"), real("imag"))
        if kind == 8:
            return self.text(c.get("text", ""))
        if kind == 9:
            t = c.get("text", "")
            return bytes.fromhex(t["hex"]) if isinstance(t, dict) else t.encode("latin1")
        items = [self.constants[i] for i in c.get("items", [])]
        return tuple(items) if kind == 10 else frozenset(items)

    def run(self):
        sys.modules[self.module.__name__] = self.module
        return self.execute(0, (), ())

    def execute(self, number, slots, cells, me=None):
        frame = interpret(self, number, slots, cells, me)
        try:
            next(frame)
        except StopIteration as stop:
            result = stop.value
        if result.__class__ is Raised:
            raise result.error
        return result

    def function(self, number, cells):
        f = self.d["functions"][number]
        head, values = [], []
        kinds = [p["kind"] for p in f["params"]]
        for i, p in enumerate(f["params"]):
            name = "p" + self.strings[p["name"]][1:] if self.strings[p["name"]].startswith(".") else self.strings[p["name"]]
            kind = p["kind"]
            if kind == 3 and 2 not in kinds and (i == 0 or kinds[i - 1] < 2):
                head.append("*")
            head.append(("*" if kind == 2 else "**" if kind == 4 else "") + name)
            values.append(name)
            if kind == 0 and (i + 1 == len(kinds) or kinds[i + 1] != 0):
                head.append("/")
        kind = f["kind"]
        body = {0: "return R(N, V, C, me)", 5: "return R(N, V, C, me)", 1: "return (yield from I(M, N, V, C, me))",
                2: "return await A(I(M, N, V, C, me))"}.get(kind)
        values = "(" + "".join(v + "," for v in values) + ")"
        outer = f"def make(R, I, A, W, X, M, N, C):\n {'async ' if kind in (2, 3) else ''}def fn({', '.join(head)}):\n"
        if kind == 3:
            outer += f"""  g = I(M, N, {values}, C, me); send = None; failed = None
  while True:
   try:
    item = g.send(send) if failed is None else g.throw(failed)
   except StopIteration:
    return
   failed = None
   try:
    send = (yield item.value) if item.__class__ is W else await X(item)
   except BaseException as e:
    failed = e
"""
        else:
            outer += "  " + body.replace("V", values) + "\n"
        outer += " me = fn\n return fn\n"
        scope = dict()
        exec(outer, self.g, scope)
        fn = scope["make"](self.execute, interpret, Await, Wrapped, Raw, self, number, cells)
        fn.__name__ = self.strings[f["name"]]
        fn.__qualname__ = self.strings[f["qualname"]]
        fn.__module__ = self.g.get("__name__")
        if f["doc"] is not None:
            fn.__doc__ = self.constants[f["doc"]]
        return fn

    def name(self, i):
        return self.strings[i]

    def load_global(self, slot):
        name = self.strings[self.d["globals"][slot]]
        if name in self.g:
            return self.g[name]
        if hasattr(builtins, name):
            return getattr(builtins, name)
        raise NameError(f"name {name!r} is not defined", name=name)


def interpret(m, number, slots, cells, me):
    f = m.d["functions"][number]
    values = [None] * len(f["values"])
    block = f["blocks"][0]
    pending = None
    while True:
        insts = block["insts"]
        jump = None
        for index, i in enumerate(insts):
            op = i["op"]
            attrs = i["attrs"]
            if op in TERMINATORS:
                succs = i["succs"]
                if op == "return":
                    return values[i["args"][0]]
                if op == "check_exception":
                    jump = succs[0]
                elif op == "jump":
                    jump = succs[0]
                elif op == "branch":
                    jump = succs[0 if values[i["args"][0]] else 1]
                else:
                    raise SystemError("fell into " + op)
                break
            args = [values[a] for a in i["args"]]
            try:
                if op == "yield":
                    r = yield args[0]
                elif op == "yield.from":
                    r = yield from suspended(args[0], args[1])
                elif op == "param":
                    r = slots[attrs[0]]
                elif op == "load_closure":
                    r = cells[attrs[0]]
                elif op == "exc_catch":
                    r, pending = pending, None
                elif op == "load_self":
                    r = me
                else:
                    r = OPS[op](m, attrs, *args)
            except BaseException as e:
                failed = e
            else:
                if i["result"] is not None:
                    values[i["result"]] = r
                continue
            # A frame of its own never handles it here: the context is what the program handles.
            e = failed
            if e.__context__ is None and state.handled is not e and state.handled is not None and op not in ("yield",):
                c, ok = state.handled, True
                while c is not None and ok:
                    ok = c.__context__ is not e
                    c = c.__context__
                if ok and not getattr(e, "_reraised", False):
                    e.__context__ = state.handled
            pending = e
            after = insts[index + 1]
            if after["op"] == "check_exception":
                jump = after["succs"][1]
            elif after["op"] == "unwind" and after["succs"]:
                jump = after["succs"][0]
            else:
                del failed
                if f["kind"] not in (1, 2, 3):
                    return Raised(e)
                raise e
            break
        args = [values[a] for a in jump["args"]]
        block = f["blocks"][jump["block"]]
        for p, v in zip(block["params"], args):
            values[p] = v


def suspended(value, iterator):
    while True:
        try:
            return (yield value)
        except GeneratorExit:
            if hasattr(iterator, "close"):
                iterator.close()
            raise
        except BaseException as e:
            if not hasattr(iterator, "throw"):
                raise
            failed = e
        try:
            value = iterator.throw(failed)
        except StopIteration as stop:
            state.result = stop.value
            return STOP


TERMINATORS = {"jump", "branch", "return", "check_exception", "unwind", "unreachable"}
OPS = {}
RT = {}


def op(name):
    def add(f):
        OPS[name] = f
        return f
    return add


OPS.update({
    "const.int": lambda m, a: a[0] - (1 << 64) if a[0] >= 1 << 63 else a[0],
    "const": lambda m, a: m.constants[a[0]],
    "const.bool": lambda m, a: bool(a[0]),
    "const.none": lambda m, a: None,
    "const.ellipsis": lambda m, a: ...,
    "const.notimplemented": lambda m, a: NotImplemented,
    "const.i1": lambda m, a: bool(a[0]),
    "missing": lambda m, a: MISSING,
    "binary": lambda m, a, x, y: BINARY[a[0]](x, y),
    "inplace": lambda m, a, x, y: INPLACE[a[0]](x, y),
    "unary": lambda m, a, x: UNARY[a[0]](x),
    "compare": lambda m, a, x, y: COMPARE[a[0]](x, y),
    "compare.true": lambda m, a, x, y: bool(COMPARE[a[0]](x, y)),
    "is": lambda m, a, x, y: x is y,
    "contains": lambda m, a, c, x: x in c,
    "is_true": lambda m, a, x: bool(x),
    "not.i1": lambda m, a, x: not x,
    "box.bool": lambda m, a, x: x,
    "is_stop": lambda m, a, x: x is STOP,
    "is_missing": lambda m, a, x: x is MISSING,
    "load_global": lambda m, a: m.load_global(a[0]),
    "var_end": lambda m, a, x: None,
    "load_attr": lambda m, a, x: getattr(x, m.name(a[0])),
    "store_attr": lambda m, a, x, v: setattr(x, m.name(a[0]), v),
    "del_attr": lambda m, a, x: delattr(x, m.name(a[0])),
    "index": lambda m, a, x, k: x[k],
    "store_index": lambda m, a, x, k, v: operator.setitem(x, k, v),
    "del_index": lambda m, a, x, k: operator.delitem(x, k),
    "iter": lambda m, a, x: iter(x),
    "iter_next": lambda m, a, x: next(x, STOP),
    "tuple_item": lambda m, a, x: x[a[0]],
    "build_tuple": lambda m, a, *x: x,
    "build_list": lambda m, a, *x: list(x),
    "build_set": lambda m, a, *x: set(x),
    "build_dict": lambda m, a, *x: dict(zip(x[::2], x[1::2])),
    "build_string": lambda m, a, *x: "".join(x),
    "build_slice": lambda m, a, *x: slice(*x),
    "make_function": lambda m, a, *c: m.function(a[0], c),
    "call_ex": lambda m, a, f, x, k: f(*x, **({} if k is MISSING else k)),
    "cell_new": lambda m, a, x: types.CellType() if x is MISSING else types.CellType(x),
    "call.rt": lambda m, a, *x: RT[m.rt[a[0]]](m, a[1:], *x),
})


@op("check_bound")
def check_bound(m, a, x):
    if x is MISSING:
        name = m.name(a[0])
        raise UnboundLocalError(f"cannot access local variable {name!r} where it is not associated with a value", name=name)


@op("store_global")
def store_global(m, a, x):
    m.g[m.strings[m.d["globals"][a[0]]]] = x


@op("del_global")
def del_global(m, a):
    name = m.strings[m.d["globals"][a[0]]]
    if name not in m.g:
        raise NameError(f"name {name!r} is not defined", name=name)
    del m.g[name]


@op("cell_load")
def cell_load(m, a, c):
    try:
        return c.cell_contents
    except ValueError:
        pass
    name = m.name(a[0])
    if a[1]:
        raise NameError(f"cannot access free variable {name!r} where it is not associated with a value in enclosing scope",
                        name=name)
    raise UnboundLocalError(f"cannot access local variable {name!r} where it is not associated with a value", name=name)


@op("cell_store")
def cell_store(m, a, c, x):
    if x is MISSING:
        del c.cell_contents
    else:
        c.cell_contents = x


@op("unpack")
def unpack(m, a, x):
    names = ["v%d" % i for i in range(a[0])]
    scope = {"x": x}
    exec("[" + ",".join(names) + "] = x", scope)
    return tuple(scope[n] for n in names)


@op("unpack_ex")
def unpack_ex(m, a, x):
    before = ["b%d" % i for i in range(a[0])]
    after = ["a%d" % i for i in range(a[1])]
    scope = {"x": x}
    exec("[" + ",".join(before + ["*rest"] + after) + "] = x", scope)
    return tuple(scope[n] for n in before + ["rest"] + after)


@op("call")
def call(m, a, f, *x):
    if not a[0]:
        return f(*x)
    names = m.constants[a[0] - 1]
    n = len(x) - len(names)
    return f(*x[:n], **dict(zip(names, x[n:])))


@op("call_method")
def call_method(m, a, o, *x):
    return call(m, [a[1]], getattr(o, m.name(a[0])), *x)


@op("load_method")
def load_method(m, a, o):
    return getattr(o, m.name(a[0]))


@op("is_method")
def is_method(m, a):
    return False


@op("call_loaded")
def call_loaded(m, a, f, is_method, o, *x):
    return call(m, [a[1]], f, *x)


@op("poll")
def poll(m, a):
    return None


@op("exc_push")
def exc_push(m, a, e):
    previous, state.handled = state.handled, e
    return previous


@op("exc_pop")
def exc_pop(m, a, previous):
    state.handled = previous


@op("exc_match")
def exc_match(m, a, e, types_):
    return isinstance(e, types_)


# ---- runtime calls

def _load_name(m, a, ns):
    name = m.name(a[0])
    try:
        return ns[name]
    except KeyError:
        pass
    if name in m.g:
        return m.g[name]
    if hasattr(builtins, name):
        return getattr(builtins, name)
    raise NameError(f"name {name!r} is not defined", name=name)


def _load_class_deref(m, a, ns, cell):
    try:
        return ns[m.name(a[0])]
    except KeyError:
        return cell_load(m, [a[0], 1], cell)


def _delete_name(m, a, ns):
    try:
        del ns[m.name(a[0])]
    except KeyError:
        raise NameError(f"name {m.name(a[0])!r} is not defined", name=m.name(a[0])) from None


def _build_class(m, a, body, name, bases, keywords):
    keywords = {} if keywords is MISSING else dict(keywords)
    resolved = types.resolve_bases(bases)
    meta, ns, kwds = types.prepare_class(name, resolved, keywords)
    if resolved is not bases:
        ns["__orig_bases__"] = bases
    cell = body(ns)
    cls = meta(name, resolved, ns, **kwds)
    return cls


def _super_zero(m, a, cell, me):
    if cell is MISSING:
        raise RuntimeError("super(): __class__ cell not found")
    if me is MISSING:
        raise RuntimeError("super(): no arguments")
    return super(cell.cell_contents, me)


def _raise(m, a, e, cause):
    if cause is MISSING:
        raise e
    raise e from cause


def _raise_pending(m, a, e):
    raise e


def _reraise(m, a):
    if state.handled is None:
        raise RuntimeError("No active exception to reraise")
    raise state.handled


def _assert_fail(m, a, message):
    raise AssertionError() if message is MISSING else AssertionError(message)


def _check_exc_match(m, a, t):
    for c in t if isinstance(t, tuple) else (t,):
        if not (isinstance(c, type) and issubclass(c, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")


def _star_begin(m, a, e):
    return e


def _star_match(m, a, rest, t):
    if rest is None:
        return None, None
    if isinstance(rest, BaseExceptionGroup):
        return rest.split(t)
    if isinstance(rest, t):
        return BaseExceptionGroup("", [rest]), None
    return None, rest


def _star_end(m, a, original, raised):
    if not raised:
        return None
    if raised == [original]:
        return original
    fresh = [e for e in raised if not (isinstance(original, BaseExceptionGroup) and e.__traceback__ is original.__traceback__ and isinstance(e, BaseExceptionGroup))]
    same = [e for e in raised if e not in fresh]
    if not fresh:
        leaves = set()
        def walk(g):
            for x in g.exceptions:
                if isinstance(x, BaseExceptionGroup): walk(x)
                else: leaves.add(id(x))
        for g in same:
            walk(g)
        return original.subgroup(lambda x: id(x) in leaves)
    if len(raised) == 1:
        return raised[0]
    return BaseExceptionGroup("", raised)


def _with_lookup(m, a, manager):
    t = type(manager)
    enter, exit_ = ("__aenter__", "__aexit__") if a[0] else ("__enter__", "__exit__")
    protocol = "asynchronous context manager" if a[0] else "context manager"
    if not hasattr(t, enter):
        raise TypeError(f"{t.__name__!r} object does not support the {protocol} protocol")
    if not hasattr(t, exit_):
        raise TypeError(f"{t.__name__!r} object does not support the {protocol} protocol (missed {exit_} method)")
    bind = lambda f: f.__get__(manager, t) if hasattr(f, "__get__") else f
    find = lambda n: next(c.__dict__[n] for c in t.__mro__ if n in c.__dict__)
    return bind(find(enter)), bind(find(exit_))


def _get_awaitable(m, a, x):
    if isinstance(x, types.GeneratorType) and x.gi_code.co_flags & 0x100:
        return x
    if not hasattr(type(x), "__await__"):
        raise TypeError(f"object {type(x).__name__} can't be used in 'await' expression")
    return x.__await__()


def _send(m, a, it, v):
    try:
        return next(it) if v is None else it.send(v)
    except StopIteration as stop:
        state.result = stop.value
        return STOP


def _match_class(m, a, subject, cls, names):
    count = a[0]
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(subject, cls):
        return None
    values, seen = [], set()
    if count:
        if hasattr(cls, "__match_args__"):
            match_args = cls.__match_args__
            if count > len(match_args):
                raise TypeError(f"{cls.__name__}() accepts {len(match_args)} positional sub-patterns ({count} given)")
            attributes = list(match_args[:count])
        elif cls in (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple) or any(
                b in (bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple) for b in cls.__mro__):
            if count > 1:
                raise TypeError(f"{cls.__name__}() accepts 1 positional sub-pattern ({count} given)")
            values.append(subject)
            attributes = []
        else:
            raise TypeError(f"{cls.__name__}() accepts 0 positional sub-patterns ({count} given)")
    else:
        attributes = []
    for n in attributes + list(names):
        if n in seen:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {n!r}")
        seen.add(n)
        try:
            values.append(getattr(subject, n))
        except AttributeError:
            return None
    return tuple(values)


def _match_keys(m, a, mapping, keys):
    if len(set(keys)) != len(keys):
        raise ValueError(f"mapping pattern checks duplicate key ({keys[0]!r})")
    out = []
    for k in keys:
        v = mapping.get(k, STOP)
        if v is STOP:
            return None
        out.append(v)
    return tuple(out)


def _locals(m, a, names, *values):
    out = {}
    for n, v in zip(names, values):
        if isinstance(v, types.CellType):
            try:
                v = v.cell_contents
            except ValueError:
                continue
        if v is not MISSING:
            out[n] = v
    return out


def _import_name(m, a, fromlist):
    return builtins.__import__(m.name(a[0]), m.g, {}, fromlist, a[1])


def _import_from(m, a, module):
    n = m.name(a[0])
    try:
        return getattr(module, n)
    except AttributeError:
        pass
    full = f"{module.__name__}.{n}"
    if full in sys.modules:
        return sys.modules[full]
    raise ImportError(f"cannot import name {n!r} from {module.__name__!r} ({getattr(module, '__file__', 'unknown location')})",
                      name=module.__name__)


def _import_as(m, a):
    module = builtins.__import__(m.name(a[0]), m.g, {}, None, a[1])
    for part in m.name(a[0]).split(".")[1:]:
        module = _import_from(m, [m.strings.index(part) if part in m.strings else 0], module) if part in m.strings else getattr(module, part)
    return module


def _import_star(m, a, module):
    names = getattr(module, "__all__", None)
    if names is None:
        names = [n for n in module.__dict__ if not n.startswith("_")]
    for n in names:
        m.g[n] = getattr(module, n)


def _dict_merge_call(m, a, d, more, f):
    if not hasattr(more, "keys"):
        raise TypeError(f"{f.__qualname__}() argument after ** must be a mapping, not {type(more).__name__}")
    for k in more.keys():
        if k in d:
            raise TypeError(f"{getattr(f, '__module__', '')}.{f.__qualname__}() got multiple values for keyword argument {k!r}")
        d[k] = more[k]


def _list_extend(m, a, l, it):
    try:
        iter(it)
    except TypeError:
        raise TypeError(f"Value after * must be an iterable, not {type(it).__name__}") from None
    l.extend(it)


def _type_var(m, a, name, evaluate):
    star = {2: "*", 3: "**"}.get(a[0], "")
    bound = "" if evaluate is MISSING else ": E()" if a[0] == 0 else ": E()"
    scope = {"E": evaluate}
    exec(f"def f[{star}{name}{bound}](): pass", scope)
    return scope["f"].__type_params__[0]


def _type_alias(m, a, name, params, evaluate):
    import typing
    scope = {"E": evaluate}
    exec(f"type {name} = E()", scope)
    alias = scope[name]
    return typing.TypeAliasType(name, evaluate(), type_params=params) if params else alias


RT.update({
    "load_name": _load_name,
    "load_class_deref": _load_class_deref,
    "store_name": lambda m, a, ns, v: operator.setitem(ns, m.name(a[0]), v),
    "delete_name": _delete_name,
    "globals": lambda m, a: m.g,
    "function_set_defaults": lambda m, a, f, x: setattr(f, "__defaults__", x),
    "function_set_kwdefaults": lambda m, a, f, x: setattr(f, "__kwdefaults__", x),
    "function_set_annotations": lambda m, a, f, x: setattr(f, "__annotations__", x),
    "function_set_type_params": lambda m, a, f, x: setattr(f, "__type_params__", x),
    "build_class": _build_class,
    "class_cell_set": lambda m, a, ns, c: operator.setitem(ns, "__classcell__", c),
    "super_zero": _super_zero,
    "make_type_var": _type_var,
    "make_type_alias": _type_alias,
    "subscript_generic": lambda m, a, p: __import__("typing").Generic[p],
    "raise": _raise, "reraise": _reraise, "raise_pending": _raise_pending, "assert_fail": _assert_fail,
    "check_exc_match": _check_exc_match,
    "except_star_begin": _star_begin, "except_star_match": _star_match, "except_star_end": _star_end,
    "with_lookup": _with_lookup,
    "with_exit": lambda m, a, f, e: bool(f(type(e), e, e.__traceback__)),
    "with_exit_args": lambda m, a, e: (type(e), e, e.__traceback__),
    "list_append": lambda m, a, l, x: l.append(x),
    "set_add": lambda m, a, l, x: l.add(x),
    "dict_set": lambda m, a, d, k, v: operator.setitem(d, k, v),
    "list_extend": _list_extend,
    "set_update": lambda m, a, l, x: l.update(x),
    "dict_update": lambda m, a, d, x: d.update(x),
    "dict_merge_call": _dict_merge_call,
    "list_to_tuple": lambda m, a, l: tuple(l),
    "tuple_for_star_call": lambda m, a, x, f: tuple(x),
    "aiter": lambda m, a, x: aiter(x),
    "anext": lambda m, a, x: type(x).__anext__(x),
    "get_awaitable": _get_awaitable,
    "yield_from_iter": lambda m, a, x: x if isinstance(x, types.GeneratorType) else iter(x),
    "send": _send,
    "send_result": lambda m, a: state.result,
    "async_gen_wrap": lambda m, a, x: Wrapped(x),
    "end_async_for": lambda m, a, e: isinstance(e, StopAsyncIteration),
    "format": lambda m, a, v, s: format(v, "" if s is MISSING else s),
    "str": lambda m, a, v: str(v), "repr": lambda m, a, v: repr(v), "ascii": lambda m, a, v: ascii(v),
    "match_sequence": lambda m, a, x: bool(type(x).__flags__ & (1 << 5)),
    "match_mapping": lambda m, a, x: bool(type(x).__flags__ & (1 << 6)),
    "match_keys": _match_keys,
    "match_class": _match_class,
    "mapping_rest": lambda m, a, d, keys: {k: v for k, v in d.items() if k not in keys},
    "length_is": lambda m, a, x: len(x) >= a[0] if a[1] else len(x) == a[0],
    "import_name": _import_name, "import_from": _import_from, "import_star": _import_star, "import_as": _import_as,
    "setup_annotations": lambda m, a, ns: ns.setdefault("__annotations__", {}) and None,
    "store_annotation": lambda m, a, ns, n, v: operator.setitem(ns["__annotations__"], n, v),
    "locals_dict": _locals,
    "dir_locals": lambda m, a, *x: sorted(_locals(m, a, *x)),
})


def main():
    import os
    sys.setrecursionlimit(20000)
    bin_dir, program = sys.argv[1:3]
    tree = subprocess.run([bin_dir + "/molt-parse", program], stdout=subprocess.PIPE, check=True).stdout
    out = subprocess.run([bin_dir + "/molt-lower", "--verify", "--emit=json"], input=tree, stdout=subprocess.PIPE, check=True).stdout
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../..")
    m = Module(json.loads(out)["module"], rows(root + "/molt-ir/abi/runtime_calls.def"))
    m.g["__file__"] = program
    sys.argv = sys.argv[2:]
    sys.path[0] = os.path.dirname(os.path.abspath(program))
    m.run()


if __name__ == "__main__":
    this = sys.modules["__main__"]
    sys.modules["interpret"] = this
    main()
