try:
 x
else:
 y
