x = f() g
