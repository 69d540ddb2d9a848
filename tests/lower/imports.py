# options: --module-name pkg.sub.mod
from __future__ import annotations
import a.b.c
import d.e as f
from . import sibling
from ..other import name as alias
from g import *

def noted(x: list[int] | None = None) -> "str": ...
