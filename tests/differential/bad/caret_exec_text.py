source = """
def f(x):
    return 1 / x

print(f(2))
f(0)
"""
namespace = {}
exec(source, namespace)
