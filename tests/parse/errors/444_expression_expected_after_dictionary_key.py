{x: y, z:}
