# cmd, and importlib.metadata of a folder that the program makes.
import cmd, io, sys, os, tempfile, importlib.metadata as md
class C(cmd.Cmd):
    intro = "hello"
    prompt = "> "
    use_rawinput = 0
    def do_add(self, arg):
        """Adds numbers.

        All of them."""
        print(sum(map(int, arg.split())))
    def do_quit(self, arg): return True
    def help_topic(self): print("a topic")
    do_undoc = do_quit
out = io.StringIO()
C(stdin=io.StringIO("add 1 2\n\nnope x\nhelp\nhelp add\n? topic\nhelp zzz\n!x\nquit\n"), stdout=out).cmdloop()
print([l.rstrip() for l in out.getvalue().split("\n")])
out = io.StringIO()
C(stdout=out).columnize(["command%d" % i * (i % 3 + 1) for i in range(14)], 60)
print([l.rstrip() for l in out.getvalue().split("\n")])
print(C().parseline("foo-bar baz"), C().parseline(""), C().parseline("!ls"))
for call in (lambda: md.version("no_such_dist"), lambda: md.version("")):
    try: call()
    except (md.PackageNotFoundError, ValueError) as e: print(type(e).__name__, e)
with tempfile.TemporaryDirectory() as d:
    os.mkdir(d + "/My_Pkg-1.2.dist-info")
    with open(d + "/My_Pkg-1.2.dist-info/METADATA", "w") as f: f.write("Metadata-Version: 2.1\nName: My-Pkg\nVersion: 1.2\nRequires-Dist: a\nRequires-Dist: b>1\n\nLong text\n")
    with open(d + "/My_Pkg-1.2.dist-info/entry_points.txt", "w") as f: f.write("[console_scripts]\nrun = json:dumps\n\n[other]\nx = a.b:c.d [e]\n")
    with open(d + "/My_Pkg-1.2.dist-info/RECORD", "w") as f: f.write("my_pkg/__init__.py,sha256=abc,10\nmy_pkg/x.py,,\n")
    sys.path.insert(0, d)
    print(md.version("my.pkg"), md.requires("My-Pkg"), md.metadata("my_pkg")["name"], [str(p) for p in md.files("my-pkg")])
    eps = [e for e in md.distribution("my-pkg").entry_points]
    print([(e.name, e.value, e.group, e.module, e.attr) for e in eps], md.metadata("my-pkg").get_all("requires-dist"))
