match x:
 pass
