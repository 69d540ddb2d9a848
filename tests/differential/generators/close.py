def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("finally")
it = g()
next(it)
it.close()
it.close()
it = g()
it.close()
def ignore():
    try:
        yield 1
    except GeneratorExit:
        yield 2
it = ignore()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)
def ret():
    try:
        yield 1
    except GeneratorExit:
        return 5
it = ret()
next(it)
print(it.close())
def err():
    try:
        yield 1
    finally:
        raise ValueError("in close")
it = err()
next(it)
try:
    it.close()
except ValueError as e:
    print(e)
it = g()
next(it)
del it
print("after del")
for x in g():
    break
print("after for")
