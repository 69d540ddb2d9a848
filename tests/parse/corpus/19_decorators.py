@a
def f(): pass
@a.b
@c(d)
def f(): pass
@a
class A: pass
@(a or b)
def f(): pass
@a[b].c
def f(): pass
@lambda x: x
def f(): pass
@a := b
def f(): pass
@a

# comment
@b
async def f(): pass
