e = ValueError("odd")
e.__notes__ = 7
raise e
