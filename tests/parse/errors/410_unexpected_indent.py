	x
        y
