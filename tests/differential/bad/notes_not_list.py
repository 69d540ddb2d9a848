e = ValueError("with notes")
e.__notes__ = "text instead of a list"
raise e
