# compile() of constant source, and code objects given to exec and eval.
c = compile("a = 1\nb", "foo.py", "exec")
print(c.co_name, c.co_filename, c.co_flags, c.co_names, c.co_varnames, c.co_argcount, c.co_nlocals, c.co_firstlineno)
c = compile("a+1", "<x>", "eval")
print(c.co_flags, c.co_name, eval(c, {"a": 2}), eval(c, {}, {"a": 5}))
exec(compile("1+2\nNone", "x", "exec"))
exec(compile("1+2", "x", "single"))
exec(compile("if 1: 'shown'\n", "x", "single"))
exec(compile("None", "x", "single"))
try:
    compile("1\n2\n", "x", "single")
except SyntaxError as e:
    print(e.msg)
try:
    exec((lambda y: (lambda: y))(3).__code__)
except TypeError as e:
    print(e)
inner = (lambda y: (lambda: y))(3)
exec(inner.__code__, closure=inner.__closure__)
try:
    eval(inner.__code__)
except TypeError as e:
    print(e)


def noargs():
    print("noargs", __name__)
    return 4


exec(noargs.__code__)
print(eval(noargs.__code__))
try:
    exec((lambda a: a).__code__)
except TypeError as e:
    print(e)
text = "x * 2"
for mode in ("eval", "exec"):
    code = compile(text, "<t>", mode)
    print(eval(code, {"x": 21}))
space = {}
exec(compile("def f(n):\n    return 1 if n < 2 else n * f(n - 1)\nprint(f(5))", "fact.py", "exec"), space)
print(space["f"].__code__.co_filename, space["f"].__code__.co_firstlineno)
try:
    space["f"]("x")
except TypeError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
