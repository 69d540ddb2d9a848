import sys, io
sys.stdin = io.StringIO("first\nsecond\r\n\nlast")
print(repr(input()))
print(repr(input("prompt> ")))
print(repr(input()), repr(input()))
try:
    input()
except EOFError as e:
    print(e)
sys.stdin = None
try:
    input()
except RuntimeError as e:
    print(e)
class O:
    def __str__(self): return "O!"
print(O(), [O.__name__], 10**30, -5, 1e100, 3.0, b"x", (1,), sep="|")
print("\xe9\u20ac\U0001f600")
print(*range(5), sep="")
print(*"abc", sep="\n", end="<end>\n")
print("tab\there", 'q"uote')
class Err:
    def __str__(self): raise ValueError("str failed")
try:
    print("before", Err())
except ValueError as e:
    print(e)
sys.stdout.write("direct\n")
print(sys.stdout.encoding, sys.stdout.name, sys.stdout.mode)
print(sys.stdout.buffer.write(b""), sys.stdout.fileno())
old = sys.stdout
sys.stdout = None
print("nothing")
sys.stdout = old
print(sys.__stdout__ is sys.stdout)
