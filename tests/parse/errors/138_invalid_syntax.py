@
x
