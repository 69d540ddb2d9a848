# Source that is made at run time is refused by name of the rule; what looks like it, and is constant, runs.
import textwrap



print(eval("1 + " + "2"), eval("3" * 2), eval(f"4"), eval(("  5  ").strip()))
program = textwrap.dedent("""
    def twice(x):
        return x * 2
    print(twice(4))
""")
exec(program)
for expression, value in (("1 < 2", True), ("[] or 3", 3)):
    print(eval(expression) == value)
results = [eval(e) for e in ["1", "2", "'three'"]]
print(results)
run = exec
run("print('run')")
print(eval("eval('6 * 7')"))
exec("exec('print(eval(\"8\"))')")
