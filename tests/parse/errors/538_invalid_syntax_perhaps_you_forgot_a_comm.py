(x y)
