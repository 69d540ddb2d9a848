import sys
print(type(sys.argv), sys.maxsize, sys.byteorder, type(sys.path).__name__, sys.version_info >= (3, 12), sys.version_info[0], sys.version_info.major)
print(sys.getrecursionlimit(), sys.modules["__main__"].__name__, sys.modules["sys"] is sys)
sys.setrecursionlimit(2000)
print(sys.getrecursionlimit())
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exception())
print(sys.intern("abc") is sys.intern("abc"), sys.getsizeof(1) > 0, sys.float_info.max, sys.float_info.epsilon, sys.implementation.name == sys.implementation.name)
print(sys.maxunicode, sys.hash_info.width, sys.flags.optimize, sys.platform)
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)
try:
    sys.exit(3)
except SystemExit as e:
    print("exit", e.code)
print(sys.getdefaultencoding(), sys.getrefcount(object()) > 0)
