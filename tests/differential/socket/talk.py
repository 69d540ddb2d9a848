# Connections over TCP, UDP and Unix sockets; files over sockets; descriptors in messages.
import socket, threading, os, tempfile, select, selectors, _socket, pickle, io
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
print(socket.AF_INET, repr(socket.AF_INET), repr(socket.SOCK_STREAM), repr(socket.MSG_PEEK | socket.MSG_OOB), repr(socket.AI_PASSIVE), socket.AddressFamily(10), len(socket.AddressFamily), len(socket.MsgFlag), socket.SO_REUSEADDR, socket.SOL_SOCKET, type(socket.IPPROTO_TCP), sorted(socket.SocketKind.__members__))
print(issubclass(socket.socket, _socket.socket), socket.SocketType is _socket.socket, socket.socket.__mro__, len(socket.__all__) > 400, 'create_server' in socket.__all__)
srv = socket.create_server(('127.0.0.1', 0)); host, port = srv.getsockname(); print(host, port > 0, srv.family, srv.type, repr(srv.family), repr(srv.type), srv.proto, srv.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR), srv.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
seen = []
def serve():
    with srv:
        c, addr = srv.accept(); seen.append(('from', addr[0], c.gettimeout(), c.family))
        with c, c.makefile('rwb') as f:
            for line in f: f.write(line.upper()); f.flush()
        c, addr = srv.accept()
        with c:
            n = 0
            while d := c.recv(65536): n += len(d)
            c.sendall(b'%d' % n)
th = threading.Thread(target=serve); th.start()
with socket.create_connection((host, port), timeout=20) as c:
    print(c.gettimeout(), c.getpeername() == (host, port), repr(c).replace(str(port), 'PORT').replace(str(c.getsockname()[1]), 'OWN').replace('fd=%d' % c.fileno(), 'fd=N'))
    f = c.makefile('rw', encoding='utf-8', newline='\n'); print(f.mode, f.encoding, f.readable(), f.writable()); f.write('hällo\n'); f.flush(); print(repr(f.readline()))
    r = c.makefile('rb'); c.sendall(b'one\ntwo\n'); print(r.readline(), r.readline(), r.raw.mode, type(r), r.raw.name == c.fileno(), r.seekable()); r.close(); t(lambda: r.raw.readable()); t(lambda: r.raw.name); t(r.raw.fileno)
    raw = c.makefile('wb', 0); print(type(raw).__name__, raw.write(b'raw\n'), raw.readable(), raw.writable(), raw.mode); t(raw.read, 1); print(c.recv(4, socket.MSG_PEEK), c.recv(1), c.recv(100)); raw.close(); f.close()
with socket.create_connection((host, port)) as c:
    c.sendall(b'x' * 3000000); c.shutdown(socket.SHUT_WR); print(c.recv(100))
th.join(); print(seen); t(c.recv, 1); print(c.fileno(), c._closed)
a, b = socket.socketpair(); print(a.family, a.type, repr(a.getsockname()), repr(b.getpeername()), a.get_inheritable(), a.getblocking())
buf = bytearray(10); b.send(b'abcdef'); print(a.recv_into(buf), buf, a.gettimeout()); b.send(b'xy'); print(a.recv_into(memoryview(buf)[4:], 1), buf, a.recv(5))
a.settimeout(0.02); t(a.recv, 1); print(a.timeout, a.getblocking()); a.setblocking(False); t(a.recv, 1); t(a.recvfrom, 1); t(a.recv_into, buf); t(a.makefile('rb', 0).read, 3); a.settimeout(0.02)
m = a.makefile('rb', 0); t(m.read, 1); t(m.read, 1); m.close(); m = a.makefile('rb'); t(m.read, 1); t(m.read, 1); m.close()
t(a.sendall, b'x' * 10000000); a.settimeout(None); n = 0
b.setblocking(False)
try:
    while True: n += len(b.recv(1 << 20))
except BlockingIOError as e: print(n > 0, e.errno)
b.setblocking(True); print(a.sendmsg([b'ab', bytearray(b'cd'), memoryview(b'ef')]), b.recvmsg(10), a.send(b'1234567'), b.recvmsg_into([bytearray(3), buf]), buf)
p, q = os.pipe(); os.write(q, b'through'); socket.send_fds(a, [b'take', b'it'], [p]); d, fds, flags, addr = socket.recv_fds(b, 100, 3); print(d, len(fds), os.read(fds[0], 100), addr, flags); [os.close(x) for x in fds + [p, q]]
d = a.dup(); print(d.fileno() != a.fileno(), d.gettimeout(), d.family); d.close(); fd = a.detach(); print(a.fileno(), a); a = socket.socket(fileno=fd); print(repr(a.family), repr(a.type), a.proto); a2 = socket.fromfd(fd, socket.AF_UNIX, socket.SOCK_STREAM); a2.close()
with tempfile.TemporaryFile() as f:
    f.write(b'0123456789'); f.seek(0); print(a.sendfile(f, 2, 5), f.tell(), b.recv(100)); print(a.sendfile(f, 8), b.recv(100), a.sendfile(io.BytesIO(b'memory'), 1), b.recv(99)); t(a.sendfile, f, count=0); t(a.sendfile, f, count='x'); t(a.sendfile, io.StringIO('x'))
print(select.select([a], [a], [], 0)[1] == [a]); sel = selectors.DefaultSelector(); sel.register(a, selectors.EVENT_READ, 'data'); b.send(b'!'); print([(k.data, e) for k, e in sel.select(1)]); sel.close(); print(a.recv(5)); b.close(); print(a.recv(5)); t(a.send, b'x'); a.close()
u = socket.socket(type=socket.SOCK_DGRAM); u.bind(('127.0.0.1', 0)); v = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); print(v.sendto(b'hi', u.getsockname()), u.recvfrom(10)[0]); v.bind(('', 0)) if False else None
v.connect(u.getsockname()); v.send(b'there'); r, w = u.recvfrom_into(buf), v.getsockname(); print(r[0], r[1] == w, buf[:5]); v.sendto(b'longer message', 0, u.getsockname()); print(u.recvmsg(4)[:3]); u.sendmsg([b'back'], [], 0, w); print(v.recv(9)); t(u.listen); u.close(); v.close()
u = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM); u.bind(('::1', 0)); print(u.getsockname()[0], len(u.getsockname())); u.sendto(b'six', u.getsockname()); print(u.recv(5)); u.close()
d = tempfile.mkdtemp(); path = d + '/s'; s = socket.socket(socket.AF_UNIX); s.bind(path); s.listen(1); print(s.getsockname() == path); c = socket.socket(socket.AF_UNIX); c.connect(path.encode()); e, addr = s.accept(); print(repr(addr), c.getpeername() == path); e.close(); c.close(); s.close(); t(lambda: socket.socket(socket.AF_UNIX).connect(path)); os.unlink(path); os.rmdir(d)
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); s.bind(b'\0molt-%d' % os.getpid()); print(s.getsockname()[:6]); s.bind if s.close() else None; t(pickle.dumps, s)
socket.setdefaulttimeout(2.5); s = socket.socket(); print(s.gettimeout(), socket.getdefaulttimeout()); s.close(); socket.setdefaulttimeout(None); s = socket.socket(2, socket.SOCK_STREAM | socket.SOCK_NONBLOCK); print(s.gettimeout(), repr(s.type)); s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True); print(s.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)); s.close()
class S(socket.socket): pass
s = S(); print(str(s).replace('fd=%d' % s.fileno(), 'fd=N')); s.note = 1; d = s.dup(); print(type(d)); s.close(); d.close()
print(socket.getfqdn('localhost') != '', socket.gethostname() == os.uname().nodename, socket.gethostbyname('localhost'), socket.gethostbyname_ex('127.0.0.1'), socket.getservbyport(80) if False else '')
