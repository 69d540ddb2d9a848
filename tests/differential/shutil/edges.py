# shutil at its edges: the same file twice, links, trees with errors, the terminal's size, owners.
import os, shutil, tempfile, stat
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, type(e).__module__, str(e).replace(d, 'D') if not isinstance(e, shutil.Error) or not isinstance(e.args[0], list) else sorted((os.path.basename(a), os.path.basename(b), c.replace(d, 'D')) for a, b, c in e.args[0]))
d = tempfile.mkdtemp(); os.chdir(d)
open('a', 'w').write('text'); os.chmod('a', 0o640); os.utime('a', ns=(10**18, 2 * 10**18)); os.symlink('a', 'l'); os.symlink('none', 'dangling'); os.mkfifo('pipe'); os.mkdir('dir')
t(lambda: shutil.copyfile('a', 'a')); t(lambda: shutil.copyfile('a', 'l')); t(lambda: shutil.copyfile('pipe', 'x')); t(lambda: shutil.copyfile('a', 'pipe')); t(lambda: shutil.copyfile('dir', 'x')); t(lambda: shutil.copyfile('a', 'dir'))
t(lambda: shutil.copyfile('a', 'no/such')); t(lambda: shutil.copyfile('a', 'nodir/')); t(lambda: shutil.copyfile('missing', 'x')); t(lambda: shutil.copyfile('dangling', 'x')); t(lambda: shutil.copyfile('l', 'l2', follow_symlinks=False)); print(os.readlink('l2'))
t(lambda: shutil.copyfile('l', 'l3')); print(os.path.islink('l3')); t(lambda: shutil.copy('a', 'dir')); t(lambda: shutil.copy2('a', 'b')); print(oct(os.stat('b').st_mode), os.stat('b').st_mtime_ns, oct(os.stat('dir/a').st_mode))
t(lambda: shutil.copymode('b', 'l3')); t(lambda: shutil.copystat('a', 'dir')); t(lambda: shutil.copystat('l', 'l2', follow_symlinks=False)); print(os.lstat('l2').st_mtime_ns == os.lstat('l').st_mtime_ns, oct(os.stat('dir').st_mode & 0o777)); os.chmod('dir', 0o755)
with os.scandir('.') as es:
    for e in es:
        if e.name == 'a': t(lambda: shutil.copy(e, 'from_entry')); t(lambda: shutil.copystat(e, 'from_entry')); t(lambda: shutil.copyfile(e, 'a') and 0) if False else None
i = shutil.ignore_patterns('*.pyc', 'x*'); print(sorted(i('.', ['a.pyc', 'b.py', 'xx'])), i.__name__, i.__qualname__, shutil.ignore_patterns()('.', ['a']))
os.makedirs('t/s/u'); open('t/s/f.pyc', 'w').close(); open('t/s/g', 'w').close(); os.symlink('s', 't/ls'); os.symlink('gone', 't/lg')
t(lambda: shutil.copytree('t', 't2')); t(lambda: shutil.copytree('t', 't2')); t(lambda: shutil.copytree('t', 't2', dirs_exist_ok=True, ignore_dangling_symlinks=True))
def show(p): print([(a, sorted(b), sorted(c)) for a, b, c in sorted(os.walk(p))])
show('t2'); t(lambda: shutil.copytree('t', 't3', symlinks=True, ignore=shutil.ignore_patterns('*.pyc'))); show('t3'); print(os.path.islink('t3/ls'), os.readlink('t3/lg'))
seen = []
def cf(s, x): seen.append((s, x)); return shutil.copy(s, x)
t(lambda: shutil.copytree('t/s', 't4', copy_function=cf)); print(sorted(seen)); t(lambda: shutil.copytree('nope', 'q'))
def bad(s, x): raise OSError(5, 'bad luck', s)
t(lambda: shutil.copytree('t/s', 't5', copy_function=bad))
t(lambda: shutil.move('b', 'dir')); t(lambda: shutil.move('a', 'dir')); t(lambda: shutil.move('t2/', 'dir')); t(lambda: shutil.move('dir', 'dir/inner')); t(lambda: shutil.move('dir', 'dir')); t(lambda: shutil.move('none', 'dir'))
t(lambda: shutil.move('dir/b', 'bb')); t(lambda: shutil.chown('a')); t(lambda: shutil.chown('a', 'nobody-such')); t(lambda: shutil.chown('a', group='nobody-such')); t(lambda: shutil.chown('a', os.getuid(), os.getgid())); t(lambda: shutil.chown('a', None, os.getgid()))
for c, l in (('5', '6'), ('0', '7'), ('x', '-1'), ('', '9')):
    os.environ['COLUMNS'], os.environ['LINES'] = c, l; r = shutil.get_terminal_size((33, 44)); print(type(r).__name__, r.columns == int(c or 0) if c.isdigit() and int(c) else '-', r.lines if l not in '-1' else '-')
t(lambda: shutil.which('sh') is not None); t(lambda: shutil.which('no-such-program')); t(lambda: shutil.which('./a')); t(lambda: shutil.which('a', path=d)); os.chmod('a', 0o755); t(lambda: shutil.which('a', path=d) == d + '/a'); t(lambda: shutil.which('./a')); t(lambda: shutil.which(b'a', path=d) == os.fsencode(d) + b'/a')
print([c.__mro__[1].__name__ for c in (shutil.Error, shutil.SameFileError, shutil.SpecialFileError, shutil.ExecError, shutil.ReadError, shutil.RegistryError)], repr(shutil.Error('x')), shutil.Error)
t(lambda: shutil.rmtree('none')); t(lambda: shutil.rmtree('a')); t(lambda: shutil.rmtree('l')); t(lambda: shutil.rmtree('none', ignore_errors=True))
shutil.rmtree('none', onexc=lambda f, p, e: print(f.__name__, p, e)); shutil.rmtree('t'); print(os.path.exists('t')); os.chdir('/'); shutil.rmtree(d); print(os.path.exists(d))
