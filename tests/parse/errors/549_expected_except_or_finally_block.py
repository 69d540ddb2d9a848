try:
 x
y
