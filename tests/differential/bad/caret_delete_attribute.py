class C:
    x = 1


c = C()
c.y = 1
del c.y
del c.x
