match a:
    case 1: pass
    case -1: pass
    case 1.5 | -2.5: pass
    case 1+2j: pass
    case -1-2j: pass
    case 'a' 'b': pass
    case b'a': pass
    case None | True | False: pass
    case a.b: pass
    case a.b.c: pass
    case _: pass
match a, b:
    case a, 1: pass
    case a, *b: pass
    case *_, a: pass
    case (a, b): pass
    case (a,): pass
    case (): pass
    case []: pass
    case [a]: pass
    case [a, [b, *c]]: pass
match a:
    case {}: pass
    case {'a': b}: pass
    case {'a': b, **c}: pass
    case {1: _, a.b: c, None: d, -1: e,}: pass
    case {**a}: pass
match a:
    case A(): pass
    case A(b): pass
    case A(b, c=d): pass
    case A(c=d,): pass
    case a.B(c, d=e, f=g): pass
    case A(b) | B(b): pass
    case A(b) as c if b: pass
    case (1 | 2) as c if (d := e): pass
    case 1 as x: pass
match *a, b:
    case c: pass
match (a):
    case b: pass
match -a:
    case b: pass
match [a]:
    case b: pass
match {a: b}:
    case c: pass
match not a:
    case b: pass
