{x: y z}
