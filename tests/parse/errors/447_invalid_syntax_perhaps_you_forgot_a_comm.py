{x y}
