if x:
  y
	z