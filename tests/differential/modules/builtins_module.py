import builtins
print(builtins.len is len, builtins.__name__, hasattr(builtins, "ValueError"), builtins.int)
builtins.my_builtin = 5
print(my_builtin)
print(callable(builtins.print), builtins.True_ if hasattr(builtins, "True_") else "no")
print(abs(-1))
