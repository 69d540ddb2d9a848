# Paths at their edges: comparisons, names and suffixes, relations between paths, files that are not there.
import os, pathlib, tempfile, shutil, io
from pathlib import Path, PurePath, PurePosixPath as P, PureWindowsPath as W
d = tempfile.mkdtemp()
def t(f):
    try: print(repr(f()).replace(d, 'D'))
    except Exception as e: print(type(e).__name__, str(e).replace(d, 'D'))
print(P('a') < P('b'), P('a/b') <= P('a/b'), P('a') > P('A'), W('a') == W('A'), W('a/b') < W('A/C'), P('a') == W('a'), P('a') == 'a', P('a') != P('a'), hash(W('A')) == hash(W('a')), sorted([P('b/a'), P('a/z'), P('b')]))
t(lambda: P('a') < W('a')); t(lambda: P('a') < 5); t(lambda: P('a') >= 'a'); t(lambda: P('a') / 5); t(lambda: 5 / P('a')); t(lambda: 'x' / P('a') / 'b'); t(lambda: P('a') / '/b'); t(lambda: P.__lt__.__name__); t(lambda: P.__truediv__.__qualname__)
for x in ('a.b.c', '.a', 'a.', '..', 'a..b', '.a.b', '', '/', 'x/y.tar.gz', '/a/', 'a. b'):
    p = P(x); print(repr(x), p.name, p.suffix, p.suffixes, p.stem, p.parent, list(p.parents), p.parts, p.anchor, p.drive, p.root, p.is_absolute())
    for f in (lambda: p.with_name('n'), lambda: p.with_stem('s'), lambda: p.with_suffix('.q'), lambda: p.with_suffix('')): t(f)
for n in ('', '.', 'a/b', 'a\\b', 5, '..'): t(lambda: P('x/y').with_name(n)); t(lambda: W('x/y').with_name(n))
for n in ('.', 'a', '.a/b', '.a\\b', '..', '.x', 5, None): t(lambda: P('x/y.z').with_suffix(n)); t(lambda: W('x/y.z').with_suffix(n))
for a, b in (('/a/b/c', '/a'), ('/a/b', '/a/b/c/d'), ('/a/b', 'a'), ('a/b', 'a/../x'), ('a', ''), ('', 'a'), ('a/b', 'a/c'), ('/a', '/'), ('..', 'a')):
    t(lambda: P(a).relative_to(b)); t(lambda: P(a).relative_to(b, walk_up=True)); t(lambda: P(a).is_relative_to(b))
t(lambda: W('C:/a/b').relative_to('c:/A')); t(lambda: W('C:/a').relative_to('D:/', walk_up=True)); t(lambda: P('a').joinpath()); t(lambda: P('a').joinpath('b', '/c', 'd')); t(lambda: P('a').joinpath(5))
for a, b in (('a/b.py', '*.py'), ('/a/b.py', '/*.py'), ('a/b.py', 'a/*.py'), ('b.py', 'a/*.py'), ('A.PY', '*.py'), ('/a', '/*'), ('a/b/c', 'a/*/c'), ('a', 'a/'), ('a', '')):
    t(lambda: P(a).match(b)); t(lambda: W(a).match(b)); t(lambda: P(a).match(b, case_sensitive=False)); t(lambda: P(a).match(P(b)))
ps = P('/a/b/c').parents; print(len(ps), ps[0], ps[-1], ps[1:], repr(ps)); t(lambda: ps[3]); t(lambda: ps['a'])
t(lambda: P('a').as_uri()); t(lambda: P('/a b/ü').as_uri()); t(lambda: W('C:/x y').as_uri()); t(lambda: W('con').is_reserved()); t(lambda: P.parents.__doc__ is None)
os.chdir(d); b = Path(d); f = b / 'f'
t(lambda: f.exists()); t(lambda: f.is_file()); t(f.stat); t(f.read_text); t(f.unlink); t(lambda: f.unlink(missing_ok=True)); t(f.rmdir); t(lambda: (b / 'no/x').mkdir()); t(lambda: (b / 'p/q/r').mkdir(parents=True)); t(lambda: (b / 'p/q').mkdir()); t(lambda: (b / 'p/q').mkdir(exist_ok=True)); t(lambda: (b / 'p/q/r').mkdir(0o700, True, True))
t(lambda: f.touch(0o600)); t(f.touch); t(lambda: f.touch(exist_ok=False)); print(oct(f.stat().st_mode)); t(lambda: (f / 'x').exists()); t(lambda: (f / 'x').mkdir(parents=True)); t(lambda: f.mkdir(exist_ok=True)); t(lambda: Path('a\0b').exists()); t(lambda: Path('a' * 300).exists())
t(lambda: f.write_text(5)); t(lambda: f.write_bytes('x')); t(lambda: f.write_text('ä\nb\n', encoding='latin-1', newline='\r\n')); t(f.read_bytes); t(lambda: f.read_text('latin-1')); t(lambda: f.write_bytes(bytearray(b'123'))); t(lambda: f.read_text(errors='strict')); t(lambda: f.open('q')); t(lambda: f.open('rb', 0).read(1)); t(lambda: type(f.open('rb', buffering=0)).__name__); t(lambda: f.open('rb', encoding='x'))
t(lambda: (b / 'l').symlink_to('f')); t(lambda: (b / 'l').readlink()); t(lambda: (b / 'l').is_symlink()); t(lambda: (b / 'l').lstat().st_size); t(lambda: f.is_symlink()); t(lambda: (b / 'h').hardlink_to(f)); t(lambda: f.stat().st_nlink); t(lambda: (b / 'h').samefile('f')); t(lambda: f.samefile('none')); t(f.readlink)
t(lambda: (b / 'h').rename('h2')); t(lambda: Path('h2').replace(b / 'h3')); t(lambda: Path('none').rename('x')); t(lambda: f.chmod(0o644)); t(lambda: sorted(x.name for x in b.iterdir())); t(lambda: list(Path('none').iterdir())); t(lambda: list(f.iterdir()))
t(lambda: list(b.glob(''))); t(lambda: sorted(b.glob('*'))); t(lambda: sorted(b.glob('**/'))); t(lambda: sorted(b.rglob('*'))); t(lambda: sorted(b.rglob(''))); t(lambda: list(b.glob('/x'))); t(lambda: list(b.glob('a**'))); t(lambda: sorted(b.glob('P/*', case_sensitive=False))); t(lambda: b.rglob('/x') and 0)
for td in (True, False): t(lambda: [(r.name if r != b else '-', sorted(ds), sorted(fs)) for r, ds, fs in b.walk(td)])
t(lambda: list(Path('none').walk(on_error=lambda e: print('error', e.filename))))
def pruned():
    for r, ds, fs in b.walk():
        if 'q' in ds: ds.remove('q')
        yield r.name if r != b else '-'
t(lambda: list(pruned())); os.symlink('s1', 's2'); os.symlink('s2', 's1'); t(lambda: Path('s1').resolve()); t(lambda: Path('s1').resolve(strict=True)); t(lambda: Path('none/../f').resolve()); t(lambda: Path('none').resolve(strict=True)); t(lambda: Path('s1').exists())
t(lambda: Path('x/../y').absolute()); t(lambda: Path('').absolute()); t(lambda: Path('/x').absolute()); t(lambda: Path('.').resolve() == Path(d).resolve()); t(lambda: Path.cwd()); os.environ['HOME'] = '/ho/me'; t(Path.home); t(lambda: Path('~/x').expanduser()); t(lambda: Path('a/~').expanduser()); t(lambda: Path('~nosuchuser').expanduser())
import pwd, grp; print(f.owner() == pwd.getpwuid(os.getuid()).pw_name, f.group() == grp.getgrgid(os.getgid()).gr_name); t(lambda: pathlib.WindowsPath('a')); t(lambda: type(Path('a')).__name__); t(lambda: [x() for x in (f.is_socket, f.is_fifo, f.is_char_device, f.is_block_device, f.is_dir, f.is_mount, f.is_junction)]); t(lambda: Path('/dev/null').is_char_device())
class Mine(type(Path())):
    def __init__(self, *a, tag=None): super().__init__(*a); self.tag = tag
    def with_segments(self, *a): return Mine(*a, tag=self.tag)
m = Mine('a/b', tag=7); print(repr(m / 'c'), (m / 'c').tag, m.parent.tag, m.with_suffix('.x').tag, m.relative_to('a').tag)
os.chdir('/'); shutil.rmtree(d)
