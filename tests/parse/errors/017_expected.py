def f()
 pass
