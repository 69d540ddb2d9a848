x = y if z
