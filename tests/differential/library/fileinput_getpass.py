"""fileinput, with files, in place, with hooks; getpass without a terminal."""
import fileinput, os, tempfile, shutil, sys, io
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
d = tempfile.mkdtemp(); home = os.getcwd(); os.chdir(d)
for n, t in (('a', 'one\ntwo\n'), ('b', ''), ('c', 'three\nfour')):
    with open(n, 'w') as f: f.write(t)
for line in fileinput.input(['a', 'b', 'c'], encoding='utf-8'):
    print(repr(line), fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), fileinput.isstdin(), fileinput.fileno() > 2)
print(fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.fileno())
fileinput.close()
for f in (fileinput.filename, fileinput.lineno, fileinput.filelineno, fileinput.fileno, fileinput.isfirstline, fileinput.isstdin, fileinput.nextfile, fileinput.close):
    show(f)
with fileinput.input(('a', 'c')) as f:
    print(f.filename(), f.lineno(), f.fileno(), f.isfirstline())
    print(f.readline(), fileinput.lineno(), f.filename())
    show(lambda: fileinput.input('a'))
    f.nextfile()
    print(f.filename(), f.lineno(), f.isstdin())
    print(f.readline(), f.filename(), f.lineno(), f.filelineno())
    f.close(); print(repr(f.readline()), f.lineno())
    show(lambda: next(f))
with fileinput.FileInput('a', mode='rb') as f: print(list(f), f.readline())
for kw in (dict(mode='w'), dict(mode='U'), dict(openhook=5), dict(openhook=open, inplace=True)):
    show(lambda: fileinput.FileInput('a', **kw))
show(lambda: fileinput.FileInput(5))
show(lambda: list(fileinput.FileInput('missing')))
show(lambda: fileinput.FileInput[str])
with fileinput.input('a', inplace=True) as f:
    for line in f: print('new', line, end='')
print(open('a').read(), sorted(os.listdir()))
with fileinput.input(['a', 'c'], inplace=True, backup='.old') as f:
    for line in f: print(f.lineno(), line.upper(), end='')
print(open('a').read(), open('c').read(), open('c.old').read(), sorted(os.listdir()))
f = fileinput.FileInput('a', inplace=True)
f.readline(); f.close(); print(repr(open('a').read()), sys.stdout is sys.__stdout__)
def hook(name, mode): print('hook', name, mode); return open(name, mode)
def hook2(name, mode, *, encoding, errors): print('hook2', name, mode, encoding, errors); return open(name, mode, encoding=encoding)
print(list(fileinput.FileInput('c', openhook=hook)))
print(list(fileinput.FileInput('c', openhook=hook2, encoding='utf-8')))
print(list(fileinput.FileInput('c', openhook=fileinput.hook_encoded('utf-8', 'replace'))))
print(list(fileinput.FileInput('c', openhook=fileinput.hook_compressed)))
import pathlib
print(list(fileinput.input(pathlib.Path('c')))); fileinput.close()
sys.argv[1:] = ['c', 'a']
print(list(fileinput.input())); fileinput.close()
sys.argv[1:] = []
sys.stdin = io.StringIO('from\nstdin\n')
for line in fileinput.input(): print(repr(line), fileinput.filename(), fileinput.isstdin(), fileinput.fileno())
print(fileinput.isstdin())
fileinput.close()
os.chdir(home); shutil.rmtree(d)
import getpass, warnings
warnings.simplefilter('ignore')
os.environ['LOGNAME'] = ''; os.environ['USER'] = 'me'; print(getpass.getuser())
for n in 'LOGNAME', 'USER', 'LNAME', 'USERNAME': os.environ.pop(n, None)
import pwd
print(getpass.getuser() == pwd.getpwuid(os.getuid())[0])
print(getpass.GetPassWarning.__mro__)
real = os.open
def refused(*args): raise OSError('no terminal')
os.open = refused
out = io.StringIO(); sys.stdin = io.StringIO('secret\n\nlast')
print(repr(getpass.getpass('Say: ', out)), repr(out.getvalue()))
print(repr(getpass.getpass('', out)), repr(out.getvalue()))
print(repr(getpass.getpass(stream=out)), repr(out.getvalue()))
show(lambda: getpass.getpass('end ', out))
