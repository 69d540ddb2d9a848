import lib.pkg.circular4
name = 1
