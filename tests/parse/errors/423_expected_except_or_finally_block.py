try:
 x
