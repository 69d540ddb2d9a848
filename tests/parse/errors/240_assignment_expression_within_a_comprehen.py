class A:
 [(x := 1) for z in y]
