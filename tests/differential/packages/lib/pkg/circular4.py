import lib.pkg.circular3
try:
    lib.pkg.circular3.name
except AttributeError as e:
    error = str(e)
