def f():
 await x
