def f():
 nonlocal x
 [(x := 1) for z in y]
