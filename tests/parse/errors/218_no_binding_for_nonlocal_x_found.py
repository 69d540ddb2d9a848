def f():
 nonlocal x
