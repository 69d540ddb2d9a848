# Folders made, gone through and removed; the environment as a mapping; spawn and popen.
import os
os.environ['A1']='x'
print(os.environ.setdefault('A1','y'))
for f in (lambda: os.environ.setdefault('A2', 5), lambda: os.environ[5], lambda: os.environ['nope1'], lambda: os.environ.__delitem__('nope1'),
  lambda: os.environb['x'], lambda: os.environ | 5, lambda: 5 | os.environ, lambda: ({'q':1}|os.environ)['q'], lambda: type(os.environ | {}),
  lambda: os.popen(5), lambda: os.popen('a','x'), lambda: os.popen('a','r',0), lambda: os.popen('a','r',None), lambda: os.popen('echo hi').read(),
  lambda: os.popen('exit 3').close(), lambda: os.popen('kill -9 $$').close(), lambda: os.popen('true').close(), lambda: os.fdopen('x'),
  lambda: os.spawnl(os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit 4'), lambda: os.spawnle(os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit $Q', {'Q':'7'}),
  lambda: os.spawnlp(os.P_WAIT, 'sh', 'sh', '-c', 'exit 5'), lambda: os.spawnlpe(os.P_WAIT, 'sh', 'sh', '-c', 'exit $Q', {'Q':'8','PATH':'/bin'}),
  lambda: os.spawnv(os.P_WAIT, '/nope', ['x']), lambda: os.spawnve(os.P_WAIT, '/bin/sh', ('sh','-c','exit 3'), None), lambda: os.spawnv(0, 'x', 'abc'), lambda: os.spawnv(0,'x',[]), lambda: os.spawnv(0,'x',['']),
  lambda: os.spawnl(99, '/bin/true','true'),
  lambda: os.environb.setdefault(b'Z1', b'q'), lambda: os.environ.get('Z1'), lambda: os.environ.pop('Z1'), lambda: os.environb.get(b'Z1'),
  lambda: os.environ.update(U1='a', U2='b'), lambda: sorted(k for k in os.environ if k.startswith('U')), lambda: os.environ.__ior__({'U3':'c'}) is os.environ, lambda: os.getenv('U3'),
  lambda: len(os.environ) == len(os.environb), lambda: type(os.environ.copy()), lambda: type(os.environ).__name__, lambda: os.getenvb('s')):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e, e.__suppress_context__)
import tempfile, shutil
d=tempfile.mkdtemp(); os.chdir(d)
os.makedirs('a/b/c'); os.makedirs('a/b/c/', exist_ok=True); os.makedirs('q/r/.'); os.makedirs(b'by/te/.')
for f in (lambda: os.makedirs('a/b/c'), lambda: os.makedirs('', exist_ok=True), lambda: os.makedirs('a/f/x'), lambda: os.makedirs('a/f', exist_ok=True), lambda: os.makedirs('a/b/../n/m')):
    if not os.path.exists('a/f'): open('a/f','w').close()
    try: print(f())
    except OSError as e: print(type(e).__name__, e)
os.symlink('b','a/l'); os.symlink('nowhere','a/dangling')
def norm(w): return sorted((a, sorted(b), sorted(c)) for a,b,c,*r in w)
for td in (True, False):
    for fl in (True, False):
        print(norm(os.walk('a', td, None, fl))); print(norm(os.fwalk('a', td, follow_symlinks=fl)))
print(norm(os.walk(b'a'))); print(norm(os.fwalk(b'a')))
print(list(os.walk('zz')), [type(e).__name__ for e in []])
print(list(os.walk('zz', onerror=lambda e: print('err', e))))
try: list(os.fwalk('zz'))
except OSError as e: print(e)
for root, ds, fs in os.walk('a'):
    ds[:] = [x for x in ds if x != 'b']; print(root, sorted(ds), sorted(fs))
os.renames('a/b/c', 'new/place/c'); print(os.path.exists('a/b'), norm(os.walk('new')))
os.removedirs('new/place/c/'); print(os.path.exists('new'))
try: os.removedirs('nope')
except OSError as e: print(e)
os.chdir('/'); shutil.rmtree(d)
