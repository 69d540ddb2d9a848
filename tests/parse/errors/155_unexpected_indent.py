if x:
 pass
  y
