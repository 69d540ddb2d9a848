def f():
 x
  y
