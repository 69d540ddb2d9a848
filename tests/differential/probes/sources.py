# Constant source that is compiled in: exec, eval and compile, with namespaces of their own.
space = {"base": 10}
exec("total = base + 1\ndef f(n):\n    return n + total\nimport math as m\nfrom math import *\ndel base", space)
print(space["total"], space["f"](5), space["m"].floor(2.5), "base" in space, "sqrt" in space)
print(eval("1 + 2 * 3"), eval("total * 2", space), eval("x + y", {"x": 1}, {"y": 2}))
code = compile("answer = 6 * 7", "made.py", "exec")
exec(code)
print(answer, code.co_filename)
print([eval("n * n", {"n": n}) for n in range(4)])
try:
    exec("x = = 1")
except SyntaxError as e:
    print(e.msg, e.lineno)
exec("import os.path\nclass C:\n    def g(self):\n        global made\n        made = 3\n        return made\nc = C().g()", space)
print(space["c"], space["made"])
try:
    exec("del nothing_here", {})
except NameError as e:
    print(e)
eval(compile("5 + 5", "single.py", "single"))


def inside():
    local = 4
    return eval("local + 1"), sorted(locals())


print(inside())
exec("def names():\n    global gone\n    gone = 1\n    del gone\n    return [len, max]", space)
print(len(space["names"]()))
