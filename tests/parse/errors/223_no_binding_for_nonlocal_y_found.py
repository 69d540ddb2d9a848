def f():
 def g():
  nonlocal y
 x = 1
