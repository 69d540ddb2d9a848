# Clones that call themselves: tracebacks, frames and the limit of recursion count every call.
import sys
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

def deep(n):
    if n == 0:
        return len(sys._getframe(0).f_code.co_name)
    return deep(n - 1) + 1

def bad(n):
    if n == 0:
        return 1 // n
    return bad(n - 1) + 1

def grow(n):
    if n == 0:
        return 2 ** 40
    return grow(n - 1) * 4

def endless(n):
    return endless(n + 1) + 1

print(fib(25), deep(50), grow(30))
try:
    bad(5)
except ZeroDivisionError as e:
    t = e.__traceback__
    while t:
        print(t.tb_frame.f_code.co_name, t.tb_lineno)
        t = t.tb_next
try:
    endless(0)
except RecursionError as e:
    print(e)
    t = e.__traceback__
    n = 0
    while t:
        n += 1
        t = t.tb_next
    print(n > 900, n < 1010)
