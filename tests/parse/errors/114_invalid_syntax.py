x = a if b:
