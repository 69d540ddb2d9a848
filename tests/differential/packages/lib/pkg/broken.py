state = "begun"
raise RuntimeError("in the module")
