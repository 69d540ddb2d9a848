"""Functions that do what an operator does, to be handed to other functions."""
from _molt_operator import (
    truth, is_, is_not, countOf, indexOf, length_hint, attrgetter, itemgetter, methodcaller, lt, le, eq, ne, ge, gt,
    add, sub, mul, matmul, truediv, floordiv, mod, pow, neg, pos, abs, index, and_, or_, xor, lshift, rshift, invert,
    inv, not_, concat, contains, getitem, setitem, delitem, iadd, isub, imul, imatmul, itruediv, ifloordiv, imod,
    ipow, iand, ior, ixor, ilshift, irshift, iconcat,
)
# What has a method of its own goes by the name of the method too.
from _molt_operator import (
    lt as __lt__, le as __le__, eq as __eq__, ne as __ne__, ge as __ge__, gt as __gt__, add as __add__,
    sub as __sub__, mul as __mul__, matmul as __matmul__, truediv as __truediv__, floordiv as __floordiv__,
    mod as __mod__, pow as __pow__, neg as __neg__, pos as __pos__, abs as __abs__, index as __index__,
    and_ as __and__, or_ as __or__, xor as __xor__, lshift as __lshift__, rshift as __rshift__, invert as __invert__,
    inv as __inv__, not_ as __not__, concat as __concat__, contains as __contains__, getitem as __getitem__,
    setitem as __setitem__, delitem as __delitem__, iadd as __iadd__, isub as __isub__, imul as __imul__,
    imatmul as __imatmul__, itruediv as __itruediv__, ifloordiv as __ifloordiv__, imod as __imod__, ipow as __ipow__,
    iand as __iand__, ior as __ior__, ixor as __ixor__, ilshift as __ilshift__, irshift as __irshift__,
    iconcat as __iconcat__,
)


def call(obj, /, *args, **kwargs):
    """The result of obj called with the other arguments."""
    return obj(*args, **kwargs)


__call__ = call

__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge",
    "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf",
    "inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le",
    "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow",
    "rshift", "setitem", "sub", "truediv", "truth", "xor",
]
