match x:
 case A(a=b, c=b): pass
