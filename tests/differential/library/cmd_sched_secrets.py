# Commands read line by line, events at their time, random tokens.
import cmd, io, sys
class C(cmd.Cmd):
    def do_a(self, x): "doc a"; print('a', repr(x))
    def do_quit(self, x): return True
    def do_nodoc(self, x): print('nd', x)
    def help_topic(self): print('topic help')
    def help_quit(self): print('quit help')
    def do_shell(self, x): "sh"; print('shell', x)
out = io.StringIO()
c = C(stdin=io.StringIO('a 1 2\n\n?a\n!ls -l\nhelp\nhelp topic\nhelp quit\nhelp nodoc\nhelp zz\nbogus x\n   \nnodoc  y \nEOF\nquit\n'), stdout=out); c.use_rawinput = 0
c.cmdloop('hello'); print(out.getvalue())
out.truncate(0); out.seek(0)
for l in ('', 'a', 'a b', '?', '? x', '!', '!x', 'a-b', '-x', 'abc=3', 'éx'): print(c.parseline(l), cmd.Cmd().parseline(l))
for n in (1, 3, 7, 10): c.columnize(['item%d' % i * (i % 3 + 1) for i in range(n)], 30)
c.columnize([]); c.columnize(None); c.columnize(['x' * 100, 'y'], 20); c.columnize(['a'], 1); c.columnize(['ab', 'cd', 'e'], 5)
print(repr(out.getvalue()))
try: c.columnize(['a', 3, 4])
except TypeError as e: print(e)
print(sorted(c.complete_help('')), c.completenames('q'), c.completedefault(1, 2), c.lastcmd); print(c.onecmd('EOF'), repr(c.lastcmd)); print(c.onecmd('quit')); c.cmdqueue = ['a q', 'quit']; c.cmdloop()
import sched, secrets
s = sched.scheduler(lambda: now[0], lambda d: (log.append(d), now.__setitem__(0, now[0] + d))); now = [100]; log = []
e = s.enter(5, 1, print, ('five',)); s.enter(5, 0, print, ('five first',)); s.enterabs(103, 9, print, ('three',), {'end': '!\n'}); x = s.enter(1, 1, print); s.cancel(x); print([(q.time, q.priority, q.argument) for q in s.queue], s.empty(), e.kwargs, e.sequence)
print(s.run(False), log); s.run(); print(log, s.empty(), s.run(), s.run(False))
try: s.cancel(x)
except ValueError as z: print(z)
def again(n): n and s.enter(1, 1, again, (n - 1,)); print('again', n)
again(2); s.run(); print(log)
try: secrets.randbelow(0)
except ValueError as z: print(z)
print(len(secrets.token_bytes()), len(secrets.token_hex(5)), len(secrets.token_urlsafe(16)), secrets.randbelow(1), secrets.DEFAULT_ENTROPY)
