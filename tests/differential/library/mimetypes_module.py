# Types of files by their names.
import mimetypes as M, os, tempfile, io
M.knownfiles.clear()
d = tempfile.mkdtemp()
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, str(e).replace(d, 'D'))
print(M.__all__, M.inited); t(M.guess_type, 'x.html'); print(M.inited, M.knownfiles)
for u in ('a.txt', 'a.TXT', 'a.tar.gz', 'a.tgz', 'a.tar.bz2', 'a.svgz', 'a', '', '.html', 'a.b.c', 'http://h/x.py?y', 'http://h/a.png', 'x.png#f', 'data:,x', 'data:text/html,x', 'data:text/html;charset=x,y', 'data:;base64,x', 'data:image/png;base64,', 'data:x', 'a.gz', 'a.Z', 'a.xz', 'a.br', 'dir.d/file', 'http://h/', 'c.jpg', 'x.pic', 'a.webp', 'a.xul', 'A.HTML.GZ', 'x.RTF', 'a/b.c', 'http://host.com', 'http:host.htm', '.bashrc.py', 'a.json5', 'file:///x.css'): t(M.guess_type, u); t(M.guess_type, u, strict=False) if 'x.' in u or '.jpg' in u else None
import pathlib; t(M.guess_type, pathlib.Path('a/b.pdf')); t(M.guess_type, b'x.py'); t(M.guess_type, 5)
for x in ('text/html', 'TEXT/HTML', 'image/jpeg', 'image/jpg', 'x/y', 'text/plain', 'audio/mpeg', 'application/octet-stream', 'text/xul', ''): t(M.guess_extension, x); t(M.guess_all_extensions, x); t(M.guess_all_extensions, x, False); t(M.guess_extension, x, False)
M.add_type('x/y', '.xy'); M.add_type('x/y', '.xyz'); M.add_type('q/r', '.pct', False); M.add_type('a/b', ''); M.add_type('text/foo', '.html'); t(M.guess_type, 'a.xy'); t(M.guess_all_extensions, 'x/y'); t(M.guess_type, 'a.pct', False); t(M.guess_type, 'a.html'); t(M.guess_all_extensions, 'text/html'); t(M.guess_extension, 'a/b')
m = M.MimeTypes(); print(m.guess_type('a.xy'), m.guess_type('a.py'), len(m.types_map), [len(x) for x in m.types_map], sorted(vars(m)), m.encodings_map == M.encodings_map)
m.readfp(io.StringIO('# comment\nx-a/b  e1 e2 # e3\n\nx-c/d\nx-e/f E4\n')); print([m.guess_type('f.' + e) for e in ('e1', 'e2', 'e3', 'e4', 'E4')], m.guess_all_extensions('x-a/b')); m.readfp(io.StringIO('l/m lm'), False); print(m.guess_type('a.lm'), m.guess_type('a.lm', False)); m.add_type('z/z', '.zz'); print(m.guess_type('f.zz'))
p = d + '/m'; open(p, 'w').write('k/k kk\n'); print(M.read_mime_types(p)['.kk'], M.read_mime_types(d + '/none')); n = M.MimeTypes([p]); print(n.guess_type('a.kk')); t(M.MimeTypes, [d + '/none']); m.read(p); print(m.guess_type('a.kk')); t(m.read, d + '/none')
M.init([p, d + '/none']); print(M.guess_type('a.kk'), M.guess_type('a.xy'), M.guess_type('a.html'), M.inited); M.init(); print(M.guess_type('a.kk'), M.types_map['.py'], M.suffix_map['.tgz'], M.encodings_map['.gz'], sorted(M.common_types)); M.init([]); print(M.guess_type('a.kk'))
os.unlink(p); os.rmdir(d); m = M.MimeTypes(strict=False) if 0 else M.MimeTypes((), False); print(m.guess_type('a.jpg'), m.guess_type('a.kk')); t(m.read_windows_registry) if hasattr(m, 'read_windows_registry') else None
