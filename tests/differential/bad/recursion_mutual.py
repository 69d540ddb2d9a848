def even(n):
    return True if n == 0 else odd(n - 1)
def odd(n):
    return False if n == 0 else even(n - 1)
print(even(300))
try:
    even(10**6)
except RecursionError as e:
    print(type(e).__name__)
print(odd(301))
