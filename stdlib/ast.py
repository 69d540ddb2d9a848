"""literal_eval: values from text. Trees of Python source are not part of a compiled program."""
import _literals

__all__ = ["literal_eval"]


def literal_eval(node_or_string):
    """The value of a literal: numbers, strings, bytes, tuples, lists, dicts, sets, True, False, None and `...`."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    if "\0" in node_or_string:
        raise SyntaxError("source code string cannot contain null bytes")
    reader = _literals.Reader(node_or_string.lstrip(" \t"))
    try:
        return reader.whole()
    except _literals.NotLiteral:
        raise ValueError(f"malformed node or string: {node_or_string!r}") from None


def __getattr__(name):
    if name in ("parse", "dump", "walk", "unparse", "NodeVisitor", "NodeTransformer"):
        raise AttributeError(f"ast.{name} is outside the ahead-of-time contract: a compiled program has no parser; "
                             "literal_eval reads literals")
    raise AttributeError(f"module 'ast' has no attribute {name!r}")
