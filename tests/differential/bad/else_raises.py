try:
    pass
except ValueError:
    print("no")
else:
    raise ValueError("in else")
finally:
    print("finally")
