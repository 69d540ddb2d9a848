# Temporary files and folders: names, what is left of them, files that begin in memory.
import tempfile, os, io, stat, gc, warnings, re
warnings.simplefilter('always')
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
base = tempfile.mkdtemp(prefix='base', suffix='.d'); print(os.path.dirname(base) == tempfile.gettempdir(), bool(re.fullmatch(r'base[a-z0-9_]{8}\.d', os.path.basename(base))), oct(os.stat(base).st_mode))
print(tempfile.gettempprefix(), tempfile.gettempprefixb(), tempfile.gettempdirb() == os.fsencode(tempfile.gettempdir()))
fd, p = tempfile.mkstemp('.txt', 'pre', base); print(p.startswith(base + '/pre'), p.endswith('.txt'), oct(os.fstat(fd).st_mode)); os.write(fd, b'x'); os.close(fd)
fd, p = tempfile.mkstemp(b'.b', dir=os.fsencode(base)); print(type(p), p.endswith(b'.b')); os.close(fd)
t(lambda: tempfile.mkstemp('a', b'b')); t(lambda: tempfile.mkdtemp(dir=base + '/missing'[:0] + '/none/x') and 0) if False else None
t(lambda: tempfile.mkstemp(dir=5)); t(lambda: tempfile.mkstemp(5))
print(tempfile.mktemp(dir=base).startswith(base + '/tmp'), len(os.listdir(base)))
for f in os.listdir(base): os.unlink(os.path.join(base, f))
f = tempfile.NamedTemporaryFile(dir=base); print(os.path.exists(f.name), f.name.startswith(base), f.mode, f.write(b'abc'), f.seek(0), f.read(), f.closed, type(f).__name__)
print(os.listdir(base) == [os.path.basename(f.name)], f.file.name == f.name, f.readable()); f.close(); f.close(); print(f.closed, os.listdir(base))
with tempfile.NamedTemporaryFile('w+', dir=base, encoding='utf-8', suffix='.q') as f:
    print(f.name.endswith('.q'), f.write('über\nx\n'), f.flush(), f.encoding); f.seek(0); print(list(f))
print(os.listdir(base))
with tempfile.NamedTemporaryFile(dir=base, delete=False) as f: pass
print(len(os.listdir(base))); os.unlink(f.name)
with tempfile.NamedTemporaryFile(dir=base, delete_on_close=False) as f:
    f.close(); print(len(os.listdir(base)))
print(os.listdir(base))
f = tempfile.NamedTemporaryFile(dir=base); r = f.read; del f; print(r(), len(os.listdir(base))); del r; gc.collect(); print(os.listdir(base))
def lines():
    f = tempfile.NamedTemporaryFile('w+', dir=base); f.write('a\nb\n'); f.seek(0); return iter(f)
print(list(lines()), os.listdir(base))
f = tempfile.NamedTemporaryFile(dir=base); os.unlink(f.name); f.close()
t(lambda: tempfile.NamedTemporaryFile('q', dir=base)); t(lambda: tempfile.NamedTemporaryFile('w', encoding='nope', dir=base)); print(os.listdir(base))
with tempfile.TemporaryFile(dir=base) as f: print(f.write(b'12345'), f.seek(1), f.read(2), os.listdir(base), type(f.name), type(f).__name__)
with tempfile.TemporaryFile('w+', dir=base, newline='\r\n') as f: f.write('a\n'); f.seek(0); print(repr(f.read()), type(f).__name__)
s = tempfile.SpooledTemporaryFile(5, dir=base); print(s.name, s.mode, s._rolled, s.write(b'abc'), s._rolled, s.write(b'def'), s._rolled, s.tell(), s.seek(0), s.read(), type(s.name), s.mode, s.closed); s.close(); print(s.closed)
with tempfile.SpooledTemporaryFile(mode='w+', encoding='utf-8', newline='\n') as s:
    print(s.encoding, s.errors, s.newlines, s.write('a\nb\n'), s.writelines(['c', 'd\n'])); s.seek(0); print(s.readline(), list(s), s.readable(), s.writable(), s.seekable(), s.isatty(), s._rolled, s.fileno() > 2, s._rolled, s.mode); s.seek(2); print(s.readlines(), s.truncate(3)); s.seek(0); print(repr(s.read()))
t(s.__enter__); t(lambda: s.write('x'))
s = tempfile.SpooledTemporaryFile(10); s.write(b'0123456789'); print(s._rolled, s.truncate(3), s._rolled, s.truncate(11), s._rolled, s.seek(0), s.read()); b = bytearray(2); s.seek(0); print(s.readinto(b), b, s.read1(1), s.flush()); s.close()
s = tempfile.SpooledTemporaryFile(3); s.write(b'abc'); print(s._rolled); s.rollover(); s.rollover(); print(s._rolled, isinstance(s, io.IOBase)); s.close()
with tempfile.TemporaryDirectory(dir=base, prefix='pp') as d:
    print(os.path.isdir(d)); os.makedirs(d + '/a/b'); open(d + '/a/b/c', 'w').close(); os.chmod(d + '/a/b', 0o500)
print(os.listdir(base))
d = tempfile.TemporaryDirectory(dir=base); print(repr(d) == f'<TemporaryDirectory {d.name!r}>'); d.cleanup(); d.cleanup(); print(os.path.exists(d.name), os.listdir(base))
d = tempfile.TemporaryDirectory(dir=base)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); del d; gc.collect(); print(len(w), w[0].category.__name__, str(w[0].message)[:24])
print(os.listdir(base))
with tempfile.TemporaryDirectory(dir=base, delete=False) as d: pass
print(os.path.exists(d)); os.rmdir(d); t(lambda: tempfile.TemporaryDirectory[str]); t(lambda: tempfile.SpooledTemporaryFile[str])
old = tempfile.tempdir; tempfile.tempdir = os.fsencode(base); d = tempfile.mkdtemp(); print(type(d), tempfile.gettempdir() == base); os.rmdir(d)
tempfile.tempdir = None; os.environ['TMPDIR'] = base; print(tempfile.gettempdir() == base); tempfile.tempdir = old; os.rmdir(base)
