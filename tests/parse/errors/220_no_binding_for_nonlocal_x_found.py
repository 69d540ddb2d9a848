class A:
 nonlocal x
