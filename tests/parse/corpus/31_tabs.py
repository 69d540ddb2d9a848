if a:
	b
	if c:
	        d
	else:
	        e
if a:
        b
