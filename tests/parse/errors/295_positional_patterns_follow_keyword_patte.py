match x:
 case A(1, b=2, 3): pass
