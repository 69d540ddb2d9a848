e = ValueError("odd")
e.__notes__ = [1, None, "a"]
raise e
