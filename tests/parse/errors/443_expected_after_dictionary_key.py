{x: y, z}
