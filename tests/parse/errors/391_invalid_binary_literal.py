0b1x
