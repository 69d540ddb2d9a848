e = SystemExit(1)
e.code = 44
raise e
